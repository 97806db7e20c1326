package import Care
package import Postgres
import SQLFiles
import Triage

/// Nights gone by, as the ledger keeps them.
package struct PastRun: Hashable, Sendable {
    package let id: RunID
    package let asOf: Instant
    package let startedAt: Instant
    /// nil: under way, or cut short.
    package let finishedAt: Instant?
    /// A code of ours for what stopped it last.
    package let failure: String?
    package let policy: String
    package let version: String

    private init(_ row: Row) throws {
        id = try row["run_id"]
        asOf = try row["as_of"]
        startedAt = try row["started_at"]
        finishedAt = try row["finished_at"]
        failure = try row["failure"]
        policy = try row["policy"]
        version = try row["version"]
    }

    package static func last(on connection: inout Connection) throws -> PastRun? {
        try connection.query(SQLFiles.TriageRun.last.text).first.map { try PastRun($0) }
    }

    /// When a night last came to its end; nil: none ever did.
    package static func lastFinish(on connection: inout Connection) throws -> Instant? {
        try connection.query(SQLFiles.TriageRun.lastFinished.text).first.flatMap {
            try $0["finished_at"]
        }
    }

    /// Whether a night is at work now.
    package static func isUnderWay(on connection: inout Connection) throws -> Bool {
        try connection.scalar(SQLFiles.TriageRun.underWay.text, as: Bool.self)
    }

    /// The newest nights, each with its chunks, the children examined and the decisions made.
    package static func list(
        _ count: Int, on connection: inout Connection
    ) throws -> [(run: PastRun, chunks: Int, examined: Int, decisions: Int)] {
        try connection.query(SQLFiles.TriageRun.list.text, Int64(count)).map { row in
            (
                try PastRun(row), try row["chunks"], try row["examined"], try row["decisions"]
            )
        }
    }
}

/// A decision among the others about the same child.
package struct PastDecision: Hashable, Sendable {
    package let decidedOn: CalendarDate
    package let asOf: Instant
    package let policy: String
    package let version: String
    package let policyVersion: Int32
    package let disposition: Disposition
    package let track: Track
    package let urgency: Urgency
    package let found: Track
    /// One letter a rule, in the policy's order.
    package let verdicts: String

    /// Newest first.
    package static func all(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [PastDecision] {
        try connection.query(SQLFiles.Decision.history.text, minor.district, minor.id).map { row in
            PastDecision(
                decidedOn: try row["decided_on"], asOf: try row["as_of"],
                policy: try row["policy"], version: try row["version"],
                policyVersion: try row["policy_version_id"],
                disposition: try row["disposition"], track: try row["track"],
                urgency: try row["urgency"], found: try row["found_track"],
                verdicts: try row["verdicts"])
        }
    }
}
