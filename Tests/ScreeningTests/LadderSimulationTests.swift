import Care
import Foundation
import Instruments
import Postgres
import PreparedDatabase
import Records
import Screening
import TestSupport
import Testing

/// A month of alerts: nights, a holiday week, people who are away or keep silent, a notifier that is
/// dead for two days, and inboxes that take nothing.
@Suite struct LadderSimulationTests {
    @Test func `every alert ends resolved, or with the city on the line within its clock`()
        async throws
    {
        try await onOwnThread {
            var month = try SimulatedMonth.prepare(
                alerts: Campaign.size(slice: 400, full: 5000),
                days: Campaign.size(slice: 4, full: 30), seed: 20)
            try month.run()
            let fates = try month.fates()
            let planned = month.alerts.count
            #expect(fates.count == planned)
            for fate in fates {
                if let resolved = fate.resolvedAt, resolved <= fate.deadline { continue }
                let onTheLine = try #require(fate.cityAt, "\(fate.id) never reached the city")
                #expect(onTheLine <= fate.deadline, "\(fate.id)")
            }
            // Both ends are there, or the month tries nothing.
            #expect(fates.contains { $0.cityAt == nil && $0.resolvedAt != nil })
            #expect(fates.contains { $0.cityAt != nil && $0.resolvedAt == nil })
            #expect(fates.contains { $0.owner == "deputy-0" })
            #expect(Set(fates.map(\.lowest)) == Set(["worker", "supervisor", "district", "city"]))
            // None is raised twice for one answer, none is lost; the counts by rung add up.
            #expect(fates.allSatisfy { $0.raised == 1 })
            let standing = try month.standing()
            let open = fates.filter { $0.resolvedAt == nil }
            #expect(standing.total == open.count)
            for rung in Rung.allCases {
                #expect(standing.open[rung] ?? 0 == open.count { $0.rung == rung.rawValue })
            }
            #expect(try month.count("raised") == fates.count)
            #expect(try month.count("resolved") == fates.count - open.count)
            // The dead notifier was called in vain, and the full inbox never took a call.
            #expect(try month.count("notify-failed") > 0)
            #expect(try month.calls(to: "full-inbox") == 0)
        }
    }
}

/// What became of one alert.
private struct Fate {
    let id: String
    let deadline: Instant
    let resolvedAt: Instant?
    let cityAt: Instant?
    let raised: Int
    let rung: String
    let lowest: String
    let owner: String
}

/// People, their hours, and what they do when they are called.
private struct SimulatedMonth: ~Copyable {
    struct Planned {
        let row: AlertRow
        let at: Instant
    }
    private let prepared: Prepared
    private var office: Connection
    private var ladder: Connection
    private var administrator: Connection
    private var house: House
    private var chance: Chance
    private let start: Instant
    private let days: Int
    private(set) var alerts: [Planned] = []
    /// Who answers at once, late, or never, by the alert and the rung where it stands.
    private var step = 5
    private var answers: [(at: Instant, alert: AlertID, resolves: Bool)] = []

    private init(
        _ prepared: Prepared, office: consuming Connection, ladder: consuming Connection,
        administrator: consuming Connection, house: House, from first: CalendarDate, days: Int,
        seed: UInt64
    ) {
        self.prepared = prepared
        self.office = office
        self.ladder = ladder
        self.administrator = administrator
        self.house = house
        self.days = days
        chance = Chance(state: seed)
        start = Instant(first)
    }

    static func prepare(alerts count: Int, days: Int, seed: UInt64) throws -> SimulatedMonth {
        let prepared = try Prepared()
        try addWorkers(to: prepared)
        var office = try prepared.database.connect(as: "xw_office")
        let keys = NSTemporaryDirectory() + "xinlu-ladder-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: keys, withIntermediateDirectories: true)
        let house = House(
            library: InstrumentLibrary(), keys: try HouseKeys(folder: keys, creating: true),
            worker: try Reference.worker(on: &office))
        // The database's own clock gives an alert its beginning; the month lies ahead of it, and
        // begins on a Monday: the first was the third of January 2000.
        let today = try Reference.now(on: &office).date
        let first = (2..<9).map { today.adding(days: $0) }
            .first { ($0.daysSince2000 - 2) % 7 == 0 }!
        var month = SimulatedMonth(
            prepared, office: office, ladder: try prepared.database.connect(as: "xj_alert"),
            administrator: try prepared.database.connect(), house: house, from: first, days: days,
            seed: seed)
        try month.dutyList(today: today, first: first)
        try month.plan(count)
        return month
    }

