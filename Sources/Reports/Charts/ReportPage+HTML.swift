/// One file: no script, nothing from elsewhere.
extension ReportPage {
    package var html: String {
        PageFrame.html(
            title: title, style: Self.style,
            body: Markup.lines([Self.patterns, header] + bodies + [footer]).html,
            language: language)
    }

    private var header: Markup {
        .element(
            "header", [],
            [.element("h1", title), .element("p", class: "sub", subtitle)]
                + marks.map { .element("p", class: "mark", $0) })
    }

    private var bodies: [Markup] {
        sections.enumerated().map { place, section in
            let lead: [Markup] =
                section.lead.isEmpty ? [] : [.element("p", class: "lead", section.lead)]
            let blocks = section.blocks.enumerated().map { number, block in
                markup(of: block, id: "f\(place)-\(number)")
            }
            return .element(
                "section", [("aria-labelledby", "h\(place)")],
                [.element("h2", [("id", "h\(place)")], [.text(section.heading)])] + lead + [
                    .element("div", class: "grid", blocks)
                ])
        }
    }

    private var footer: Markup {
        .element("footer", [], [.element("ul", [], notes.map { .element("li", $0) })])
    }

    private func markup(of block: Block, id: String) -> Markup {
        switch block {
        case .key(let figures): key(figures)
        case .chart(let chart): figure(chart, id: id)
        case .table(let title, let headings, let rows):
            .element(
                "figure", class: "wide",
                [.element("figcaption", title), table(headings, rows)])
        case .notes(let notes):
            .element("ul", class: "wide", notes.map { .element("li", $0) })
        }
    }

    private func key(_ figures: [KeyFigure]) -> Markup {
        .element(
            "dl", class: "key wide",
            figures.map { figure in
                let change = Figure.change(figure.value, figure.before)
                let was =
                    "\(words.before) \(figure.before.text)" + (change.isEmpty ? "" : " (\(change))")
                let before: [Markup] =
                    figure.before == .none ? [] : [.element("dd", class: "was", was)]
                return .element(
                    "div", [],
                    [
                        .element("dt", figure.label),
                        .element("dd", class: "number", figure.value.text),
                    ] + before)
            })
    }

    private func figure(_ chart: Chart, id: String) -> Markup {
        let (headings, rows) = chart.table(words)
        return .element(
            "figure", [],
            [.element("figcaption", chart.title)] + legend(of: chart) + [
                ChartDrawing(chart: chart, id: id).svg,
                .element(
                    "details", [], [.element("summary", words.asTable), table(headings, rows)]),
            ])
    }

    /// Which pattern is what; the reader of the screen has the table.
    private func legend(of chart: Chart) -> [Markup] {
        func key(_ name: String, _ words: String) -> Markup {
            .element(
                "span", [],
                [
                    .element(
                        "svg", [("viewBox", "0 0 14 14"), ("class", "swatch")],
                        [ChartDrawing.box(x: 0, y: 0, width: 14, height: 14, class: name)]),
                    .text(words),
                ])
        }
        var keys: [Markup] = []
        if chart.kind == .shares {
            keys += chart.series.enumerated().map { key(chart.pattern($0), $1) }
        }
        if chart.hasBefore { keys.append(key("before", words.before)) }
        if chart.rows.contains(where: { $0.values.contains(.hidden) }) {
            keys.append(key("hidden", words.hidden))
        }
        guard !keys.isEmpty else { return [] }
        return [.element("p", [("class", "legend"), ("aria-hidden", "true")], keys)]
    }

    private func table(_ headings: [String], _ rows: [[String]]) -> Markup {
        let head = Markup.element(
            "tr", [], headings.map { .element("th", [("scope", "col")], [.text($0)]) })
        let body = rows.map { row in
            Markup.element(
                "tr", [],
                row.prefix(1).map { .element("th", [("scope", "row")], [.text($0)]) }
                    + row.dropFirst().map { .element("td", $0) })
        }
        // A wide table moves inside its frame, by keyboard too.
        return .element(
            "div", [("class", "scroll"), ("tabindex", "0")],
            [
                .element(
                    "table", [], [.element("thead", [], [head]), .element("tbody", [], body)])
            ])
    }
}
