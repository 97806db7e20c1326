/// Draws charts as SVG, 360 units wide: on a telephone a unit is a little less than a pixel.
///
/// Colours are names of the page's style sheet, so that they turn with light and dark; every
/// kind of thing has a pattern besides.
struct ChartDrawing {
    let chart: Chart
    /// Unique on the page.
    let id: String

    static let width = 360
    private static let line = 20
    private static let bar = 14

    var svg: Markup {
        let drawn: (height: Int, parts: [Markup]) =
            switch chart.kind {
            case .bars, .steps: bars
            case .shares: shares
            case .months, .waits: columns
            }
        return .element(
            "svg",
            [
                ("viewBox", "0 0 \(Self.width) \(drawn.height)"), ("role", "img"),
                ("aria-labelledby", "\(id)-t \(id)-d"), ("class", "chart"),
            ],
            [
                .element("title", [("id", "\(id)-t")], [.text(chart.title)]),
                .element("desc", [("id", "\(id)-d")], [.text(chart.description)]),
            ] + drawn.parts)
    }

    static func text(
        _ text: String, x: Int, y: Int, class value: String, anchor: String = "start"
    ) -> Markup {
        .element(
            "text",
            [
                ("x", String(x)), ("y", String(y)), ("class", value), ("text-anchor", anchor),
            ], [.text(text)])
    }

    static func box(
        x: Double, y: Int, width: Double, height: Int, class value: String
    ) -> Markup {
        .element(
            "rect",
            [
                ("x", decimal(x)), ("y", String(y)), ("width", decimal(max(0, width))),
                ("height", String(height)), ("class", value),
            ])
    }

    /// With one digit after the point, as a file that is compared needs it.
    static func decimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0
            ? String(tenths / 10)
            : (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// A label over each bar: no language's words are too long for it.
    private var bars: (Int, [Markup]) {
        let counts = chart.rows.flatMap { ($0.values + $0.before).compactMap(\.count) }
        let most = max(1, counts.max() ?? 1)
        func length(_ count: Int) -> Double { Double(max(0, count) * Self.width) / Double(most) }
        var parts: [Markup] = []
        var top = 0
        for row in chart.rows {
            let value = row.values.first ?? .none
            parts.append(Self.text(row.label, x: 0, y: top + 14, class: "label"))
            let words = row.note.isEmpty ? value.text : "\(value.text)  ·  \(row.note)"
            parts.append(
                Self.text(words, x: Self.width, y: top + 14, class: "value", anchor: "end"))
            let y = top + Self.line
            parts.append(
                Self.box(x: 0, y: y, width: Double(Self.width), height: Self.bar, class: "ground"))
            if let count = value.count {
                let isStep = chart.kind == .steps
                parts.append(
                    Self.box(
                        x: 0, y: y, width: length(count), height: Self.bar,
                        class: isStep ? "step" : "bar"))
            } else if value == .hidden {
                parts.append(
                    Self.box(
                        x: 0, y: y, width: Double(Self.width), height: Self.bar, class: "hidden"))
            }
            if let before = row.before.first?.count {
                let x = min(Double(Self.width) - 1.5, max(1.5, length(before)))
                parts.append(
                    Self.box(x: x - 1.5, y: y - 3, width: 3, height: Self.bar + 6, class: "before"))
            }
            top += Self.line + Self.bar + 12
        }
        return (max(1, top - 6), parts)
    }

    private var shares: (Int, [Markup]) {
        var parts: [Markup] = []
        var top = 0
        for (place, row) in chart.rows.enumerated() {
            let whole = chart.whole(place)
            parts.append(Self.text(row.label, x: 0, y: top + 14, class: "label"))
            let total = whole.map { Figure.count($0) } ?? .hidden
            parts.append(
                Self.text(total.text, x: Self.width, y: top + 14, class: "value", anchor: "end"))
            parts += segments(row, of: whole, y: top + Self.line)
            top += Self.line + Self.bar + 12
        }
        return (max(1, top - 6), parts)
    }

    /// What is hidden of a row stands at its end, as one piece.
    private func segments(_ row: Chart.Row, of whole: Int?, y: Int) -> [Markup] {
        var parts = [
            Self.box(x: 0, y: y, width: Double(Self.width), height: Self.bar, class: "ground")
        ]
        guard let whole, whole > 0 else {
            return whole == nil
                ? [
                    Self.box(
                        x: 0, y: y, width: Double(Self.width), height: Self.bar, class: "hidden")
                ] : parts
        }
        var x = 0.0
        for (place, value) in row.values.enumerated() {
            guard let count = value.count, count > 0 else { continue }
            let width = Double(count * Self.width) / Double(whole)
            parts.append(
                Self.box(
                    x: x, y: y, width: max(1, width - 1.5), height: Self.bar,
                    class: chart.pattern(place)))
            x += width
        }
        if row.values.contains(.hidden), x < Double(Self.width) {
            parts.append(
                Self.box(
                    x: x, y: y, width: Double(Self.width) - x, height: Self.bar, class: "hidden"))
        }
        return parts
    }

    static let panel = 62

    /// One small picture a series, each on a scale of its own, under one another.
    private var columns: (Int, [Markup]) {
        let count = max(1, chart.rows.count)
        let step = Double(Self.width) / Double(count)
        var parts: [Markup] = []
        var top = 0
        for (place, name) in chart.series.enumerated() {
            let values = chart.rows.map { $0.values.dropFirst(place).first ?? .none }
            let most = max(1, values.compactMap(\.count).max() ?? 1)
            parts.append(Self.text(name, x: 0, y: top + 14, class: "label"))
            let base = top + 36 + Self.panel
            let pillars = values.enumerated().map { column, value in
                Pillar(value, most: most, x: Double(column) * step, width: step, base: base)
            }
            for pillar in pillars { parts.append(pillar.box) }
            for pillar in Pillar.labelled(pillars) { parts.append(pillar.label) }
            for (column, row) in chart.rows.enumerated() {
                let middle = Int((Double(column) + 0.5) * step)
                parts.append(
                    Self.text(row.label, x: middle, y: base + 16, class: "tick", anchor: "middle"))
            }
            parts.append(
                Self.box(x: 0, y: base, width: Double(Self.width), height: 1, class: "axis"))
            top = base + 32
        }
        return (max(1, top - 10), parts)
    }
}
