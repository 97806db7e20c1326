package import Messages

/// Figures under labels, as a page of its own: no script, nothing from elsewhere.
package struct FiguresPage: Sendable {
    package struct Line: Hashable, Sendable {
        package let label: String
        package let count: Int
        package init(label: String, count: Int) {
            self.label = label
            self.count = count
        }
    }

    /// Figures of one kind under a heading of their own.
    package struct Section: Hashable, Sendable {
        package let heading: String
        package let lines: [Line]
        package init(heading: String, lines: [Line]) {
            self.heading = heading
            self.lines = lines
        }
    }

    package let title: String
    package let notes: [String]
    package let lines: [Line]
    package let sections: [Section]
    package let language: Language

    /// - Parameter sections: those without a line are left out.
    package init(
        title: String, notes: [String], lines: [Line], sections: [Section] = [],
        language: Language
    ) {
        self.title = title
        self.notes = notes
        self.lines = lines
        self.sections = sections.filter { !$0.lines.isEmpty }
        self.language = language
    }

    private static let style = """
        :root { color-scheme: light dark }
        body { font: 16px/1.5 system-ui, "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif;
          max-width: 40rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse; width: 100% }
        th, td { border-bottom: 1px solid; padding: .3rem .5rem; text-align: left }
        td { text-align: right; font-variant-numeric: tabular-nums }
        td.bar { width: 8rem; text-align: left }
        rect { fill: currentColor; opacity: .5 }
        h2 { font-size: 1.1rem; margin-top: 2rem }
        """

    package var html: String {
        let sections = sections.map {
            "<h2>\(PageFrame.escaped($0.heading))</h2>\n\(Self.table($0.lines))"
        }
        let notes = notes.map { "<p>\(PageFrame.escaped($0))</p>" }
        return PageFrame.html(
            title: title, style: Self.style,
            body: """
                <h1>\(PageFrame.escaped(title))</h1>
                \(notes.joined(separator: "\n"))
                \(Self.table(lines))
                \(sections.joined(separator: "\n"))
                """, language: language)
    }

    /// Every figure with a bar beside it, the longest for the largest.
    private static func table(_ lines: [Line]) -> String {
        let most = max(1, lines.map(\.count).max() ?? 1)
        let rows = lines.map { line in
            "<tr><th scope=\"row\">\(PageFrame.escaped(line.label))</th><td>\(line.count)</td>"
                + "<td class=\"bar\"><svg width=\"120\" height=\"10\" aria-hidden=\"true\">"
                + "<rect width=\"\(max(0, line.count) * 120 / most)\" height=\"10\"/></svg></td></tr>"
        }
        return "<table><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
    }
}
