package import Instruments
package import Scoring

/// What is kept of one scale while sheets go by: sums and cross products of keyed points, in memory
/// that does not grow with the number of sheets.
package struct ScaleSums: Sendable {
    package let scale: String
    /// Item numbers, in the scale's order.
    package let items: [Int]
    /// Complete sheets seen.
    package private(set) var count = 0

    /// What each printed code of each item earns.
    private let points: [[Int]]
    private var sums: [Double]
    private var products: [Double]
    /// By item and code: how often, and the sum and the sum of squares of the rest score.
    private var options: [OptionSums]

    struct OptionSums {
        var count = 0.0
        var rest = 0.0
        var restSquared = 0.0
        var mean: Double { rest / count }
        var variance: Double {
            count > 1 ? (restSquared - rest * rest / count) / (count - 1) : 0
        }
    }

    /// nil: a scale that is no plain sum or mean of three items or more.
    package init?(_ scale: Scale, of instrument: Instrument) {
        let reversed: [Int]
        switch scale.method {
        case .sum(let items, let turned, nil, _, _), .mean(let items, let turned):
            self.items = items
            reversed = turned
        default: return nil
        }
        guard items.count >= 3 else { return nil }
        self.scale = scale.id
        points = items.map { number in
            guard let item = instrument.item(number) else { return [] }
            return (0...9).map { code in
                reversed.contains(number) ? item.lowestCode + item.highestCode - code : code
            }
        }
        sums = Array(repeating: 0, count: items.count)
        products = Array(repeating: 0, count: items.count * items.count)
        options = Array(repeating: OptionSums(), count: items.count * 10)
    }

    /// - Parameter shift: how far the columns of the sheet are moved before they are read.
    package mutating func add(_ sheet: ResponseSheet, shift: Int = 0) {
        let size = sheet.responses.count
        var codes: [Int] = []
        codes.reserveCapacity(items.count)
        for item in items {
            let place = ((item - 1 + shift) % size + size) % size
            let code = Int(sheet.responses[place])
            guard code >= 0 else { return }
            codes.append(code)
        }
        count += 1
        let earned = codes.indices.map { Double(points[$0][codes[$0]]) }
        let total = earned.reduce(0, +)
        for place in earned.indices {
            sums[place] += earned[place]
            for other in place..<earned.count {
                products[place * items.count + other] += earned[place] * earned[other]
            }
            let rest = total - earned[place]
            let slot = place * 10 + codes[place]
            options[slot].count += 1
            options[slot].rest += rest
            options[slot].restSquared += rest * rest
        }
    }

    /// Of keyed points, sample covariance.
    func covariance(_ one: Int, _ other: Int) -> Double {
        let (low, high) = (min(one, other), max(one, other))
        let n = Double(count)
        let product = products[low * items.count + high]
        return count > 1 ? (product - sums[low] * sums[high] / n) / (n - 1) : 0
    }

    func option(_ place: Int, _ code: Int) -> OptionSums { options[place * 10 + code] }
}
