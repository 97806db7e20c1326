import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu.Referral {
    struct Match: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReferralMatch.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpMatchMinor.localised, valueName: "code")) var minor:
            String?
        @Option(help: ArgumentHelp(Phrase.helpMatchPartner.localised, valueName: "code"))
        var partner: String?
        @Flag(help: ArgumentHelp(Phrase.helpMatchConfirm.localised)) var confirm = false
        @Option(help: ArgumentHelp(Phrase.helpMatchBy.localised, valueName: "worker")) var by:
            String?

        func validate() throws {
            if partner != nil, minor == nil {
                throw ValidationError(Phrase.optionNeeded("--minor").localised)
            }
        }

        func run() throws {
            var connection = try database.connect(.export)
            var house = try database.house(on: &connection)
            let matching = try ReferralMatching(minor: minor, partner: partner, on: &connection)
            // Without a talk a referral leaves only if somebody names the child.
            let able = matching.proposals.filter { $0.episode.isConfirmed || minor != nil }
            let ready =
                confirm
                ? try ReferralMatching.confirm(
                    able, by: by ?? Session.account, house: &house, on: &connection) : 0
            MatchPrinter(matching: matching, confirmed: confirm ? ready : nil)
                .show(as: listing.format)
            if let minor, matching.proposals.isEmpty, matching.left.isEmpty {
                throw Fault(
                    .badData, .notWaiting(minor), mend: "xinlu referral list --minor \(minor)")
            }
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
        @Option(help: ArgumentHelp(Phrase.helpBatch.localised, valueName: "id")) var batch: String?
        @Option(help: ArgumentHelp(Phrase.helpInto.localised, valueName: "folder")) var into:
            String?
        @Flag(help: ArgumentHelp(Phrase.helpUnsealed.localised)) var unsealed = false
        @Flag(help: ArgumentHelp(Phrase.helpDryRun.localised)) var dryRun = false
        @Option(help: ArgumentHelp(Phrase.helpMatchBy.localised, valueName: "worker")) var by:
            String?

        func run() throws {
            let id = try batch.map { try BatchArgument.read($0) }
            let folder = dryRun ? into ?? ExportFolder.path : try ExportFolder.make(into)
            var connection = try database.connect(.export)
            var house = try database.house(on: &connection)
            let outcome = try ReferralExport(
                ReferralExport.Options(
                    partner: partner, batch: id, folder: folder, leavesUnsealed: unsealed,
                    isDryRun: dryRun, environment: Session.environment,
                    askedBy: by ?? Session.account)
            ).run(house: &house, on: &connection)
            ExportPrinter(outcome: outcome).show(as: listing.format)
            if dryRun { Output.note(.dryRunWroteNothing) }
        }
    }

    struct Approve: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReferralApprove.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpApproveBatch.localised)) var batch: String?
        @Option(help: ArgumentHelp(Phrase.helpApproveAbove.localised, valueName: "n")) var above:
            Int?

        func validate() throws {
            guard (batch == nil) != (above == nil), above.map({ $0 > 0 }) ?? true else {
                throw ValidationError(Phrase.optionNeeded("--above").localised)
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            if let above {
                try ApprovalLimit.set(above, on: &connection)
                return listing.say(.approvalAbove(above), ["approval_above": .int(above)])
            }
            guard let batch else { return }
            try ExportApproval.approve(
                BatchArgument.read(batch), house: &house, on: &connection)
            listing.say(.batchApproved(batch), ["batch_id": .string(batch)])
        }
    }
}

enum BatchArgument {
    static func read(_ text: String) throws -> BatchID {
        guard let id = BatchID(text) else { throw Fault(.badData, .unknownBatch(text)) }
        return id
    }
}

/// What is proposed, and who is left and why.
struct MatchPrinter {
    let matching: ReferralMatching
    /// nil: nothing was confirmed.
    let confirmed: Int?

    func show(as format: Format) {
        if format == .json {
            Output.result([
                "proposals": .array(matching.proposals.map(json)),
                "left": .array(
                    matching.left.map { left in
                        [
                            "minor": .string(left.episode.minorCode),
                            "need": .string(left.episode.need.rawValue),
                            "urgency": .string(left.episode.urgency.rawValue),
                            "why": .string(left.why),
                        ]
                    }),
                "confirmed": confirmed.map { .int($0) } ?? .null,
                "inversions": .int(matching.inversions),
            ])
        } else {
            Listing.show(
                [
                    ("minor", .columnMinor), ("partner", .columnPartner), ("need", .columnNeed),
                    ("urgency", .columnUrgency), ("waiting_since", .columnSince),
                    ("because", .columnBecause),
                ], matching.proposals.map(row) + matching.left.map(row), as: format)
            Output.note(
                confirmed.map { .matchConfirmed($0) }
                    ?? .matched(matching.proposals.count, left: matching.left.count))
        }
    }

    private func json(_ proposal: ReferralMatching.Proposal) -> JSON {
        [
            "minor": .string(proposal.episode.minorCode),
            "partner": .string(proposal.partner.code),
            "need": .string(proposal.episode.need.rawValue),
            "urgency": .string(proposal.episode.urgency.rawValue),
            "waiting_since": .string(proposal.episode.since.iso),
            "waiting_list": .bool(proposal.isOnWaitingList),
            "because": .array(proposal.because.map(JSON.string)),
        ]
    }

    private func row(_ proposal: ReferralMatching.Proposal) -> [JSON] {
        [
            .string(proposal.episode.minorCode), .string(proposal.partner.code),
            .string(proposal.episode.need.rawValue),
            .string(proposal.episode.urgency.rawValue),
            .string(proposal.episode.since.date.iso),
            .string(proposal.becauseInWords.localised),
        ]
    }

    private func row(_ left: ReferralMatching.Left) -> [JSON] {
        [
            .string(left.episode.minorCode), .string("-"),
            .string(left.episode.need.rawValue), .string(left.episode.urgency.rawValue),
            .string(left.episode.since.date.iso),
            .string(left.inWords.localised),
        ]
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
        for batch in outcome.batches { note(batch) }
        for batch in outcome.held {
            Output.note(.batchHeld(batch.id.description, batch.referrals))
        }
        if outcome.unplaced > 0 { Output.note(.unplaced(outcome.unplaced)) }
        if outcome.withoutGround > 0 { Output.note(.exportWithoutGround(outcome.withoutGround)) }
    }

    /// The call first, then the package, then its password over another way.
    private func note(_ batch: ReferralExport.Batch) {
        if !batch.calls.isEmpty {
            Output.note(
                .callFirst(
                    batch.partner, batch.telephone, batch.calls.joined(separator: ", ")))
        }
        guard !batch.path.isEmpty else { return }
        Output.note(.handOver(batch.path, batch.partner))
        if let password = batch.password {
            Output.note(.passwordOnce(batch.partner, password))
        } else if batch.sealed == "unsealed" {
            Output.note(.leftUnsealed(batch.path))
        }
    }
}
