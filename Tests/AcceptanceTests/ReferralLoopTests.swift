import Foundation
import Tables
import Testing

@Suite struct ReferralLoopTests {
    @Test func `a referral goes from the proposal to its outcome, and every word stands once`()
        throws
    {
        let loop = try ReferralHouse(["a1"])
        try loop.addPartner("first")
        let match = try loop.json("referral", "match")
        #expect(match["proposals"]?.array?.first?["partner"]?.string == "first")
        #expect(try loop.house.value("SELECT count(*)::text FROM xinlu.referral") == "0")
        #expect(try loop.json("referral", "match", "--confirm")["confirmed"]?.int == 1)
        #expect(try loop.json("referral", "match")["proposals"]?.array == [])
        let batch = try #require(try loop.export()["batches"]?.array?.first)
        #expect(batch["referrals"]?.int == 1)
        let code = try loop.code(of: "a1")

        // Out of order, one line not filled in, the same file twice.
        let lines = [
            "\(code),started,\(Day.today),,,m2,",
            "\(code.lowercased()),accepted,\(Day.today),,,m1,\"孩子很配合, 谢谢\"",
            "\(code),,,,,,",
        ]
        let first = try loop.reply(lines)
        #expect(first["applied"]?.int == 2 && first["empty"]?.int == 1, "\(first.text)")
        let again = try loop.reply(lines)
        #expect(again["applied"]?.int == 0 && again["known"]?.int == 2, "\(again.text)")
        try loop.answer(code, "completed", "--outcome", "improved")
        #expect(try loop.history(code) == "draft ready sent accepted started completed")

        let shown = try loop.json("referral", "show", code)
        #expect(shown["status"]?.string == "completed" && shown["outcome"]?.string == "improved")
        #expect(shown["notes"]?.array == ["孩子很配合, 谢谢"])
        #expect(shown["messages"]?.array?.count == 3)
        // The partner's words are nowhere in the clear.
        #expect(
            try loop.house.value(
                "SELECT count(*)::text FROM xinlu.referral_message WHERE note_sealed IS NOT NULL")
                == "1")
        let waiting = try #require(try loop.json("referral", "overdue").array?.first)
        #expect(waiting["kind"]?.string == "outcome")
    }

    @Test func `a coded refusal leads to the next partner, or to a talk first`() throws {
        let loop = try ReferralHouse(["b1", "b2"])
        try loop.addPartner("first")
        try loop.addPartner("second")
        try loop.export()
        let partner = try loop.house.value(
            """
            SELECT string_agg(DISTINCT p.code, ',') FROM xinlu.referral r
              JOIN xinlu.partner p USING (partner_id)
            """)
        let (one, two) = (try loop.code(of: "b1"), try loop.code(of: "b2"))
        try loop.answer(one, "refused", "--reason", "no-capacity")
        try loop.answer(two, "refused", "--reason", "minor-declined")
        let match = try loop.json("referral", "match")
        let proposals = try #require(match["proposals"]?.array)
        #expect(proposals.count == 1, "\(match.text)")
        #expect(proposals.first?["minor"]?.string == "b1")
        #expect(proposals.first?["partner"]?.string != partner)
        let kinds = try loop.json("referral", "overdue").array?.compactMap { $0["kind"]?.string }
        #expect(kinds?.sorted() == ["offer", "talk"])
        // Somebody talks with the child, and it wants to try again.
        try loop.confirm("b2", "--on", Day.today, "--wants", "换一家")
        #expect(try loop.json("referral", "match")["proposals"]?.array?.count == 2)
        #expect(try loop.json("referral", "match", "--confirm")["confirmed"]?.int == 2)
        try loop.export()
        #expect(try loop.json("referral", "overdue").array == [])
        // A yes to the first offer comes too late: the next partner has been asked.
        let late = try loop.reply(["\(one),accepted,\(Day.today),,,x1,"], expects: [10])
        #expect(late["rejected"]?.int == 1)
        #expect(try loop.status(one) == "refused")
    }

    @Test func `each line is refused with its row and column, the others are taken`() throws {
        let loop = try ReferralHouse(["c1"])
        try loop.addPartner("first")
        try loop.addPartner("stranger")
        try loop.export()
        let code = try loop.code(of: "c1")
        let mine = try loop.house.value(
            "SELECT p.code FROM xinlu.referral JOIN xinlu.partner p USING (partner_id)")
        let other = mine == "first" ? "stranger" : "first"
        let told = try loop.reply(
            [
                "ZZZZ-9999,accepted,,,,,", "\(code),perhaps,,,,,", "\(code),refused,,tired,,,",
                "\(code),completed,,,better,,", "\(code),accepted,2099-01-01,,,,",
                "\(code),accepted,2001/1/1,,,,", "\(code),acknowledged,,,,,",
            ], expects: [10])
        let errors = try #require(told["errors"]?.array)
        #expect(errors.compactMap { $0["row"]?.int } == [1, 2, 3, 4, 5, 6])
        #expect(
            errors.compactMap { $0["column"]?.string }
                == ["referral_code", "status", "reason", "outcome", "on", "on"])
        #expect(told["applied"]?.int == 1)
        #expect(try loop.status(code) == "acknowledged")
        let scope = try loop.reply(
            ["\(code),accepted,,,,,"], "--partner", other, expects: [10])
        #expect(scope["rejected"]?.int == 1)
        // A message number says one thing for good.
        _ = try loop.reply(["\(code),accepted,,,,n1,"])
        let changed = try loop.reply(["\(code),started,,,,n1,"], expects: [10])
        #expect(changed["errors"]?.array?.first?["column"]?.string == "message_id")
        #expect(try loop.status(code) == "accepted")
    }

    @Test func `silence is told, ends by the night, and a late yes still counts`() throws {
        let loop = try ReferralHouse(["d1"])
        try loop.addPartner("first")
        try loop.export()
        let code = try loop.code(of: "d1")
        func overdue(_ days: Int) throws -> [String] {
            let day = Day.ago(days: -days)
            return try loop.json("referral", "overdue", "--as-of", day).array?.compactMap {
                $0["kind"]?.string
            } ?? []
        }
        let urgency = try loop.house.value("SELECT urgency FROM xinlu.referral")
        #expect(urgency == "urgent")
        let kinds = [try overdue(1), try overdue(4), try overdue(8)]
        #expect(kinds == [[], ["remind"], ["overdue"]])
        let night = try loop.house.night(asOf: Day.ago(days: -8))
        #expect(night["referrals_overdue"]?.int == 1)
        #expect(try loop.status(code) == "sent")
        try loop.house.night(asOf: Day.ago(days: -16))
        #expect(try loop.status(code) == "expired")
        #expect(try overdue(16) == ["offer"])
        let list = try loop.run(["worklist", "--format", "json"], expects: [0, 11]).output
        #expect(list.contains("referral match --minor d1"))
        try loop.answer(code, "accepted")
        #expect(try loop.status(code) == "accepted")
        #expect(try loop.json("referral", "match")["proposals"]?.array == [])
    }

    @Test func `a word that comes while it is taken back never undoes that`() throws {
        let loop = try ReferralHouse(["e1", "e2"])
        try loop.addPartner("first", "--formats", "csv,fhir")
        try loop.export()
        let (one, two) = (try loop.code(of: "e1"), try loop.code(of: "e2"))
        let revoked = try loop.json(
            "referral", "revoke", one, "--reason", "entered twice", "--into", loop.out)
        let notice = try #require(revoked["recall"]?.string)
        let page = try String(contentsOfFile: notice, encoding: .utf8)
        #expect(page.contains(one) && !page.contains("e1") && !page.contains("entered twice"))
        #expect(try loop.reply(["\(one),accepted,,,,,"], expects: [10])["rejected"]?.int == 1)
        try loop.answer(two, "accepted")
        try loop.run(["consent", "withdraw", "e2", "--purpose", "share"])
        let after = [try loop.status(one), try loop.status(two)]
        #expect(after == ["revoked", "revoked"])
        #expect(try loop.history(two) == "draft ready sent accepted revoked")
        let notices = try FileManager.default.contentsOfDirectory(
            atPath: loop.house.folder + "/data/xinlu/exports")
        #expect(notices.contains { $0.hasSuffix("recall-\(two).html") })
        #expect(
            try loop.json("referral", "overdue").array?.map { $0["kind"]?.string }
                == ["recall", "recall"])
        for code in [one, two] { try loop.answer(code, "destroyed") }
        #expect(try loop.json("referral", "overdue").array == [])
    }

    @Test func `an old file without days undoes nothing that was said since`() throws {
        let loop = try ReferralHouse(["q1"])
        try loop.addPartner("first")
        try loop.export()
        let code = try loop.code(of: "q1")
        _ = try loop.reply(["\(code),accepted,,,,,"])
        try loop.answer(code, "refused", "--reason", "no-capacity")
        let again = try loop.reply(["\(code),accepted,,,,,"])
        #expect(again["known"]?.int == 1, "\(again.text)")
        #expect(try loop.status(code) == "refused")
        // On the telephone it is a new word.
        try loop.answer(code, "accepted")
        #expect(try loop.status(code) == "accepted")
    }
}
