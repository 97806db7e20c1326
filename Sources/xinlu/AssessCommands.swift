import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Assess: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutAssess.localised,
                subcommands: [
                    Enter.self, Resume.self, Sync.self, Sweep.self, Import.self, NotDone.self,
                    Show.self,
                    Amend.self, Verify.self, Resolve.self, Due.self,
                ])
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAssessShow.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String

            func run() throws {
                var connection = try database.connect()
                let child = try MinorLookup.one(minor, on: &connection)
                let history = try Sheets.history(of: child, on: &connection)
                HistoryLines(history: history, library: try database.library)
                    .show(as: listing.format)
            }
        }
    }
}
