import Foundation
import Tables
import Testing

/// A child followed from the campaign to the outcome, by commands alone, once a track and language.
@Suite struct WalkTests {
    /// A house with a duty list, a notifier and a campaign that lists its one child.
    private struct Walk {
        let house: House
        let language: String
        let code: String
        /// Where calls of the notifier are written.
        let calls: String

        init(_ code: String, years: Int, battery: String, in language: String) throws {
            self.code = code
            self.language = language
            house = try House()
            calls = house.folder + "/calls"
            let notifier = try house.file(
                "notify", "#!/bin/sh\necho \"$@\" >> \(calls)\ncat >> \(calls)\n")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: notifier)
            try house.register([Child(code: code, years: years, sheets: [])])
            try run(
                "duty", "set", "--region", "370200000000", "--person", "office", "--telephone",
                "0532-12345")
            try run(
                "campaign", "open", "C1", "--title", "Autumn 秋季", "--battery", battery, "--region",
                "370202", "--from", Day.ago(days: 60), "--to", Day.today)
            try run(
                "consent", "record", code, "--purpose", "assess", "--basis", "guardian-and-minor",
                "--on", Day.ago(days: 60))
        }

        @discardableResult
        func run(_ words: String..., exits status: Int32 = 0) throws -> House.Ending {
            let ending = try house.start(
                words,
                variables: ["XINLU_LANG": language, "XINLU_NOTIFY": house.folder + "/notify"]
            ).ending()
            guard ending.status == status else {
                throw House.Failed(words: "\(words): \(ending.status) \(ending.errors)")
            }
            return ending
        }

        func json(_ words: String...) throws -> JSON {
            let ending = try house.start(
                words + ["--format", "json"], variables: ["XINLU_LANG": language]
            ).ending()
            guard [0, 11].contains(ending.status) else {
                throw House.Failed(words: "\(words): \(ending.status) \(ending.errors)")
            }
            return try ending.json()
        }

        func enter(
            _ form: String, _ answers: String, _ informant: String = "self", ago days: Int = 50,
            exits status: Int32 = 0
        ) throws {
            try run(
                "assess", "enter", "--minor", code, "--instrument", form, "--informant", informant,
                "--answers", answers, "--filled-on", Day.ago(days: days), "--talk", "maybe",
                exits: status)
        }

        func kinds() throws -> Set<String> {
            Set((try json("worklist").array ?? []).compactMap { $0["kind"]?.string })
        }

