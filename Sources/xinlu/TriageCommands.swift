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
                subcommands: [
                    Run.self, Explain.self, Override.self, Simulate.self, History.self,
                ])
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
                    if let condition = line.condition {
                        Output.result("    " + condition.localised)
                    }
                }
                for line in explained.inputs?.lines ?? [] {
                    Output.result(Phrase.restsOn(line).localised)
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
