package import Messages

/// A report for people: headings, figures, pictures; as a page and as text.
package struct ReportPage: Sendable {
    /// A number that the first screen shows large.
    package struct KeyFigure: Hashable, Sendable {
        package let label: String
        package let value: Figure
        package let before: Figure

        package init(label: String, value: Figure, before: Figure = .none) {
            self.label = label
            self.value = value
            self.before = before
        }
    }

    package enum Block: Hashable, Sendable {
        case key([KeyFigure])
        case chart(Chart)
        /// Headings, then cells; the first of a row names it.
        case table(title: String, headings: [String], rows: [[String]])
        case notes([String])
    }

    package struct Section: Hashable, Sendable {
        package let heading: String
        package let lead: String
        package let blocks: [Block]

        package init(heading: String, lead: String = "", blocks: [Block]) {
            self.heading = heading
            self.lead = lead
            self.blocks = blocks
        }
    }

    package let title: String
    package let subtitle: String
    /// Said in a frame, before anything else: practice, not for publication.
    package let marks: [String]
    package let notes: [String]
    package let sections: [Section]
    package let words: ReportWords
    package let language: Language

    package init(
        title: String, subtitle: String, marks: [String], notes: [String], sections: [Section],
        words: ReportWords, language: Language
    ) {
        self.title = title
        self.subtitle = subtitle
        self.marks = marks
        self.notes = notes
        self.sections = sections
        self.words = words
        self.language = language
    }
}

/// What the page itself says, in the reader's language.
package struct ReportWords: Hashable, Sendable {
    package let asTable: String
    package let what: String
    package let count: String
    package let total: String
    package let before: String
    package let change: String
    package let hidden: String
    package let note: String

    package init(
        asTable: String, what: String, count: String, total: String, before: String,
        change: String, hidden: String, note: String
    ) {
        self.asTable = asTable
        self.what = what
        self.count = count
        self.total = total
        self.before = before
        self.change = change
        self.hidden = hidden
        self.note = note
    }
}

extension Chart {
    /// The figures of the picture, headings and rows of cells.
    package func table(_ words: ReportWords) -> (headings: [String], rows: [[String]]) {
        var headings = [words.what] + series
        if kind == .shares { headings.append(words.total) }
        if hasBefore { headings += [words.before, words.change] }
        let hasNotes = rows.contains { !$0.note.isEmpty }
        if hasNotes { headings.append(words.note) }
        let cells = rows.enumerated().map { place, row -> [String] in
            var cells = [row.label] + row.values.map(\.text)
            if kind == .shares {
                cells.append((whole(place).map { Figure.count($0) } ?? .hidden).text)
            }
            if hasBefore {
                let before = row.before.first ?? .none
                cells += [before.text, Figure.change(row.values.first ?? .none, before)]
            }
            if hasNotes { cells.append(row.note) }
            return cells
        }
        return (headings, cells)
    }
}

extension Figure {
    /// `+12`, `−3`, `0`; nothing where one of the two is not shown.
    package static func change(_ now: Figure, _ before: Figure) -> String {
        guard let now = now.count, let before = before.count else { return "" }
        return (now > before ? "+" : "") + Figure.count(now - before).text
    }
}
