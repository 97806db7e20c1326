package import Care
package import Postgres
import SQLFiles

/// A decision as it was stored.
package struct StoredDecisions: Hashable, Sendable {
    package let decidedOn: CalendarDate
    package let asOf: Instant
    package let policyVersion: Int32
    package let disposition: Disposition
    package let track: Track
    package let urgency: Urgency
    package let found: Track
    /// One letter a rule, in the policy's order.
    package let verdicts: String
    /// As JSON.
    package let asks: String
    /// The assessments that it rests on.
    package let inputs: [AssessmentID]

    /// The decision in force, and what takes effect by it; nil: none yet.
    package static func standing(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> (id: DecisionID, track: Track, urgency: Urgency, found: Track)? {
        try connection.query(
            SQLFiles.TriageState.standing.text, minor.district, minor.id
        ).first.map { row in
            (
                try row["decision_id"], try row["track"], try row["urgency"],
                try row["found_track"]
            )
        }
    }

    /// - Parameter day: decided on it or before; nil: the newest of all.
    package static func newest(
        of minor: MinorRow, by day: CalendarDate?, on connection: inout Connection
    ) throws -> StoredDecisions? {
        let latest = day ?? CalendarDate(daysSince2000: 1_000_000)
        let rows = try connection.query(
            SQLFiles.Decision.ofMinor.text, minor.district, minor.id, latest)
        return try rows.first.map { row in
            StoredDecisions(
                decidedOn: try row["decided_on"], asOf: try row["as_of"],
                policyVersion: try row["policy_version_id"],
                disposition: try row["disposition"], track: try row["track"],
                urgency: try row["urgency"], found: try row["found_track"],
                verdicts: try row["verdicts"], asks: try row["asks"], inputs: try row["inputs"])
        }
    }
}
