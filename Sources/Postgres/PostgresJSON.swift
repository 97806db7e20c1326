/// A JSON text: sent as `jsonb`, read from `jsonb` and `json`.
package struct PostgresJSON: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }
}

extension PostgresJSON: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .jsonb }
    package static var postgresArrayType: PostgresType { .jsonbArray }

    package func encode(into buffer: inout WireBuffer) {
        buffer.append(Self.version)
        buffer.append(text: text)
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        switch type {
        case .json: return PostgresJSON(try bytes.text())
        case .jsonb, .unspecified: break
        default: throw .wrongType
        }
        // No JSON text begins with the version byte, so COPY needs no type to tell the two apart.
        if bytes.byteCount > 0, try bytes.number(as: UInt8.self) == version {
            return PostgresJSON(try bytes.extracting(1..<bytes.byteCount).text())
        }
        guard type == .unspecified else { throw .malformed }
        return PostgresJSON(try bytes.text())
    }

    /// The first byte of `jsonb` in binary: jsonb_send in the server's jsonb.c.
    private static var version: UInt8 { 1 }
}

/// What a function without a result returns.
package struct PostgresVoid: Hashable, Sendable, PostgresDecodable {
    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        guard type == .void else { throw .wrongType }
        return PostgresVoid()
    }
}
