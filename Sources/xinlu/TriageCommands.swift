import ArgumentParser
import Messages

extension Xinlu {
    struct Triage: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutTriage.localised,
                subcommands: [
                    Run.self, Explain.self, Override.self, Settle.self, Simulate.self,
                    History.self,
                ])
        }
    }
}
