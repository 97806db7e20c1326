import Terminal
import Testing

@Suite struct ScoreChartTests {
    @Test func `a line goes from the lowest score the scale allows to the highest`() {
        #expect(ScoreChart.sparkline([0, 27, nil, 13], in: 0...27) == "▁█·▄")
        #expect(ScoreChart.sparkline([], in: 0...27) == "")
        #expect(ScoreChart.sparkline([-5, 99], in: 0...27) == "▁█")
        #expect(ScoreChart.sparkline([3], in: 3...3) == "▁")
    }

    // Of 28 columns for 0 to 27 each column is a point.
    @Test func `a ruler has a cross at each cut and the point at the score`() {
        let ruler = ScoreChart.ruler(12, in: 0...27, cuts: [5, 10, 15, 20], width: 28)
        #expect(ruler == "├────┼────┼─●──┼────┼──────┤")
        #expect(ScoreChart.ruler(nil, in: 0...27, cuts: [], width: 6) == "├────┤")
        #expect(ScoreChart.ruler(0, in: 0...27, cuts: [], width: 6) == "●────┤")
        #expect(ScoreChart.ruler(27, in: 0...27, cuts: [], width: 6) == "├────●")
    }

    @Test(arguments: 5...40)
    func `a score never seems to stand beyond the next cut`(_ width: Int) {
        for value in 0...27 {
            let bare = Array(
                ScoreChart.ruler(nil, in: 0...27, cuts: [5, 10, 15, 20], width: width))
            let line = Array(
                ScoreChart.ruler(value, in: 0...27, cuts: [5, 10, 15, 20], width: width))
            #expect(line.count == width)
            guard value < 5, let point = line.firstIndex(of: "●"),
                let cut = bare.firstIndex(of: "┼")
            else { continue }
            #expect(point < cut)
        }
    }
}
