import Care
import Postgres
import PreparedDatabase
import Records
import Reports
import Screening
import TestSupport
import Testing

/// Means by worker, as the reporter reads them: many sheets at once, and no score.
@Suite struct WorkerMeansReadingTests {
    /// Anna types 40 sheets of 10 and 12 points, bao and chen 60 each of 6 and 8, deng 5 of 20.
    private static let sheets = [
        """
        INSERT INTO xinlu.instrument_version (code, version, status, digest, engine_version, scales, definition)
        VALUES ('one', '1', 'released', decode(repeat('00', 32), 'hex'), '1', '{part,total}', '')
        """,
        """
        INSERT INTO xinlu.minor (district_code, minor_id, code, birth_date, region_code)
        SELECT '370202', md5('m' || n)::uuid, 'm' || n, '2012-01-01', '370202001001'
          FROM generate_series(1, 165) AS n
        """,
        """
        INSERT INTO xinlu.assessment (district_code, assessment_id, minor_id, instrument_version_id, informant,
                                      filled_on, answers, entered_by, entered_at)
        SELECT '370202', md5('a' || n)::uuid, md5('m' || n)::uuid, v.instrument_version_id, 'self', '2022-03-01', '0',
               CASE WHEN n <= 40 THEN 'xw_anna' WHEN n <= 100 THEN 'xw_bao' WHEN n <= 160 THEN 'xw_chen'
                    ELSE 'xw_deng' END, '2022-03-02'
          FROM generate_series(1, 165) AS n, xinlu.instrument_version v
        """,
        """
        INSERT INTO xinlu.score (district_code, assessment_id, minor_id, instrument_version_id, informant, filled_on,
                                 status, raw, low, high, standard, band, band_set, omitted, doubts)
        SELECT '370202', md5('a' || n)::uuid, md5('m' || n)::uuid, v.instrument_version_id, 'self', '2022-03-01',
               CASE WHEN n = 41 THEN '{0,2}'::smallint[] ELSE '{0,0}' END,
               ARRAY[0, 10000 * (n % 2 * 2 + CASE WHEN n <= 40 THEN 10 WHEN n <= 160 THEN 6 ELSE 20 END)],
               '{0,0}', '{0,0}', '{0,0}', '{a,b}', '{x,x}', CASE WHEN n = 1 THEN '{1,2}'::smallint[] ELSE '{}' END, '{}'
          FROM generate_series(1, 165) AS n, xinlu.instrument_version v
        """,
    ]

    @Test func `the reporter gets means of many sheets and not one score`() throws {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        for statement in Self.sheets { _ = try connection.query(statement) }
        var reporter = try prepared.database.connect(as: "xj_report")
        #expect(throws: PostgresError.self) {
            try reporter.query("SELECT raw FROM xinlu.score")
        }
        let year = try #require(Period("2022"))
        let cells = try WorkerMeans.Cell.read(from: year.from, to: year.to, on: &reporter)
        // Five sheets say nothing about deng; the others have both measures.
        #expect(Set(cells.map(\.worker)) == ["xw_anna", "xw_bao", "xw_chen"] && cells.count == 6)
        let anna = try #require(cells.first { $0.worker == "xw_anna" && $0.measure == "total" })
        // By hand: forty of 10 and 12; one of bao's could not be scored: 60 of 6, 59 of 8 and
        // five of 20 and 22 (three odd). Deviation √(40/39), mean of the 124 others 938/124; told to
        // one decimal, the sheets in tens.
        #expect(anna.own == .init(sheets: 40, mean: 11, deviation: 1))
        #expect(anna.others.sheets == 120 && anna.otherWorkers == 3)
        #expect(anna.others.mean == 7.6)
        let found = WorkerMeans.compare(cells)
        #expect(found.contains { $0.cell == anna && $0.isQuestion })
        let blank = try #require(cells.first { $0.worker == "xw_anna" && $0.measure == "omitted" })
        #expect(blank.own.mean == 0.05 && blank.others.mean == 0)
        // Nobody else left anything blank: there is nothing to compare with.
        #expect(!found.contains { $0.cell == blank })
    }

    @Test func `no two questions differ by one child`() throws {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        for statement in Self.sheets { _ = try connection.query(statement) }
        // One of anna's forty was filled in a day later, one of the others' is typed in today.
        _ = try connection.query(
            "UPDATE xinlu.assessment SET filled_on = '2022-03-02' WHERE assessment_id = md5('a1')::uuid"
        )
        _ = try connection.query(
            "UPDATE xinlu.assessment SET entered_at = now() WHERE assessment_id = md5('a2')::uuid")
        var reporter = try prepared.database.connect(as: "xj_report")
        func cells(_ from: String, _ to: String) throws -> [WorkerMeans.Cell] {
            try WorkerMeans.Cell.read(
                from: try #require(CalendarDate(iso: from)),
                to: try #require(CalendarDate(iso: to)),
                on: &reporter)
        }
        let month = try cells("2022-03-01", "2022-03-31")
        let anna = try #require(month.first { $0.worker == "xw_anna" && $0.measure == "total" })
        #expect(anna.own.sheets == 30)
        #expect(try cells("2022-03-01", "2022-03-01").isEmpty)
        #expect(try cells("2022-03-02", "2022-03-31").isEmpty)
        #expect(try cells("2022-02-17", "2022-04-12") == month)
        // Of the month that is under way nothing is told.
        _ = try connection.query(
            "UPDATE xinlu.assessment SET filled_on = (now() AT TIME ZONE interval '8 hours')::date")
        #expect(try cells("2022-01-01", "2099-12-31").isEmpty)
    }

    @Test func `a campaign is compared within itself`() throws {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        for statement in Self.sheets { _ = try connection.query(statement) }
        _ = try connection.query(
            """
            INSERT INTO xinlu.campaign (campaign_id, code, title, battery, basis, opens_on, closes_on, regions)
            VALUES (md5('c')::uuid, 'A22', 'a', 'b', 'public-duty', '2022-02-01', '2022-03-31', '{370200000000}')
            """)
        _ = try connection.query(
            """
            INSERT INTO xinlu.campaign_minor (district_code, campaign_id, minor_id)
            SELECT '370202', md5('c')::uuid, md5('m' || n)::uuid FROM generate_series(1, 100) AS n
            """)
        var reporter = try prepared.database.connect(as: "xj_report")
        let year = try #require(Period("2022"))
        let cells = try WorkerMeans.Cell.read(from: year.from, to: year.to, on: &reporter)
        // Anna and bao alone are in it, chen is not: nobody has two others beside her.
        #expect(cells.isEmpty)
    }
}
