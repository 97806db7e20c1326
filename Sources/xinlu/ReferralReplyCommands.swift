import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Referral {
    struct Reply: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReferralReply.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpReplyFile.localised)) var file: String?
        @Option(help: ArgumentHelp(Phrase.helpPartner.localised, valueName: "code"))
        var partner: String?
        @Option(help: ArgumentHelp(Phrase.helpReplyCode.localised, valueName: "ABCD-2345"))
        var code: String?
        @Option(help: ArgumentHelp(Phrase.helpReplyStatus.localised)) var status: String?
        @Option(help: ArgumentHelp(Phrase.helpReplyOn.localised, valueName: "date")) var on:
            String = ""
        @Option(help: ArgumentHelp(Phrase.helpReplyReason.localised)) var reason: String = ""
        @Option(help: ArgumentHelp(Phrase.helpReplyOutcome.localised)) var outcome: String = ""
        @Option(help: ArgumentHelp(Phrase.helpReplyMessage.localised)) var messageId: String = ""
        @Option(help: ArgumentHelp(Phrase.helpReplyNote.localised)) var note: String = ""

        func validate() throws {
            guard (file == nil) != (code == nil) else {
                throw ValidationError(Phrase.optionNeeded("--code").localised)
            }
            if code != nil, status == nil {
                throw ValidationError(Phrase.optionNeeded("--status").localised)
            }
        }

        func run() throws {
            let replies: ReplyFile
            if let file {
                replies = try ReplyFile(path: file)
            } else {
                replies = ReplyFile([
                    ReplyRow(
                        row: 1, code: code ?? "", status: status ?? "", on: on, reason: reason,
                        outcome: outcome, message: messageId, note: note)
                ])
            }
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let taken = try ReferralReplies.apply(
                replies, partner: partner, house: &house, on: &connection)
            show(taken)
            if taken.rejected > 0 { throw ExitStatus.rejectedRows }
        }

        private func show(_ replies: ReferralReplies) {
            if listing.format == .json {
                Output.result(replies.json(in: Session.language))
            } else {
                for line in replies.lines {
                    guard case .refused(let column, let phrase) = line.result else { continue }
                    Output.result(
                        Phrase.rowFault(row: line.row, column: column, phrase).localised)
                }
                Output.result(
                    Phrase.repliesTaken(
                        applied: replies.count("applied") + replies.count("noted"),
                        known: replies.count("known"), overtaken: replies.count("overtaken"),
                        rejected: replies.rejected, empty: replies.empty
                    ).localised)
            }
            for line in replies.lines {
                guard let minor = line.minor else { continue }
                if let reason = line.reason {
                    Output.note(
                        .replyRefusedNext(line.code, minor, leads: reason.leadsToNextPartner))
                } else if let outcome = line.outcome {
                    Output.note(.replyCompletedNext(line.code, minor, outcome.rawValue))
                }
            }
        }
    }

    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReferralShow.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpReplyCode.localised)) var code: String

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let shown = try ReferralHistory(code, house: &house, on: &connection)
            if listing.format == .json { return Output.result(shown.json) }
            for (key, value) in shown.facts { Output.result("\(key): \(value)") }
            listing.show(
                [
                    ("on", .columnDueOn), ("status", .columnStatus), ("reason", .columnReason),
                    ("outcome", .columnOutcome), ("by", .columnBy),
                ],
                shown.events.map { event in
                    [
                        .string(event.on.iso), .string(event.to.rawValue),
                        .string(event.reason), .optional(event.outcome), .string(event.by),
                    ]
                })
            for note in shown.notes { Output.result(note) }
        }
    }
}
