package import Care
import Messages
package import Postgres
package import Records
package import Tables

/// What leaves the house when somebody is called: no name, no answer, no code of a child.
package struct Notice: Hashable, Sendable {
    package let item: LadderRecords.Item
    /// This one is the n-th on its rung.
    package var attempt: Int { Int(item.attempts) + 1 }

    /// The notifier's last four arguments.
    package var arguments: [String] {
        [item.id.description, item.urgency.rawValue, item.region, item.deadline.iso]
    }

    /// What it reads on standard input.
    package var json: JSON {
        [
            "alert_id": .string(item.id.description), "kind": .string(item.kind.rawValue),
            "level": .string(item.urgency.rawValue), "rung": .string(item.rung.rawValue),
            "region": .string(item.region), "deadline": .string(item.deadline.iso),
            "to": .string(item.owner), "telephone": .string(item.telephone ?? ""),
            "attempt": .int(attempt),
        ]
    }
}

/// Calls people by the site's notifier, and keeps what came of it.
package struct AlertCalls {
    /// Whether the notifier took it; nil: the site has none.
    package let notify: ((Notice) -> Bool)?

    package init(notify: ((Notice) -> Bool)?) { self.notify = notify }

    /// How many calls went out, and how many failed.
    package struct Outcome: Hashable, Sendable {
        package var said = 0
        package var failed = 0
    }

    /// Calls about these alerts, or about everything that waits; each call is a transaction of its
    /// own, so that one that hangs holds up no other.
    ///
    /// - Parameter moment: nil: the database's now.
    package func call(
        about alerts: [AlertID]? = nil, at moment: Instant? = nil, house: inout IdentifierSource,
        on connection: inout Connection
    ) throws -> Outcome {
        var outcome = Outcome()
        guard let notify else { return outcome }
        for item in try LadderRecords.unsaid(alerts, on: &connection) {
            let isTaken = notify(Notice(item: item))
            let now = try moment ?? Reference.now(on: &connection)
            let isGivenUp = !isTaken && item.attempts + 1 >= Ladder.attempts && item.rung < .city
            let event: EventID = house.next()
            try connection.transaction { connection in
                try LadderRecords.note(
                    item, said: isTaken ? now : nil, climbsAt: isGivenUp ? now : nil,
                    on: &connection)
                guard item.kind == .alert else { return }
                try Alerts.append(
                    isTaken ? .notified : .notifyFailed,
                    to: AlertID(high: item.id.high, low: item.id.low), in: item.district,
                    rung: item.rung, owner: item.owner, at: moment, event: event, on: &connection)
            }
            if isTaken { outcome.said += 1 } else { outcome.failed += 1 }
        }
        return outcome
    }
}
