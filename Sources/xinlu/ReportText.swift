import Messages
import Reports
import Terminal

/// A report on a terminal: the same figures, with small bars where there is room.
extension ReportPage {
    private static let width = 80

    func text(isAccessible: Bool) -> String {
        let body = sections.flatMap { section -> [String] in
            ["", isAccessible ? section.heading : "== \(section.heading) =="]
                + section.blocks.flatMap { lines(of: $0, isAccessible: isAccessible) }
        }
        return ([title, subtitle] + marks + body + [""] + notes.map { "- " + $0 })
            .joined(separator: "\n")
    }

    private func lines(of block: Block, isAccessible: Bool) -> [String] {
        switch block {
        case .key(let figures):
            [
                table(
                    [words.what, words.count, words.before, words.change],
                    figures.map {
                        [
                            $0.label, $0.value.text, $0.before.text,
                            Figure.change($0.value, $0.before),
                        ]
                    }, isAccessible)
            ]
        case .chart(let chart): lines(of: chart, isAccessible: isAccessible)
        case .table(let title, let headings, let rows):
            [title, table(headings, rows, isAccessible)]
        case .notes(let notes): notes
        }
    }

    private func lines(of chart: Chart, isAccessible: Bool) -> [String] {
        var (headings, rows) = chart.table(words)
        if !isAccessible, chart.kind == .bars || chart.kind == .steps {
            let counts = chart.rows.map { $0.values.first?.count ?? 0 }
            let most = max(1, counts.max() ?? 1)
            headings.append("")
            for place in rows.indices {
                rows[place].append(Self.bar(counts[place], of: most))
            }
        }
        return [chart.title, table(headings, rows, isAccessible)]
    }

    /// Last on its line: whether a terminal draws it one or two columns wide, nothing is moved.
    private static func bar(_ count: Int, of most: Int) -> String {
        String(repeating: "█", count: count > 0 ? max(1, count * 16 / most) : 0)
    }

    private func table(
        _ headings: [String], _ rows: [[String]], _ isAccessible: Bool
    ) -> String {
        guard !isAccessible else {
            return TextTable(columns: headings, rows: rows).rendered(isAccessible: true)
        }
        // Numbers stand under each other by their last digit.
        let widths = headings.indices.map { place in
            ([headings] + rows).map { DisplayWidth.of($0[place]) }.max() ?? 0
        }
        func aligned(_ row: [String]) -> [String] {
            row.enumerated().map { place, cell in
                let isNumber = place > 0 && headings[place] != ""
                let blanks = widths[place] - DisplayWidth.of(cell)
                return isNumber ? String(repeating: " ", count: blanks) + cell : cell
            }
        }
        return TextTable(columns: aligned(headings), rows: rows.map(aligned)).rendered(
            width: Self.width)
    }
}
