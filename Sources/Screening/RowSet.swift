/// Rows of a file as a person names them: `17,20-25`.
package struct RowSet: Hashable, Sendable {
    /// Ascending, none touching another.
    package let ranges: [ClosedRange<Int>]

    package static let none = RowSet([])

    init(_ ranges: [ClosedRange<Int>]) {
        var joined: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
                joined[joined.count - 1] =
                    last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    /// nil: a piece is no row and no span of rows; the first row under the header is 1.
    package init?(_ text: String) {
        var ranges: [ClosedRange<Int>] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = piece.filter { $0 != " " }
                .split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let first = ends[0],
                let last = ends[ends.count - 1],
                first > 0, first <= last, last <= Int(Int32.max)
            else { return nil }
            ranges.append(first...last)
        }
        self.init(ranges)
    }

    package var isEmpty: Bool { ranges.isEmpty }

    func contains(_ row: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < row { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(row)
    }

    package func intersects(_ other: RowSet) -> Bool {
        ranges.contains { own in other.ranges.contains { own.overlaps($0) } }
    }

    /// Some of the rows that are not among others.
    func without(_ others: Set<Int>, atMost limit: Int) -> [Int] {
        var left: [Int] = []
        for row in ranges.lazy.joined() where !others.contains(row) {
            left.append(row)
            if left.count == limit { break }
        }
        return left
    }
}
