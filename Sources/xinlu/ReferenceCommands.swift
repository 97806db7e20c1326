import ArgumentParser
import Care
import Identity
import Instruments
import Messages
import Psychometrics
import Records
import Screening
import Tables

extension Xinlu {
    struct References: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "reference", abstract: Phrase.aboutReference.localised,
                subcommands: [Build.self, Show.self, Approve.self])
        }

        struct Build: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferenceBuild.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpInstrument.localised)) var instrument: String
            @Option(help: ArgumentHelp(Phrase.helpScale.localised)) var scale: String?
            @Option(help: ArgumentHelp(Phrase.helpInformant.localised)) var informant: Informant?
            @Option(help: ArgumentHelp(Phrase.helpFrom.localised, valueName: "date"))
            var from: CalendarDateArgument
            @Option(help: ArgumentHelp(Phrase.helpTo.localised, valueName: "date"))
            var to: CalendarDateArgument

            func run() throws {
                guard from.date <= to.date else { throw Fault(.usage, .periodNeeded) }
                var connection = try database.connect()
                let house = try database.house(on: &connection)
                let code = InstrumentCode(instrument.lowercased())
                let own = try house.library.entry(code).instrument.defaultInformant
                let built = try ReferenceBuilding.build(
                    ReferenceBuilding.Request(
                        instrument: code, scale: scale, informant: informant ?? own,
                        from: from.date,
                        to: to.date), house: house, on: &connection)
                ReferenceListing.show(built, listing)
                if built.contains(where: { !$0.isLargeEnough }) {
                    Output.note(
                        .referenceTooSmall(
                            OwnReference.fewestSheets, OwnReference.fewestPlaces))
                }
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferenceShow.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpInstrument.localised)) var instrument: String?

            func run() throws {
                var connection = try database.connect()
                let wanted = instrument?.lowercased()
                ReferenceListing.show(
                    try OwnReferences.all(on: &connection).filter {
                        wanted == nil || $0.reference.cell.instrument.rawValue == wanted
                    }, listing)
            }
        }

        struct Approve: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferenceApprove.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpReferenceID.localised)) var id: String

            func run() throws {
                guard let reference = ReferenceID(id) else {
                    throw Fault(.usage, .unknownReference(id), mend: "xinlu reference show")
                }
                var connection = try database.connect()
                ReferenceListing.show(
                    [try ReferenceBuilding.approve(reference, on: &connection)], listing)
            }
        }
    }
}

/// References, a line each, with the scores at their rare ends and the 95 % intervals of these.
enum ReferenceListing {
    static func show(_ references: [OwnReferences.Stored], _ listing: ListingOptions) {
        listing.show(
            [
                ("reference_id", .columnReference), ("instrument", .columnInstrument),
                ("scale", .columnScale), ("informant", .columnInformant),
                ("stage", .columnStage), ("sheets", .columnSheets), ("places", .columnPlaces),
                ("mean", .columnMean), ("sd", .columnDeviation), ("alpha", .columnAlpha),
                ("p5", .columnP5), ("p10", .columnP10), ("p90", .columnP90),
                ("p95", .columnP95), ("approvals", .columnApprovals),
                ("in_force", .columnInForce), ("publishable", .columnPublishable),
                ("version", .columnVersion), ("filled_from", .columnFrom),
                ("filled_to", .columnTo), ("approved_by", .columnApprover),
                ("digest", .columnDigest),
            ],
            references.map { stored in
                let reference = stored.reference
                return [
                    .string(stored.id.description), .string(reference.cell.instrument.rawValue),
                    .string(reference.cell.scale), .string(reference.cell.informant.rawValue),
                    .string(reference.cell.stage.rawValue), .int(reference.sheets),
                    .int(Int(stored.places)), number(reference.mean),
                    number(reference.standardDeviation), number(stored.alpha),
                    cell(reference.atOrBelow(5), listing.format),
                    cell(reference.atOrBelow(10), listing.format),
                    cell(reference.atOrAbove(90), listing.format),
                    cell(reference.atOrAbove(95), listing.format), .int(Int(stored.approvals)),
                    .bool(stored.isInForce),
                    .bool(reference.sheets >= OwnReference.fewestToPublish),
                    .string(reference.version), .string(stored.filledFrom.iso),
                    .string(stored.filledTo.iso), .array(stored.approvers.map(JSON.string)),
                    .string(Hex.text(stored.digest)),
                ]
            })
    }

    /// With its 95 % interval; in JSON as three numbers.
    private static func cell(_ cut: OwnReference.Cut?, _ format: Format) -> JSON {
        guard let cut else { return .null }
        guard format == .json else {
            return .string("\(cut.score.text) [\(cut.low.text)–\(cut.high.text)]")
        }
        return [
            "score": .decimal(cut.score.text), "low": .decimal(cut.low.text),
            "high": .decimal(cut.high.text),
        ]
    }

    private static func number(_ value: Double?) -> JSON {
        guard let value, value.isFinite else { return .null }
        return .decimal(AuditReport.number(value))
    }
}
