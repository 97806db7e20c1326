import Foundation
import Postgres
import Tables
import Testing

/// Several workers, and what becomes of a night when they die.
@Suite struct NightWorkersTests {
    /// One digest over all rows of all tables, the same that the long campaign compares.
    private static let digest: String = {
        let path = House.root + "/deploy/soak/digest.sql"
        return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }()
    private static let asOf = Day.ago(days: -1)
    private static let arguments = ["triage", "run", "--as-of", asOf, "--chunk", "7"]

    /// A campaign before its first night, and the digest of one clean night.
    private static let prepared: Result<(house: House, wanted: String), any Error> = Result {
        let house = try NightTests.houseWithCampaign(minors: 150)
        let clean = try House(copying: house)
        try clean.finish()
        return (house, try clean.value(digest))
    }

    private func prepared() throws -> (house: House, wanted: String) { try Self.prepared.get() }

    static let points = [
        "opened:1", "planned:1", "taken:2", "decided:3", "half-written:1", "written:2",
        "committed:4", "finished:1",
    ]

    @Test(arguments: points, [1, 3])
    func `killed anywhere and run again it ends as one clean run`(
        _ point: String, _ workers: Int
    ) throws {
        let (source, wanted) = try prepared()
        let house = try House(copying: source)
        let night = try house.start(
            Self.arguments + ["--workers", "\(workers)"], variables: ["XINLU_KILL_AT": point])
        #expect(try night.ending().status == SIGKILL, "the night never came by \(point)")
        try house.finish(workers: workers)
        #expect(try house.value(Self.digest) == wanted)
        // Again there is nothing to do.
        #expect(try house.night(asOf: Self.asOf)["examined"]?.int == 0)
    }

    @Test func `real kills at random moments leave the same end`() throws {
        let (source, wanted) = try prepared()
        let house = try House(copying: source)
        var kills = 0
        for _ in 0..<8 {
            let night = try house.start(Self.arguments + ["--workers", "2"])
            usleep(UInt32.random(in: 30_000...300_000))
            night.kill()
            if try night.ending().status == SIGKILL { kills += 1 }
        }
        #expect(kills > 0, "no night was caught at work")
        try house.finish()
        #expect(try house.value(Self.digest) == wanted)
    }

    @Test func `three workers, or a machine that joins, decide the same as one`() throws {
        let (source, wanted) = try prepared()
        let together = try House(copying: source)
        try together.finish(workers: 3)
        #expect(try together.value(Self.digest) == wanted)

        // A night cut short right after its plan is there for anybody to join.
        let joined = try House(copying: source)
        let cut = try joined.start(Self.arguments, variables: ["XINLU_KILL_AT": "planned:1"])
        #expect(try cut.ending().status == SIGKILL)
        let others = try (1...2).map { _ in try joined.start(["triage", "run", "--join"]) }
        for other in others {
            let status = try other.ending().status
            #expect(status == 11 || status == 75)
        }
        #expect(try joined.value(Self.digest) == wanted)
        #expect(try joined.xinlu("triage", "run", "--join").status == 75)
    }

