/// Another group of tables that fits everything that is shown.
extension Disclosure {
    /// The least and the most that we can show a hidden figure to be, each with the tables that
    /// prove it: no negative number in them, every shown figure as it is, all totals right.
    package func worlds(of figure: LinkedFigure) -> (least: LinkedTables, most: LinkedTables) {
        (world(of: figure, up: false).tables, world(of: figure, up: true).tables)
    }

    func isProtected(_ figure: LinkedFigure) -> Bool {
        let up = world(of: figure, up: true).amount
        return up >= Self.width || up + world(of: figure, up: false).amount >= Self.width
    }

    /// A figure turned as far as it goes, or as far as is needed.
    private func world(of figure: LinkedFigure, up: Bool) -> (amount: Int, tables: LinkedTables) {
        let partners: [Int?] =
            column(of: figure).map { own in
                group.totals.indices.filter {
                    $0 != own && hidden.hidesTotal($0) && hidden.hidesTotal(own)
                }
            } ?? []
        var best = (amount: 0, tables: group)
        if hidesAll, let world = anyWorld(of: figure, up: up) { return world }
        for partner in [nil] + partners where best.amount < Self.width {
            if partner == nil, case .total = figure { continue }
            let world = moved(figure, up: up, against: partner)
            if world.amount > best.amount { best = world }
        }
        return best
    }

    /// Where only the grand total is shown everybody may be in one place, or nobody.
    private func anyWorld(
        of figure: LinkedFigure, up: Bool
    ) -> (amount: Int, tables: LinkedTables)? {
        let live = live
        let own = column(of: figure) ?? live.first ?? 0
        var (table, row) = (-1, -1)
        switch figure {
        case .total: break
        case .row(let place, let line), .cell(let place, let line, _): (table, row) = (place, line)
        }
        let other = live.first { $0 != own }
        let column = up || table >= 0 && other == nil ? own : other
        guard let column else { return nil }
        var changed = group
        for place in changed.totals.indices {
            changed.totals[place] = place == column ? group.grand : 0
        }
        for place in changed.tables.indices {
            let rows = changed.tables[place].indices
            let line = place != table ? 0 : up ? row : rows.first { $0 != row } ?? row
            for one in rows {
                changed.tables[place][one] = changed.totals.map { one == line ? $0 : 0 }
            }
        }
        let value = value(of: figure)
        return (up ? group.grand - value : value, changed)
    }

    private func column(of figure: LinkedFigure) -> Int? {
        switch figure {
        case .total(let column), .cell(_, _, let column): column
        case .row: nil
        }
    }

    /// Where in a table a number has to flow so that the figure can change; nil: nothing moves.
    private struct Way {
        let from: Int
        let to: Int
        var cut: (Int, Int)?
    }

    private func way(
        in table: Int, _ flow: ResidualFlow, _ figure: LinkedFigure, up: Bool, against partner: Int?
    ) -> Way? {
        func turned(_ from: Int, _ to: Int, cut: (Int, Int)? = nil) -> Way {
            up ? Way(from: from, to: to, cut: cut) : Way(from: to, to: from, cut: cut)
        }
        switch figure {
        case .row(table, let row):
            return turned(row, flow.sum, cut: (row, flow.sum))
        case .cell(table, let row, let column):
            return turned(
                flow.column(partner ?? column), row, cut: (row, flow.column(column)))
        case .total(let column), .cell(_, _, let column):
            return partner.map { turned(flow.column($0), flow.column(column)) }
        case .row: return nil
        }
    }

    /// - Parameter partner: the column that gives to, or takes from, the figure's own column.
    private func moved(
        _ figure: LinkedFigure, up: Bool, against partner: Int?
    ) -> (amount: Int, tables: LinkedTables) {
        let ends = (partner.map { group.totals[$0] } ?? Self.width, value(of: figure))
        var amount = min(Self.width, up ? ends.0 : ends.1)
        for table in group.tables.indices where amount > 0 {
            var flow = ResidualFlow(group, table: table, hidden: hidden)
            guard let way = way(in: table, flow, figure, up: up, against: partner) else { continue }
            if let cut = way.cut { flow.cut(cut.0, cut.1) }
            amount = flow.push(from: way.from, to: way.to, limit: amount)
        }
        guard amount > 0 else { return (0, group) }
        return (amount, applied(figure, up: up, against: partner, amount: amount))
    }

    private func applied(
        _ figure: LinkedFigure, up: Bool, against partner: Int?, amount: Int
    ) -> LinkedTables {
        let change = up ? amount : -amount
        var changed = group
        if let partner, let own = column(of: figure) {
            changed.totals[own] += change
            changed.totals[partner] -= change
        }
        for table in group.tables.indices {
            var flow = ResidualFlow(group, table: table, hidden: hidden)
            guard let way = way(in: table, flow, figure, up: up, against: partner) else { continue }
            if let cut = way.cut { flow.cut(cut.0, cut.1) }
            _ = flow.push(from: way.from, to: way.to, limit: amount)
            for row in group.tables[table].indices {
                for column in group.totals.indices {
                    if let value = flow.value(row: row, column: column) {
                        changed.tables[table][row][column] = value
                    }
                }
            }
            if case .cell(table, let row, let column) = figure {
                changed.tables[table][row][column] += change
            }
        }
        return changed
    }
}
