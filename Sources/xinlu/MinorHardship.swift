import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Minor {
    struct HardshipCommand: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "hardship", abstract: Phrase.aboutMinorHardship.localised,
                subcommands: [Add.self, End.self, List.self])
        }

        struct Add: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHardshipAdd.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Argument(help: ArgumentHelp(Phrase.helpHardship.localised)) var category: Hardship
            @Option(help: ArgumentHelp(Phrase.helpHardshipSince.localised, valueName: "date"))
            var since: CalendarDateArgument?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let isNew = try HardshipKeeping.begin(
                    category, of: minor, since: since?.date, house: &house, on: &connection)
                listing.say(
                    isNew
                        ? .hardshipRecorded(category.rawValue, minor)
                        : .hardshipHeldAlready(category.rawValue, minor),
                    [
                        "minor": .string(minor), "category": .string(category.rawValue),
                        "new": .bool(isNew),
                    ])
            }
        }

        struct End: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHardshipEnd.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Argument(help: ArgumentHelp(Phrase.helpHardship.localised)) var category: Hardship
            @Option(help: ArgumentHelp(Phrase.helpHardshipOn.localised, valueName: "date"))
            var on: CalendarDateArgument?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                try HardshipKeeping.end(
                    category, of: minor, on: on?.date, house: &house, on: &connection)
                listing.say(
                    .hardshipEnded(category.rawValue, minor),
                    ["minor": .string(minor), "category": .string(category.rawValue)])
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHardshipList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String

            func run() throws {
                var connection = try database.connect()
                let child = try MinorLookup.one(minor, on: &connection)
                listing.show(
                    [
                        ("category", .columnCategory), ("since", .columnFrom),
                        ("until", .columnTo),
                    ],
                    try Hardships.all(of: child, on: &connection).map {
                        [
                            .string($0.hardship), .optional($0.since?.iso),
                            .optional($0.until?.iso),
                        ]
                    })
            }
        }
    }
}
