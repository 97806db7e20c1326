package import Care
package import Postgres
import SQLFiles

/// Files staged for review.
package enum Imports {
    package struct Batch: Hashable, Sendable {
        package let id: BatchID
        package let kind: String
        package let fileName: String
        package let rows: Int
        package let accepted: Int
        package let rejected: Int
        package let riskSheets: Int
        package let isCommitted: Bool
    }

    package struct StagedRow: Hashable, Sendable {
        package let district: String
        package let rowNumber: Int32
        package let sealed: [UInt8]
    }

    /// The batch of the same file, if it was staged before with the same outcome.
    package static func batch(
        like batch: ImportBatchRow, on connection: inout Connection
    ) throws -> (id: BatchID, isCommitted: Bool)? {
        try connection.query(
            SQLFiles.ImportBatch.sameFile.text, batch.kind, batch.digest, batch.accepted,
            batch.rejected
        ).first.map { (try $0["batch_id"], try $0["committed"]) }
    }

    package static func find(
        _ batch: BatchID, on connection: inout Connection
    ) throws -> Batch? {
        try connection.query(SQLFiles.ImportBatch.find.text, batch).first.map { row in
            Batch(
                id: try row["batch_id"], kind: try row["kind"], fileName: try row["file_name"],
                rows: Int(try row.get("rows", as: Int32.self)),
                accepted: Int(try row.get("accepted", as: Int32.self)),
                rejected: Int(try row.get("rejected", as: Int32.self)),
                riskSheets: Int(try row.get("risk_sheets", as: Int32.self)),
                isCommitted: try row["committed"])
        }
    }

    package static func rows(
        of batch: BatchID, on connection: inout Connection
    ) throws -> [StagedRow] {
        try connection.query(SQLFiles.ImportRow.ofBatch.text, batch).map { row in
            StagedRow(
                district: try row["district_code"], rowNumber: try row["row_number"],
                sealed: try row["sealed"])
        }
    }

    /// False: somebody committed it before.
    package static func commit(
        _ batch: BatchID, on connection: inout Connection
    ) throws -> Bool {
        guard !(try connection.query(SQLFiles.ImportBatch.commit.text, batch)).isEmpty
        else { return false }
        try connection.execute(SQLFiles.ImportRow.delete.text, batch)
        return true
    }
}
