/// Small pictures of a score on one line of a terminal.
package enum ScoreChart {
    /// One block a value, from the lowest to the highest score that the scale allows; a gap where
    /// there was none.
    ///
    /// - Parameter range: both ends in the same unit as the values.
    package static func sparkline(_ values: [Int?], in range: ClosedRange<Int>) -> String {
        let blocks = Array("▁▂▃▄▅▆▇█")
        let span = max(1, range.upperBound - range.lowerBound)
        return String(
            values.map { value -> Character in
                guard let value else { return "·" }
                let inside = min(max(value, range.lowerBound), range.upperBound)
                return blocks[(inside - range.lowerBound) * (blocks.count - 1) / span]
            })
    }

    /// Where a score lies among the bands: `├──┼───●─┼──┤`. Each column is one part of the range;
    /// a cross stands where a band begins, the point where the score is.
    ///
    /// - Parameters:
    ///   - cuts: where the second band begins, the third …, ascending.
    ///   - width: in columns, at least 5.
    package static func ruler(
        _ value: Int?, in range: ClosedRange<Int>, cuts: [Int], width: Int
    ) -> String {
        var line = Array(repeating: Character("─"), count: max(5, width))
        line[0] = "├"
        line[line.count - 1] = "┤"
        let span = max(1, range.upperBound - range.lowerBound)
        func column(_ score: Int) -> Int {
            let inside = min(max(score, range.lowerBound), range.upperBound)
            return (2 * (inside - range.lowerBound) * (line.count - 1) + span) / (2 * span)
        }
        for cut in cuts where range.contains(cut) { line[column(cut)] = "┼" }
        guard let value else { return String(line) }
        var place = column(value)
        // Rounded to a column, a score must not seem to stand on the other side of a cut.
        if let above = cuts.first(where: { value < $0 }), column(above) <= place {
            place = max(0, column(above) - 1)
        }
        line[place] = "●"
        return String(line)
    }
}
