package import Instruments

/// The standard error of measurement of one raw score: SD × √(1 − reliability).
///
/// Source of the formula: Lord & Novick 1968, Statistical Theories of Mental Test Scores.
package enum StandardError {
    /// In raw points, from the first published sample with both figures; nil: there is none.
    package static func ofMeasurement(
        of scale: String, informant: Informant, in instrument: Instrument
    ) -> Double? {
        let entry = instrument.reliabilities.first {
            $0.scale == scale && $0.standardDeviation != nil
                && ($0.informant == nil || $0.informant == informant.ofForm)
                && ($0.alpha ?? $0.omega ?? $0.retest) != nil
        }
        guard let deviation = entry?.standardDeviation,
            let reliability = entry?.alpha ?? entry?.omega ?? entry?.retest
        else { return nil }
        let value = Double(reliability.tenThousandths) / 10_000
        return Double(deviation.tenThousandths) / 10_000 * (1 - value).squareRoot()
    }
}
