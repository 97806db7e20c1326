package import Instruments

/// A score as a mark on the ruler of its scale, with a tick where a band begins.
package struct ScoreRuler: Hashable, Sendable {
    private let lowest: Points
    private let highest: Points
    private let cuts: [Points]
    private let score: Points

    /// - Parameter cuts: where bands begin; those outside the scale are left out.
    package init(score: Points, lowest: Points, highest: Points, cuts: [Points]) {
        self.score = score
        self.lowest = lowest
        self.highest = highest
        self.cuts = cuts.filter { $0 > lowest && $0 <= highest }
    }

    /// `────┬──●──┬───`: as many columns as asked for, at least 8. Ends count in: the lowest score
    /// stands on the first column, the highest on the last.
    package func text(width: Int) -> String {
        let width = max(8, width)
        var columns = Array(repeating: Character("─"), count: width)
        for cut in cuts { columns[column(of: cut, width)] = "┬" }
        columns[column(of: score, width)] = "●"
        return String(columns)
    }

    private func column(of points: Points, _ width: Int) -> Int {
        let span = highest.tenThousandths - lowest.tenThousandths
        guard span > 0 else { return 0 }
        let place = Int(points.tenThousandths - lowest.tenThousandths)
        return min(width - 1, max(0, (place * (width - 1) + Int(span) / 2) / Int(span)))
    }
}
