import Care
import Instruments
import Messages
import Screening
import Tables

/// The outbox in rows: codes, forms and days, never an answer and no name.
enum OutboxListing {
    /// What waits.
    static func show(_ drafts: [EntryDraft], _ listing: ListingOptions) {
        guard !drafts.isEmpty || listing.format != .table else {
            return Output.note(.outboxEmpty)
        }
        listing.show(
            columns(last: ("stage", .columnStatus)),
            drafts.map { draft in
                head(draft, listing)
                    + [
                        .string(
                            listing.format == .table
                                ? Phrase.outboxStage(draft.stage.rawValue).localised
                                : draft.stage.rawValue)
                    ]
            })
    }

    /// What became of each.
    static func show(
        _ rows: [OutboxSending.Row], alerts: [String: AlertID], _ listing: ListingOptions
    ) {
        guard listing.format == .table else {
            return listing.show(
                columns(last: ("outcome", .columnStatus)) + [
                    ("reason", .columnReason), ("assessment", .columnAssessment),
                    ("alert", .columnAlert),
                ],
                rows.map { row in
                    let alert = row.outcome.alert ?? alerts[row.draft.id]
                    return head(row.draft, listing) + [
                        .string(row.outcome.code), .optional(row.outcome.reason?.code),
                        .optional(row.outcome.assessment?.description),
                        .optional(alert?.description),
                    ]
                })
        }
        listing.show(
            columns(last: ("outcome", .columnStatus)),
            rows.map {
                head($0.draft, listing) + [
                    .string(Phrase.outboxOutcome($0.outcome.code).localised)
                ]
            })
        for row in rows { explain(row) }
    }

    /// Why it stays, and the commands that decide about it.
    private static func explain(_ row: OutboxSending.Row) {
        guard let reason = row.outcome.reason else { return }
        let id = short(row.draft.id)
        Output.note(.outboxHeld(id, row.draft.request.minor, reason.phrase))
        if case .misfit(.notYetFilledIn) = reason {
            Output.note(.mend("xinlu assess sync --send \(id) --filled-on …"))
        }
        if case .otherSheet = reason {
            Output.note(.mend("xinlu assess sync --amend \(id) --reason …"))
            Output.note(.mend("xinlu assess sync --send \(id)"))
        }
        if reason != .inUse { Output.note(.mend("xinlu assess sync --drop \(id)")) }
    }

    private static func columns(
        last: (key: String, heading: Phrase)
    ) -> [(key: String, heading: Phrase)] {
        [
            ("draft", .columnDraft), ("minor", .columnMinor), ("instrument", .columnInstrument),
            ("filled_on", .columnFilledOn), last,
        ]
    }

    private static func head(_ draft: EntryDraft, _ listing: ListingOptions) -> [JSON] {
        [
            .string(listing.format == .table ? short(draft.id) : draft.id),
            .string(draft.request.minor), .string(draft.request.instrument.rawValue),
            .optional(draft.request.filledOn?.iso),
        ]
    }

    /// Enough of it to name it.
    private static func short(_ id: String) -> String { String(id.prefix(8)) }
}

extension Outbox.Outcome {
    var reason: OutboxReason? { if case .held(let reason) = self { reason } else { nil } }
}