    private static let villages = ["370202001001", "370202001002", "370202002001", "370203001001"]

    private static func addWorkers(to prepared: Prepared) throws {
        var migrator = try prepared.database.connect(as: Setup.migratorRole)
        _ = try Workers.add(
            "office", display: "Office", level: "city", regions: ["370200000000"], verifier: nil,
            on: &migrator)
        let people =
            villages.indices.map { ("village-\($0)", "village", villages[$0]) }
            + [
                ("town-1", "town", "370202001000"), ("town-2", "town", "370202002000"),
                ("full-inbox", "town", "370203001000"), ("deputy-0", "village", villages[0]),
                ("shinan", "district", "370202000000"), ("holiday", "district", "370202000000"),
                ("night-watch", "city", "370200000000"),
            ]
        for (code, level, region) in people {
            _ = try Workers.add(
                code, display: code, level: level, regions: [region], verifier: nil, on: &migrator)
        }
    }

    private mutating func dutyList(today: CalendarDate, first: CalendarDate) throws {
        func set(
            _ region: String, _ days: String, _ hours: String, _ person: String,
            deputy: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
        ) throws {
            _ = try DutyKeeping.set(
                DutyKeeping.Request(
                    region: region, hours: DutyHours(days: days, hours: hours)!, person: person,
                    deputy: deputy, telephone: "0532-110", validFrom: from, validTo: to),
                house: &house, on: &office)
        }
        for (place, village) in Self.villages.enumerated() {
            try set(
                village, "mon-fri", "08:00-18:00", "village-\(place)",
                deputy: place == 0 ? "deputy-0" : nil)
        }
        try set("370202001000", "mon-sat", "07:00-22:00", "town-1")
        try set("370202002000", "mon-fri", "09:00-17:00", "town-2")
        try set("370203001000", "daily", "00:00-24:00", "full-inbox")
        try set("370202000000", "mon-fri", "08:00-20:00", "shinan")
        // A holiday week of its own, before the usual hours; nights over midnight at the top.
        try set(
            "370202000000", "daily", "00:00-24:00", "holiday", from: first.adding(days: 2),
            to: first.adding(days: 8))
        try set("370200000000", "daily", "08:00-20:00", "office")
        try set("370200000000", "daily", "20:00-08:00", "night-watch")
        #expect(try DutyCover.gaps(inRegions: ["370202001001"], on: &office).isEmpty)
        try DutyKeeping.setAway(
            "village-0", from: first, to: first.adding(days: 1), house: &house, on: &office)
        try DutyKeeping.setAway(
            "town-2", from: first.adding(days: 1), to: first.adding(days: 20), house: &house,
            on: &office)
    }

    private mutating func plan(_ count: Int) throws {
        var moments: [Instant] = []
        for _ in 0..<count {
            let minute = Int.random(in: 0..<days * 1440, using: &chance)
            moments.append(start.adding(minutes: minute))
        }
        for (place, at) in moments.sorted().enumerated() {
            let minor = try register(place)
            let dice = Int.random(in: 0..<100, using: &chance)
            let urgency: Urgency =
                dice < 8 ? .stat : dice < 78 ? .asap : dice < 95 ? .urgent : .routine
            alerts.append(
                Planned(
                    row: AlertRow(
                        district: minor.district, id: .derived("simulated", "\(place)"),
                        minor: minor.id, minorCode: minor.code, assessment: nil, batch: nil,
                        rowNumber: nil, instrument: InstrumentCode("phq-a"), items: [9],
                        urgency: urgency, filledOn: nil, childHere: nil,
                        deadline: at.adding(hours: urgency.clockHours), owner: "office"),
                    at: at))
        }
    }

    private mutating func register(_ place: Int) throws -> MinorRow {
        let village = Self.villages[place % Self.villages.count]
        let row = MinorRow(
            district: String(village.prefix(6)), id: .derived("minor", "\(place)"),
            code: "m\(place)", sex: nil, bornOn: CalendarDate(year: 2012, month: 5, day: 5)!,
            region: village, hardships: [], isSynthetic: true)
        try office.insert(row)
        return row
    }

