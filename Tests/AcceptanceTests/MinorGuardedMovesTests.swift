import Foundation
import Postgres
import Tables
import Testing

/// Who may move a child and make rows one, what stands in the way, and what a merge may not undo.
@Suite struct MinorGuardedMovesTests {
    private let house: House
    private let born = Day.ago(years: 13, days: 40)

    init() throws { house = try House() }

    @discardableResult
    private func minor(_ words: String...) throws -> House.Ending {
        try house.start(["minor"] + words).ending()
    }

    @discardableResult
    private func run(_ words: String...) throws -> House.Ending {
        let ending = try house.start(words).ending()
        guard ending.status == 0 || ending.status == 11 else {
            throw House.Failed(words: "\(words): \(ending.errors)")
        }
        return ending
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

    private func merge(_ code: String, _ kept: String) throws -> String {
        try run("minor", "merge", code, "--into", kept, "--reason", "重复登记", "--format", "json")
            .json()["merge_id"]?.string ?? ""
    }

    private func addWorker(_ code: String) throws {
        try run(
            "worker", "add", code, "--name", code, "--level", "city", "--region", "370200")
    }

    @Test func `whoever may not act about a child neither moves it nor makes its rows one`() throws
    {
        for code in ["w2", "w3"] { try addWorker(code) }
        try register("q1", "张三")
        try register("q2", "張三", "--despite-duplicates")
        try run("minor", "team", "q1", "--related", "w3")
        try run(
            "report-harm", "record", "q1", "--kind", "injuries", "--facts", "as seen", "--suspect",
            "worker:w2")
        try run("report-harm", "made", "q1", "--to", "police")
        let open = try minor("transfer", "q1", "--to", "370203", "--reason", "搬家")
        #expect(open.status == 65 && open.errors.contains("harm-report"))
        func refused(_ worker: String, _ words: String...) throws -> String {
            let ending = try house.start(["minor"] + words + ["--as", worker]).ending()
            #expect(ending.status == 65, "\(words): \(ending.errors)")
            #expect(!ending.errors.contains("report"), "\(ending.errors)")
            return ending.errors
        }
        var said: Set<String> = []
        for worker in ["w2", "w3"] {
            for place in ["370203001001", "370202001002"] {
                said.insert(
                    try refused(worker, "transfer", "q1", "--to", place, "--reason", "搬家"))
            }
            _ = try refused(worker, "merge", "q1", "--into", "q2", "--reason", "重复")
            _ = try refused(worker, "merge", "q2", "--into", "q1", "--reason", "重复")
        }
        #expect(said.count == 1, "kin and the suspected are told the same")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.minor_move") == "0")
        // A conference that she is no member of says nothing else.
        try register("q3", "李四")
        try run(
            "conference", "open", "C1", "--title", "A child", "--region", "370202", "--matter", "q3"
        )
        let held = try refused("w2", "transfer", "q3", "--to", "370203", "--reason", "搬家")
        #expect(held == said.first?.replacingOccurrences(of: "q1", with: "q3"))
        let known = try minor("transfer", "q3", "--to", "370203", "--reason", "搬家")
        #expect(known.errors.contains("conference C1") && known.status == 65)

        try run("report-harm", "close", "q1", "--reason", "taken over")
        let merged = try merge("q1", "q2")
        let words = try refused("w2", "merge", "--undo", merged)
        #expect(words.contains("no merge"))
        try run("minor", "merge", "--undo", merged)
        // An offer is not seen by whoever may not act, on either side.
        try run(
            "worker", "add", "d1", "--name", "d1", "--level", "district", "--region", "370202")
        try run("minor", "transfer", "q1", "--to", "370203", "--reason", "搬家", "--as", "d1")
        #expect(
            try run("minor", "transfer", "--offers", "--as", "w2").output.contains("q1") == false)
        for way in ["--accept", "--withdraw"] {
            _ = try refused("w2", "transfer", "q1", way)
        }
        #expect(try run("minor", "transfer", "q1", "--accept").status == 0)
    }

