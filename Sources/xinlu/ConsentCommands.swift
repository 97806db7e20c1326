import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension ConsentRow.Purpose: ExpressibleByArgument {}

extension Xinlu {
    /// Grounds: to assess, to share, to treat; and who was told what.
    struct Consent: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutConsent.localised,
                subcommands: [Record.self, Withdraw.self, Show.self, Told.self])
        }

        struct Record: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConsentRecord.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(help: ArgumentHelp(Phrase.helpPurpose.localised)) var purpose:
                ConsentRow.Purpose?
            @Option(
                name: [.long, .customLong("ground")],
                help: ArgumentHelp(Phrase.helpGround.localised)) var basis: ConsentRow.Basis?
            @Option(help: ArgumentHelp(Phrase.helpConsentAnswer.localised)) var answer: YesNo =
                .yes
            @Option(help: ArgumentHelp(Phrase.helpConsentGuardian.localised, valueName: "id"))
            var guardian: String?
            @Option(help: ArgumentHelp(Phrase.helpConsentPartner.localised, valueName: "code"))
            var partner: String?
            @Option(help: ArgumentHelp(Phrase.helpMayKnow.localised)) var mayKnow: String = ""
            @Option(help: ArgumentHelp(Phrase.helpArticle.localised)) var article: String?
            @Option(help: ArgumentHelp(Phrase.helpExceptionFacts.localised)) var facts: String?
            @Option(help: ArgumentHelp(Phrase.helpNotSought.localised)) var notSought: String?
            @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
                CalendarDateArgument?

            func validate() throws {
                guard notSought == nil else { return }
                for (option, isMissing) in [
                    ("--purpose", purpose == nil), ("--basis", basis == nil),
                ] where isMissing {
                    throw ValidationError(Phrase.optionNeeded(option).localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                if let notSought {
                    try GroundKeeping.noteNotSought(
                        minor, notSought, house: &house, on: &connection)
                    return listing.say(.notSoughtRecorded(minor), ["minor": .string(minor)])
                }
                guard let purpose, let basis else { return }
                let (id, recalled) = try GroundKeeping(
                    minor: minor, purpose: purpose, basis: basis, isYes: answer.isYes,
                    guardian: try guardian.map(GuardianIDs.read), partner: partner,
                    mayKnow: mayKnow, article: article, facts: facts, day: on?.date
                ).record(house: &house, on: &connection)
                if listing.format == .json {
                    Output.result([
                        "consent_id": .string(id.description), "minor": .string(minor),
                        "purpose": .string(purpose.rawValue), "basis": .string(basis.rawValue),
                        "answer": .string(answer.rawValue),
                    ])
                } else {
                    Output.note(.groundRecorded(minor, isYes: answer.isYes))
                }
                try RecallNotices.write(for: recalled, on: &connection)
            }
        }

        struct Withdraw: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConsentWithdraw.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(help: ArgumentHelp(Phrase.helpPurpose.localised)) var purpose:
                ConsentRow.Purpose
            @Option(help: ArgumentHelp(Phrase.helpConsentPartner.localised, valueName: "code"))
            var partner: String?
            @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
                CalendarDateArgument?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let (stopped, recalled) = try GroundWithdrawal.withdraw(
                    purpose, of: minor, partner: partner, on: on?.date, house: &house,
                    on: &connection)
                if listing.format == .json {
                    Output.result([
                        "minor": .string(minor), "purpose": .string(purpose.rawValue),
                        "revoked": .array(stopped.map { .string($0.code) }),
                        "recall": .array(
                            recalled.map { referral in
                                [
                                    "referral_code": .string(referral.code),
                                    "partner": .string(referral.partner),
                                    "status": .string(referral.status.rawValue),
                                ]
                            }),
                    ])
                } else {
                    Output.note(.groundWithdrawn(minor, stopped.count))
                }
                try RecallNotices.write(for: recalled, on: &connection)
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConsentShow.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String

            func run() throws {
                var connection = try database.connect()
                let child = try MinorLookup.one(minor, on: &connection)
                listing.show(
                    [
                        ("purpose", .columnPurpose), ("basis", .columnBasis),
                        ("answer", .columnAnswer), ("given_on", .columnGivenOn),
                        ("withdrawn_on", .columnWithdrawnOn), ("guardian", .columnGuardian),
                        ("partner", .columnPartner), ("may_know", .labelMayKnow),
                        ("article", .columnArticle), ("not_sought", .columnNotSought),
                    ],
                    try Grounds.all(of: child, on: &connection).map { line in
                        [
                            .string(line.purpose.rawValue), .string(line.basis.rawValue),
                            .string(line.isYes ? "yes" : "no"), .string(line.givenOn.iso),
                            .optional(line.withdrawnOn?.iso),
                            .optional(line.guardian?.description), .optional(line.partner),
                            .string(line.mayKnow), .optional(line.article),
                            .optional(line.notSought),
                        ]
                    })
            }
        }

        /// Who was told what and when; without options: the list.
        struct Told: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConsentTold.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(help: ArgumentHelp(Phrase.helpToldWhom.localised)) var whom: String?
            @Option(help: ArgumentHelp(Phrase.helpToldWhat.localised)) var what: String?
            @Option(help: ArgumentHelp(Phrase.helpChildKnew.localised)) var childKnew: YesNo?
            @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
                CalendarDateArgument?

            func validate() throws {
                let given = [whom != nil, what != nil, childKnew != nil]
                guard Swift.Set(given).count == 1 else {
                    throw ValidationError(
                        Phrase.optionNeeded("--whom, --what, --child-knew").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                guard let whom, let what, let childKnew else {
                    let child = try MinorLookup.one(minor, on: &connection)
                    return listing.show(
                        [
                            ("on", .columnOn), ("whom", .columnWhom), ("what", .columnWhat),
                            ("child_knew", .columnChildKnew),
                        ],
                        try Grounds.told(of: child, on: &connection).map { line in
                            [
                                .string(line.on.iso), .string(line.whom), .string(line.what),
                                .bool(line.minorKnew),
                            ]
                        })
                }
                var house = try database.house(on: &connection)
                try Telling.record(
                    minor, whom, of: what, minorKnew: childKnew.isYes, on: on?.date,
                    house: &house, on: &connection)
                listing.say(.toldRecorded(minor), ["minor": .string(minor)])
            }
        }
    }
}

enum GuardianIDs {
    static func read(_ text: String) throws -> GuardianID {
        guard let id = GuardianID(text) else {
            throw Fault(.badData, .unknownGuardian(text, "-"), mend: "xinlu minor guardian MINOR")
        }
        return id
    }
}

/// Whoever holds a package hears of it: a notice each, and where it lies.
enum RecallNotices {
    static func write(
        for recalled: [StoppedReferral], on connection: inout Connection
    ) throws {
        guard !recalled.isEmpty else { return }
        for referral in recalled { Output.note(.recallFrom(referral.partner, referral.code)) }
        let folder = try ExportFolder.make(nil)
        for referral in recalled {
            let standing = try ReferralLookup.one(referral.code, on: &connection)
            guard
                let path = try ReferralRevoking.notice(
                    standing, into: folder, on: &connection)
            else { continue }
            Output.note(.recallWritten(path, referral.partner))
        }
    }
}
