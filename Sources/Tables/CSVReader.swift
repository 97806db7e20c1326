/// Why a CSV text was refused; lines count from 1.
package enum CSVError: Error, Hashable {
    case unterminatedQuote(line: Int)
    case strayQuote(line: Int)
    case invalidUTF8(line: Int)
    case controlCharacter(line: Int)
    case fieldTooLong(line: Int, limit: Int)
    case tooManyFields(line: Int, limit: Int)
}

/// One record and the physical line on which it begins.
package struct CSVRecord: Hashable, Sendable {
    package let line: Int
    package let fields: [String]
    package init(line: Int, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}

/// A byte state machine over RFC 4180: it is fed chunks and holds no more than one record.
///
/// A byte-order mark is skipped, lines end in LF, CRLF or CR, blank lines are no records.
package struct CSVReader {
    package static let fieldLimit = 1 << 20
    package static let fieldCountLimit = 10_000

    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    private let separator: UInt8
    private var state = State.fieldStart
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var line = 1
    private var recordLine = 1
    private var lastWasCR = false
    private var position = 0
    private var held: [UInt8] = []

    package init(separator: Character = ",") {
        self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    }

    /// Reads a chunk and gives every record that it completes.
    package mutating func feed(
        _ chunk: some Sequence<UInt8>, _ body: (CSVRecord) throws -> Void
    ) throws {
        for byte in chunk {
            if position < 3 {
                try startByte(byte, body)
            } else {
                try take(byte, body)
            }
        }
    }

    /// The same, faster: what means nothing is taken in one piece.
    package mutating func feed(
        _ chunk: ArraySlice<UInt8>, _ body: (CSVRecord) throws -> Void
    ) throws {
        var place = chunk.startIndex
        while place < chunk.endIndex {
            let end = position < 3 || state == .quoteInQuoted ? place : plainEnd(chunk, from: place)
            if end > place {
                guard field.count + end - place <= Self.fieldLimit else {
                    throw CSVError.fieldTooLong(line: line, limit: Self.fieldLimit)
                }
                field += chunk[place..<end]
                if state == .fieldStart { state = .plain }
                lastWasCR = false
                place = end
            } else {
                if position < 3 {
                    try startByte(chunk[place], body)
                } else {
                    try take(chunk[place], body)
                }
                place += 1
            }
        }
    }

    /// Where the next byte stands that may mean something.
    private func plainEnd(_ chunk: ArraySlice<UInt8>, from start: Int) -> Int {
        var place = start
        while place < chunk.endIndex {
            let byte = chunk[place]
            if byte == separator || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") || byte == 0
            {
                return place
            }
            place += 1
        }
        return place
    }

    /// Says that no byte follows.
    package mutating func finish(_ body: (CSVRecord) throws -> Void) throws {
        let rest = held
        held = []
        position = 3
        for byte in rest { try take(byte, body) }
        if state == .quoted { throw CSVError.unterminatedQuote(line: recordLine) }
        if !(state == .fieldStart && fields.isEmpty && field.isEmpty) { try endRecord(body) }
    }

    /// The first three bytes are held back until it is clear whether they are a byte-order mark.
    private mutating func startByte(_ byte: UInt8, _ body: (CSVRecord) throws -> Void) throws {
        held.append(byte)
        position += 1
        guard position == 3 else { return }
        let start = held
        held = []
        if start == [0xEF, 0xBB, 0xBF] { return }
        for byte in start { try take(byte, body) }
    }

    private mutating func take(_ byte: UInt8, _ body: (CSVRecord) throws -> Void) throws {
        if byte == 0 { throw CSVError.controlCharacter(line: line) }
        if byte == UInt8(ascii: "\n"), lastWasCR {
            lastWasCR = false
            if state == .quoted { try append(byte) }
            return
        }
        lastWasCR = byte == UInt8(ascii: "\r")
        switch state {
        case .fieldStart where byte == UInt8(ascii: "\""): state = .quoted
        case .fieldStart, .plain: try takePlain(byte, body)
        case .quoted: try takeQuoted(byte)
        case .quoteInQuoted:
            if byte == UInt8(ascii: "\"") {
                try append(byte)
                state = .quoted
            } else {
                guard isEnd(byte) else { throw CSVError.strayQuote(line: line) }
                try takePlain(byte, body)
            }
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func takePlain(_ byte: UInt8, _ body: (CSVRecord) throws -> Void) throws {
        switch byte {
        case separator:
            try endField()
            state = .fieldStart
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            if state == .fieldStart, fields.isEmpty {
                line += 1
                recordLine = line
                return
            }
            try endRecord(body)
        case UInt8(ascii: "\""): throw CSVError.strayQuote(line: line)
        default:
            try append(byte)
            state = .plain
        }
    }

    private mutating func takeQuoted(_ byte: UInt8) throws {
        if byte == UInt8(ascii: "\"") {
            state = .quoteInQuoted
            return
        }
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { line += 1 }
        try append(byte)
    }

    private mutating func append(_ byte: UInt8) throws(CSVError) {
        guard field.count < Self.fieldLimit else {
            throw .fieldTooLong(line: line, limit: Self.fieldLimit)
        }
        field.append(byte)
    }

    private mutating func endField() throws(CSVError) {
        guard fields.count < Self.fieldCountLimit else {
            throw .tooManyFields(line: recordLine, limit: Self.fieldCountLimit)
        }
        guard let text = String(validating: field, as: UTF8.self) else {
            throw .invalidUTF8(line: line)
        }
        fields.append(text)
        field.removeAll(keepingCapacity: true)
    }

    private mutating func endRecord(_ body: (CSVRecord) throws -> Void) throws {
        try endField()
        let record = CSVRecord(line: recordLine, fields: fields)
        fields.removeAll(keepingCapacity: true)
        state = .fieldStart
        line += 1
        recordLine = line
        try body(record)
    }
}
