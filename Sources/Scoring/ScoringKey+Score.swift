package import Instruments

extension ScoringKey {
    /// Everything that follows from one sheet.
    ///
    /// - Parameters:
    ///   - sheet: one answer an item of this instrument, each an option of its item.
    ///   - informant: chooses the bands; a caregiver has the parent's.
    ///   - ageInYears: at the date of filling in; nil: only bands without ages apply.
    ///   - sex: nil: only bands without a sex apply.
    package func score(
        _ sheet: ResponseSheet, informant: Informant, ageInYears: Int?, sex: Sex?
    ) -> SheetResult {
        precondition(sheet.responses.count == items.count, "a sheet of another instrument")
        let critical = critical(of: sheet)
        let facts = SheetFacts(sheet.responses, key: self)
        var outcomes = [Outcome](repeating: .nothing, count: scaleKeys.count)
        let sums = facts.isComplete ? kernel.sums(of: sheet.responses) : []
        for place in order {
            let among = kernel.places[place]
            outcomes[place] =
                among >= 0 && facts.isComplete
                ? scaleKeys[place].outcome(ofSum: Int(sums[among]))
                : scaleKeys[place].outcome(of: facts, parts: outcomes)
        }
        let scores = outcomes.enumerated().map { place, outcome in
            var score = Score(
                scale: scales[place], status: outcome.status, raw: outcome.raw,
                low: outcome.low, high: outcome.high)
            guard let raw = outcome.raw else { return score }
            if let shown = shownBands(
                scale: place, informant: informant, ageInYears: ageInYears, sex: sex)
            {
                score.band = shown.table.band(of: raw)?.id
                score.bandSet = shown.set
            }
            let norm = norms[place].first {
                $0.covers(informant: informant, ageInYears: ageInYears, sex: sex)
            }
            score.standard = norm?.standard(of: raw)
            if !norms[place].isEmpty {
                score.norm = score.standard == nil ? Score.noNorm : norm?.id
            }
            return score
        }
        return SheetResult(
            scores: scores, critical: critical, omitted: facts.omitted,
            doubts: doubts(about: sheet, outcomes),
            hasOpenDoubt: hasOpenDoubt(about: sheet, outcomes))
    }

    /// The endorsed critical items of the answers as typed, whatever else the sheet lacks.
    package func critical(of sheet: ResponseSheet) -> [CriticalAnswer] {
        var endorsed: [CriticalAnswer] = []
        for key in critical {
            let code = Int(sheet.responses[key.threshold.item])
            guard code >= key.threshold.code else { continue }
            let answer = CriticalAnswer(
                item: key.threshold.item + 1, code: code, level: key.level,
                isWholeLife: key.isWholeLife, isAcute: key.isAcute)
            if let known = endorsed.firstIndex(where: { $0.item == answer.item }) {
                if endorsed[known].level < answer.level { endorsed[known] = answer }
            } else {
                endorsed.append(answer)
            }
        }
        return endorsed.sorted { $0.item < $1.item }
    }

    private func doubts(about sheet: ResponseSheet, _ outcomes: [Outcome]) -> [String] {
        doubts.filter { doubt in
            switch doubt.test {
            case .scaleAtLeast(let place, let cut):
                // What the answers given already reach counts, also where some are missing.
                guard let reached = outcomes[place].raw ?? outcomes[place].low else {
                    return false
                }
                return reached >= cut
            case .straightLine: return sheet.isStraightLine(fewest: (sheet.responses.count + 1) / 2)
            case .contradictoryPairs(let pairs, let count):
                return pairs.count { $0.isContradicted(in: sheet.responses) } >= count
            }
        }.map(\.id)
    }

    /// Whether other answers to what was left out would fail a check that is passed now.
    private func hasOpenDoubt(about sheet: ResponseSheet, _ outcomes: [Outcome]) -> Bool {
        guard sheet.responses.contains(where: { $0 < 0 }) else { return false }
        return doubts.contains { doubt in
            switch doubt.test {
            case .scaleAtLeast(let place, let cut):
                return outcomes[place].high.map { $0 >= cut } ?? true
            case .straightLine: return sheet.isStraightLine(fewest: 0)
            case .contradictoryPairs(let pairs, let count):
                return pairs.count { pair in
                    pair.isContradicted(in: sheet.responses)
                        || sheet.responses[pair.first.item] < 0
                        || sheet.responses[pair.second.item] < 0
                } >= count
            }
        }
    }
}

extension ResponseSheet {
    /// One code throughout; what was left out is no other answer.
    fileprivate func isStraightLine(fewest: Int) -> Bool {
        let given = responses.filter { $0 >= 0 }
        return given.count >= fewest && given.allSatisfy { $0 == given.first }
    }
}

extension DoubtKey.Pair {
    /// One answered at its lowest, the other at its highest.
    fileprivate func isContradicted(in responses: [Int8]) -> Bool {
        let (one, other) = (Int(responses[first.item]), Int(responses[second.item]))
        return one == first.lowest && other == second.highest
            || one == first.highest && other == second.lowest
    }
}
