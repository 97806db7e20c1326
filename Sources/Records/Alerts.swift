package import Care
package import Postgres
import SQLFiles

/// Open alerts and what ended them.
package enum Alerts {
    package struct OpenAlert: Hashable, Sendable {
        package let district: String
        /// nil: nobody registered the child.
        package let region: String?
        package let id: AlertID
        package let minor: MinorID?
        package let minorCode: String
        package let instrument: String
        package let items: [Int16]
        package let urgency: Urgency
        package let raisedAt: Instant
        package let deadline: Instant
        package let owner: String
        package let rung: Rung
        /// nil: it stands at the top.
        package let climbsAt: Instant?
        package let isAcknowledged: Bool
        package let isOverdue: Bool
    }

    package struct Reference: Hashable, Sendable {
        package let district: String
        package let id: AlertID
        package let minor: MinorID?
        package let minorCode: String
        package let raisedAt: Instant
        package let deadline: Instant
        package let urgency: Urgency
        package let rung: Rung
        package let isResolved: Bool

        init(_ row: Row) throws(PostgresError) {
            district = try row["district_code"]
            id = try row["alert_id"]
            minor = try row["minor_id"]
            minorCode = try row["minor_code"]
            raisedAt = try row["raised_at"]
            deadline = try row["deadline"]
            urgency = try row["urgency"]
            rung = try row["rung"]
            isResolved = try row.get("resolved_at", as: Instant?.self) != nil
        }
    }

    /// An alert that stands when a further risk answer comes.
    package struct Earlier: Hashable, Sendable {
        package let minor: MinorID?
        package let items: Set<Int16>
        package let urgency: Urgency
        package let isResolved: Bool
    }

    /// What happened to an alert, appended and never edited.
    package enum EventKind: String, Sendable {
        case raised, climbed, notified
        case notifyFailed = "notify-failed"
        case acknowledged
        case notReached = "not-reached"
        case resolved
    }

    /// - Parameters:
    ///   - now: what counts as past the clock.
    ///   - regions: prefixes of places; nil: all that the login may see.
    ///   - owner: hers wherever they are.
    package static func open(
        asOf now: Instant, inRegions regions: [String]? = nil, owner: String? = nil,
        on connection: inout Connection
    ) throws -> [OpenAlert] {
        try connection.query(SQLFiles.Alert.open.text, now, regions, owner).map { row in
            OpenAlert(
                district: try row["district_code"], region: try row["region_code"],
                id: try row["alert_id"],
                minor: try row["minor_id"], minorCode: try row["minor_code"],
                instrument: try row["instrument"], items: try row["items"],
                urgency: try row["urgency"], raisedAt: try row["raised_at"],
                deadline: try row["deadline"], owner: try row["owner"], rung: try row["rung"],
                climbsAt: try row["climbs_at"],
                isAcknowledged: try row.get("acknowledged_at", as: Instant?.self) != nil,
                isOverdue: try row["overdue"])
        }
    }

    package static func find(
        _ alert: AlertID, on connection: inout Connection
    ) throws -> Reference? {
        try connection.query(SQLFiles.Alert.find.text, alert).first.map { try Reference($0) }
    }

    /// Under whatever code they were raised.
    package static func open(
        of minor: MinorID, in district: String, on connection: inout Connection
    ) throws -> [Reference] {
        try connection.query(SQLFiles.Alert.openOfMinor.text, district, minor).map {
            try Reference($0)
        }
    }

    /// Those about a child whom nobody had registered under this code.
    package static func open(
        unregistered code: String, on connection: inout Connection
    ) throws -> [Reference] {
        try connection.query(SQLFiles.Alert.openOfNobody.text, code).map { try Reference($0) }
    }

    /// Raises an alert with whoever is on duty as its owner, or adds to the one that the same sheet
    /// raised while it was typed.
    ///
    /// - Parameters:
    ///   - now: the database's; who is on duty then.
    ///   - typed: when the answer was typed, if that was before now: the alert is as old.
    /// - Returns: whether it is new.
    package static func raise(
        _ alert: AlertRow, at now: Instant, typed: Instant? = nil,
        on connection: inout Connection
    ) throws -> Bool {
        var alert = alert
        if let post = try Duty.post(
            for: alert.minor, in: alert.district, at: now, on: &connection)
        {
            alert.owner = post.owner
            alert.rung = post.rung
        }
        alert.climbsAt = Ladder.climb(
            from: alert.rung, stepMinutes: Ladder.stepMinutes(alert.urgency),
            deadline: alert.deadline, now: typed ?? now, isAnswered: false)
        let isNew =
            if let typed {
                try connection.insertUnlessKnown(TypedAlertRow(alert: alert, raisedAt: typed))
            } else {
                try connection.insertUnlessKnown(alert)
            }
        if isNew {
            try append(
                .raised, to: alert.id, in: alert.district, rung: alert.rung, owner: alert.owner,
                event: EventID(high: alert.id.high, low: alert.id.low), on: &connection)
            return true
        }
        let joined = try connection.query(
            SQLFiles.Alert.join.text, alert.district, alert.id, alert.assessment, alert.items,
            alert.urgency, alert.deadline, alert.climbsAt)
        if joined.isEmpty, let sheet = alert.assessment {
            // A talk about the risk questions closed it before all of the form was typed.
            _ = try connection.query(SQLFiles.Alert.link.text, alert.district, alert.id, sheet)
        }
        return false
    }

    /// What the risk questions of a form raised before all of it was typed.
    package static func earlier(
        _ alerts: [(district: String, id: AlertID)], on connection: inout Connection
    ) throws -> [AlertID: Earlier] {
        var earlier: [AlertID: Earlier] = [:]
        for row in try connection.query(
            SQLFiles.Alert.earlier.text, alerts.map(\.district), alerts.map(\.id))
        {
            let items: [Int16] = try row["items"]
            earlier[try row["alert_id"]] = Earlier(
                minor: try row["minor_id"], items: Set(items), urgency: try row["urgency"],
                isResolved: try row["resolved"])
        }
        return earlier
    }

    package static func append(
        _ kind: EventKind, to alert: AlertID, in district: String, rung: Rung, owner: String,
        at moment: Instant? = nil, event: EventID, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.AlertEvent.add.text, district, event, alert, kind.rawValue, rung, owner,
            moment)
    }

    /// - Parameters:
    ///   - owner: who takes it.
    ///   - protocolRead: its name and version.
    ///   - now: nil: the database's.
    /// - Returns: false: somebody on this rung took it, or it is closed.
    package static func acknowledge(
        _ alert: Reference, by owner: String, climbsAt: Instant?, protocolRead: String? = nil,
        childHere: Bool? = nil, at now: Instant? = nil, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.Alert.acknowledge.text, alert.district, alert.id, owner, climbsAt,
            protocolRead, childHere, now)).isEmpty
    }

    /// False: it was closed before.
    package static func resolve(
        _ alert: Reference, at now: Instant? = nil, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.Alert.resolve.text, alert.district, alert.id, now)).isEmpty
    }
}
