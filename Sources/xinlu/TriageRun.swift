import ArgumentParser
import Care
import Glibc
import Messages
import Postgres
import Records
import Screening
import Tables
import Terminal

extension Xinlu.Triage {
    struct Run: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutTriageRun.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?
        @Flag(help: ArgumentHelp(Phrase.helpDryRun.localised)) var dryRun = false
        @Option(help: ArgumentHelp(Phrase.helpWorkers.localised)) var workers: Int = 1
        @Flag(help: ArgumentHelp(Phrase.helpJoin.localised)) var join = false
        @Option(help: ArgumentHelp(Phrase.helpChunk.localised)) var chunk: Int = 2_000
        @Option(help: ArgumentHelp(Phrase.helpPatience.localised, valueName: "seconds"))
        var patience: Int = 120
        @Option(help: ArgumentHelp(Phrase.helpMetrics.localised, valueName: "file"))
        var metrics: String?

        func validate() throws {
            guard workers >= 1, chunk >= 1, patience >= 1 else {
                throw ValidationError(Phrase.atLeastOne.localised)
            }
            guard workers <= 64 else { throw ValidationError(Phrase.atMost(64).localised) }
            guard !(join && (dryRun || asOf != nil)) else {
                throw ValidationError(Phrase.joinAlone.localised)
            }
        }

        func run() throws {
            let startedAt = Clock.seconds
            let report: NightReport
            do {
                report = try night()
            } catch {
                let status = Failure.fault(of: error)?.status ?? .programFault
                // Another night at work is no failed one, and a rehearsal is none at all.
                if !dryRun, status != .tryLater {
                    tellMetrics(of: nil, status.rawValue, startedAt)
                }
                throw error
            }
            switch listing.format {
            case .json: Output.result(report.json)
            case .table: NightPrinter(report: report).show()
            case .csv:
                listing.show(
                    [("track", .columnTrack), ("children", .columnChildren)],
                    report.tracks.map { [.string($0.track.rawValue), .int($0.children)] })
            }
            if dryRun { Output.note(.dryRunWroteNothing) }
            if report.workersLost > 0 { Output.note(.workersLost(report.workersLost)) }
            if !report.tally.undecided.isEmpty {
                Output.note(.childrenUndecided(report.tally.undecided))
            }
            let status: ExitStatus =
                !report.tally.undecided.isEmpty
                ? .programFault : report.overdue.alertsOpen > 0 ? .urgentCases : .done
            if !dryRun { tellMetrics(of: report, status.rawValue, startedAt) }
            if status != .done { throw status }
        }

        private func night() throws -> NightReport {
            var connection = try database.connect(.triage)
            let target = try database.target
            let role = Job.triage.role(as: nil)
            var progress = Progress()
            let report = try Night.run(
                Night.Options(
                    asOf: asOf?.instant, isDryRun: dryRun, chunkSize: chunk, workers: workers,
                    joins: join, patience: patience),
                on: &connection,
                opening: { try target.connectFurther(role: role) },
                progress: { progress.show(Phrase.examinedSoFar($0).localised) })
            progress.end()
            return report
        }

        /// A night is no worse for a file that cannot be written; the alarm on its age rings.
        private func tellMetrics(of report: NightReport?, _ code: Int32, _ startedAt: Int) {
            do {
                try leaveMetrics(of: report, code, startedAt)
            } catch {
                if let fault = error as? Fault { Output.note(fault.phrase) }
            }
        }

        private func leaveMetrics(
            of report: NightReport?, _ code: Int32, _ startedAt: Int
        ) throws {
            guard let path = metrics ?? Session.environment["XINLU_METRICS"], !path.isEmpty else {
                return
            }
            let previous = (try? BoundedFile.read(path, limit: 1 << 20)) ?? []
            let text = NightMetrics(
                report: report, exitCode: code, startedAt: startedAt, endedAt: Clock.seconds,
                hasNotifier: Session.notifier != nil,
                previous: String(decoding: previous, as: UTF8.self)
            ).text
            try DataFolder.replace(Array(text.utf8), at: path, mode: 0o644)
        }
    }
}

/// A night's report for a person.
struct NightPrinter {
    let report: NightReport

    func show() {
        Output.result(
            Phrase.nightHeadline(
                report.asOf.iso, policy: "\(report.policy) \(report.policyVersion)"
            ).localised)
        Output.result(
            Phrase.nightCounts(
                examined: report.tally.examined, decided: report.tally.decided,
                undetermined: report.tally.undetermined, unchanged: report.tally.unchanged
            ).localised)
        let table = TextTable(
            columns: [Phrase.columnTrack, .columnChildren].map(\.localised),
            rows: report.tracks.map {
                [Phrase.track($0.track.rawValue).localised, String($0.children)]
            })
        Output.result(table.rendered(isAccessible: Session.isAccessible))
        Output.result(
            Phrase.nightOpen(
                asks: report.overdue.asks, alerts: report.overdue.alertsOpen,
                alertsOverdue: report.overdue.alerts, notAssessed: report.overdue.notAssessed
            ).localised)
        let waiting = report.waiting.filter { $0.count > 0 }
        if !waiting.isEmpty {
            Output.result(
                Phrase.morningWaits(waiting.map { ($0.kind.label, $0.count) }).localised)
        }
    }
}
