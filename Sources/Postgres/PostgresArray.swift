/// A type that arrays, of one dimension, can be sent and read of.
///
/// A raw value brings its own array with it. Bytes are elements too: their array is `bytea`.
package protocol PostgresArrayElement {
    static var postgresArrayType: PostgresType { get }
    static func encodeArray(_ values: [Self], into buffer: inout WireBuffer)
    static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.postgresArrayType }
    package func encode(into buffer: inout WireBuffer) {
        Element.encodeArray(self, into: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        try Element.decodeArray(bytes, type: type)
    }
}

// The layout is array_send's in the server's arrayfuncs.c: dimensions, whether NULLs occur, element type; length and
// lower bound of each dimension; then the elements as fields.
extension PostgresArrayElement where Self: PostgresEncodable {
    package static func encodeArray(_ values: [Self], into buffer: inout WireBuffer) {
        buffer.append(Int32(values.isEmpty ? 0 : 1))
        buffer.append(Int32(values.contains { $0.isNull } ? 1 : 0))
        buffer.append(postgresType.rawValue)
        guard !values.isEmpty else { return }
        buffer.append(Int32(values.count))
        buffer.append(Int32(1))
        for value in values { buffer.appendField(value) }
    }
}

extension PostgresArrayElement where Self: PostgresDecodable {
    package static func decodeArray(
        _ bytes: RawSpan, type: PostgresType
    ) throws(FieldFault) -> [Self] {
        guard type.canBeArray else { throw .wrongType }
        var elements = try ArrayElements(bytes)
        var values: [Self] = []
        values.reserveCapacity(elements.capacity(in: bytes))
        while let field = try elements.next(in: bytes) {
            if let range = field.range {
                values.append(try decode(bytes.extracting(range), type: elements.type))
            } else {
                values.append(try decodeNull())
            }
        }
        return values
    }
}

extension PostgresArrayElement
where Self: RawRepresentable, RawValue: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { RawValue.postgresArrayType }
}

/// A walk over the fields of an array in its binary form.
struct ArrayElements {
    /// The element type that the array itself names.
    let type: PostgresType
    private var remaining: Int
    private var offset: Int

    /// One element: where its bytes are, or nil for NULL.
    struct Field { let range: Range<Int>? }

    init(_ bytes: RawSpan) throws(FieldFault) {
        type = PostgresType(rawValue: try bytes.number(at: 8))
        switch try bytes.number(at: 0, as: Int32.self) {
        case 0:
            guard bytes.byteCount == 12 else { throw .malformed }
            remaining = 0
            offset = 12
        case 1:
            remaining = Int(try bytes.number(at: 12, as: Int32.self))
            offset = 20
        default: throw .malformed
        }
    }

    /// How many elements to make room for: never more than the bytes can hold.
    func capacity(in bytes: RawSpan) -> Int { min(max(remaining, 0), bytes.byteCount / 4) }

    mutating func next(in bytes: RawSpan) throws(FieldFault) -> Field? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        let length = Int(try bytes.number(at: offset, as: Int32.self))
        offset += 4
        guard length >= 0 else { return Field(range: nil) }
        let start = offset
        guard bytes.byteCount - start >= length else { throw .malformed }
        offset += length
        return Field(range: start..<offset)
    }
}

extension Bool: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .boolArray }
}

extension Int16: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int2Array }
}

extension Int32: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int4Array }
}

extension Int64: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension Int: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension Double: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .float8Array }
}

extension String: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .textArray }
}

extension Optional: PostgresArrayElement
where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {
    package static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
}

extension UInt8: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .bytea }

    package static func encodeArray(_ values: [UInt8], into buffer: inout WireBuffer) {
        buffer.append(bytes: values)
    }

    package static func decodeArray(
        _ bytes: RawSpan, type: PostgresType
    ) throws(FieldFault) -> [UInt8] {
        guard type == .bytea || type == .unspecified else { throw .wrongType }
        return unsafe bytes.withUnsafeBytes { unsafe Array($0) }
    }
}
