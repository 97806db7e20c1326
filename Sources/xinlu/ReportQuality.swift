import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Report {
    /// Doubtful sheets and gaps by worker and place; a high share is a question, not a verdict.
    struct Quality: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReportQuality.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpPeriod.localised)) var period: String
        @Flag(help: ArgumentHelp(Phrase.helpQualityRules.localised)) var rules = false

        func run() throws {
            guard let wanted = Period(period) else {
                throw Fault(.usage, .notAPeriod(period))
            }
            var connection = try database.connect(.report)
            if rules { return try showRules(wanted, on: &connection) }
            let lines = try QualityLine.read(from: wanted.from, to: wanted.to, on: &connection)
            listing.show(
                [
                    ("worker", .columnWorker), ("place", .columnRegion),
                    ("instrument", .columnInstrument), ("sheets", .columnSheets),
                    ("doubtful", .columnDoubtful), ("doubtful_percent", .columnDoubtfulShare),
                    ("with_gaps", .columnWithGaps), ("risk_delayed", .columnRiskDelayed),
                ],
                lines.map { line in
                    [
                        .string(line.worker), .string(line.place), .string(line.instrument),
                        .int(Int(line.sheets)), .int(Int(line.doubtful)),
                        .int(Int((100 * line.doubtful + line.sheets / 2) / line.sheets)),
                        .int(Int(line.withGaps)), .int(Int(line.riskDelayed)),
                    ]
                })
        }

        /// For each rule how many talks confirmed what it found.
        private func showRules(_ period: Period, on connection: inout Connection) throws {
            listing.show(
                [
                    ("policy", .columnPolicy), ("rule", .columnRule), ("talks", .columnTalks),
                ]
                    + ConfirmationResult.allCases.map {
                        ($0.rawValue.replacing("-", with: "_"), .confirmation($0.rawValue))
                    },
                try RuleConfirmations.read(from: period.from, to: period.to, on: &connection).map {
                    line in
                    [
                        .string(line.policy), .string(line.rule),
                        .int(line.results.values.reduce(0, +)),
                    ] + ConfirmationResult.allCases.map { .int(line.results[$0] ?? 0) }
                })
        }
    }
}
