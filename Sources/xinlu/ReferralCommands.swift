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
                abstract: Phrase.aboutReferral.localised,
                subcommands: [
                    List.self, Show.self, Match.self, Export.self, Approve.self, Reply.self,
                    Revoke.self, Overdue.self,
                ])
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferralList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.columnStatus.localised)) var status: ReferralStatus?
            @Option(help: ArgumentHelp(Phrase.helpPartner.localised, valueName: "code"))
            var partner: String?
            @Option(help: ArgumentHelp(Phrase.helpMatchMinor.localised, valueName: "code"))
            var minor: String?

            func run() throws {
                var connection = try database.connect()
                let referrals = try ReferralRecords.all(
                    status: status, partner: partner, minor: minor, on: &connection)
                listing.show(
                    [
                        ("referral_code", .columnCode), ("partner", .columnPartner),
                        ("need", .columnNeed), ("track", .columnTrack),
                        ("urgency", .columnUrgency), ("status", .columnStatus),
                        ("deadline", .columnDeadline),
                    ],
                    referrals.map { line in
                        [
                            .string(line.code), .string(line.partner), .string(line.service),
                            .string(line.track.rawValue), .string(line.urgency.rawValue),
                            .string(line.status.rawValue), .string(line.deadline.iso),
                        ]
                    })
            }
        }

        struct Overdue: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferralOverdue.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "date")) var asOf:
                AsOfArgument?

            func run() throws {
                var connection = try database.connect()
                let now = try asOf?.instant ?? Reference.now(on: &connection)
                let waiting = try ReferralOverdue.all(at: now, on: &connection)
                if listing.format == .table { return show(waiting) }
                listing.show(
                    [
                        ("referral_code", .columnCode), ("minor", .columnMinor),
                        ("partner", .columnPartner), ("urgency", .columnUrgency),
                        ("status", .columnStatus), ("kind", .columnKind),
                        ("deadline", .columnDeadline), ("overdue", .columnOverdue),
                        ("batch", .columnBatch), ("command", .columnCommand),
                    ],
                    waiting.map { row(of: $0) })
            }

            private func row(of waiting: ReferralOverdue) -> [JSON] {
                let referral = waiting.referral
                return [
                    .string(referral.code), .string(referral.minorCode),
                    .string(referral.partner), .string(referral.urgency.rawValue),
                    .string(referral.status.rawValue),
                    .string(waiting.kind.rawValue),
                    .optional(waiting.deadline?.iso), .bool(waiting.isOverdue),
                    .optional(referral.batch), .string(waiting.command),
                ]
            }

            /// As the worklist shows its lines: the command stands alone, to be copied.
            private func show(_ waiting: [ReferralOverdue]) {
                guard !waiting.isEmpty else { return Output.note(.nothingToList) }
                for line in waiting {
                    let deadline = (line.deadline?.iso ?? "").prefix(16)
                        .replacing("T", with: " ")
                    let number = line.kind == .remind || line.kind == .overdue
                    Output.result(
                        WorklistLine.text(
                            [
                                Phrase.overdueKind(line.kind.rawValue).localised,
                                line.referral.minorCode,
                                Phrase.urgency(line.referral.urgency.rawValue).localised,
                                (line.isOverdue ? "! " : "") + deadline, line.detail,
                                number ? line.referral.telephone : "",
                            ], command: line.command))
                }
            }
        }

        struct Revoke: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutReferralRevoke.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpReplyCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpRevokeReason.localised)) var reason: String
            @Option(help: ArgumentHelp(Phrase.helpInto.localised, valueName: "folder")) var into:
                String?

            func run() throws {
                let folder = try ExportFolder.make(into)
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let outcome = try ReferralRevoking.revoke(
                    code, because: reason, into: folder, house: &house, on: &connection)
                listing.say(
                    outcome.referral.status == .revoked
                        ? .referralRevoked(outcome.referral.code)
                        : .referralEndedAlready(
                            outcome.referral.code, outcome.referral.status.rawValue),
                    [
                        "referral_code": .string(outcome.referral.code),
                        "partner": .string(outcome.referral.partnerCode),
                        "status": .string(outcome.referral.status.rawValue),
                        "recall": .optional(outcome.notice),
                    ])
                if let notice = outcome.notice {
                    Output.note(.recallWritten(notice, outcome.referral.partnerCode))
                }
            }
        }
    }
}

/// Where packages and notices go.
enum ExportFolder {
    static var path: String { DataFolder.path + "/exports" }

    static func make(_ chosen: String?) throws -> String {
        let folder = chosen ?? path
        try DataFolder.make(folder)
        return folder
    }
}
