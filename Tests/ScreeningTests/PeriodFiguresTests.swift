import Care
import Postgres
import PreparedDatabase
import Records
import Reports
import Screening
import Tables
import TestSupport
import Testing

/// Fourteen children of a half-year, counted by hand.
@Suite struct PeriodFiguresTests {
    /// Twelve in Shinan, eight of them girls, two in Shibei; ten assessed, one absent, three not yet.
    static let children = [
        """
        INSERT INTO xinlu.instrument_version (code, version, status, digest, engine_version, scales, definition)
        VALUES ('one', '1', 'released', decode(repeat('00', 32), 'hex'), '1', '{s}', '')
        """,
        """
        INSERT INTO xinlu.policy_version (policy, version, digest, effective_on, author, approver, definition)
        VALUES ('p', '1', decode(repeat('00', 32), 'hex'), '2022-01-01', 'a', 'b', '')
        """,
        """
        INSERT INTO xinlu.minor (district_code, minor_id, code, sex, birth_date, region_code, hardship)
        SELECT d, md5('m' || n)::uuid, 'm' || n, CASE WHEN n <= 8 THEN 'female' ELSE 'male' END,
               CASE WHEN n <= 5 THEN date '2009-06-30' ELSE date '2012-07-01' END, d || '001001',
               CASE n WHEN 1 THEN '{orphan,disabled}'::text[] WHEN 2 THEN '{orphan}' ELSE '{}' END
          FROM (SELECT n, CASE WHEN n <= 12 THEN '370202' ELSE '370203' END AS d
                  FROM generate_series(1, 14) AS n) AS child
        """,
        """
        INSERT INTO xinlu.assessment (district_code, assessment_id, minor_id, instrument_version_id, informant,
                                      filled_on, answers)
        SELECT '370202', md5('a' || n)::uuid, md5('m' || n)::uuid, v.instrument_version_id, 'self',
               date '2022-02-27' + n, '0'
          FROM generate_series(1, 10) AS n, xinlu.instrument_version v
        """,
        """
        INSERT INTO xinlu.score (district_code, assessment_id, minor_id, instrument_version_id, informant, filled_on,
                                 status, raw, low, high, standard, band, band_set, omitted, doubts)
        SELECT district_code, assessment_id, minor_id, instrument_version_id, informant, filled_on,
               ARRAY[CASE WHEN filled_on = '2022-02-28' THEN 2 WHEN filled_on = '2022-03-01' THEN 1 ELSE 0 END],
               '{0}', '{0}', '{0}', '{0}', '{low}', '{x}', '{}',
               CASE WHEN filled_on = '2022-03-02' THEN '{straight}'::text[] ELSE '{}' END
          FROM xinlu.assessment
        """,
        """
        INSERT INTO xinlu.form_not_done (district_code, not_done_id, minor_id, instrument, reason, on_date)
        VALUES ('370202', md5('n')::uuid, md5('m11')::uuid, 'one', 'absent', '2022-03-01')
        """,
    ]

    /// One in crisis, two to be counselled; one of these confirmed and visited.
    static let care = [
        """
        INSERT INTO xinlu.decision (district_code, decision_id, minor_id, run_id, as_of, decided_on, policy_version_id,
                                    disposition, track, urgency, found_track, found_urgency, verdicts, asks, inputs)
        SELECT '370202', md5('d' || n)::uuid, md5('m' || n)::uuid, md5('run')::uuid, '2022-03-20', '2022-03-20',
               p.policy_version_id, 'decided', t, 'routine', t, 'routine', 'T', '[]', '{}'
          FROM (SELECT n, CASE WHEN n <= 2 THEN 'counseling' WHEN n = 3 THEN 'crisis' ELSE 'universal' END AS t
                  FROM generate_series(1, 10) AS n) AS found, xinlu.policy_version p
        """,
        """
        INSERT INTO xinlu.episode (district_code, episode_id, minor_id, track, urgency, status, opened_on, decision_id)
        SELECT '370202', md5('e' || n)::uuid, md5('m' || n)::uuid,
               CASE WHEN n = 3 THEN 'crisis' ELSE 'counseling' END, 'routine',
               CASE WHEN n = 1 THEN 'confirmed' ELSE 'proposed' END, '2022-03-20', md5('d' || n)::uuid
          FROM generate_series(1, 3) AS n
        """,
        """
        INSERT INTO xinlu.confirmation (district_code, confirmation_id, minor_id, episode_id, result, held_by, held_on)
        SELECT '370202', md5('c' || c)::uuid, md5('m' || n)::uuid, md5('e' || n)::uuid, r, 'somebody', day
          FROM (VALUES (0, 'not-reached', date '2022-03-21'), (1, 'confirmed', date '2022-03-25'),
                       (2, 'not-confirmed', date '2022-03-22')) AS talk (c, r, day),
               LATERAL (SELECT greatest(c, 1)) AS child (n)
        """,
        """
        INSERT INTO xinlu.contact (district_code, contact_id, minor_id, episode_id, kind, result, on_date, held_by)
        VALUES ('370202', md5('k1')::uuid, md5('m1')::uuid, md5('e1')::uuid, 'visit', 'missed', '2022-03-26', 'x'),
               ('370202', md5('k2')::uuid, md5('m1')::uuid, md5('e1')::uuid, 'visit', 'held', '2022-04-01', 'x')
        """,
    ]

