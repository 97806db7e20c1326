import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables
import Terminal

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
                lines = MorningList.lines(lines, inRegions: worker.regions)
            }
            if let region {
                let known = try Reference.regions(on: &connection)
                guard region.count >= 4, known.contains(where: { $0.code.hasPrefix(region) }) else {
                    throw Fault(.badData, .unknownRegion(region))
                }
                lines = MorningList.lines(lines, inRegions: [region])
            }
            if listing.format == .table {
                show(lines)
            } else {
                listing.show(Self.columns, lines.map(row))
            }
            if lines.contains(where: { $0.kind == .alert }) { throw ExitStatus.urgentCases }
        }

        private static let columns: [(key: String, heading: Phrase)] = [
            ("kind", .columnWhat), ("minor", .columnMinor), ("urgency", .columnUrgency),
            ("deadline", .columnDeadline), ("overdue", .columnOverdue), ("detail", .columnDetail),
            ("command", .columnCommand),
        ]

        private func row(_ line: MorningList.Line) -> [JSON] {
            [
                .string(line.kind.rawValue), .string(line.minor), .string(line.urgency.rawValue),
                .string(line.deadline), .bool(line.isOverdue), .string(line.detail),
                .string(line.command),
            ]
        }

        /// The command on a line of its own: it is there to be copied, whatever the width.
        private func show(_ lines: [MorningList.Line]) {
            guard !lines.isEmpty else { return Output.note(.nothingToList) }
            for line in lines {
                let deadline = line.deadline.prefix(16).replacing("T", with: " ")
                let parts = [
                    line.kind.label.localised, line.minor,
                    Phrase.urgency(line.urgency.rawValue).localised,
                    (line.isOverdue ? "! " : "") + deadline, line.detail,
                ]
                Output.result(
                    SafeText.of(parts.filter { !$0.isEmpty }.joined(separator: " · ")))
                Output.result("    " + line.command)
            }
        }
    }
}
