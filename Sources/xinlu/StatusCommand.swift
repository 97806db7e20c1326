import ArgumentParser
import Cluster
import Messages
import Postgres
import Records
import Screening
import Tables
import Terminal

extension Xinlu {
    /// One screen that an operator reads in the morning.
    struct Status: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutStatus.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions

        func run() throws {
            var connection: Connection
            do {
                connection = try database.connect(.report)
            } catch {
                showAway()
                throw error
            }
            let status = try HouseStatus(on: &connection)
            let lines = status.lines(version: Xinlu.version)
            switch listing.format {
            case .json: Output.result(.object(lines.map { ($0.key, $0.value) } + status.more))
            case .csv:
                listing.show(
                    [("what", .columnWhat), ("value", .columnValue)],
                    lines.map { [.string($0.label.localised), .string($0.value.cell)] })
            case .table: Output.put(StatusScreen(status: status).text)
            }
            try HouseWarnings.noteCalls(on: &connection)
            for warning in status.warnings {
                Output.note(warning)
                Output.note(.mend("xinlu triage run"))
            }
            if status.isPractice { Output.note(.practice) }
            WaitingForms.note(keys: try? database.target.keys())
        }

        /// What is known without the database.
        private func showAway() {
            WaitingForms.note(keys: try? database.target.keys())
            let hasNotifier = Session.notifier != nil
            if listing.format == .json {
                Output.result([
                    "version": .string(Xinlu.version), "database": "away",
                    "notifier": .bool(hasNotifier),
                    "alerts_not_stored": .bool(!AlertJournal.isEmpty),
                ])
                return
            }
            listing.show(
                [("what", .columnWhat), ("value", .columnValue)],
                [
                    (Phrase.labelVersion, Phrase.verbatim(Xinlu.version)),
                    (.statusAway, .statusIsAway),
                    (.statusNotifier, hasNotifier ? .statusIsSet : .statusIsNotSet),
                ].map { [.string($0.0.localised), .string($0.1.localised)] })
        }
    }
}

/// At most 24 lines of 80 columns.
struct StatusScreen {
    let status: HouseStatus

    var text: String {
        let head = status.headline(version: Xinlu.version)
        let width = head.map { DisplayWidth.of($0.label.localised) }.max() ?? 0
        let lines = head.map { line in
            let blanks = width - DisplayWidth.of(line.label.localised)
            return line.label.localised + String(repeating: " ", count: blanks + 2)
                + line.value.localised
        }
        return lines.joined(separator: "\n") + "\n\n" + waits
    }

    private var waits: String {
        let waits = status.waits
        guard !waits.isEmpty else { return Phrase.statusNothingWaits.localised + "\n" }
        return TextTable(
            columns: [Phrase.statusWaits, .columnCount, .columnStatus, .columnCommand].map(
                \.localised),
            rows: waits.map {
                [$0.label.localised, String($0.count), $0.note?.localised ?? "", $0.mend]
            }
        ).rendered(isAccessible: Session.isAccessible, width: 80)
    }
}
