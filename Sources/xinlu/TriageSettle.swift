import ArgumentParser
import Messages
import Screening
import Tables

extension Xinlu.Triage {
    /// Ends an ask of a rule: its answer is in, or there is a reason why not.
    struct Settle: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutTriageSettle.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpSettleRule.localised)) var rule: String
        @Option(help: ArgumentHelp(Phrase.helpSettleWhat.localised)) var what: String?
        @Option(help: ArgumentHelp(Phrase.helpSettleReason.localised)) var reason: String
        @Option(help: ArgumentHelp(Phrase.helpBy.localised, valueName: "worker")) var by: String?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let settled = try AskSettling.settle(
                minor, rule: rule, what: what, by: by ?? house.owner, reason: reason,
                house: &house, on: &connection)
            if listing.format == .json {
                Output.result([
                    "minor": .string(minor), "rule": .string(rule),
                    "settled": .array(settled.map(JSON.string)),
                ])
            } else {
                Output.note(.asksSettled(minor, settled))
            }
        }
    }
}
