import Foundation
import Postgres
import Tables
import Testing

/// Suspected harm is reported at once; who reported it, and what was said, stands nowhere in clear.
@Suite struct HarmTests {
    private static let reporter = "REPORTERCANARY"
    private static let facts = "FACTSCANARY"

    /// Where in the database a text stands; what is sealed cannot be looked into.
    private func places(of text: String, in house: House) throws -> [String] {
        var administrator = try house.administrator()
        let columns = try administrator.query(
            """
            SELECT format('%I.%I', c.table_schema, c.table_name) AS place,
                   format('%I', c.column_name) AS name
              FROM information_schema.columns c
              JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema IN ('xinlu', 'identity') AND t.table_type = 'BASE TABLE'
               AND c.data_type <> 'bytea'
            """)
        var places: [String] = []
        for column in columns {
            let table: String = try column["place"]
            let name: String = try column["name"]
            let isThere: Bool = try administrator.scalar(
                "SELECT EXISTS (SELECT FROM \(table) WHERE position($1::text in \(name)::text) > 0)",
                text)
            if isThere { places.append("\(table).\(name)") }
        }
        return places
    }

    /// The text of every file under a folder.
    private func files(under folder: String) throws -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
        return names.compactMap { $0 as? String }.compactMap { name in
            FileManager.default.contents(atPath: folder + "/" + name).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }

