package import Care
package import Postgres
import SQLFiles

/// Rows that were closed because their child is another row now.
package enum ClosedRows {
    /// From a closed row to the one that is open now.
    package struct Way: Hashable, Sendable {
        package let closed: (district: String, id: MinorID)
        package let district: String
        /// nil: this login does not work there.
        package let id: MinorID?

        package static func == (one: Way, other: Way) -> Bool {
            one.closed == other.closed && one.district == other.district && one.id == other.id
        }
        package func hash(into hasher: inout Hasher) {
            hasher.combine(closed.id)
            hasher.combine(district)
        }
    }

    package static func ways(
        fromCode code: String, on connection: inout Connection
    ) throws -> [Way] {
        try connection.query(
            SQLFiles.Minor.behind.text, code, String?.none, MinorID?.none
        ).map { try Way($0) }
    }

    package static func ways(
        from minor: MinorID, in district: String, on connection: inout Connection
    ) throws -> [Way] {
        try connection.query(SQLFiles.Minor.behind.text, String?.none, district, minor)
            .map { try Way($0) }
    }
}

extension ClosedRows.Way {
    init(_ row: Row) throws(PostgresError) {
        closed = (try row["closed_district"], try row["closed_minor"])
        district = try row["open_district"]
        id = try row["open_minor"]
    }
}

extension Registry {
    /// nil: closed, or not this login's.
    package static func minor(
        _ id: MinorID, in district: String, on connection: inout Connection
    ) throws -> MinorRow? {
        try connection.query(SQLFiles.Minor.find.text, district, id).first.map { try MinorRow($0) }
    }
}
