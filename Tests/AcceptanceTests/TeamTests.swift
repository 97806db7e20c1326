import Foundation
import Tables
import Testing

/// Who stands by a child, when somebody was there, what was given; lectures and groups.
@Suite struct TeamTests {
    private func house(_ codes: String..., workers: [String] = []) throws -> House {
        let house = try House()
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        for worker in workers {
            let added = try house.xinlu(
                "worker", "add", worker, "--name", worker, "--level", "district", "--region",
                "370202")
            guard added.status == 0 else { throw House.Failed(words: added.errors) }
        }
        return house
    }

    private func minor(_ house: House, _ words: String...) throws -> House.Ending {
        try house.start(["minor"] + words).ending()
    }

    private func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    @Test func `one of the pair replaces the one before, and kin is off it`() throws {
        let house = try house("t1", workers: ["w2", "w3"])
        func change(_ words: String...) throws -> House.Ending {
            try house.start(["minor", "team", "t1"] + words).ending()
        }
        func team() throws -> [String] {
            let lines = try minor(house, "team", "t1", "--format", "json").json().array ?? []
            return lines.map { "\($0["part"]?.string ?? "") \($0["person"]?.string ?? "")" }
        }
        func rows(_ condition: String = "true") throws -> String {
            try house.value("SELECT count(*)::text FROM xinlu.team_member WHERE \(condition)")
        }
        #expect(try team() == [])
        #expect(try change("--village", "w2", "--town", "w3").status == 0)
        #expect(try team() == ["village w2", "town w3"])
        #expect(try change("--village", "w2").status == 0)
        #expect(try rows() == "2", "the same again is nothing new")
        #expect(try change("--village", "office").status == 0)
        #expect(try team() == ["village office", "town w3"])
        #expect(try rows("worker_code = 'w2' AND until IS NOT NULL") == "1")
        let unknown = try change("--village", "nobody")
        #expect(unknown.status == 65 && unknown.errors.contains("xinlu worker list"))

        #expect(try change("--related", "office").status == 0)
        #expect(try team() == ["town w3", "related office"])
        #expect(try change("--village", "office").status == 65)
        #expect(try change("--helper", "office").status == 65)
        #expect(try team() == ["town w3", "related office"])

        #expect(try change("--helper", "刘老师", "--role", "班主任").status == 0)
        #expect(try change("--helper", "w2").status == 0)
        #expect(try rows("part = 'helper' AND worker_code = 'w2' AND helper IS NULL") == "1")
        #expect(try rows("part = 'helper' AND helper = '刘老师' AND role = '班主任'") == "1")
        #expect(try team() == ["town w3", "helper 刘老师", "helper w2", "related office"])
        #expect(try change("--remove", "刘老师").status == 0)
        #expect(try change("--remove", "刘老师").status == 65)
        #expect(try change("--remove", "office", "--village", "w2").status == 0)
        #expect(try team() == ["village w2", "town w3", "helper w2"])
        let chinese = try house.start(
            ["minor", "team", "t1", "--village", "nobody"], variables: ["XINLU_LANG": "zh"]
        ).ending()
        #expect(chinese.status == 65 && isChinese(chinese.errors))
    }

    @Test func `brothers and sisters are linked both ways, within a district`() throws {
        let house = try house("s1", "s2")
        let far =
            "code,name,id_number,sex,birth_date,region,category\n"
            + "s3,试,,,\(Day.ago(years: 9, days: 9)),370203001001,\n"
        try house.xinlu("minor", "import", house.file("far.csv", far), "--accept-good")
        func siblings(_ code: String) throws -> [String?] {
            (try minor(house, "sibling", code, "--format", "json").json().array ?? [])
                .map { $0["minor"]?.string }
        }
        #expect(try minor(house, "sibling", "s1", "--of", "s2").status == 0)
        #expect(try minor(house, "sibling", "s2", "--of", "s1").status == 0)
        #expect(try siblings("s1") == ["s2"])
        #expect(try siblings("s2") == ["s1"])
        #expect(try minor(house, "sibling", "s1", "--of", "s1").status == 65)
        let elsewhere = try minor(house, "sibling", "s1", "--of", "s3")
        #expect(elsewhere.status == 65 && elsewhere.errors.contains("s3"))
        #expect(try minor(house, "sibling", "s1", "--of", "nobody").status == 65)
        #expect(try siblings("s1") == ["s2"])
    }

