/// A 16-byte identifier; made by a client, so that a repeat after a cut connection is recognised.
package struct PostgresUUID: Hashable, Sendable {
    /// The first eight bytes and the last eight, as numbers in network order.
    package let high, low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A version 4 identifier: 122 bits from `generator`.
    package init(using generator: inout some RandomNumberGenerator) {
        high = generator.next() & ~0xF000 | 0x4000
        low = generator.next() & (~0 >> 2) | (1 << 63)
    }

    /// Reads 32 hexadecimal digits, grouped by hyphens as in RFC 9562; nil if `text` is anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        for (place, byte) in bytes.enumerated() {
            if [8, 13, 18, 23].contains(place) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            halves.high = halves.high << 4 | halves.low >> 60
            halves.low = halves.low << 4 | UInt64(digit)
        }
        self.init(high: halves.high, low: halves.low)
    }
}

extension PostgresUUID: Comparable {
    package static func < (left: PostgresUUID, right: PostgresUUID) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension PostgresUUID: CustomStringConvertible {
    /// Lower case, with hyphens: what the server prints.
    package var description: String {
        let digits = [high, low].map { half in
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        .joined()
        var text = ""
        for (place, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(place) { text.append("-") }
            text.append(digit)
        }
        return text
    }
}

extension PostgresUUID: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    package static var postgresType: PostgresType { .uuid }
    package static var postgresArrayType: PostgresType { .uuidArray }

    package func encode(into buffer: inout WireBuffer) {
        buffer.append(high)
        buffer.append(low)
    }

    package static func decode(_ bytes: RawSpan, type: PostgresType) throws(FieldFault) -> Self {
        guard type == .uuid || type == .unspecified else { throw .wrongType }
        guard bytes.byteCount == 16 else { throw .malformed }
        return PostgresUUID(high: try bytes.number(), low: try bytes.number(at: 8))
    }
}
