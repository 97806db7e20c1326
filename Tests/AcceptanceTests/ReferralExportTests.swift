import Foundation
import Tables
import Testing

@Suite struct ReferralExportTests {
    private func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            files[path] = FileManager.default.contents(atPath: folder + "/" + path)
        }
        return files
    }

    @Test func `the same batch again is the same to the byte, whatever changed since`() throws {
        let loop = try ReferralHouse(["f1", "f2"])
        try loop.addPartner(
            "first", "--formats", "csv,xlsx,letters,fhir", "--profile",
            "name,id_number,age,reason,wishes,scores")
        let batch = try #require(try loop.export()["batches"]?.array?.first)
        let path = try #require(batch["path"]?.string)
        let before = try files(in: path)
        #expect(before.keys.contains("manifest.json.sig") && before.keys.contains("reply.xlsx"))
        // The child's decision, its name and the talk are others now.
        try loop.house.enter("f1", "phq-a", "self", "0000000000000")
        try loop.house.night(asOf: Day.ago(days: -1))
        try loop.confirm("f2", "--wants", "别的")
        try FileManager.default.removeItem(atPath: path)
        let id = try #require(batch["batch_id"]?.string)
        let again = try #require(
            try loop.export("--batch", id)["batches"]?.array?.first)
        #expect(again["sha256"]?.string == batch["sha256"]?.string)
        #expect(try files(in: path) == before)
    }

    @Test func `a large export waits for a second person`() throws {
        let loop = try ReferralHouse(["g1", "g2", "g3"])
        try loop.addPartner("first")
        try loop.run([
            "worker", "add", "second", "--level", "city", "--region", "370200", "--name", "第二人",
        ])
        try loop.run(["referral", "approve", "--above", "2"])
        let held = try loop.export("--by", "second")
        #expect(held["batches"]?.array == [])
        let batch = try #require(held["held"]?.array?.first)
        let id = try #require(batch["batch_id"]?.string)
        #expect(batch["referrals"]?.int == 3)
        #expect(!FileManager.default.fileExists(atPath: loop.out + "/first-" + id))
        #expect(try loop.export("--by", "second")["batches"]?.array == [])
        try loop.run(["referral", "approve", id])
        #expect(try loop.export("--by", "second")["batches"]?.array?.count == 1)
        let sent = try loop.status(loop.code(of: "g1"))
        #expect(sent == "sent")
    }

    @Test func `cut off at any point, nobody is sent without a package, and the next run ends it`()
        throws
    {
        let loop = try ReferralHouse(["h1", "h2"])
        try loop.addPartner("first")
        for point in ["staged", "published"] {
            let running = try loop.house.start(
                ["referral", "export", "--into", loop.out, "--unsealed"],
                variables: ["XINLU_KILL_AT": point + ":1"])
            #expect(try running.ending().status != 0)
            #expect(try loop.status(loop.code(of: "h1")) == "ready", "\(point)")
        }
        // One is taken back meanwhile: the package is made without it.
        try loop.run(["referral", "revoke", loop.code(of: "h2"), "--reason", "not any more"])
        let outcome = try loop.export()
        let batch = try #require(outcome["batches"]?.array?.first)
        #expect(batch["referrals"]?.int == 1 && outcome["batches"]?.array?.count == 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: loop.out)
        let name = batch["path"]?.string?.split(separator: "/").last.map(String.init)
        #expect(left == [try #require(name)])
        let csv = try String(
            contentsOfFile: loop.out + "/" + left[0] + "/referrals.csv", encoding: .utf8)
        let (here, gone) = (try loop.code(of: "h1"), try loop.code(of: "h2"))
        #expect(csv.contains(here) && !csv.contains(gone))
    }

    @Test func `under fourteen a guardian who can be asked says yes first`() throws {
        let loop = try ReferralHouse(["i1"], years: 12)
        try loop.addPartner("first")
        try loop.run([
            "minor", "guardian", "i1", "--kind", "parent", "--name", "监护人", "--relation", "mother",
        ])
        let match = try loop.json("referral", "match")
        #expect(match["left"]?.array?.first?["why"]?.string == "guardian", "\(match.text)")
        #expect(try loop.export()["batches"]?.array == [])
        try loop.run([
            "consent", "record", "i1", "--purpose", "share", "--basis", "guardian", "--answer",
            "yes",
        ])
        #expect(try loop.export()["batches"]?.array?.count == 1)
    }

    @Test func `without a talk only a ground that waits for nobody lets a child leave, by name`()
        throws
    {
        let loop = try ReferralHouse(["j1"], confirms: false)
        try loop.addPartner("first")
        #expect(try loop.export()["batches"]?.array == [])
        try loop.run([
            "consent", "record", "j1", "--purpose", "share", "--basis", "emergency", "--answer",
            "yes", "--article", "PIPL 13(4)", "--facts", "in danger now",
        ])
        #expect(try loop.export()["batches"]?.array == [], "nobody signed for it")
        #expect(
            try loop.json("referral", "match", "--minor", "j1", "--confirm")["confirmed"]?.int == 1)
        #expect(try loop.export()["batches"]?.array?.count == 1)
    }

    @Test func `a partner's room is what it stated, less what was asked of it`() throws {
        let loop = try ReferralHouse(["k1", "k2", "k3"])
        try loop.addPartner("first")
        let file = try loop.house.file(
            "room.csv",
            """
            service,period,slots,waiting
            counseling,\(Day.today.prefix(4)),1,0
            emotional-support,\(Day.today.prefix(7)),1,
            shelter,\(Day.today.prefix(4)),1,0
            counseling,never,1,0

            """)
        let report = try loop.json("partner", "capacity", "first", file, expects: [10])
        #expect(report["accepted"]?.int == 2)
        #expect(report["errors"]?.array?.compactMap { $0["row"]?.int } == [3, 4])
        let match = try loop.json("referral", "match", "--confirm")
        #expect(match["confirmed"]?.int == 1, "\(match.text)")
        #expect(
            match["left"]?.array?.compactMap { $0["why"]?.string } == ["full", "full"])
        #expect(match["inversions"]?.int == 0)
        try loop.export()
        let code = try loop.house.value("SELECT code FROM xinlu.referral")
        // A refusal gives the place back, but not while the partner says that it has none.
        try loop.answer(code, "refused", "--reason", "outside-service")
        #expect(try loop.json("referral", "match")["proposals"]?.array?.count == 1)
        #expect(try loop.run(["partner", "capacity", "first"]).output.contains("counseling"))
    }

    @Test func `a guardian's yes to one partner is a yes to that one alone`() throws {
        let loop = try ReferralHouse(["l1"], years: 12)
        for code in ["first", "second"] { try loop.addPartner(code) }
        try loop.run([
            "minor", "guardian", "l1", "--kind", "parent", "--name", "监护人", "--relation", "mother",
        ])
        try loop.run([
            "consent", "record", "l1", "--purpose", "share", "--basis", "guardian", "--answer",
            "yes", "--partner", "second",
        ])
        #expect(
            try loop.export()["batches"]?.array?.map { $0["partner"]?.string } == ["second"])
    }

    @Test func `what was taken back is not written again, and a later silence of the child counts`()
        throws
    {
        let loop = try ReferralHouse(["n1", "n2"])
        try loop.addPartner("first")
        try loop.run(["referral", "match", "--minor", "n2", "--confirm"])
        // A second talk: nobody may know.
        try loop.confirm("n2", "--may-know", "nobody", "--on", Day.today)
        #expect(try loop.status(loop.code(of: "n2")) == "revoked")
        let batch = try #require(try loop.export()["batches"]?.array?.first)
        #expect(batch["referrals"]?.int == 1)
        let id = try #require(batch["batch_id"]?.string)
        try loop.run(["consent", "withdraw", "n1", "--purpose", "share"])
        try loop.run(["referral", "export", "--batch", id, "--into", loop.out], expects: [65])
    }

    @Test func `a withdrawal takes back what silence had ended, and a late yes undoes nothing`()
        throws
    {
        let loop = try ReferralHouse(["o1"])
        try loop.addPartner("first")
        try loop.export()
        let code = try loop.code(of: "o1")
        try loop.house.night(asOf: Day.ago(days: -16))
        #expect(try loop.status(code) == "expired")
        try loop.run(["consent", "withdraw", "o1", "--purpose", "share"])
        #expect(try loop.status(code) == "revoked")
        #expect(try loop.reply(["\(code),accepted,,,,,"], expects: [10])["rejected"]?.int == 1)
    }

    @Test func `a partner shares a language with the child, or is not asked`() throws {
        let loop = try ReferralHouse(["t1"])
        try loop.addPartner("first")
        try loop.run(["minor", "language", "t1", "ug"])
        let match = try loop.json("referral", "match")
        #expect(match["left"]?.array?.first?["why"]?.string == "language", "\(match.text)")
        try loop.addPartner("second", "--languages", "ug,zh")
        let found = try loop.json("referral", "match")["proposals"]?.array?.first
        #expect(found?["partner"]?.string == "second")
        try loop.run(["minor", "language", "t1", "Uyghur"], expects: [65])
    }
}
