import ArgumentParser
import Messages
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

        func run() throws {
            guard let wanted = Period(period) else {
                throw Fault(.usage, .notAPeriod(period))
            }
            var connection = try database.connect(.report)
            let lines = try QualityLine.read(from: wanted.from, to: wanted.to, on: &connection)
            listing.show(
                [
                    ("worker", .columnWorker), ("place", .columnRegion),
                    ("instrument", .columnInstrument), ("sheets", .columnSheets),
                    ("doubtful", .columnDoubtful), ("doubtful_percent", .columnDoubtfulShare),
                    ("with_gaps", .columnWithGaps),
                ],
                lines.map { line in
                    [
                        .string(line.worker), .string(line.place), .string(line.instrument),
                        .int(Int(line.sheets)), .int(Int(line.doubtful)),
                        .int(Int((100 * line.doubtful + line.sheets / 2) / line.sheets)),
                        .int(Int(line.withGaps)),
                    ]
                })
        }
    }
}
