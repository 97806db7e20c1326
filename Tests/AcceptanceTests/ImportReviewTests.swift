import Foundation
import Tables
import Testing

@Suite struct ImportReviewTests {
    private let header = "minor,instrument,informant,filled_on,mode,answers,submission_id\n"
    private let minors = "code,name,id_number,sex,birth_date,region,category\n"

    private func sheet(_ minor: String, _ answers: String, _ id: String = "") -> String {
        "\(minor),gad-7,self,\(Day.today),self,\(answers),\(id)\n"
    }

    @Test func `another answer of the same form and day waits for a person`() throws {
        let house = try House()
        try house.register([Child(code: "r1", years: 13, sheets: [])])
        let first = try house.file("a.csv", header + sheet("r1", "0000000"))
        #expect(try house.xinlu("assess", "import", first, "--accept-good").status == 0)
        let second = try house.file("b.csv", header + sheet("r1", "0000002"))
        let ending = try house.xinlu(
            "assess", "import", second, "--accept-good", "--format", "json")
        #expect(ending.status == 10)
        let report = try ending.json()
        #expect(report["changed"]?.int == 1 && report["refused"]?.int == 0)
        let error = try #require(report["errors"]?.array?.first)
        #expect(error["outcome"]?.string == "changed")
        #expect(error["text"]?.string?.contains("item 7: 0 → 2") == true)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
        let batch = try #require(report["batch_id"]?.string)
        let chosen = try house.xinlu("assess", "import", "--commit", batch, "--accept-changed")
        #expect(chosen.status == 0, "\(chosen.errors)")
        #expect(
            try house.value(
                """
                SELECT string_agg(answers || ' ' || (superseded_by IS NULL), ', ' ORDER BY answers)
                  FROM xinlu.assessment
                """) == "0000000 false, 0000002 true")
        // Once is enough.
        try house.xinlu("assess", "import", "--commit", batch, "--accept-changed")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "2")
    }

    @Test func `a row that is no longer new when it is written waits as a change`() throws {
        let house = try House()
        try house.register([
            Child(code: "w1", years: 13, sheets: []), Child(code: "w2", years: 13, sheets: []),
        ])
        func staged(_ name: String, _ text: String) throws -> String {
            let file = try house.file(name, header + text)
            let ending = try house.xinlu("assess", "import", file, "--format", "json")
            return try #require(try ending.json()["batch_id"]?.string)
        }
        let first = try staged("a.csv", sheet("w1", "0000000"))
        let second = try staged("b.csv", sheet("w1", "1111111") + sheet("w2", "0000000"))
        #expect(try house.xinlu("assess", "import", "--commit", first).status == 0)
        let moved = try house.xinlu("assess", "import", "--commit", second, "--format", "json")
        let report = try moved.json()
        #expect(moved.status == 10)
        #expect(report["accepted"]?.int == 1 && report["changed"]?.int == 1)
        #expect(report["errors"]?.array?.first?["text"]?.string?.contains("left out") == true)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "2")
        let chosen = try house.xinlu("assess", "import", "--commit", second, "--accept-changed")
        #expect(chosen.status == 0, "\(chosen.errors)")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.assessment WHERE superseded_by IS NULL") == "2")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.import_row") == "0")
    }

    @Test func `facts of a child change only where a person says so, never from an older list`()
        throws
    {
        let house = try House()
        let born = Day.ago(years: 12, days: 3)
        func list(_ name: String, region: String, asOf: String, _ options: String...) throws -> JSON
        {
            let file = try house.file(
                "\(name).csv", minors + "p1,欧阳春,,female,\(born),\(region),migrant\n")
            return try house.run(
                ["minor", "import", file, "--as-of", asOf, "--accept-good", "--format", "json"]
                    + options
            ).json()
        }
        func region() throws -> String { try house.value("SELECT region_code FROM xinlu.minor") }
        _ = try list("a", region: "370202001001", asOf: Day.ago(days: 30))
        let changed = try list("b", region: "370202001002", asOf: Day.ago(days: 20))
        #expect(changed["changed"]?.int == 1)
        #expect(
            changed["errors"]?.array?.first?["text"]?.string?
                .contains("370202001001 → 370202001002") == true)
        #expect(try region() == "370202001001")
        let taken = try list(
            "b", region: "370202001002", asOf: Day.ago(days: 20), "--accept-changed")
        #expect(taken["changed"]?.int == 0 && taken["accepted"]?.int == 1)
        #expect(try region() == "370202001002")
        #expect(
            try house.value(
                """
                SELECT m.revision || ' ' || string_agg(c.field, ' ') || ' ' || bool_and(c.old_sealed IS NOT NULL)
                  FROM xinlu.minor m JOIN identity.person_change c USING (minor_id) GROUP BY m.revision
                """) == "1 region true")
        let older = try list(
            "c", region: "370202001003", asOf: Day.ago(days: 25), "--accept-changed")
        #expect(older["refused"]?.int == 1)
        #expect(older["errors"]?.array?.first?["text"]?.string?.contains("older") == true)
        #expect(try region() == "370202001002")
        // Another name and another birth date under the code are another child.
        let file = try house.file(
            "d.csv", minors + "p1,李秋,,female,\(Day.ago(years: 9, days: 1)),370202001001,\n")
        let other = try house.xinlu(
            "minor", "import", file, "--accept-good", "--accept-changed", "--as-of", Day.today)
        #expect(other.status == 10)
    }

    @Test func `a list of before a correction does not undo it, however young its copy is`() throws
    {
        let house = try House()
        let (wrong, right) = (Day.ago(years: 12, days: 3), Day.ago(years: 14, days: 3))
        func list(_ name: String, _ options: String...) throws -> House.Ending {
            let file = try house.file(
                "\(name).csv",
                minors + "p1,欧阳春,,female,\(wrong),370202001001,migrant\n"
                    + "p2,欧阳夏,,female,\(wrong),370202001001,migrant\n")
            return try house.run(
                ["minor", "import", file, "--accept-good", "--format", "json"] + options)
        }
        #expect(try list("a", "--as-of", Day.ago(days: 30)).status == 0)
        let corrected = try house.xinlu(
            "minor", "change", "p1", "--birth-date", right, "--reason", "户口簿")
        #expect(corrected.status == 0, "\(corrected.errors)")
        #expect(try house.xinlu("minor", "hardship", "add", "p2", "disabled").status == 0)
        // The file is of today; what it says is not.
        let undated = try list("b", "--accept-changed")
        #expect(undated.status == 64 && undated.errors.contains("--as-of"), "\(undated.errors)")
        let older = try list("b", "--accept-changed", "--as-of", Day.ago(days: 10))
        #expect(try older.json()["refused"]?.int == 2, "\(older.output)")
        let facts =
            "SELECT string_agg(birth_date || ' ' || hardship::text, ', ' ORDER BY code) FROM xinlu.minor"
        #expect(
            try house.value(facts) == "\(right) {migrant}, \(wrong) {migrant,disabled}")
        // A batch that was staged without its day needs it when it is written.
        let staged = try house.xinlu(
            "minor", "import",
            house.file("c.csv", minors + "p1,欧阳春,,female,\(wrong),370202001001,\n"), "--format",
            "json")
        let batch = try #require(try staged.json()["batch_id"]?.string)
        for choice in [["--accept-changed"], ["--accept-rows", "1"]] {
            let ending = try house.run(["minor", "import", "--commit", batch] + choice)
            #expect(ending.status == 64, "\(ending.errors)")
        }
        #expect(
            try house.xinlu(
                "minor", "import", "--commit", batch, "--accept-changed", "--as-of", Day.today
            ).status == 0)
        #expect(try house.value(facts).hasPrefix("\(wrong) {migrant}"))
    }

    @Test
    func `a child who may be registered under another code waits for a person, a twin does not`()
        throws
    {
        let house = try House()
        let born = Day.ago(years: 12, days: 3)
        let first = try house.file(
            "a.csv",
            minors + "t1,張春,,female,\(born),370202001001,\nt2,张夏,,female,\(born),370202001001,\n")
        #expect(try house.xinlu("minor", "import", first, "--accept-good").status == 0)
        let second = try house.file(
            "b.csv", minors + "x9,张春,,female,\(born),370202001002,\n")
        let ending = try house.xinlu("minor", "import", second, "--accept-good", "--format", "json")
        let report = try ending.json()
        #expect(ending.status == 10 && report["doubtful"]?.int == 1)
        #expect(report["errors"]?.array?.first?["text"]?.string?.contains("t1") == true)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor") == "2")
        let batch = try #require(report["batch_id"]?.string)
        let chosen = try house.xinlu("minor", "import", "--commit", batch, "--accept-doubtful")
        #expect(chosen.status == 0, "\(chosen.errors)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor") == "3")
    }

    @Test func `a staging that was cut off counts for nothing but its alerts, and is done again`()
        throws
    {
        let house = try House()
        try house.register([Child(code: "k1", years: 13, sheets: [])])
        var text = header
        for number in 0..<9_000 {
            let risk = number == 10 ? "0000000010000" : "0000000000000"
            text += "k1,phq-a,self,\(Day.ago(days: number % 300)),self,\(risk),k\(number)\n"
        }
        let file = try house.file("long.csv", text)
        let cut = try house.start(
            ["assess", "import", file], variables: ["XINLU_KILL_AT": "staged-piece:2"])
        #expect(try cut.ending().status != 0)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        let batch = try house.value(
            "SELECT batch_id::text FROM xinlu.import_batch WHERE kind = 'assessment'")
        let refused = try house.xinlu("assess", "import", "--commit", batch)
        #expect(refused.status == 65 && refused.errors.contains("cut off"))
        let again = try house.xinlu("assess", "import", file, "--format", "json")
        #expect(try again.json()["batch_id"]?.string == batch)
        #expect(again.errors.contains("cut off") && again.status == 11)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.import_batch") == "2")
    }

    @Test func `a cut, hostile or endless file is refused in words`() throws {
        let house = try House()
        try house.register([Child(code: "h1", years: 13, sheets: [])])
        let bad: [[UInt8]] = [
            [], [0], Array("minor\n".utf8), Array("a,a\n1,2\n".utf8),
            Array((header + "h1,\"gad-7").utf8), [0x50, 0x4B, 3, 4, 0, 0],
            [0xD0, 0xCF, 0x11, 0xE0, 0, 0], Array(header.utf8) + [0xFF, 0xFE, 0xC3, 0x28],
            Array(header.utf8) + Array(repeating: 0x61, count: 2 << 20),
        ]
        for (place, bytes) in bad.enumerated() {
            let path = house.folder + "/bad\(place)"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            for options in [[], ["--mapping", "wenjuanxing", "--instrument", "gad-7"]] {
                let ending = try house.run(["assess", "import", path] + options)
                #expect(ending.status == 65, "\(place) \(options): \(ending.errors)")
            }
        }
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.import_batch WHERE kind = 'assessment' AND staged_to_end_at IS NOT NULL"
            )
                == "0")
    }
}

extension House {
    func run(_ arguments: [String]) throws -> Ending { try start(arguments).ending() }
}
