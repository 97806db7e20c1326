import Reports
import TestSupport
import Testing

/// No hidden number can be told: for each there are two groups of tables that fit what is shown.
@Suite struct DisclosureTests {
    @Test func `one small cell takes three others with it`() {
        let group = LinkedTables(rows: [[40, 3, 20], [60, 12, 30], [80, 45, 25]], columns: 3)
        let hidden = Disclosure.hidden(of: group)
        #expect(hidden.hidesCell(0, 0, 1))
        #expect(hidden.figures.count == 4)
        #expect(!hidden.hidesTotal(1) && !hidden.hidesRow(0, 0) && !hidden.grand)
        #expect(Attack(on: group, hidden).found.isEmpty)
    }

    @Test func `the small cell alone would be told by the totals`() {
        let group = LinkedTables(rows: [[40, 3, 20], [60, 12, 30], [80, 45, 25]], columns: 3)
        let small = Disclosure(primaryOf: group).hidden
        #expect(small.figures == [.cell(table: 0, row: 0, column: 1)])
        #expect(Attack(on: group, small).found.isEmpty == false)
    }

    @Test func `two cells of a small sum do not hide each other`() {
        // 1 + 2 in the row, 1 + 2 in each column: everybody could tell "one or two".
        let group = LinkedTables(rows: [[1, 2, 50], [2, 1, 50], [30, 40, 50]], columns: 3)
        let hidden = Disclosure.hidden(of: group)
        #expect(hidden.hidesCell(0, 2, 0) || hidden.hidesCell(0, 2, 1))
        check(group, hidden)
    }

    @Test func `a nought is shown, and a group that is all in one sensitive cell is not`() {
        let rows = [[30, 0, 20], [0, 14, 0], [50, 40, 60]]
        let plain = Disclosure.hidden(of: LinkedTables(rows: rows, columns: 3))
        #expect(plain.figures.isEmpty)
        let group = LinkedTables(rows: rows, columns: 3, sensitive: [1])
        let hidden = Disclosure.hidden(of: group)
        #expect(hidden.hidesCell(0, 1, 1))
        check(group, hidden)
    }

    @Test func `a total that is hidden is hidden in every table`() {
        let group = LinkedTables(
            totals: [300, 60, 5],
            tables: [
                [[100, 20, 2], [200, 40, 3]],
                [[150, 30, 0], [100, 20, 5], [50, 10, 0]],
            ])
        let hidden = Disclosure.hidden(of: group)
        #expect(hidden.hidesTotal(2) && hidden.hidesTotal(1))
        check(group, hidden)
    }

    @Test func `a group of fewer than ten shows nothing`() {
        let hidden = Disclosure.hidden(of: LinkedTables(rows: [[3, 4], [1, 0]], columns: 2))
        #expect(hidden.grand)
        #expect(hidden.figures.count == 8)
    }

    @Test func `few children who are all in one column are hidden in it`() {
        let figures = CrossFigures(
            columns: ["one", "none"], totals: [2, 0],
            divisions: [
                CrossFigures.Division(kind: "sex", names: ["f", "m"], cells: [[1, 0], [1, 0]])
            ], isPublished: true)
        #expect(figures.grand == .hidden && figures.total("one") == .hidden)
        #expect(figures.cell("sex", "f", "one") == .hidden)
        #expect(figures.rowTotal("sex", "f") == .hidden)
        let house = CrossFigures(columns: ["one", "none"], totals: [2, 0], isPublished: false)
        #expect(house.total("one") == .count(2) && house.total("none") == .count(0))
    }

