import ArgumentParser
import Messages
import Tables
import Terminal

extension Xinlu {
    /// Pages on a topic; with the name of a command what its `--help` says.
    struct Help: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "xinlu help", abstract: Phrase.aboutHelp.localised)
        }

        @Argument(help: ArgumentHelp(Phrase.helpTopicOrCommand.localised))
        var words: [String] = []

        func run() throws {
            guard let first = words.first else { return list() }
            if words.count == 1, let topic = HelpTopic(first) {
                Output.result(topic.text(width: Session.isAccessible ? nil : Self.width))
                if Xinlu.subcommand(named: [first]) != nil { Output.note(.commandsOf(first)) }
                return
            }
            if Xinlu.subcommand(named: words) != nil {
                // The parser's own page, with its usage line.
                var page = try Xinlu.parseAsRoot(words + ["--help"])
                return try page.run()
            }
            let asked = words.joined(separator: " ")
            throw Fault(
                .usage, .noHelpOn(asked), mend: "xinlu help \(Self.nearest(to: asked) ?? "")")
        }

        /// A page is read, not scanned: no line is longer than 100 columns.
        private static var width: Int {
            let width = TerminalScreen.width
            return width > 1_000 ? 80 : min(width, 100)
        }

        private func list() {
            let topics = HelpTopic.names.compactMap { HelpTopic($0) }
            let table = TextTable(
                columns: [Phrase.columnTopic, .columnAbout].map(\.localised),
                rows: topics.map { [$0.name, $0.title] })
            Output.put(table.rendered(isAccessible: Session.isAccessible))
            Output.result("\n" + Phrase.helpMore.localised)
        }

        /// The topic or command that was meant: the fewest letters away, and not too many.
        static func nearest(to asked: String) -> String? {
            let names = HelpTopic.names + Xinlu.commandNames
            let distances = names.map { (name: $0, steps: EditDistance.between(asked, $0)) }
            let best = distances.min { $0.steps < $1.steps }
            guard let best, best.steps <= max(2, asked.count / 3) else {
                return names.first { $0.hasPrefix(asked) || asked.hasPrefix($0) }
            }
            return best.name
        }
    }

    /// Names one by one from the root; nil: there is no such command.
    static func subcommand(named names: [String]) -> (any ParsableCommand.Type)? {
        var command: any ParsableCommand.Type = Xinlu.self
        for name in names {
            let next = command.configuration.subcommands.first { $0._commandName == name }
            guard let next else { return nil }
            command = next
        }
        return command
    }

    static var commandNames: [String] { configuration.subcommands.map { $0._commandName } }
}

/// How many letters are added, taken away or exchanged.
enum EditDistance {
    static func between(_ one: String, _ other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (place, letter) in one.enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for column in other.indices {
                let exchanged = corner + (letter == other[column] ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(exchanged, row[column] + 1, corner + 1)
            }
        }
        return row[other.count]
    }
}
