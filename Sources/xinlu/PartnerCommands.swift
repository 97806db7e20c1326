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
                abstract: Phrase.aboutPartner.localised,
                subcommands: [Add.self, List.self, Capacity.self])
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
            @OptionGroup var further: PartnerOptions

            func validate() throws {
                guard (code == nil) != (codeOption == nil) else {
                    throw ValidationError(Phrase.optionNeeded("--code").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                var request = PartnerRequest(
                    code: code ?? codeOption ?? "", name: name, region: region,
                    services: PartnerOptions.words(service),
                    formats: PartnerOptions.words(formats),
                    profile: PartnerOptions.words(profile),
                    recipients: PartnerOptions.words(key), minAge: minAge, maxAge: maxAge)
                further.add(to: &request)
                let partner = try PartnerRegistry.add(
                    request, house: &house, on: &connection)
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
                let partners = try Partners.all(on: &connection)
                let rooms = Dictionary(
                    grouping: try Partners.room(
                        at: Reference.now(on: &connection), on: &connection), by: \.partner)
                listing.show(
                    [
                        ("code", .columnCode), ("name", .columnName), ("region", .columnRegion),
                        ("services", .columnServices), ("formats", .columnFormats),
                        ("sealed", .columnSealed), ("free", .columnSlots),
                    ],
                    partners.map { partner in
                        [
                            .string(partner.row.code), .string(partner.row.name),
                            .string(partner.row.region),
                            .array(partner.services.map { .string($0.rawValue) }),
                            .array(partner.row.formats.map(JSON.string)),
                            .string(partner.row.recipients.isEmpty ? "zip" : "age"),
                            .array(
                                (rooms[partner.row.id] ?? []).compactMap { room in
                                    room.free.map { .string("\(room.service.rawValue):\($0)") }
                                }),
                        ]
                    })
            }
        }

        struct Capacity: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutPartnerCapacity.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpCode.localised)) var partner: String?
            @Argument(help: ArgumentHelp(Phrase.helpCapacityFile.localised)) var file: String?
            @Option(
                name: .customLong("file"),
                help: ArgumentHelp(Phrase.helpCapacityFile.localised, valueName: "file"))
            var fileOption: String?

            func run() throws {
                var connection = try database.connect()
                guard let partner, let path = file ?? fileOption else {
                    return show(try Partners.stated(by: partner, on: &connection))
                }
                var house = try database.house(on: &connection)
                let report = try PartnerCapacity.state(
                    partner,
                    ImportFile(table: path, required: PartnerCapacity.columns), house: &house,
                    on: &connection)
                if listing.format == .json {
                    Output.result(report.json(partner: partner, in: Session.language))
                } else {
                    RowFaultPrinter.show(report.faults)
                    Output.note(.capacityStated(partner, report.accepted))
                }
                if !report.faults.isEmpty { throw ExitStatus.rejectedRows }
            }

            private func show(_ lines: [Partners.StatedLine]) {
                listing.show(
                    [
                        ("partner", .columnPartner), ("service", .columnServices),
                        ("period", .columnPeriod), ("slots", .columnSlots),
                        ("waiting", .columnWaiting),
                    ],
                    lines.map { line in
                        [
                            .string(line.partner), .string(line.service), .string(line.period),
                            .int(Int(line.slots)), .int(Int(line.waiting)),
                        ]
                    })
            }
        }
    }
}

/// What else a partner is known by.
struct PartnerOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Phrase.helpCreditCode.localised, valueName: "code"))
    var creditCode: String?
    @Option(help: ArgumentHelp(Phrase.helpServes.localised, valueName: "code")) var serves:
        [String] = []
    @Option(
        name: [.customLong("language-spoken"), .customLong("languages")],
        help: ArgumentHelp(Phrase.helpLanguages.localised))
    var languages: [String] = []
    @Option(help: ArgumentHelp(Phrase.helpOpeningHours.localised)) var hours: String = ""
    @Option(help: ArgumentHelp(Phrase.helpPartnerTelephone.localised)) var telephone: String = ""
    @Option(help: ArgumentHelp(Phrase.helpAnswerHours.localised)) var answerHours: Int32?
    @Option(help: ArgumentHelp(Phrase.helpStartDays.localised)) var startDays: Int32?

    func add(to request: inout PartnerRequest) {
        request.creditCode = creditCode
        request.serves = Self.words(serves)
        request.languages = Self.words(languages)
        request.hours = hours
        request.telephone = telephone
        request.answerHours = answerHours
        request.startDays = startDays
    }

    /// `a,b` and `a b` are two.
    static func words(_ values: [String]) -> [String] {
        values.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
    }
}

/// Rows that were refused, for people.
enum RowFaultPrinter {
    static func show(_ faults: [RowFault]) {
        for fault in faults {
            Output.result(
                Phrase.rowFault(row: fault.row, column: fault.column, fault.phrase).localised)
        }
    }
}
