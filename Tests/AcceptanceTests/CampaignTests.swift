import Foundation
import Tables
import Testing

/// Who is asked in a campaign, and what became of each.
@Suite struct CampaignTests {
    private static let notifier = ["XINLU_NOTIFY": "/bin/true"]
    private static let header = "code,name,id_number,sex,birth_date,region,category\n"

    private func setDuty(
        _ house: House, region: String = "370200000000", hours: String = "00:00-24:00"
    ) throws {
        let ending = try house.xinlu(
            "duty", "set", "--region", region, "--days", "daily", "--hours", hours, "--person",
            "office", "--telephone", "110")
        guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
    }

    /// Ten days around today, in one district.
    private func open(
        _ house: House, _ code: String, _ more: [String] = [], region: String = "370202",
        battery: String = "grade-7-up", from: String = Day.ago(days: 5),
        variables: [String: String] = Self.notifier
    ) throws -> House.Ending {
        let arguments =
            [
                "campaign", "open", code, "--title", "Spring", "--battery", battery,
                "--region", region, "--from", from, "--to", Day.ago(days: -5), "--format", "json",
            ] + more
        return try house.start(arguments, variables: variables).ending()
    }

    private func show(_ house: House, _ code: String) throws -> JSON {
        try house.xinlu("campaign", "show", code, "--format", "json").json()
    }

    /// Rows of code, birth date, and `region,category`.
    private func register(_ house: House, _ rows: [[String]]) throws {
        let lines = rows.map { "\($0[0]),试\($0[0]),,,\($0[1]),\($0[2])\n" }
        let file = try house.file("minors-\(rows[0][0]).csv", Self.header + lines.joined())
        let ending = try house.xinlu("minor", "import", file, "--accept-good")
        guard ending.status == 0 else { throw House.Failed(words: ending.errors + ending.output) }
    }

    @Test func `a campaign says how many sheets in a hundred are typed twice`() throws {
        let house = try House()
        try house.register([Child(code: "s1", years: 13, sheets: [])])
        try setDuty(house)
        #expect(try open(house, "c1", ["--second-share", "101"]).status == 64)
        #expect(try open(house, "c1", ["--second-share", "5"]).status == 0)
        #expect(try house.value("SELECT second_share::text FROM xinlu.campaign") == "5")
    }

    @Test func `no campaign begins before somebody answers at every hour`() throws {
        let house = try House()
        try house.register([
            Child(code: "o1", years: 13, sheets: []), Child(code: "o2", years: 8, sheets: []),
        ])
        func written() throws -> String {
            try house.value(
                """
                SELECT (SELECT count(*) FROM xinlu.campaign) || ' '
                    || (SELECT count(*) FROM xinlu.campaign_minor)
                """)
        }
        #expect(try open(house, "c1", variables: [:]).status == 78)
        let noDuty = try open(house, "c1")
        #expect(noDuty.status == 78 && noDuty.errors.contains("xinlu duty set"))
        // By day only, in the district: the nights are open.
        try setDuty(house, region: "370202", hours: "08:00-18:00")
        let nights = try open(house, "c1")
        #expect(nights.status == 78 && nights.errors.contains("370202000000"), "\(nights.errors)")
        try setDuty(house)
        let silent = try open(house, "c1", variables: ["XINLU_NOTIFY": "  "])
        #expect(silent.status == 78 && silent.errors.contains("XINLU_NOTIFY"))
        #expect(try written() == "0 0")

        let rehearsed = try open(house, "c1", ["--dry-run"])
        #expect(rehearsed.status == 0, "\(rehearsed.errors)")
        #expect(try rehearsed.json()["eligible"]?.int == 1)
        #expect(try written() == "0 0")
        let opened = try open(house, "c1")
        #expect(opened.status == 0, "\(opened.errors)")
        let json = try opened.json()
        #expect(json["code"]?.string == "c1" && json["eligible"]?.int == 1)
        #expect(json["rejected"]?.int == 0 && json["errors"]?.array == [])
        #expect(json["expected_talk_hours"]?.int == 1 && json["people_on_duty"]?.int == 1)
        #expect(opened.errors.contains("duty list: 1"))
        #expect(try written() == "1 1")

        // The same again is the same; another under its code is refused.
        let again = try open(house, "c1")
        #expect(again.status == 0 && again.errors.contains("opened before"))
        #expect(try again.json()["campaign_id"] == json["campaign_id"])
        #expect(try open(house, "c1", ["--grade", "8"]).status == 65)
        #expect(try written() == "1 1")
        let events = try house.value(
            "SELECT count(*)::text FROM xinlu.audit_event WHERE action = 'campaign.opened'")
        #expect(events == "1")
    }

