import Foundation
import Tables
import Testing

/// On what ground a child is assessed, spoken of and treated, and who gives it.
@Suite struct GroundTests {
    private func house(_ codes: String...) throws -> House {
        let house = try House()
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        return house
    }

    private func consent(_ house: House, _ words: String...) throws -> House.Ending {
        try house.start(["consent"] + words).ending()
    }

    private func record(
        _ house: House, _ code: String, _ purpose: String, _ basis: String, _ more: String...
    ) throws -> House.Ending {
        try house.start(
            ["consent", "record", code, "--purpose", purpose, "--basis", basis] + more
        ).ending()
    }

    private func shown(_ house: House, _ code: String) throws -> [JSON] {
        try consent(house, "show", code, "--format", "json").json().array ?? []
    }

    /// Children whose exceptions wait for a consent.
    private func waiting(_ house: House) throws -> Set<String> {
        let lines = try house.xinlu("worklist", "--format", "json").json().array ?? []
        return Set(
            lines.filter { $0["kind"]?.string == "ground" }.compactMap { $0["minor"]?.string })
    }

    private func guardian(
        _ house: House, _ code: String, _ name: String, _ kind: String = "parent",
        _ more: String...
    ) throws -> String {
        let ending = try house.start(
            ["minor", "guardian", code, "--kind", kind, "--name", name, "--format", "json"] + more
        ).ending()
        guard ending.status == 0, let id = try ending.json()["guardian_id"]?.string else {
            throw House.Failed(words: ending.errors)
        }
        return id
    }

    private func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test func `a guardian who is barred cannot consent, and another can`() throws {
        let house = try house("g1", "g2")
        let mother = try guardian(house, "g1", "王芳")
        let aunt = try guardian(house, "g1", "李梅", "relative")
        let other = try guardian(house, "g2", "赵强")
        func yes(_ more: String...) throws -> Int32 {
            try house.start(
                ["consent", "record", "g1", "--purpose", "treat", "--basis", "guardian"] + more
            ).ending().status
        }
        func change(_ guardian: String, _ words: String...) throws -> Int32 {
            try house.start(["minor", "guardian", "g1", "--guardian", guardian] + words)
                .ending().status
        }
        #expect(try yes("--guardian", mother) == 0)
        #expect(try yes("--guardian", other) == 65, "another child's")
        #expect(try change(mother, "--mark", "suspended") == 0)
        #expect(try yes("--guardian", mother) == 65)
        #expect(try yes("--guardian", aunt) == 0)
        #expect(try yes() == 0, "the paper says who")
        #expect(try change(aunt, "--mark", "revoked") == 0)
        #expect(try yes() == 65, "nobody is left who could")
        #expect(try change(mother, "--clear", "suspended") == 0)
        #expect(try change(mother, "--clear", "suspended") == 65)
        #expect(try yes("--guardian", mother) == 0)
        #expect(try change(mother, "--end") == 0)
        #expect(try yes("--guardian", mother) == 65)
        // Unreachable is no bar by law.
        let uncle = try guardian(house, "g1", "李刚", "relative")
        #expect(try change(uncle, "--mark", "unreachable") == 0)
        #expect(try yes("--guardian", uncle) == 0)
    }

