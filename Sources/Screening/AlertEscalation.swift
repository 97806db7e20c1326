package import Care
import Messages
package import Postgres
package import Records
package import Tables

/// What a timer does every five minutes: silence climbs, and somebody is called.
package struct AlertEscalation {
    package static let job = "alert-escalate"
    /// Silence of the timer itself that the house complains of.
    package static let patienceMinutes = 20

    package struct Outcome: Sendable {
        package let asOf: Instant
        package let climbed: Int
        package let calls: AlertCalls.Outcome
        package let standing: LadderRecords.Standing

        package var json: JSON {
            [
                "as_of": .string(asOf.iso), "climbed": .int(climbed),
                "notified": .int(calls.said), "failed": .int(calls.failed),
                "open": .int(standing.total), "overdue": .int(standing.overdue),
                "by_rung": .object(
                    Rung.allCases.map { ($0.rawValue, .int(standing.open[$0] ?? 0)) }),
            ]
        }
    }

    /// nil: the database's now.
    private let moment: Instant?
    private let calls: AlertCalls
    private var identifiers = IdentifierSource()

    package init(asOf moment: Instant?, calls: AlertCalls) {
        self.moment = moment
        self.calls = calls
    }

    /// Climbs, calls, and climbs once more where a call failed for the last time; two runs at once
    /// do each step once.
    package mutating func run(on connection: inout Connection) throws -> Outcome {
        let now = try moment ?? Reference.now(on: &connection)
        var climbed = try climb(by: now, on: &connection)
        var outcome = try calls.call(at: moment, house: &identifiers, on: &connection)
        if outcome.failed > 0 {
            // What was given up just now is due just now.
            let more = try climb(
                by: moment ?? Reference.now(on: &connection), on: &connection)
            climbed += more
            if more > 0 {
                let again = try calls.call(at: moment, house: &identifiers, on: &connection)
                outcome.said += again.said
                outcome.failed += again.failed
            }
        }
        try Heartbeat.beat(Self.job, on: &connection)
        return Outcome(
            asOf: now, climbed: climbed, calls: outcome,
            standing: try LadderRecords.standing(by: now, on: &connection))
    }

    private mutating func climb(
        by now: Instant, on connection: inout Connection
    ) throws -> Int {
        var climbed = 0
        for item in try LadderRecords.due(by: now, on: &connection)
        where try climb(item, by: now, on: &connection) {
            climbed += 1
        }
        return climbed
    }

    /// A run that comes late climbs as many rungs as the silence was long.
    private mutating func climb(
        _ item: LadderRecords.Item, by now: Instant, on connection: inout Connection
    ) throws -> Bool {
        var rung = item.rung
        var climbsAt = item.climbsAt
        var owner = item.owner
        while let at = climbsAt, at <= now, let next = rung.next {
            let post = try Duty.post(
                for: item.minor, in: item.district, from: next, at: now, on: &connection)
            rung = post?.rung ?? .city
            owner = post?.owner ?? House.cityOffice
            climbsAt = Ladder.climb(
                from: rung, stepMinutes: item.stepMinutes, deadline: item.deadline, now: at,
                isAnswered: false)
        }
        let event: EventID = identifiers.next()
        let audit = AuditEventRow(
            district: item.district, id: event, action: "\(item.kind.rawValue).climbed",
            objectKind: item.kind == .alert ? "alert" : "harm-report",
            objectID: item.id.description)
        return try connection.transaction { connection in
            guard
                try LadderRecords.climb(
                    item, to: rung, owner: owner, climbsAt: climbsAt, by: now, on: &connection)
            else { return false }
            if item.kind == .alert {
                try Alerts.append(
                    .climbed, to: AlertID(high: item.id.high, low: item.id.low),
                    in: item.district, rung: rung, owner: owner, at: moment, event: event,
                    on: &connection)
            }
            try Audit.seal([audit], on: &connection)
            return true
        }
    }
}
