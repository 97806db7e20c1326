import Foundation
import Postgres
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

    @Test func `sheets of a row that went into another one are that child's`() throws {
        let house = try House()
        let codes = ["e1", "e2", "e3"]
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        let file = try house.file("a.csv", sheets(["e1"], "0000000"))
        let batch = try staged(file, in: house)
        for (from, into) in [("e1", "e2"), ("e2", "e3")] {
            let ending = try house.xinlu("minor", "merge", from, "--into", into, "--reason", "重复登记")
            #expect(ending.status == 0, "\(ending.errors)")
        }
        let written = try house.xinlu("assess", "import", "--commit", batch, "--format", "json")
        #expect(written.status == 0, "\(written.output)")
        let child = """
            SELECT string_agg(m.code || ' ' || a.answers, ', ') FROM xinlu.assessment a
              JOIN xinlu.minor m USING (district_code, minor_id) WHERE a.superseded_by IS NULL
            """
        #expect(try house.value(child) == "e3 0000000")
        // The same again, under any of the codes, is the same; another file says whose it takes it for.
        let again = try house.xinlu("assess", "import", file, "--dry-run", "--format", "json")
        #expect(try again.json()["same"]?.int == 1)
        let more = try house.xinlu(
            "assess", "import",
            house.file("b.csv", header + "e2,gad-7,self,\(Day.ago(days: 1)),self,1111111,\n"),
            "--accept-good")
        #expect(more.status == 0 && more.output.contains("e3"), "\(more.output)")
        #expect(try house.value(child).contains("e3 1111111"))
    }

    @Test func `a sheet that came with a merge is known when its file comes again`() throws {
        let house = try House()
        try house.register(["f1", "f2"].map { Child(code: $0, years: 13, sheets: []) })
        let file = try house.file("a.csv", sheets(["f1"], "0000000"))
        #expect(try house.xinlu("assess", "import", file, "--accept-good").status == 0)
        #expect(
            try house.xinlu("minor", "merge", "f1", "--into", "f2", "--reason", "重复登记").status == 0)
        let again = try house.xinlu("assess", "import", file, "--accept-good", "--format", "json")
        #expect(try again.json()["same"]?.int == 1, "\(again.output)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
    }

    @Test func `a row that nobody can write any more waits for a person`() throws {
        let house = try House()
        try house.register([Child(code: "g1", years: 13, sheets: [])])
        let batch = try staged(house.file("a.csv", sheets(["g1"], "0000000")), in: house)
        var administrator = try house.administrator()
        _ = try administrator.query("UPDATE xinlu.minor SET code = 'other'")
        let left = try house.xinlu("assess", "import", "--commit", batch, "--format", "json")
        let report = try left.json()
        #expect(left.status == 10 && report["accepted"]?.int == 0 && report["doubtful"]?.int == 1)
        #expect(report["errors"]?.array?.first?["text"]?.string?.contains("left out") == true)
        let still = try house.xinlu(
            "assess", "import", "--commit", batch, "--accept-rows", "1", "--format", "json")
        #expect(try still.json()["doubtful"]?.int == 1)
        _ = try administrator.query("UPDATE xinlu.minor SET code = 'g1'")
        let written = try house.xinlu(
            "assess", "import", "--commit", batch, "--accept-rows", "1", "--format", "json")
        #expect(written.status == 0, "\(written.output)")
        #expect(try written.json()["accepted"]?.int == 1)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.import_row") == "0")
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
