/// How much of a number can move along the hidden cells of one table while every number that is
/// shown, and every total of a column, stays as it is.
///
/// Nodes are rows, then columns, then the sum of all rows. A step from a column to a row takes
/// from their cell, the way back adds to it; so a capacity towards a row is the cell's value.
struct ResidualFlow {
    private let rows: Int
    private let columns: Int
    private var capacity: [[Int]]

    private static let plenty = 1 << 40

    var sum: Int { rows + columns }
    func column(_ column: Int) -> Int { rows + column }

    init(_ group: LinkedTables, table: Int, hidden: HiddenFigures) {
        let cells = group.tables[table]
        rows = cells.count
        columns = group.totals.count
        let nodes = rows + columns + 1
        capacity = Array(repeating: Array(repeating: 0, count: nodes), count: nodes)
        for row in 0..<rows {
            for column in 0..<columns where hidden.hidesCell(table, row, column) {
                capacity[self.column(column)][row] = cells[row][column]
                capacity[row][self.column(column)] = Self.plenty
            }
            if hidden.hidesRow(table, row) {
                capacity[row][sum] = cells[row].reduce(0, +)
                capacity[sum][row] = Self.plenty
            }
        }
    }

    /// The cell itself takes no part in what moves around it.
    mutating func cut(_ node: Int, _ other: Int) {
        capacity[node][other] = 0
        capacity[other][node] = 0
    }

    /// Moves as much as there is a way for.
    ///
    /// - Parameter limit: no more than this.
    mutating func push(from source: Int, to sink: Int, limit: Int) -> Int {
        var moved = 0
        while moved < limit, let path = path(from: source, to: sink) {
            let steps = zip(path, path.dropFirst())
            let least = steps.map { capacity[$0][$1] }.min() ?? 0
            let amount = min(least, limit - moved)
            for (node, next) in steps {
                capacity[node][next] -= amount
                capacity[next][node] += amount
            }
            moved += amount
        }
        return moved
    }

    /// What the hidden cells hold now; nil: the cell is shown, or was cut.
    func value(row: Int, column: Int) -> Int? {
        let there = capacity[self.column(column)][row]
        return there + capacity[row][self.column(column)] == 0 ? nil : there
    }

    private func path(from source: Int, to sink: Int) -> [Int]? {
        var before = Array(repeating: -1, count: capacity.count)
        before[source] = source
        var queue = [source]
        var next = 0
        while next < queue.count, before[sink] < 0 {
            let node = queue[next]
            next += 1
            for other in capacity.indices where before[other] < 0 && capacity[node][other] > 0 {
                before[other] = node
                queue.append(other)
            }
        }
        guard before[sink] >= 0, source != sink else { return nil }
        var path = [sink]
        while let last = path.last, last != source { path.append(before[last]) }
        return path.reversed()
    }
}
