/// One row of a binary COPY, lent while it is current.
///
/// COPY tells no types: a field is read as the type asked for, and refused where its width does not fit.
@safe package struct BinaryCopyRow: ~Copyable {
    private var bytes = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    private var fields: [Field] = []
    private var hasHeader = false
    private let columns: Int

    private struct Field {
        let start: Int
        /// In bytes; -1 for NULL.
        let length: Int
    }

    init(columns: Int) {
        self.columns = columns
        fields.reserveCapacity(columns)
    }

    /// Makes `message` the current row; false if it holds none, as the last one does.
    ///
    /// The header comes with the first row. The caller keeps the bytes until the next row is loaded.
    mutating func load(_ message: UnsafeRawBufferPointer) throws(PostgresError) -> Bool {
        do throws(FieldFault) {
            return try unsafe parse(message)
        } catch {
            throw .unexpectedAnswer("the COPY is not in the binary format")
        }
    }

    private mutating func parse(_ message: UnsafeRawBufferPointer) throws(FieldFault) -> Bool {
        unsafe bytes = unsafe message
        let span = unsafe message.bytes
        fields.removeAll(keepingCapacity: true)
        var offset = 0
        if !hasHeader {
            // Eleven bytes of signature, four of flags, four that say how much more header there is.
            offset = 19 + Int(try span.number(at: 15, as: Int32.self))
            hasHeader = true
            if offset == span.byteCount { return false }
        }
        guard try span.number(at: offset, as: Int16.self) == columns else {
            guard try span.number(at: offset, as: Int16.self) == -1 else { throw .malformed }
            return false
        }
        offset += 2
        for _ in 0..<columns {
            let length = Int(try span.number(at: offset, as: Int32.self))
            offset += 4
            guard length <= span.byteCount - offset else { throw .malformed }
            fields.append(Field(start: offset, length: length))
            offset += max(length, 0)
        }
        return true
    }

    /// How many fields there are.
    package var count: Int { fields.count }

    package func isNull(_ place: Int) -> Bool { fields[place].length < 0 }

    /// The field at a place, from 0.
    ///
    /// - Throws: ``PostgresError/decoding(column:expected:actual:)`` with the place, from 1, for a name.
    package func get<Value: PostgresDecodable>(
        _ place: Int, as _: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        let field = fields[place]
        do throws(FieldFault) {
            guard field.length >= 0 else { return try Value.decodeNull() }
            let span = unsafe UnsafeRawBufferPointer(
                rebasing: bytes[field.start..<field.start + field.length]
            ).bytes
            return try Value.decode(span, type: .unspecified)
        } catch {
            throw fault(place, "\(Value.self)")
        }
    }

    package func int16(_ place: Int) throws(PostgresError) -> Int16 { try number(place) }
    package func int32(_ place: Int) throws(PostgresError) -> Int32 { try number(place) }
    package func int64(_ place: Int) throws(PostgresError) -> Int64 { try number(place) }

    package func double(_ place: Int) throws(PostgresError) -> Double {
        Double(bitPattern: try number(place))
    }

    /// Reads a `smallint[]` into an array that keeps its room.
    ///
    /// - Parameter null: what stands for NULL elements.
    package func read(
        _ place: Int, into values: inout [Int16], null: Int16
    ) throws(PostgresError) {
        try elements(place, into: &values, null: null)
    }

    /// Reads an `integer[]` into an array that keeps its room.
    ///
    /// - Parameter null: what stands for NULL elements.
    package func read(
        _ place: Int, into values: inout [Int32], null: Int32
    ) throws(PostgresError) {
        try elements(place, into: &values, null: null)
    }

    private func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _ place: Int
    ) throws(PostgresError) -> Number {
        let field = fields[place]
        guard field.length == MemoryLayout<Number>.size else {
            throw fault(place, "\(Number.self)")
        }
        return Number(
            bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: field.start, as: Number.self))
    }

    private func elements<Number: FixedWidthInteger & BitwiseCopyable>(
        _ place: Int, into values: inout [Number], null: Number
    ) throws(PostgresError) {
        values.removeAll(keepingCapacity: true)
        let field = fields[place]
        guard field.length >= 0 else { throw fault(place, "[\(Number.self)]") }
        do throws(FieldFault) {
            let span = unsafe UnsafeRawBufferPointer(
                rebasing: bytes[field.start..<field.start + field.length]
            ).bytes
            var elements = try ArrayElements(span)
            while let element = try elements.next(in: span) {
                guard let range = element.range else {
                    values.append(null)
                    continue
                }
                guard range.count == MemoryLayout<Number>.size else { throw .malformed }
                values.append(try span.number(at: range.lowerBound))
            }
        } catch {
            throw fault(place, "[\(Number.self)]")
        }
    }

    private func fault(_ place: Int, _ expected: String) -> PostgresError {
        .decoding(
            column: "\(place + 1)", expected: expected,
            actual: isNull(place) ? nil : .unspecified)
    }
}
