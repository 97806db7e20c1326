import ArgumentParser
import Care
import Messages
import Postgres
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
        @OptionGroup var place: ScopeOptions
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?

        func run() throws {
            var connection = try database.connect()
            let now = try asOf?.instant ?? Reference.now(on: &connection)
            let lines = try MorningList.read(
                asOf: now, for: try place.scope(on: &connection), on: &connection)
            if listing.format == .table {
                show(lines)
            } else {
                listing.show(Self.columns, lines.map(row))
            }
            WaitingForms.note(keys: try? database.target.keys())
            guard lines.contains(where: { $0.kind == .alert }) else { return }
            try HouseWarnings.noteCalls(on: &connection)
            throw ExitStatus.urgentCases
        }

        private static let columns: [(key: String, heading: Phrase)] = [
            ("kind", .columnWhat), ("minor", .columnMinor), ("urgency", .columnUrgency),
            ("deadline", .columnDeadline), ("overdue", .columnOverdue), ("detail", .columnDetail),
            ("command", .columnCommand),
        ]

        private func row(_ line: MorningList.Line) -> [JSON] {
            [
                .string(line.kind.rawValue), .string(line.minor), .string(line.urgency.rawValue),
                .string(line.deadline?.iso ?? ""), .bool(line.isOverdue), .string(line.detail),
                .string(line.command),
            ]
        }

        /// The command on a line of its own: it is there to be copied, whatever the width.
        private func show(_ lines: [MorningList.Line]) {
            guard !lines.isEmpty else { return Output.note(.nothingToList) }
            var page = ""
            for line in lines {
                let deadline = (line.deadline?.iso ?? "").prefix(16).replacing("T", with: " ")
                let parts = [
                    line.kind.label.localised, line.minor,
                    Phrase.urgency(line.urgency.rawValue).localised,
                    (line.isOverdue ? "! " : "") + deadline, line.detail,
                ]
                page += WorklistLine.text(parts, command: line.command) + "\n"
            }
            Output.put(page)
        }
    }
}

/// What waits, on one line, and on the next the command that settles it.
enum WorklistLine {
    static func text(_ parts: [String], command: String) -> String {
        SafeText.of(parts.filter { !$0.isEmpty }.joined(separator: " · ")) + "\n    " + command
    }
}
