/// A value that can be sent to the server, in binary.
///
/// An enum or identifier with a raw value that can be sent needs no code: declaring the conformance is enough.
package protocol PostgresEncodable {
    /// The type the value is declared as; ``PostgresType/unspecified`` leaves it to the server.
    static var postgresType: PostgresType { get }
    /// Whether the value is NULL; then ``encode(into:)`` is not called.
    var isNull: Bool { get }
    /// Appends the type's binary form, without its length.
    func encode(into buffer: inout WireBuffer)
}

extension PostgresEncodable {
    package var isNull: Bool { false }
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var postgresType: PostgresType { RawValue.postgresType }
    package var isNull: Bool { rawValue.isNull }
    package func encode(into buffer: inout WireBuffer) { rawValue.encode(into: &buffer) }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var postgresType: PostgresType { Wrapped.postgresType }
    package var isNull: Bool { self?.isNull ?? true }
    package func encode(into buffer: inout WireBuffer) { self?.encode(into: &buffer) }
}

extension Bool: PostgresEncodable {
    package static var postgresType: PostgresType { .bool }
    package func encode(into buffer: inout WireBuffer) { buffer.append(UInt8(self ? 1 : 0)) }
}

extension Int16: PostgresEncodable {
    package static var postgresType: PostgresType { .int2 }
    package func encode(into buffer: inout WireBuffer) { buffer.append(self) }
}

extension Int32: PostgresEncodable {
    package static var postgresType: PostgresType { .int4 }
    package func encode(into buffer: inout WireBuffer) { buffer.append(self) }
}

extension Int64: PostgresEncodable {
    package static var postgresType: PostgresType { .int8 }
    package func encode(into buffer: inout WireBuffer) { buffer.append(self) }
}

/// Sent as `int8`; a function that takes an `int4` wants an `Int32`.
extension Int: PostgresEncodable {
    package static var postgresType: PostgresType { .int8 }
    package func encode(into buffer: inout WireBuffer) { buffer.append(Int64(self)) }
}

extension Double: PostgresEncodable {
    package static var postgresType: PostgresType { .float8 }
    package func encode(into buffer: inout WireBuffer) { buffer.append(bitPattern) }
}

/// Sent as `text`: an enum parameter wants a cast in the SQL, and `char(n)` loses its index.
extension String: PostgresEncodable {
    package static var postgresType: PostgresType { .text }
    package func encode(into buffer: inout WireBuffer) { buffer.append(text: self) }
}
