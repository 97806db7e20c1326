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
            gaps += omissionGaps(scale, expectations)
            gaps += cutGaps(scale, expectations, instrument, key)
        }
        return gaps + instrument.criticalItems.flatMap { riskGaps($0, sheets, instrument) }
    }

    // MARK: Risk answers

    /// The first code that calls, with its level, and the last that does not call at that level.
    private static func riskGaps(
        _ risk: CriticalItem, _ sheets: [ScoredSheet], _ instrument: Instrument
    ) -> [Phrase] {
        let codes = instrument.item(risk.item)?.options.map(\.code).sorted() ?? []
        func answer(_ sheet: ScoredSheet) -> Int? {
            let answers = Array(sheet.answers.filter { $0 != " " })
            guard answers.indices.contains(risk.item - 1) else { return nil }
            return Int(String(answers[risk.item - 1]))
        }
        var gaps: [Phrase] = []
        if let first = codes.first(where: { $0 >= risk.atLeast }),
            !sheets.contains(where: {
                answer($0) == first && $0.levels[risk.item] == risk.level
            })
        {
            gaps.append(.vectorsWithoutRisk(risk.item, first, risk.level.rawValue))
        }
        if let last = codes.last(where: { $0 < risk.atLeast }),
            !sheets.contains(where: {
                answer($0) == last
                    && (!$0.critical.contains(risk.item) || $0.levels[risk.item] != nil)
            })
        {
            gaps.append(.vectorsWithoutRisk(risk.item, last, "–"))
        }
        return gaps
    }

    // MARK: Omissions

    /// Each count of blanks up to the first that the rule refuses.
    private static func omissionGaps(
        _ scale: Scale, _ expectations: [(ScoredSheet, ScoredSheet.Expectation)]
    ) -> [Phrase] {
        guard let (items, allowed) = blanks(scale) else { return [] }
        let tried = Set(
            expectations.map { sheet, _ in
                let answers = Array(sheet.answers.filter { $0 != " " })
                return items.count { answers.indices.contains($0 - 1) && answers[$0 - 1] == "-" }
            })
        return (1...min(items.count, allowed + 1)).filter { !tried.contains($0) }.map {
            .vectorsWithoutGap(scale.id, $0)
        }
    }

    /// A scale's own items and how many of them may be left out; nil: its rule counts otherwise.
    private static func blanks(_ scale: Scale) -> ([Int], Int)? {
        let items: [Int]
        switch scale.method {
        case .sum(let own, _, _, _, _), .mean(let own, _): items = own
        case .count(let own, _, _): items = own
        case .composite, .groupMaximum, .rules: return nil
        }
        switch scale.omission {
        case .complete: return (items, 0)
        case .prorate(let minimum, _): return (items, items.count - minimum)
        case .zeroFill, .allParts, .rules: return nil
        }
    }

    // MARK: Cuts

    /// Every cut of every set that is printed, for everybody whom it is printed for: the last score
    /// below it and the first on it with their bands; where the set is the one shown, one above too.
    private static func cutGaps(
        _ scale: Scale, _ expectations: [(ScoredSheet, ScoredSheet.Expectation)],
        _ instrument: Instrument, _ key: ScoringKey
    ) -> [Phrase] {
        guard let values = instrument.reach(of: scale.id)?.values?.sorted() else { return [] }
        return instrument.bandSets.flatMap { set in
            set.bands.filter { $0.scale == scale.id }.flatMap { table in
                let seen = Seen(set, table, expectations, key)
                return table.bands.dropFirst().flatMap { band -> [Phrase] in
                    let below = values.last { Points($0) < band.lowest }
                    let above = values.filter { Points($0) >= band.lowest }
                    let sides = [below, above.first].compactMap(\.self)
                    let further = seen.isShown ? Array(above.dropFirst().prefix(1)) : []
                    return sides.filter { !seen.banded.contains($0) }.map {
                        .vectorsWithoutCut(scale.id, seen.name, band.lowest.text, $0)
                    }
                        + further.filter { !seen.scored.contains($0) }.map {
                            .vectorsWithoutCut(scale.id, seen.name, band.lowest.text, $0)
                        }
                }
            }
        }
    }

    /// The scores that sheets try under one table.
    private struct Seen {
        /// Scores on sheets whom the table is for.
        private(set) var scored: Set<Int> = []
        /// Those that also state the table's band.
        private(set) var banded: Set<Int> = []
        /// Whether any such sheet is shown this table by default.
        private(set) var isShown = false
        let name: String

        init(
            _ set: BandSet, _ table: BandTable,
            _ expectations: [(ScoredSheet, ScoredSheet.Expectation)], _ key: ScoringKey
        ) {
            name = set.id + (table.informant.map { "@" + $0.rawValue } ?? "")
            for (sheet, expectation) in expectations {
                guard let raw = expectation.raw, raw.isWhole,
                    set.table(
                        scale: table.scale, informant: sheet.informant,
                        ageInYears: sheet.ageInYears, sex: sheet.sex) == table
                else { continue }
                let score = Int(raw.tenThousandths) / 10_000
                let isOwn =
                    key.shownTable(
                        scale: table.scale, informant: sheet.informant,
                        ageInYears: sheet.ageInYears, sex: sheet.sex) == table
                isShown = isShown || isOwn
                scored.insert(score)
                let isStated = expectation.bandSet == set.id || expectation.bandSet == nil && isOwn
                if expectation.band != nil, isStated { banded.insert(score) }
            }
        }
    }
}
