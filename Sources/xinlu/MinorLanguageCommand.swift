import ArgumentParser
import Messages
import Screening
import Tables

extension Xinlu.Minor {
    struct Speaks: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "language", abstract: Phrase.aboutMinorLanguage.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Argument(help: ArgumentHelp(Phrase.helpMinorLanguages.localised)) var languages: [String]

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let words = PartnerOptions.words(languages)
            try MinorLanguages.set(words, of: minor, house: &house, on: &connection)
            listing.say(
                .languagesRecorded(minor),
                ["minor": .string(minor), "languages": .array(words.map(JSON.string))])
        }
    }
}
