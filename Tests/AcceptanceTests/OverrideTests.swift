import Foundation
import Tables
import Testing

/// People decide; the night says so and changes nothing.
@Suite struct OverrideTests {
    private func houseWithLowMood() throws -> House {
        let house = try House()
        try house.register([Child(code: "O1", years: 13, sheets: [])])
        try house.enter("O1", "phq-a", "self", "2222222100000")
        try house.enter("O1", "sdq", "self", Sheet.sdq())
        try house.night()
        return house
    }

    @Test func `a lowering override stands over the night and is shown with its disagreement`()
        throws
    {
        let house = try houseWithLowMood()
        #expect(try house.explain("O1").track == "counseling")
        let ending = try house.xinlu(
            "triage", "override", "O1", "--track", "universal", "--reason", "talked, exam week",
            "--by", "Wang", "--expires", Day.ago(days: -20), "--format", "json")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try ending.json()["lowering"] == .bool(true))
        // It counts before the night has written it down, with the urgency of its own track.
        let before = try house.explain("O1")
        #expect(before.track == "universal" && before.json["urgency"]?.string == "routine")
        let today = try house.xinlu(
            "triage", "explain", "O1", "--on", Day.today, "--format", "json")
        #expect(try today.json()["track"]?.string == "universal")
        let earlier = try house.xinlu("triage", "explain", "O1", "--on", Day.ago(days: 400))
        #expect(earlier.status == 65 && earlier.errors.contains("had been decided about O1 by"))
        try house.night()
        let explained = try house.explain("O1")
        #expect(explained.track == "universal")
        #expect(explained.holding.contains("C1"))
        #expect(explained.json["override"]?["author"]?.string == "Wang")
        #expect(explained.json["override"]?["agrees"] == .bool(false))
        let worklist = try house.xinlu("worklist", "--format", "json").json()
        #expect(worklist.array?.contains { $0["kind"]?.string == "override" } == true)
        #expect(
            try house.value("SELECT outcome FROM xinlu.episode WHERE closed_on IS NOT NULL")
                == "stepped-down")
        // Past its expiry the rules decide again, and the ledger says why it ended.
        try house.night(asOf: Day.ago(days: -30))
        #expect(try house.explain("O1").track == "counseling")
        #expect(try house.value("SELECT end_kind FROM xinlu.triage_override") == "expired")
    }

    @Test func `a raising override stays until a person ends it`() throws {
        let house = try houseWithLowMood()
        #expect(
            try house.xinlu(
                "triage", "override", "O1", "--track", "crisis", "--reason", "what she told me",
                "--expires", Day.ago(days: -3)
            ).status == 0)
        try house.night(asOf: Day.ago(days: -10))
        #expect(try house.explain("O1").track == "crisis")
        #expect(try house.xinlu("triage", "override", "O1", "--end").status == 0)
        try house.night(asOf: Day.ago(days: -11))
        // The night never lowers an open episode: it proposes.
        let explained = try house.explain("O1")
        #expect(explained.track == "crisis" && explained.proposed == "counseling")
    }

    @Test func `nobody is lowered over an open alert, nor without a reason, nor for ever`() throws {
        let house = try House()
        try house.register([Child(code: "O2", years: 13, sheets: [])])
        try house.enter("O2", "phq-a", "self", Sheet.of(13, [9: 2]))
        try house.night()
        func override(_ words: String...) throws -> House.Ending {
            let process = try house.start(["triage", "override", "O2"] + words)
            return try process.ending()
        }
        let talkedOver = try override("--track", "universal", "--reason", "seems well")
        #expect(talkedOver.status == 65)
        #expect(talkedOver.errors.contains("alert resolve"))
        #expect(try override("--track", "crisis").status == 64)
        #expect(
            try override(
                "--track", "crisis", "--reason", "as found", "--expires", Day.ago(days: -500)
            ).status == 65)
        #expect(try override("--end").status == 65)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.triage_override") == "0")
    }
}
