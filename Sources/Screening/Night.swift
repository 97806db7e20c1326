package import Care
import InstrumentFiles
import Instruments
import Messages
package import Postgres
import Records
import Scoring
import Triage

/// The nightly run: everything that changed is decided anew, chunk by chunk, each chunk one
/// transaction with its decisions, episodes and ledger row.
///
/// Killed anywhere and started again, it goes on behind the last chunk that was committed.
package struct Night {
    package struct Options: Sendable {
        /// nil: the database's now.
        package var asOf: Instant?
        package var isDryRun: Bool
        /// Children a transaction.
        package var chunkSize: Int
        package init(asOf: Instant? = nil, isDryRun: Bool = false, chunkSize: Int = 2_000) {
            self.asOf = asOf
            self.isDryRun = isDryRun
            self.chunkSize = chunkSize
        }
    }

    let run: Runs.Run
    let policy: PolicyInForce
    let instruments: PublishedInstruments
    let options: Options

    /// Does the night, or what is left of one that was cut short.
    ///
    /// - Parameter progress: children examined so far.
    /// - Throws: ``Fault``, try later where another night is at work.
    package static func run(
        _ options: Options, on connection: inout Connection,
        progress: (Int) -> Void = { _ in }
    ) throws -> NightReport {
        guard try Runs.lock(on: &connection) else {
            throw Fault(.tryLater, .nightAtWork, mend: "xinlu status")
        }
        let started = ContinuousClock.now
        if let cut = try Runs.unfinished(on: &connection), !options.isDryRun {
            let night = try Night(cut, options, on: &connection)
            let report = try night.work(since: started, on: &connection, progress: progress)
            if options.asOf == nil || options.asOf == cut.asOf { return report }
        }
        let asOf = try options.asOf ?? Reference.now(on: &connection)
        let policy = try PolicyInForce.on(asOf.date, connection: &connection)
        var identifiers = IdentifierSource()
        let run = Runs.Run(
            id: identifiers.next(), asOf: asOf, policyVersion: policy.version.id, startedAt: asOf)
        let night = try Night(run, options, on: &connection)
        if options.isDryRun {
            return try night.rehearse(since: started, on: &connection, progress: progress)
        }
        try connection.transaction { connection in
            try Runs.open(
                run.id, asOf: asOf, policyVersion: run.policyVersion, on: &connection)
        }
        return try night.work(since: started, on: &connection, progress: progress)
    }

    private init(
        _ run: Runs.Run, _ options: Options, on connection: inout Connection
    ) throws {
        self.run = run
        self.options = options
        policy = try PolicyInForce.version(run.policyVersion, connection: &connection)
        instruments = try PublishedInstruments(on: &connection)
    }

    private func work(
        since started: ContinuousClock.Instant, on connection: inout Connection,
        progress: (Int) -> Void
    ) throws -> NightReport {
        var tally = NightTally()
        var resume: [String: (chunk: Int32, last: MinorID)] = [:]
        for chunk in try Runs.chunks(of: run.id, on: &connection) {
            tally.add(try NightTally(json: chunk.summary))
            resume[chunk.district] = (chunk.chunk, chunk.lastMinor)
        }
        for district in try districts(on: &connection) {
            var (number, last) = resume[district] ?? (0, MinorID(high: 0, low: 0))
            while true {
                number += 1
                let done = try connection.transaction { connection in
                    try decideChunk(number, of: district, after: last, on: &connection)
                }
                guard let done else { break }
                last = done.last
                tally.add(done.tally)
                progress(tally.examined)
            }
        }
        try Runs.finish(run.id, on: &connection)
        return try report(tally, since: started, on: &connection)
    }

    /// A dry run: everything as in a night, then undone.
    private func rehearse(
        since started: ContinuousClock.Instant, on connection: inout Connection,
        progress: (Int) -> Void
    ) throws -> NightReport {
        struct Undo: Error {}
        var rehearsed: NightReport?
        do {
            try connection.transaction { connection in
                var tally = NightTally()
                for district in try districts(on: &connection) {
                    var last = MinorID(high: 0, low: 0)
                    var number: Int32 = 0
                    while true {
                        number += 1
                        guard
                            let done = try decideChunk(
                                number, of: district, after: last, on: &connection)
                        else { break }
                        last = done.last
                        tally.add(done.tally)
                        progress(tally.examined)
                    }
                }
                rehearsed = try report(tally, since: started, on: &connection)
                throw Undo()
            }
        } catch is Undo {}
        guard let rehearsed else { throw Fault(.programFault, .nightWithoutReport) }
        return rehearsed
    }

    private func districts(on connection: inout Connection) throws -> [String] {
        try Reference.regions(on: &connection)
            .filter { $0.level == "district" }.map { String($0.code.prefix(6)) }
    }

    private func decideChunk(
        _ number: Int32, of district: String, after last: MinorID, on connection: inout Connection
    ) throws -> (last: MinorID, tally: NightTally)? {
        let children = try Runs.candidates(
            in: district, after: last, asOf: run.asOf, policyVersion: run.policyVersion,
            limit: options.chunkSize, on: &connection)
        guard let end = children.last else { return nil }
        let facts = try NightFacts(
            taking: children, in: district, asOf: run.asOf, on: &connection)
        var chunk = NightChunk(district: district, night: self)
        for minor in facts.minors { try chunk.decide(minor, facts) }
        try chunk.write(
            number: number, examined: children.count, last: end, isDryRun: options.isDryRun,
            on: &connection)
        return (end, chunk.tally)
    }

    private func report(
        _ tally: NightTally, since started: ContinuousClock.Instant,
        on connection: inout Connection
    ) throws -> NightReport {
        NightReport(
            run: run.id, asOf: run.asOf, policy: policy.version.policy,
            policyVersion: policy.version.version, tally: tally,
            counts: try Runs.counts(on: &connection),
            overdue: try Runs.overdue(asOf: run.asOf, on: &connection),
            elapsed: ContinuousClock.now - started)
    }
}
