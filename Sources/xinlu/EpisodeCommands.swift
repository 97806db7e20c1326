import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Episode: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutEpisode.localised,
                subcommands: [
                    List.self, Show.self, Confirm.self, Contact.self, Plan.self, Close.self,
                ])
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutEpisodeList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                let episodes = try Episodes.all(on: &connection)
                listing.show(
                    [
                        ("minor", .columnMinor), ("track", .columnTrack),
                        ("urgency", .columnUrgency),
                        ("status", .columnStatus), ("opened_on", .columnOpenedOn),
                        ("proposed_track", .columnProposed),
                    ],
                    episodes.map { line in
                        [
                            .string(line.minorCode), .string(line.track.rawValue),
                            .string(line.urgency.rawValue), .string(line.status),
                            .string(line.openedOn.iso), .optional(line.proposedTrack?.rawValue),
                        ]
                    })
            }
        }

        struct Confirm: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutEpisodeConfirm.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String?
            @Option(help: ArgumentHelp(Phrase.helpConfirmResult.localised)) var result:
                ConfirmationResult?
            @Option(help: ArgumentHelp(Phrase.helpBy.localised, valueName: "worker")) var by:
                String?
            @Option(help: ArgumentHelp(Phrase.helpHeldOn.localised, valueName: "date")) var on:
                CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpWants.localised)) var wants: String = ""
            @Option(help: ArgumentHelp(Phrase.helpRefuses.localised)) var refuses: String = ""
            @Option(help: ArgumentHelp(Phrase.helpMayKnow.localised)) var mayKnow: String = ""
            @Option(help: ArgumentHelp(Phrase.helpNeed.localised, valueName: "service")) var need:
                Service?
            @Option(help: ArgumentHelp(Phrase.helpSafeContact.localised)) var safeContact: String =
                ""
            @Option(help: ArgumentHelp(Phrase.helpNotMention.localised)) var notMention: String =
                ""
            @Option(help: ArgumentHelp(Phrase.helpFile.localised, valueName: "file")) var file:
                String?

            func validate() throws {
                guard (minor == nil) != (file == nil) else {
                    throw ValidationError(Phrase.minorOrFile.localised)
                }
                if minor != nil, result == nil {
                    throw ValidationError(Phrase.optionNeeded("--result").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let today = try Reference.now(on: &connection).date
                if let file {
                    let report = try ConfirmationFile.run(
                        ImportFile(path: file, required: ConfirmationFile.requiredColumns),
                        house: &house, on: &connection)
                    show(report)
                    if !report.faults.isEmpty { throw ExitStatus.rejectedRows }
                    return
                }
                guard let minor, let result else { return }
                var finding = Finding(
                    minor: minor, result: result, heldBy: by ?? house.owner,
                    heldOn: on?.date ?? today, wants: wants, refuses: refuses, mayKnow: mayKnow)
                finding.need = need
                finding.safeContact = safeContact
                finding.notToMention = notMention
                let status = try EpisodeConfirmation.record(
                    finding, house: &house, on: &connection)
                if listing.format == .json {
                    Output.result([
                        "minor": .string(minor), "result": .string(result.rawValue),
                        "status": .string(status),
                    ])
                } else {
                    Output.note(.confirmationRecorded(minor, result.rawValue))
                }
            }

            private func show(_ report: ConfirmationFile.Report) {
                if listing.format == .json {
                    Output.result(report.json(in: Session.language))
                } else {
                    RowFaultPrinter.show(report.faults)
                    Output.result(
                        Phrase.importSummary(
                            rows: report.rows, accepted: report.recorded,
                            rejected: report.faults.count
                        ).localised)
                }
            }
        }
    }
}
