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

    /// Does the night, or first what is left of one that was cut short.
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
            let run = try underWay(options, on: &connection)
            return try Night(run, options, on: &connection)
                .complete(leads: false, since: started, on: &connection, opening, progress)
        }
        guard try Runs.lock(on: &connection) else {
            throw Fault(.tryLater, .nightAtWork, mend: "xinlu triage run --join")
        }
        let now = try Reference.now(on: &connection)
        if !options.isDryRun, let cut = try Runs.unfinished(on: &connection) {
            let report = try finish(
                cut, options, now: now, since: started, on: &connection, opening, progress)
            // One that began on another day leaves this day's night still to be done.
            let isWanted =
                options.asOf.map { $0 == cut.run.asOf } ?? (cut.run.asOf.date == now.date)
            if let report, isWanted { return report }
        }
        let night = try Night(fresh(options, now: now, on: &connection), options, on: &connection)
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
        return try night.complete(
            leads: true, since: started, on: &connection, opening, progress)
    }

    /// Does what is left of a night.
    ///
    /// - Returns: nil: one of an earlier day that cannot be completed was given up; its children are
    ///   still marked, so the next night meets them.
    private static func finish(
        _ cut: (run: Runs.Run, isPlanned: Bool), _ options: Options, now: Instant,
        since started: ContinuousClock.Instant, on connection: inout Connection,
        _ opening: Opening?, _ progress: (Int) -> Void
    ) throws -> NightReport? {
        do {
            let night = try Night(cut.run, options, on: &connection)
            if !cut.isPlanned { try night.plan(on: &connection) }
            return try night.complete(
                leads: true, since: started, on: &connection, opening, progress)
        } catch {
            let isEarlier = cut.run.asOf.date < (options.asOf ?? now).date
            guard isEarlier, !NightFailure.passes(error), connection.transactionStatus == .idle
            else { throw error }
            try Runs.finish(
                cut.run.id, undone: NightFailure.code(of: error), on: &connection)
            return nil
        }
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
        _ options: Options, now: Instant, on connection: inout Connection
    ) throws -> Runs.Run {
        let asOf = options.asOf ?? now
        let policy = try PolicyInForce.on(asOf.date, connection: &connection)
        let place = try Runs.count(on: &connection)
        return Runs.Run(
            id: .derived("run", String(asOf.microseconds), String(place)), asOf: asOf,
            policyVersion: policy.version.id, startedAt: asOf)
    }

    /// The night to join; one that has only just opened is waited for.
    private static func underWay(
        _ options: Options, on connection: inout Connection
    ) throws -> Runs.Run {
        var tenths = 0
        while true {
            let found = try Runs.unfinished(on: &connection)
            if let found, found.isPlanned { return found.run }
            guard tenths < 10 * (found == nil ? 3 : options.patience) else {
                throw Fault(.tryLater, .noNightToJoin, mend: "xinlu triage run")
            }
            usleep(100_000)
            tenths += 1
        }
    }

    private func plan(on connection: inout Connection) throws {
        do {
            let districts = try Self.districts(on: &connection)
            try connection.transaction { connection in
                try Runs.plan(
                    run, in: districts, chunkSize: options.chunkSize, on: &connection)
            }
        } catch {
            note(error, on: &connection)
            throw error
        }
        CrashPoint.planned.pass()
    }

    /// - Parameter leads: whoever only joined says nothing in the ledger about its own end.
    private func complete(
        leads: Bool, since started: ContinuousClock.Instant, on connection: inout Connection,
        _ opening: Opening?, _ progress: (Int) -> Void
    ) throws -> NightReport {
        do {
            let lost = try work(on: &connection, opening, progress)
            return try end(lost: lost, since: started, on: &connection)
        } catch {
            // The others may have done all of it, and the session of this one may be gone.
            if let opening, var other = try? opening(),
                (try? Runs.waiting(of: run.id, on: &other))?.isEmpty == true
            {
                return try end(lost: 1, since: started, on: &other)
            }
            if leads { note(error, on: &connection) }
            throw error
        }
    }

    private func end(
        lost: Int, since started: ContinuousClock.Instant, on connection: inout Connection
    ) throws -> NightReport {
        var tally = NightTally()
        for summary in try Runs.summaries(of: run.id, on: &connection) {
            tally.add(try NightTally(json: summary))
        }
        _ = try ReferralExpiry.run(asOf: run.asOf, on: &connection)
        let undone = tally.undecided.isEmpty ? nil : "undecided \(tally.undecided.count)"
        try Runs.finish(run.id, undone: undone, on: &connection)
        CrashPoint.finished.pass()
        return try report(
            tally, counts: Runs.counts(on: &connection),
            Runs.overdue(asOf: run.asOf, on: &connection),
            Runs.waiting(asOf: run.asOf, on: &connection), lost: lost, since: started)
    }

    /// What stops a night is told in the ledger too, as a code, where the server still listens.
    private func note(_ error: any Error, on connection: inout Connection) {
        try? Runs.fail(run.id, NightFailure.code(of: error), on: &connection)
    }

    static func districts(on connection: inout Connection) throws -> [String] {
        try Reference.regions(on: &connection)
            .filter { $0.level == "district" }.map { String($0.code.prefix(6)) }
    }

    func report(
        _ tally: NightTally, counts: [Runs.Count], _ overdue: Runs.Overdue,
        _ waiting: [String: Int], lost: Int = 0, since started: ContinuousClock.Instant
    ) -> NightReport {
        NightReport(
            run: run.id, asOf: run.asOf, policy: policy.version.policy,
            policyVersion: policy.version.version, tally: tally, counts: counts, overdue: overdue,
            waiting: MorningList.Kind.allCases.map { ($0, waiting[$0.rawValue] ?? 0) },
            workersLost: lost,
            elapsed: ContinuousClock.now - started)
    }
}
