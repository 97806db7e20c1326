import FoundationEssentials
import Glibc
import Identity
package import Messages
package import Tables

/// A file of rows under a header line, read whole and checked for its form.
package struct ImportFile: Sendable {
    package let name: String
    /// SHA-256 of the bytes.
    package let digest: [UInt8]
    package let header: CSVHeader
    package let records: [(row: Int, record: CSVRecord)]
    /// Rows whose number of fields does not fit the header.
    package let faults: [RowFault]

    /// - Throws: ``Fault``: no input for a file that is not there, bad data for a broken one.
    package init(path: String, required: [String]) throws {
        var gathered = Gathered(required: required)
        let name = String(path.split(separator: "/").last ?? "-")
        try Self.withDescriptor(of: path) { file in
            try FileHandleBytes.chunks(of: file) { try gathered.feed($0, file: name) }
        }
        try self.init(name: name, gathered)
    }

    package init(name: String, bytes: [UInt8], required: [String]) throws {
        var gathered = Gathered(required: required)
        try gathered.feed(bytes[...], file: name)
        try self.init(name: name, gathered)
    }

    init(
        name: String, digest: [UInt8], header: CSVHeader,
        records: [(row: Int, record: CSVRecord)], faults: [RowFault]
    ) {
        self.name = name
        self.digest = digest
        self.header = header
        self.records = records
        self.faults = faults
    }

    private init(name: String, _ gathered: Gathered) throws {
        var gathered = gathered
        try gathered.finish(file: name)
        guard let header = gathered.header else { throw Fault(.badData, .fileEmpty(name)) }
        self.name = name
        self.header = header
        digest = gathered.hash.digest()
        records = gathered.records
        faults = gathered.faults
    }

    /// What the pieces of a file have given so far: a fault ends it before the rest is read.
    private struct Gathered {
        let required: [String]
        var hash = SHA256Digest.Stream()
        var header: CSVHeader?
        var records: [(row: Int, record: CSVRecord)] = []
        var faults: [RowFault] = []
        private var row = 0
        private var reader = CSVReader()

        init(required: [String]) { self.required = required }

        mutating func feed(_ bytes: ArraySlice<UInt8>, file: String) throws {
            hash.add(bytes)
            try reading(file) { reader, take in try reader.feed(bytes, take) }
        }

        mutating func finish(file: String) throws {
            try reading(file) { reader, take in try reader.finish(take) }
        }

        private mutating func reading(
            _ file: String,
            _ body: (inout CSVReader, (CSVRecord) throws -> Void) throws -> Void
        ) throws {
            var reader = reader
            defer { self.reader = reader }
            do {
                try body(&reader) { try take($0) }
            } catch let error as CSVError {
                throw Fault(.badData, error.phrase(file: file))
            } catch let error as CSVHeaderError {
                throw Fault(.badData, error.phrase(file: file))
            }
        }

        private mutating func take(_ record: CSVRecord) throws {
            guard let header else {
                let header = try CSVHeader(record.fields)
                try header.require(required)
                self.header = header
                return
            }
            row += 1
            if record.fields.count == header.names.count {
                records.append((row, record))
            } else {
                faults.append(
                    RowFault(
                        row: row, column: "",
                        phrase: .fieldCount(record.fields.count, header.names.count)))
            }
        }
    }

    /// - Parameter path: `-` is standard input.
    private static func withDescriptor(
        of path: String, _ body: (Int32) throws -> Void
    ) throws {
        if path == "-" { return try body(STDIN_FILENO) }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Fault(.noInput, .fileMissing(path))
        }
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Fault(.noInput, .fileUnreadable(path)) }
        defer { close(file) }
        try body(file)
    }

    /// A file that no person writes large: a policy, a wording.
    ///
    /// - Parameter path: `-` reads standard input.
    package static func read(_ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try withDescriptor(of: path) { file in
            try FileHandleBytes.chunks(of: file) { chunk in
                bytes += chunk
                guard bytes.count <= BoundedFile.definitionLimit else {
                    throw Fault(
                        .badData, .fileTooLarge(path, BoundedFile.definitionLimit >> 20))
                }
            }
        }
        return bytes
    }
}

extension CSVError {
    package func phrase(file: String) -> Phrase {
        switch self {
        case .unterminatedQuote(let line): .csvUnterminatedQuote(file, line: line)
        case .strayQuote(let line): .csvStrayQuote(file, line: line)
        case .invalidUTF8(let line): .csvNotUTF8(file, line: line)
        case .controlCharacter(let line): .csvControlCharacter(file, line: line)
        case .fieldTooLong(let line, let limit): .csvFieldTooLong(file, line: line, limit: limit)
        case .tooManyFields(let line, let limit): .csvTooManyFields(file, line: line, limit: limit)
        }
    }
}

extension CSVHeaderError {
    package func phrase(file: String) -> Phrase {
        switch self {
        case .empty: .fileEmpty(file)
        case .missing(let column): .csvColumnMissing(file, column)
        case .twice(let column): .csvColumnTwice(file, column)
        }
    }
}
