package import Care
package import Postgres
import SQLFiles

/// What people decided beside the system's decisions.
package enum Overrides {
    package enum End: String, Sendable {
        case expired
        case riskAnswer = "risk-answer"
        case person, replaced
    }

    package struct Line: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let track: Track
        package let isLowering: Bool
        package let expiresOn: CalendarDate
        /// nil: no decision of the system yet.
        package let found: Track?
    }

    /// - Parameter day: the one that stood on it.
    package static func standing(
        of minor: MinorRow, on day: CalendarDate, connection: inout Connection
    ) throws -> OverrideRow? {
        try connection.query(
            SQLFiles.TriageOverride.ofMinor.text, minor.district, minor.id, day
        ).first.map { try OverrideRow($0, of: minor) }
    }

    package static func end(
        _ overrides: [OverrideID], in district: String, on day: CalendarDate, _ end: End,
        by worker: String?, connection: inout Connection
    ) throws {
        guard !overrides.isEmpty else { return }
        try connection.execute(
            SQLFiles.TriageOverride.end.text, district, overrides, day, end.rawValue, worker)
    }

    /// - Parameter regions: prefixes of places; nil: all.
    package static func open(
        inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.TriageOverride.open.text, regions).map { row in
            Line(
                region: try row["region_code"], minorCode: try row["code"], track: try row["track"],
                isLowering: try row["is_lowering"], expiresOn: try row["expires_on"],
                found: try row["found_track"])
        }
    }
}
