import Crypto

/// SHA-256 over bytes.
package enum SHA256Digest {
    /// 32 bytes.
    package static func of(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        Array(SHA256.hash(data: Array(bytes)))
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
        var text = ""
        for byte in bytes {
            text.append(Character(Unicode.Scalar(digits[Int(byte >> 4)])))
            text.append(Character(Unicode.Scalar(digits[Int(byte & 15)])))
        }
        return text
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
