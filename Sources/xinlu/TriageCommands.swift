import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Screening
import Tables
import Terminal
import Triage

extension Xinlu {
    struct Triage: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutTriage.localised,
                subcommands: [Run.self, Explain.self, Override.self, Simulate.self])
        }

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
            @Option(help: ArgumentHelp(Phrase.helpChunk.localised)) var chunk: Int = 2_000

            func validate() throws {
                guard workers >= 1, chunk >= 1 else {
                    throw ValidationError(Phrase.atLeastOne.localised)
                }
            }

            func run() throws {
                var connection = try database.connect(.triage)
                var progress = Progress()
                let report = try Night.run(
                    Night.Options(asOf: asOf?.instant, isDryRun: dryRun, chunkSize: chunk),
                    on: &connection
                ) { progress.show(Phrase.examinedSoFar($0).localised) }
                progress.end()
                if listing.format == .json {
                    Output.result(report.json)
                } else {
                    show(report)
                }
                if dryRun { Output.note(.dryRunWroteNothing) }
                if report.overdue.alertsOpen > 0 { throw ExitStatus.urgentCases }
            }

            private func show(_ report: NightReport) {
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
                        alertsOverdue: report.overdue.alerts,
                        notAssessed: report.overdue.notAssessed
                    ).localised)
            }
        }

        struct Explain: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutTriageExplain.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(name: .customLong("for"), help: ArgumentHelp(Phrase.helpFor.localised))
            var reader: Reader = .worker
            @Option(help: ArgumentHelp(Phrase.helpOn.localised, valueName: "date")) var on:
                CalendarDateArgument?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let explained = try TriageExplanation(
                    minor, on: on?.date, for: reader, house: &house, on: &connection)
                if listing.format == .json {
                    Output.result(explained.json(in: Session.language))
                } else {
                    show(explained)
                }
            }

            private func show(_ explained: TriageExplanation) {
                let explanation = explained.explanation
                Output.result(explanation.offer.localised)
                if reader == .worker {
                    Output.result(
                        "\(explained.decidedOn.iso) · \(explained.policy) \(explained.policyVersion) · "
                            + "\(explained.disposition.rawValue) · \(explained.urgency.rawValue)")
                }
                for line in explanation.lines
                where line.verdict == .true || line.verdict == .unknown {
                    let mark = reader == .worker ? "\(line.rule) (\(line.verdict.rawValue)): " : ""
                    Output.result("- " + mark + line.text.localised)
                }
                if let override = explained.override {
                    Output.result(
                        "! "
                            + Phrase.overrideStands(
                                .track(override.track.rawValue), by: override.author,
                                until: override.expiresOn.iso, reason: override.reason
                            ).localised)
                }
                for line in explained.nearest?.lines ?? [] {
                    Output.result(
                        Phrase.smallestChange(
                            "\(line.step.name) \(line.step.from.text) → \(line.step.to.text)",
                            track: .track(line.track.rawValue),
                            error: line.errorText,
                            isTooClose: line.isTooClose
                        ).localised)
                }
                for ask in explanation.asks {
                    Output.result("? \(ask.rule): \(ask.what), \(ask.deadline.iso)")
                }
            }
        }
    }
}
