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

    /// A chunk of the ledger that was claimed: from one child to another, in the order of identities.
    package struct Chunk: Hashable, Sendable {
        package let district: String
        package let number: Int32
        package let first: MinorID
        package let last: MinorID
    }

    /// False: another night is at work. The session's end lets go.
    package static func lock(on connection: inout Connection) throws -> Bool {
        try connection.take(lock: SQLFiles.TriageRun.lock.text)
    }

    /// The run that is under way or was cut short, and whether its chunks stand in the ledger; at
    /// most one.
    package static func unfinished(
        on connection: inout Connection
    ) throws -> (run: Run, isPlanned: Bool)? {
        try connection.query(SQLFiles.TriageRun.unfinished.text).first.map { row in
            let run = Run(
                id: try row["run_id"], asOf: try row["as_of"],
                policyVersion: try row["policy_version_id"], startedAt: try row["started_at"])
            return (run, try row["planned"])
        }
    }

    /// How many nights there were.
    package static func count(on connection: inout Connection) throws -> Int {
        try connection.scalar(SQLFiles.TriageRun.count.text, as: Int.self)
    }

    package static func open(
        _ run: RunID, asOf: Instant, policyVersion: Int32, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.TriageRun.open.text, run, asOf, policyVersion)
    }

    /// - Parameter undone: a code of ours for what was left undone.
    package static func finish(
        _ run: RunID, undone: String? = nil, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.TriageRun.finish.text, run, undone)
    }

    /// - Parameter code: of ours, without a word of the server's.
    package static func fail(
        _ run: RunID, _ code: String, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.TriageRun.fail.text, run, code)
    }

    // MARK: Chunks

    /// Lays out the chunks of what changed in these districts and says so in the run.
    ///
    /// - Precondition: a transaction is under way: a plan is there whole or not at all.
    package static func plan(
        _ run: Run, in districts: [String], chunkSize: Int, on connection: inout Connection
    ) throws {
        for district in districts {
            try connection.execute(
                SQLFiles.TriageChunk.plan.text, district, run.id, run.asOf, run.policyVersion,
                Int32(clamping: chunkSize))
        }
        try connection.execute(SQLFiles.TriageRun.planned.text, run.id)
    }

    /// The chunks that nobody has finished, by district.
    package static func waiting(
        of run: RunID, on connection: inout Connection
    ) throws -> [String: [Int32]] {
        var waiting: [String: [Int32]] = [:]
        for row in try connection.query(SQLFiles.TriageChunk.waiting.text, run) {
            waiting[try row["district_code"], default: []].append(try row["chunk"])
        }
        return waiting
    }

    /// Claims the next chunk of a district; the lock ends with the transaction.
    ///
    /// - Parameters:
    ///   - besides: chunks that this worker gave up.
    ///   - waits: until whoever works on it has ended or died; else it is passed over.
    package static func take(
        of run: RunID, in district: String, besides: [Int32], waits: Bool,
        on connection: inout Connection
    ) throws -> Chunk? {
        let query = waits ? SQLFiles.TriageChunk.await : SQLFiles.TriageChunk.take
        return try connection.query(query.text, district, run, besides).first.map { row in
            Chunk(
                district: district, number: try row["chunk"], first: try row["first_minor"],
                last: try row["last_minor"])
        }
    }

    /// - Parameter summary: counts, as JSON.
    package static func finish(
        _ chunk: Chunk, of run: RunID, examined: Int, summary: String,
        on connection: inout Connection
    ) throws {
        let finished = try connection.execute(
            SQLFiles.TriageChunk.finish.text, chunk.district, run, chunk.number, Int32(examined),
            PostgresJSON(summary))
        guard finished == 1 else { throw PostgresError.unexpectedAnswer("the chunk was not ours") }
    }

    /// What the finished chunks counted, as JSON each.
    package static func summaries(
        of run: RunID, on connection: inout Connection
    ) throws -> [String] {
        try connection.query(SQLFiles.TriageChunk.ofRun.text, run).map {
            try $0.get("summary", as: PostgresJSON.self).text
        }
    }

    /// Children of a chunk whose data, clock or policy changed, in the order of their identities.
    package static func candidates(
        in chunk: Chunk, asOf: Instant, policyVersion: Int32, on connection: inout Connection
    ) throws -> [MinorID] {
        try connection.query(
            SQLFiles.TriageState.inChunk.text, chunk.district, chunk.first, chunk.last, asOf,
            policyVersion
        ).map { try $0["minor_id"] }
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

    /// Where a decision puts a child.
    package struct Place: Hashable, Sendable {
        package let track: Track
        package let disposition: Disposition
        package init(track: Track, disposition: Disposition) {
            self.track = track
            self.disposition = disposition
        }
    }
    package struct Count: Hashable, Sendable {
        package let place: Place
        package let children: Int
        package init(place: Place, children: Int) {
            self.place = place
            self.children = children
        }
    }

    /// Children by track and disposition, as decided.
    package static func counts(on connection: inout Connection) throws -> [Count] {
        try connection.query(SQLFiles.TriageState.counts.text).map { row in
            Count(
                place: Place(track: try row["track"], disposition: try row["disposition"]),
                children: try row["children"])
        }
    }

    /// How much waits for people, by the worklist's names of kinds.
    package static func waiting(
        asOf: Instant, on connection: inout Connection
    ) throws -> [String: Int] {
        let row = try connection.query(
            SQLFiles.Night.worklist.text, asOf.date, Int32(Episodes.handOverDays))[0]
        let kinds = [
            "alert", "talk", "confirm", "ask", "lowering", "override", "referral", "consent_14",
            "hand_over",
        ]
        return Dictionary(
            uniqueKeysWithValues: try kinds.map {
                ($0.replacing("_", with: "-"), try row.get($0, as: Int.self))
            })
    }

    package struct Overdue: Hashable, Sendable {
        package let alerts: Int
        package let referrals: Int
        package var asks: Int
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
