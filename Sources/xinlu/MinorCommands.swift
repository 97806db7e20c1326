import ArgumentParser
import Messages
import Records
import Screening
import Tables

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

        struct Import: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutMinorImport.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var options: ImportOptions

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                try options.run(
                    required: MinorImport.requiredColumns,
                    commit: { batch in
                        try MinorImport.commit(batch, house: &house, on: &connection)
                    },
                    read: { file, action in
                        try MinorImport.run(file, action: action, house: &house, on: &connection)
                    })
            }
        }
    }
}
