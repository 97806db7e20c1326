import Care
import Identity
import Messages
import Postgres
import Records

/// What became of the blocks of a batch: rows written, and rows that no longer are what they were when
/// they were staged. One that is now a change waits again for a person.
struct WrittenRows {
    private(set) var rows = 0
    private let block: Imports.Block?
    private var waiting = PackedRows()
    private var firstWaiting: Int32?
    private var faults: [RowFault] = []
    /// By how much the batch's counts change.
    private var accepted = 0
    private var changed = 0
    private var doubtful = 0

    init() { block = nil }

    /// - Parameter rows: how many it holds.
    init(_ block: Imports.Block, _ rows: Int) {
        self.block = block
        self.rows = rows
        switch RowOutcome(rawValue: block.outcome) {
        case .changed: (accepted, changed) = (rows, -rows)
        case .doubtful: (accepted, doubtful) = (rows, -rows)
        default: break
        }
    }

    /// Whether a person chose to write rows of this outcome with the block.
    func isChosen(_ outcome: RowOutcome) -> Bool { block?.outcome == outcome.rawValue }

    mutating func leave(
        _ fields: [String], row: Int, _ outcome: RowOutcome, _ found: [RowFault]
    ) {
        accepted -= 1
        if outcome == .changed {
            changed += 1
            waiting.add(fields)
            firstWaiting = firstWaiting ?? Int32(row)
        }
        faults += found.map {
            RowFault(
                row: $0.row, column: $0.column, phrase: .leftOut($0.phrase), outcome: outcome)
        }
    }

    /// - Precondition: the transaction that took the block is under way.
    func keepWaiting(
        of batch: BatchID, house: House, on connection: inout Connection
    ) throws {
        guard let block, let first = firstWaiting else { return }
        let place = SealedPlace.importRow(block.district, batch, first)
        try connection.insert(
            ImportStagedRow(
                district: block.district, batch: batch, rowNumber: first,
                sealed: try house.keys.seal(waiting.bytes, at: place),
                outcome: RowOutcome.changed.rawValue))
    }

    mutating func add(_ other: WrittenRows) {
        rows += other.rows
        accepted += other.accepted
        changed += other.changed
        doubtful += other.doubtful
        faults += other.faults.prefix(max(0, ImportReport.faultLimit - faults.count))
    }

    func end(_ batch: BatchID, on connection: inout Connection) throws {
        let (accepted, changed, doubtful) = (accepted, changed, doubtful)
        try connection.transaction { connection in
            try Imports.commit(
                batch, accepted: Int32(accepted), changed: Int32(changed),
                doubtful: Int32(doubtful), on: &connection)
        }
    }

    func apply(to report: inout ImportReport) {
        report.counts.accepted += accepted
        report.counts.changed += changed
        report.counts.doubtful += doubtful
        report.add(faults)
    }
}

extension ImportReport {
    mutating func add(_ written: WrittenRows) { written.apply(to: &self) }
}

extension House {
    /// The rows of a block, which leaves with the transaction; none where somebody took it.
    func take(
        _ block: Imports.Block, of batch: BatchID, on connection: inout Connection
    ) throws -> [[String]] {
        guard let sealed = try Imports.take(block, of: batch, on: &connection) else { return [] }
        let place = SealedPlace.importRow(block.district, batch, block.rowNumber)
        return try PackedRows.rows(of: try keys.open(sealed, at: place))
    }
}
