/// How findings agree with a truth: four counts, and the shares that follow.
package struct Agreement: Hashable, Sendable {
    /// Found and so; found and not so; missed; rightly not found.
    package var truePositive = 0
    package var falsePositive = 0
    package var falseNegative = 0
    package var trueNegative = 0

    package init() {}

    package mutating func count(found: Bool, isSo: Bool) {
        switch (found, isSo) {
        case (true, true): truePositive += 1
        case (true, false): falsePositive += 1
        case (false, true): falseNegative += 1
        case (false, false): trueNegative += 1
        }
    }

    /// Found among those it is so of; nil: nobody.
    package var sensitivity: Share? { Share(truePositive, of: truePositive + falseNegative) }
    /// Not found among those it is not so of.
    package var specificity: Share? { Share(trueNegative, of: trueNegative + falsePositive) }
    /// So among those found.
    package var positivePredictiveValue: Share? {
        Share(truePositive, of: truePositive + falsePositive)
    }
}

/// A share with its 95 % interval after Wilson 1927, all from 0 to 1.
package struct Share: Hashable, Sendable {
    package let value: Double
    package let low: Double
    package let high: Double

    /// nil: of nobody.
    package init?(_ count: Int, of total: Int) {
        guard total > 0, (0...total).contains(count) else { return nil }
        let z = 1.959_963_984_540_054
        let n = Double(total)
        let share = Double(count) / n
        let centre = share + z * z / (2 * n)
        let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        value = share
        low = count == 0 ? 0 : (centre - reach) / scale
        high = count == total ? 1 : (centre + reach) / scale
    }
}
