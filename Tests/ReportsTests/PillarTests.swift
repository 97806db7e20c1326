import Messages
import Reports
import Testing

/// Numbers above the columns of a year, where there is room for them.
@Suite struct PillarTests {
    private func numbers(_ counts: [Int]) -> [String] {
        let chart = Chart(
            .months, title: "t", description: "d", series: ["sheets"],
            rows: counts.enumerated().map { Chart.Row("m\($0)", [.count($1)]) })
        let words = ReportWords(
            asTable: "t", what: "w", count: "c", total: "t", before: "b", change: "c", hidden: "h",
            note: "n")
        let page = ReportPage(
            title: "t", subtitle: "s", marks: [], notes: [],
            sections: [ReportPage.Section(heading: "h", blocks: [.chart(chart)])], words: words,
            language: .english
        ).html
        return counts.map { Figure.count($0).text }.filter { page.contains(">\($0)</text>") }
    }

    @Test func `small numbers all stand above their columns`() {
        let counts = [101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112]
        #expect(numbers(counts).count == 12)
    }

    @Test func `of long numbers side by side the highest column keeps its own`() {
        // Thirty units a month, forty-four a number.
        let shown = numbers((1...12).map { 12_500 + $0 })
        #expect(shown.contains("12,512") && !shown.contains("12,511") && shown.count == 6)
        // Far enough apart there is room for all.
        #expect(numbers((1...6).flatMap { [12_500 + $0, 0] }).count == 12)
    }
}
