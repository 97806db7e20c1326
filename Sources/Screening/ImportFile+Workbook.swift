import Identity
import Messages
import Tables
import Workbooks

extension ImportFile {
    /// A table that people made: CSV, or a workbook, told apart by its first bytes.
    ///
    /// - Parameter path: `-` is standard input.
    package init(table path: String, required: [String]) throws {
        try self.init(
            table: try Self.read(path), name: String(path.split(separator: "/").last ?? "-"),
            required: required)
    }

    init(table bytes: [UInt8], name: String, required: [String]) throws {
        // A ZIP archive, or the older kind of file, which the reader names.
        if bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            try self.init(workbook: bytes, name: name, required: required)
        } else {
            try self.init(name: name, bytes: bytes, required: required)
        }
    }

    /// The first sheet with anything in it; row numbers are counted from its header.
    private init(workbook bytes: [UInt8], name: String, required: [String]) throws {
        let filled: [WorkbookReader.Row]
        do throws(WorkbookError) {
            filled = try WorkbookReader(bytes).firstFilledSheet()
        } catch {
            throw Fault(.badData, error.phrase)
        }
        guard let first = filled.first else { throw Fault(.badData, .fileEmpty(name)) }
        let header: CSVHeader
        do throws(CSVHeaderError) {
            header = try CSVHeader(first.cells)
            try header.require(required)
        } catch {
            throw Fault(.badData, error.phrase(file: name))
        }
        let rows = filled.dropFirst().filter { $0.cells.contains { !$0.isEmpty } }
        self.init(
            name: name, digest: SHA256Digest.of(bytes), header: header,
            records: rows.map { row in
                (row.number - first.number, CSVRecord(line: row.number, fields: row.cells))
            }, faults: [])
    }
}
