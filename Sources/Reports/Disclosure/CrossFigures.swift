/// One measure of the same children by several ways to divide them, as it may be shown.
package struct CrossFigures: Hashable, Sendable {
    package struct Division: Hashable, Sendable {
        package let kind: String
        package let names: [String]
        /// A row a name, a column a category.
        package let cells: [[Int]]

        package init(kind: String, names: [String], cells: [[Int]]) {
            self.kind = kind
            self.names = names
            self.cells = cells
        }
    }

    package let columns: [String]
    private let divisions: [Division]
    private let group: LinkedTables
    /// nil: for the house, everything is shown.
    private let hidden: HiddenFigures?

    /// - Parameters:
    ///   - totals: a column each; every division adds up to them.
    ///   - isPublished: small numbers are hidden, with the others that would tell them.
    package init(
        columns: [String], totals: [Int], divisions: [Division] = [], sensitive: Set<Int> = [],
        isPublished: Bool
    ) {
        self.columns = columns
        // One row alone would be the totals once more.
        self.divisions = divisions.filter { !isPublished || $0.names.count > 1 }
        group = LinkedTables(
            totals: totals, tables: self.divisions.map(\.cells), sensitive: sensitive)
        hidden = isPublished ? Disclosure.hidden(of: group) : nil
    }

    /// Rows that overlap: their sums are no totals of children, and are not shown.
    package init(
        columns: [String], overlapping division: Division, sensitive: Set<Int> = [],
        isPublished: Bool
    ) {
        let totals = columns.indices.map { column in
            division.cells.reduce(0) { $0 + $1[column] }
        }
        self.init(
            columns: columns, totals: totals, divisions: [division], sensitive: sensitive,
            isPublished: isPublished)
    }

    /// Whether a total of a column is hidden.
    package var hidesTotals: Bool {
        columns.indices.contains { hidden?.hidesTotal($0) ?? false } || hidden?.grand ?? false
    }

    package var grand: Figure { (hidden?.grand ?? false) ? .hidden : .count(group.grand) }

    package func total(_ column: String) -> Figure {
        guard let place = columns.firstIndex(of: column) else { return .none }
        // Where one column holds everybody its total is the grand total.
        let isGrand = group.totals[place] > 0 && grand == .hidden
        return isGrand || (hidden?.hidesTotal(place) ?? false)
            ? .hidden : .count(group.totals[place])
    }

    package func names(_ kind: String) -> [String] {
        divisions.first { $0.kind == kind }?.names ?? []
    }

    package func rowTotal(_ kind: String, _ name: String) -> Figure {
        guard let (table, row) = place(kind, name) else { return .none }
        return (hidden?.hidesRow(table, row) ?? false)
            ? .hidden : .count(group.rowTotal(table, row))
    }

    package func cell(_ kind: String, _ name: String, _ column: String) -> Figure {
        guard let (table, row) = place(kind, name), let place = columns.firstIndex(of: column)
        else { return .none }
        return (hidden?.hidesCell(table, row, place) ?? false)
            ? .hidden : .count(group.tables[table][row][place])
    }

    private func place(_ kind: String, _ name: String) -> (table: Int, row: Int)? {
        guard let table = divisions.firstIndex(where: { $0.kind == kind }),
            let row = divisions[table].names.firstIndex(of: name)
        else { return nil }
        return (table, row)
    }
}

extension Figure {
    /// A number that nothing else adds up to.
    package static func alone(_ count: Int, isPublished: Bool) -> Figure {
        isPublished && Disclosure.isSmall(count) ? .hidden : .count(count)
    }

    /// A part of a whole that is shown: the rest of it must not be small either.
    package static func part(_ count: Int, of whole: Int, isPublished: Bool) -> Figure {
        isPublished && (Disclosure.isSmall(count) || Disclosure.isSmall(whole - count))
            ? .hidden : .count(count)
    }
}
