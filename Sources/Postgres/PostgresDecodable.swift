/// Why a field is not the value asked for; the row adds which column it was.
package enum FieldFault: Error {
    case wrongType
    case malformed
    case unexpectedNull
}

/// A value that can be read from a field in binary.
///
/// An enum or identifier with a raw value that can be read needs no code: declaring the conformance is enough.
package protocol PostgresDecodable {
    /// Reads a field that is not NULL.
    ///
    /// - Parameter type: the column's type, or ``PostgresType/unspecified`` in a COPY, which then goes by width.
    static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self
    /// What NULL is read as; the default refuses it.
    static func decodeNull() throws(FieldFault) -> Self
}

extension PostgresDecodable {
    package static func decodeNull() throws(FieldFault) -> Self { throw .unexpectedNull }
}

extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        guard let value = Self(rawValue: try RawValue.decode(bytes, type: type)) else {
            throw .malformed
        }
        return value
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        try Wrapped.decode(bytes, type: type)
    }

    package static func decodeNull() throws(FieldFault) -> Self { nil }
}

extension RawSpan {
    /// The number whose most significant byte is at `offset`.
    func number<Number: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int = 0, as _: Number.Type = Number.self
    ) throws(FieldFault) -> Number {
        guard offset >= 0, byteCount - offset >= MemoryLayout<Number>.size else {
            throw .malformed
        }
        return Number(
            bigEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// The number that fills the field.
    func onlyNumber<Number: FixedWidthInteger & BitwiseCopyable>(
        as _: Number.Type = Number.self
    ) throws(FieldFault) -> Number {
        guard byteCount == MemoryLayout<Number>.size else { throw .malformed }
        return try number()
    }

    func text() throws(FieldFault) -> String {
        let text = unsafe withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
        guard let text else { throw .malformed }
        return text
    }
}

extension Bool: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Bool {
        guard type == .bool || type == .unspecified else { throw .wrongType }
        return try bytes.onlyNumber(as: UInt8.self) != 0
    }
}

extension Int64: PostgresDecodable {
    /// Any integer column will do, `oid` too.
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Int64 {
        switch type {
        case .int8: return try bytes.onlyNumber()
        case .int4: return Int64(try bytes.onlyNumber(as: Int32.self))
        case .int2: return Int64(try bytes.onlyNumber(as: Int16.self))
        case .oid: return Int64(try bytes.onlyNumber(as: UInt32.self))
        case .unspecified:
            switch bytes.byteCount {
            case 2: return Int64(try bytes.number(as: Int16.self))
            case 4: return Int64(try bytes.number(as: Int32.self))
            default: return try bytes.onlyNumber()
            }
        default: throw .wrongType
        }
    }
}

extension Int: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Int {
        Int(try Int64.decode(bytes, type: type))
    }
}

extension Int32: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Int32 {
        switch type {
        case .int4, .unspecified: return try bytes.onlyNumber()
        case .int2: return Int32(try bytes.onlyNumber(as: Int16.self))
        default: throw .wrongType
        }
    }
}

extension Int16: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Int16 {
        guard type == .int2 || type == .unspecified else { throw .wrongType }
        return try bytes.onlyNumber()
    }
}

extension Double: PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Double {
        switch type {
        case .float8, .unspecified: return Double(bitPattern: try bytes.onlyNumber())
        case .float4: return Double(Float(bitPattern: try bytes.onlyNumber()))
        default: throw .wrongType
        }
    }
}

extension String: PostgresDecodable {
    /// Every character type, JSON text, and types of this database: an enum is sent as its label.
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> String {
        switch type {
        case .text, .varchar, .bpchar, .name, .json, .unknown, .unspecified: break
        default: guard type.isUserDefined else { throw .wrongType }
        }
        return try bytes.text()
    }
}
