import ArgumentParser
import Care
import Instruments
import Messages
import Screening
import Tables

extension Xinlu.Minor {
    /// Corrects a registration, with a reason; what stood before stays on record.
    struct Change: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorChange.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpMinorName.localised)) var name: String?
        @Option(help: ArgumentHelp(Phrase.helpTelephone.localised)) var telephone: String?
        @Option(help: ArgumentHelp(Phrase.helpAddress.localised)) var address: String?
        @Option(help: ArgumentHelp(Phrase.helpBirthDate.localised, valueName: "date"))
        var birthDate: String?
        @Option(help: ArgumentHelp(Phrase.helpSex.localised)) var sex: Sex?
        @Option(help: ArgumentHelp(Phrase.helpIdNumber.localised)) var idNumber: String?
        @Option(help: ArgumentHelp(Phrase.helpChangeReason.localised)) var reason: String
        @Option(help: ArgumentHelp(Phrase.helpRevision.localised)) var revision: Int32?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            var new = ChangedMinor()
            (new.name, new.telephone, new.address) = (name, telephone, address)
            (new.birthDate, new.sex, new.idNumber) = (birthDate, sex, idNumber)
            let result = try MinorChange.change(
                minor, new, seen: revision, reason: reason, house: &house, on: &connection)
            switch result {
            case .changed(let fields, let revision):
                listing.say(
                    fields.isEmpty ? .minorUnchanged(minor) : .minorChanged(minor),
                    [
                        "minor": .string(minor), "revision": .int(Int(revision)),
                        "changed": .array(fields.map { .string($0.rawValue) }),
                    ])
            case .differs(let differences, let revision):
                listing.show(
                    [
                        ("field", .columnField), ("stands", .columnStands),
                        ("asked", .columnAsked), ("by", .columnBy),
                    ],
                    differences.map {
                        [
                            .string($0.field.rawValue), .string($0.stands), .optional($0.asked),
                            .string($0.by),
                        ]
                    })
                throw Fault(
                    .badData, .minorChangedMeanwhile(minor, revision),
                    mend: "xinlu minor change \(minor) --revision \(revision)")
            }
        }
    }
}
