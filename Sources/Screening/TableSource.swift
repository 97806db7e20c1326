import FoundationEssentials
import Glibc
import Identity
package import Mapping
import Messages
import Tables
import Workbooks

/// A table in a file, read record by record as often as it is asked for; of a CSV file no more is held
/// than one record.
package struct TableSource: Sendable {
    private enum Content: Sendable {
        case file(String)
        case bytes([UInt8])
    }

    package let name: String
    /// SHA-256 of the bytes.
    package let digest: [UInt8]
    /// Of all bytes.
    package let size: Int
    private let content: Content
    private let isWorkbook: Bool

    /// What is not a file, and a workbook, is held whole: this much at most.
    private static let heldLimit = 64 << 20

    /// - Parameter path: `-` is standard input.
    /// - Throws: ``Fault``: no input for a file that is not there.
    package init(path: String) throws {
        let name = String(path.split(separator: "/").last ?? "-")
        if path != "-", !FileManager.default.fileExists(atPath: path) {
            throw Fault(.noInput, .fileMissing(path))
        }
        if path == "-" || !Self.isPlainFile(path) {
            let bytes = try Self.held(path)
            self.init(name: name, bytes: bytes)
            return
        }
        var hash = SHA256Digest.Stream()
        var size = 0
        var start: [UInt8] = []
        try Self.chunks(of: path) { chunk in
            if start.isEmpty { start = Array(chunk.prefix(4)) }
            hash.add(chunk)
            size += chunk.count
        }
        let isWorkbook = Self.isWorkbook(start)
        self.init(
            name: name, digest: hash.digest(), size: size,
            content: isWorkbook ? .bytes(try Self.held(path)) : .file(path),
            isWorkbook: isWorkbook)
    }

    package init(name: String, bytes: [UInt8]) {
        self.init(
            name: name, digest: SHA256Digest.of(bytes), size: bytes.count, content: .bytes(bytes),
            isWorkbook: Self.isWorkbook(bytes))
    }

    private init(
        name: String, digest: [UInt8], size: Int, content: Content, isWorkbook: Bool
    ) {
        self.name = name
        self.digest = digest
        self.size = size
        self.content = content
        self.isWorkbook = isWorkbook
    }

    /// Gives every record with its row: 0 is the header, 1 the first under it.
    ///
    /// - Parameter body: gets the row, its fields and how many bytes were read.
    /// - Throws: ``Fault``, bad data: no text of this encoding, no table, or another file than before.
    package func records(
        encoding: SurveyMapping.Encoding = .utf8,
        _ body: (_ row: Int, _ fields: [String], _ position: Int) throws -> Void
    ) throws {
        if isWorkbook { return try workbookRecords(body) }
        var reader = CSVReader()
        var row = 0
        var position = 0
        var hash = SHA256Digest.Stream()
        do {
            var text = try TextStream(encoding)
            try chunks { chunk in
                hash.add(chunk)
                position += chunk.count
                try text.feed(chunk) { decoded in
                    try reader.feed(decoded) {
                        try body(row, $0.fields, position)
                        row += 1
                    }
                }
            }
            try text.finish { decoded in
                try reader.feed(decoded) {
                    try body(row, $0.fields, position)
                    row += 1
                }
            }
            try reader.finish {
                try body(row, $0.fields, position)
                row += 1
            }
        } catch let error as CSVError {
            throw Fault(.badData, error.phrase(file: name))
        } catch let error as EncodingFault {
            throw Fault(
                .badData,
                error == .unreadable ? .fileOfUnknownEncoding(name) : .encodingNotHere(name))
        }
        guard hash.digest() == digest else { throw Fault(.badData, .fileChangedMeanwhile(name)) }
        guard row > 0 else { throw Fault(.badData, .fileEmpty(name)) }
    }

    /// The first sheet with anything in it; rows are as wide as the header.
    private func workbookRecords(_ body: (Int, [String], Int) throws -> Void) throws {
        guard case .bytes(let bytes) = content else { return }
        let rows: [WorkbookReader.Row]
        do throws(WorkbookError) {
            rows = try WorkbookReader(bytes).firstFilledSheet()
        } catch {
            throw Fault(.badData, error.phrase)
        }
        guard let first = rows.first else { throw Fault(.badData, .fileEmpty(name)) }
        for row in rows
        where row.number == first.number || row.cells.contains(where: { !$0.isEmpty }) {
            var cells = row.cells
            while cells.count > first.cells.count, cells.last == "" { cells.removeLast() }
            let missing = max(0, first.cells.count - cells.count)
            cells += Array(repeating: "", count: missing)
            try body(row.number - first.number, cells, size)
        }
    }

    private func chunks(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        switch content {
        case .file(let path): try Self.chunks(of: path, body)
        case .bytes(let bytes):
            for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
                try body(bytes[start..<min(start + 1 << 16, bytes.count)])
            }
        }
    }

    private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        // A ZIP archive, or the older kind of file, which the reader names.
        bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    private static func isPlainFile(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func chunks(
        of path: String, _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Fault(.noInput, .fileUnreadable(path)) }
        defer { close(file) }
        try FileHandleBytes.chunks(of: file, body)
    }

    private static func held(_ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ chunk: ArraySlice<UInt8>) throws {
            bytes += chunk
            guard bytes.count <= heldLimit else {
                throw Fault(.badData, .fileTooLarge(path, heldLimit >> 20))
            }
        }
        if path == "-" {
            try FileHandleBytes.chunks(of: STDIN_FILENO, add)
        } else {
            try chunks(of: path, add)
        }
        return bytes
    }
}

extension WorkbookReader {
    func firstFilledSheet() throws(WorkbookError) -> [Row] {
        for name in sheetNames {
            let rows = try rows(of: name)
            if !rows.isEmpty { return rows }
        }
        return []
    }
}
