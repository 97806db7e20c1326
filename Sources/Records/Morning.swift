package import Care
package import Postgres
import SQLFiles

/// What waits for the operator in the morning.
package struct Morning: Hashable, Sendable {
    package struct Clock: Hashable, Sendable {
        package let urgency: Urgency
        package let open: Int
        package let overdue: Int
        package let unanswered: Int
        package let firstDeadline: Instant
    }

    /// Open alerts, the most urgent first.
    package let clocks: [Clock]
    package let asksOverdue: Int
    package let talksToday: Int
    /// Offers that nobody has talked about with the child.
    package let talksWaiting: Int
    package let referralsSilent: Int
    package let referralsReady: Int
    package let exportsHeld: Int
    package let importsStaged: Int
    package let stagedSince: Instant?
    /// nil: none that the database knows of.
    package let lastBackup: Instant?
    package let lastClimb: Instant?
    /// `15.14`.
    package let server: String

    package static func read(
        asOf now: Instant, on connection: inout Connection
    ) throws -> Morning {
        let row = try connection.query(SQLFiles.Status.morning.text, now, now.date)[0]
        let clocks = try connection.query(SQLFiles.Status.clocks.text, now).map { row in
            Clock(
                urgency: try row["urgency"], open: try row["open"], overdue: try row["overdue"],
                unanswered: try row["unanswered"], firstDeadline: try row["first_deadline"])
        }
        let version = connection.serverVersion
        return Morning(
            clocks: clocks, asksOverdue: try row["asks_overdue"],
            talksToday: try row["talks_today"], talksWaiting: try row["talks_waiting"],
            referralsSilent: try row["referrals_silent"],
            referralsReady: try row["referrals_ready"], exportsHeld: try row["exports_held"],
            importsStaged: try row["imports_staged"], stagedSince: try row["staged_since"],
            lastBackup: try row["last_backup"], lastClimb: try row["last_climb"],
            server: "\(version / 10000).\(version % 10000)")
    }
}
