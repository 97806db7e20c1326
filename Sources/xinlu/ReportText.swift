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
        let ends = notes.map {
            "- " + TextLines.wrapped($0, width: Self.width - 2).joined(separator: "\n  ")
        }
        return ([title, subtitle] + marks + body + [""] + ends).joined(separator: "\n")
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
        String(repeating: "█", count: count > 0 ? max(1, count * 14 / most) : 0)
    }

    private func table(
        _ headings: [String], _ rows: [[String]], _ isAccessible: Bool
    ) -> String {
        isAccessible
            ? TextTable(columns: headings, rows: rows).rendered(isAccessible: true)
            : FigureTable(headings: headings, rows: rows, width: Self.width).text
    }
}

/// Names, then numbers under each other by their last digit; long headings take several lines.
struct FigureTable {
    let headings: [String]
    let rows: [[String]]
    let width: Int

    /// The last column holds bars where it has no heading.
    private func isNumber(_ place: Int) -> Bool { place > 0 && headings[place] != "" }

    private var widths: [Int] {
        let cells = headings.indices.map { place in
            rows.map { DisplayWidth.of($0[place]) }.max() ?? 0
        }
        let names = min(max(cells[0], DisplayWidth.of(headings[0])), 38)
        let numbers = headings.indices.filter(isNumber)
        let bars = headings.indices.filter { $0 > 0 && !isNumber($0) }.reduce(0) {
            $0 + cells[$1] + 2
        }
        let room = (width - names - bars) / max(1, numbers.count) - 2
        func widths(_ least: (String) -> Int) -> [Int] {
            headings.indices.map { place in
                guard place > 0 else { return names }
                guard isNumber(place) else { return cells[place] }
                let heading = headings[place]
                return max(
                    cells[place], min(DisplayWidth.of(heading), max(4, room, least(heading))))
            }
        }
        // No word is broken where its neighbours leave it the room.
        let whole = widths { $0.split(separator: " ").map { DisplayWidth.of($0) }.max() ?? 0 }
        return whole.reduce(0, +) + 2 * (whole.count - 1) <= width ? whole : widths { _ in 0 }
    }

    var text: String {
        let widths = widths
        let heads = headings.indices.map { TextLines.wrapped(headings[$0], width: widths[$0]) }
        let height = heads.map(\.count).max() ?? 1
        let top = (0..<height).map { line in
            // Short headings stand on the last of the lines.
            row(
                heads.map { head in
                    let place = line - (height - head.count)
                    return place < 0 ? "" : head[place]
                }, widths)
        }
        let rule = row(
            widths.indices.map {
                headings[$0] == "" ? "" : String(repeating: "-", count: widths[$0])
            },
            widths)
        let body = rows.map { cells in
            let names = TextLines.wrapped(cells[0], width: widths[0])
            let more = names.dropLast().map { $0 + "\n" }.joined()
            return more + row([names.last ?? ""] + cells.dropFirst(), widths)
        }
        return (top + [rule] + body).joined(separator: "\n") + "\n"
    }

    private func row(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (place, cell) in cells.enumerated() {
            let blanks = String(
                repeating: " ", count: max(0, widths[place] - DisplayWidth.of(cell)))
            line += (place > 0 ? "  " : "") + (isNumber(place) ? blanks + cell : cell + blanks)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}

enum TextLines {
    /// Lines no wider than `width`: between words, within a word that is wider, and between any
    /// two Chinese characters.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: SafeText.of(text)) {
            var piece = Substring(piece)
            if line.isEmpty { piece = piece.drop { $0 == " " } }
            if DisplayWidth.of(line) + DisplayWidth.of(piece) > width, !line.isEmpty {
                lines.append(line)
                line = ""
                piece = piece.drop { $0 == " " }
            }
            for character in piece {
                if DisplayWidth.of(line) + DisplayWidth.of(character) > width, !line.isEmpty {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    /// Words with the blank before them; a wide character is a word.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for character in text {
            let isWide = DisplayWidth.of(character) > 1
            let begins =
                pieces.isEmpty || character == " " || isWide
                || pieces.last?.last.map { DisplayWidth.of($0) > 1 } ?? false
            if begins { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        return pieces
    }
}
