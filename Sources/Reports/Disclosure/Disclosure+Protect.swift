/// Hiding others so that nobody can compute what is hidden.
extension Disclosure {
    mutating func protect() {
        while let open = firstOpen {
            guard !extend(for: open) else { continue }
            // No ring of cells is wide enough: the whole table goes, then the whole group.
            let before = hidden.figures.count
            switch open {
            case .total: hideAll()
            case .row(let table, _), .cell(let table, _, _): hideTable(table)
            }
            if hidden.figures.count == before { hideAll() }
            guard hidden.figures.count > before else { return }
        }
    }

    private var firstOpen: LinkedFigure? {
        let order = hidden.figures.sorted { rank($0).lexicographicallyPrecedes(rank($1)) }
        return order.first { !isProtected($0) }
    }

    /// Totals first: what they need, the tables have to give; then in the order of reading.
    private func rank(_ figure: LinkedFigure) -> [Int] {
        switch figure {
        case .total(let column): [0, column]
        case .cell(let table, let row, let column): [1, table, row, column]
        case .row(let table, let row): [2, table, row]
        }
    }

    /// A ring of cells round a figure, how far the figure can move along it, and its price.
    private struct Ring {
        let figures: [LinkedFigure]
        let width: Int
        let price: Int
    }

    /// Hides the cheapest ring that is wide enough, else the widest; false: there is none.
    private mutating func extend(for figure: LinkedFigure) -> Bool {
        let rings = rings(round: figure).filter { $0.price > 0 && $0.width > 0 }
        let enough = rings.filter { $0.width >= Self.width }.min { $0.price < $1.price }
        guard
            let ring = enough
                ?? rings.max(by: { ($0.width, -$0.price) < ($1.width, -$1.price) })
        else { return false }
        let before = hidden.figures.count
        for figure in ring.figures { hide(figure) }
        return hidden.figures.count > before
    }

    private func ring(_ figures: [LinkedFigure], width: Int) -> Ring {
        // A shown number has its worth even where it is nought; a total is worth more.
        let price = figures.filter { !hidden.hides($0) && canHide($0) }.reduce(0) { price, figure in
            if case .cell = figure { return price + value(of: figure) + 20 }
            return price + value(of: figure) + 200
        }
        return Ring(figures: figures, width: width, price: price)
    }

    private func canHide(_ figure: LinkedFigure) -> Bool {
        switch figure {
        case .total(let column), .cell(_, _, let column): group.totals[column] > 0
        case .row: true
        }
    }

    private func rings(round figure: LinkedFigure) -> [Ring] {
        switch figure {
        case .cell(let table, let row, let column): rings(table, row, column)
        case .row(let table, let row): rings(table, row)
        case .total(let column): rings(column)
        }
    }

    private func rings(_ table: Int, _ row: Int, _ column: Int) -> [Ring] {
        let cells = group.tables[table]
        let own = cells[row][column]
        var rings: [Ring] = []
        for other in cells.indices where other != row {
            for beside in group.totals.indices where beside != column {
                rings.append(
                    ring(
                        [
                            .cell(table: table, row: row, column: beside),
                            .cell(table: table, row: other, column: column),
                            .cell(table: table, row: other, column: beside),
                        ],
                        width: min(cells[row][beside], cells[other][column])
                            + min(own, cells[other][beside])))
            }
            rings.append(
                ring(
                    [
                        .cell(table: table, row: other, column: column),
                        .row(table: table, row: row), .row(table: table, row: other),
                    ], width: cells[other][column] + own))
        }
        if hidden.hidesTotal(column) {
            for beside in group.totals.indices where beside != column && hidden.hidesTotal(beside) {
                rings.append(
                    ring(
                        [.cell(table: table, row: row, column: beside)],
                        width: cells[row][beside] + own))
            }
        }
        return rings
    }

    private func rings(_ table: Int, _ row: Int) -> [Ring] {
        let cells = group.tables[table]
        return cells.indices.filter { $0 != row }.flatMap { other in
            group.totals.indices.map { column in
                ring(
                    [
                        .cell(table: table, row: row, column: column),
                        .cell(table: table, row: other, column: column),
                        .row(table: table, row: other),
                    ], width: cells[row][column] + cells[other][column])
            }
        }
    }

    /// Two columns that exchange children, in every table by rows that hide both.
    private func rings(_ column: Int) -> [Ring] {
        group.totals.indices.filter { $0 != column }.map { other in
            var figures: [LinkedFigure] = [.total(column: other)]
            var width = group.totals[column] + group.totals[other]
            for (table, rows) in group.tables.enumerated() {
                var reached = 0
                let order = rows.indices.sorted {
                    rows[$0][column] + rows[$0][other] > rows[$1][column] + rows[$1][other]
                }
                for row in order where reached < Self.width {
                    reached += rows[row][column] + rows[row][other]
                    figures.append(.cell(table: table, row: row, column: column))
                    figures.append(.cell(table: table, row: row, column: other))
                }
                width = min(width, reached)
            }
            return ring(figures, width: width)
        }
    }
}
