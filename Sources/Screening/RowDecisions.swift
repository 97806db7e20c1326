import Care
import Identity
import Messages
import Postgres
import Records

/// Rows that were taken out of their blocks to be written.
struct TakenRows {
    /// As which they waited.
    let outcome: RowOutcome?
    var rows: [[String]] = []
}

/// What a person decided of single rows of a batch: these are written, those are put away.
enum RowDecisions {
    /// Takes the named rows in one transaction, before anything else of the batch is written; the rows
    /// beside them in their blocks go on waiting.
    ///
    /// - Throws: ``Fault``, bad data, where a named row does not wait: then nothing was done.
    static func settle(
        _ choice: ImportChoice, of batch: BatchID, house: inout House,
        on connection: inout Connection,
        write: (TakenRows, inout House, inout Connection) throws -> WrittenRows
    ) throws -> WrittenRows {
        guard choice.namesRows else { return WrittenRows() }
        let blocks = try blocks(holding: choice, of: batch, house: house, on: &connection)
        var home = house
        let written = try connection.transaction { connection in
            var taken: [RowOutcome: TakenRows] = [:]
            var done = WrittenRows()
            for block in blocks {
                let outcome = RowOutcome(rawValue: block.outcome) ?? .new
                for fields in try home.take([block], of: batch, on: &connection) {
                    let row = fields.first.flatMap { Int($0) } ?? 0
                    if choice.accepted.contains(row) {
                        taken[outcome, default: TakenRows(outcome: outcome)].rows.append(fields)
                    } else if choice.refused.contains(row) {
                        done.refuse(row, outcome)
                    } else {
                        done.keep(fields, row: row, in: block.district, outcome)
                    }
                }
            }
            try done.keepWaiting(of: batch, house: home, on: &connection)
            for outcome in RowOutcome.allCases {
                guard let rows = taken[outcome] else { continue }
                done.add(try write(rows, &home, &connection))
            }
            if !choice.refused.isEmpty {
                let event = AuditEventRow(
                    district: home.worker?.homeDistrict ?? "370200", id: home.identifiers.next(),
                    action: "import.rows-refused", objectKind: "batch",
                    objectID: batch.description)
                try Audit.seal([event], on: &connection)
            }
            return done
        }
        house = home
        return written
    }

    /// The blocks that hold the named rows.
    private static func blocks(
        holding choice: ImportChoice, of batch: BatchID, house: House,
        on connection: inout Connection
    ) throws -> [Imports.Block] {
        var found: Set<Int> = []
        var holding: [Imports.Block] = []
        for block in try Imports.blocks(
            of: batch, waitingAs: RowOutcome.allCases.map(\.rawValue), on: &connection)
        {
            guard let sealed = try Imports.content(of: block, of: batch, on: &connection) else {
                continue
            }
            let place = SealedPlace.importRow(block.district, batch, block.rowNumber)
            let rows = try PackedRows.rows(of: try house.keys.open(sealed, at: place))
                .compactMap { $0.first.flatMap { Int($0) } }.filter(choice.names)
            found.formUnion(rows)
            if !rows.isEmpty { holding.append(block) }
        }
        let missing = RowSet(choice.accepted.ranges + choice.refused.ranges)
            .without(found, atMost: 6)
        guard missing.isEmpty else {
            throw Fault(.badData, .rowsDoNotWait(missing, batch.description))
        }
        return holding
    }
}
