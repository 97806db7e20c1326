/// Seeded chance, the same on every machine: SplitMix64 (Steele, Lea & Flood 2014).
///
/// One stream belongs to one purpose of one child, so that a child is the same whatever the size
/// of its campaign and whatever another purpose draws.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, child: Int, purpose: UInt64) {
        state = Self.mixed(
            Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
                ^ Self.mixed(UInt64(truncatingIfNeeded: child) &* 0xD1B5_4A32_D192_ED03 &+ purpose))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From 0 up to, not including, `bound`; the bias of the multiplication is below 2⁻³².
    mutating func below(_ bound: Int) -> Int {
        Int(((next() >> 32) &* UInt64(bound)) >> 32)
    }

    /// True so many times in a thousand.
    mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }

    /// A standard normal variate as a sum of twelve uniform ones (Irwin–Hall), out of integers:
    /// no library of the platform takes part. It never leaves −6…6; its kurtosis is 2.9.
    mutating func normal() -> Double {
        var sum: UInt64 = 0
        for _ in 0..<3 {
            let bits = next()
            sum &+=
                (bits & 0xFFFF) &+ (bits >> 16 & 0xFFFF) &+ (bits >> 32 & 0xFFFF) &+ (bits >> 48)
        }
        // Twelve times 65 535 / 65 536 is the sum's greatest value: half a step centres it.
        return (Double(sum) + 6) / 65_536 - 6
    }

    /// The place of the weight that chance falls on.
    mutating func place(weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            if left < weight { return place }
            left -= weight
        }
        return weights.count - 1
    }
}
