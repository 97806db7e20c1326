import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Alert {
    /// For a timer every five minutes: silence climbs, and somebody is called.
    struct Escalate: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAlertEscalate.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?
        @Option(help: ArgumentHelp(Phrase.helpMetrics.localised, valueName: "file")) var metrics:
            String?

        func run() throws {
            var connection = try database.connect(.alert)
            var escalation = AlertEscalation(asOf: asOf?.instant, calls: Callers.calls)
            let outcome = try escalation.run(on: &connection)
            if listing.format == .json {
                Output.result(outcome.json)
            } else {
                Output.result(
                    Phrase.escalated(
                        climbed: outcome.climbed, said: outcome.calls.said,
                        failed: outcome.calls.failed, open: outcome.standing.total,
                        overdue: outcome.standing.overdue
                    ).localised)
            }
            if let metrics {
                let gaps = try DutyCover.gaps(inRegions: [Regions.city], on: &connection)
                let text = LadderMetrics(
                    outcome, hasNotifier: Session.notifier != nil, dutyGaps: gaps.count
                ).text
                try DataFolder.replace(Array(text.utf8), at: metrics, mode: 0o644)
            }
            if Session.notifier == nil { Output.note(.noNotifier) }
            if outcome.standing.total > 0 { throw ExitStatus.urgentCases }
        }
    }

    /// Shows what to say and do in a case.
    struct Page: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "protocol", abstract: Phrase.aboutAlertProtocol.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @Argument(help: ArgumentHelp(Phrase.helpProtocol.localised)) var name: String =
            "risk-answer"

        func run() throws {
            let page = try database.library.riskProtocol(name, in: Session.language)
            Output.result(page.text)
            Output.note(.protocolVersion(page.label))
        }
    }
}