    @Test func `a worker that stands still loses its chunk, and the night ends without it`() throws
    {
        let (source, wanted) = try prepared()
        let house = try House(copying: source)
        // It waits inside its first chunk for children whom somebody else holds.
        var other = try house.administrator()
        try other.script("BEGIN; SELECT FROM xinlu.triage_state FOR UPDATE")
        let still = try house.start(Self.arguments + ["--patience", "1"])
        while try house.value(
            "SELECT count(*)::text FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        ) == "0" { usleep(20_000) }
        still.stop()
        try other.script("ROLLBACK")
        try house.xinlu("triage", "run", "--join")
        #expect(try house.value(Self.digest) == wanted)
        still.goOn()
        let status = try still.ending().status
        #expect([0, 11, 69, 75].contains(status), "\(status)")
        #expect(try house.value(Self.digest) == wanted)
    }

    @Test func `what stopped a night is told, in status and in the metrics, until one succeeds`()
        throws
    {
        let (source, _) = try prepared()
        let house = try House(copying: source)
        let metrics = house.folder + "/xinlu.prom"
        func figure(_ name: String) throws -> String? {
            try String(contentsOfFile: metrics, encoding: .utf8).split(separator: "\n")
                .first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
        }
        let before = try house.xinlu("status", "--format", "json")
        #expect(try before.json()["night_overdue"] == .bool(true))
        #expect(before.errors.contains("No night has come to its end"))
        // A table that is away stops the night in its first chunk.
        var administrator = try house.administrator()
        try administrator.script("ALTER TABLE xinlu.wish RENAME TO wish_away")
        let stopped = try house.start(Self.arguments + ["--metrics", metrics]).ending()
        #expect(stopped.status != 0 && stopped.status != 11)
        #expect(try figure("xinlu_triage_last_exit_code") == "\(stopped.status)")
        #expect(try figure("xinlu_triage_last_success_timestamp_seconds") == "0")
        let told = try house.xinlu("status", "--format", "json").json()
        #expect(told["last_run_failure"]?.string == "SQLSTATE 42P01")
        #expect(told["night_cut_short"] == .bool(true))
        #expect(try house.xinlu("doctor").output.contains("was cut short"))

        try administrator.script("ALTER TABLE xinlu.wish_away RENAME TO wish")
        let good = try house.start(Self.arguments + ["--metrics", metrics]).ending()
        #expect(good.status == 11)
        #expect(try figure("xinlu_triage_last_exit_code") == "11")
        let success = try figure("xinlu_triage_last_success_timestamp_seconds")
        #expect(success.flatMap { Int($0) } ?? 0 > 1_700_000_000)
        let after = try house.xinlu("status", "--format", "json").json()
        #expect(after["night_overdue"] == .bool(false) && after["last_run_failure"] == .null)
        // A later failure keeps the moment of the last good night.
        let away = try Running(
            Self.arguments + ["--metrics", metrics], input: "",
            environment: house.environment.merging(["XINLU_DATABASE": "host=/nowhere"]) { $1 }
        ).ending()
        #expect(away.status == 69)
        #expect(try figure("xinlu_triage_last_success_timestamp_seconds") == success)
        #expect(try figure("xinlu_triage_last_exit_code") == "69")
        let nights = try house.xinlu("triage", "history", "--format", "json").json()
        #expect(nights.array?.count == 1 && nights.array?.first?["chunks"]?.int ?? 0 > 10)
    }
}

/// What a night owes to the next one.
@Suite struct NightDebtTests {
    private func house(_ codes: String...) throws -> House {
        let house = try House()
        try house.register(codes.map { Child(code: $0, years: 13, sheets: []) })
        return house
    }

    @Test func `what is dated later is left out tonight and looked at in its time`() throws {
        let house = try house("d1", "d2")
        for code in ["d1", "d2"] {
            try house.enter(code, "phq-a", "self", Sheet.low)
            try house.enter(code, "sdq", "self", Sheet.sdq())
        }
        // Tonight's replay of yesterday knows nothing of today's sheets, and forgets nothing of them.
        let yesterday = try house.night(asOf: Day.ago(days: 1))
        #expect(yesterday["examined"]?.int == 2)
        #expect(try house.xinlu("triage", "explain", "d1").status == 65)
        let today = try house.night()
        #expect(today["examined"]?.int == 2)
        #expect(try house.explain("d1").track == "universal")
        // A talk held a minute after the night's moment.
        var administrator = try house.administrator()
        try administrator.script(
            """
            INSERT INTO xinlu.safety_talk (district_code, talk_id, minor_id, result, held_at, held_by)
            SELECT district_code, gen_random_uuid(), minor_id, 'acute', now() + interval '10 minutes', 'w'
              FROM xinlu.minor WHERE code = 'd2';
            UPDATE xinlu.triage_state SET changed = true
            """)
        let moment = try house.value(
            """
            SELECT to_char(now() AT TIME ZONE interval '8 hours', 'YYYY-MM-DD"T"HH24:MI:SS') || '+08:00'
            """)
        #expect(try house.night(asOf: moment)["examined"]?.int == 2)
        #expect(try house.explain("d2").track == "universal")
        #expect(try house.night()["examined"]?.int == 1, "only she whose clock ran out")
        #expect(try house.explain("d2").track == "crisis")
    }

    @Test func `a night cut short yesterday is done, and then tonight's`() throws {
        let house = try house("e1", "e2")
        try house.enter("e1", "phq-a", "self", Sheet.low, on: Day.ago(days: 3))
        let cut = try house.start(
            ["triage", "run", "--as-of", Day.ago(days: 1)],
            variables: ["XINLU_KILL_AT": "planned:1"])
        #expect(try cut.ending().status == SIGKILL)
        try house.enter("e2", "phq-a", "self", "3333333300000")
        let tonight = try house.xinlu("triage", "run", "--format", "json")
        #expect(tonight.status == 0)
        #expect(try house.explain("e2").track == "counseling")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.triage_run WHERE finished_at IS NOT NULL") == "2")
    }

