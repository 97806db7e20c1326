package import Care
package import Messages
package import Tables

/// One fault of one row, as the person at the file needs it.
package struct RowFault: Hashable, Sendable {
    /// From 1, the first row under the header.
    package let row: Int
    package let column: String
    package let phrase: Phrase

    package init(row: Int, column: String, phrase: Phrase) {
        self.row = row
        self.column = column
        self.phrase = phrase
    }
}

/// What a file holds, and what became of it.
package struct ImportReport: Sendable {
    package enum Stage: Hashable, Sendable { case dryRun, staged, committed }

    package var stage: Stage
    /// nil: a dry run writes nothing.
    package var batch: BatchID?
    package var rows: Int
    package var accepted: Int
    package var rejected: Int
    package var riskSheets: Int
    package var faults: [RowFault]
    /// What staging raised, so that people are called.
    package var alerts: [AlertID] = []

    package var status: ExitStatus {
        if riskSheets > 0 { return .urgentCases }
        return rejected > 0 ? .rejectedRows : .done
    }

    package func json(in language: Language) -> JSON {
        [
            "batch_id": batch.map { .string($0.description) } ?? .null,
            "rows": .int(rows), "accepted": .int(accepted), "rejected": .int(rejected),
            "errors": RowFault.json(of: faults, in: language),
            "risk_sheets": .int(riskSheets),
            "stage": .string(
                stage == .dryRun ? "dry-run" : stage == .staged ? "staged" : "committed"),
        ]
    }
}

extension ImportReport {
    func with(faults: [RowFault]) -> Self {
        var copy = self
        copy.faults = faults
        return copy
    }
}
