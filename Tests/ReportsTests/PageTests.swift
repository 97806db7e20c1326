import Messages
import Reports
import Testing

@Suite struct PageTests {
    private static let hostile = "<script>alert('x')</script>&\"'> </svg>"
    private static let words = ReportWords(
        asTable: hostile, what: "what", count: "count", total: "total", before: hostile,
        change: "change", hidden: hostile, note: hostile)

    private static func page(_ charts: [Chart], language: Language = .english) -> String {
        ReportPage(
            title: hostile, subtitle: hostile, marks: [hostile], notes: [hostile],
            sections: [
                ReportPage.Section(
                    heading: hostile, lead: hostile,
                    blocks: charts.map { .chart($0) } + [
                        .key([
                            ReportPage.KeyFigure(
                                label: hostile, value: .count(1105), before: .count(1200))
                        ]),
                        .table(title: hostile, headings: [hostile, "n"], rows: [[hostile, "1"]]),
                        .notes([hostile]),
                    ])
            ], words: words, language: language
        ).html
    }

    private static let kinds: [Chart.Kind] = [.bars, .steps, .shares, .months, .waits]

    private static func chart(_ kind: Chart.Kind, _ values: [Figure]) -> Chart {
        Chart(
            kind, title: hostile, description: hostile, series: values.map { _ in hostile },
            rows: (0..<3).map {
                Chart.Row("\($0) " + hostile, values, before: [.count(7)], note: hostile)
            })
    }

    @Test func `no text from outside becomes a part of the page`() {
        let html = Self.page(
            Self.kinds.map { Self.chart($0, [.count(3), .hidden, .none, .count(0)]) })
        #expect(!html.contains("<script"))
        #expect(!html.contains("</script>"))
        #expect(html.contains("&lt;script&gt;"))
        // Opened and closed as often: nothing broke out of its place.
        for name in ["svg", "figure", "table", "details", "section", "title", "desc", "text"] {
            let opened = html.components(of: "<\(name)>") + html.components(of: "<\(name) ")
            #expect(opened == html.components(of: "</\(name)>"), "\(name)")
        }
    }

    @Test func `a page needs no script and nothing from elsewhere`() {
        let html = Self.page([Self.chart(.bars, [.count(3)])], language: .chinese)
        for outside in ["http:", "https:", "src=", "@import", "url(\"", "javascript", "<link"] {
            #expect(!html.contains(outside), "\(outside)")
        }
        #expect(html.contains("lang=\"zh-Hans\""))
        #expect(html.contains("prefers-color-scheme: dark"))
        #expect(html.contains("@media print") && html.contains("size: A4"))
    }

    @Test(arguments: kinds)
    func `every picture has a name, a description and its figures as a table`(_ kind: Chart.Kind) {
        let html = Self.page([Self.chart(kind, [.count(1234)])])
        #expect(html.contains("role=\"img\" aria-labelledby=\"f0-0-t f0-0-d\""))
        #expect(html.contains("<title id=\"f0-0-t\">") && html.contains("<desc id=\"f0-0-d\">"))
        #expect(html.contains("<summary>") && html.contains("<td>1,234</td>"))
    }

    @Test func `a hidden figure draws no length that would tell it`() {
        func drawn(_ small: Figure) -> String {
            Self.page([
                Chart(
                    .shares, title: "t", description: "d", series: ["a", "b", "c"],
                    rows: [Chart.Row("r", [.count(80), small, .hidden])], wholes: [.count(100)])
            ])
        }
        #expect(drawn(.hidden).contains("class=\"hidden\""))
        #expect(!drawn(.hidden).contains("class=\"s1\" width"))
        // The row's whole is shown, so the piece at its end is what the page says anyway.
        #expect(drawn(.hidden).contains("x=\"288\""))
    }

    @Test func `numbers are grouped, and changes carry their sign`() {
        #expect(Figure.count(1_910_000).text == "1,910,000")
        #expect(Figure.change(.count(12), .count(15)) == "−3")
        #expect(Figure.change(.count(1500), .count(15)) == "+1,485")
        #expect(Figure.change(.hidden, .count(15)) == "")
        #expect(Figure.hidden.text == "*" && Figure.none.text == "–")
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