    /// Steps of five minutes, as the timer has them.
    mutating func run() throws {
        var next = 0
        let end = start.adding(minutes: (days + 30) * 1440)
        var now = start
        // Two days after the last alert only clocks of days are left: the timer may be slower.
        let quiet = start.adding(minutes: (days + 2) * 1440)
        while now <= end {
            while next < alerts.count, alerts[next].at <= now {
                try raise(alerts[next])
                next += 1
            }
            try act(by: now)
            var escalation = AlertEscalation(asOf: now, calls: calls(at: now))
            _ = try escalation.run(on: &ladder)
            step = now > quiet ? 60 : 5
            now = now.adding(minutes: step)
        }
    }

    private mutating func raise(_ planned: Planned) throws {
        for _ in 0..<(Int.random(in: 0..<5, using: &chance) == 0 ? 2 : 1) {
            // The same answer stored twice, as after a cut connection.
            try office.transaction { connection in
                _ = try Alerts.raise(planned.row, at: planned.at, on: &connection)
            }
        }
        try administrator.execute(
            "UPDATE xinlu.alert SET raised_at = $1 WHERE alert_id = $2", planned.at, planned.row.id)
    }

    /// Dead for two days; one inbox is full for good.
    private func calls(at now: Instant) -> AlertCalls {
        let dead = start.adding(minutes: 2 * 1440)...start.adding(minutes: 4 * 1440)
        return AlertCalls { notice in
            notice.item.owner != "full-inbox" && !dead.contains(now)
        }
    }

    /// Half of those who were called answer after some time, and half of them reach the child.
    private mutating func act(by now: Instant) throws {
        for row in try administrator.query(
            """
            SELECT alert_id, urgency FROM xinlu.alert
             WHERE resolved_at IS NULL AND notified_at = $1::timestamptz
            """, now.adding(minutes: -step))
        {
            guard Bool.random(using: &chance) else { continue }
            let urgency: Urgency = try row["urgency"]
            let patience = Ladder.stepMinutes(urgency) * 2
            let at = now.adding(minutes: Int.random(in: 0..<patience, using: &chance))
            answers.append((at, try row["alert_id"], Bool.random(using: &chance)))
        }
        for answer in answers where answer.at <= now {
            guard
                let reference = try Alerts.find(answer.alert, on: &office), !reference.isResolved
            else { continue }
            _ = try AlertResolution.acknowledge(reference, at: now, house: &house, on: &office)
            guard answer.resolves else { continue }
            _ = try AlertResolution.resolve(
                [reference],
                AlertAnswer(
                    result: .noCurrentRisk, heldBy: "office",
                    heldAt: try Reference.now(on: &office), alone: true, told: "", agreed: ""),
                at: now, house: &house, on: &office)
        }
        answers.removeAll { $0.at <= now }
    }

    mutating func fates() throws -> [Fate] {
        try administrator.query(
            """
            SELECT a.alert_id::text AS id, a.deadline, a.resolved_at, a.rung, a.owner,
                   (SELECT min(e.at) FROM xinlu.alert_event e
                     WHERE e.alert_id = a.alert_id AND e.rung = 'city') AS city_at,
                   (SELECT count(*) FROM xinlu.alert_event e
                     WHERE e.alert_id = a.alert_id AND e.kind = 'raised') AS raised,
                   (SELECT e.rung FROM xinlu.alert_event e
                     WHERE e.alert_id = a.alert_id AND e.kind = 'raised') AS lowest,
                   (SELECT e.owner FROM xinlu.alert_event e
                     WHERE e.alert_id = a.alert_id AND e.kind = 'raised') AS first_owner
              FROM xinlu.alert a
            """
        ).map { row in
            Fate(
                id: try row["id"], deadline: try row["deadline"],
                resolvedAt: try row["resolved_at"], cityAt: try row["city_at"],
                raised: try row["raised"], rung: try row["rung"], lowest: try row["lowest"],
                owner: try row["first_owner"])
        }
    }

    mutating func standing() throws -> LadderRecords.Standing {
        try LadderRecords.standing(by: start, on: &ladder)
    }

    mutating func count(_ kind: String) throws -> Int {
        try administrator.scalar(
            "SELECT count(*) FROM xinlu.alert_event WHERE kind = $1", kind, as: Int.self)
    }

    mutating func calls(to owner: String) throws -> Int {
        try administrator.scalar(
            "SELECT count(*) FROM xinlu.alert_event WHERE kind = 'notified' AND owner = $1", owner,
            as: Int.self)
    }
}