    @Test func `a sheet that cannot be read stops nobody else, and the child is named`() throws {
        let house = try house("f1", "f2")
        for code in ["f1", "f2"] { try house.enter(code, "phq-a", "self", "3333333300000") }
        var administrator = try house.administrator()
        try administrator.script(
            """
            UPDATE xinlu.assessment SET answers = '0' WHERE minor_id =
                (SELECT minor_id FROM xinlu.minor WHERE code = 'f1')
            """)
        let id = try house.value("SELECT minor_id::text FROM xinlu.minor WHERE code = 'f1'")
        let ending = try house.xinlu("triage", "run", "--format", "json")
        #expect(ending.status == 70 && ending.errors.contains(id))
        #expect(try ending.json()["undecided"]?.array?.count == 1)
        #expect(try house.explain("f2").track == "counseling")
        let status = try house.xinlu("status", "--format", "json").json()
        #expect(status["last_run_failure"]?.string == "undecided 1")
        // She is met again every night until somebody mends it.
        try administrator.script(
            "UPDATE xinlu.assessment SET answers = '3333333300000' WHERE answers = '0'")
        #expect(try house.night()["examined"]?.int == 1)
        #expect(try house.explain("f1").track == "counseling")
    }

    @Test func `a run of the schema before goes on behind the last child it decided`() throws {
        let house = try house("g1", "g2", "g3")
        for code in ["g1", "g2", "g3"] { try house.enter(code, "phq-a", "self", Sheet.low) }
        let asOf = Day.ago(days: -1)
        try house.night(asOf: asOf)
        // As that program left it: one chunk done, no plan; a decided child changed since.
        var administrator = try house.administrator()
        try administrator.script(
            """
            SET search_path = xinlu;
            UPDATE triage_run SET finished_at = NULL, planned_at = NULL;
            UPDATE triage_chunk SET first_minor = NULL,
                   last_minor = (SELECT (array_agg(minor_id ORDER BY minor_id))[2] FROM minor);
            DELETE FROM ask WHERE minor_id = (SELECT (array_agg(minor_id ORDER BY minor_id))[3] FROM minor);
            UPDATE triage_state SET decision_id = NULL, changed = true
             WHERE minor_id = (SELECT (array_agg(minor_id ORDER BY minor_id))[3] FROM minor);
            DELETE FROM decision WHERE minor_id = (SELECT (array_agg(minor_id ORDER BY minor_id))[3] FROM minor);
            UPDATE triage_state SET changed = true
             WHERE minor_id = (SELECT (array_agg(minor_id ORDER BY minor_id))[1] FROM minor)
            """)
        let ending = try house.xinlu("triage", "run", "--as-of", asOf, "--format", "json")
        #expect(ending.status == 0, "\(ending.errors)")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.decision") == "3")
        #expect(
            try house.value("SELECT count(*)::text FROM xinlu.triage_state WHERE changed") == "1")
        #expect(try house.night(asOf: asOf)["examined"]?.int == 1)
    }

    @Test func `the first worker's session may die: the others end the night`() throws {
        let house = try NightTests.houseWithCampaign(minors: 120)
        var other = try house.administrator()
        // Everybody waits inside a first chunk; then the first session is ended.
        try other.script("BEGIN; SELECT FROM xinlu.triage_state FOR UPDATE")
        let night = try house.start(["triage", "run", "--chunk", "6", "--workers", "3"])
        let waiting =
            "SELECT count(*)::text FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        while try house.value(waiting) != "3" { usleep(20_000) }
        _ = try house.value(
            """
            SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
             WHERE wait_event_type = 'Lock' AND datname = current_database()
             ORDER BY backend_start LIMIT 1
            """)
        try other.script("ROLLBACK")
        let ending = try night.ending()
        #expect(ending.status == 11, "\(ending.errors)")
        #expect(
            try house.value(
                "SELECT count(*)::text FROM xinlu.triage_run WHERE finished_at IS NOT NULL") == "1")
        #expect(try house.value("SELECT count(*)::text FROM xinlu.decision") == "120")
    }
}

extension House {
    /// Has the night come to its end; one that is there already is not run again.
    fileprivate func finish(workers: Int = 1) throws {
        let finished = try value(
            "SELECT count(*)::text FROM xinlu.triage_run WHERE finished_at IS NOT NULL")
        if finished != "0" { return }
        // The server may need a moment to see that the killed one is gone.
        for _ in 0..<50 {
            let ending = try start([
                "triage", "run", "--as-of", Day.ago(days: -1), "--chunk", "7", "--workers",
                "\(workers)",
            ]).ending()
            if ending.status == 0 || ending.status == 11 { return }
            guard ending.status == 75 else { throw Failed(words: ending.errors) }
            usleep(100_000)
        }
        throw Failed(words: "the lock is never let go")
    }
}
