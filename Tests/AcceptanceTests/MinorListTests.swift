import Foundation
import Tables
import Testing

/// Lists of children against what the registry did meanwhile.
@Suite struct MinorListTests {
    private let minors = "code,name,id_number,sex,birth_date,region,category\n"

    @Test func `a code and a number that a merged child still holds are nobody else's`() throws {
        let house = try House()
        let born = Day.ago(years: 12, days: 3)
        let number = MinorRegistryTests.number(born, order: 35)
        func list(_ rows: String...) throws -> JSON {
            let file = try house.file(
                "\(rows.count)\(rows[0].prefix(2)).csv", minors + rows.joined())
            return try house.run(["minor", "import", file, "--accept-good", "--format", "json"])
                .json()
        }
        _ = try list(
            "g1,张一,,male,\(born),370202001001,orphan\n",
            "g2,张二,\(number),male,\(born),370202001001,migrant\n")
        _ = try house.xinlu("minor", "merge", "g1", "--into", "g2", "--reason", "重复登记")
        let report = try list("g1,李四,,male,\(born),370202001001,\n")
        #expect(
            report["refused"]?.int == 1
                && report["errors"]?.array?.first?["column"]?.string == "code")
        #expect(
            try house.xinlu("minor", "transfer", "g2", "--to", "370203", "--reason", "搬家").status
                == 0)
        let moved = try list(
            "g4,张二,\(number),male,\(born),370202001001,\n", "g5,赵五,,,\(born),370202,\n")
        #expect(moved["accepted"]?.int == 1)
        #expect(
            moved["errors"]?.array?.first.flatMap { $0["column"]?.string } == "id_number")
    }

    @Test func `a category that a list no longer names ends on the day`() throws {
        let house = try House()
        let born = Day.ago(years: 12, days: 3)
        func list(_ name: String, _ category: String) throws {
            let file = try house.file(
                "\(name).csv", minors + "h1,张一,,male,\(born),370202001001,\(category)\n")
            let ending = try house.xinlu(
                "minor", "import", file, "--accept-good", "--accept-changed", "--as-of", Day.today)
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        }
        try list("a", "orphan migrant")
        #expect(
            try house.xinlu(
                "minor", "hardship", "end", "h1", "migrant", "--on", Day.today
            ).status == 0)
        _ = try house.xinlu(
            "minor", "hardship", "add", "h1", "disabled", "--since", Day.ago(days: 9))
        try list("b", "orphan low-income")
        #expect(
            try house.value(
                """
                SELECT string_agg(hardship || ' ' || (until IS NULL), ', ' ORDER BY hardship) FROM xinlu.minor_hardship
                """) == "disabled false, low-income true, migrant false")
        #expect(
            try house.value("SELECT array_to_string(hardship, ' ') FROM xinlu.minor")
                == "orphan low-income")
    }
}
