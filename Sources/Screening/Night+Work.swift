import Care
import Dispatch
import Messages
import Postgres
import Records
import Synchronization
import Triage

extension Night {
    /// Does chunks until none is left, alone or beside others.
    ///
    /// A worker that fails lets go of its chunk, and another takes it over: as long as one is left,
    /// the night comes to its end.
    ///
    /// - Returns: how many of the others were lost on the way.
    func work(
        on connection: inout Connection, _ opening: Opening?, _ progress: (Int) -> Void
    ) throws -> Int {
        let colleagues = DispatchGroup()
        let queue = DispatchQueue(label: "xinlu.night", attributes: .concurrent)
        let lost = LostWorkers()
        for _ in 1..<max(1, options.workers) {
            guard let opening else { break }
            queue.async(group: colleagues) {
                do {
                    var own = try opening()
                    try shift(on: &own) { _ in }
                } catch {
                    lost.count.add(1, ordering: .relaxed)
                }
            }
        }
        defer { colleagues.wait() }
        try shift(on: &connection, progress)
        colleagues.wait()
        return lost.count.load(ordering: .relaxed)
    }

    private final class LostWorkers: Sendable {
        let count = Atomic<Int>(0)
    }

    /// One worker's part: what nobody has claimed, then what others leave behind. A chunk that cannot
    /// be done is given up, and the others are done all the same.
    private func shift(
        on connection: inout Connection, _ progress: (Int) -> Void
    ) throws {
        var examined = 0
        var givenUp: [String: [Int32]] = [:]
        var failure: (any Error)?
        var stalls = 0
        /// - Returns: whether there was a chunk to take.
        func next(_ district: String, waits: Bool, on connection: inout Connection) throws -> Bool {
            do {
                guard
                    let count = try chunk(
                        of: district, besides: givenUp[district] ?? [], waits: waits,
                        on: &connection)
                else { return false }
                examined += count
                stalls = 0
                progress(examined)
            } catch let impossible as Impossible {
                givenUp[district, default: []].append(impossible.chunk)
                failure = impossible.cause
            }
            return true
        }
        while true {
            let waiting = try Runs.waiting(of: run.id, on: &connection)
            let open = waiting.filter { district, chunks in
                chunks.contains { !(givenUp[district] ?? []).contains($0) }
            }.keys.sorted()
            guard let first = open.first else { break }
            var hasFound = false
            for district in open {
                while try next(district, waits: false, on: &connection) { hasFound = true }
            }
            guard !hasFound else { continue }
            if try !next(first, waits: true, on: &connection) { stalls += 1 }
            guard stalls < 20 else { throw Fault(.tryLater, .chunkHeld(first)) }
        }
        if let failure { throw failure }
    }

    /// A chunk that fails by itself, not for want of a server or a lock.
    private struct Impossible: Error {
        let chunk: Int32
        let cause: any Error
    }

    /// - Returns: children examined; nil: there was no chunk to take.
    private func chunk(
        of district: String, besides: [Int32], waits: Bool, on connection: inout Connection
    ) throws -> Int? {
        var taken: Int32?
        for attempt in 1... {
            do {
                let examined = try connection.transaction { connection -> Int? in
                    try prepare(waits: waits, on: &connection)
                    guard
                        let chunk = try Runs.take(
                            of: run.id, in: district, besides: besides, waits: waits,
                            on: &connection)
                    else { return nil }
                    taken = chunk.number
                    try connection.script("SET LOCAL lock_timeout = 0")
                    return try decide(chunk, on: &connection)
                }
                if examined != nil { CrashPoint.committed.pass() }
                return examined
            } catch {
                guard connection.transactionStatus == .idle else { throw error }
                guard let taken else {
                    // Whoever holds the last chunks still does.
                    if waits, (error as? PostgresError)?.sqlState == .lockNotAvailable {
                        return nil
                    }
                    throw error
                }
                if NightFailure.passes(error), attempt < 5,
                    (error as? PostgresError)?.sqlState != .queryCanceled
                {
                    continue
                }
                if NightFailure.passes(error) { throw error }
                throw Impossible(chunk: taken, cause: error)
            }
        }
        return nil
    }

    /// A worker that stands still with a chunk in its hands loses its session.
    private func prepare(waits: Bool, on connection: inout Connection) throws {
        try connection.script(
            """
            SET LOCAL idle_in_transaction_session_timeout = '\(options.patience)s';
            SET LOCAL tcp_user_timeout = '\(options.patience)s';
            SET LOCAL lock_timeout = '\(waits ? options.patience : 0)s'
            """)
    }

    private func decide(_ chunk: Runs.Chunk, on connection: inout Connection) throws -> Int {
        let children = try Runs.candidates(
            in: chunk, asOf: run.asOf, policyVersion: run.policyVersion, on: &connection)
        let facts = try NightFacts(
            taking: children, in: chunk.district, asOf: run.asOf, on: &connection)
        CrashPoint.taken.pass()
        // Read behind the locks: whoever approves one from now on marks these children again.
        let references = try OwnReferences.inForce(on: &connection)
        var decided = NightChunk(
            district: chunk.district, night: self,
            lookup: instruments.lookup.replacing(references: references))
        for minor in facts.minors { decided.decide(minor, facts) }
        CrashPoint.decided.pass()
        try decided.write(chunk, on: &connection)
        CrashPoint.written.pass()
        return decided.tally.examined
    }

    /// A dry run: every child is read and decided as in a night, in one snapshot, and nothing is
    /// locked or written.
    func rehearse(
        since started: ContinuousClock.Instant, on connection: inout Connection,
        progress: (Int) -> Void
    ) throws -> NightReport {
        try connection.transaction(isolation: .repeatableRead, readOnly: true) { connection in
            var tally = NightTally()
            var counts = Dictionary(
                uniqueKeysWithValues: try Runs.counts(on: &connection).map {
                    ($0.place, $0.children)
                })
            var overdue = try Runs.overdue(asOf: run.asOf, on: &connection)
            for district in try Self.districts(on: &connection) {
                var last = MinorID(high: 0, low: 0)
                while true {
                    let children = try Runs.candidates(
                        in: district, after: last, asOf: run.asOf,
                        policyVersion: run.policyVersion, limit: options.chunkSize, on: &connection)
                    guard let end = children.last else { break }
                    last = end
                    let facts = try NightFacts(
                        reading: children, in: district, asOf: run.asOf, on: &connection)
                    var chunk = NightChunk(
                        district: district, night: self, lookup: instruments.lookup)
                    for minor in facts.minors { chunk.decide(minor, facts) }
                    tally.add(chunk.tally)
                    counts.merge(chunk.shifts) { $0 + $1 }
                    overdue.asks += chunk.asksMore
                    progress(tally.examined)
                }
            }
            let places = counts.filter { $0.value > 0 }.map { Runs.Count(place: $0, children: $1) }
            return report(
                tally, counts: places, overdue, try Runs.waiting(asOf: run.asOf, on: &connection),
                since: started)
        }
    }
}
