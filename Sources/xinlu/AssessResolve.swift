import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Assess {
    /// A third person settles where two readings differ.
    struct Resolve: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessResolve.localised)
        }

        enum Reading: String, ExpressibleByArgument, CaseIterable { case first, second }

        /// `7=2`: item 7 reads 2; `7=-`: it is left out.
        struct ItemCode: ExpressibleByArgument {
            let item: Int
            let code: Character
            init?(argument: String) {
                let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
                guard parts.count == 2, let item = Int(parts[0]), item > 0, parts[1].count == 1,
                    let code = parts[1].first, code == "-" || ("0"..."9").contains(code)
                else { return nil }
                self.item = item
                self.code = code
            }
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpSettled.localised))
        var assessment: AssessmentArgument
        @Option(help: ArgumentHelp(Phrase.helpSettleItem.localised, valueName: "7=2"))
        var item: [ItemCode] = []
        @Option(help: ArgumentHelp(Phrase.helpSettleTake.localised)) var take: Reading?
        @Option(help: ArgumentHelp(Phrase.helpAmendReason.localised)) var reason = "double entry"

        func validate() throws {
            guard item.isEmpty != (take == nil) else {
                throw ValidationError(Phrase.eitherOption("--item", "--take").localised)
            }
            guard Set(item.map(\.item)).count == item.count else {
                throw ValidationError(Phrase.settleItemTwice.localised)
            }
        }

        private var choice: DoubleEntry.Choice {
            switch take {
            case .first: .first
            case .second: .second
            case nil: .items(Dictionary(uniqueKeysWithValues: item.map { ($0.item, $0.code) }))
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let settled = try DoubleEntry.resolve(
                assessment.id, choice, reason: reason, house: &house, on: &connection)
            switch settled {
            case .firstStands(let sheet):
                listing.say(
                    .firstStands(sheet.minorCode),
                    [
                        "assessment_id": .string(sheet.id.description),
                        "minor": .string(sheet.minorCode), "status": "first-stands",
                        "amends": .null,
                    ])
            case .amended(let outcome):
                let reading = AmendedReading(outcome: outcome, amends: assessment.id)
                try reading.finish(as: listing.format, house: &house, on: &connection)
            }
        }
    }
}
