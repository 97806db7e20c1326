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
        let digest = SHA256Digest.of(parts.joined(separator: "\u{1f}").utf8)
        func word(_ start: Int) -> UInt64 {
            digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        // RFC 9562: version 8 in the seventh byte, variant 2 in the ninth.
        return Self(
            high: word(0) & ~0xF000 | 0x8000,
            low: word(8) & (~0 >> 2) | 1 << 63)
    }
}
