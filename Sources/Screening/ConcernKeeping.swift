package import Care
import Instruments
import Messages
package import Postgres
package import Records

/// A worry without a form: recorded in one line, an input of triage like a score.
package struct ConcernKeeping: Sendable {
    package var minor: String
    package var kind: ConcernKind
    package var saidBy: ConcernSource
    /// nil: today.
    package var seenOn: CalendarDate?
    package var childHere: Bool?

    package init(
        minor: String, kind: ConcernKind, saidBy: ConcernSource, seenOn: CalendarDate?,
        childHere: Bool?
    ) {
        self.minor = minor
        self.kind = kind
        self.saidBy = saidBy
        self.seenOn = seenOn
        self.childHere = childHere
    }

    package struct Recorded: Sendable {
        package let id: ConcernID
        package let wasKnown: Bool
        /// Self-harm that somebody saw calls a person at once.
        package let alert: AlertID?
        package let deadline: Instant
    }

    package func record(
        house: inout House, on connection: inout Connection
    ) throws -> Recorded {
        let child = try MinorLookup.one(minor, on: &connection)
        let now = try Reference.now(on: &connection)
        let day = try EpisodeCare.past(seenOn, on: &connection)
        let id: ConcernID = .derived(
            "concern", child.id.description, kind.rawValue, saidBy.rawValue, day.iso)
        let urgency: Urgency = kind == .selfHarm ? .asap : .urgent
        let deadline = now.adding(hours: urgency.clockHours)
        let alert =
            kind == .selfHarm
            ? AlertRow(
                district: child.district, id: .derived("alert-concern", id.description),
                minor: child.id, minorCode: child.code, assessment: nil, batch: nil,
                rowNumber: nil, instrument: InstrumentCode("concern"), items: [],
                urgency: urgency, filledOn: day, childHere: childHere, deadline: deadline,
                owner: house.owner, concern: id) : nil
        let events =
            [("concern.recorded", "concern", id.description)]
            + [alert].compactMap(\.self).map { ("alert.raised", "alert", $0.id.description) }
        let audit = events.map { action, kind, object in
            AuditEventRow(
                district: child.district, id: house.identifiers.next(), action: action,
                objectKind: kind, objectID: object)
        }
        let isNew = try connection.transaction { connection in
            guard
                try Concerns.add(
                    id, of: child, kind, saidBy: saidBy, seenOn: day, on: &connection)
            else { return false }
            if let alert {
                _ = try Alerts.raise(alert, at: now, on: &connection)
            } else {
                try OpenRows.demand([(child.district, child.id)], on: &connection)
            }
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal(audit, on: &connection)
            return true
        }
        return Recorded(id: id, wasKnown: !isNew, alert: alert?.id, deadline: deadline)
    }

    /// A talk, or another reason, settles it; what the child wants is recorded with it.
    ///
    /// - Parameter text: the concern's id, or the code of a child of whom one is open.
    package static func close(
        _ text: String, reason: String, by worker: String, wishes: [(object: String, answer: Wish)],
        house: inout House, on connection: inout Connection
    ) throws -> Concerns.Line {
        try PlainWords.check(reason, in: 3...500, option: "--reason")
        try PlainWords.check(worker, in: 1...80, option: "--by")
        let open = try Concerns.list(on: &connection).filter {
            $0.id.description == text || $0.minorCode == text
        }
        guard let concern = open.first else {
            throw Fault(.badData, .noOpenConcern(text), mend: "xinlu concern list")
        }
        guard open.count == 1 else {
            throw Fault(.badData, .severalConcerns(text, open.count), mend: "xinlu concern list")
        }
        let today = try Reference.now(on: &connection).date
        let audit = AuditEventRow(
            district: concern.district, id: house.identifiers.next(), action: "concern.closed",
            objectKind: "concern", objectID: concern.id.description)
        let rows = wishes.map { wish in
            WishRow(
                district: concern.district,
                id: .derived("wish", concern.id.description, wish.object), minor: concern.minor,
                object: wish.object, answer: wish.answer, askedOn: today)
        }
        try connection.transaction { connection in
            guard
                try Concerns.close(
                    concern, on: today, reason: reason, by: worker, connection: &connection)
            else { throw Fault(.badData, .noOpenConcern(text), mend: "xinlu concern list") }
            try connection.insert(rows)
            try Registry.markChanged([(concern.district, concern.minor)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
        return concern
    }
}
