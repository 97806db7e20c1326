import Foundation
import Postgres
import Tables
import Testing

@Suite struct DoubleEntryTests {
    private let house: House
    init() throws {
        house = try House()
        try house.register([Child(code: "e1", years: 13, sheets: [])])
        for worker in ["second", "third"] {
            let ending = try house.xinlu(
                "worker", "add", worker, "--name", worker, "--level", "city", "--region",
                "370200")
            guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
        }
    }

    private func enter(_ answers: String) throws -> String {
        try house.enter("e1", "phq-a", "self", answers)["assessment_id"]?.string ?? ""
    }

    private func second(
        _ id: String, _ answers: String, as worker: String = "second"
    ) throws -> House.Ending {
        try house.xinlu(
            "assess", "verify", "--second", id, "--answers", answers, "--format", "json", "--as",
            worker)
    }

    private func resolve(_ id: String, as worker: String, _ choice: String...) throws
        -> House.Ending
    {
        try house.start(
            ["assess", "resolve", id, "--format", "json", "--as", worker] + choice
        ).ending()
    }

    @Test func `two equal readings verify the sheet`() throws {
        let id = try enter("1000000000-00")
        let ending = try second(id, "1000000000-00")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try ending.json()["status"]?.string == "equal")
        #expect(try second(id, "1000000000-00").json()["known"] == .bool(true))
        #expect(try house.xinlu("assess", "verify", "--open").output.isEmpty)
        #expect(try house.value("SELECT resolution FROM xinlu.second_entry") == "equal")
    }

    @Test func `the second reading is another person's, blind and once`() throws {
        let id = try enter("1000000000-00")
        #expect(
            try house.xinlu("assess", "verify", "--second", id, "--answers", "1000000000-00")
                .status == 77)
        let ending = try second(id, "1200000000000")
        #expect(ending.status == 0)
        // How many, and of which items nothing.
        #expect(try ending.json()["differing"]?.int == 2)
        #expect(!(ending.output + ending.errors).replacing(id, with: "").contains("11"))
        #expect(try ending.json()["items"] == nil)
        let again = try second(id, "1000000000-00")
        #expect(again.status == 65)
        let open = try house.xinlu(
            "assess", "verify", "--open", "--format", "json", "--as", "second"
        ).json().array
        #expect(open?.first?["items"] == .null)
    }

    @Test func `a third person settles each item, and the score follows at once`() throws {
        let id = try enter("1000000000000")
        _ = try second(id, "2300000000000")
        #expect(try resolve(id, as: "second", "--take", "second").status == 77)
        let open = try house.xinlu(
            "assess", "verify", "--open", "--format", "json", "--as", "third"
        ).json().array
        #expect(open?.first?["items"] == .array([.string("1:1≠2"), .string("2:0≠3")]))
        let half = try resolve(id, as: "third", "--item", "1=2")
        #expect(half.status == 65)
        #expect(half.errors.contains("missing: 2"))
        let ending = try resolve(id, as: "third", "--item", "1=2", "--item", "2=-")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try ending.json()["amends"]?.string == id)
        #expect(
            try house.value("SELECT answers FROM xinlu.assessment WHERE superseded_by IS NULL")
                == "2-00000000000")
        #expect(try house.xinlu("assess", "verify").status == 0)
        #expect(
            try house.value(
                "SELECT resolution || first_wrong || second_wrong FROM xinlu.second_entry")
                == "items21")
        #expect(try resolve(id, as: "third", "--take", "first").status == 65)
        let rates = try house.xinlu(
            "assess", "verify", "--rates", String(Day.today.prefix(4)), "--format", "json"
        ).json().array?.first
        #expect(rates?["items"]?.int == 13)
        #expect(rates?["differing"]?.int == 2)
        #expect(rates?["differing_percent"] == .decimal("15.38"))
        #expect(rates?["wrong"]?.int == 2)

        let quality =
            try house.xinlu(
                "report", "quality", String(Day.today.prefix(4)), "--double-entry", "--format",
                "json"
            ).json().array ?? []
        // The worker with the form, the worker, the form, the whole.
        #expect(quality.map { $0["worker"] == .null } == [false, false, true, true])
        #expect(quality.map { $0["instrument"]?.string } == ["phq-a", nil, "phq-a", nil])
        for line in quality {
            #expect(line["sheets"]?.int == 1 && line["by_item"]?.int == 1)
            #expect(line["differing_percent"] == rates?["differing_percent"])
            #expect(line["equal"]?.int == 0 && line["for_first"]?.int == 0)
        }
        let published =
            try house.xinlu(
                "report", "quality", String(Day.today.prefix(4)), "--double-entry", "--published",
                "--format", "json"
            ).json().array ?? []
        #expect(published.count == 1 && published[0]["worker"] == .null)
        #expect(published[0]["sheets"] == .null && published[0]["differing"] == .null)
    }

    @Test func `where the first was right nothing new is stored`() throws {
        let id = try enter("1000000000000")
        _ = try second(id, "2000000000000")
        let ending = try resolve(id, as: "third", "--take", "first")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try ending.json()["status"]?.string == "first-stands")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "1")
    }

    @Test func `a risk answer in the second reading alone calls at once and stays`() throws {
        let id = try enter("0000000000000")
        let ending = try second(id, "0000000010000")
        #expect(ending.status == 11)
        let open = "SELECT count(*)::text FROM xinlu.alert WHERE resolved_at IS NULL"
        #expect(try house.value(open) == "1")
        try house.night()
        let asks = try house.value("SELECT string_agg(what, ' ') FROM xinlu.ask")
        #expect(asks.contains("safety-talk"))
        _ = try resolve(id, as: "third", "--take", "first")
        #expect(try house.value(open) == "1")
    }

    @Test func `taking the second reading keeps one alert for its risk answer`() throws {
        let id = try enter("0000000000000")
        _ = try second(id, "0000000010000")
        let ending = try resolve(id, as: "third", "--take", "second")
        #expect(ending.status == 11, "\(ending.errors)")
        #expect(
            try house.value(
                """
                SELECT count(*) || ' ' || bool_and(a.assessment_id = s.assessment_id)
                  FROM xinlu.alert a, xinlu.assessment s WHERE s.superseded_by IS NULL
                """) == "1 true")
    }

    @Test func `a campaign's share stands in the worklist of everybody but the first typist`()
        throws
    {
        let id = try enter("1000000000000")
        try house.run(
            """
            INSERT INTO xinlu.campaign (campaign_id, code, title, battery, basis, opens_on,
                   closes_on, regions, second_share)
            SELECT gen_random_uuid(), 'c1', 'c', 'b', 'public-duty', current_date - 5,
                   current_date + 5, '{370200000000}', 100;
            INSERT INTO xinlu.campaign_minor (district_code, campaign_id, minor_id)
            SELECT district_code, campaign_id, minor_id FROM xinlu.minor, xinlu.campaign
            """)
        func lines(_ worker: String) throws -> [JSON] {
            try house.xinlu("worklist", "--format", "json", "--as", worker).json().array?.filter {
                $0["kind"]?.string == "second-entry"
            } ?? []
        }
        let mine = try lines("second")
        #expect(mine.count == 1)
        #expect(
            mine.first?["command"]?.string == "xinlu assess verify --second \(id)")
        let own = try house.xinlu("worklist", "--format", "json").json().array ?? []
        #expect(!own.contains { $0["kind"]?.string == "second-entry" })
        _ = try second(id, "0000000000000")
        #expect(try lines("second").isEmpty)
        let third = try house.xinlu("worklist", "--format", "json", "--as", "third").json().array
        #expect(third?.contains { $0["kind"]?.string == "entry-differs" } == true)
    }
}

extension House {
    /// Statements of the server's administrator.
    fileprivate func run(_ sql: String) throws {
        var connection = try administrator()
        try connection.script(sql)
    }
}
