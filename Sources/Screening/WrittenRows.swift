import Care
import Identity
import Messages
import Postgres
import Records

/// What became of the blocks of a batch: rows written, and rows that no longer are what they were when
/// they were staged. These wait again for a person, as a change or as doubtful.
struct WrittenRows {
    private(set) var rows = 0
    private let outcome: RowOutcome?
    private var waiting:
        [String: (first: Int32, district: String, outcome: RowOutcome, PackedRows)] =
            [:]
    private var faults: [RowFault] = []
    /// By how much the batch's counts change.
    private var accepted = 0
    private var changed = 0
    private var doubtful = 0

    init() { outcome = nil }

    init(_ taken: TakenRows) {
        outcome = taken.outcome
        let rows = taken.rows.count
        self.rows = rows
        switch outcome {
        case .changed: (accepted, changed) = (rows, -rows)
        case .doubtful: (accepted, doubtful) = (rows, -rows)
        default: break
        }
    }

    /// Whether a person chose to write rows of this outcome with the block.
    func isChosen(_ outcome: RowOutcome) -> Bool { self.outcome == outcome }

    /// Blocks of one outcome together, a bounded number of bytes: one transaction each.
    static func groups(of blocks: [Imports.Block]) -> [[Imports.Block]] {
        var groups: [[Imports.Block]] = []
        var size = 0
        for block in blocks {
            size += block.size
            if size <= 512 << 10, groups.last?.first?.outcome == block.outcome {
                groups[groups.count - 1].append(block)
            } else {
                groups.append([block])
                size = block.size
            }
        }
        return groups
    }

    /// - Parameter district: nil: the row is put away.
    mutating func leave(
        _ fields: [String], row: Int, in district: String?, _ found: RowOutcome,
        _ faults: [RowFault]
    ) {
        accepted -= 1
        var outcome = found
        if let district {
            outcome = found == .changed ? .changed : .doubtful
            if outcome == .changed { changed += 1 } else { doubtful += 1 }
            keep(fields, row: row, in: district, outcome)
        }
        self.faults += faults.map {
            RowFault(
                row: $0.row, column: $0.column, phrase: .leftOut($0.phrase), outcome: outcome)
        }
    }

    /// A row that goes on waiting as what it is.
    mutating func keep(
        _ fields: [String], row: Int, in district: String, _ outcome: RowOutcome
    ) {
        waiting[
            district + outcome.rawValue, default: (Int32(row), district, outcome, PackedRows())
        ].3.add(fields)
    }

    /// A row that a person puts away.
    mutating func refuse(_ row: Int, _ outcome: RowOutcome) {
        switch outcome {
        case .changed: changed -= 1
        case .doubtful: doubtful -= 1
        default: accepted -= 1
        }
        if faults.count < ImportReport.faultLimit {
            faults.append(RowFault(row: row, column: "", phrase: .rowPutAway))
        }
    }

    /// - Precondition: the transaction that took the blocks is under way.
    func keepWaiting(
        of batch: BatchID, house: House, on connection: inout Connection
    ) throws {
        for (first, district, outcome, kept) in waiting.values {
            let place = SealedPlace.importRow(district, batch, first)
            try connection.insert(
                ImportStagedRow(
                    district: district, batch: batch, rowNumber: first,
                    sealed: try house.keys.seal(kept.bytes, at: place),
                    outcome: outcome.rawValue))
        }
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
    /// The same, with the outcome that all of them wait as.
    func taken(
        _ blocks: [Imports.Block], of batch: BatchID, on connection: inout Connection
    ) throws -> TakenRows {
        TakenRows(
            outcome: blocks.first.flatMap { RowOutcome(rawValue: $0.outcome) },
            rows: try take(blocks, of: batch, on: &connection))
    }

    /// The rows of blocks, which leave with the transaction; none of a block that somebody took.
    func take(
        _ blocks: [Imports.Block], of batch: BatchID, on connection: inout Connection
    ) throws -> [[String]] {
        var rows: [[String]] = []
        for block in blocks {
            guard let sealed = try Imports.take(block, of: batch, on: &connection) else { continue }
            let place = SealedPlace.importRow(block.district, batch, block.rowNumber)
            rows += try PackedRows.rows(of: try keys.open(sealed, at: place))
        }
        return rows
    }
}
