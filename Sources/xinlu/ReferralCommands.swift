import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Referral: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutReferral.localised, subcommands: [List.self, Export.self])
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferralList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                let referrals = try ReferralRecords.all(on: &connection)
                listing.show(
                    [
                        ("referral_code", .columnCode), ("partner", .columnPartner),
                        ("track", .columnTrack), ("urgency", .columnUrgency),
                        ("status", .columnStatus), ("deadline", .columnDeadline),
                    ],
                    referrals.map { line in
                        [
                            .string(line.code), .string(line.partner),
                            .string(line.track.rawValue), .string(line.urgency.rawValue),
                            .string(line.status.rawValue), .string(line.deadline.iso),
                        ]
                    })
            }
        }

        struct Export: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferralExport.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpPartner.localised, valueName: "code"))
            var partner: String?
            @Option(help: ArgumentHelp(Phrase.helpBatch.localised, valueName: "id")) var batch:
                String?
            @Option(help: ArgumentHelp(Phrase.helpInto.localised, valueName: "folder")) var into:
                String?
            @Flag(help: ArgumentHelp(Phrase.helpUnsealed.localised)) var unsealed = false
            @Flag(help: ArgumentHelp(Phrase.helpDryRun.localised)) var dryRun = false

            func run() throws {
                let id = try batch.map { text in
                    guard let id = BatchID(text) else { throw Fault(.badData, .unknownBatch(text)) }
                    return id
                }
                let folder = into ?? DataFolder.path + "/exports"
                if !dryRun { try DataFolder.make(folder) }
                var connection = try database.connect(.export)
                var house = try database.house(on: &connection)
                let outcome = try ReferralExport(
                    ReferralExport.Options(
                        partner: partner, batch: id, folder: folder, leavesUnsealed: unsealed,
                        isDryRun: dryRun, environment: Session.environment)
                ).run(house: &house, on: &connection)
                ExportPrinter(outcome: outcome).show(as: listing.format)
                if dryRun { Output.note(.dryRunWroteNothing) }
            }
        }
    }
}

/// What was handed over, and how to carry it.
struct ExportPrinter {
    let outcome: ReferralExport.Outcome

    func show(as format: Format) {
        if format == .json {
            Output.result(outcome.json)
        } else {
            Listing.show(
                [
                    ("partner", .columnPartner), ("referrals", .columnReferrals),
                    ("sealed", .columnSealed), ("path", .columnPath),
                ],
                outcome.batches.map { batch in
                    [
                        .string(batch.partner), .int(batch.referrals), .string(batch.sealed),
                        .string(batch.path),
                    ]
                }, as: format)
        }
        for batch in outcome.batches {
            if let password = batch.password {
                Output.note(.passwordOnce(batch.partner, password))
            } else if batch.sealed == "unsealed" {
                Output.note(.leftUnsealed(batch.path))
            }
        }
        if outcome.unplaced > 0 { Output.note(.unplaced(outcome.unplaced)) }
    }
}
