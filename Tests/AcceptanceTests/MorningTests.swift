import Foundation
import Postgres
import Tables
import Testing

/// What a night leaves for people, and what each reader may see of it.
@Suite struct MorningTests {
    private func kinds(_ house: House, _ arguments: String...) throws -> [String: Set<String>] {
        let ending = try house.start(["worklist", "--format", "json"] + arguments).ending()
        guard ending.status == 0 || ending.status == 11 else {
            throw House.Failed(words: ending.errors)
        }
        var kinds: [String: Set<String>] = [:]
        for line in try ending.json().array ?? [] {
            kinds[line["kind"]?.string ?? "", default: []].insert(line["minor"]?.string ?? "")
        }
        return kinds
    }

    @Test func `fourteen asks for the child's own yes, eighteen for somebody who takes over`()
        throws
    {
        let house = try House()
        let soon = Day.ago(years: 18, days: -30)
        let minors =
            "code,name,id_number,sex,birth_date,region,category\n"
            + "young,甲,,,\(Day.ago(years: 13, days: 10)),370202001001,\n"
            + "turned,乙,,,\(Day.ago(years: 14, days: 3)),370202001001,\n"
            + "soon,丙,,,\(soon),370203001001,\n"
        try house.xinlu("minor", "import", house.file("m.csv", minors), "--accept-good")
        for code in ["young", "turned"] {
            let ending = try house.xinlu(
                "assess", "enter", "--minor", code, "--instrument", "phq-a", "--answers", Sheet.low,
                "--ground", "guardian")
            #expect(ending.status == 0, "\(ending.errors)")
        }
        try house.enter("soon", "phq-a", "self", "3333333300000")
        let night = try house.night()
        #expect(night["worklist"]?["consent-14"]?.int == 1)
        #expect(night["worklist"]?["hand-over"]?.int == 1)
        let listed = try kinds(house)
        // What is counted is what is listed.
        for (kind, count) in night["worklist"]?.members ?? [] {
            #expect(count.int == listed[kind]?.count ?? 0, "\(kind)")
        }
        #expect(listed["consent-14"] == ["turned"])
        #expect(listed["hand-over"] == ["soon"])
        // On the birthday of the other the list has her too, without anything being written.
        let later = try kinds(house, "--as-of", Day.ago(days: -400))
        #expect(later["consent-14"] == ["turned", "young"])
        // A district sees its own.
        #expect(try kinds(house, "--region", "370203")["consent-14"] == nil)
        #expect(try kinds(house, "--region", "370203")["hand-over"] == ["soon"])
        #expect(try kinds(house, "--worker", "office")["hand-over"] == ["soon"])
        #expect(try house.xinlu("worklist", "--worker", "nobody").status == 65)
        #expect(try house.xinlu("worklist", "--region", "x").status == 65)
    }

