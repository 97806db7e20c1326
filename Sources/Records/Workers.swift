package import Postgres
import SQLFiles

/// Operators, each a login of the database.
package enum Workers {
    package struct Line: Hashable, Sendable {
        package let code: String
        package let role: String
        package let level: String
        package let display: String
        package let isDisabled: Bool
        package let regions: [String]
        /// `protection`, `case-manager`.
        package let roles: [String]
    }

    package static func list(on connection: inout Connection) throws -> [Line] {
        try connection.query(SQLFiles.Worker.list.text).map { row in
            Line(
                code: try row["worker_code"], role: try row["role_name"], level: try row["level"],
                display: try row["display"], isDisabled: try row["disabled"],
                regions: try row["regions"], roles: try row["roles"])
        }
    }

    /// - Parameter verifier: SCRAM, computed here; nil: a login by peer only.
    /// - Returns: the login's name.
    package static func add(
        _ code: String, display: String, level: String, regions: [String], verifier: String?,
        on connection: inout Connection
    ) throws -> String {
        try connection.scalar(
            SQLFiles.Worker.add.text, code, display, level, regions, verifier, as: String.self)
    }

    /// False: no active worker has this code.
    package static func disable(
        _ code: String, on connection: inout Connection
    ) throws -> Bool {
        try connection.scalar(SQLFiles.Worker.disable.text, code, as: Bool.self)
    }

    /// False: no active worker has this code.
    package static func setRoles(
        _ roles: [String], of code: String, on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.Worker.setRoles.text, code, roles)).isEmpty
    }
}