    @Test func `a list with one small number hides a second`() {
        let group = LinkedTables(totals: [4, 120, 31, 0])
        #expect(
            Disclosure.hidden(of: group).figures == [.total(column: 0), .total(column: 2)])
    }

    @Test func `what is shown of an ordinary report is most of it`() {
        var chance = Chance(state: 5)
        var (hidden, all) = (0, 0)
        for _ in 0..<50 {
            // Ten districts, four tracks, as a city has them.
            let rows = (0..<10).map { _ in
                [400, 40, 30, 12].map { chance.below($0) + $0 / 4 }
            }
            let group = LinkedTables(rows: rows, columns: 4, sensitive: [1, 2, 3])
            hidden += Disclosure.hidden(of: group).figures.count
            all += 54
        }
        #expect(hidden * 3 < all, "\(hidden) of \(all)")
    }

    @Test(arguments: 0..<8)
    func `no hidden number of a thousand random reports can be told`(_ part: UInt64) {
        var chance = Chance(state: 0x5EED_0000 + part)
        for _ in 0..<250 {
            let group = Self.group(&chance)
            check(group, Disclosure.hidden(of: group))
        }
    }

    @Test func `what small cells alone would tell is found by the same eyes`() {
        var chance = Chance(state: 77)
        let told = (0..<200).count { _ in
            let group = Self.group(&chance)
            return !Attack(on: group, Disclosure(primaryOf: group).hidden).found.isEmpty
        }
        #expect(told > 50)
    }

    /// One to three tables of up to six rows, of the same children; small numbers are common.
    private static func group(_ chance: inout Chance) -> LinkedTables {
        let columns = 1 + chance.below(4)
        let most = [3, 12, 40, 400][chance.below(4)]
        let first = (0..<(2 + chance.below(5))).map { _ in
            (0..<columns).map { _ in chance.below(3) == 0 ? chance.below(4) : chance.below(most) }
        }
        var group = LinkedTables(rows: first, columns: columns, sensitive: [columns - 1])
        let tables = (0..<chance.below(3)).map { _ in
            var rows = Array(
                repeating: Array(repeating: 0, count: columns), count: 2 + chance.below(4))
            for (column, total) in group.totals.enumerated() {
                for _ in 0..<total { rows[chance.below(rows.count)][column] += 1 }
            }
            return rows
        }
        group = LinkedTables(
            totals: group.totals, tables: [first] + tables, sensitive: group.sensitive)
        return group
    }

    private func check(_ group: LinkedTables, _ hidden: HiddenFigures) {
        #expect(Attack(on: group, hidden).found.isEmpty, "\(group)")
        if hidden.grand { return }
        var disclosure = Disclosure(primaryOf: group)
        #expect(hidden.figures.isSuperset(of: disclosure.hidden.figures))
        disclosure = Disclosure(group, hiding: hidden)
        for figure in hidden.figures {
            let worlds = disclosure.worlds(of: figure)
            for world in [worlds.least, worlds.most] {
                #expect(fits(world, group, hidden), "\(group) \(figure)")
            }
            let distance = value(figure, worlds.most) - value(figure, worlds.least)
            #expect(distance >= Disclosure.width, "\(group) \(figure)")
        }
    }

    /// Every number that is shown is the same, none is negative, all tables add up.
    private func fits(
        _ world: LinkedTables, _ group: LinkedTables, _ hidden: HiddenFigures
    ) -> Bool {
        guard world.grand == group.grand else { return false }
        for column in group.totals.indices {
            guard hidden.hidesTotal(column) || world.totals[column] == group.totals[column],
                world.totals[column] >= 0
            else { return false }
        }
        for table in group.tables.indices {
            for column in group.totals.indices {
                let sum = world.tables[table].reduce(0) { $0 + $1[column] }
                guard sum == world.totals[column] else { return false }
            }
            for row in group.tables[table].indices {
                guard
                    hidden.hidesRow(table, row)
                        || world.rowTotal(table, row) == group.rowTotal(table, row)
                else { return false }
                for column in group.totals.indices {
                    let cell = world.tables[table][row][column]
                    guard cell >= 0,
                        hidden.hidesCell(table, row, column)
                            || cell == group.tables[table][row][column]
                    else { return false }
                }
            }
        }
        return true
    }

    private func value(_ figure: LinkedFigure, _ group: LinkedTables) -> Int {
        switch figure {
        case .total(let column): group.totals[column]
        case .row(let table, let row): group.rowTotal(table, row)
        case .cell(let table, let row, let column): group.tables[table][row][column]
        }
    }
}

/// Somebody with a pencil: bounds on every number, narrowed by every sum until nothing moves.
struct Attack {
    /// Hidden numbers that are told exactly.
    let found: Set<LinkedFigure>

    init(on group: LinkedTables, _ hidden: HiddenFigures) {
        var bounds: [LinkedFigure: ClosedRange<Int>] = [:]
        var sums: [(parts: [LinkedFigure], total: LinkedFigure?)] = []
        func know(_ figure: LinkedFigure, _ value: Int) {
            bounds[figure] = hidden.hides(figure) ? 0...1_000_000 : value...value
        }
        for (column, total) in group.totals.enumerated() { know(.total(column: column), total) }
        let totals = group.totals.indices.map { LinkedFigure.total(column: $0) }
        if !hidden.grand { sums.append((totals, nil)) }
        for (table, rows) in group.tables.enumerated() {
            for (row, cells) in rows.enumerated() {
                know(.row(table: table, row: row), group.rowTotal(table, row))
                let parts = cells.indices.map {
                    LinkedFigure.cell(table: table, row: row, column: $0)
                }
                for (part, value) in zip(parts, cells) { know(part, value) }
                sums.append((parts, .row(table: table, row: row)))
            }
            for column in group.totals.indices {
                let parts = rows.indices.map {
                    LinkedFigure.cell(table: table, row: $0, column: column)
                }
                sums.append((parts, .total(column: column)))
            }
            let all = rows.indices.map { LinkedFigure.row(table: table, row: $0) }
            if !hidden.grand { sums.append((all, nil)) }
        }
        Self.narrow(&bounds, by: sums, grand: group.grand)
        found = hidden.figures.filter { bounds[$0].map { $0.lowerBound == $0.upperBound } ?? false }
    }

    private static func narrow(
        _ bounds: inout [LinkedFigure: ClosedRange<Int>],
        by sums: [(parts: [LinkedFigure], total: LinkedFigure?)], grand: Int
    ) {
        var isMoving = true
        while isMoving {
            isMoving = false
            for (parts, total) in sums {
                let whole = total.flatMap { bounds[$0] } ?? grand...grand
                let ranges = parts.map { bounds[$0] ?? 0...0 }
                let low = ranges.reduce(0) { $0 + $1.lowerBound }
                let high = ranges.reduce(0) { $0 + $1.upperBound }
                for (part, range) in zip(parts, ranges) {
                    let least = max(
                        range.lowerBound, whole.lowerBound - (high - range.upperBound))
                    let most = min(range.upperBound, whole.upperBound - (low - range.lowerBound))
                    if least...most != range {
                        bounds[part] = least...most
                        isMoving = true
                    }
                }
                guard let total else { continue }
                let narrowed = max(whole.lowerBound, low)...min(whole.upperBound, high)
                if narrowed != whole {
                    bounds[total] = narrowed
                    isMoving = true
                }
            }
        }
    }
}

extension Chance {
    fileprivate mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
