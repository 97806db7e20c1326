import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Screening
import Tables

extension Xinlu.Minor {
    struct Find: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorFind.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpCodeOrName.localised)) var text: String

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let found = try MinorSearch.find(text, house: &house, on: &connection)
            listing.show(
                [
                    ("code", .columnCode), ("name", .columnName), ("sex", .columnSex),
                    ("birth_date", .columnBirthDate), ("region", .columnRegion),
                    ("region_name", .columnRegionName), ("id_number_end", .columnIdEnd),
                    ("twin_of", .columnTwins),
                ],
                found.map { child in
                    [
                        .string(child.minor.code), .string(child.name),
                        .optional(child.minor.sex?.rawValue), .string(child.minor.bornOn.iso),
                        .string(child.minor.region),
                        .string(child.regionName.text(in: Session.language)),
                        .optional(child.idNumberEnd),
                        .array(child.twins.map(JSON.string)),
                    ]
                })
        }
    }
}
