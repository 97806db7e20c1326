package import Care
package import Instruments
package import Postgres
import SQLFiles

/// Sheets as they were typed, and the readings that took their place.
package enum Amendments {
    package struct Sheet: Hashable, Sendable {
        package let district: String
        package let id: AssessmentID
        package let minor: MinorID
        package let minorCode: String
        package let instrument: InstrumentCode
        package let version: Int32
        package let informant: Informant
        package let mode: Mode
        package let present: Presence?
        package let filledOn: CalendarDate
        package let answers: String
        /// nil: it stands.
        package let supersededBy: AssessmentID?
        /// The login that typed it.
        package let enteredBy: String
        package let enteredAt: Instant
        /// Whether this login typed it.
        package let isMine: Bool
    }

    /// nil: there is none that this login may see.
    package static func find(
        _ assessment: AssessmentID, on connection: inout Connection
    ) throws -> Sheet? {
        try connection.query(SQLFiles.Assessment.find.text, assessment).first.map { row in
            Sheet(
                district: try row["district_code"], id: try row["assessment_id"],
                minor: try row["minor_id"], minorCode: try row["minor_code"],
                instrument: try row["code"], version: try row["instrument_version_id"],
                informant: try row["informant"], mode: try row["mode"],
                present: try row["present"], filledOn: try row["filled_on"],
                answers: try row["answers"], supersededBy: try row["superseded_by"],
                enteredBy: try row["entered_by"], enteredAt: try row["entered_at"],
                isMine: try row["mine"])
        }
    }

    /// The reading that stands in the end.
    package static func standing(
        after sheet: Sheet, on connection: inout Connection
    ) throws -> Sheet {
        var sheet = sheet
        while let next = sheet.supersededBy, let found = try find(next, on: &connection) {
            sheet = found
        }
        return sheet
    }

    /// False: another reading took its place before.
    package static func supersede(
        _ sheet: Sheet, by reading: AssessmentID, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.Assessment.supersede.text, sheet.district, sheet.id, reading)).isEmpty
    }

    package static func add(
        _ reading: AssessmentID, of sheet: Sheet, reason: String, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Amendment.add.text, sheet.district, reading, sheet.id, reason)
    }

    package struct Alert: Hashable, Sendable {
        package let id: AlertID
        package let items: [Int16]
        package let urgency: Urgency
        package let deadline: Instant
        package let isResolved: Bool
    }

    /// What a sheet, the readings before it and their second entries called; open ones first.
    package static func alerts(
        of sheet: AssessmentID, in district: String, on connection: inout Connection
    ) throws -> [Alert] {
        try connection.query(SQLFiles.Alert.ofChain.text, district, sheet).map { row in
            Alert(
                id: try row["alert_id"], items: try row["items"], urgency: try row["urgency"],
                deadline: try row["deadline"], isResolved: try row["resolved"])
        }
    }

    /// From now on the alert is about the reading that stands.
    package static func move(
        _ alert: AlertID, to reading: AssessmentID, in district: String,
        on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.Alert.follow.text, district, alert, reading)
    }
}
