import Messages

/// Rows under headings, lined up by display width.
package struct TextTable: Sendable {
    private let columns: [String]
    private let rows: [[String]]

    package init(columns: [String], rows: [[String]]) {
        self.columns = columns.map(SafeText.of)
        self.rows = rows.map { $0.map(SafeText.of) }
    }

    /// - Parameters:
    ///   - isAccessible: one `heading: value` a line, for a reader that reads aloud.
    ///   - width: the widest column gives way, with an ellipsis, until the table fits.
    package func rendered(isAccessible: Bool = false, width: Int = TerminalScreen.width) -> String {
        if isAccessible {
            return rows.map { row in
                zip(columns, row).map { "\($0): \($1)\n" }.joined()
            }.joined(separator: "\n")
        }
        let widths = fittingWidths(width)
        let rule = widths.map { String(repeating: "-", count: $0) }
        return ([columns, rule] + rows).map { row in
            var line = ""
            for (place, cell) in row.enumerated() {
                let cut = Self.cut(cell, to: widths[place])
                line += cut
                guard place < row.count - 1 else { break }
                line += String(repeating: " ", count: widths[place] - DisplayWidth.of(cut) + 2)
            }
            return line + "\n"
        }.joined()
    }

    private func fittingWidths(_ limit: Int) -> [Int] {
        var widths = columns.indices.map { place in
            max(
                DisplayWidth.of(columns[place]),
                rows.map { place < $0.count ? DisplayWidth.of($0[place]) : 0 }.max() ?? 0)
        }
        while widths.reduce(0, +) + 2 * (widths.count - 1) > limit {
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
                widths[widest] > 6
            else { break }
            widths[widest] -= 1
        }
        return widths
    }

    /// No wider than that; what was longer ends with an ellipsis.
    package static func cut(_ text: String, to width: Int) -> String {
        guard DisplayWidth.of(text) > width else { return text }
        var cut = ""
        var used = 0
        for character in text {
            let next = DisplayWidth.of(character)
            guard used + next <= width - 1 else { break }
            cut.append(character)
            used += next
        }
        return cut + "…"
    }
}

/// Text from outside, without what a terminal would obey.
package enum SafeText {
    /// The same of each line.
    package static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { of(String($0)) }.joined(separator: "\n")
    }

    package static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isUnseen) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.isUnseen ? " " : $0 }))
    }
}
