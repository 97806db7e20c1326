package import Care
package import Postgres
import SQLFiles

/// The ledger of nights.
package enum Runs {
    package struct Run: Hashable, Sendable {
        package let id: RunID
        package let asOf: Instant
        package let policyVersion: Int32
        package let startedAt: Instant

        package init(id: RunID, asOf: Instant, policyVersion: Int32, startedAt: Instant) {
            self.id = id
            self.asOf = asOf
            self.policyVersion = policyVersion
            self.startedAt = startedAt
        }
    }

    package struct LastRun: Hashable, Sendable {
        package let asOf: Instant
        package let startedAt: Instant
        package let finishedAt: Instant?
        package let policy: String
        package let version: String
    }

    package struct Chunk: Hashable, Sendable {
        package let district: String
        package let chunk: Int32
        package let lastMinor: MinorID
        package let examined: Int
        /// Counts, as JSON.
        package let summary: String
    }

    /// False: another night is at work. The session's end lets go.
    package static func lock(on connection: inout Connection) throws -> Bool {
        try connection.scalar(SQLFiles.TriageRun.lock.text, as: Bool.self)
    }

    /// The run that was cut short; at most one.
    package static func unfinished(on connection: inout Connection) throws -> Run? {
        try connection.query(SQLFiles.TriageRun.unfinished.text).first.map { row in
            Run(
                id: try row["run_id"], asOf: try row["as_of"],
                policyVersion: try row["policy_version_id"], startedAt: try row["started_at"])
        }
    }

    package static func open(
        _ run: RunID, asOf: Instant, policyVersion: Int32, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.TriageRun.open.text, run, asOf, policyVersion)
    }

    package static func finish(_ run: RunID, on connection: inout Connection) throws {
        try connection.execute(SQLFiles.TriageRun.finish.text, run)
    }

    package static func last(on connection: inout Connection) throws -> LastRun? {
        try connection.query(SQLFiles.TriageRun.last.text).first.map { row in
            LastRun(
                asOf: try row["as_of"], startedAt: try row["started_at"],
                finishedAt: try row["finished_at"], policy: try row["policy"],
                version: try row["version"])
        }
    }

    package static func chunks(
        of run: RunID, on connection: inout Connection
    ) throws -> [Chunk] {
        try connection.query(SQLFiles.TriageChunk.ofRun.text, run).map { row in
            Chunk(
                district: try row["district_code"], chunk: try row["chunk"],
                lastMinor: try row["last_minor"],
                examined: Int(try row.get("examined", as: Int32.self)),
                summary: try row.get("summary", as: PostgresJSON.self).text)
        }
    }

    /// Children whose data, clock or policy changed, in the order of their identities.
    package static func candidates(
        in district: String, after last: MinorID, asOf: Instant, policyVersion: Int32, limit: Int,
        on connection: inout Connection
    ) throws -> [MinorID] {
        try connection.query(
            SQLFiles.TriageState.candidates.text, district, last, asOf, policyVersion, limit
        ).map { try $0["minor_id"] }
    }

    /// Every child that a night could examine, in the order of their identities.
    package static func everybody(
        in district: String, after last: MinorID, limit: Int, on connection: inout Connection
    ) throws -> [MinorID] {
        try connection.query(SQLFiles.TriageState.everybody.text, district, last, limit)
            .map { try $0["minor_id"] }
    }

    /// Says of each child when to look again and which decision is in force.
    package static func settle(
        _ states: [(minor: MinorID, clock: Instant?, decision: DecisionID?)], in district: String,
        policyVersion: Int32, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.TriageState.settle.text, district, states.map(\.minor), states.map(\.clock),
            states.map(\.decision), policyVersion)
    }

    package static func closeAsks(
        _ asks: [AskID], in district: String, on day: CalendarDate, on connection: inout Connection
    ) throws {
        guard !asks.isEmpty else { return }
        try connection.execute(SQLFiles.Ask.close.text, district, asks, day)
    }

    package static func raise(
        _ episode: EpisodeID, in district: String, to track: Track, _ urgency: Urgency,
        by decision: DecisionID, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Episode.raise.text, district, episode, track, urgency, decision)
    }

    package static func propose(
        _ track: Track?, for episode: EpisodeID, in district: String,
        on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.Episode.propose.text, district, episode, track)
    }

    /// Children by track and disposition, as decided.
    package static func counts(
        on connection: inout Connection
    ) throws -> [(track: Track, disposition: Disposition, children: Int)] {
        try connection.query(SQLFiles.TriageState.counts.text).map { row in
            (try row["track"], try row["disposition"], try row["children"])
        }
    }

    package struct Overdue: Hashable, Sendable {
        package let alerts: Int
        package let referrals: Int
        package let asks: Int
        package let alertsOpen: Int
        package let notAssessed: Int
    }

    package static func overdue(
        asOf: Instant, on connection: inout Connection
    ) throws -> Overdue {
        let row = try connection.query(SQLFiles.Night.overdue.text, asOf)[0]
        return Overdue(
            alerts: try row["alerts"], referrals: try row["referrals"], asks: try row["asks"],
            alertsOpen: try row["alerts_open"],
            notAssessed: try connection.scalar(SQLFiles.Night.notAssessed.text, as: Int.self))
    }
}