        /// The funnel, and that its figures add up.
        func report() throws -> JSON {
            let year = String(Day.today.prefix(4))
            let report = try json(
                "report", "period", "--from", "\(Int(year)! - 1)-01-01", "--to", Day.today)
            func figure(_ key: String) -> Int { report[key]?.int ?? -1 }
            #expect(
                figure("eligible")
                    == figure("minors_assessed") + figure("declined") + figure("absent")
                    + figure("unable") + figure("not_offered") + figure("outstanding"))
            #expect(figure("informed") <= figure("eligible"))
            #expect(figure("minors_assessed") <= figure("informed"))
            #expect(figure("positive") <= figure("minors_assessed"))
            #expect(figure("confirmed") <= figure("positive"))
            let supported = (report["supported"]?.members ?? []).reduce(0) {
                $0 + ($1.value.int ?? 0)
            }
            #expect(supported <= figure("confirmed"))
            return report
        }
    }

    @Test(arguments: ["en", "zh"])
    func `universal: nothing is found, and everybody may come and talk`(_ language: String) throws {
        let walk = try Walk("u1", years: 13, battery: "grade-7-up", in: language)
        try walk.enter("phq-a", Sheet.low, ago: 3)
        try walk.enter("sdq", Sheet.sdq(), ago: 3)
        try walk.house.night()
        let explained = try walk.house.explain("u1")
        #expect(explained.track == "universal" && explained.holding.contains("U1"))
        let family = try walk.run("triage", "explain", "u1", "--for", "family")
        #expect(family.output.contains(language == "zh" ? "随时可以来聊" : "may come and talk"))
        let report = try walk.report()
        #expect(report["eligible"]?.int == 1 && report["minors_assessed"]?.int == 1)
        #expect(report["positive"]?.int == 0 && report["outstanding"]?.int == 0)
        let shown = try walk.json("campaign", "show", "C1")
        #expect(shown["assessed"]?.int == 1 && shown["complete"]?.int == 1)
        try walk.run("campaign", "close", "C1")
    }

    @Test(arguments: ["en", "zh"])
    func `emotional support: confirmed, visited, and closed with what the child says`(
        _ language: String
    ) throws {
        let walk = try Walk("s1", years: 14, battery: "grade-7-up", in: language)
        // Some low mood, nothing that hinders.
        try walk.enter("phq-a", "2222200000000", ago: 40)
        try walk.enter("sdq", Sheet.sdq(), ago: 40)
        try walk.house.night(asOf: Day.ago(days: 39))
        #expect(try walk.house.explain("s1").track == "emotional-support")
        #expect(try walk.kinds().contains("confirm"))
        try walk.run(
            "episode", "confirm", "s1", "--result", "confirmed", "--by", "office", "--on",
            Day.ago(days: 38), "--wants", "somebody to talk with", "--may-know", "aunt")
        // Counted from the first contact held, not before.
        #expect(try walk.report()["supported"]?["emotional-support"]?.int == 0)
        #expect(try walk.report()["waiting"]?.int == 1)
        #expect(try walk.kinds().isSuperset(of: ["contact", "form"]))
        try walk.run(
            "episode", "contact", "s1", "--kind", "visit", "--result", "missed", "--on",
            Day.ago(days: 30))
        #expect(try walk.report()["supported"]?["emotional-support"]?.int == 0)
        try walk.run(
            "episode", "contact", "s1", "--kind", "visit", "--result", "held", "--on",
            Day.ago(days: 9))
        #expect(try walk.report()["supported"]?["emotional-support"]?.int == 1)
        #expect(try !walk.kinds().contains("contact"))
        // The form that routed is asked again after four weeks; once in, it is due no more.
        let due = try walk.json("assess", "due").array ?? []
        #expect(due.map { $0["what"]?.string } == ["phq-a"])
        try walk.enter("phq-a", "1100000000000", ago: 0)
        #expect(try walk.json("assess", "due").array?.isEmpty == true)
        for (mark, days) in [("3", 30), ("7", 0)] {
            try walk.run(
                "episode", "plan", "s1", "--goal", "走出家门", "--mark", mark, "--on",
                Day.ago(days: days))
        }
        let refused = try walk.run(
            "episode", "close", "s1", "--outcome", "goal-met", "--reason", "she says so", exits: 65)
        #expect(refused.errors.contains("goal-met"))
        try walk.run("episode", "close", "s1", "--reason", "she goes out with friends again")
        let story = try walk.json("episode", "show", "s1").array?.first
        #expect(story?["outcome"]?.string == "improved" && story?["goal"]?.string == "走出家门")
        #expect(try walk.report()["outcomes"]?["improved"]?.int == 1)
        // The same sheets do not open it again.
        try walk.house.night()
        #expect(try walk.json("episode", "list").array?.isEmpty == true)
    }

    @Test(arguments: ["en", "zh"])
    func `counselling: a plan with actions, a partner's package, and an end that waits for them`(
        _ language: String
    ) throws {
        let walk = try Walk("n1", years: 15, battery: "grade-7-up", in: language)
        try walk.enter("phq-a", "3333330000000", ago: 50)
        try walk.enter("sdq", Sheet.sdq(), ago: 50)
        try walk.house.night(asOf: Day.ago(days: 49))
        #expect(try walk.house.explain("n1").track == "counseling")
        try walk.run(
            "partner", "add", "harbour", "--name", "Harbour 港湾", "--region", "370200000000",
            "--service", "counseling", "--formats", "csv,letters")
        // The child's own no is kept, respected, and asked again at the next interval.
        try walk.run(
            "episode", "confirm", "n1", "--result", "declined", "--by", "office", "--on",
            Day.ago(days: 48))
        #expect(try walk.kinds().isDisjoint(with: ["contact", "confirm", "offer-again"]))
        let later = try walk.json("worklist", "--as-of", Day.ago(days: -10)).array ?? []
        #expect(later.contains { $0["kind"]?.string == "offer-again" })
        try walk.run(
            "episode", "confirm", "n1", "--result", "confirmed", "--by", "office", "--on",
            Day.ago(days: 20), "--wants", "help with sleep")
        let plan = try walk.json(
            "episode", "plan", "n1", "--goal", "sleep through", "--mark", "2", "--action",
            "call the school; office; \(Day.ago(days: 1))", "--on", Day.ago(days: 20))
        let action = try #require(plan["actions"]?.array?.first?.string)
        #expect(
            (try walk.json("worklist").array ?? []).contains {
                $0["kind"]?.string == "action" && $0["overdue"] == .bool(true)
                    && $0["command"]?.string == "xinlu episode plan n1 --done \(action)"
            })
        let exported = try walk.json(
            "referral", "export", "--into", walk.house.folder + "/out", "--unsealed")
        #expect(exported["batches"]?.array?.count == 1)
        try walk.run("episode", "contact", "n1", "--kind", "talk", "--on", Day.ago(days: 10))
        let held = try walk.run(
            "episode", "close", "n1", "--reason", "all is well", exits: 65)
        #expect(held.errors.contains(action))
        try walk.run("episode", "plan", "n1", "--done", action, "--mark", "10")
        try walk.run("episode", "close", "n1", "--outcome", "goal-met", "--reason", "sleeps well")
        let shown = try walk.run("episode", "show", "n1").output.split(separator: "\n")
        #expect(shown.count > 5 && shown.contains { $0.contains("sleep through") })
        let report = try walk.report()
        #expect(report["supported"]?["counseling"]?.int == 1)
        #expect(report["outcomes"]?["goal-met"]?.int == 1 && report["confirmed"]?.int == 1)
        #expect(report["contacts"]?.int == 1)
    }

    @Test(arguments: ["en", "zh"])
    func `crisis: called at once, talked with, followed after a day, and ended by a person`(
        _ language: String
    ) throws {
        let walk = try Walk("k1", years: 14, battery: "grade-7-up", in: language)
        try walk.enter("phq-a", "1000000020000", ago: 0, exits: 11)
        let called = try String(contentsOfFile: walk.calls, encoding: .utf8)
        #expect(called.contains(" asap 370202001001 ") && called.contains("\"to\":\"office\""))
        #expect(!called.contains("k1") && !called.contains("试"))
        let alert = try #require(try walk.json("alert", "list").array?.first)
        #expect(alert["owner"]?.string == "office" && alert["rung"]?.string == "city")
        let page = try walk.run("alert", "acknowledge", "k1", "--child-here", "yes")
        #expect(page.errors.contains("12356"))
        #expect(page.errors.contains(language == "zh" ? "孩子" : "The child is here"))
        try walk.run("alert", "resolve", "k1", "--result", "risk", "--alone", "yes")
        try walk.house.night()
        let explained = try walk.house.explain("k1")
        #expect(explained.track == "crisis" && explained.urgency == "asap")
        // A crisis is no offer: a no leaves it open, and talks go on without an alert.
        try walk.run("episode", "confirm", "k1", "--result", "declined", "--by", "office")
        try walk.run("alert", "resolve", "k1", "--result", "no-current-risk")
        try walk.run("episode", "confirm", "k1", "--result", "confirmed", "--by", "office")
        let tomorrow = try walk.json("worklist", "--as-of", Day.ago(days: -1)).array ?? []
        #expect(tomorrow.contains { $0["kind"]?.string == "contact" })
        try walk.run(
            "episode", "plan", "k1", "--safety-plan", "call aunt; go to the neighbour", "--mark",
            "1")
        try walk.run("episode", "contact", "k1", "--kind", "telephone")
        try walk.house.night()
        #expect(try walk.house.explain("k1").track == "crisis")
        try walk.run(
            "episode", "close", "k1", "--outcome", "stepped-down", "--reason", "safe for weeks")
        let report = try walk.report()
        #expect(report["supported"]?["crisis"]?.int == 1 && report["alerts"]?.int == 1)
        #expect(report["outcomes"]?["stepped-down"]?.int == 1)
        let events = try walk.house.value(
            "SELECT string_agg(kind, ' ' ORDER BY at, event_id) FROM xinlu.alert_event")
        #expect(events == "raised notified acknowledged resolved")
    }
}
