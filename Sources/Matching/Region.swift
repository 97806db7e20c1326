/// A region code of 12 digits as its groups 2+2+2+3+3: province, city, district, town, village.
struct Region: Hashable {
    private let code: UInt64
    /// Groups up to the last that is not zero, 0…5.
    let depth: Int

    /// What a group ends with: `code / units[depth]` is the code down to that depth.
    private static let units: [UInt64] = [
        1_000_000_000_000, 10_000_000_000, 100_000_000, 1_000_000, 1000, 1,
    ]

    /// nil: not 12 digits.
    init?(_ text: String) {
        guard text.utf8.count == 12, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let code = UInt64(text)
        else { return nil }
        self.code = code
        depth = Self.units.firstIndex { code % $0 == 0 } ?? 5
    }

    /// Whether the other is this region or lies in it.
    func holds(_ other: Region) -> Bool {
        other.code / Self.units[depth] == code / Self.units[depth]
    }

    /// The depth of the smallest region that holds both.
    func shared(with other: Region) -> Int {
        let deepest = min(depth, other.depth)
        return (0...deepest).last { code / Self.units[$0] == other.code / Self.units[$0] } ?? 0
    }
}

/// How far a partner is from a child: the smallest region that holds both their homes.
package enum Nearness: Int, Hashable, Sendable, CaseIterable {
    case village, town, district, city
    /// Another city, or a home that is not known.
    case beyond

    init(_ child: Region?, _ partner: Region?) {
        guard let child, let partner else {
            self = .beyond
            return
        }
        self = Nearness(rawValue: 5 - child.shared(with: partner)) ?? .beyond
    }
}
