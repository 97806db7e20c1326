/// Which small numbers are hidden where a report is published, and which others with them.
///
/// Numbers from 1 to 9 are hidden. A nought is shown, for it is about nobody in a group that is
/// large; but where all children of a row stand in one sensitive cell, its number is hidden as
/// well, for it would tell about each of them (group disclosure; compare the ESSnet handbook on
/// statistical disclosure control, chapter 5). Then others are hidden, noughts too, until nobody
/// who adds and subtracts can tell a hidden number: for each there are two tables, both with
/// every number that is shown and no negative one, in which it differs by 9 or more.
package struct Disclosure: Sendable {
    /// From here on a number may be shown.
    package static let threshold = 10
    /// The least distance between the two tables.
    package static let width = threshold - 1

    package let group: LinkedTables
    package internal(set) var hidden = HiddenFigures()

    /// The small ones alone: not fit to be published, for the rest may tell them.
    package init(primaryOf group: LinkedTables) {
        self.group = group
        if Self.isSmall(group.grand) {
            hideAll()
            hidden.grand = true
            return
        }
        for (column, total) in group.totals.enumerated() where Self.isSmall(total) {
            hide(.total(column: column))
        }
        for (table, rows) in group.tables.enumerated() {
            for row in rows.indices { hideSmall(table, row) }
        }
    }

    /// As somebody else hid them, for a proof.
    package init(_ group: LinkedTables, hiding hidden: HiddenFigures) {
        self.group = group
        self.hidden = hidden
    }

    /// What may be published of a group of tables.
    package static func hidden(of group: LinkedTables) -> HiddenFigures {
        var disclosure = Disclosure(primaryOf: group)
        disclosure.protect()
        return disclosure.hidden
    }

    package static func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }

    private mutating func hideSmall(_ table: Int, _ row: Int) {
        let cells = group.tables[table][row]
        let total = cells.reduce(0, +)
        if Self.isSmall(total) { hide(.row(table: table, row: row)) }
        for (column, count) in cells.enumerated() {
            let isAll = count == total && total > 0 && group.sensitive.contains(column)
            if Self.isSmall(count) || isAll && group.totals.count > 1 {
                hide(.cell(table: table, row: row, column: column))
            }
        }
    }

    /// Columns that hold anybody. One that holds nobody is shown, with its noughts.
    var live: [Int] { group.totals.indices.filter { group.totals[$0] > 0 } }

    mutating func hide(_ figure: LinkedFigure) {
        let live = live
        switch figure {
        case .total(let column):
            // One column's total is the grand total.
            guard live.count > 1, live.contains(column) else { return }
            hidden.figures.insert(figure)
        case .cell(let table, let row, let column):
            guard live.contains(column) else { return }
            hidden.figures.insert(figure)
            // With one column a row's cell and its total are the same number.
            if live.count == 1 { hidden.figures.insert(.row(table: table, row: row)) }
        case .row(let table, let row):
            hidden.figures.insert(figure)
            if live.count == 1 {
                hidden.figures.insert(.cell(table: table, row: row, column: live[0]))
            }
        }
    }

    mutating func hideTable(_ table: Int) {
        for (row, cells) in group.tables[table].enumerated() {
            hide(.row(table: table, row: row))
            for column in cells.indices { hide(.cell(table: table, row: row, column: column)) }
        }
    }

    mutating func hideAll() {
        for table in group.tables.indices { hideTable(table) }
        for column in group.totals.indices { hide(.total(column: column)) }
    }

    /// Nothing is shown but the grand total, and columns of noughts.
    var hidesAll: Bool {
        var all = self
        all.hideAll()
        return all.hidden.figures.count == hidden.figures.count
    }

    func value(of figure: LinkedFigure) -> Int {
        switch figure {
        case .total(let column): group.totals[column]
        case .row(let table, let row): group.rowTotal(table, row)
        case .cell(let table, let row, let column): group.tables[table][row][column]
        }
    }
}
