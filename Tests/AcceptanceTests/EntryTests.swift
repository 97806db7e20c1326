import Foundation
import Tables
import Testing

@Suite struct EntryTests {
    @Test func `an endorsed self-harm item is an alert at once, and exit 11`() throws {
        let house = try House()
        try house.register([Child(code: "a1", years: 13, sheets: [])])
        let ending = try house.xinlu(
            "assess", "enter", "--minor", "a1", "--instrument", "phq-a", "--answers",
            "000 000 001, 0000", "--format", "json")
        #expect(ending.status == 11)
        let critical = try ending.json()["critical"]?.array
        #expect(critical?.count == 1 && critical?.first?["item"]?.int == 9)
        #expect(critical?.first?["level"]?.string == "same-day")
        #expect(ending.errors.contains("RISK ANSWER"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(try house.xinlu("alert", "list").status == 11)

        // The very same sheet again is one assessment and one alert.
        let again = try house.xinlu(
            "assess", "enter", "--minor", "a1", "--instrument", "phq-a", "--answers",
            "0000000010000", "--format", "json")
        #expect(try again.json()["status"]?.string == "known")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
        #expect(try house.xinlu("assess", "verify").status == 0)
    }

    @Test func `a yes to the question about now gives an hour, not a day`() throws {
        let house = try House()
        try house.register([Child(code: "n1", years: 13, sheets: [])])
        _ = try house.enter("n1", "asq", "self", "0100-")
        _ = try house.enter("n1", "asq", "self", "10001")
        let alerts = try house.value(
            """
            SELECT string_agg(urgency || ' ' || extract(epoch FROM deadline - raised_at)::int / 3600,
                              ', ' ORDER BY raised_at) FROM xinlu.alert
            """)
        #expect(alerts == "asap 24, stat 1")
    }

    @Test func `a second sheet shows its difference, and a word only where one is allowed`() throws
    {
        let house = try House()
        try house.register([Child(code: "n2", years: 13, sheets: [])])
        _ = try house.enter("n2", "phq-a", "self", "1110000000000", on: Day.ago(days: 40))
        _ = try house.enter("n2", "phq-a", "self", "3330000000000")
        let lines = try house.xinlu("assess", "show", "n2", "--format", "json").json().array ?? []
        let total = lines.first {
            $0["scale"]?.string == "total" && $0["filled_on"]?.string == Day.today
        }
        #expect(total?["change"] == .decimal("6") || total?["change"]?.int == 6)
        // No Chinese sample gives SD and reliability of PHQ-A.
        #expect(total?["reliable_change"] == .null)
    }

    @Test func `a prompt answer stores no alert`() throws {
        let house = try House()
        try house.register([Child(code: "a2", years: 13, sheets: [])])
        let json = try house.enter("a2", "sdq", "self", Sheet.sdq([19: 2]))
        #expect(json["critical"]?.array?.first?["alert_id"] == .null)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "0")
    }

    @Test(
        arguments: [
            (["--instrument", "nope", "--answers", "0"], 64, "no instrument nope"),
            (["--instrument", "phq-a", "--answers", "000"], 65, "3 answers"),
            (["--instrument", "phq-a", "--answers", "00000000x0000"], 65, "item 9"),
            (["--instrument", "phq-a", "--answers", "0000000040000"], 65, "not a code of phq-a"),
            (["--instrument", "phq-a", "--answers", "０000000000000"], 65, "item 1"),
            (
                ["--instrument", "phq-a", "--informant", "teacher", "--answers", "0000000000000"],
                65, "no form"
            ),
        ] as [([String], Int32, String)])
    func `a wrong sheet is refused in a clear sentence and leaves nothing`(
        _ arguments: [String], _ status: Int32, _ words: String
    ) throws {
        let house = try House()
        try house.register([Child(code: "a3", years: 13, sheets: [])])
        let ending = try house.start(["assess", "enter", "--minor", "a3"] + arguments).ending()
        #expect(ending.status == status)
        #expect(ending.errors.contains(words), "\(ending.errors)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
    }

    @Test func `a form for another age is refused, and its risk answer calls all the same`() throws
    {
        let house = try House()
        try house.register([Child(code: "a4", years: 8, sheets: [])])
        let ending = try house.xinlu(
            "assess", "enter", "--minor", "a4", "--instrument", "phq-a", "--answers",
            "0000000030000")
        #expect(ending.status == 65)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.alert") == "1")
    }

    @Test func `a database that is away is 69, one not set up 78`() throws {
        let environment = ["PATH": "/usr/bin", "HOME": "/nonexistent", "XINLU_LANG": "zh"]
        let away = try Running(
            ["status"], input: "",
            environment: environment.merging(["XINLU_DATABASE": "host=/nonexistent port=1"]) { $1 })
        let ending = try away.ending()
        #expect(ending.status == 69)
        #expect(ending.errors.contains("无法连接数据库"))
    }

    @Test func `an edited migration stops the set-up`() throws {
        let house = try House()
        _ = try house.value(
            "UPDATE xinlu.schema_migration SET digest = repeat('0', 64) WHERE number = 3 RETURNING 'done'"
        )
        let ending = try house.xinlu("setup")
        #expect(ending.status == 78)
        #expect(ending.errors.contains("edited"))
    }
}
