import Care
package import Postgres
import Records

/// Whether the timer that climbs the ladder runs.
package enum LadderWatch {
    /// An alert is open, and for longer than the timer's patience nothing climbed.
    package static func isSilent(on connection: inout Connection) throws -> Bool {
        let now = try Reference.now(on: &connection)
        guard try LadderRecords.standing(by: now, on: &connection).total > 0 else { return false }
        guard let last = try Heartbeat.last(AlertEscalation.job, on: &connection) else {
            return true
        }
        return last.adding(minutes: AlertEscalation.patienceMinutes) < now
    }
}
