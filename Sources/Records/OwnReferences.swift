package import Care
package import Instruments
package import Postgres
package import Psychometrics
import SQLFiles

/// Own references as they are kept, and the sheets they are built from.
package enum OwnReferences {
    package struct Stored: Hashable, Sendable {
        package let id: ReferenceID
        package let reference: OwnReference
        package let filledFrom: CalendarDate
        package let filledTo: CalendarDate
        package let places: Int32
        package let alpha: Double?
        package let approvals: Int32
        /// The logins behind it, by name.
        package let approvers: [String]
        package let digest: [UInt8]

        /// Two people stand behind it, and there is enough of it.
        package var isInForce: Bool { approvals >= 2 && isLargeEnough }
        package var isLargeEnough: Bool {
            reference.sheets >= OwnReference.fewestSheets
                && places >= OwnReference.fewestPlaces
        }
    }

    /// A child's first sheet.
    package struct Sheet: Hashable, Sendable {
        package let answers: String
        package let region: String
        package let isInHardship: Bool
        package let sex: Sex?
        package let ageInYears: Int32
    }

    package static func sheets(
        of code: InstrumentCode, version: String, informant: Informant, from: CalendarDate,
        to: CalendarDate, on connection: inout Connection
    ) throws -> [Sheet] {
        try connection.query(
            SQLFiles.OwnReference.sheets.text, code, version, informant.ofForm, from, to
        ).map { row in
            Sheet(
                answers: try row["answers"], region: try row["region_code"],
                isInHardship: try row["in_hardship"], sex: try row["sex"],
                ageInYears: try row["age_in_years"])
        }
    }

    /// Newest first.
    package static func all(on connection: inout Connection) throws -> [Stored] {
        try connection.query(SQLFiles.OwnReference.all.text).map { row in
            let raw: [Int32] = try row["raw"]
            let sheets: [Int32] = try row["sheets"]
            return Stored(
                id: try row["reference_id"],
                reference: OwnReference(
                    cell: ReferenceCell(
                        instrument: try row["code"], scale: try row["scale"],
                        informant: try row["informant"], stage: try row["stage"]),
                    version: try row["version"],
                    counts: zip(raw, sheets).map {
                        OwnReference.Count(
                            raw: Points(tenThousandths: $0), sheets: Int($1))
                    }, alpha: try row["alpha"]),
                filledFrom: try row["filled_from"], filledTo: try row["filled_to"],
                places: try row["places"], alpha: try row["alpha"],
                approvals: try row["approvals"], approvers: try row["approvers"],
                digest: try row["digest"])
        }
    }

    /// Those that rules compare with.
    package static func inForce(on connection: inout Connection) throws -> [OwnReference] {
        try all(on: &connection).filter(\.isInForce).map(\.reference)
    }

    /// False: this login approved it before.
    package static func approve(
        _ id: ReferenceID, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.OwnReference.approve.text, id)).isEmpty
    }

    /// Has the night look again at every child who filled in the instrument.
    package static func touch(
        _ code: InstrumentCode, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.OwnReference.touched.text, code)
    }
}

package struct OwnReferenceRow: TableRow {
    package static let table = "own_reference"
    package static let columns = [
        "reference_id", "code", "version", "scale", "informant", "stage", "filled_from",
        "filled_to", "places", "raw", "sheets", "alpha", "digest",
    ]
    package var id: ReferenceID
    package var reference: OwnReference
    package var filledFrom: CalendarDate
    package var filledTo: CalendarDate
    package var places: Int32
    package var alpha: Double?
    package var digest: [UInt8]
    package init(
        id: ReferenceID, reference: OwnReference, filledFrom: CalendarDate,
        filledTo: CalendarDate, places: Int32, alpha: Double?, digest: [UInt8]
    ) {
        self.id = id
        self.reference = reference
        self.filledFrom = filledFrom
        self.filledTo = filledTo
        self.places = places
        self.alpha = alpha
        self.digest = digest
    }
    package var fields: [any PostgresEncodable] {
        let cell = reference.cell
        return [
            id, cell.instrument, reference.version, cell.scale, cell.informant, cell.stage,
            filledFrom, filledTo, places, reference.counts.map(\.raw.tenThousandths),
            reference.counts.map { Int32($0.sheets) }, alpha, digest,
        ]
    }
}

extension SchoolStage: PostgresEncodable, PostgresDecodable {}
