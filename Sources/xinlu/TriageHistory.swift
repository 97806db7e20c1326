import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Triage {
    /// Every decision about a child; without a child, the nights.
    struct History: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutTriageHistory.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinorOrNights.localised)) var minor: String?
        @Option(help: ArgumentHelp(Phrase.helpNewest.localised)) var newest: Int = 30

        func validate() throws {
            guard newest >= 1 else { throw ValidationError(Phrase.atLeastOne.localised) }
        }

        func run() throws {
            var connection = try database.connect()
            guard let minor else { return try showNights(on: &connection) }
            var house = try database.house(on: &connection)
            let decisions = try TriageHistory.of(minor, house: &house, on: &connection)
            if listing.format == .table {
                return listing.show(
                    [
                        ("decided_on", .columnDecidedOn), ("track", .columnTrack),
                        ("disposition", .columnStatus), ("rules", .columnRules),
                    ],
                    decisions.map { entry in
                        [
                            .string(entry.decision.decidedOn.iso),
                            .string(Phrase.track(entry.decision.track.rawValue).localised),
                            .string(
                                Phrase.disposition(entry.decision.disposition.rawValue).localised),
                            .array(entry.rules.map(JSON.string)),
                        ]
                    })
            }
            listing.show(
                [
                    ("decided_on", .columnDecidedOn), ("as_of", .columnAsOf),
                    ("policy", .columnPolicy), ("policy_version", .columnVersion),
                    ("disposition", .columnStatus), ("track", .columnTrack),
                    ("urgency", .columnUrgency), ("found", .columnFound),
                    ("rules", .columnRules),
                ],
                decisions.map { entry in
                    let decision = entry.decision
                    return [
                        .string(decision.decidedOn.iso), .string(decision.asOf.iso),
                        .string(decision.policy), .string(decision.version),
                        .string(decision.disposition.rawValue), .string(decision.track.rawValue),
                        .string(decision.urgency.rawValue), .string(decision.found.rawValue),
                        .array(entry.rules.map(JSON.string)),
                    ]
                })
        }

        private func showNights(on connection: inout Connection) throws {
            if listing.format == .table {
                return listing.show(
                    [
                        ("as_of", .columnAsOf), ("finished_at", .columnFinished),
                        ("examined", .columnExamined), ("decisions", .columnDecisions),
                        ("failure", .columnFailure),
                    ],
                    try PastRun.list(newest, on: &connection).map { night in
                        [
                            .string(String(night.run.asOf.iso.prefix(16))),
                            .optional(night.run.finishedAt.map { String($0.iso.prefix(16)) }),
                            .int(night.examined), .int(night.decisions),
                            .optional(night.run.failure),
                        ]
                    })
            }
            listing.show(
                [
                    ("run_id", .columnRun), ("as_of", .columnAsOf), ("started_at", .columnStarted),
                    ("finished_at", .columnFinished), ("policy", .columnPolicy),
                    ("policy_version", .columnVersion), ("chunks", .columnChunks),
                    ("examined", .columnExamined), ("decisions", .columnDecisions),
                    ("failure", .columnFailure),
                ],
                try PastRun.list(newest, on: &connection).map { night in
                    [
                        .string(night.run.id.description), .string(night.run.asOf.iso),
                        .string(night.run.startedAt.iso),
                        .optional(night.run.finishedAt?.iso), .string(night.run.policy),
                        .string(night.run.version), .int(night.chunks), .int(night.examined),
                        .int(night.decisions), .optional(night.run.failure),
                    ]
                })
        }
    }
}
