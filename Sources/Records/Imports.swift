package import Care
package import Postgres
import SQLFiles

/// Files staged for review.
package enum Imports {
    package struct Batch: Hashable, Sendable {
        package let id: BatchID
        package let kind: String
        package let fileName: String
        package let counts: ImportCounts
        /// The day that the facts of the file are of.
        package let asOf: CalendarDate?
        /// Until then it is a piece of a file, and nobody acts on it.
        package let isStaged: Bool
        package let isCommitted: Bool

        init(_ row: Row) throws {
            id = try row["batch_id"]
            kind = try row["kind"]
            fileName = try row["file_name"]
            counts = ImportCounts(
                rows: try row["rows"], accepted: try row["accepted"],
                riskSheets: try row["risk_sheets"], same: try row["same_rows"],
                changed: try row["changed_rows"], doubtful: try row["doubtful_rows"])
            asOf = try row["as_of"]
            isStaged = try row["staged"]
            isCommitted = try row["committed"]
        }
    }

    /// Rows of one district that wait for the same choice.
    package struct Block: Hashable, Sendable {
        package let district: String
        /// Of its first row.
        package let rowNumber: Int32
        package let outcome: String
        /// In bytes, sealed.
        package let size: Int
    }

    /// The newest batch of the same file.
    package static func batch(
        ofFile digest: [UInt8], kind: String, on connection: inout Connection
    ) throws -> Batch? {
        try connection.query(SQLFiles.ImportBatch.sameFile.text, kind, digest).first.map {
            try Batch($0)
        }
    }

    package static func find(
        _ batch: BatchID, on connection: inout Connection
    ) throws -> Batch? {
        try connection.query(SQLFiles.ImportBatch.find.text, batch).first.map { try Batch($0) }
    }

    package static func blocks(
        of batch: BatchID, waitingAs outcomes: [String], on connection: inout Connection
    ) throws -> [Block] {
        try connection.query(SQLFiles.ImportRow.blocks.text, batch, outcomes).map { row in
            Block(
                district: try row["district_code"], rowNumber: try row["row_number"],
                outcome: try row["outcome"], size: Int(try row.get("size", as: Int32.self)))
        }
    }

    /// Takes a block away for good; nil: somebody did.
    package static func take(
        _ block: Block, of batch: BatchID, on connection: inout Connection
    ) throws -> [UInt8]? {
        try connection.query(
            SQLFiles.ImportRow.take.text, block.district, batch, block.rowNumber
        ).first.map { try $0["sealed"] }
    }

    /// What a block holds, while it stays; nil: somebody took it.
    package static func content(
        of block: Block, of batch: BatchID, on connection: inout Connection
    ) throws -> [UInt8]? {
        try connection.query(
            SQLFiles.ImportRow.content.text, block.district, batch, block.rowNumber
        ).first.map { try $0["sealed"] }
    }

    /// Drops what a command that was cut off had staged.
    package static func clear(_ batch: BatchID, on connection: inout Connection) throws {
        try connection.execute(SQLFiles.ImportRow.delete.text, batch)
    }

    package static func endStaging(
        of batch: BatchID, _ counts: ImportCounts, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ImportBatch.endStaging.text, batch, counts.rows, counts.accepted,
            counts.rows - counts.accepted, counts.riskSheets, counts.same, counts.changed,
            counts.doubtful)
    }

    /// - Parameters: by how much more is accepted, and more rows wait, than before.
    package static func commit(
        _ batch: BatchID, accepted: Int32, changed: Int32, doubtful: Int32,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ImportBatch.commit.text, batch, accepted, changed, doubtful)
    }

    /// One command a file at a time, for as long as the connection lives or until ``unlock(_:on:)``.
    package static func lock(_ file: Int32, on connection: inout Connection) throws -> Bool {
        try connection.scalar(SQLFiles.ImportBatch.lock.text, file, as: Bool.self)
    }

    package static func unlock(_ file: Int32, on connection: inout Connection) throws {
        _ = try connection.scalar(SQLFiles.ImportBatch.unlock.text, file, as: Bool.self)
    }
}

/// How many rows of a file came to what.
package struct ImportCounts: Hashable, Sendable {
    package var rows: Int32 = 0
    /// New or the same as before.
    package var accepted: Int32 = 0
    package var riskSheets: Int32 = 0
    package var same: Int32 = 0
    /// These and the doubtful ones wait for a person; the rest that is not accepted is refused.
    package var changed: Int32 = 0
    package var doubtful: Int32 = 0

    package init() {}

    package init(
        rows: Int32, accepted: Int32, riskSheets: Int32, same: Int32, changed: Int32,
        doubtful: Int32
    ) {
        self.rows = rows
        self.accepted = accepted
        self.riskSheets = riskSheets
        self.same = same
        self.changed = changed
        self.doubtful = doubtful
    }

    package var rejected: Int32 { rows - accepted }
    package var new: Int32 { accepted - same }
    package var refused: Int32 { rejected - changed - doubtful }
}
