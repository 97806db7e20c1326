import Foundation
import Tables
import Testing

/// Children who move, rows that look alike, rows made one and two again.
@Suite struct MinorMovesTests {
    private let house: House
    private let born = Day.ago(years: 13, days: 40)

    init() throws { house = try House() }

    @discardableResult
    private func minor(_ words: String...) throws -> House.Ending {
        try house.start(["minor"] + words).ending()
    }

    private func register(_ code: String, _ name: String, _ more: String...) throws {
        let ending = try house.start(
            [
                "minor", "register", "--code", code, "--name", name, "--birth-date", born,
                "--region", "370202001001",
            ] + more
        ).ending()
        guard ending.status == 0 else { throw House.Failed(words: ending.errors) }
    }

    /// phq-a, 16 points, no thought of death.
    private static let low = "2222222200000"

    @Test func `inside a district the place changes and the village's worker ends`() throws {
        try register("m1", "试一")
        #expect(try minor("team", "m1", "--village", "office", "--town", "office").status == 0)
        #expect(try minor("transfer", "m1", "--to", "370202001002", "--reason", "搬家").status == 0)
        #expect(try house.value("SELECT region_code FROM xinlu.minor") == "370202001002")
        let team = "SELECT string_agg(part, ' ') FROM xinlu.team_member WHERE until IS NULL"
        #expect(try house.value(team) == "town")
        #expect(try house.value("SELECT field FROM identity.person_change") == "region")
        let same = try minor("transfer", "m1", "--to", "370202001002", "--reason", "搬家")
        #expect(same.status == 65)
        #expect(
            try minor(
                "transfer", "m1", "--to", "370203", "--on", Day.ago(days: -1), "--reason", "搬家"
            ).status == 65)
    }

    @Test
    func
        `in the other district the child is found with its history, and the night goes on with its care`()
        throws
    {
        try register(
            "m2", "张三", "--category", "orphan", "--paper", "passport", "--paper-number", "AB123456",
            "--telephone", "13800000001")
        #expect(
            try minor("guardian", "m2", "--name", "李四", "--telephone", "13900000000").status == 0)
        try house.enter("m2", "phq-a", "self", Self.low)
        try house.night()
        let before = try house.explain("m2")
        #expect(before.track == "counseling")
        let figures = try report()

        let moved = try minor(
            "transfer", "m2", "--to", "370203001001", "--reason", "搬家", "--format", "json")
        #expect(try moved.status == 0 && moved.json()["status"]?.string == "moved")
        let found = try minor("find", "張三", "--format", "json").json().array ?? []
        #expect(found.map { $0["region"]?.string } == ["370203001001"])
        #expect(try (minor("find", "AB123456", "--format", "json").json().array ?? []).count == 1)
        let guardians = try minor("guardian", "m2", "--format", "json").json().array ?? []
        #expect(guardians.map { $0["name"]?.string } == ["李四"])
        #expect(try minor("hardship", "list", "m2", "--format", "json").json().array?.count == 1)
        let history = try minor("show", "m2", "--format", "json").json().array ?? []
        #expect(!history.isEmpty)
        #expect(
            try house.value("SELECT outcome FROM xinlu.episode WHERE district_code = '370202'")
                == "moved")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.episode WHERE district_code = '370203' AND closed_on IS NULL"
            ) == "1")
        try house.night()
        #expect(try house.explain("m2").track == "counseling")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.triage_state") == "1")
        #expect(try report() == figures, "what was done once is counted once")

        let back = try minor("transfer", "m2", "--to", "370202001001", "--reason", "搬回")
        #expect(back.status == 0)
        try house.night()
        #expect(try house.explain("m2").track == "counseling")
        #expect(try minor("guardian", "m2", "--format", "json").json().array?.count == 1)
        #expect(try report() == figures)
        #expect(try house.start(["audit", "verify"]).ending().status != 70)
    }

    private func report() throws -> [JSON?] {
        let today = Day.today
        let json = try house.xinlu(
            "report", "period", "--from", Day.ago(days: 30), "--to", today, "--format", "json"
        ).json()
        return [
            json["minors_assessed"], json["assessments"], json["instruments"], json["eligible"],
        ]
    }

    @Test func `the reading that stands is the same in the other district, and after a merge`()
        throws
    {
        try register("a1", "张三")
        for worker in ["second", "third"] {
            _ = try house.xinlu(
                "worker", "add", worker, "--name", worker, "--level", "city", "--region", "370200")
        }
        let first = try house.enter("a1", "gad-7", "self", "1111111")["assessment_id"]?.string ?? ""
        let amended = try house.xinlu(
            "assess", "amend", first, "--answers", "0000000", "--reason", "抄错一行", "--format", "json"
        )
        #expect(amended.status == 0, "\(amended.errors)")
        let newest = try amended.json()["assessment_id"]?.string ?? ""
        #expect(
            try house.xinlu(
                "assess", "verify", "--second", newest, "--answers", "0000001", "--as", "second"
            ).status == 0)
        #expect(
            try minor("transfer", "a1", "--to", "370203001001", "--reason", "搬家").status == 0)
        let sheets = (try minor("show", "a1", "--format", "json").json().array ?? []).filter {
            $0["scale"]?.string == "total"
        }
        let standing = sheets.filter { $0["superseded_by"]?.string == nil }
        #expect(sheets.count == 2 && standing.map { $0["raw"]?.int } == [0])
        #expect(standing.map { $0["amends"]?.string } == [first])
        #expect(try minor("show", "a1").output.contains("0/21"))
        let carried = "WHERE district_code = '370203' AND carried"
        #expect(
            try house.value(
                """
                SELECT (SELECT count(*) FROM xinlu.amendment \(carried)) || ' '
                    || (SELECT count(*) FROM xinlu.second_entry \(carried))
                """) == "1 1")
        // A pair that was open goes on being open, once.
        let resolved = try house.xinlu(
            "assess", "resolve", newest, "--take", "first", "--as", "third")
        #expect(resolved.status == 0, "\(resolved.errors)")
        try house.night()
    }

    @Test func `an open alert stays where it can be answered`() throws {
        try register("m3", "试三")
        try house.enter("m3", "phq-a", "self", Sheet.of(13, [9: 1]))
        let refused = try minor("transfer", "m3", "--to", "370203", "--reason", "搬家")
        #expect(refused.status == 65 && refused.errors.contains("alert"))
        #expect(refused.errors.contains("xinlu alert resolve m3"))
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor_move") == "0")
    }

    /// Who may not act about a child may not in the other district, nor about the row it becomes.
    @Test func `the suspected and the related go with the child`() throws {
        for code in ["w2", "w3"] {
            _ = try house.xinlu(
                "worker", "add", code, "--name", code, "--level", "city", "--region", "370200")
        }
        try register("q1", "张三")
        try register("q2", "張三", "--despite-duplicates")
        #expect(try minor("team", "q1", "--related", "w3").status == 0)
        let report = ["report-harm", "record", "q1", "--kind", "injuries", "--facts", "as seen"]
        #expect(try house.start(report + ["--suspect", "worker:w2"]).ending().status == 0)
        for step in [["made", "q1", "--to", "police"], ["close", "q1", "--reason", "taken over"]] {
            #expect(try house.start(["report-harm"] + step).ending().status == 0)
        }
        func barred(_ code: String) throws -> String {
            try house.value(
                """
                SELECT coalesce(string_agg(w, ' ' ORDER BY w), '') FROM xinlu.minor m,
                       xinlu.may_not_act(m.district_code, m.minor_id) AS b (w)
                 WHERE m.code = '\(code)' AND m.closed_on IS NULL
                """)
        }
        let merged = try minor(
            "merge", "q1", "--into", "q2", "--reason", "重复登记", "--format", "json")
        #expect(try barred("q2") == "w2 w3", "\(merged.errors)")
        let merge = try merged.json()["merge_id"]?.string ?? ""
        #expect(try minor("merge", "--undo", merge).status == 0)
        #expect(try barred("q1") == "w2 w3" && barred("q2") == "")
        for place in ["370203001001", "370202001001", "370203001001"] {
            let moved = try minor("transfer", "q1", "--to", place, "--reason", "搬家")
            #expect(moved.status == 0, "\(moved.errors)")
            #expect(try barred("q1") == "w2 w3")
        }
    }

    @Test func `those alike are proposed, twins and decided pairs are not`() throws {
        func pairs() throws -> [String] {
            (try minor("duplicates", "--format", "json").json().array ?? []).map {
                "\($0["one"]?.string ?? "") \($0["other"]?.string ?? "") \($0["reason"]?.string ?? "")"
            }
        }
        try register("d1", "王偉")
        try register("d2", "王 伟", "--despite-duplicates")
        try register("d3", "王芳")
        #expect(try minor("sibling", "d1", "--of", "d3").status == 0)
        #expect(try pairs() == ["d1 d2 name-and-birth-date"])
        // Twins whose names sound alike to a clerk: another ID number is another child.
        try register("t1", "陈晨", "--id-number", MinorRegistryTests.number(born, order: 51))
        try register(
            "t2", "陈晨", "--id-number", MinorRegistryTests.number(born, order: 53),
            "--despite-duplicates")
        #expect(try pairs().count == 1)
        #expect(try minor("duplicates", "--different", "d2", "d1", "--reason", "两个孩子").status == 0)
        #expect(try pairs() == [])
        #expect(try minor("duplicates", "--different", "d2", "--reason", "两个孩子").status == 64)
        let siblings = try minor("merge", "d3", "--into", "d1", "--reason", "重复")
        #expect(siblings.status == 65)
        #expect(try minor("merge", "t2", "--into", "t1", "--reason", "重复").status == 65)
    }

    @Test func `a merge is undone to the row`() throws {
        try register("k1", "李雷")
        let number = MinorRegistryTests.number(born, order: 61)
        try register(
            "k2", "李雷", "--despite-duplicates", "--id-number", number, "--category", "orphan")
        #expect(try minor("guardian", "k2", "--name", "李四").status == 0)
        try house.enter("k1", "phq-a", "self", Self.low, on: Day.ago(days: 3))
        try house.enter("k2", "phq-a", "self", Self.low, on: Day.ago(days: 1))
        try house.night()
        func rows() throws -> String {
            try house.value(
                """
                SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
                    SELECT assessment_id::text || minor_id FROM xinlu.assessment
                    UNION ALL SELECT ask_id::text || minor_id || coalesce(closed_on::text, '-') FROM xinlu.ask
                    UNION ALL SELECT episode_id::text || minor_id || status FROM xinlu.episode
                    UNION ALL SELECT guardian_id::text || minor_id FROM xinlu.guardian
                    UNION ALL SELECT minor_id || array_to_string(hardship, ' ') || coalesce(closed_as, '-') FROM xinlu.minor
                    UNION ALL SELECT minor_id || coalesce(encode(id_number_hash, 'hex'), '-') FROM identity.person
                ) AS lines (line)
                """)
        }
        let both = try minor("merge", "k2", "--into", "k1", "--reason", "重复登记")
        #expect(both.status == 65 && both.errors.contains("xinlu episode close k2"))
        #expect(
            try house.xinlu("episode", "close", "k2", "--outcome", "unchanged", "--reason", "重复登记")
                .status == 0)
        let before = try rows()
        let merged = try minor(
            "merge", "k2", "--into", "k1", "--reason", "重复登记", "--format", "json")
        #expect(merged.status == 0)
        let merge = try #require(try merged.json()["merge_id"]?.string)
        #expect(try minor("show", "k2").status == 65)
        let found = try minor("find", number, "--format", "json").json().array ?? []
        #expect(found.map { $0["code"]?.string } == ["k1"])
        #expect(
            try house.value("SELECT count(DISTINCT minor_id)::text FROM xinlu.assessment") == "1")
        #expect(
            try house.value(
                "SELECT array_to_string(hardship, ' ') FROM xinlu.minor WHERE code = 'k1'")
                == "orphan")
        #expect(try minor("merge", "k2", "--into", "k1", "--reason", "重复登记").status == 65)
        let again = try minor(
            "register", "--code", "k2", "--name", "新人", "--birth-date", born, "--region", "370202")
        #expect(again.status == 65 && again.errors.contains("--code"))
        #expect(try minor("merge", "--undo", merge).status == 0)
        #expect(try rows() == before)
        #expect(try minor("merge", "--undo", merge).status == 65)
        #expect(
            try (minor("find", number, "--format", "json").json().array ?? []).map {
                $0["code"]?.string
            } == ["k2"])
        try house.night()
    }

    @Test func `one screen tells of a child, in words where no picture helps`() throws {
        try register("s1", "张三", "--category", "orphan", "--since", Day.ago(days: 9))
        try house.enter("s1", "phq-a", "self", Sheet.of(13, [1: 1, 2: 1]), on: Day.ago(days: 40))
        try house.enter("s1", "phq-a", "self", Self.low, on: Day.ago(days: 2))
        try house.night()
        let page = try minor("show", "s1")
        #expect(page.status == 0)
        #expect(!page.output.contains("张三"), "a name is read on purpose alone")
        for word in ["13 years old", "orphan", "counselling", "●", "┼", "▁"] {
            #expect(page.output.contains(word), "\(word)")
        }
        for line in page.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        let spoken = try minor("show", "s1", "--accessible").output
        #expect(
            !spoken.contains("●") && spoken.contains("16 of 0 to 27; ")
                && spoken.contains("before: 2"))
        let reads =
            "SELECT count(*)::text FROM xinlu.audit_event WHERE action = 'identity.read' AND purpose = 'show'"
        #expect(try house.value(reads) == "0")
        #expect(try minor("show", "s1", "--name").output.contains("张三"))
        #expect(try house.value(reads) == "1")
    }
}
