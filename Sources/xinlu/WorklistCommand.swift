import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Worklist: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutWorklist.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?

        func run() throws {
            var connection = try database.connect()
            let now = try asOf?.instant ?? Reference.now(on: &connection)
            let lines = try MorningList.read(asOf: now, on: &connection)
            listing.show(
                [
                    ("kind", .columnWhat), ("minor", .columnMinor), ("urgency", .columnUrgency),
                    ("deadline", .columnDeadline), ("overdue", .columnOverdue),
                    ("detail", .columnDetail), ("command", .columnCommand),
                ],
                lines.map { line in
                    [
                        .string(
                            listing.format == .table
                                ? line.kind.label.localised : line.kind.rawValue),
                        .string(line.minor), .string(line.urgency.rawValue),
                        .string(line.deadline), .bool(line.isOverdue), .string(line.detail),
                        .string(line.command),
                    ]
                })
            if lines.contains(where: { $0.kind == .alert }) { throw ExitStatus.urgentCases }
        }
    }
}
