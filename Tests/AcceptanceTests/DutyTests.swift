import Foundation
import Tables
import Testing

/// Who is called when, and what climbs.
@Suite struct DutyTests {
    private func rungs(_ house: House) throws -> [String: String] {
        var rungs: [String: String] = [:]
        for line in try house.xinlu("alert", "list", "--format", "json").json().array ?? [] {
            rungs[line["minor"]?.string ?? ""] =
                "\(line["rung"]?.string ?? "") \(line["owner"]?.string ?? "")"
        }
        return rungs
    }

    private func workers(_ house: House) throws {
        for (code, level, region) in [
            ("anna", "village", "370202001001"), ("bao", "village", "370202001001"),
            ("chen", "town", "370202001000"), ("deng", "district", "370202"),
        ] {
            let added = try house.xinlu(
                "worker", "add", code, "--name", code, "--level", level, "--region", region)
            #expect(added.status == 0, "\(added.errors)")
        }
    }

    private func duty(_ house: House, _ words: String...) throws -> House.Ending {
        try house.start(["duty", "set", "--telephone", "0532-110"] + words).ending()
    }

    @Test
    func `the child's own worker on duty is called, not her kin, and silence climbs to the city`()
        throws
    {
        let house = try House()
        try workers(house)
        try house.register(
            ["own", "kin", "none"].map { Child(code: $0, years: 14, sheets: []) })
        #expect(
            try duty(house, "--region", "370202001001", "--person", "bao", "--deputy", "anna")
                .status == 0)
        #expect(try duty(house, "--region", "370202001000", "--person", "chen").status == 0)
        #expect(try duty(house, "--region", "3702", "--person", "office").status == 0)
        #expect(try house.xinlu("minor", "team", "own", "--village", "anna").status == 0)
        #expect(try house.xinlu("minor", "team", "kin", "--related", "bao").status == 0)
        for code in ["own", "kin", "none"] {
            try house.enter(code, "phq-a", "self", "1000000010000")
        }
        #expect(
            try rungs(house) == ["own": "worker anna", "kin": "worker anna", "none": "worker bao"])
        #expect(try house.xinlu("alert", "acknowledge", "none").status == 0)
        func climb(_ hours: Int) throws {
            let later = Date().addingTimeInterval(Double(hours) * 3600 + 60)
            let formatter = ISO8601DateFormatter()
            formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
            let ending = try house.xinlu(
                "alert", "escalate", "--as-of", formatter.string(from: later), "--format", "json")
            #expect(ending.status == 11)
        }
        try climb(4)
        #expect(
            try rungs(house) == [
                "own": "supervisor chen", "kin": "supervisor chen", "none": "worker office",
            ])
        // No district is on duty: the next rung is the city.
        try climb(8)
        #expect(try rungs(house)["own"] == "city office")
        // Who answered is left in peace until the rungs above need their time.
        #expect(try rungs(house)["none"] == "worker office")
        try climb(14)
        #expect(try rungs(house)["none"] == "supervisor chen")
        let again = try house.xinlu("alert", "escalate", "--format", "json").json()
        #expect(again["climbed"]?.int == 0 && again["open"]?.int == 3)
    }

    @Test
    func
        `a call that fails three times is climbed at once, and the house says that nobody is called`()
        throws
    {
        let house = try House()
        try workers(house)
        try house.register([Child(code: "c1", years: 14, sheets: [])])
        let bare = try house.xinlu("status")
        #expect(bare.errors.contains("no notifier") && bare.errors.contains("duty list"))
        #expect(try duty(house, "--region", "370202001001", "--person", "anna").status == 0)
        #expect(try duty(house, "--region", "3702", "--person", "office").status == 0)
        let dead = ["XINLU_NOTIFY": "/bin/false --really"]
        let entered = try house.start(
            [
                "assess", "enter", "--minor", "c1", "--instrument", "phq-a", "--answers",
                "1000000010000",
            ], variables: dead
        ).ending()
        #expect(entered.status == 11 && entered.errors.contains("Nobody could be called yet"))
        for attempt in 2...3 {
            let ending = try house.start(
                ["alert", "escalate", "--format", "json"], variables: dead
            ).ending()
            #expect(try ending.json()["failed"]?.int == attempt - 1)
        }
        // The third failure called the next rung, in vain too.
        #expect(try rungs(house)["c1"] == "city office")
        let metrics = house.folder + "/ladder.prom"
        _ = try house.start(
            ["alert", "escalate", "--metrics", metrics], variables: ["XINLU_NOTIFY": "/bin/true"]
        ).ending()
        let text = try String(contentsOfFile: metrics, encoding: .utf8)
        #expect(text.contains("xinlu_ladder_alerts{rung=\"city\"} 1"))
        #expect(text.contains("xinlu_ladder_alerts_uncalled 0"))
        let counts = try house.value(
            """
            SELECT string_agg(kind || ' ' || n, ', ' ORDER BY kind)
              FROM (SELECT kind, count(*) AS n FROM xinlu.alert_event GROUP BY kind) AS counts
            """)
        #expect(counts == "climbed 1, notified 1, notify-failed 4, raised 1")
    }

    @Test func `a village worker is known and called, and her login opens no table about a child`()
        throws
    {
        let house = try House()
        try workers(house)
        try house.register([Child(code: "v1", years: 14, sheets: [])])
        for command in [["alert", "list"], ["worklist"], ["minor", "show", "v1"]] {
            #expect(try house.start(command + ["--as", "anna"]).ending().status == 77)
        }
        #expect(
            try house.value(
                """
                SELECT count(*)::text FROM information_schema.role_table_grants g
                  JOIN information_schema.columns c USING (table_schema, table_name)
                 WHERE g.grantee = 'xg_field' AND c.column_name = 'minor_id'
                """) == "0")
    }

    @Test func `the list is checked, replaced hour by hour, and its gaps are told`() throws {
        let house = try House()
        try workers(house)
        #expect(try duty(house, "--region", "999", "--person", "anna").status == 65)
        #expect(try duty(house, "--region", "370202", "--person", "nobody").status == 65)
        #expect(
            try duty(house, "--region", "370202", "--person", "deng", "--deputy", "deng").status
                == 65)
        #expect(
            try duty(house, "--region", "370202", "--person", "deng", "--hours", "25-26").status
                == 64)
        for person in ["deng", "chen"] {
            let set = try duty(
                house, "--region", "370202", "--days", "mon-fri", "--hours", "08:00-18:00",
                "--person", person)
            #expect(set.status == 0)
        }
        let listed = try house.xinlu("duty", "list", "--format", "json")
        let rows = try listed.json().array ?? []
        #expect(rows.map { $0["person"]?.string } == ["chen"])
        #expect(listed.errors.contains("370200000000 mon 00:00"))
        let id = try #require(rows.first?["duty_id"]?.string)
        #expect(try house.xinlu("duty", "set", "--end", id).status == 0)
        #expect(try house.xinlu("duty", "set", "--end", id).status == 65)
        #expect(try house.xinlu("duty", "list", "--format", "json").json().array?.isEmpty == true)
    }

    @Test func `self-harm that was seen is an alert, other worries ask for a talk this week`()
        throws
    {
        let house = try House()
        try house.register(["a", "b"].map { Child(code: $0, years: 12, sheets: []) })
        func concern(_ code: String, _ kind: String) throws -> House.Ending {
            try house.xinlu(
                "concern", "record", code, "--kind", kind, "--said-by", "teacher", "--format",
                "json"
            )
        }
        let seen = try concern("a", "self-harm")
        #expect(seen.status == 11)
        let alert = try #require(try seen.json()["alert_id"]?.string)
        #expect(try concern("a", "self-harm").json()["status"]?.string == "known")
        #expect(try concern("b", "withdrawn").status == 0)
        try house.night()
        #expect(try house.explain("b").asks == ["A0"])
        let first = try house.explain("a")
        #expect(first.disposition == "undetermined")
        #expect(
            try house.xinlu("alert", "resolve", alert, "--result", "no-current-risk").status == 0)
        #expect(
            try house.xinlu(
                "concern", "close", "b", "--reason", "reads a lot, is well", "--talk", "yes"
            ).status == 0)
        try house.night()
        #expect(try house.explain("a").track == "emotional-support")
        #expect(try house.explain("b").track == "emotional-support", "the child would like to talk")
        #expect(
            try house.xinlu("concern", "list", "--format", "json").json().array?.isEmpty == true)
        #expect(try house.xinlu("concern", "close", "b", "--reason", "again").status == 65)
        // Overdue, a safety talk that nobody held is a crisis.
        try house.register([Child(code: "d", years: 12, sheets: [])])
        _ = try concern("d", "self-harm")
        try house.night(asOf: Day.ago(days: -2))
        #expect(try house.explain("d").track == "crisis")
    }
}
