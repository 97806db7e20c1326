import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Minor {
    /// A child's guardians; without options: the list.
    struct Guardian: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorGuardian.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpGuardianKind.localised)) var kind: GuardianKind =
            .parent
        @Option(help: ArgumentHelp(Phrase.helpGuardianName.localised)) var name: String?
        @Option(help: ArgumentHelp(Phrase.helpRelation.localised)) var relation: String = ""
        @Option(help: ArgumentHelp(Phrase.helpGuardianTelephone.localised)) var telephone: String?
        @Option(help: ArgumentHelp(Phrase.helpConsentGuardian.localised, valueName: "id"))
        var guardian: String?
        @Option(help: ArgumentHelp(Phrase.helpGuardianMark.localised)) var mark: GuardianMark?
        @Option(help: ArgumentHelp(Phrase.helpGuardianClear.localised)) var clear: GuardianMark?
        @Flag(help: ArgumentHelp(Phrase.helpGuardianEnd.localised)) var end = false

        func validate() throws {
            let changes = [mark != nil, clear != nil, end].count { $0 }
            guard changes <= 1, (changes == 1) == (guardian != nil), name == nil || changes == 0
            else { throw ValidationError(Phrase.guardianOneThing.localised) }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            if let name {
                let id = try Guardianship.add(
                    minor, kind: kind, name: name, relation: relation, telephone: telephone,
                    house: &house, on: &connection)
                if listing.format == .json {
                    return Output.result([
                        "guardian_id": .string(id.description), "minor": .string(minor),
                    ])
                }
                return Output.result(id.description)
            }
            if let guardian {
                let id = try GuardianIDs.read(guardian)
                if let mark {
                    try Guardianship.mark(minor, id, mark, house: &house, on: &connection)
                } else if let clear {
                    try Guardianship.clear(minor, id, clear, house: &house, on: &connection)
                } else {
                    try Guardianship.end(minor, id, house: &house, on: &connection)
                }
                return listing.say(
                    .guardianRecorded(minor),
                    ["minor": .string(minor), "guardian_id": .string(guardian)])
            }
            listing.show(
                [
                    ("guardian_id", .columnGuardian), ("kind", .columnKind),
                    ("relation", .columnRelation), ("name", .columnName),
                    ("telephone", .columnTelephone), ("since", .columnFrom),
                    ("until", .columnTo), ("marks", .columnMarks),
                ],
                try Guardianship.all(minor, house: &house, on: &connection).map { known in
                    [
                        .string(known.line.id.description), .string(known.line.kind.rawValue),
                        .string(known.line.relation), .string(known.name),
                        .string(known.telephone), .string(known.line.since.iso),
                        .optional(known.line.until?.iso),
                        .array(known.line.marks.map(\.rawValue).sorted().map(JSON.string)),
                    ]
                })
        }
    }

    /// A child's brothers and sisters; without `--of`: the list.
    struct Sibling: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorSibling.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpSiblingOf.localised, valueName: "code"))
        var of: String?

        func run() throws {
            var connection = try database.connect()
            if let of {
                var house = try database.house(on: &connection)
                try Guardianship.addSibling(minor, of: of, house: &house, on: &connection)
                return listing.say(
                    .siblingRecorded(minor, of), ["minor": .string(minor), "of": .string(of)])
            }
            let child = try MinorLookup.one(minor, on: &connection)
            listing.show(
                [("minor", .columnMinor)],
                try Guardians.siblings(of: child, on: &connection).map { [.string($0)] })
        }
    }
}
