package import Instruments

/// The part of school that a reference tells apart, by age in years where the grade is not known.
package enum SchoolStage: String, Hashable, Sendable, CaseIterable {
    case primary
    case juniorSecondary = "junior-secondary"
    case seniorSecondary = "senior-secondary"

    package init(ageInYears age: Int) {
        self = age < 12 ? .primary : age < 15 ? .juniorSecondary : .seniorSecondary
    }
}

/// Whose scores a reference describes.
package struct ReferenceCell: Hashable, Sendable {
    package var instrument: InstrumentCode
    package var scale: String
    package var informant: Informant
    package var stage: SchoolStage
    package init(
        instrument: InstrumentCode, scale: String, informant: Informant, stage: SchoolStage
    ) {
        self.instrument = instrument
        self.scale = scale
        self.informant = informant
        self.stage = stage
    }
}

/// How often each raw score occurred in one cell, frozen.
package struct OwnReference: Hashable, Sendable {
    package struct Count: Hashable, Sendable {
        package var raw: Points
        package var sheets: Int
        package init(raw: Points, sheets: Int) {
            self.raw = raw
            self.sheets = sheets
        }
    }

    /// DOMAIN: own references. Fewer serve no rule.
    package static let fewestSheets = 200
    package static let fewestPlaces = 3
    package static let fewestToPublish = 400

    package let cell: ReferenceCell
    /// Of the instrument.
    package let version: String
    /// Ascending by raw score.
    package let counts: [Count]
    /// Cronbach's alpha in the same sheets; nil: not known.
    package let alpha: Double?

    /// - Parameter counts: at least one sheet.
    package init(cell: ReferenceCell, version: String, counts: [Count], alpha: Double? = nil) {
        self.cell = cell
        self.version = version
        self.alpha = alpha
        self.counts = counts.sorted { $0.raw < $1.raw }
    }

    package var sheets: Int { counts.reduce(0) { $0 + $1.sheets } }
    package var mean: Double {
        counts.reduce(0) { $0 + Self.value($1.raw) * Double($1.sheets) } / Double(sheets)
    }
    package var standardDeviation: Double {
        let middle = mean
        let squares = counts.reduce(0) { sum, count in
            let distance = Self.value(count.raw) - middle
            return sum + distance * distance * Double(count.sheets)
        }
        return sheets > 1 ? (squares / Double(sheets - 1)).squareRoot() : 0
    }
    private static func value(_ points: Points) -> Double {
        Double(points.tenThousandths) / 10_000
    }

    /// A score at one end of the distribution, ties counted in, with its 95 % interval.
    package struct Cut: Hashable, Sendable {
        package let score: Points
        package let low: Points
        package let high: Points
    }

    /// The lowest score that at most `100 - percent` of a hundred reach; nil: nobody's score is that
    /// rare.
    package func atOrAbove(_ percent: Int) -> Cut? {
        cut(share: Double(100 - percent) / 100, in: counts.reversed())
    }

    /// The highest score at or under which at most `percent` of a hundred lie.
    package func atOrBelow(_ percent: Int) -> Cut? {
        cut(share: Double(percent) / 100, in: counts)
    }

    /// - Parameter counts: from the rare end.
    private func cut(share: Double, in counts: [Count]) -> Cut? {
        let total = Double(sheets)
        // Binomial: how many of so many would be beyond it, by chance.
        let spread = 1.96 * (total * share * (1 - share)).squareRoot()
        guard let score = Self.furthest(counts, within: total * share) else { return nil }
        let ends = [total * share - spread, total * share + spread].map {
            Self.furthest(counts, within: $0) ?? score
        }
        return Cut(score: score, low: ends.min() ?? score, high: ends.max() ?? score)
    }

    private static func furthest(_ counts: [Count], within allowed: Double) -> Points? {
        var beyond = 0
        var score: Points?
        for count in counts {
            beyond += count.sheets
            if Double(beyond) > allowed { break }
            score = count.raw
        }
        return score
    }
}
