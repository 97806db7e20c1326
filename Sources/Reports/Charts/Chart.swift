/// A picture of figures, with the same figures as a table beneath it.
package struct Chart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// One number a row; `before` of the previous period.
        case bars
        /// One after another: each row is a part of the one above.
        case steps
        /// What each row is made of: a number a column, shares of the whole.
        case shares
        /// Small pictures side by side, one a column; rows are equal stretches of time.
        case months
        /// How many waited how long, one picture a column; rows are stretches of days.
        case waits
    }

    package struct Row: Hashable, Sendable {
        package let label: String
        package let values: [Figure]
        /// Of the previous period; empty: there is none.
        package let before: [Figure]
        /// Beside the number, as `82 %`.
        package let note: String

        package init(
            _ label: String, _ values: [Figure], before: [Figure] = [], note: String = ""
        ) {
            self.label = label
            self.values = values
            self.before = before
            self.note = note
        }

        /// nil: some of it is hidden.
        var sum: Int? {
            values.reduce(Int?(0)) { sum, value in
                guard let sum, let count = value.count else { return nil }
                return sum + count
            }
        }
    }

    package let kind: Kind
    package let title: String
    /// What the picture shows, in one sentence, for those who do not see it.
    package let description: String
    /// Names of what is counted, one for each value of a row.
    package let series: [String]
    package let rows: [Row]
    /// The whole of a row of shares, where it is shown though a part is hidden.
    package let wholes: [Figure]
    /// Which pattern a column of shares has: 0 for what is least to be looked at.
    package let patterns: [Int]

    package init(
        _ kind: Kind, title: String, description: String, series: [String], rows: [Row],
        wholes: [Figure] = [], patterns: [Int] = [0, 1, 2, 3, 4, 5]
    ) {
        self.kind = kind
        self.title = title
        self.description = description
        self.series = series
        self.rows = rows
        self.wholes = wholes
        self.patterns = patterns
    }

    package var hasBefore: Bool { rows.contains { !$0.before.isEmpty } }

    /// A class of the style sheet.
    func pattern(_ column: Int) -> String { "s\(patterns.dropFirst(column).first ?? 0)" }

    func whole(_ row: Int) -> Int? {
        wholes.isEmpty ? rows[row].sum : wholes[row].count
    }
}
