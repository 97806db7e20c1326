package import Care
package import Postgres

package struct ImportBatchRow: TableRow {
    package static let table = "import_batch"
    package static let columns = [
        "batch_id", "kind", "file_name", "digest", "mapping", "as_of", "rows", "accepted",
        "rejected", "risk_sheets",
    ]
    package var id: BatchID
    package var kind: String
    package var fileName: String
    package var digest: [UInt8]
    package var mapping: String
    package var asOf: CalendarDate?

    package init(
        id: BatchID, kind: String, fileName: String, digest: [UInt8], mapping: String = "xinlu",
        asOf: CalendarDate? = nil
    ) {
        self.id = id
        self.kind = kind
        self.fileName = fileName
        self.digest = digest
        self.mapping = mapping
        self.asOf = asOf
    }

    /// Nothing is counted before the end of the file.
    package var fields: [any PostgresEncodable] {
        [id, kind, fileName, digest, mapping, asOf, Int32(0), Int32(0), Int32(0), Int32(0)]
    }
}

/// A block of rows, sealed as one.
package struct ImportStagedRow: TableRow {
    package static let table = "import_row"
    package static let columns = ["district_code", "batch_id", "row_number", "sealed", "outcome"]
    package var district: String
    package var batch: BatchID
    /// Of its first row.
    package var rowNumber: Int32
    package var sealed: [UInt8]
    package var outcome: String

    package init(
        district: String, batch: BatchID, rowNumber: Int32, sealed: [UInt8], outcome: String
    ) {
        self.district = district
        self.batch = batch
        self.rowNumber = rowNumber
        self.sealed = sealed
        self.outcome = outcome
    }

    package var fields: [any PostgresEncodable] { [district, batch, rowNumber, sealed, outcome] }
}
