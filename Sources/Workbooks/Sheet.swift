/// One column of a sheet to be written.
package struct Column: Hashable, Sendable {
    package let title: String
    /// In characters of the standard font, 0 to 255.
    package let width: Double
    /// Offered as a drop-down below the header; empty: anything may be typed.
    package let choices: [String]

    package init(title: String, width: Double, choices: [String] = []) {
        self.title = title
        self.width = width
        self.choices = choices
    }
}

/// One sheet to be written: the titles in row 1, the rows below, every cell a text.
package struct Sheet: Hashable, Sendable {
    /// As wished; see ``SheetNames`` for what Excel allows.
    package let name: String
    package let columns: [Column]
    package let rows: [[String]]

    package init(name: String, columns: [Column], rows: [[String]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// Every row of the file, the titles first.
    var grid: [[String]] { [columns.map(\.title)] + rows }
}
