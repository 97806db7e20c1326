import ArgumentParser
import Messages

extension Xinlu {
    struct Minor: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutMinor.localised,
                subcommands: [
                    Register.self, Find.self, Show.self, Import.self, Guardian.self,
                    Sibling.self, Team.self, Visit.self, Aid.self, Letter.self,
                    Speaks.self, HardshipCommand.self, Change.self,
                    Transfer.self, Duplicates.self, Merge.self,
                ])
        }
    }
}
