import CLibPQ

/// Where a COPY's bytes go: gathered here, sent in large pieces.
@safe struct CopySink: ~Copyable {
    private let handle: OpaquePointer  // PGconn, lent for the length of the COPY
    var buffer = WireBuffer(capacity: 2 * CopySink.pieceSize)
    /// Whether the server would take no more.
    private(set) var isStopped = false

    /// How much is gathered before it is sent, in bytes.
    static var pieceSize: Int { 65_536 }

    init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    mutating func sendIfLarge() throws(PostgresError) {
        if buffer.count >= Self.pieceSize { try send() }
    }

    mutating func send() throws(PostgresError) {
        let isSent = unsafe buffer.withUnsafeBytes { [handle] bytes in
            unsafe PQputCopyData(
                handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count))
                == 1
        }
        buffer.removeAll()
        guard isSent else {
            isStopped = true
            // The server's reason is read when the COPY ends, and takes this one's place.
            throw .unexpectedAnswer("the server stopped the COPY")
        }
    }
}

/// Writes the rows of a binary COPY, field after field.
///
/// The layout is the manual's, COPY, "Binary Format". The server believes each field's type from its place: a field of
/// another width is refused, one of the same width is misread.
package struct BinaryCopyWriter: ~Copyable {
    private var sink: CopySink
    /// How many fields a row has.
    package let columns: Int
    private var fieldsLeft = 0

    init(_ sink: consuming CopySink, columns: Int) {
        self.sink = sink
        self.columns = columns
        self.sink.buffer.append(bytes: Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00])
        self.sink.buffer.append(Int64(0))
    }

    var isStopped: Bool { sink.isStopped }

    /// Appends the next field of the row.
    package mutating func append<Value: PostgresEncodable>(_ value: Value) {
        startField()
        sink.buffer.appendField(value)
    }

    package mutating func append(_ value: Int16) {
        startField()
        sink.buffer.append(Int32(2))
        sink.buffer.append(value)
    }

    package mutating func append(_ value: Int32) {
        startField()
        sink.buffer.append(Int32(4))
        sink.buffer.append(value)
    }

    package mutating func append(_ value: Int64) {
        startField()
        sink.buffer.append(Int32(8))
        sink.buffer.append(value)
    }

    package mutating func append(_ value: Double) {
        startField()
        sink.buffer.append(Int32(8))
        sink.buffer.append(value.bitPattern)
    }

    package mutating func appendNull() {
        startField()
        sink.buffer.append(Int32(-1))
    }

    /// Ends a row, once each of its fields was appended; sends what has gathered.
    ///
    /// - Throws: an error that stands for the server's, when it takes no more.
    package mutating func endRow() throws(PostgresError) {
        precondition(fieldsLeft == 0, "a row ends before its last field")
        try sink.sendIfLarge()
    }

    mutating func finish() throws(PostgresError) {
        precondition(fieldsLeft == 0, "the COPY ends inside a row")
        sink.buffer.append(Int16(-1))
        try sink.send()
    }

    private mutating func startField() {
        if fieldsLeft == 0 {
            sink.buffer.append(Int16(columns))
            fieldsLeft = columns
        }
        fieldsLeft -= 1
    }
}

/// Writes the rows of a text or CSV COPY.
package struct TextCopyWriter: ~Copyable {
    private var sink: CopySink

    init(_ sink: consuming CopySink) { self.sink = sink }

    var isStopped: Bool { sink.isStopped }

    /// Appends a piece of the stream as it is; it need not end where a row ends.
    package mutating func write(_ text: String) throws(PostgresError) {
        sink.buffer.append(text: text)
        try sink.sendIfLarge()
    }

    package mutating func write(bytes: [UInt8]) throws(PostgresError) {
        sink.buffer.append(bytes: bytes)
        try sink.sendIfLarge()
    }

    /// Appends one row in the text format, escaped as the manual's COPY page asks; nil is NULL.
    package mutating func writeRow(_ fields: [String?]) throws(PostgresError) {
        for (place, field) in fields.enumerated() {
            if place > 0 { sink.buffer.append(UInt8(ascii: "\t")) }
            guard let field else {
                sink.buffer.append(text: "\\N")
                continue
            }
            for byte in field.utf8 { appendEscaped(byte) }
        }
        sink.buffer.append(UInt8(ascii: "\n"))
        try sink.sendIfLarge()
    }

    mutating func finish() throws(PostgresError) { try sink.send() }

    private mutating func appendEscaped(_ byte: UInt8) {
        let escaped: UInt8? =
            switch byte {
            case UInt8(ascii: "\\"): byte
            case UInt8(ascii: "\t"): UInt8(ascii: "t")
            case UInt8(ascii: "\n"): UInt8(ascii: "n")
            case UInt8(ascii: "\r"): UInt8(ascii: "r")
            default: nil
            }
        if escaped != nil { sink.buffer.append(UInt8(ascii: "\\")) }
        sink.buffer.append(escaped ?? byte)
    }
}
