package import Care
package import Postgres
import SQLFiles

/// What was asked and not yet answered.
package enum Asks {
    package struct Line: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let rule: String
        package let kind: String
        package let what: String
        package let urgency: Urgency
        package let openedOn: CalendarDate
        package let deadline: CalendarDate
    }

    /// - Parameter what: nil: all that the rule asks.
    /// - Returns: what was asked and is settled now.
    package static func settle(
        of minor: MinorRow, rule: String, what: String?, by worker: String, reason: String,
        on connection: inout Connection
    ) throws -> [String] {
        try connection.query(
            SQLFiles.Ask.settle.text, minor.district, minor.id, rule, what, worker, reason
        ).map { try $0["what"] }
    }

    /// - Parameter regions: prefixes of places; nil: all.
    package static func open(
        inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Ask.open.text, regions).map { row in
            Line(
                region: try row["region_code"], minorCode: try row["code"], rule: try row["rule"],
                kind: try row["kind"],
                what: try row["what"], urgency: try row["urgency"],
                openedOn: try row["opened_on"], deadline: try row["deadline"])
        }
    }
}
