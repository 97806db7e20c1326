import ArgumentParser
import Care
import Instruments
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
                    Speaks.self,
                ])
        }

        struct Register: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutMinorRegister.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Option(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpName.localised)) var name: String
            @Option(help: ArgumentHelp(Phrase.helpBirthDate.localised, valueName: "date"))
            var birthDate: String
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code")) var region:
                String
            @Option(help: ArgumentHelp(Phrase.helpSex.localised)) var sex: Sex?
            @Option(help: ArgumentHelp(Phrase.helpIdNumber.localised)) var idNumber: String?
            @Option(help: ArgumentHelp(Phrase.helpCategory.localised)) var category: String?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                var csv = CSVWriter()
                csv.write(["code", "name", "birth_date", "region", "sex", "id_number", "category"])
                csv.write([
                    code, name, birthDate, region, sex?.rawValue ?? "", idNumber ?? "",
                    category ?? "",
                ])
                let file = try ImportFile(
                    name: "register", bytes: Array(csv.text.utf8),
                    required: MinorImport.requiredColumns)
                let report = try MinorImport.run(
                    file, action: .dryRun, house: &house, on: &connection)
                if let fault = report.faults.first {
                    throw Fault(.badData, .columnFault(fault.column, fault.phrase))
                }
                _ = try MinorImport.run(file, action: .acceptGood, house: &house, on: &connection)
                Output.result(code)
            }
        }

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
                    ],
                    found.map { child in
                        [
                            .string(child.minor.code), .string(child.name),
                            .optional(child.minor.sex?.rawValue), .string(child.minor.bornOn.iso),
                            .string(child.minor.region),
                        ]
                    })
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutMinorShow.localised)
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
