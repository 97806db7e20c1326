package import Instruments

/// Whether a difference between two scores of one child is more than measurement error.
///
/// Jacobson & Truax 1991: a change counts when it exceeds 1.96 × SD × √2 × √(1 − reliability). SD and
/// reliability must come from one comparable sample, a Chinese one or our own; else a difference is
/// shown without a word for it.
package struct ReliableChange: Hashable, Sendable {
    /// In raw points.
    package let smallest: Double
    /// `retest` or `alpha`; the retest is taken where both are known, since alpha promises more.
    package let coefficient: String
    package let source: String

    /// - Parameter reference: an own one; it serves where no Chinese sample was published.
    ///
    /// nil: nobody published what is needed, and it was not measured here.
    package init?(
        of scale: String, informant: Informant, in instrument: Instrument,
        reference: OwnReference? = nil
    ) {
        let entry = instrument.reliabilities.first {
            $0.scale == scale && $0.country == "CN" && $0.standardDeviation != nil
                && ($0.informant == nil || $0.informant == informant.ofForm)
                && ($0.retest ?? $0.alpha) != nil
        }
        guard let entry, let deviation = entry.standardDeviation,
            let reliability = entry.retest ?? entry.alpha
        else {
            guard let reference, let alpha = reference.alpha, (0...1).contains(alpha) else {
                return nil
            }
            smallest = Self.smallest(spread: reference.standardDeviation, reliability: alpha)
            coefficient = "alpha"
            source = "own reference"
            return
        }
        let value = Double(reliability.tenThousandths) / 10_000
        let spread = Double(deviation.tenThousandths) / 10_000
        smallest = Self.smallest(spread: spread, reliability: value)
        coefficient = entry.retest == nil ? "alpha" : "retest"
        source = entry.source
    }

    private static func smallest(spread: Double, reliability: Double) -> Double {
        1.96 * spread * (2 * (1 - reliability)).squareRoot()
    }

    package enum Change: String, Hashable, Sendable { case improved, unchanged, worse }

    package func change(from before: Points, to after: Points, higherIs: Scale.Direction) -> Change
    {
        let difference = Double(after.tenThousandths - before.tenThousandths) / 10_000
        guard abs(difference) > smallest else { return .unchanged }
        return (difference > 0) == (higherIs == .better) ? .improved : .worse
    }
}
