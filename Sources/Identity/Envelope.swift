import Crypto
import FoundationEssentials

/// Where a sealed value stands; it opens at no other place.
package struct SealedPlace: Hashable, Sendable {
    package let table: String
    package let column: String
    package let row: String

    package init(table: String, column: String, row: String) {
        self.table = table
        self.column = column
        self.row = row
    }

    /// Each part with its length before it, so that no two places read alike.
    var bytes: [UInt8] {
        [table, column, row].flatMap { part in
            withBigEndianBytes(UInt32(part.utf8.count)) + Array(part.utf8)
        }
    }
}

package enum EnvelopeError: Error, Hashable {
    /// Too short, or without the mark that ours begin with.
    case malformed
    case unsupportedSuite(UInt8)
    case unknownKey(UInt32)
    /// Altered, moved to another place, or sealed with another key of this number.
    case tampered
}

/// A sealed value: `XL`, version, suite, key number, nonce, ciphertext and tag.
///
/// Suite 1 is AES-256-GCM with a 12-byte nonce; others are left for the national algorithms.
package enum Envelope {
    static let headerLength = 8
    static let overhead = headerLength + 12 + 16

    static func seal(
        _ plain: [UInt8], at place: SealedPlace, with key: SymmetricKey, number: UInt32
    ) throws -> [UInt8] {
        let header: [UInt8] =
            [UInt8(ascii: "X"), UInt8(ascii: "L"), 1, 1] + withBigEndianBytes(number)
        let box = try AES.GCM.seal(plain, using: key, authenticating: header + place.bytes)
        return header + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
    }

    static func open(
        _ sealed: [UInt8], at place: SealedPlace, key: (UInt32) -> SymmetricKey?
    ) throws(EnvelopeError) -> [UInt8] {
        guard sealed.count >= overhead, sealed[0] == UInt8(ascii: "X"),
            sealed[1] == UInt8(ascii: "L"), sealed[2] == 1
        else { throw .malformed }
        guard sealed[3] == 1 else { throw .unsupportedSuite(sealed[3]) }
        let number = sealed[4..<8].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard let key = key(number) else { throw .unknownKey(number) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed[headerLength...])
            let authenticated = Array(sealed[..<headerLength]) + place.bytes
            return Array(try AES.GCM.open(box, using: key, authenticating: authenticated))
        } catch {
            throw .tampered
        }
    }
}

func withBigEndianBytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}