    private func report(published: Bool) throws -> PeriodReport {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        for statement in Self.children + Self.care { _ = try connection.query(statement) }
        // As the reporter reads: what it may not, it does not need.
        var reporter = try prepared.database.connect(as: "xj_report")
        return try PeriodReport(
            try #require(Period("2022H1")), isPublished: published, on: &reporter)
    }

    @Test func `the house sees every figure, and they add up`() throws {
        let figures = try report(published: false).figures
        #expect(figures.eligible == .count(14) && figures.coverage(.assessed) == .count(10))
        #expect(figures.coverage(.absent) == .count(1))
        #expect(figures.coverage(.outstanding) == .count(3))
        #expect(figures.cell(.coverage, .district, "370203", "outstanding") == .count(2))
        #expect(figures.rowTotal(.coverage, .sex, "female") == .count(8))
        #expect(figures.rowTotal(.coverage, .age, "11-13") == .count(5))
        // Ten on the day after the period: still nine.
        #expect(figures.rowTotal(.coverage, .age, "6-10") == .count(9))
        #expect(figures.cell(.track, .district, "370202", "counseling") == .count(2))
        #expect(figures.cell(.track, .hardship, "orphan", "counseling") == .count(2))
        #expect(figures.cell(.track, .hardship, "disabled", "counseling") == .count(1))
        #expect(figures.cell(.track, .hardship, "none", "universal") == .count(7))
        #expect(figures.confirmed == .count(1) && figures.supported(.counseling) == .count(1))
        #expect(figures.cell(.supported, .sex, "female", "counseling") == .count(1))
        #expect(figures.scoredCell("one", "not-scorable") == .count(1))
        #expect(figures.scoredCell("one", "prorated") == .count(1))
        #expect(figures.month(.assessments, "2022-02") == .count(1))
        #expect(figures.month(.assessments, "2022-03") == .count(9))
        #expect(figures.month(.contacts, "2022-04") == .count(1))
        #expect(figures.months.months.count == 6)
    }

    @Test func `waiting is counted from the decision, without a missed visit`() throws {
        let waits = try report(published: false).figures.waits
        let talk = try #require(waits.first { $0.step == .talk })
        #expect(talk.done == .count(2) && talk.waiting == .count(1))
        #expect(talk.median == .count(2) && talk.p90 == .count(5) && talk.longest == .count(5))
        let contact = try #require(waits.first { $0.step == .contact })
        // Confirmed and visited after twelve days; the others are not confirmed.
        #expect(contact.done == .count(1) && contact.waiting == .count(0))
        #expect(contact.median == .count(12))
        #expect(waits.first { $0.step == .answer }?.median == Figure.none)
    }

    @Test func `what is published of so few is next to nothing`() throws {
        let report = try report(published: true)
        let figures = report.figures
        #expect(figures.eligible == .count(14))
        #expect(figures.coverage(.absent) == .hidden && figures.confirmed == .hidden)
        #expect(figures.track(.crisis) == .hidden && figures.positive == .hidden)
        #expect(figures.cell(.track, .hardship, "orphan", "counseling") == .hidden)
        #expect(figures.waits.allSatisfy { $0.longest.count == nil && $0.median.count == nil })
        #expect(report.json["tracks"]?["crisis"] == .null)
        #expect(report.json["published"] == true)
        #expect(report.csv.contains("tracks.crisis,hidden\n"))
        // Every key of the house's report is there.
        let house = try self.report(published: false)
        #expect(house.json.members?.map(\.key) == report.json.members?.map(\.key))
        #expect(house.csv.contains("tracks.crisis,1\n") && house.csv.hasPrefix("figure,count\n"))
    }

    /// All of one half-year: 22 sent, 3 acknowledged, 12 refused.
    private static let referrals = [
        "SET session_replication_role = replica",
        """
        INSERT INTO xinlu.referral (district_code, referral_id, code, case_number, minor_id, episode_id, partner_id,
                                    service, track, urgency, status, drafted_on, deadline, batch_id, due_at)
        SELECT '370202', md5('r' || n)::uuid, 'R' || n, 'N' || n, md5('m' || n)::uuid, md5('x' || n)::uuid,
               md5('p')::uuid, 's', 'counseling', 'routine',
               CASE WHEN n <= 22 THEN 'sent' WHEN n <= 25 THEN 'acknowledged' ELSE 'refused' END, '2022-03-01',
               '2022-04-01', md5('b')::uuid, '2022-04-01'
          FROM generate_series(1, 37) AS n
        """,
        """
        INSERT INTO xinlu.referral_event (district_code, event_id, referral_id, from_status, to_status, on_date, place)
        SELECT '370202', md5('v' || n || s)::uuid, md5('r' || n)::uuid, 'draft', s, '2022-03-02', p
          FROM generate_series(1, 37) AS n, (VALUES ('sent', 1), ('acknowledged', 2), ('refused', 2)) AS e (s, p)
         WHERE s = 'sent' OR s = 'acknowledged' AND n BETWEEN 23 AND 25 OR s = 'refused' AND n > 25
        """,
    ]

    @Test func `how many wait for an answer does not tell the status that is hidden`() throws {
        func answer(published: Bool) throws -> (ShownWait, [Figure]) {
            let prepared = try Prepared()
            var connection = try prepared.database.connect()
            for statement in Self.referrals { _ = try connection.query(statement) }
            var reporter = try prepared.database.connect(as: "xj_report")
            let figures = try PeriodReport(
                try #require(Period("2022H1")), isPublished: published, on: &reporter
            ).figures
            let wait = try #require(figures.waits.first { $0.step == .answer })
            return (wait, [figures.referral(.sent), figures.referral(.acknowledged)])
        }
        let house = try answer(published: false)
        #expect(house.0.waiting == .count(25) && house.1 == [.count(22), .count(3)])
        let shown = try answer(published: true)
        #expect(shown.1.contains(.hidden))
        #expect(shown.0.waiting == .hidden && shown.0.done == .hidden)
        #expect(shown.0.buckets.allSatisfy { $0.count == .hidden })
    }

    @Test func `the period before is of the same kind`() {
        func before(_ text: String) -> String? { Period(text)?.previous.name }
        #expect(before("2022H1") == "2021H2" && before("2022H2") == "2022H1")
        #expect(before("2022") == "2021" && before("2022-01") == "2021-12")
        #expect(before("2022-03") == "2022-02")
        let half = Period("2022H1")?.previous
        #expect(half?.from.iso == "2021-07-01" && half?.to.iso == "2021-12-31")
        let days = CalendarDate(iso: "2022-03-10").flatMap { from in
            CalendarDate(iso: "2022-03-19").map { Period(name: "x", from: from, to: $0).previous }
        }
        #expect(days?.from.iso == "2022-02-28" && days?.to.iso == "2022-03-09")
    }

    @Test func `nine in ten is the day by which they had their turn`() {
        let time = WaitingTime(days: [0: 4, 3: 5, 40: 1], waiting: 2)
        #expect(time.median == 3 && time.percentile(90) == 3 && time.longest == 40)
        #expect(WaitingTime(days: [7: 1]).percentile(90) == 7)
        #expect(WaitingTime().median == nil)
    }
}
