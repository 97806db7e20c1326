import Foundation
import Tables
import Testing

/// The risk questions of a pile of forms first.
@Suite struct SweepTests {
    private func registered(_ codes: String...) throws -> House {
        let house = try House()
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        return house
    }

    private func sweep(
        _ house: House, _ pile: String, _ more: [String] = ["--instrument", "phq-a"]
    ) throws -> House.Ending {
        try house.start(["assess", "sweep", "--format", "json"] + more, input: pile).ending()
    }

    private func alerts(_ house: House) throws -> String {
        try house.value("SELECT count(*)::text FROM xinlu.alert")
    }

    @Test func `a risk answer calls at once, and the form typed later joins its alert`() throws {
        let house = try registered("s1", "s2")
        let ending = try sweep(house, "minor,answers\ns1,100\ns2,0-0\n")
        #expect(ending.status == 11, "\(ending.errors)")
        // The questions are named in form order.
        let named = ["item 9", "item 12", "item 13"].compactMap {
            ending.errors.range(of: $0)?.lowerBound
        }
        #expect(named.count == 3 && named == named.sorted())
        let json = try ending.json()
        #expect(json["instrument"]?.string == "phq-a" && json["rows"]?.int == 2)
        #expect(json["accepted"]?.int == 2 && json["rejected"]?.int == 0)
        #expect(json["risk_sheets"]?.int == 1)
        let alert = try #require(json["alerts"]?.array?.first)
        #expect(alert["minor"]?.string == "s1" && alert["items"] == [9])
        #expect(alert["urgency"]?.string == "asap")
        // Nothing else of the sheet is stored.
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
        #expect(try house.xinlu("alert", "list").output.contains("s1"))

        let entered = try house.enter("s1", "phq-a", "self", "0000000010010")
        #expect(entered["critical"]?.array?.first?["alert_id"] == alert["alert_id"])
        let standing = try house.value(
            """
            SELECT string_agg(alert_id || ' ' || array_to_string(items, ','), '; ')
              FROM xinlu.alert WHERE assessment_id IS NOT NULL
            """)
        #expect(standing == "\(alert["alert_id"]?.string ?? "") 9,12")
        #expect(try alerts(house) == "1")
    }

    @Test func `a sheet that lies in the pile twice is one alert about all that it says`() throws {
        let house = try registered("d1")
        let json = try sweep(house, "minor,answers\nd1,100\nd1,010\n").json()
        #expect(json["alerts"]?.array?.count == 1)
        #expect(json["alerts"]?.array?.first?["items"] == [9, 12])
        let items = try house.value("SELECT array_to_string(items, ',') FROM xinlu.alert")
        #expect(items == "9,12")
    }

    @Test func `what stands for now comes first, and each sheet has its own day`() throws {
        let house = try registered("u1", "u2", "u3")
        let pile = try house.file(
            "pile.csv",
            "minor,answers,filled_on\nu1,\"0,1,0,0,-\",\(Day.ago(days: 1))\nu2,10001,\nu3,0000-,\n")
        let ending = try house.xinlu(
            "assess", "sweep", pile, "--instrument", "asq", "--format", "json", "--filled-on",
            Day.ago(days: 2))
        #expect(ending.status == 11, "\(ending.errors)")
        let raised = try ending.json()["alerts"]?.array ?? []
        #expect(raised.map { $0["minor"]?.string } == ["u2", "u1"])
        #expect(raised.map { $0["urgency"]?.string } == ["stat", "asap"])
        let days = try house.value(
            "SELECT string_agg(minor_code || ' ' || filled_on, ', ' ORDER BY minor_code) FROM xinlu.alert"
        )
        #expect(days == "u1 \(Day.ago(days: 1)), u2 \(Day.ago(days: 2))")
    }

