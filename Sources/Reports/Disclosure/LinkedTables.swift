/// The same children counted in several ways: by district, by sex, by age. Every table has the
/// same columns, and the rows of each add up to the same totals.
package struct LinkedTables: Hashable, Sendable {
    /// A column each.
    package internal(set) var totals: [Int]
    /// Table, row, column.
    package internal(set) var tables: [[[Int]]]
    /// Columns that say of a child more than everybody may know.
    package let sensitive: Set<Int>

    /// - Parameters:
    ///   - tables: each of its rows as long as `totals`; a table that does not add up (a child in
    ///     two rows) stands in a group of its own, whose totals are the sums of its columns.
    package init(totals: [Int], tables: [[[Int]]] = [], sensitive: Set<Int> = []) {
        for table in tables {
            precondition(table.allSatisfy { $0.count == totals.count }, "columns of another group")
            precondition(
                table.isEmpty || Self.sums(table, columns: totals.count) == totals,
                "a table that does not add up")
        }
        self.totals = totals
        self.tables = tables
        self.sensitive = sensitive
    }

    /// Rows whose own sums are the totals.
    package init(rows: [[Int]], columns: Int, sensitive: Set<Int> = []) {
        self.init(
            totals: Self.sums(rows, columns: columns), tables: [rows], sensitive: sensitive)
    }

    package var grand: Int { totals.reduce(0, +) }
    package func rowTotal(_ table: Int, _ row: Int) -> Int { tables[table][row].reduce(0, +) }

    private static func sums(_ rows: [[Int]], columns: Int) -> [Int] {
        (0..<columns).map { column in rows.reduce(0) { $0 + $1[column] } }
    }
}

/// One number of a group of tables.
package enum LinkedFigure: Hashable, Sendable {
    case total(column: Int)
    case row(table: Int, row: Int)
    case cell(table: Int, row: Int, column: Int)
}

/// Which numbers of a group of tables are not shown.
package struct HiddenFigures: Hashable, Sendable {
    package internal(set) var grand = false
    package internal(set) var figures: Set<LinkedFigure> = []

    package func hides(_ figure: LinkedFigure) -> Bool { figures.contains(figure) }
    package func hidesTotal(_ column: Int) -> Bool { hides(.total(column: column)) }
    package func hidesRow(_ table: Int, _ row: Int) -> Bool {
        hides(.row(table: table, row: row))
    }
    package func hidesCell(_ table: Int, _ row: Int, _ column: Int) -> Bool {
        hides(.cell(table: table, row: row, column: column))
    }
}
