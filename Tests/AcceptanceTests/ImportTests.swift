import Foundation
import Tables
import Testing

@Suite struct ImportTests {
    private let header = "minor,instrument,informant,filled_on,mode,answers,submission_id\n"

    @Test func `a dry run reports every faulty row, counts risk sheets and writes nothing`() throws
    {
        let house = try House()
        try house.register([Child(code: "i1", years: 13, sheets: [])])
        let file = try house.file(
            "sheets.csv",
            header + "i1,phq-a,self,\(Day.today),self,0000000000000,s1\n"
                + "i1,phq-a,self,\(Day.today),self,00000000x0000,s2\n"
                + "nobody,phq-a,self,\(Day.today),self,0000000020000,s3\n"
                + "i1,phq-a,self,32.13.2026,self,0000000000000,s4\n")
        let ending = try house.xinlu("assess", "import", file, "--dry-run", "--format", "json")
        #expect(ending.status == 11)
        let report = try ending.json()
        #expect(report["rows"]?.int == 4 && report["accepted"]?.int == 1)
        // In the second row a risk question says something that nobody can read.
        #expect(report["rejected"]?.int == 3 && report["risk_sheets"]?.int == 2)
        #expect(report["risk_unread"]?.int == 1)
        let rows = Set(report["errors"]?.array?.compactMap { $0["row"]?.int } ?? [])
        #expect(rows == [2, 3, 4])
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "0")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.import_batch WHERE kind = 'assessment'") == "0")
    }

    @Test func `staging raises alerts at once, also of a refused row, and a commit writes once`()
        throws
    {
        let house = try House()
        try house.register([Child(code: "i2", years: 13, sheets: [])])
        let file = try house.file(
            "sheets.csv",
            header + "i2,phq-a,self,\(Day.today),self,0000000010000,s1\n"
                + "nobody,phq-a,self,\(Day.today),self,0000000020000,s3\n")
        let staged = try house.xinlu("assess", "import", file, "--format", "json")
        #expect(staged.status == 11)
        let batch = try #require(try staged.json()["batch_id"]?.string)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "2")
        // Again: the same batch, no further alert.
        let again = try house.xinlu("assess", "import", file, "--format", "json")
        #expect(try again.json()["batch_id"]?.string == batch)
        for _ in 1...2 { try house.xinlu("assess", "import", "--commit", batch) }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "2")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.critical_item JOIN xinlu.alert USING (alert_id)")
                == "1")
    }

    @Test func `a risk question that cannot be read calls a person, once where a whole file is so`()
        throws
    {
        let house = try House()
        try house.register([Child(code: "i3", years: 13, sheets: [])])
        func staged(_ name: String, _ rows: [String]) throws -> JSON {
            let file = try house.file(name, header + rows.joined(separator: "\n") + "\n")
            let ending = try house.xinlu("assess", "import", file, "--format", "json")
            #expect(ending.status == 11, "\(ending.errors)")
            #expect(ending.errors.contains("could not be read"))
            return try ending.json()
        }
        let day = Day.today
        let report = try staged(
            "a.csv",
            [
                "i3,phq-a,self,\(day),self,00000000?0000,s1",
                // One code less: nobody knows whose the 1 is; all zeros say no danger anywhere.
                "i3,phq-a,self,\(day),self,000000010000,s2",
                "i3,phq-a,self,\(day),self,000000000000,s3",
                "i3,phq-a,self,\(day),self,0000000000000,s4,torn",
                "i3,phq-8,self,\(day),self,0000?000,s5",
            ])
        #expect(report["risk_unread"]?.int == 3 && report["rejected"]?.int == 5)
        let alerts =
            "SELECT string_agg(concat_ws(' ', row_number, minor_code, items, urgency), '; ' ORDER BY row_number) FROM xinlu.alert"
        #expect(
            try house.value(alerts)
                == "1 i3 {9} asap; 2 i3 {9,12,13} asap; 4  {9,12,13} asap")
        let many = try staged(
            "b.csv", (1...40).map { "i3,phq-a,self,\(day),self,00000000?0000,m\($0)" })
        #expect(many["risk_sheets"]?.int == 40)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "4")
    }

    @Test func `a file without one good row is not said to be written`() throws {
        let house = try House()
        func entering(region: String) throws -> House.Ending {
            let file = try house.file(
                "\(region).csv",
                "code,name,id_number,sex,birth_date,region,category\n"
                    + "p1,欧阳,,female,\(Day.ago(years: 12, days: 3)),\(region),migrant\n")
            return try house.xinlu("minor", "import", file, "--accept-good")
        }
        let refused = try entering(region: "999999999999")
        #expect(refused.status == 10 && !refused.errors.contains("Written."))
        #expect(try entering(region: "370202001001").errors.contains("Written."))
    }

    @Test func `a name and an ID number are nowhere in the clear`() throws {
        let house = try House()
        let file = try house.file(
            "minors.csv",
            "code,name,id_number,sex,birth_date,region,category\n"
                + "p1,欧阳𠮷㐂,,female,\(Day.ago(years: 12, days: 3)),370202001001,left-behind\n")
        #expect(try house.xinlu("minor", "import", file, "--accept-good").status == 0)
        let dump = try house.value(
            """
            SELECT string_agg(t::text, ' ') FROM (
                SELECT row(p.*)::text AS t FROM identity.person p
                UNION ALL SELECT row(r.*)::text FROM xinlu.import_row r
                UNION ALL SELECT row(m.*)::text FROM xinlu.minor m) AS everything
            """)
        #expect(!dump.contains("欧阳") && !dump.contains("𠮷"))
        let found = try house.xinlu("minor", "find", " 欧阳𠮷㐂", "--format", "json")
        #expect(try found.json().array?.first?["code"]?.string == "p1")
    }

    @Test func `a faulty list of children is told row by row`() throws {
        let house = try House()
        let file = try house.file(
            "minors.csv",
            "code,name,id_number,sex,birth_date,region,category\n"
                + "q1,张三,370202201401010014,male,2014-01-01,370202001001,\n"
                + "q2,,,female,2014-13-01,999999999999,rich\n"
                + "q2,李四,,female,2014-01-01,370202001001,\n")
        let ending = try house.xinlu("minor", "import", file, "--dry-run", "--format", "json")
        #expect(ending.status == 10)
        let columns = try ending.json()["errors"]?.array?.compactMap { $0["column"]?.string } ?? []
        #expect(Set(columns).isSuperset(of: ["name", "birth_date", "region", "category", "code"]))
        #expect(try house.xinlu("minor", "import", house.folder + "/none.csv").status == 66)
    }
}