    @Test func `a yes that was taken back on one row is taken back for the child`() throws {
        try register("c1", "张三")
        try register("c2", "張三", "--despite-duplicates")
        for code in ["c1", "c2"] {
            for purpose in ["share", "assess"] {
                try run(
                    "consent", "record", code, "--purpose", purpose, "--basis", "minor", "--on",
                    Day.ago(days: code == "c1" ? 9 : 5))
            }
        }
        func word() throws -> String {
            try house.value(
                """
                SELECT string_agg(w.is_yes::text, ' ') FROM xinlu.sharing_word w
                  JOIN xinlu.minor m USING (district_code, minor_id) WHERE m.code = 'c2'
                """)
        }
        #expect(try word() == "true")
        for purpose in ["share", "assess"] {
            try run("consent", "withdraw", "c1", "--purpose", purpose)
        }
        _ = try merge("c1", "c2")
        #expect(try word() == "false", "the child's last word was no")
        try run("consent", "record", "c2", "--purpose", "share", "--basis", "minor")
        #expect(try word() == "true", "a new yes on the same day stands")
    }

    @Test func `a guardian marked on one row is not asked by way of the other`() throws {
        try register("g1", "张三")
        try register("g2", "張三", "--despite-duplicates")
        func guardian(_ code: String, _ name: String) throws -> String {
            try run("minor", "guardian", code, "--name", name, "--format", "json").json()[
                "guardian_id"]?.string ?? ""
        }
        let marked = try guardian("g1", "张大")
        let twin = try guardian("g2", "張大")
        try run("minor", "guardian", "g1", "--guardian", marked, "--mark", "suspended")
        for (one, other) in [("g1", "g2"), ("g2", "g1")] {
            let refused = try minor("merge", one, "--into", other, "--reason", "重复登记")
            #expect(refused.status == 65 && refused.errors.contains("xinlu minor guardian g2"))
        }
        try run("minor", "guardian", "g2", "--guardian", twin, "--mark", "suspended")
        _ = try merge("g2", "g1")
        #expect(
            try house.value(
                """
                SELECT can_be_asked::text FROM xinlu.guardian_word w
                  JOIN xinlu.minor m USING (district_code, minor_id) WHERE m.code = 'g1'
                """) == "false")
    }

    @Test func `a merge is undone only while nothing was built on it`() throws {
        for (code, name) in [("u1", "张三"), ("u2", "張三"), ("u3", "张 三")] {
            try register(code, name, "--despite-duplicates")
            try house.enter(code, "phq-a", "self", Sheet.of(13, [1: 1]))
        }
        let first = try merge("u1", "u2")
        let second = try merge("u2", "u3")
        let refused = try minor("merge", "--undo", first)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("xinlu minor merge --undo \(second)"))
        try run("minor", "merge", "--undo", second)
        try run("minor", "merge", "--undo", first)
        let own = """
            SELECT count(DISTINCT a.minor_id)::text FROM xinlu.assessment a
              JOIN xinlu.minor m USING (district_code, minor_id) WHERE m.closed_on IS NULL
            """
        #expect(try house.value(own) == "3")
        let third = try merge("u1", "u2")
        try run("minor", "transfer", "u2", "--to", "370203001001", "--reason", "搬家")
        #expect(try minor("merge", "--undo", third).status == 65)
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.minor WHERE closed_on IS NULL") == "2"
        )
    }

    @Test func `what only the row that is closed knew goes over, and comes back`() throws {
        for code in ["w2", "w3"] { try addWorker(code) }
        try register("a1", "张三", "--telephone", "13800000001", "--address", "一号楼")
        try register("a2", "張三", "--despite-duplicates")
        try register("a3", "张小")
        try register("a4", "张三", "--despite-duplicates")
        try run("minor", "sibling", "a1", "--of", "a3")
        try run("minor", "duplicates", "--different", "a1", "a4", "--reason", "两个孩子")
        try run("minor", "team", "a1", "--village", "w2", "--town", "w2")
        try run("minor", "team", "a2", "--town", "w3")
        for (code, days) in [("a1", 1), ("a2", 6)] {
            let made = try house.value(
                """
                WITH made AS (
                    INSERT INTO xinlu.ask (district_code, ask_id, minor_id, rule, kind, what, urgency, opened_on,
                                           deadline)
                    SELECT district_code, gen_random_uuid(), minor_id, 'r', 'talk', 'talk', 'urgent',
                           current_date - 1, current_date + \(days)
                      FROM xinlu.minor WHERE code = '\(code)' RETURNING 1)
                SELECT count(*)::text FROM made
                """)
            #expect(made == "1")
        }
        func known(_ code: String) throws -> String {
            try house.value(
                """
                SELECT concat_ws(' ', coalesce((SELECT string_agg(o.code, ',' ORDER BY o.code) FROM xinlu.sibling s
                                          JOIN xinlu.minor o ON o.minor_id = s.sibling_id
                                         WHERE s.minor_id = m.minor_id), '-'),
                       (SELECT count(*) FROM xinlu.sibling s WHERE s.sibling_id = m.minor_id),
                       (SELECT count(*) FROM xinlu.minor_distinct d WHERE m.minor_id IN (d.minor_id, d.other_id)),
                       p.telephone_sealed IS NOT NULL, p.address_sealed IS NOT NULL,
                       (SELECT string_agg(t.part || ':' || t.worker_code, ',' ORDER BY t.part)
                          FROM xinlu.team_member t WHERE t.minor_id = m.minor_id AND t.until IS NULL),
                       (SELECT string_agg((a.deadline - current_date)::text, ',') FROM xinlu.ask a
                         WHERE a.minor_id = m.minor_id AND a.closed_on IS NULL))
                  FROM xinlu.minor m JOIN identity.person p USING (district_code, minor_id)
                 WHERE m.code = '\(code)'
                """)
        }
        let before = try [known("a1"), known("a2")]
        #expect(before == ["a3 1 1 t t town:w2,village:w2 1", "- 0 0 f f town:w3 6"])
        let merged = try merge("a1", "a2")
        #expect(try known("a2") == "a3 1 1 t t town:w3,village:w2 1")
        #expect(try run("minor", "sibling", "a3", "--format", "json").json().array?.count == 1)
        #expect(
            try run("minor", "show", "a2", "--name", "--format", "json").errors.isEmpty,
            "the telephone is sealed for the row that has it")
        let pairs = try run("minor", "duplicates", "--format", "json").json().array ?? []
        #expect(pairs.isEmpty, "who is not the one is not the other")
        try run("minor", "merge", "--undo", merged)
        #expect(try [known("a1"), known("a2")] == before)
    }

    @Test func `one child in two districts is taken over and made one`() throws {
        let number = MinorRegistryTests.number(born, order: 71)
        let papers = ["--id-number", number, "--paper", "passport", "--paper-number", "AB123456"]
        for (code, district) in [("n1", "370202"), ("n2", "370203")] {
            // Whoever works in one district does not see that the other has the number.
            try run(
                "worker", "add", "d\(district)", "--name", "d", "--level", "district", "--region",
                district)
            let ending = try house.start(
                [
                    "minor", "register", "--code", code, "--name", "张三", "--birth-date", born,
                    "--region", district + "001001", "--as", "d\(district)",
                ] + papers
            ).ending()
            #expect(ending.status == 0, "\(ending.errors)")
        }
        let moved = try minor(
            "transfer", "n2", "--to", "370202001001", "--reason", "重复登记", "--format", "json")
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(try moved.json()["same_id_number"]?.string == "n1")
        _ = try merge("n2", "n1")
        let found = try minor("find", number, "--format", "json").json().array ?? []
        #expect(found.map { $0["code"]?.string } == ["n1"])
        // On the way back the number is still the child's.
        try run("minor", "transfer", "n1", "--to", "370203001001", "--reason", "搬家")
        let there = try minor("find", number, "--format", "json").json().array ?? []
        #expect(there.map { $0["region"]?.string } == ["370203001001"])
        let passport = try minor("find", "AB123456", "--format", "json").json().array ?? []
        #expect(passport.map { $0["code"]?.string } == ["n1"])
    }

    @Test func `a report that reached a closed row climbs all the same`() throws {
        try register("h1", "张三")
        try register("h2", "張三", "--despite-duplicates")
        try run("report-harm", "record", "h1", "--kind", "injuries", "--facts", "as seen")
        let closed = try house.value(
            """
            WITH closed AS (
                UPDATE xinlu.minor SET closed_on = current_date, closed_as = 'merged' WHERE code = 'h1' RETURNING 1),
            late AS (
                UPDATE xinlu.harm_report SET climbs_at = now() - interval '1 minute' RETURNING 1)
            SELECT (SELECT count(*) FROM closed) || ' ' || (SELECT count(*) FROM late)
            """)
        #expect(closed == "1 1")
        _ = try house.xinlu("alert", "escalate")
        #expect(try house.value("SELECT rung FROM xinlu.harm_report") != "worker")
    }

    @Test func `a package that is to come back keeps the child where it was sent from`() throws {
        let loop = try ReferralHouse(["r1"])
        try loop.addPartner("first")
        try loop.run(["referral", "match", "--confirm"])
        try loop.export()
        let code = try loop.code(of: "r1")
        try loop.run(["referral", "revoke", code, "--reason", "withdrawn"], expects: [0])
        let move = ["minor", "transfer", "r1", "--to", "370203001001", "--reason", "搬家"]
        let refused = try loop.run(move, expects: [65])
        #expect(refused.errors.contains("referral reply --code \(code) --status destroyed"))
        try loop.answer(code, "destroyed")
        try loop.run(move)
    }

    /// Commands wait for the row while a merge is under way, and see the end of it.
    @Test func `what was begun before a merge does not land on the closed row`() throws {
        try addWorker("w2")
        try register("e1", "张三")
        try register("e2", "張三", "--despite-duplicates")
        var merging = try house.administrator()
        try merging.execute("BEGIN")
        _ = try merging.query("SELECT FROM xinlu.minor WHERE code = 'e1' FOR UPDATE")
        let commands = [
            [
                "assess", "enter", "--minor", "e1", "--instrument", "phq-a", "--informant", "self",
                "--answers", Sheet.of(13, [1: 1]),
            ],
            ["concern", "record", "e1", "--kind", "withdrawn", "--said-by", "teacher"],
            [
                "report-harm", "record", "e1", "--kind", "injuries", "--facts", "as seen",
                "--suspect", "worker:w2",
            ],
        ]
        let running = try commands.map { try house.start($0) }
        let waiting = """
            SELECT count(*)::text FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
            """
        var rounds = 0
        while try house.value(waiting) != "3", rounds < 600 {
            rounds += 1
            usleep(50_000)
        }
        try merging.execute(
            """
            INSERT INTO xinlu.minor_merge (district_code, merge_id, from_minor, into_minor, reason, hardship_added)
            SELECT a.district_code, gen_random_uuid(), a.minor_id, b.minor_id, '重复登记', '{}'
              FROM xinlu.minor a JOIN xinlu.minor b ON b.code = 'e2' WHERE a.code = 'e1'
            """)
        try merging.execute(
            "UPDATE xinlu.minor SET closed_on = current_date, closed_as = 'merged' WHERE code = 'e1'"
        )
        try merging.execute("COMMIT")
        let endings = try running.map { try $0.ending() }
        #expect(endings.map(\.status) == [75, 75, 0], "\(endings.map(\.errors))")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.assessment") == "0")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.concern") == "0")
        #expect(
            try house.value(
                """
                SELECT string_agg(m.code, ' ') FROM xinlu.harm_suspect s
                  JOIN xinlu.minor m USING (district_code, minor_id)
                """) == "e2")
    }
}