    @Test func `what cannot be a campaign is said, with what can`() throws {
        let house = try House()
        try house.register([Child(code: "w1", years: 13, sheets: [])])
        try setDuty(house)
        let battery = try open(house, "c1", battery: "grade-99")
        #expect(battery.status == 65 && battery.errors.contains("grade-7-up-mht"))
        #expect(try open(house, "c1", region: "999999").status == 65)
        #expect(try open(house, "c1", region: "370203").status == 65, "nobody lives there")
        #expect(
            try open(house, "c1", from: Day.ago(days: -9)).status == 64, "ends before it begins")
        #expect(try open(house, "c1", ["--grade", "13"]).status == 64)
        #expect(try open(house, "c1", ["--category", "poor"]).status == 64)
        #expect(try open(house, "c1", ["--ground", "emergency"]).status == 64)
        #expect(try open(house, "-c").status == 64)
        #expect(try open(house, "c 1").status == 65)
        #expect(try house.xinlu("campaign", "show", "c1").status == 65)
        #expect(try house.xinlu("campaign", "close", "c1").status == 65)
        try house.xinlu(
            "worker", "add", "north", "--name", "North", "--level", "district", "--region",
            "370203000000")
        let others = try open(house, "c1", ["--as", "north"])
        #expect(others.status == 77 && others.errors.contains("370202000000"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.campaign") == "0")
    }

    @Test func `ages count on the first day, and categories and places narrow the list`() throws {
        let house = try House()
        try register(
            house,
            [
                ["eleven", Day.ago(years: 11, days: 0), "370202001001,orphan"],
                ["ten", Day.ago(years: 11, days: -1), "370202001001,orphan"],
                ["eighteen", Day.ago(years: 18, days: 0), "370202001001,orphan"],
                ["seventeen", Day.ago(years: 18, days: -1), "370202002001,left-behind"],
                ["north", Day.ago(years: 13, days: 0), "370203001001,orphan"],
            ])
        try setDuty(house)
        func listed(_ code: String, _ more: [String], region: String) throws -> String {
            let ending = try open(house, code, more, region: region, from: Day.today)
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
            return try house.value(
                """
                SELECT string_agg(m.code, ' ' ORDER BY m.code) FROM xinlu.campaign
                  JOIN xinlu.campaign_minor USING (campaign_id)
                  JOIN xinlu.minor m USING (district_code, minor_id) WHERE campaign.code = '\(code)'
                """)
        }
        #expect(try listed("all", [], region: "3702") == "eleven north seventeen")
        #expect(try listed("district", [], region: "370202") == "eleven seventeen")
        #expect(try listed("town", [], region: "370202002") == "seventeen")
        #expect(
            try listed("orphans", ["--category", "orphan", "low-income"], region: "370200")
                == "eleven north")
        #expect(
            try listed("two", ["--region", "370203001"], region: "370202002") == "north seventeen")
    }

    @Test func `every child of a campaign is counted once, to its end`() throws {
        let house = try House()
        let born = Day.ago(years: 13, days: 40)
        try register(
            house,
            ["f1", "f2", "f3", "f4", "f5", "f6", "f7"].map { [$0, born, "370202001001,"] }
                + [["f8", born, "370202002001,"]])
        try setDuty(house)
        #expect(try open(house, "sum").status == 0)
        try house.enter("f1", "phq-a", "self", Sheet.low)
        try house.enter("f1", "sdq", "self", Sheet.sdq())
        try house.enter("f2", "phq-a", "self", Sheet.low)
        // Before the campaign: not of it.
        try house.enter("f7", "phq-a", "self", Sheet.low, on: Day.ago(days: 20))
        func notDone(_ code: String, _ reason: String, _ day: String = Day.today) throws {
            let ending = try house.xinlu(
                "assess", "not-done", "--minor", code, "--instrument", "phq-a", "--reason", reason,
                "--on", day)
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        }
        try notDone("f3", "absent", Day.ago(days: 2))
        try notDone("f3", "declined-minor")
        try notDone("f4", "absent")
        try notDone("f5", "unable")
        try notDone("f6", "absent", Day.ago(days: 2))
        try house.enter("f6", "sdq", "self", Sheet.sdq())
        try notDone("f8", "declined-guardian", Day.ago(days: 20))

        let before = try show(house, "sum")
        #expect(figures(before) == [8, 3, 1, 1, 1, 1, 0, 2])
        #expect(before["status"]?.string == "open")
        #expect(before["coverage_percent"] == .decimal("37.5"))
        let towns = before["by_region"]?.array ?? []
        #expect(towns.map { $0["region"]?.string } == ["370202001000", "370202002000"])
        #expect(
            towns.map { figures($0) } == [[7, 3, 1, 1, 1, 1, 0, 1], [1, 0, 0, 0, 0, 0, 0, 1]])
        let left = try house.xinlu("campaign", "show", "sum", "--outstanding", "--format", "csv")
        #expect(left.output == "code,region\nf7,370202001001\nf8,370202002001\n")
        let list = try house.xinlu("campaign", "list", "--format", "json").json().array ?? []
        #expect(list.count == 1 && list.first?["assessed"]?.int == 3)
        #expect(list.first?["eligible"]?.int == 8 && list.first?["status"]?.string == "open")

        let closed = try house.xinlu("campaign", "close", "sum", "--format", "json")
        #expect(try closed.json()["not_offered"]?.int == 2)
        let twice = try house.xinlu("campaign", "close", "sum", "--format", "json")
        #expect(twice.status == 0 && twice.errors.contains("already"))
        #expect(try twice.json()["not_offered"]?.int == 0)
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.form_not_done WHERE reason = 'not-offered'")
                == "2")
        #expect(figures(try show(house, "sum")) == [8, 3, 1, 1, 1, 1, 2, 0])
        #expect(try show(house, "sum")["status"]?.string == "closed")
        // A form that turns up late counts all the same.
        try house.enter("f7", "phq-a", "self", Sheet.low)
        #expect(figures(try show(house, "sum")) == [8, 4, 1, 1, 1, 1, 1, 0])
        let chinese = try house.start(
            ["campaign", "show", "sum"], variables: ["XINLU_LANG": "zh"]
        ).ending()
        #expect(chinese.output.contains("八大峡街道") && chinese.output.contains("合计"))
    }

    /// Eligible, assessed, complete, then the reasons, and outstanding.
    private func figures(_ json: JSON) -> [Int?] {
        [
            "eligible", "assessed", "complete", "declined", "absent", "unable", "not_offered",
            "outstanding",
        ].map { json[$0]?.int }
    }

    @Test func `a campaign is not closed before it begins`() throws {
        let house = try House()
        try house.register([Child(code: "p1", years: 13, sheets: [])])
        try setDuty(house)
        #expect(try open(house, "later", from: Day.ago(days: -2)).status == 0)
        #expect(try show(house, "later")["status"]?.string == "planned")
        let early = try house.xinlu("campaign", "close", "later")
        #expect(early.status == 65 && early.errors.contains("begins on"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.form_not_done") == "0")
    }

    @Test func `a list names its rows that do not fit, and the others are asked`() throws {
        let house = try House()
        let born = Day.ago(years: 13, days: 40)
        try register(
            house,
            [
                ["l1", born, "370202001001,"], ["l2", born, "370202001001,"],
                ["small", Day.ago(years: 7, days: 40), "370202001001,"],
                ["north", born, "370203001001,"],
            ])
        try setDuty(house)
        let list = try house.file(
            "list.csv", "minor,grade\nl1,7\nnobody,7\nsmall,1\nl2,x\nnorth,8\nl1,7\nl2,\n")
        let ending = try open(house, "class", ["--list", list, "--grade", "8"])
        #expect(ending.status == 10, "\(ending.errors)")
        let json = try ending.json()
        #expect(json["eligible"]?.int == 2 && json["rejected"]?.int == 5)
        let errors = json["errors"]?.array ?? []
        #expect(errors.map { $0["row"]?.int } == [2, 3, 4, 5, 6])
        #expect(
            errors.map { $0["column"]?.string } == ["minor", "minor", "grade", "minor", "minor"])
        #expect(errors.first?["text"]?.string?.contains("nobody") == true)
        let grades = try house.value(
            """
            SELECT string_agg(code || ' ' || grade, ', ' ORDER BY code)
              FROM xinlu.campaign_minor JOIN xinlu.minor USING (district_code, minor_id)
            """)
        #expect(grades == "l1 7, l2 8")
        let again = try open(house, "class", ["--list", list, "--grade", "8"])
        #expect(again.status == 0 && again.errors.contains("opened before"))
        let other = try house.file("other.csv", "minor,grade\nl1,7\n")
        #expect(try open(house, "class", ["--list", other, "--grade", "8"]).status == 65)

        let none = try house.file("none.csv", "minor\nnobody\n")
        let empty = try open(house, "empty", ["--list", none])
        #expect(empty.status == 10)
        #expect(try empty.json()["eligible"]?.int == 0)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.campaign") == "1")
    }

    @Test func `a child who cannot fill in a form is talked with`() throws {
        let house = try House()
        try house.register([Child(code: "n1", years: 13, sheets: [])])
        func notDone(_ more: String...) throws -> House.Ending {
            try house.start(
                ["assess", "not-done", "--minor", "n1", "--format", "json", "--instrument"] + more
            ).ending()
        }
        let first = try notDone("phq-a", "--reason", "unable")
        #expect(first.status == 0 && first.errors.contains("a talk is the assessment"))
        let json = try first.json()
        #expect(json["minor"]?.string == "n1" && json["instrument"]?.string == "phq-a")
        #expect(json["reason"]?.string == "unable" && json["talk_asked"] == true)
        // Once more, and another form of the day: still one talk.
        #expect(try notDone("phq-a", "--reason", "unable").json()["known"] == true)
        #expect(try notDone("sdq", "--reason", "unable").json()["known"] == false)
        let counts = try house.value(
            """
            SELECT (SELECT count(*) FROM xinlu.form_not_done) || ' '
                || (SELECT count(*) FROM xinlu.concern WHERE kind = 'other' AND said_by = 'worker')
            """)
        #expect(counts == "2 1")
        try house.night()
        #expect(try house.explain("n1").asks.contains("A0"))

        // Any other reason asks for nothing.
        let absent = try notDone("sdq", "--reason", "absent", "--on", Day.ago(days: 1))
        #expect(try absent.json()["talk_asked"] == false)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.concern") == "1")
        #expect(try notDone("phq-a", "--reason", "lazy").status == 64)
        #expect(try notDone("nope", "--reason", "absent").status == 64)
        #expect(try notDone("phq-a", "--reason", "absent", "--on", Day.ago(days: -1)).status == 65)
        #expect(try notDone("phq-a", "--reason", "absent", "--on", "1999-01-01").status == 65)
    }
}
