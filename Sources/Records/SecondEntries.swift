package import Care
package import Instruments
package import Postgres
import SQLFiles

/// The same paper typed by another person, and where the two differ.
package enum SecondEntries {
    package struct Pair: Hashable, Sendable {
        package let id: EventID
        package let answers: String
        /// Item numbers, ascending; empty: equal.
        package let differing: [Int16]
        package let isResolved: Bool
        /// Whether this login typed the second reading.
        package let isMine: Bool
        /// Whether this login typed one of the two.
        package let tookPart: Bool
    }

    package static func find(
        of sheet: Amendments.Sheet, on connection: inout Connection
    ) throws -> Pair? {
        try connection.query(SQLFiles.SecondEntry.find.text, sheet.district, sheet.id).first.map {
            row in
            Pair(
                id: try row["second_entry_id"], answers: try row["answers"],
                differing: try row["differing"],
                isResolved: try row.get("resolution", as: String?.self) != nil,
                isMine: try row["mine"], tookPart: try row["took_part"])
        }
    }

    /// False: somebody typed it a second time before.
    package static func add(
        _ id: EventID, of sheet: Amendments.Sheet, answers: String, differing: [Int16],
        alert: AlertID?, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.SecondEntry.add.text, sheet.district, id, sheet.id, answers,
            Int16(clamping: sheet.answers.utf8.count), differing, alert)).isEmpty
    }

    package enum Resolution: String, Sendable { case first, second, items }

    /// - Parameters:
    ///   - reading: the amendment; nil: the first reading stands.
    ///   - wrong: of the differing items, how many each of the two had wrong.
    /// - Returns: false: it was settled before.
    package static func resolve(
        _ sheet: Amendments.Sheet, _ resolution: Resolution, as reading: AssessmentID?,
        wrong: (first: Int, second: Int), on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.SecondEntry.resolve.text, sheet.district, sheet.id, resolution.rawValue,
            reading, Int16(clamping: wrong.first), Int16(clamping: wrong.second))).isEmpty
    }

    /// A pair that differs.
    package struct Line: Hashable, Sendable {
        package let assessment: AssessmentID
        package let minorCode: String
        package let region: String
        package let instrument: InstrumentCode
        package let informant: Informant
        package let filledOn: CalendarDate
        package let typedAt: Instant
        package let firstBy: String
        package let secondBy: String
        package let differing: [Int16]
        package let first: String
        package let second: String
        /// Whether this login typed one of the two: then she settles nothing.
        package let tookPart: Bool
    }

    /// - Parameter regions: prefixes of places; nil: all.
    package static func open(
        inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.SecondEntry.open.text, regions).map { row in
            Line(
                assessment: try row["assessment_id"], minorCode: try row["minor_code"],
                region: try row["region_code"], instrument: try row["code"],
                informant: try row["informant"], filledOn: try row["filled_on"],
                typedAt: try row["typed_at"], firstBy: try row["first_by"],
                secondBy: try row["typed_by"], differing: try row["differing"],
                first: try row["first"], second: try row["second"],
                tookPart: try row["took_part"])
        }
    }

    /// A sheet that somebody else is to type a second time.
    package struct Due: Hashable, Sendable {
        package let assessment: AssessmentID
        package let minorCode: String
        package let region: String
        package let instrument: InstrumentCode
        package let informant: Informant
        package let filledOn: CalendarDate
    }

    package static func due(
        by day: CalendarDate, inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [Due] {
        try connection.query(SQLFiles.SecondEntry.due.text, day, regions).map { row in
            Due(
                assessment: try row["assessment_id"], minorCode: try row["minor_code"],
                region: try row["region_code"], instrument: try row["code"],
                informant: try row["informant"], filledOn: try row["filled_on"])
        }
    }
}
