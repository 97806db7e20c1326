import Care
import Dispatch
import Postgres
import Records

extension Night {
    /// Does chunks until none is left, alone or beside others.
    ///
    /// A worker that fails lets go of its chunk, and this one takes it over: as long as one is left,
    /// the night comes to its end.
    func work(
        on connection: inout Connection, _ opening: Opening?, _ progress: (Int) -> Void
    ) throws {
        let colleagues = DispatchGroup()
        let queue = DispatchQueue(label: "xinlu.night", attributes: .concurrent)
        for _ in 1..<max(1, options.workers) {
            guard let opening else { break }
            queue.async(group: colleagues) {
                // Whatever stops a colleague stops the first worker too, or is taken over by it.
                guard var own = try? opening() else { return }
                try? shift(on: &own) { _ in }
            }
        }
        defer { colleagues.wait() }
        try shift(on: &connection, progress)
    }

    /// One worker's part: what nobody has claimed, then what others leave behind.
    private func shift(
        on connection: inout Connection, _ progress: (Int) -> Void
    ) throws {
        var examined = 0
        while true {
            let districts = try Runs.waiting(of: run.id, on: &connection)
            guard let first = districts.first else { return }
            var hasFound = false
            for district in districts {
                while let count = try chunk(of: district, waits: false, on: &connection) {
                    hasFound = true
                    examined += count
                    progress(examined)
                }
            }
            if !hasFound, let count = try chunk(of: first, waits: true, on: &connection) {
                examined += count
                progress(examined)
            }
        }
    }

    /// - Returns: children examined; nil: there was no chunk to take.
    private func chunk(
        of district: String, waits: Bool, on connection: inout Connection
    ) throws -> Int? {
        let examined = try connection.transaction { connection -> Int? in
            // A worker that stands still with a chunk in its hands loses its session.
            try connection.script(
                """
                SET LOCAL idle_in_transaction_session_timeout = '\(options.patience)s';
                SET LOCAL tcp_user_timeout = '\(options.patience)s'
                """)
            guard
                let chunk = try Runs.take(
                    of: run.id, in: district, waits: waits, on: &connection)
            else { return nil }
            let children = try Runs.candidates(
                in: chunk, asOf: run.asOf, policyVersion: run.policyVersion, on: &connection)
            let facts = try NightFacts(
                taking: children, in: district, asOf: run.asOf, on: &connection)
            CrashPoint.taken.pass()
            var decided = NightChunk(district: district, night: self)
            for minor in facts.minors { try decided.decide(minor, facts) }
            CrashPoint.decided.pass()
            try decided.write(chunk, on: &connection)
            CrashPoint.written.pass()
            return decided.tally.examined
        }
        if examined != nil { CrashPoint.committed.pass() }
        return examined
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
                    var chunk = NightChunk(district: district, night: self)
                    for minor in facts.minors { try chunk.decide(minor, facts) }
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
