package import Care
package import Postgres
import SQLFiles

/// The responsible pair of a child, its helpers, and its kin among the workers.
package enum Teams {
    package struct Member: Hashable, Sendable {
        package let part: TeamPart
        /// nil: known by name alone.
        package let worker: String?
        package let helper: String?
        package let role: String
        package let since: CalendarDate

        package var person: String { worker ?? helper ?? "" }
    }

    package static func add(
        _ part: TeamPart, worker: String?, helper: String?, role: String, id: EventID,
        of minor: MinorRow, since day: CalendarDate, connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.TeamMember.add.text, minor.district, id, minor.id, part, worker, helper, role,
            day)
    }

    package static func members(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [Member] {
        try connection.query(SQLFiles.TeamMember.ofMinor.text, minor.district, minor.id).map {
            row in
            Member(
                part: try row["part"], worker: try row["worker_code"], helper: try row["helper"],
                role: try row["role"], since: try row["since"])
        }
    }

    /// Ends a part for everybody but this worker.
    package static func end(
        _ part: TeamPart, of minor: MinorRow, keeping worker: String, on day: CalendarDate,
        connection: inout Connection
    ) throws {
        _ = try connection.query(
            SQLFiles.TeamMember.endPart.text, minor.district, minor.id, part, worker, day)
    }

    /// - Parameter asKin: also where the person is marked as related.
    /// - Returns: how many parts ended.
    package static func end(
        _ person: String, of minor: MinorRow, asKin: Bool, on day: CalendarDate,
        connection: inout Connection
    ) throws -> Int {
        try connection.query(
            SQLFiles.TeamMember.endPerson.text, minor.district, minor.id, person, day, asKin
        ).count
    }
}
