import Care
import Postgres
import PreparedDatabase
import Records
import Reports
import Screening
import TestSupport
import Testing

/// The fourteen children of the half-year, listed by a campaign, after one row went into another and two
/// children moved.
@Suite struct MovedFiguresTests {
    /// m9 went into m10; m1 moved to Shibei with its episode, which was confirmed and visited before; m13,
    /// who was not assessed, moved to Shinan.
    private static let moved = [
        "SET session_replication_role = replica",
        """
        INSERT INTO xinlu.campaign (campaign_id, code, title, battery, basis, opens_on, closes_on, regions)
        VALUES (md5('c')::uuid, 'A22', 'a', 'b', 'public-duty', '2022-02-01', '2022-03-31', '{370200000000}')
        """,
        """
        INSERT INTO xinlu.campaign_minor (district_code, campaign_id, minor_id)
        SELECT district_code, md5('c')::uuid, minor_id FROM xinlu.minor
        """,
        "UPDATE xinlu.assessment SET minor_id = md5('m10')::uuid WHERE minor_id = md5('m9')::uuid",
        """
        INSERT INTO xinlu.minor (district_code, minor_id, code, sex, birth_date, region_code)
        SELECT d, minor_id, code, sex, birth_date, d || '001001'
          FROM xinlu.minor, LATERAL (SELECT CASE code WHEN 'm1' THEN '370203' ELSE '370202' END) AS t (d)
         WHERE code IN ('m1', 'm13')
        """,
        """
        UPDATE xinlu.minor SET closed_on = '2022-06-01', closed_as = CASE code WHEN 'm9' THEN 'merged' ELSE 'moved' END
         WHERE (code, district_code) IN (('m1', '370202'), ('m9', '370202'), ('m13', '370203'))
        """,
        """
        INSERT INTO xinlu.minor_move (district_code, move_id, minor_id, code, to_district, to_region, reason, moved_on,
                                      accepted_at, accepted_by)
        VALUES ('370202', md5('v')::uuid, md5('m1')::uuid, 'm1', '370203', '370203001001', 'aa', '2022-06-01', now(),
                'xw_office')
        """,
        """
        SELECT xinlu.minor_carry(t, ARRAY[k], '370202', '370203', md5('m1')::uuid, c)
          FROM (VALUES ('assessment', 'assessment_id', 'true'), ('decision', 'decision_id', 'true'),
                       ('episode', 'episode_id', 't.closed_on IS NOT NULL'),
                       ('confirmation', 'confirmation_id', 'true'), ('contact', 'contact_id', 'true')) AS f (t, k, c)
        """,
        """
        UPDATE xinlu.episode SET status = 'closed', closed_on = '2022-06-01', outcome = 'moved'
         WHERE district_code = '370202' AND episode_id = md5('e1')::uuid
        """,
        // The night decided anew about m1, and somebody talked with it again.
        """
        INSERT INTO xinlu.decision (district_code, decision_id, minor_id, run_id, as_of, decided_on, policy_version_id,
                                    disposition, track, urgency, found_track, found_urgency, verdicts, asks, inputs)
        SELECT '370203', md5('dd')::uuid, md5('m1')::uuid, md5('run2')::uuid, '2022-06-05', '2022-06-05',
               p.policy_version_id, 'decided', 'crisis', 'routine', 'crisis', 'routine', 'F', '[]', '{}'
          FROM xinlu.policy_version p
        """,
        """
        INSERT INTO xinlu.confirmation (district_code, confirmation_id, minor_id, episode_id, result, held_by, held_on)
        VALUES ('370203', md5('cc')::uuid, md5('m1')::uuid, md5('e1')::uuid, 'confirmed', 'somebody', '2022-06-10')
        """,
    ]

    private func prepared() throws -> Prepared {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        for statement in PeriodFiguresTests.children + PeriodFiguresTests.care + Self.moved {
            _ = try connection.query(statement)
        }
        return prepared
    }

    @Test func `a child is counted once, where it lives, and waits where it lives`() throws {
        let prepared = try prepared()
        var reporter = try prepared.database.connect(as: "xj_report")
        let period = try #require(Period("2022H1"))
        let figures = try PeriodReport(period, on: &reporter).figures
        // Of fourteen rows one is nobody: it was assessed, and its sheet is now m10's.
        #expect(figures.counts.eligible == 13 && figures.eligible == .count(13))
        #expect(figures.coverage(.assessed) == .count(9))
        #expect(figures.coverage(.outstanding) == .count(3))
        #expect(figures.cell(.coverage, .district, "370202", "outstanding") == .count(2))
        #expect(figures.cell(.coverage, .district, "370203", "outstanding") == .count(1))
        // Each on one track: m1 on the one where it stands now.
        #expect(figures.counts.tracks == [.universal: 6, .counseling: 1, .crisis: 2])
        for track in Track.allCases where track != .emotionalSupport {
            #expect(figures.track(track) == .count(figures.counts.tracks[track] ?? 0))
        }
        // As before the move: m1 waited five days for the talk and twelve for the visit, both held there.
        let talk = try #require(figures.waits.first { $0.step == .talk })
        #expect(talk.done == .count(2) && talk.waiting == .count(1) && talk.longest == .count(5))
        let contact = try #require(figures.waits.first { $0.step == .contact })
        #expect(contact.done == .count(1) && contact.waiting == .count(0))
        #expect(contact.median == .count(12) && figures.counts.waiting == 0)
        // The talk there and the one after the move, about the decision that was made there.
        let talks = try RuleTalks.read(from: period.from, to: period.to, on: &reporter)
        #expect(talks.filter { $0.result == .confirmed }.map(\.count).reduce(0, +) == 2)
    }

    @Test func `a child whom nobody visited before the move is waited for once`() throws {
        let prepared = try prepared()
        var connection = try prepared.database.connect()
        _ = try connection.query("DELETE FROM xinlu.contact")
        _ = try connection.query("DELETE FROM xinlu.confirmation WHERE held_on = '2022-06-10'")
        var reporter = try prepared.database.connect(as: "xj_report")
        for period in ["2022H1", "2022-05"] {
            let period = try #require(Period(period))
            #expect(
                try PeriodReport(period, on: &reporter).figures.counts.waiting == 1)
        }
    }
}
