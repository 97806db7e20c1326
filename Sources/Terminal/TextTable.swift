import Messages

/// Rows under headings, lined up by display width.
package struct TextTable: Sendable {
    private let columns: [String]
    private let rows: [[String]]
    private let whole: Set<Int>

    /// - Parameter whole: columns that are cut last: what tells two children apart, what is typed
    ///   into the next command.
    package init(columns: [String], rows: [[String]], whole: Set<Int> = []) {
        self.columns = columns.map(SafeText.of)
        self.rows = rows.map { $0.map(SafeText.of) }
        self.whole = whole
    }

    /// - Parameters:
    ///   - isAccessible: one `heading: value` a line, for a reader that reads aloud.
    ///   - width: until the table fits, columns without a value are left out, then the widest gives
    ///     way, with an ellipsis.
    package func rendered(isAccessible: Bool = false, width: Int = TerminalScreen.width) -> String {
        if isAccessible {
            return rows.map { row in
                zip(columns, row).map { "\($0): \($1)\n" }.joined()
            }.joined(separator: "\n")
        }
        guard fits(widths, width) || rows.isEmpty else {
            let filled = columns.indices.filter { place in
                rows.contains { place < $0.count && !$0[place].isEmpty }
            }
            if filled.count < columns.count { return only(filled).rendered(width: width) }
            return drawn(fittingWidths(width))
        }
        return drawn(widths)
    }

    private func only(_ places: [Int]) -> TextTable {
        TextTable(
            columns: places.map { columns[$0] },
            rows: rows.map { row in places.map { $0 < row.count ? row[$0] : "" } },
            whole: Set(places.indices.filter { whole.contains(places[$0]) }))
    }

    private func drawn(_ widths: [Int]) -> String {
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

    private var widths: [Int] {
        columns.indices.map { place in
            max(
                DisplayWidth.of(columns[place]),
                rows.map { place < $0.count ? DisplayWidth.of($0[place]) : 0 }.max() ?? 0)
        }
    }

    private func fits(_ widths: [Int], _ limit: Int) -> Bool {
        widths.reduce(0, +) + 2 * (widths.count - 1) <= limit
    }

    private func fittingWidths(_ limit: Int) -> [Int] {
        var widths = widths
        while !fits(widths, limit) {
            let wide = widths.indices.filter { widths[$0] > 6 }
            let places = wide.filter { !whole.contains($0) }
            guard let widest = (places.isEmpty ? wide : places).max(by: { widths[$0] < widths[$1] })
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
