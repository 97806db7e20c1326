package import Instruments
package import Messages
package import Scoring

/// Whether the scored sheets of an instrument try what can go wrong: each cut below, on and above,
/// each way to leave answers out.
package enum VectorCoverage {
    /// - Returns: a sentence for each thing that no sheet tries; empty: enough.
    package static func gaps(
        of sheets: [ScoredSheet], for instrument: Instrument, key: ScoringKey
    ) -> [Phrase] {
        var gaps: [Phrase] = []
        let fewest = max(12, 3 * instrument.scales.count)
        if sheets.count < fewest { gaps.append(.vectorsTooFew(sheets.count, fewest)) }
        for scale in instrument.scales {
            let expectations = sheets.flatMap { sheet in
                sheet.expectations.filter { $0.scale == scale.id }.map { (sheet, $0) }
            }
            if expectations.isEmpty {
                gaps.append(.vectorsWithoutScale(scale.id))
                continue
            }
            gaps += omissionGaps(scale, expectations.map(\.1))
            gaps += cutGaps(scale, expectations, instrument, key)
        }
        return gaps
    }

    private static func omissionGaps(
        _ scale: Scale, _ expectations: [ScoredSheet.Expectation]
    ) -> [Phrase] {
        let isRefused = expectations.contains { $0.status == .notScorable }
        let isProrated = expectations.contains { $0.status == .prorated }
        switch scale.omission {
        case .complete: return isRefused ? [] : [.vectorsWithoutGap(scale.id)]
        case .prorate(let minimum, _):
            let allowsGaps: Bool
            switch scale.method {
            case .sum(let items, _, _, _, _), .mean(let items, _):
                allowsGaps = minimum < items.count
            default: allowsGaps = false
            }
            return isRefused && (isProrated || !allowsGaps) ? [] : [.vectorsWithoutGap(scale.id)]
        case .zeroFill: return isProrated ? [] : [.vectorsWithoutGap(scale.id)]
        case .allParts, .rules: return []
        }
    }

    private static func cutGaps(
        _ scale: Scale, _ expectations: [(ScoredSheet, ScoredSheet.Expectation)],
        _ instrument: Instrument, _ key: ScoringKey
    ) -> [Phrase] {
        guard let values = instrument.reach(of: scale.id)?.values?.sorted() else { return [] }
        var tried: [BandTable: Set<Int>] = [:]
        for (sheet, expectation) in expectations {
            guard let raw = expectation.raw, raw.isWhole,
                let table = key.shownTable(
                    scale: scale.id, informant: sheet.informant, ageInYears: sheet.ageInYears,
                    sex: sheet.sex)
            else { continue }
            tried[table, default: []].insert(Int(raw.tenThousandths) / 10_000)
        }
        var gaps: [Phrase] = []
        for (table, scores) in tried {
            for band in table.bands.dropFirst() {
                let cut = band.lowest
                let below = values.last { Points($0) < cut }
                let onOrAbove = values.filter { Points($0) >= cut }.prefix(2)
                let wanted = [below].compactMap(\.self) + onOrAbove
                for score in wanted where !scores.contains(score) {
                    gaps.append(.vectorsWithoutCut(scale.id, cut.text, score))
                }
            }
        }
        return gaps.sorted { $0.en < $1.en }
    }
}
