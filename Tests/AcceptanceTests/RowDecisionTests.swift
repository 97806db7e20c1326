import Foundation
import Tables
import Testing

/// Rows of a staged file, decided one by one.
@Suite struct RowDecisionTests {
    private let header = "minor,instrument,informant,filled_on,mode,answers,submission_id\n"

    private func sheets(_ codes: [String], _ answers: String) -> String {
        header + codes.map { "\($0),gad-7,self,\(Day.today),self,\(answers),\n" }.joined()
    }

    private func staged(_ file: String, _ noun: String = "assess", in house: House) throws -> String
    {
        let ending = try house.xinlu(noun, "import", file, "--format", "json")
        return try #require(try ending.json()["batch_id"]?.string)
    }

    /// Four children with a sheet, and a batch of changes for three and a new sheet for the last.
    private func house() throws -> (House, batch: String) {
        let house = try House()
        let codes = ["d1", "d2", "d3", "d4"]
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        let first = try house.file("a.csv", sheets(["d1", "d2", "d3"], "0000000"))
        _ = try house.xinlu("assess", "import", first, "--accept-good")
        return (house, try staged(house.file("b.csv", sheets(codes, "0000001")), in: house))
    }

    @Test func `exactly the rows named are written besides the new, the others wait on`() throws {
        let (house, batch) = try house()
        let ending = try house.xinlu(
            "assess", "import", "--commit", batch, "--accept-rows", "1", "--refuse-rows", "3",
            "--format", "json")
        let report = try ending.json()
        #expect(ending.status == 10, "\(ending.errors)")
        #expect(
            report["accepted"]?.int == 2 && report["changed"]?.int == 1
                && report["refused"]?.int == 1)
        let error = try #require(report["errors"]?.array?.first)
        #expect(error["row"]?.int == 3 && error["text"]?.string?.contains("put away") == true)
        let standing = """
            SELECT string_agg(m.code || ' ' || a.answers, ', ' ORDER BY m.code) FROM xinlu.assessment a
              JOIN xinlu.minor m USING (district_code, minor_id) WHERE a.superseded_by IS NULL
            """
        #expect(
            try house.value(standing) == "d1 0000001, d2 0000000, d3 0000000, d4 0000001")
        // What was put away waits no longer, also not for a wholesale yes.
        let rest = try house.xinlu("assess", "import", "--commit", batch, "--accept-changed")
        #expect(rest.status == 10)
        #expect(
            try house.value(standing) == "d1 0000001, d2 0000001, d3 0000000, d4 0000001")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.import_row") == "0")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.audit_event WHERE action = 'import.rows-refused'")
                == "1")
    }

    @Test func `a row that does not wait is named, and nothing is done`() throws {
        let (house, batch) = try house()
        let before = try house.value("SELECT count(*)::text FROM xinlu.assessment")
        for (option, rows, named) in [
            ("--accept-rows", "1-2,7-9", "7, 8, 9"), ("--refuse-rows", "5", "5"),
        ] {
            let ending = try house.xinlu("assess", "import", "--commit", batch, option, rows)
            #expect(ending.status == 65 && ending.errors.contains(named), "\(ending.errors)")
        }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == before)
        _ = try house.xinlu("assess", "import", "--commit", batch, "--refuse-rows", "2")
        let again = try house.xinlu("assess", "import", "--commit", batch, "--accept-rows", "2")
        #expect(again.status == 65)
    }

    @Test(arguments: [
        ["b.csv", "--accept-rows", "1"], ["--commit", "x", "--accept-rows", "0"],
        ["--commit", "x", "--accept-rows", "3-1"], ["--commit", "x", "--accept-rows", "1,,2"],
        ["--commit", "x", "--accept-rows", "1-9", "--refuse-rows", "4"],
    ])
    func `what names no rows, or no batch, is a slip of the pen`(_ arguments: [String]) throws {
        let ending = try House.plain(["assess", "import"] + arguments)
        #expect(ending.status == 64, "\(ending.errors)")
    }

    @Test func `doubtful children are taken one by one`() throws {
        let house = try House()
        let born = Day.ago(years: 12, days: 3)
        let columns = "code,name,id_number,sex,birth_date,region,category\n"
        func list(_ prefix: String) -> String {
            columns
                + ["张一", "李二", "王三"].enumerated().map {
                    "\(prefix)\($0),\($1),,female,\(born),370202001001,\n"
                }.joined()
        }
        _ = try house.xinlu("minor", "import", house.file("a.csv", list("a")), "--accept-good")
        let batch = try staged(house.file("b.csv", list("b")), "minor", in: house)
        let ending = try house.xinlu(
            "minor", "import", "--commit", batch, "--accept-rows", "2", "--refuse-rows", "1,3",
            "--format", "json")
        #expect(try ending.json()["doubtful"]?.int == 0)
        #expect(
            try house.value("SELECT string_agg(code, ' ' ORDER BY code) FROM xinlu.minor")
                == "a0 a1 a2 b1")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.import_row") == "0")
    }
}
