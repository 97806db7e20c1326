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
    /// The alert by its id, or the open ones of the child with this code.
    package static func find(
        _ text: String, on connection: inout Connection
    ) throws -> [Alerts.Reference] {
        if let id = AlertID(text) {
            guard let alert = try Alerts.find(id, on: &connection) else {
                throw Fault(.badData, .unknownAlert(text), mend: "xinlu alert list")
            }
            return [alert]
        }
        let open = try Alerts.open(minorCode: text, on: &connection)
        guard !open.isEmpty else {
            throw Fault(.badData, .noOpenAlert(text), mend: "xinlu alert list")
        }
        return open
    }

    package static func acknowledge(
        _ alert: Alerts.Reference, house: inout House, on connection: inout Connection
    ) throws -> Bool {
        let event = event("alert.acknowledged", alert, &house)
        return try connection.transaction { connection in
            guard try Alerts.acknowledge(alert, on: &connection) else { return false }
            try Audit.seal([event], on: &connection)
            return true
        }
    }

    /// Records the safety talk; a talk with a result closes the alerts that it answers, one that
    /// reached nobody leaves them open.
    ///
    /// - Returns: the alerts that it closed.
    package static func resolve(
        _ alerts: [Alerts.Reference], _ answer: AlertAnswer, house: inout House,
        on connection: inout Connection
    ) throws -> [AlertID] {
        guard let first = alerts.first else { return [] }
        if alerts.allSatisfy(\.isResolved) {
            throw Fault(.badData, .alertAlreadyClosed(first.id.description))
        }
        guard let minor = first.minor else {
            throw Fault(
                .badData, .alertWithoutChild(first.minorCode), mend: "xinlu minor import FILE")
        }
        let now = try Reference.now(on: &connection)
        let heldAt = answer.heldAt ?? now
        guard heldAt <= now.adding(hours: 24) else {
            throw Fault(.badData, .dateInFuture(heldAt.iso))
        }
        let talk = SafetyTalkRow(
            district: first.district, id: house.identifiers.next(), minor: minor, alert: first.id,
            result: answer.result, heldAt: heldAt, heldBy: answer.heldBy, alone: answer.alone,
            told: answer.told, agreed: answer.agreed)
        let name = answer.result == .notReached ? "alert.not-reached" : "alert.resolved"
        let events = alerts.filter { !$0.isResolved }.map { event(name, $0, &house) }
        return try connection.transaction { connection in
            try connection.insert(talk)
            var closed: [AlertID] = []
            if answer.result != .notReached {
                for alert in alerts where try Alerts.resolve(alert, on: &connection) {
                    closed.append(alert.id)
                }
            }
            try Registry.markChanged([(first.district, minor)], on: &connection)
            try Audit.seal(events, on: &connection)
            return closed
        }
    }

    private static func event(
        _ action: String, _ alert: Alerts.Reference, _ house: inout House
    ) -> AuditEventRow {
        AuditEventRow(
            district: alert.district, id: house.identifiers.next(), action: action,
            objectKind: "alert", objectID: alert.id.description)
    }
}
