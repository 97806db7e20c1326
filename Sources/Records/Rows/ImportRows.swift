package import Care
package import Postgres

package struct ImportBatchRow: TableRow {
    package static let table = "import_batch"
    package static let columns = [
        "batch_id", "kind", "file_name", "digest", "rows", "accepted", "rejected", "risk_sheets",
    ]
    package var id: BatchID
    package var kind: String
    package var fileName: String
    package var digest: [UInt8]
    package var rows: Int32
    package var accepted: Int32
    package var rejected: Int32
    package var riskSheets: Int32

    package init(
        id: BatchID, kind: String, fileName: String, digest: [UInt8], rows: Int32,
        accepted: Int32, rejected: Int32, riskSheets: Int32
    ) {
        self.id = id
        self.kind = kind
        self.fileName = fileName
        self.digest = digest
        self.rows = rows
        self.accepted = accepted
        self.rejected = rejected
        self.riskSheets = riskSheets
    }

    package var fields: [any PostgresEncodable] {
        [id, kind, fileName, digest, rows, accepted, rejected, riskSheets]
    }
}

package struct ImportStagedRow: TableRow {
    package static let table = "import_row"
    package static let columns = ["district_code", "batch_id", "row_number", "sealed"]
    package var district: String
    package var batch: BatchID
    package var rowNumber: Int32
    package var sealed: [UInt8]

    package init(district: String, batch: BatchID, rowNumber: Int32, sealed: [UInt8]) {
        self.district = district
        self.batch = batch
        self.rowNumber = rowNumber
        self.sealed = sealed
    }

    package var fields: [any PostgresEncodable] { [district, batch, rowNumber, sealed] }
}