    @Test func `a guardian's name is sealed, and whoever reads it is on record`() throws {
        let house = try house("g1")
        let mother = try guardian(house, "g1", "王芳", "parent", "--telephone", "0532 8888")
        #expect(try guardian(house, "g1", "王芳") == mother, "the same again is one")
        func reads() throws -> String {
            try house.value(
                "SELECT count(*)::text FROM xinlu.audit_event WHERE action = 'identity.read'")
        }
        let before = try reads()
        let list = try house.xinlu("minor", "guardian", "g1", "--format", "json").json()
        #expect(try reads() != before)
        let line = try #require(list.array?.first)
        #expect(list.array?.count == 1 && line["guardian_id"]?.string == mother)
        #expect(line["name"]?.string == "王芳" && line["telephone"]?.string == "0532 8888")
        #expect(
            try house.value(
                """
                SELECT bool_or(position(convert_to('王芳', 'UTF8') IN name_sealed) > 0
                            OR position(convert_to('8888', 'UTF8') IN telephone_sealed) > 0)::text
                  FROM xinlu.guardian
                """) == "false")
    }

    @Test func `a treatment needs a guardian until eighteen, or is an emergency`() throws {
        let house = try house("t1")
        #expect(try record(house, "t1", "treat", "minor").status == 65)
        #expect(try record(house, "t1", "treat", "public-duty").status == 65)
        #expect(try record(house, "t1", "treat", "guardian-and-minor").status == 0)
        let emergency = try record(
            house, "t1", "treat", "emergency", "--article", "art. 1", "--facts", "bleeding")
        #expect(emergency.status == 0, "\(emergency.errors)")
        // A child's no needs nobody's leave.
        #expect(try record(house, "t1", "treat", "minor", "--answer", "no").status == 0)
        let grown =
            "code,name,id_number,sex,birth_date,region,category\n"
            + "t2,试,,,\(Day.ago(years: 18, days: 1)),370202001001,\n"
        try house.xinlu("minor", "import", house.file("grown.csv", grown), "--accept-good")
        #expect(try record(house, "t2", "treat", "minor").status == 0)
    }

    @Test func `a child's no is kept and shown, and whatever comes later counts`() throws {
        let house = try house("n1")
        func enter(_ form: String, _ answers: String) throws -> Int32 {
            try house.xinlu(
                "assess", "enter", "--minor", "n1", "--instrument", form, "--answers", answers
            ).status
        }
        #expect(try record(house, "n1", "assess", "minor", "--answer", "no").status == 0)
        let no = try #require(try shown(house, "n1").first)
        #expect(no["purpose"]?.string == "assess" && no["answer"]?.string == "no")
        #expect(try enter("phq-a", Sheet.low) == 65)
        #expect(try record(house, "n1", "assess", "minor").status == 0)
        #expect(try enter("phq-a", Sheet.low) == 0)
        #expect(try shown(house, "n1").map { $0["answer"]?.string } == ["no", "yes"])

        #expect(try consent(house, "withdraw", "n1", "--purpose", "assess").status == 0)
        #expect(try enter("sdq", Sheet.sdq()) == 65)
        #expect(try consent(house, "withdraw", "n1", "--purpose", "assess").status == 65)
        let withdrawn = try shown(house, "n1").last
        #expect(withdrawn?["withdrawn_on"]?.string == Day.today)
        // Asked again on the same day, the child may say yes, and no once more.
        #expect(try record(house, "n1", "assess", "minor").status == 0)
        #expect(try enter("sdq", Sheet.sdq()) == 0)
        #expect(try record(house, "n1", "assess", "minor", "--answer", "no").status == 0)
        #expect(try enter("sdq-impact", "000000") == 65)
        let tomorrow = try record(
            house, "n1", "assess", "minor", "--on", Day.ago(days: -1))
        #expect(tomorrow.status == 65)
    }

    @Test func `an exception names its article and facts, and somebody seeks a consent after it`()
        throws
    {
        let house = try house("e1", "e2")
        func isRefused(_ ending: House.Ending) -> Bool {
            ending.status == 64 || ending.status == 65
        }
        let words = ["--article", "PIPL art. 13", "--facts", "found alone at night"]
        #expect(isRefused(try record(house, "e1", "share", "emergency")))
        #expect(isRefused(try record(house, "e1", "share", "statutory", "--article", "art. 11")))
        #expect(isRefused(try record(house, "e1", "share", "emergency", "--facts", "alone")))
        #expect(isRefused(try record(house, "e1", "share", "guardian", words[0], words[1])))
        let no = try house.start(
            ["consent", "record", "e1", "--purpose", "share", "--basis", "emergency"] + words
                + ["--answer", "no"]
        ).ending()
        #expect(isRefused(no))
        #expect(try shown(house, "e1") == [])
        #expect(try waiting(house) == [])

        for (code, basis) in [("e1", "emergency"), ("e2", "statutory")] {
            let ending = try house.start(
                ["consent", "record", code, "--purpose", "share", "--basis", basis] + words
            ).ending()
            #expect(ending.status == 0, "\(ending.errors)")
        }
        #expect(try shown(house, "e1").first?["article"]?.string == "PIPL art. 13")
        #expect(try waiting(house) == ["e1", "e2"])
        // Another purpose is another question.
        #expect(try record(house, "e1", "assess", "minor").status == 0)
        #expect(try waiting(house) == ["e1", "e2"])
        #expect(try record(house, "e1", "share", "minor", "--answer", "no").status == 0)
        #expect(try waiting(house) == ["e2"])
        #expect(try consent(house, "record", "e2", "--not-sought", "x").status == 64)
        let why = "no guardian could be found, the child is two"
        #expect(try consent(house, "record", "e2", "--not-sought", why).status == 0)
        #expect(try waiting(house) == [])
        #expect(try shown(house, "e2").first?["not_sought"]?.string == why)
        #expect(try consent(house, "record", "e2", "--not-sought", why).status == 65)
    }

    @Test func `a withdrawal stops what waits, and names what a partner has`() throws {
        let house = try house("r1", "r2", "r3")
        for partner in ["helpers", "others"] {
            try house.xinlu(
                "partner", "add", partner, "--name", partner, "--region", "370200", "--service",
                "counseling", "--formats", "csv")
        }
        for code in ["r1", "r2", "r3"] {
            try house.enter(code, "phq-a", "self", "3333333300000")
            try house.enter(code, "sdq", "self", Sheet.sdq())
        }
        try house.night()
        func confirm(_ code: String) throws {
            let ending = try house.xinlu(
                "episode", "confirm", code, "--result", "confirmed", "--by", "w1")
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        }
        func export(_ more: String...) throws -> [String?] {
            let ending = try house.start(
                [
                    "referral", "export", "--into", house.folder + "/out", "--unsealed",
                    "--format", "json",
                ] + more
            ).ending()
            return (try ending.json()["batches"]?.array ?? []).map { $0["partner"]?.string }
        }
        func withdraw(_ code: String, _ more: String...) throws -> JSON {
            let ending = try house.start(
                ["consent", "withdraw", code, "--purpose", "share", "--format", "json"] + more
            ).ending()
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
            return try ending.json()
        }
        func referrals() throws -> [String: JSON] {
            let lines = try house.xinlu("referral", "list", "--format", "json").json().array ?? []
            return Dictionary(
                uniqueKeysWithValues: lines.map { ($0["referral_code"]?.string ?? "", $0) })
        }

        // Ready for the helpers, and not sent while only the others' packages are made.
        try confirm("r1")
        #expect(try house.xinlu("referral", "match", "--confirm").status == 0)
        #expect(try export("--partner", "others") == [])
        let (ready, before) = try #require(try referrals().first)
        #expect(before["status"]?.string == "ready")
        let first = try withdraw("r1")
        #expect(first["revoked"]?.array == [.string(ready)] && first["recall"]?.array == [])
        #expect(try referrals()[ready]?["status"]?.string == "revoked")
        #expect(
            try house.value(
                """
                SELECT string_agg(from_status || ' ' || to_status, ', ')
                  FROM xinlu.referral_event WHERE to_status = 'revoked'
                """) == "ready revoked")
        #expect(try export() == [], "nothing leaves without a ground")

        try confirm("r2")
        #expect(try export() == ["helpers"])
        let sent = try #require(try referrals().first { $0.key != ready })
        let second = try withdraw("r2")
        let recall = try #require(second["recall"]?.array?.first)
        #expect(second["revoked"]?.array == [] && second["recall"]?.array?.count == 1)
        #expect(recall["referral_code"]?.string == sent.key)
        #expect(recall["partner"]?.string == "helpers" && recall["status"]?.string == "sent")
        #expect(try consent(house, "withdraw", "r2", "--purpose", "share").status == 65)

        // A no to one partner is a no to that one alone.
        try confirm("r3")
        _ = try withdraw("r3", "--partner", "helpers")
        #expect(try export() == ["others"])
        let unknown = try consent(
            house, "withdraw", "r3", "--purpose", "share", "--partner", "nobody")
        #expect(unknown.status == 65)
    }

    @Test func `who was told what is a list of its own, in the reader's language`() throws {
        let house = try house("w1")
        let half = try consent(house, "told", "w1", "--whom", "class teacher", "--what", "a talk")
        #expect(half.status == 64)
        func tell(_ whom: String, _ what: String, _ knew: String, _ day: String) throws -> Int32 {
            try consent(
                house, "told", "w1", "--whom", whom, "--what", what, "--child-knew", knew, "--on",
                day
            ).status
        }
        #expect(try tell("班主任", "孩子在接受帮助", "yes", Day.ago(days: 2)) == 0)
        #expect(try tell("祖母", "约了谈话", "no", Day.today) == 0)
        #expect(try tell("祖母", "约了谈话", "no", Day.ago(days: -1)) == 65)
        let told = try consent(house, "told", "w1", "--format", "json").json().array ?? []
        #expect(told.map { $0["whom"]?.string } == ["班主任", "祖母"])
        #expect(told.map { $0["child_knew"] } == [true, false])
        #expect(told.first?["on"]?.string == Day.ago(days: 2))

        let chinese = ["XINLU_LANG": "zh"]
        let refused = try house.start(
            ["consent", "record", "w1", "--purpose", "treat", "--basis", "minor"],
            variables: chinese
        ).ending()
        #expect(refused.status == 65 && refused.errors.contains("监护人"))
        _ = try record(house, "w1", "assess", "minor")
        let shown = try house.start(["consent", "show", "w1"], variables: chinese).ending()
        #expect(isChinese(shown.output) && !shown.output.contains("purpose"))
    }

    @Test func `a family in which a guardian is not to be informed hears what everybody hears`()
        throws
    {
        let house = try House()
        try house.register(["a", "b"].map { Child(code: $0, years: 15, sheets: []) })
        for code in ["a", "b"] {
            try house.enter(code, "phq-a", "self", "3333330000000")
            try house.enter(code, "sdq", "self", Sheet.sdq())
        }
        try house.night()
        let added = try house.xinlu("minor", "guardian", "a", "--name", "某", "--format", "json")
        let id = try #require(try added.json()["guardian_id"]?.string)
        func family(_ code: String) throws -> String {
            try house.xinlu("triage", "explain", code, "--for", "family").output
        }
        #expect(try family("a") == family("b"))
        #expect(try family("a").contains("counsellor"))
        let marked = try house.xinlu(
            "minor", "guardian", "a", "--guardian", id, "--mark", "not-to-be-informed")
        #expect(marked.status == 0)
        #expect(try !family("a").contains("counsellor") && !family("a").isEmpty)
        // The child itself hears the offer as before; access is answered with nothing.
        let minor = try house.xinlu("triage", "explain", "a", "--for", "minor").output
        #expect(minor.contains("a few times, in quiet"))
        let access = try house.xinlu(
            "audit", "access", "a", "--for", "guardian", "--format", "json")
        #expect(try access.json().array?.isEmpty == true)
        let other = try house.xinlu("audit", "access", "b", "--for", "guardian", "--format", "json")
        let lines = try other.json().array ?? []
        #expect(lines.contains { $0["purpose"]?.string == "a form was recorded" })
        #expect(!other.output.contains("xw_office") && lines.allSatisfy { $0["actor"] == nil })
        let all = try house.xinlu("audit", "access", "a", "--for", "auditor", "--format", "json")
        #expect(all.output.contains("xw_office") && all.output.contains("guardian.marked"))
    }
}
