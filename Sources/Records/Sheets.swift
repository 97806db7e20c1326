package import Care
package import Instruments
package import Postgres
import SQLFiles

/// Assessments with what followed from them, and the alerts that they raised.
package enum Sheets {
    /// Those of the identities that are stored already.
    package static func known(
        _ assessments: [AssessmentID], on connection: inout Connection
    ) throws -> Set<AssessmentID> {
        Set(
            try connection.query(SQLFiles.Assessment.known.text, assessments)
                .map { try $0["assessment_id"] })
    }

    /// What is stored under these submission ids.
    package static func submissions(
        _ ids: [String], on connection: inout Connection
    ) throws -> [String: AssessmentID] {
        var known: [String: AssessmentID] = [:]
        for row in try connection.query(SQLFiles.Assessment.submissions.text, ids) {
            known[try row["submission_id"]] = try row["assessment_id"]
        }
        return known
    }

    /// The alert of each of these sheets that raised one.
    package static func alerts(
        of assessments: [AssessmentID], on connection: inout Connection
    ) throws -> [AssessmentID: AlertID] {
        var alerts: [AssessmentID: AlertID] = [:]
        for row in try connection.query(SQLFiles.Alert.ofAssessment.text, assessments) {
            alerts[try row["assessment_id"]] = try row["alert_id"]
        }
        return alerts
    }

    /// One line of a child's history.
    package struct HistoryLine: Hashable, Sendable {
        package let assessment: AssessmentID
        package let instrument: InstrumentCode
        package let informant: Informant
        package let filledOn: CalendarDate
        package let scales: [String]
        /// Ten-thousandths of a point; nil: not scorable.
        package let raw: [Int32?]
        package let bands: [String?]
        package let doubts: [String]
    }

    package static func history(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [HistoryLine] {
        try connection.query(SQLFiles.Assessment.ofMinor.text, minor.district, minor.id).map {
            row in
            HistoryLine(
                assessment: try row["assessment_id"], instrument: try row["code"],
                informant: try row["informant"], filledOn: try row["filled_on"],
                scales: try row["scales"], raw: try row["raw"], bands: try row["band"],
                doubts: try row["doubts"])
        }
    }
}

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
        package let isAcknowledged: Bool
        package let isOverdue: Bool
    }

    package struct Reference: Hashable, Sendable {
        package let district: String
        package let id: AlertID
        package let minor: MinorID?
        package let minorCode: String
        package let raisedAt: Instant
        package let isResolved: Bool

        init(_ row: Row) throws(PostgresError) {
            district = try row["district_code"]
            id = try row["alert_id"]
            minor = try row["minor_id"]
            minorCode = try row["minor_code"]
            raisedAt = try row["raised_at"]
            isResolved = try row.get("resolved_at", as: Instant?.self) != nil
        }
    }

    /// - Parameter now: what counts as past the clock.
    package static func open(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [OpenAlert] {
        try connection.query(SQLFiles.Alert.open.text, now).map { row in
            OpenAlert(
                district: try row["district_code"], region: try row["region_code"],
                id: try row["alert_id"],
                minor: try row["minor_id"], minorCode: try row["minor_code"],
                instrument: try row["instrument"], items: try row["items"],
                urgency: try row["urgency"], raisedAt: try row["raised_at"],
                deadline: try row["deadline"], owner: try row["owner"],
                isAcknowledged: try row.get("acknowledged_at", as: Instant?.self) != nil,
                isOverdue: try row["overdue"])
        }
    }

    package static func find(
        _ alert: AlertID, on connection: inout Connection
    ) throws -> Reference? {
        try connection.query(SQLFiles.Alert.find.text, alert).first.map { try Reference($0) }
    }

    package static func open(
        minorCode: String, on connection: inout Connection
    ) throws -> [Reference] {
        try connection.query(SQLFiles.Alert.openOfMinor.text, minorCode).map { try Reference($0) }
    }

    /// Raises an alert, or adds to the one that the same sheet raised while it was typed.
    ///
    /// - Returns: whether it is new.
    package static func raise(
        _ alert: AlertRow, on connection: inout Connection
    ) throws -> Bool {
        if try connection.insertUnlessKnown(alert) { return true }
        _ = try connection.query(
            SQLFiles.Alert.join.text, alert.district, alert.id, alert.assessment, alert.items,
            alert.urgency, alert.deadline)
        return false
    }

    /// False: somebody acknowledged or resolved it before.
    package static func acknowledge(
        _ alert: Reference, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.Alert.acknowledge.text, alert.district, alert.id)).isEmpty
    }

    /// False: it was closed before.
    package static func resolve(
        _ alert: Reference, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.Alert.resolve.text, alert.district, alert.id)).isEmpty
    }
}
