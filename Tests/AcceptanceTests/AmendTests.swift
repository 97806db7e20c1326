import Foundation
import Tables
import Testing

@Suite struct AmendTests {
    private let house: House
    init() throws {
        house = try House()
        try house.register([Child(code: "m1", years: 13, sheets: [])])
    }

    private func amend(_ id: String, _ answers: String, _ more: String...) throws -> House.Ending {
        try house.start(
            [
                "assess", "amend", id, "--answers", answers, "--reason", "misread the paper",
                "--format", "json",
            ] + more
        ).ending()
    }

    private func enter(_ answers: String) throws -> String {
        try house.enter("m1", "phq-a", "self", answers)["assessment_id"]?.string ?? ""
    }

    @Test func `an amendment is scored at once, keeps the old reading, and the night sees it`()
        throws
    {
        let old = try enter("0000000000000")
        try house.night()
        let ending = try amend(old, "3333333300000")
        #expect(ending.status == 0, "\(ending.errors)")
        let json = try ending.json()
        #expect(json["amends"]?.string == old)
        #expect(json["status"]?.string == "stored")
        #expect(json["scores"]?.array?.first?["raw"]?.int == 24)
        let rows = "SELECT count(*)::text FROM xinlu.assessment"
        #expect(try house.value(rows) == "2")
        #expect(try house.value(rows + " WHERE superseded_by IS NULL") == "1")
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.triage_state WHERE changed") == "1")
        try house.night()
        #expect(try house.explain("m1").track != "universal")
        let lines = try house.xinlu("assess", "show", "m1", "--format", "json").json().array ?? []
        let superseded = lines.filter { $0["superseded_by"]?.string != nil }
        #expect(superseded.first?["superseded_by"]?.string == json["assessment_id"]?.string)
        #expect(lines.contains { $0["reason"]?.string == "misread the paper" })
        let table = try house.xinlu("assess", "show", "m1")
        #expect(table.output.contains("takes the place of \(old)"))
        #expect(try house.xinlu("assess", "verify").status == 0)
        let period = try house.xinlu(
            "report", "period", String(Day.today.prefix(4)), "--format", "json")
        #expect(try period.json()["assessments"]?.int == 1)
    }

    @Test func `the same amendment again is known, another one is told of the difference`() throws {
        let old = try enter("0000000000000")
        let first = try amend(old, "1000000000000").json()
        #expect(try amend(old, "1000000000000").json()["status"]?.string == "known")
        let late = try amend(old, "1200000000000")
        #expect(late.status == 65)
        let differences = try late.json().array ?? []
        #expect(differences.count == 1)
        #expect(differences.first?["item"]?.int == 2)
        #expect(differences.first?["yours"]?.string == "2")
        #expect(differences.first?["current"]?.string == "0")
        let now = first["assessment_id"]?.string ?? ""
        #expect(late.errors.contains("xinlu assess amend \(now)"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "2")
        #expect(try amend(now, "1200000000000").status == 0)
    }

    @Test func `of two people at the same moment one amends, the other is told`() throws {
        let old = try enter("0000000000000")
        let running = try ["1000000000000", "2000000000000"].map { answers in
            try house.start([
                "assess", "amend", old, "--answers", answers, "--reason", "misread the paper",
            ])
        }
        let endings = try running.map { try $0.ending() }
        #expect(endings.map(\.status).sorted() == [0, 65])
        #expect(endings.first { $0.status == 65 }?.errors.contains("nothing was changed") == true)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "2")
    }

    @Test func `back to the first answers is a third reading, not the first one again`() throws {
        let first = try enter("1000000000000")
        let second = try amend(first, "2000000000000").json()["assessment_id"]?.string ?? ""
        let third = try amend(second, "1000000000000")
        #expect(third.status == 0)
        #expect(
            try house.value(
                "SELECT answers FROM xinlu.assessment WHERE superseded_by IS NULL")
                == "1000000000000")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "3")
    }

    @Test func `a risk answer in the amendment calls at once, also where it comes too late`() throws
    {
        let old = try enter("0000000000000")
        let ending = try amend(old, "0000000010000")
        #expect(ending.status == 11)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")

        let other = try house.enter("m1", "phq-a", "self", "0100000000000", on: Day.ago(days: 9))
        let id = other["assessment_id"]?.string ?? ""
        #expect(try amend(id, "0200000000000").status == 0)
        #expect(try amend(id, "0200000020000").status == 65)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "2")
    }

    @Test func `a weaker risk answer leaves the alert open, and the night still asks for the talk`()
        throws
    {
        let old = try enter("0000000010000")
        let ending = try amend(old, "0000000000000")
        #expect(ending.status == 0, "\(ending.errors)")
        let open = "SELECT count(*)::text FROM xinlu.alert WHERE resolved_at IS NULL"
        #expect(try house.value(open) == "1")
        try house.night()
        #expect(try house.value(open) == "1")
        let asks = try house.value("SELECT string_agg(what, ' ') FROM xinlu.ask")
        #expect(asks.contains("safety-talk"))
    }

    @Test func `an answer that a talk was about does not call again`() throws {
        let old = try enter("0000000010000")
        _ = try house.xinlu(
            "alert", "resolve", "m1", "--result", "no-current-risk", "--by", "Li")
        let ending = try amend(old, "1000000010000")
        #expect(ending.status == 0 || ending.status == 11, "\(ending.errors)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.alert WHERE resolved_at IS NULL")
                == "0")
    }

    @Test(
        arguments: [
            (["0000000000000"], 65, "nothing to amend"), (["000"], 65, "3 answers"),
            (["1000000000000", "--filled-on", "2999-01-01"], 65, "has not come yet"),
        ] as [([String], Int32, String)])
    func `what cannot be is refused and leaves nothing`(
        _ arguments: [String], _ status: Int32, _ words: String
    ) throws {
        let old = try enter("0000000000000")
        let ending = try house.start(
            ["assess", "amend", old, "--reason", "misread", "--answers"] + arguments
        ).ending()
        #expect(ending.status == status)
        #expect(ending.errors.contains(words), "\(ending.errors)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
    }
}
