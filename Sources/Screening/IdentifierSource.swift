package import Care
import Glibc
import Identity

/// Makes the identities of new records, ordered by time of making.
package struct IdentifierSource {
    private var random = SystemRandomNumberGenerator()

    package init() {}

    package mutating func next<Kind>() -> Identifier<Kind> {
        var now = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
        let milliseconds = UInt64(now.tv_sec) * 1000 + UInt64(now.tv_nsec) / 1_000_000
        return Identifier(milliseconds: milliseconds, random: &random)
    }
}

extension Identifier {
    /// The same parts give the same identity: a repeat after a cut connection finds its first try.
    package static func derived(_ parts: String...) -> Self {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(160)
        for (place, part) in parts.enumerated() {
            if place > 0 { bytes.append(0x1f) }
            bytes += part.utf8
        }
        let (first, second) = SHA256Digest.words(of: bytes)
        // RFC 9562: version 8 in the seventh byte, variant 2 in the ninth.
        return Self(
            high: first & ~0xF000 | 0x8000,
            low: second & (~0 >> 2) | 1 << 63)
    }
}