    @Test func `a visit held moves the day of the next, a missed one does not`() throws {
        let house = try house("v0", workers: ["w2"])
        let orphans =
            "code,name,id_number,sex,birth_date,region,category\n"
            + "v1,试,,,\(Day.ago(years: 9, days: 9)),370202001001,orphan left-behind\n"
            + "v2,试,,,\(Day.ago(years: 18, days: 9)),370202001001,orphan\n"
        try house.xinlu("minor", "import", house.file("orphans.csv", orphans), "--accept-good")
        /// Children whose visit falls due by a day so many from now on, and when.
        func due(in days: Int, _ more: String...) throws -> [String: JSON] {
            let lines =
                try house.start(
                    ["worklist", "--as-of", Day.ago(days: -days), "--format", "json"] + more
                ).ending().json().array ?? []
            return Dictionary(
                uniqueKeysWithValues: lines.filter { $0["kind"]?.string == "visit" }
                    .map { ($0["minor"]?.string ?? "", $0) })
        }
        func visit(_ words: String...) throws -> Int32 {
            try house.start(["minor", "visit", "v1", "--by", "w2"] + words).ending().status
        }
        // An orphan is visited every 30 days, from the registration on; shown a week before.
        #expect(try due(in: 22).isEmpty)
        #expect(try due(in: 23).keys.sorted() == ["v1"], "nobody of no category, nobody grown up")
        #expect(try due(in: 23)["v1"]?["deadline"]?.string == Day.ago(days: -30))
        #expect(try due(in: 31)["v1"]?["overdue"] == true)
        #expect(try due(in: 23, "--region", "370203").isEmpty)
        #expect(try due(in: 23, "--region", "370202").count == 1)

        #expect(try visit("--on", Day.ago(days: 20)) == 0)
        #expect(try due(in: 3)["v1"]?["deadline"]?.string == Day.ago(days: -10))
        #expect(try visit("--result", "missed") == 0)
        #expect(try visit("--kind", "telephone") == 0)
        #expect(try due(in: 3)["v1"]?["deadline"]?.string == Day.ago(days: -10))
        #expect(try visit() == 0)
        #expect(try visit() == 0, "the same again is one")
        #expect(try due(in: 3).isEmpty)
        #expect(try due(in: 23)["v1"]?["deadline"]?.string == Day.ago(days: -30))
        #expect(try visit("--on", Day.ago(days: -1)) == 65)
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.contact WHERE episode_id IS NULL")
                == "4")

        try house.xinlu("minor", "team", "v1", "--village", "w2")
        let detail = try due(in: 23)["v1"]?["detail"]?.string ?? ""
        #expect(detail.contains("orphan") && detail.contains("w2"))

