package import Care
import Mapping
package import Messages
import Records
package import Tables

/// One fault of one row, as the person at the file needs it.
package struct RowFault: Hashable, Sendable {
    /// From 1, the first row under the header.
    package let row: Int
    package let column: String
    package let phrase: Phrase
    /// What became of the row.
    package var outcome = RowOutcome.refused

    package init(row: Int, column: String, phrase: Phrase, outcome: RowOutcome = .refused) {
        self.row = row
        self.column = column
        self.phrase = phrase
        self.outcome = outcome
    }
}

/// What a row of a file is, measured by what is stored.
package enum RowOutcome: String, Hashable, Sendable, CaseIterable {
    case new
    /// Stored already, with the same facts; nothing is written.
    case same
    /// Stored already, with other facts: a person decides.
    case changed
    /// Perhaps somebody who is stored already: a person decides.
    case doubtful
    case refused

    var isAccepted: Bool { self == .new || self == .same }
}

/// What a file holds, and what became of it.
package struct ImportReport: Sendable {
    package enum Stage: Hashable, Sendable { case dryRun, staged, committed }

    package var stage: Stage
    /// nil: a dry run writes nothing.
    package var batch: BatchID?
    package var counts: Counts
    package var faults: [RowFault] = []
    /// Beyond ``faultLimit``: counted, not listed.
    package var faultsLeftOut = 0
    /// Accepted sheets with a mark of doubt.
    package var careless = 0
    /// Of the risk sheets: those where a risk question says something that could not be read.
    package var riskUnread = 0
    /// Rows without a code, which have one now.
    package var codesMade = 0
    /// What staging raised, so that people are called.
    package var alerts: [AlertID] = []
    /// `xinlu` is our own.
    package var mapping = "xinlu"
    package var findings = SheetSource.Findings()
    /// An earlier try was cut off; it was done again.
    package var wasCutOff = false

    package struct Counts: Hashable, Sendable {
        package var rows = 0
        package var accepted = 0
        package var same = 0
        package var changed = 0
        package var doubtful = 0
        package var riskSheets = 0
        package var new: Int { accepted - same }
        package var rejected: Int { rows - accepted }
        package var refused: Int { rejected - changed - doubtful }

        package init() {}

        mutating func add(_ outcome: RowOutcome) {
            rows += 1
            if outcome.isAccepted { accepted += 1 }
            switch outcome {
            case .same: same += 1
            case .changed: changed += 1
            case .doubtful: doubtful += 1
            case .new, .refused: break
            }
        }
    }

    package init(stage: Stage, batch: BatchID? = nil, counts: Counts = Counts()) {
        self.stage = stage
        self.batch = batch
        self.counts = counts
    }

    package var rows: Int { counts.rows }
    package var accepted: Int { counts.accepted }
    package var rejected: Int { counts.rejected }
    package var riskSheets: Int { counts.riskSheets }

    package var status: ExitStatus {
        if riskSheets > 0 { return .urgentCases }
        return rejected > 0 ? .rejectedRows : .done
    }

    /// More rows than anybody reads.
    static let faultLimit = 10_000

    mutating func add(_ found: [RowFault]) {
        let room = max(0, Self.faultLimit - faults.count)
        faults += found.prefix(room)
        faultsLeftOut += max(0, found.count - room)
    }

    package func json(in language: Language) -> JSON {
        [
            "batch_id": batch.map { .string($0.description) } ?? .null,
            "rows": .int(rows), "accepted": .int(accepted), "rejected": .int(rejected),
            "errors": .array(
                faults.map { fault in
                    [
                        "row": .int(fault.row), "column": .string(fault.column),
                        "text": .string(fault.phrase.text(in: language)),
                        "outcome": .string(fault.outcome.rawValue),
                    ]
                }),
            "risk_sheets": .int(riskSheets), "risk_unread": .int(riskUnread),
            "stage": .string(
                stage == .dryRun ? "dry-run" : stage == .staged ? "staged" : "committed"),
            "new": .int(counts.new), "same": .int(counts.same), "changed": .int(counts.changed),
            "doubtful": .int(counts.doubtful), "refused": .int(counts.refused),
            "careless": .int(careless), "errors_left_out": .int(faultsLeftOut),
            "mapping": .string(mapping), "variant": .optional(findings.variant?.rawValue),
            "unread_columns": .array(findings.unread.map(JSON.string)),
            "skipped": .int(findings.skipped + findings.passedOver),
            "filled_down": .int(findings.filledDown), "codes_made": .int(codesMade),
        ]
    }
}

extension ImportReport.Counts {
    init(_ stored: ImportCounts) {
        rows = Int(stored.rows)
        accepted = Int(stored.accepted)
        same = Int(stored.same)
        changed = Int(stored.changed)
        doubtful = Int(stored.doubtful)
        riskSheets = Int(stored.riskSheets)
    }

    var stored: ImportCounts {
        ImportCounts(
            rows: Int32(rows), accepted: Int32(accepted), riskSheets: Int32(riskSheets),
            same: Int32(same), changed: Int32(changed), doubtful: Int32(doubtful))
    }
}

/// What a person accepts of a file, and which day its facts are of.
package struct ImportChoice: Hashable, Sendable {
    package enum Action: Hashable, Sendable { case dryRun, stage, acceptGood }

    package var action: Action
    package var acceptsChanged: Bool
    package var acceptsDoubtful: Bool
    /// Changed and doubtful rows that are written besides.
    package var accepted = RowSet.none
    /// Rows that are put away.
    package var refused = RowSet.none

    package init(_ action: Action, acceptsChanged: Bool = false, acceptsDoubtful: Bool = false) {
        self.action = action
        self.acceptsChanged = acceptsChanged
        self.acceptsDoubtful = acceptsDoubtful
    }

    var namesRows: Bool { !accepted.isEmpty || !refused.isEmpty }
    func names(_ row: Int) -> Bool { accepted.contains(row) || refused.contains(row) }

    var outcomes: [RowOutcome] {
        [.new] + (acceptsChanged ? [.changed] : []) + (acceptsDoubtful ? [.doubtful] : [])
    }
}
