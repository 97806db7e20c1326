package import Care
package import Postgres
import SQLFiles

/// The house in a few counts.
package struct Overview: Hashable, Sendable {
    package let schema: Int
    package let minors: Int
    package let assessments: Int
    package let alertsOpen: Int
    package let alertsOverdue: Int
    package let waitingForNight: Int

    package static func read(
        asOf now: Instant, on connection: inout Connection
    ) throws -> Overview {
        let row = try connection.query(SQLFiles.Status.overview.text, now)[0]
        let schema: Int32 = try connection.scalar(SQLFiles.Database.version.text)
        return Overview(
            schema: Int(schema), minors: try row["minors"], assessments: try row["assessments"],
            alertsOpen: try row["alerts_open"], alertsOverdue: try row["alerts_overdue"],
            waitingForNight: try row["waiting_for_night"])
    }
}
