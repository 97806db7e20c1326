/// The standard normal distribution as a table, by +, −, × and ÷ alone, so that every machine
/// finds the same thresholds.
struct NormalTable {
    private static let step = 0.005
    private static let limit = 8.0
    /// Φ(0), Φ(0.005) … Φ(8).
    private let upper: [Double]

    init() {
        let count = Int(Self.limit / Self.step)
        upper = (0...count).map { Self.integral(to: Double($0) * Self.step) }
    }

    /// The share below `z`, by linear interpolation; wrong by less than 0.000 01.
    func below(_ z: Double) -> Double {
        let size = z < 0 ? -z : z
        guard size < Self.limit else { return z < 0 ? 0 : 1 }
        let position = size / Self.step
        let place = Int(position)
        let rest = position - Double(place)
        let share = upper[place] + rest * (upper[place + 1] - upper[place])
        return z < 0 ? 1 - share : share
    }

    /// The value that such a share, above 0 and below 1, lies below.
    func quantile(_ share: Double) -> Double {
        bisect(from: -6, to: 6) { below($0) < share }
    }

    /// φ(z) without its constant: the weight of a node.
    static func weight(_ z: Double) -> Double {
        let exponent = z * z / 2
        let small = exponent / 1024
        var term = 1.0
        var sum = 1.0
        for n in 1...10 {
            term *= -small / Double(n)
            sum += term
        }
        for _ in 0..<10 { sum *= sum }
        return sum
    }

    // Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …), Abramowitz & Stegun 26.2.11.
    private static func integral(to z: Double) -> Double {
        var term = z
        var sum = z
        var odd = 3.0
        while term > 1e-16 * sum && odd < 400 {
            term *= z * z / odd
            sum += term
            odd += 2
        }
        return 0.5 + weight(z) * 0.398_942_280_401_432_7 * sum
    }
}

/// Halves the interval 40 times: where `isLow` turns from true to false.
func bisect(from lowest: Double, to highest: Double, isLow: (Double) -> Bool) -> Double {
    var low = lowest
    var high = highest
    for _ in 0..<40 {
        let middle = (low + high) / 2
        if isLow(middle) { low = middle } else { high = middle }
    }
    return (low + high) / 2
}
