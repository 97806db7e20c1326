package import Care
import Messages
package import Postgres
package import Records

/// What a person did about an alert.
package struct AlertAnswer: Sendable {
    package var result: SafetyTalkResult
    package var heldBy: String
    /// nil: now.
    package var heldAt: Instant?
    package var alone: Bool?
    package var told: String
    package var agreed: String

    package init(
        result: SafetyTalkResult, heldBy: String, heldAt: Instant?, alone: Bool?, told: String,
        agreed: String
    ) {
        self.result = result
        self.heldBy = heldBy
        self.heldAt = heldAt
        self.alone = alone
        self.told = told
        self.agreed = agreed
    }
}

package enum AlertResolution {
    /// The alert by its id, or the open ones of the one child with this code.
    ///
    /// - Throws: ``Fault``: the code is of children of several districts; a talk was with one.
    package static func find(
        _ text: String, on connection: inout Connection
    ) throws -> [Alerts.Reference] {
        if let id = AlertID(text) {
            guard let alert = try Alerts.find(id, on: &connection) else {
                throw Fault(.badData, .unknownAlert(text), mend: "xinlu alert list")
            }
            return [alert]
        }
        let open = try open(of: text, on: &connection)
        guard !open.isEmpty else {
            throw Fault(.badData, .noOpenAlert(text), mend: "xinlu alert list")
        }
        return open
    }

    /// The open ones of the child with this code, or of the one that it became.
    package static func open(
        of code: String, on connection: inout Connection
    ) throws -> [Alerts.Reference] {
        switch try ChildLookup.find(code, nil, on: &connection) {
        case .here(let minor):
            try Alerts.open(of: minor.id, in: minor.district, on: &connection)
        case .elsewhere(let closed, _):
            try Alerts.open(of: closed.id, in: closed.district, on: &connection)
        case .nobody: try Alerts.open(unregistered: code, on: &connection)
        case .several(let districts):
            throw Fault(.badData, .minorInTwoDistricts(code, districts), mend: "xinlu alert list")
        }
    }

    /// Somebody takes the alert: its owner from here on, who is left in peace until the rungs above
    /// her need their time.
    ///
    /// - Parameters:
    ///   - protocolRead: the name and version of what was read.
    ///   - moment: nil: now.
    package static func acknowledge(
        _ alert: Alerts.Reference, protocolRead: String? = nil, childHere: Bool? = nil,
        at moment: Instant? = nil, house: inout House, on connection: inout Connection
    ) throws -> Bool {
        let audit = event("alert.acknowledged", alert, &house)
        let now = try moment ?? Reference.now(on: &connection)
        let owner = house.owner
        let climbsAt = climb(alert, now: now)
        return try connection.transaction { connection in
            guard
                try Alerts.acknowledge(
                    alert, by: owner, climbsAt: climbsAt, protocolRead: protocolRead,
                    childHere: childHere, at: moment, on: &connection)
            else { return false }
            try Alerts.append(
                .acknowledged, to: alert.id, in: alert.district, rung: alert.rung, owner: owner,
                at: moment, event: audit.id, on: &connection)
            try Audit.seal([audit], on: &connection)
            return true
        }
    }

    private static func climb(_ alert: Alerts.Reference, now: Instant) -> Instant? {
        Ladder.climb(
            from: alert.rung, stepMinutes: Ladder.stepMinutes(alert.urgency),
            deadline: alert.deadline, now: now, isAnswered: true)
    }

    /// Records the safety talk; a talk with a result closes the alerts that it answers, one that
    /// reached nobody leaves them open.
    ///
    /// - Parameters:
    ///   - code: whom the talk was with, where the alert names a code that nobody has.
    ///   - moment: when it is recorded; nil: now.
    /// - Returns: the alerts that it closed.
    package static func resolve(
        _ alerts: [Alerts.Reference], _ answer: AlertAnswer, with code: String? = nil,
        at moment: Instant? = nil, house: inout House, on connection: inout Connection
    ) throws -> [AlertID] {
        guard let first = alerts.first else { return [] }
        if alerts.allSatisfy(\.isResolved) {
            throw Fault(.badData, .alertAlreadyClosed(first.id.description))
        }
        let child = try child(of: first, code, on: &connection)
        precondition(alerts.allSatisfy { $0.district == first.district && $0.minor == first.minor })
        let talk = try talk(
            of: child.id, in: child.district,
            alert: child.district == first.district ? first.id : nil, answer, house: &house,
            on: &connection)
        let reached = answer.result != .notReached
        let open = alerts.filter { !$0.isResolved }
        let events = open.map {
            event(reached ? "alert.resolved" : "alert.not-reached", $0, &house)
        }
        let owner = house.owner
        return try connection.transaction { connection in
            try connection.insert(talk)
            var closed: [AlertID] = []
            for (alert, audit) in zip(open, events) {
                if reached {
                    guard try Alerts.resolve(alert, at: moment, on: &connection) else { continue }
                    closed.append(alert.id)
                }
                try Alerts.append(
                    reached ? .resolved : .notReached, to: alert.id, in: alert.district,
                    rung: alert.rung, owner: owner, at: moment, event: audit.id, on: &connection)
            }
            // The night reads no row that is closed.
            if try Registry.minor(child.id, in: child.district, on: &connection) != nil {
                try Registry.markChanged([(child.district, child.id)], on: &connection)
            }
            try Audit.seal(events, on: &connection)
            return closed
        }
    }

    /// Whom the talk was with: the child that is named for an alert of a mistyped code, or one that
    /// was registered since by its code.
    private static func child(
        of alert: Alerts.Reference, _ code: String?, on connection: inout Connection
    ) throws -> ChildKey {
        if let code {
            let child = try ChildLookup.find(code, nil, on: &connection).one(code)
            guard alert.minor == nil || alert.minor == child.id else {
                throw Fault(.badData, .alertOfAnother(alert.minorCode))
            }
            return ChildKey(child)
        }
        if let minor = alert.minor { return ChildKey(district: alert.district, id: minor) }
        let registered = try Registry.minors(codes: [alert.minorCode], on: &connection)
        let own = registered.first { $0.district == alert.district }
        guard let child = own ?? (registered.count == 1 ? registered[0] : nil) else {
            throw Fault(
                .badData, .alertWithoutChild(alert.minorCode),
                mend: "xinlu alert resolve \(alert.id) --minor … --result …")
        }
        return ChildKey(child)
    }

    /// Records a talk where no alert is open: a child on crisis is talked with again and again.
    ///
    /// - Throws: ``Fault`` where the child is not on crisis.
    package static func recordFurther(
        _ code: String, _ answer: AlertAnswer, house: inout House, on connection: inout Connection
    ) throws {
        let child = try MinorLookup.one(code, on: &connection)
        guard try Episodes.open(of: child, on: &connection)?.track == .crisis else {
            throw Fault(.badData, .noOpenAlert(code), mend: "xinlu alert list")
        }
        let talk = try talk(
            of: child.id, in: child.district, alert: nil, answer, house: &house, on: &connection)
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "alert.talked-again",
            objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            try connection.insert(talk)
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }

    private static func talk(
        of minor: MinorID, in district: String, alert: AlertID?, _ answer: AlertAnswer,
        house: inout House, on connection: inout Connection
    ) throws -> SafetyTalkRow {
        let now = try Reference.now(on: &connection)
        let heldAt = answer.heldAt ?? now
        guard heldAt <= now.adding(hours: 24) else {
            throw Fault(.badData, .dateInFuture(heldAt.iso))
        }
        return SafetyTalkRow(
            district: district, id: house.identifiers.next(), minor: minor, alert: alert,
            result: answer.result, heldAt: heldAt, heldBy: answer.heldBy, alone: answer.alone,
            told: answer.told, agreed: answer.agreed)
    }

    private static func event(
        _ action: String, _ alert: Alerts.Reference, _ house: inout House
    ) -> AuditEventRow {
        AuditEventRow(
            district: alert.district, id: house.identifiers.next(), action: action,
            objectKind: "alert", objectID: alert.id.description)
    }
}
