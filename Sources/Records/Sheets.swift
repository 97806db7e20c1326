package import Care
package import Instruments
package import Postgres
import SQLFiles

/// Assessments with what followed from them, and the alerts that they raised.
package enum Sheets {
    /// Those of the identities that are stored already.
    package static func known(
        _ assessments: [(district: String, id: AssessmentID)], on connection: inout Connection
    ) throws -> Set<AssessmentID> {
        Set(
            try connection.query(
                SQLFiles.Assessment.known.text, assessments.map(\.district), assessments.map(\.id)
            ).map { try $0["assessment_id"] })
    }

    /// A sheet that is stored.
    package struct Standing: Hashable, Sendable {
        package let assessment: AssessmentID
        package let minor: MinorID
        package let instrument: InstrumentCode
        package let informant: Informant
        package let filledOn: CalendarDate
        package let answers: String
        package let isSuperseded: Bool
    }

    /// The sheets of each child on its day.
    package static func standing(
        on days: [(district: String, minor: MinorID, day: CalendarDate)],
        connection: inout Connection
    ) throws -> [Standing] {
        try connection.query(
            SQLFiles.Assessment.ofDays.text, days.map(\.district), days.map(\.minor),
            days.map(\.day)
        ).map { row in
            Standing(
                assessment: try row["assessment_id"], minor: try row["minor_id"],
                instrument: try row["code"], informant: try row["informant"],
                filledOn: try row["filled_on"], answers: try row["answers"],
                isSuperseded: try row["superseded"])
        }
    }

    /// The child's other sheets of this form and day stand back behind this one.
    package static func supersede(
        by sheet: AssessmentRow, of instrument: InstrumentCode, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Assessment.supersedeOthers.text, sheet.district, sheet.minor, sheet.id,
            instrument,
            sheet.informant, sheet.filledOn)
    }

    /// What is stored under these submission ids.
    package static func submissions(
        _ ids: [(district: String, id: String)], on connection: inout Connection
    ) throws -> [String: AssessmentID] {
        guard !ids.isEmpty else { return [:] }
        var known: [String: AssessmentID] = [:]
        for row in try connection.query(
            SQLFiles.Assessment.submissions.text, ids.map(\.district), ids.map(\.id))
        {
            known[try row["submission_id"]] = try row["assessment_id"]
        }
        return known
    }

    /// The alert of each of these sheets that raised one.
    package static func alerts(
        of assessments: [(district: String, id: AssessmentID)], on connection: inout Connection
    ) throws -> [AssessmentID: AlertID] {
        guard !assessments.isEmpty else { return [:] }
        var alerts: [AssessmentID: AlertID] = [:]
        for row in try connection.query(
            SQLFiles.Alert.ofAssessment.text, assessments.map(\.district), assessments.map(\.id))
        {
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
        /// What took its place; nil: it stands.
        package let supersededBy: AssessmentID?
        /// What it took the place of, and why; nil: it is a first reading.
        package let amends: AssessmentID?
        package let reason: String?
        /// The login that typed it.
        package let enteredBy: String
        package var stands: Bool { supersededBy == nil }
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
                doubts: try row["doubts"], supersededBy: try row["superseded_by"],
                amends: try row["amends"], reason: try row["reason"],
                enteredBy: try row["entered_by"])
        }
    }
}