    @Test func `reporter and facts stand nowhere that is not sealed, and nobody prints them`()
        throws
    {
        let house = try House()
        try house.register([Child(code: "h1", years: 13, sheets: [])])
        try house.enter("h1", "phq-a", "self", Sheet.low)
        try house.enter("h1", "sdq", "self", Sheet.sdq())
        let recorded = try house.xinlu(
            "report-harm", "record", "h1", "--kind", "danger-of-harm", "--facts",
            "\(Self.facts) said that she is hit", "--by", "\(Self.reporter) Wang", "--format",
            "json")
        #expect(recorded.status == 0, "\(recorded.errors)")
        let id = try #require(try recorded.json()["harm_report_id"]?.string)
        try house.night()
        let explained = try house.explain("h1")
        #expect(explained.track == "crisis" && explained.holding.contains("S9"))
        try house.xinlu("episode", "confirm", "h1", "--result", "confirmed", "--by", "w1")
        try house.xinlu(
            "partner", "add", "helpers", "--name", "Helpers", "--region", "370200", "--service",
            "crisis,counseling", "--formats", "csv,fhir,letters")
        let out = house.folder + "/out"
        var said = [recorded]
        said.append(
            try house.xinlu(
                "referral", "export", "--into", out, "--unsealed", "--format", "json"))
        #expect(try said[1].json()["batches"]?.array?.first?["referrals"]?.int == 1)
        said.append(
            try house.xinlu(
                "conference", "open", "K1", "--title", "k", "--region", "370202", "--draft"))
        said.append(try house.xinlu("report-harm", "list", "--all", "--format", "json"))
        #expect(try said[3].json().array?.count == 1)
        said.append(try house.xinlu("worklist", "--format", "json"))
        for reader in ["worker", "family", "minor"] {
            said.append(try house.xinlu("triage", "explain", "h1", "--for", reader))
        }
        said.append(try house.xinlu("alert", "list"))
        said.append(try house.xinlu("conference", "minutes", "K1"))
        #expect(said.last?.output.contains("suspected harm") == true)
        said.append(try house.xinlu("conference", "show", "K1", "--format", "json"))
        said.append(try house.xinlu("minor", "show", "h1", "--format", "json"))
        let packages = try files(under: out)
        #expect(packages.contains { $0.contains("referral_code") })
        for canary in [Self.reporter, Self.facts] {
            for ending in said { #expect(!(ending.output + ending.errors).contains(canary)) }
            for text in packages { #expect(!text.contains(canary)) }
            #expect(try places(of: canary, in: house) == [])
        }
        // The look itself finds what stands there.
        #expect(try places(of: "h1", in: house).contains("xinlu.minor.code"))

        // The audit says that harm was recorded, not by whom; a reading says who read.
        let actors = "SELECT string_agg(actor::text, ' ') FROM xinlu.audit_event WHERE action = "
        #expect(try house.value(actors + "'harm.recorded'") == "xinlu_owner")
        #expect(try house.xinlu("report-harm", "show", id).status == 77)
        var administrator = try house.administrator()
        try administrator.script(
            "UPDATE xinlu.worker SET roles = '{protection}' WHERE worker_code = 'office'")
        let shown = try house.xinlu("report-harm", "show", "h1", "--format", "json")
        #expect(try shown.json()["reporter"]?.string == "\(Self.reporter) Wang")
        #expect(try shown.json()["facts"]?.string == "\(Self.facts) said that she is hit")
        #expect(try house.value(actors + "'harm.read'") == "xw_office")
    }

    @Test func `whoever records it is told whom to call and what not to do`() throws {
        let house = try House()
        try house.register([
            Child(code: "h1", years: 9, sheets: []), Child(code: "h2", years: 7, sheets: []),
        ])
        var administrator = try house.administrator()
        try administrator.script(
            """
            INSERT INTO xinlu.sibling (district_code, minor_id, sibling_id)
            SELECT a.district_code, a.minor_id, b.minor_id
              FROM xinlu.minor a JOIN xinlu.minor b ON a.code <> b.code
            """)
        let words = [
            "report-harm", "record", "h1", "--kind", "injuries", "--facts", "bruises seen",
        ]
        let english = try house.start(words + ["--format", "json"]).ending()
        let json = try english.json()
        #expect(json["siblings"]?.array == ["h2"] && json["in_doubt"] == false)
        #expect(json["call"]?.array?.first?["telephone"]?.string == "110")
        let id = try #require(json["harm_report_id"]?.string)
        for part in [
            "110", "civil-affairs", "education", "Do not question", "Do not confront",
            "promise secrecy", "12356", "xinlu report-harm made \(id) --to police", "today: h2",
        ] {
            #expect(english.errors.contains(part), "\(part)")
        }
        // The same again is the same report, with the first one's clock.
        let chinese = try house.start(words, variables: ["XINLU_LANG": "zh"]).ending()
        #expect(chinese.output == id + "\n")
        for part in ["110 报警", "不要追问", "对质", "不要答应保密", "先前已记录"] {
            #expect(chinese.errors.contains(part), "\(part)")
        }
        let deadline = try #require(json["deadline"]?.string)
        #expect(chinese.errors.contains(deadline))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.harm_report") == "1")
        let unknown = try house.xinlu(
            "report-harm", "record", "h1", "--kind", "other", "--facts", "bruises seen")
        #expect(unknown.status == 64 && unknown.errors.contains("private-injury"))
        let future = try house.xinlu(
            "report-harm", "record", "h1", "--kind", "injuries", "--facts", "bruises seen",
            "--on", Day.ago(days: -1))
        #expect(future.status == 65)
    }

    @Test func `a suspected worker hears nothing of it, and others of the district do`() throws {
        let house = try House()
        try house.register([Child(code: "h1", years: 9, sheets: [])])
        for (code, name) in [("w2", "乙"), ("w3", "丙")] {
            try house.xinlu(
                "worker", "add", code, "--name", name, "--level", "district", "--region", "370202")
        }
        let report = ["report-harm", "record", "h1", "--kind", "other-grave", "--facts", "as seen"]
        for unknown in ["worker:nobody", "partner:nobody", "nobody", "guardian:nobody", "worker:"] {
            #expect(
                try house.start(report + ["--suspect", unknown]).ending().status == 65,
                "\(unknown)")
        }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.harm_report") == "0")
        let recorded = try house.start(report + ["--suspect", "worker:w2", "--format", "json"])
            .ending()
        let id = try #require(try recorded.json()["harm_report_id"]?.string)
        func listed(_ worker: String) throws -> Int? {
            try house.xinlu(
                "report-harm", "list", "--all", "--as", worker, "--format", "json"
            ).json().array?.count
        }
        #expect(try listed("w3") == 1)
        #expect(try listed("w2") == 0)
        var administrator = try house.administrator()
        try administrator.script("UPDATE xinlu.worker SET roles = '{protection}'")
        #expect(try house.xinlu("report-harm", "show", id, "--as", "w3").status == 0)
        #expect(try house.xinlu("report-harm", "show", id, "--as", "w2").status == 77)
        for name in [id, "h1"] {
            let made = try house.xinlu(
                "report-harm", "made", name, "--to", "police", "--as", "w2")
            #expect(made.status == 77 && made.errors.contains("no such report"))
        }
    }

    @Test func `a suspected guardian is at once not to be informed`() throws {
        let house = try House()
        try house.register([
            Child(code: "h1", years: 9, sheets: []), Child(code: "h2", years: 9, sheets: []),
        ])
        func report(_ code: String) throws -> House.Ending {
            try house.xinlu(
                "report-harm", "record", code, "--kind", "injuries", "--facts", "bruises seen",
                "--suspect", "guardian")
        }
        let none = try report("h2")
        #expect(none.status == 0 && none.errors.contains("No guardian of the child is on record"))
        var administrator = try house.administrator()
        try administrator.script(
            """
            INSERT INTO xinlu.guardian (district_code, guardian_id, minor_id, kind, name_sealed, since)
            SELECT district_code, gen_random_uuid(), minor_id, 'parent', 'x', current_date
              FROM xinlu.minor
            """)
        let ending = try report("h1")
        #expect(ending.status == 0 && !ending.errors.contains("No guardian"))
        let marks = try house.value(
            """
            SELECT string_agg(m.code || ' ' || g.mark || ' ' || g.recorded_by, ', ' ORDER BY g.mark)
              FROM xinlu.guardian_mark g JOIN xinlu.minor m USING (district_code, minor_id)
            """)
        #expect(marks == "h1 not-to-be-informed xinlu_owner, h1 suspended xinlu_owner")
    }

    @Test func `its clock runs until it is made, and a no has a reason`() throws {
        let house = try House()
        try house.register([
            Child(code: "h1", years: 9, sheets: []), Child(code: "h2", years: 9, sheets: []),
        ])
        func step(_ words: String...) throws -> House.Ending {
            try house.start(["report-harm"] + words).ending()
        }
        func open() throws -> [JSON] { try step("list", "--format", "json").json().array ?? [] }
        _ = try step("record", "h1", "--kind", "begging", "--facts", "seen at the station")
        _ = try step("record", "h2", "--kind", "begging", "--facts", "heard of", "--in-doubt")
        #expect(try open().allSatisfy { $0["overdue"] == false })
        var administrator = try house.administrator()
        try administrator.script(
            "UPDATE xinlu.harm_report SET deadline = now() - interval '1 minute'")
        #expect(try open().count { $0["overdue"] == true } == 2)
        #expect(try step("close", "h1", "--reason", "all is well").status == 77)
        let id = try #require(try open().first { $0["minor"] == "h1" }?["harm_report_id"]?.string)
        #expect(try step("close", id, "--reason", "all is well").status == 65)
        #expect(try step("answer", id, "--answer", "yes").status == 65)
        #expect(try step("made", "h1", "--to", "police", "--at", Day.ago(days: -1)).status == 65)
        #expect(try step("made", "h1", "--to", "police", "--at", Day.today).status == 0)
        #expect(try step("made", id, "--to", "education").status == 65)
        let made = try #require(try open().first { $0["minor"] == "h1" })
        #expect(made["overdue"] == false && made["made_to"] == "police")
        #expect(try step("answer", "h2", "--answer", "no").status == 64)
        #expect(
            try step("answer", "h2", "--answer", "no", "--reason", "he sells his own drawings")
                .status == 0)
        #expect(try step("close", "h1", "--reason", "the police took over").status == 0)
        #expect(try open() == [])
        let all = try step("list", "--all", "--format", "json").json().array ?? []
        #expect(all.count == 2 && all.allSatisfy { $0["closed_on"]?.string == Day.today })
    }

