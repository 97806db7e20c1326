/// A score in exact decimal points, kept as ten-thousandths so that every machine agrees.
package struct Points: Hashable, Codable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    package let tenThousandths: Int32

    package init(tenThousandths: Int32) { self.tenThousandths = tenThousandths }
    /// Whole points, up to 200 000.
    package init(_ whole: Int) { tenThousandths = Int32(whole * 10_000) }
    package init(integerLiteral value: Int) { self.init(value) }

    /// `numerator / denominator` points, half a ten-thousandth rounded up; both non-negative.
    package init(_ numerator: Int, over denominator: Int) {
        tenThousandths = Int32((2 * 10_000 * numerator + denominator) / (2 * denominator))
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
    package static func + (left: Self, right: Self) -> Self {
        Self(tenThousandths: left.tenThousandths + right.tenThousandths)
    }
    package static func - (left: Self, right: Self) -> Self {
        Self(tenThousandths: left.tenThousandths - right.tenThousandths)
    }

    package var isWhole: Bool { tenThousandths % 10_000 == 0 }

    /// `14`, `21.375`: no trailing zeros.
    package var text: String {
        let whole = tenThousandths / 10_000
        var rest = abs(tenThousandths % 10_000)
        let sign = tenThousandths < 0 && whole == 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        var digits = 4
        while rest % 10 == 0 {
            rest /= 10
            digits -= 1
        }
        let fraction = String(rest)
        return sign + "\(whole)." + String(repeating: "0", count: digits - fraction.count)
            + fraction
    }
}
