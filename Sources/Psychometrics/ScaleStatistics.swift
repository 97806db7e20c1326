import Instruments

/// What the sums of one scale say about it.
package struct ScaleStatistics: Hashable, Sendable {
    package let scale: String
    package let items: [Int]
    /// Complete sheets.
    package let count: Int
    /// Correlation of each item with the sum of the others, -1 to 1; an item without variance: 0.
    package let itemRest: [Double]
    /// First principal component of the correlations, its signs turned so that most are positive.
    package let component: [Double]
    /// Cronbach's alpha; nil without variance.
    package let alpha: Double?
    /// McDonald's omega total from one common factor; nil where none can be found.
    package let omega: Double?
    /// Of the raw sum.
    package let standardDeviation: Double

    package init(_ sums: ScaleSums) {
        let size = sums.items.count
        scale = sums.scale
        items = sums.items
        count = sums.count
        let covariance = (0..<size).map { one in
            (0..<size).map { sums.covariance(one, $0) }
        }
        let total = covariance.reduce(0) { $0 + $1.reduce(0, +) }
        let own = (0..<size).map { covariance[$0][$0] }
        standardDeviation = max(0, total).squareRoot()
        itemRest = (0..<size).map { place in
            let withAll = covariance[place].reduce(0, +)
            let rest = total - 2 * withAll + own[place]
            let scale = (own[place] * rest).squareRoot()
            return scale > 0 ? (withAll - own[place]) / scale : 0
        }
        alpha =
            total > 0
            ? Double(size) / Double(size - 1) * (1 - own.reduce(0, +) / total) : nil
        let correlation = (0..<size).map { one in
            (0..<size).map { other in
                let scale = (own[one] * own[other]).squareRoot()
                return scale > 0 ? covariance[one][other] / scale : one == other ? 1 : 0
            }
        }
        let first = Matrix.firstEigenvector(correlation).vector
        let isTurned = first.count { $0 < 0 } * 2 > size
        component = isTurned ? first.map { -$0 } : first
        omega = Self.omega(correlation)
    }

    /// Loadings by iterated principal axes; omega = (Σλ)² / ((Σλ)² + Σ(1 − λ²)).
    private static func omega(_ correlation: [[Double]]) -> Double? {
        var reduced = correlation
        // Squared largest correlations to begin with.
        for place in reduced.indices {
            let others = correlation[place].enumerated().filter { $0.offset != place }
            reduced[place][place] = others.map { abs($0.element) }.max() ?? 0
        }
        var loadings: [Double] = []
        for _ in 0..<100 {
            let (vector, value) = Matrix.firstEigenvector(reduced)
            guard value > 0 else { return nil }
            loadings = vector.map { $0 * value.squareRoot() }
            var change = 0.0
            for place in loadings.indices {
                let communality = min(0.995, loadings[place] * loadings[place])
                change = max(change, abs(communality - reduced[place][place]))
                reduced[place][place] = communality
            }
            if change < 1e-6 { break }
        }
        let common = loadings.reduce(0, +)
        let unique = loadings.reduce(0) { $0 + max(0, 1 - $1 * $1) }
        let square = common * common
        return square + unique > 0 ? square / (square + unique) : nil
    }
}

enum Matrix {
    /// By power iteration on a symmetric matrix, shifted so that the largest eigenvalue leads.
    static func firstEigenvector(_ matrix: [[Double]]) -> (vector: [Double], value: Double) {
        let size = matrix.count
        let shift = matrix.map { $0.reduce(0) { $0 + abs($1) } }.max() ?? 0
        // Not all equal, so that no eigenvector is missed for being at right angles.
        var vector = (0..<size).map { 1 + Double($0 % 7) / 100 }
        var value = 0.0
        for _ in 0..<2_000 {
            let next = (0..<size).map { row in
                zip(matrix[row], vector).reduce(shift * vector[row]) { $0 + $1.0 * $1.1 }
            }
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { return (vector, 0) }
            let scaled = next.map { $0 / length }
            let moved = zip(scaled, vector).reduce(0) { max($0, abs($1.0 - $1.1)) }
            vector = scaled
            value = length - shift
            if moved < 1e-10 { break }
        }
        return (vector, value)
    }
}
