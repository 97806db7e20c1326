package import Care
import Glibc
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
/// Its chunks are laid out in the ledger when it opens, and any number of workers, on this machine
/// or others, share them. Killed anywhere and started again, it does the chunks that are left.
package struct Night: Sendable {
    package struct Options: Sendable {
        /// nil: the database's now.
        package var asOf: Instant?
        package var isDryRun: Bool
        /// Children a transaction.
        package var chunkSize: Int
        /// How many share the work here, each with a session of its own.
        package var workers: Int
        /// Help with the night that is under way instead of opening one.
        package var joins: Bool
        /// After so many seconds the server gives up a worker that holds a chunk and stands still.
        package var patience: Int
        package init(
            asOf: Instant? = nil, isDryRun: Bool = false, chunkSize: Int = 2_000,
            workers: Int = 1, joins: Bool = false, patience: Int = 120
        ) {
            self.asOf = asOf
            self.isDryRun = isDryRun
            self.chunkSize = chunkSize
            self.workers = workers
            self.joins = joins
            self.patience = patience
        }
    }

    package typealias Opening = @Sendable () throws -> Connection

    let run: Runs.Run
    let policy: PolicyInForce
    let instruments: PublishedInstruments
    let options: Options

    /// Does the night, or what is left of one that was cut short.
    ///
    /// - Parameters:
    ///   - opening: makes a further session of the same job, for each further worker; nil: there is
    ///     only this one.
    ///   - progress: children examined so far, by this worker.
    /// - Throws: ``Fault``, try later where another night is at work, or none is that could be joined.
    package static func run(
        _ options: Options, on connection: inout Connection,
        opening: Opening? = nil, progress: (Int) -> Void = { _ in }
    ) throws -> NightReport {
        let started = ContinuousClock.now
        if options.joins {
            let run = try underWay(on: &connection)
            return try Night(run, options, on: &connection)
                .complete(since: started, on: &connection, opening, progress)
        }
        guard try Runs.lock(on: &connection) else {
            throw Fault(.tryLater, .nightAtWork, mend: "xinlu triage run --join")
        }
        if !options.isDryRun, let cut = try Runs.unfinished(on: &connection) {
            let night = try Night(cut.run, options, on: &connection)
            if !cut.isPlanned { try night.plan(on: &connection) }
            let report = try night.complete(since: started, on: &connection, opening, progress)
            if options.asOf == nil || options.asOf == cut.run.asOf { return report }
        }
        let night = try Night(fresh(options, on: &connection), options, on: &connection)
        if options.isDryRun {
            return try night.rehearse(since: started, on: &connection, progress: progress)
        }
        try connection.transaction { connection in
            try Runs.open(
                night.run.id, asOf: night.run.asOf, policyVersion: night.run.policyVersion,
                on: &connection)
        }
        CrashPoint.opened.pass()
        try night.plan(on: &connection)
        return try night.complete(since: started, on: &connection, opening, progress)
    }

    private init(
        _ run: Runs.Run, _ options: Options, on connection: inout Connection
    ) throws {
        self.run = run
        self.options = options
        policy = try PolicyInForce.version(run.policyVersion, connection: &connection)
        instruments = try PublishedInstruments(on: &connection)
    }

    /// Named by its moment and its place among the nights, so that a replay writes the same rows.
    private static func fresh(
        _ options: Options, on connection: inout Connection
    ) throws -> Runs.Run {
        let asOf = try options.asOf ?? Reference.now(on: &connection)
        let policy = try PolicyInForce.on(asOf.date, connection: &connection)
        let place = try Runs.count(on: &connection)
        return Runs.Run(
            id: .derived("run", String(asOf.microseconds), String(place)), asOf: asOf,
            policyVersion: policy.version.id, startedAt: asOf)
    }

    /// The night to join; one that has only just opened is waited for.
    private static func underWay(on connection: inout Connection) throws -> Runs.Run {
        for _ in 0..<50 {
            if let found = try Runs.unfinished(on: &connection), found.isPlanned {
                return found.run
            }
            usleep(100_000)
        }
        throw Fault(.tryLater, .noNightToJoin, mend: "xinlu triage run")
    }

    private func plan(on connection: inout Connection) throws {
        try noting(on: &connection) { connection in
            let districts = try Self.districts(on: &connection)
            try connection.transaction { connection in
                try Runs.plan(
                    run, in: districts, chunkSize: options.chunkSize, on: &connection)
            }
        }
        CrashPoint.planned.pass()
    }

    private func complete(
        since started: ContinuousClock.Instant, on connection: inout Connection,
        _ opening: Opening?, _ progress: (Int) -> Void
    ) throws -> NightReport {
        try noting(on: &connection) { connection in
            try work(on: &connection, opening, progress)
            try Runs.finish(run.id, on: &connection)
        }
        CrashPoint.finished.pass()
        var tally = NightTally()
        for summary in try Runs.summaries(of: run.id, on: &connection) {
            tally.add(try NightTally(json: summary))
        }
        return try report(
            tally, counts: Runs.counts(on: &connection),
            Runs.overdue(asOf: run.asOf, on: &connection),
            Runs.waiting(asOf: run.asOf, on: &connection), since: started)
    }

    /// What stops a night is told in the ledger too, as a code, where the server still listens.
    private func noting(
        on connection: inout Connection, _ body: (inout Connection) throws -> Void
    ) throws {
        do {
            try body(&connection)
        } catch {
            try? Runs.fail(run.id, NightFailure.code(of: error), on: &connection)
            throw error
        }
    }

    static func districts(on connection: inout Connection) throws -> [String] {
        try Reference.regions(on: &connection)
            .filter { $0.level == "district" }.map { String($0.code.prefix(6)) }
    }

    func report(
        _ tally: NightTally, counts: [Runs.Count], _ overdue: Runs.Overdue,
        _ waiting: [String: Int], since started: ContinuousClock.Instant
    ) -> NightReport {
        NightReport(
            run: run.id, asOf: run.asOf, policy: policy.version.policy,
            policyVersion: policy.version.version, tally: tally, counts: counts, overdue: overdue,
            waiting: MorningList.Kind.allCases.map { ($0, waiting[$0.rawValue] ?? 0) },
            elapsed: ContinuousClock.now - started)
    }
}

/// What stopped a night, as a code that may stand in a ledger and in metrics.
package enum NightFailure {
    package static func code(of error: any Error) -> String {
        switch error {
        case let fault as Fault: "exit \(fault.status.rawValue)"
        case let error as PostgresError:
            error.sqlState.map { "SQLSTATE \($0.rawValue)" } ?? "connection"
        default: "\(type(of: error))"
        }
    }
}