        // The shortest interval of its categories counts.
        func every(_ days: String) throws -> Int32 {
            try minor(house, "visit", "--category", "left-behind", "--every", days).status
        }
        #expect(try every("0") == 64)
        #expect(try every("367") == 64)
        #expect(try every("7") == 0)
        #expect(try due(in: 0)["v1"]?["deadline"]?.string == Day.ago(days: -7))
        let intervals =
            try minor(house, "visit", "--intervals", "--format", "json").json().array ?? []
        let leftBehind = intervals.first { $0["category"]?.string == "left-behind" }
        #expect(leftBehind?["days"]?.int == 7)
        #expect(try minor(house, "visit").status == 64)
        #expect(try minor(house, "visit", "--category", "rich", "--every", "7").status == 64)
    }

    @Test func `a visit to a child in care is a contact of its episode`() throws {
        let house = try house("c1")
        try house.enter("c1", "phq-a", "self", "3333333300000")
        try house.enter("c1", "sdq", "self", Sheet.sdq())
        try house.night()
        #expect(try minor(house, "visit", "c1", "--by", "w1").status == 0)
        let shown = try house.xinlu("episode", "show", "c1", "--format", "json").json()
        let contacts = shown.array?.first?["contacts"]?.array ?? []
        #expect(contacts.map { $0["kind"]?.string } == ["visit"])
        #expect(contacts.first?["by"]?.string == "w1")
    }

    @Test func `aid is money to the fen, and no slip of the hand`() throws {
        let house = try house("a1")
        func give(_ amount: String) throws -> Int32 {
            try minor(
                house, "aid", "a1", "--kind", "schooling", "--amount=\(amount)", "--by", "民政局"
            ).status
        }
        let wrong = [
            "0", "0.00", "-5", "1.234", "5,000", "1e3", "500元", "１２", "", " 5", ".5", "5.",
            "10000000.01", "99999999999999999999",
        ]
        for amount in wrong {
            let status = try give(amount)
            #expect(status == 64 || status == 65, "\(amount)")
        }
        #expect(try house.value("SELECT count(*)::text FROM xinlu.aid") == "0")
        for amount in ["500.00", "0.01", "12", "7.5", "10000000"] {
            #expect(try give(amount) == 0, "\(amount)")
        }
        #expect(
            try house.value(
                "SELECT string_agg(amount_fen::text, ' ' ORDER BY amount_fen) FROM xinlu.aid")
                == "1 750 1200 50000 1000000000")
        let list = try minor(house, "aid", "a1", "--format", "json").json().array ?? []
        let texts: [JSON] = ["500.00", "0.01", "12.00", "7.50", "10000000.00"].map { .decimal($0) }
        #expect(Set(list.compactMap { $0["amount"] }) == Set(texts))
        #expect(list.allSatisfy { $0["by"]?.string == "民政局" })
        #expect(list.allSatisfy { $0["on"]?.string == Day.today })
        let future = try minor(
            house, "aid", "a1", "--kind", "living", "--amount", "5", "--by", "x", "--on",
            Day.ago(days: -1))
        #expect(future.status == 65)
        let chinese = try house.start(
            ["minor", "aid", "a1", "--kind", "living", "--amount", "1.234", "--by", "x"],
            variables: ["XINLU_LANG": "zh"]
        ).ending()
        #expect(isChinese(chinese.errors))
    }

    @Test func `an activity counts heads, and names only children in care`() throws {
        let house = try house("m1", "m2")
        try house.enter("m1", "phq-a", "self", "3333333300000")
        try house.enter("m1", "sdq", "self", Sheet.sdq())
        try house.night()
        func hold(_ heads: String, _ more: [String] = [], region: String = "370202") throws
            -> House.Ending
        {
            try house.start(
                [
                    "activity", "record", "--kind", "group", "--topic", "放松训练", "--region",
                    region, "--heads", heads, "--format", "json",
                ] + more
            ).ending()
        }
        let outside = try hold("12", ["--minor", "m1", "--minor", "m2"])
        #expect(outside.status == 65 && outside.errors.contains("m2"))
        #expect(!outside.errors.contains("m1"))
        #expect(try hold("0").status == 64)
        #expect(try hold("12", region: "999999").status == 65)
        #expect(try hold("12", ["--on", Day.ago(days: -1)]).status == 65)
        #expect(try house.value("SELECT count(*)::text FROM xinlu.activity") == "0")

        let held = try hold("12", ["--minor", "m1"])
        #expect(held.status == 0, "\(held.errors)")
        let id = try #require(try held.json()["activity_id"]?.string)
        let list = try house.xinlu("activity", "list", "--format", "json").json()
        let line = try #require(list.array?.first)
        #expect(list.array?.count == 1 && line["activity_id"]?.string == id)
        #expect(line["heads"]?.int == 12 && line["region"]?.string == "370202000000")
        #expect(
            try house.value(
                """
                SELECT string_agg(m.code, ' ') FROM xinlu.activity_minor
                  JOIN xinlu.minor m USING (district_code, minor_id)
                """) == "m1")
        let earlier = try house.xinlu(
            "activity", "list", "--from", Day.ago(days: 9), "--to", Day.ago(days: 1), "--format",
            "json")
        #expect(try earlier.json().array == [])
    }
}