    @Test func `whose login recorded a report is found in no log of access and in no list`() throws
    {
        let house = try House()
        try house.register([Child(code: "h1", years: 13, sheets: [])])
        try house.enter("h1", "phq-a", "self", Sheet.low)
        try house.xinlu(
            "worker", "add", "zorro", "--name", "Zorro", "--level", "district", "--region",
            "370202")
        let recorded = try house.xinlu(
            "report-harm", "record", "h1", "--kind", "injuries", "--facts", "bruises", "--as",
            "zorro", "--format", "json")
        let id = try #require(try recorded.json()["harm_report_id"]?.string)
        #expect(
            try house.xinlu("report-harm", "made", id, "--to", "police", "--as", "zorro").status
                == 0)
        try house.night()
        var said: [House.Ending] = [recorded]
        for asker in ["guardian", "minor", "auditor"] {
            said.append(
                try house.xinlu("audit", "access", "h1", "--for", asker, "--format", "json"))
        }
        // The auditor sees that harm was recorded, and not by whom; a family sees nothing of it.
        #expect(said[3].output.contains("harm.recorded"))
        #expect(!said[1].output.contains("harm") && !said[2].output.contains("harm"))
        for command in [
            ["report-harm", "list", "--all"], ["worklist"], ["alert", "list"],
            ["episode", "show", "h1"], ["episode", "list"], ["triage", "history", "h1"],
            ["consent", "show", "h1"], ["minor", "team", "h1"], ["triage", "explain", "h1"],
        ] {
            said.append(try house.start(command + ["--format", "json"]).ending())
        }
        for ending in said { #expect(!(ending.output + ending.errors).contains("zorro")) }
    }
}
