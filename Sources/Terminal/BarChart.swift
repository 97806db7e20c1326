/// Counts as bars, a line each: the label, the count, the bar at the end of the line, so that
/// nothing stands after it where a terminal draws blocks twice as wide.
package struct BarChart: Sendable {
    private let rows: [(label: String, count: Int)]

    package init(_ rows: [(label: String, count: Int)]) {
        self.rows = rows.map { (SafeText.of($0.label), $0.count) }
    }

    /// - Parameters:
    ///   - isAccessible: words alone, with each count's share.
    ///   - bar: columns of the longest bar; a count above nothing is at least one wide.
    package func rendered(isAccessible: Bool = false, bar: Int = 24) -> String {
        let total = rows.reduce(0) { $0 + $1.count }
        guard !isAccessible else {
            return rows.map { row in
                let share = total > 0 ? (200 * row.count + total) / (2 * total) : 0
                return "\(row.label): \(row.count) / \(total) (\(share) %)\n"
            }.joined()
        }
        let widest = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let digits = rows.map { String($0.count).count }.max() ?? 0
        let most = max(rows.map(\.count).max() ?? 0, 1)
        return rows.map { row in
            let count = String(row.count)
            let length = row.count > 0 ? max(1, (2 * row.count * bar + most) / (2 * most)) : 0
            let line =
                "  " + row.label
                + String(repeating: " ", count: widest - DisplayWidth.of(row.label) + 2)
                + String(repeating: " ", count: digits - count.count) + count
            return line + (length > 0 ? "  " + String(repeating: "█", count: length) : "") + "\n"
        }.joined()
    }
}
