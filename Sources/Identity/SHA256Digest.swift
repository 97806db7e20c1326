import Crypto

/// SHA-256 over bytes.
package enum SHA256Digest {
    /// 32 bytes.
    package static func of(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        Array(SHA256.hash(data: Array(bytes)))
    }
    /// The first sixteen bytes as two numbers, the first byte the highest.
    package static func words(of bytes: [UInt8]) -> (UInt64, UInt64) {
        var words: (UInt64, UInt64) = (0, 0)
        for (place, byte) in SHA256.hash(data: bytes).enumerated() {
            if place < 8 {
                words.0 = words.0 << 8 | UInt64(byte)
            } else if place < 16 {
                words.1 = words.1 << 8 | UInt64(byte)
            }
        }
        return words
    }
    /// Bytes that come piece by piece.
    package struct Stream {
        private var hash = SHA256()
        package init() {}
        package mutating func add(_ bytes: ArraySlice<UInt8>) { hash.update(data: bytes) }
        /// 32 bytes.
        package func digest() -> [UInt8] { Array(hash.finalize()) }
    }
    /// 64 hexadecimal digits, lower case.
    package static func hex(of bytes: some Sequence<UInt8>) -> String { Hex.text(of(bytes)) }
}

/// Bytes as hexadecimal digits, lower case.
package enum Hex {
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(2 * bytes.underestimatedCount)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// nil: an odd number of digits, or something else among them.
    package static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard
                let byte = UInt8(
                    String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
