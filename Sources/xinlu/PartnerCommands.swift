import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Partner: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutPartner.localised, subcommands: [Add.self, List.self])
        }

        struct Add: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutPartnerAdd.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String?
            @Option(name: .customLong("code"), help: ArgumentHelp(Phrase.helpCode.localised))
            var codeOption: String?
            @Option(help: ArgumentHelp(Phrase.helpName.localised)) var name: String
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code")) var region:
                String
            @Option(help: ArgumentHelp(Phrase.helpService.localised)) var service: [String]
            @Option(help: ArgumentHelp(Phrase.helpFormats.localised)) var formats: [String] = [
                "csv,letters,fhir"
            ]
            @Option(help: ArgumentHelp(Phrase.helpProfile.localised)) var profile: [String] = []
            @Option(help: ArgumentHelp(Phrase.helpKey.localised, valueName: "age1…")) var key:
                [String] = []
            @Option(help: ArgumentHelp(Phrase.helpMinAge.localised)) var minAge: Int16 = 0
            @Option(help: ArgumentHelp(Phrase.helpMaxAge.localised)) var maxAge: Int16 = 18

            func validate() throws {
                guard (code == nil) != (codeOption == nil) else {
                    throw ValidationError(Phrase.optionNeeded("--code").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                func words(_ values: [String]) -> [String] {
                    values.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
                }
                let partner = try PartnerRegistry.add(
                    PartnerRequest(
                        code: code ?? codeOption ?? "", name: name, region: region,
                        services: words(service), formats: words(formats), profile: words(profile),
                        recipients: words(key), minAge: minAge, maxAge: maxAge),
                    house: &house, on: &connection)
                if listing.format == .json {
                    Output.result([
                        "partner_id": .string(partner.id.description),
                        "code": .string(partner.code),
                    ])
                } else {
                    Output.result(partner.code)
                }
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutPartnerList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                let partners = try ReferralRecords.partners(on: &connection)
                listing.show(
                    [
                        ("code", .columnCode), ("name", .columnName), ("region", .columnRegion),
                        ("services", .columnServices), ("formats", .columnFormats),
                        ("sealed", .columnSealed),
                    ],
                    partners.map { partner in
                        [
                            .string(partner.row.code), .string(partner.row.name),
                            .string(partner.row.region),
                            .array(partner.services.map { .string($0.rawValue) }),
                            .array(partner.row.formats.map(JSON.string)),
                            .string(partner.row.recipients.isEmpty ? "zip" : "age"),
                        ]
                    })
            }
        }
    }
}