    @Test func `a policy takes effect on its day, for everybody and not before`() throws {
        let house = try House()
        try house.register([Child(code: "e1", years: 13, sheets: [])])
        try house.enter("e1", "phq-a", "self", "2222220000000")
        try house.enter("e1", "sdq", "self", Sheet.sdq())
        let shipped = try String(
            contentsOfFile: House.root + "/instruments/policies/school-age-1.yaml", encoding: .utf8)
        let text =
            shipped.replacingOccurrences(of: "version: \"1\"", with: "version: \"2\"")
            .replacingOccurrences(
                of: "scale: phq-a.total\n      from: 15", with: "scale: phq-a.total\n      from: 12"
            )
        let file = try house.file("p2.yaml", text)
        let tomorrow = Day.ago(days: -1)
        #expect(
            try house.xinlu(
                "policy", "activate", file, "--approver", "Zhao", "--effective-on", tomorrow
            ).status == 0)
        #expect(try house.night()["policy_version"]?.string == "1")
        #expect(try house.explain("e1").track == "emotional-support")
        let night = try house.night(asOf: tomorrow)
        #expect(night["policy_version"]?.string == "2" && night["examined"]?.int == 1)
        #expect(try house.explain("e1").track == "counseling")
        #expect(try house.night(asOf: tomorrow)["examined"]?.int == 0)
        // What stood on the day before is still there to be asked for.
        let before = try house.xinlu(
            "triage", "explain", "e1", "--on", Day.today, "--format", "json")
        #expect(try before.json()["policy_version"]?.string == "1")
        let history = try house.xinlu("triage", "history", "e1", "--format", "json").json()
        #expect(
            history.array?.map { $0["track"]?.string } == ["counseling", "emotional-support"])
    }

    @Test func `an ask ends when a person settles it, and a newer sheet may put it again`() throws {
        let house = try House()
        try house.register([Child(code: "s1", years: 10, sheets: [])])
        try house.enter("s1", "mht", "self", Sheet.mht(26...34))
        try house.enter("s1", "sdq", "parent", Sheet.sdq())
        try house.night()
        #expect(try house.explain("s1").asks == ["A1"])
        let family = try house.xinlu("triage", "explain", "s1", "--for", "family")
        #expect(family.output.contains("would like to talk"))
        func settle(_ words: String...) throws -> House.Ending {
            try house.start(["triage", "settle", "s1"] + words).ending()
        }
        #expect(try settle("--rule", "A2", "--reason", "talked").status == 65)
        #expect(try settle("--rule", "A1", "--reason", "x").status == 64)
        #expect(try settle("--rule", "A1", "--reason", "alone by choice, reads").status == 0)
        try house.night()
        let settled = try house.explain("s1")
        #expect(settled.asks == [] && settled.disposition == "decided")
        #expect(settled.track == "universal")
        #expect(try house.night()["examined"]?.int == 0)
        try house.enter("s1", "mht", "self", Sheet.mht(26...35))
        try house.night()
        #expect(try house.explain("s1").asks == ["A1"])
    }

    @Test func `nobody puts a crisis on a slow clock, nor signs with what nobody can see`() throws {
        let house = try House()
        try house.register([Child(code: "u1", years: 13, sheets: [])])
        try house.enter("u1", "phq-a", "self", "3333333300000")
        try house.night()
        for words in [
            ["--track", "crisis", "--urgency", "routine", "--reason", "as found"],
            ["--track", "universal", "--urgency", "stat", "--reason", "as found"],
            ["--track", "crisis", "--reason", "\u{1B}[31mred"],
            ["--track", "crisis", "--reason", String(repeating: "long ", count: 200)],
            ["--track", "crisis", "--reason", "as found", "--by", "a\nb"],
        ] {
            let ending = try house.start(["triage", "override", "u1"] + words).ending()
            #expect(ending.status == 64, "\(words)")
        }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.triage_override") == "0")
        // The family hears of a person's decision before a night has written it down.
        try house.xinlu(
            "triage", "override", "u1", "--track", "crisis", "--reason", "what she told me")
        let family = try house.xinlu("triage", "explain", "u1", "--for", "family")
        #expect(family.output.contains("soon"))
    }

    /// Words that are nowhere but in what family and child may not read.
    private static let canaries = ["金丝雀", "CANARY", "phq-a", "sdq", "gad-7", "abnormal", "total"]

    @Test func `family and child read nothing that was planted for others`() throws {
        let house = try NightTests.houseWithCampaign(minors: 60)
        try house.night()
        let codes = try house.value(
            "SELECT string_agg(code, ' ' ORDER BY code) FROM xinlu.minor"
        ).split(separator: " ").map(String.init)
        var administrator = try house.administrator()
        try administrator.script(
            """
            SET search_path = xinlu;
            INSERT INTO concern (district_code, concern_id, minor_id, kind, said_by, seen_on, recorded_by)
            SELECT district_code, gen_random_uuid(), minor_id, 'violence', 'teacher', current_date, 'CANARY'
              FROM minor;
            INSERT INTO harm_report (district_code, harm_report_id, minor_id, opened_on)
            SELECT district_code, gen_random_uuid(), minor_id, current_date FROM minor
             WHERE code LIKE '%3';
            UPDATE triage_state SET changed = true
            """)
        for code in codes.prefix(8) {
            try house.xinlu(
                "triage", "override", code, "--track", "crisis", "--reason", "金丝雀的理由", "--by",
                "CANARY Wang", "--expires", Day.ago(days: -9))
        }
        try house.night()
        var pages = 0
        for code in codes {
            for reader in ["family", "minor"] {
                for arguments in [["--language", "en"], ["--language", "zh", "--format", "json"]] {
                    let ending = try house.start(
                        ["triage", "explain", code, "--for", reader] + arguments
                    ).ending()
                    guard ending.status == 0 else { continue }
                    pages += 1
                    for canary in Self.canaries {
                        #expect(!ending.output.contains(canary), "\(canary) for \(reader)")
                    }
                    let words = ending.output.replacingOccurrences(of: code, with: "")
                    #expect(!words.contains { $0.isASCII && $0.isNumber }, "\(words)")
                }
            }
        }
        #expect(pages == codes.count * 4)
        // The worker sees them.
        let seen = try house.xinlu("triage", "explain", codes[0])
        #expect(seen.output.contains("金丝雀的理由") && seen.output.contains("CANARY Wang"))
    }
}
