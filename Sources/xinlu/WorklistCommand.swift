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

        @Option(
            name: .customLong("worker"),
            help: ArgumentHelp(Phrase.helpWorklistWorker.localised, valueName: "worker"))
        var ofWorker: String?
        @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code"))
        var region: String?

        func run() throws {
            var connection = try database.connect()
            let now = try asOf?.instant ?? Reference.now(on: &connection)
            var lines = try MorningList.read(asOf: now, on: &connection)
            if let ofWorker {
                let workers = try Workers.list(on: &connection)
                guard let worker = workers.first(where: { $0.code == ofWorker }) else {
                    throw Fault(.badData, .unknownWorker(ofWorker), mend: "xinlu worker list")
                }
                lines = try MorningList.lines(
                    lines, inRegions: worker.regions, on: &connection)
            }
            if let region {
                guard region.allSatisfy(\.isNumber), (4...12).contains(region.count) else {
                    throw Fault(.badData, .unknownRegion(region))
                }
                lines = try MorningList.lines(lines, inRegions: [region], on: &connection)
            }
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
