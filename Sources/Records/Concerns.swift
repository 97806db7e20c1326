package import Care
package import Postgres
import SQLFiles

/// Worries without a form.
package enum Concerns {
    package struct Line: Hashable, Sendable {
        package let district: String
        package let id: ConcernID
        package let minor: MinorID
        package let minorCode: String
        package let region: String
        package let kind: ConcernKind
        package let saidBy: ConcernSource
        package let seenOn: CalendarDate
        package let closedOn: CalendarDate?
        package let closedReason: String?
    }

    /// False: the same was recorded before.
    package static func add(
        _ id: ConcernID, of minor: MinorRow, _ kind: ConcernKind, saidBy: ConcernSource,
        seenOn: CalendarDate, on connection: inout Connection
    ) throws -> Bool {
        try connection.execute(
            SQLFiles.Concern.add.text, minor.district, id, minor.id, kind, saidBy, seenOn) == 1
    }

    /// False: it was closed before.
    package static func close(
        _ concern: Line, on day: CalendarDate, reason: String, by worker: String,
        connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.Concern.close.text, concern.district, concern.id, day, reason, worker))
            .isEmpty
    }

    /// - Parameters:
    ///   - all: closed ones too.
    ///   - regions: prefixes of places; nil: all.
    ///   - code: of one child; nil: of all.
    package static func list(
        all: Bool = false, inRegions regions: [String]? = nil, of code: String? = nil,
        on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Concern.list.text, all, regions, code).map { row in
            Line(
                district: try row["district_code"], id: try row["concern_id"],
                minor: try row["minor_id"], minorCode: try row["code"],
                region: try row["region_code"], kind: try row["kind"],
                saidBy: try row["said_by"], seenOn: try row["seen_on"],
                closedOn: try row["closed_on"], closedReason: try row["closed_reason"])
        }
    }
}
