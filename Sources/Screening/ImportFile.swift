import FoundationEssentials
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
        try self.init(
            name: String(path.split(separator: "/").last ?? "-"), bytes: Self.read(path),
            required: required)
    }

    package init(name: String, bytes: [UInt8], required: [String]) throws {
        self.name = name
        digest = SHA256Digest.of(bytes)
        var header: CSVHeader?
        var records: [(Int, CSVRecord)] = []
        var faults: [RowFault] = []
        var row = 0
        do {
            var reader = CSVReader()
            let take: (CSVRecord) throws -> Void = { record in
                guard let header else {
                    header = try CSVHeader(record.fields)
                    try header?.require(required)
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
            try reader.feed(bytes, take)
            try reader.finish(take)
        } catch let error as CSVError {
            throw Fault(.badData, error.phrase(file: name))
        } catch let error as CSVHeaderError {
            throw Fault(.badData, error.phrase(file: name))
        }
        guard let header else { throw Fault(.badData, .fileEmpty(name)) }
        self.header = header
        self.records = records
        self.faults = faults
    }

    /// - Parameter path: `-` reads standard input.
    package static func read(_ path: String) throws -> [UInt8] {
        if path == "-" { return Array(FileHandleBytes.standardInput()) }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Fault(.noInput, .fileMissing(path))
        }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Fault(.noInput, .fileUnreadable(path))
        }
        return Array(data)
    }

    func sheetLines() throws -> [SheetLine] {
        records.map { row, record in
            func field(_ column: String) -> String { header.field(column, of: record) }
            return SheetLine(
                row: row, minor: field("minor"), instrument: field("instrument"),
                informant: field("informant"), filledOn: field("filled_on"), mode: field("mode"),
                answers: field("answers"), submission: field("submission_id"), talk: field("talk"))
        }
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