    @Test func `a row that does not fit is told by row, column and item, and calls if it can`()
        throws
    {
        let house = try registered("r1", "r2", "r3", "r4")
        try house.register([Child(code: "small", years: 8, sheets: [])])
        let ending = try sweep(
            house,
            "minor,answers,filled_on\n"
                + "r1,0x0,\n"  // no code at all
                + "r1,00,\n"  // too short
                + "r2,400,\n"  // beyond the form's codes, and so beyond its cut
                + "nobody,010,\n"
                + "r3,001,\(Day.ago(days: -3))\n"
                + "small,100,\n"
                + "r4,000,32.13.2026\n" + "r4,000\n")
        #expect(ending.status == 11)
        let json = try ending.json()
        #expect(json["rows"]?.int == 8 && json["rejected"]?.int == 8)
        let errors = json["errors"]?.array ?? []
        #expect(errors.map { $0["row"]?.int } == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(
            errors.map { $0["column"]?.string } == [
                "answers", "answers", "answers", "minor", "filled_on", "minor", "filled_on", "",
            ])
        let texts = errors.map { $0["text"]?.string ?? "" }
        #expect(texts[0].contains("item 12"))
        #expect(texts[1].contains("9 12 13"))
        #expect(texts[2].contains("item 9: 4 is not a code of phq-a"))
        // Three of them are risk answers of children who are known, one of a child who is not.
        #expect(
            json["alerts"]?.array?.map { $0["minor"]?.string } == ["r2", "r3", "small"])
        #expect(json["risk_sheets"]?.int == 4)
        #expect(try alerts(house) == "3")
        #expect(ending.errors.contains("row 4, nobody"))
    }

    @Test func `the exit says what waits`() throws {
        let house = try registered("x1")
        #expect(try sweep(house, "minor,answers\nx1,000\n").status == 0)
        #expect(try sweep(house, "minor,answers\nx1,00\n").status == 10)
        let unknown = try sweep(house, "minor,answers\nnobody,100\n")
        #expect(unknown.status == 11 && unknown.errors.contains("RISK ANSWER"))
        #expect(try sweep(house, "minor,answers\nnobody,000\n").status == 10)
        #expect(try alerts(house) == "0")
        #expect(try sweep(house, "minor\nx1\n").status == 65)
        #expect(try sweep(house, "").status == 65)
        #expect(
            try house.xinlu("assess", "sweep", "/no/file", "--instrument", "phq-a").status == 66)
        #expect(try sweep(house, "", ["--instrument", "gad-7"]).status == 65)
        #expect(try sweep(house, "", ["--instrument", "nope"]).status == 64)
        let teacher = ["--instrument", "phq-a", "--informant", "teacher"]
        #expect(try sweep(house, "minor,answers\nx1,000\n", teacher).status == 65)
        let later = ["--instrument", "phq-a", "--filled-on", Day.ago(days: -1)]
        #expect(try sweep(house, "minor,answers\nx1,000\n", later).status == 65)
    }

    @Test func `a file that breaks off keeps what was read before`() throws {
        let house = try registered("b1", "b2")
        let ending = try sweep(house, "minor,answers\nb1,100\nb\"2,100\n")
        #expect(ending.status == 11)
        let json = try ending.json()
        #expect(json["alerts"]?.array?.count == 1 && json["rejected"]?.int == 1)
        #expect(json["errors"]?.array?.first?["row"]?.int == 2)
        #expect(try alerts(house) == "1")
    }

    @Test func `an answer that asks for a talk within days is counted and stores nothing`() throws {
        let house = try registered("p1")
        let ending = try sweep(house, "minor,answers\np1,2\n", ["--instrument", "sdq"])
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try ending.json()["prompt_answers"]?.int == 1)
        #expect(try ending.json()["risk_sheets"]?.int == 0)
        #expect(try alerts(house) == "0")
    }

    @Test func `a table lists the alerts, and Chinese is Chinese`() throws {
        let house = try registered("t1")
        let ending = try house.start(
            ["assess", "sweep", "-", "--instrument", "phq-a"], input: "minor,answers\nt1,001\n",
            variables: ["XINLU_LANG": "zh"]
        ).ending()
        #expect(ending.status == 11 && ending.output.contains("t1"))
        #expect(ending.errors.contains("危险回答：第 1 行，t1，第 13 题"))
        #expect(!ending.errors.contains("RISK"))
    }
}
