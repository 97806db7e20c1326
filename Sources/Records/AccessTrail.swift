package import Care
package import Postgres
import SQLFiles

/// What was done about a child, and by whom.
package enum AccessTrail {
    package struct Event: Hashable, Sendable {
        package let at: Instant
        package let action: String
        package let purpose: String
        /// A login; `xinlu_owner` where nobody is to be found.
        package let actor: String
        /// nil: a job of the house.
        package let level: String?
        package let region: String?
    }

    /// - Returns: nil: no child, or two, have this code.
    package static func minor(
        _ code: String, on connection: inout Connection
    ) throws -> (district: String, id: MinorID)? {
        let found = try connection.query(SQLFiles.Audit.minor.text, code).map { row in
            (
                district: try row.get("district_code", as: String.self),
                id: try row.get("minor_id", as: MinorID.self)
            )
        }
        return found.count == 1 ? found[0] : nil
    }

    package static func read(
        _ minor: MinorID, in district: String, on connection: inout Connection
    ) throws -> [Event] {
        try connection.query(SQLFiles.Audit.access.text, district, minor).map { row in
            Event(
                at: try row["at"], action: try row["action"], purpose: try row["purpose"],
                actor: try row["actor"], level: try row["level"], region: try row["region_code"])
        }
    }

    /// Whether no guardian of the child is marked as not to be informed.
    package static func mayInform(
        _ minor: MinorID, in district: String, on connection: inout Connection
    ) throws -> Bool {
        try connection.scalar(SQLFiles.Audit.mayInform.text, district, minor, as: Bool.self)
    }
}
