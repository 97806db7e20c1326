import Instruments

/// The answers to one form of one instrument: Samejima's graded response model as normal ogives.
///
/// Under each answer lies a variate of mean 0 and variance 1 that correlates with what the item
/// measures (its loading); thresholds cut it into the printed codes. The discrimination of the
/// textbook is loading / √(1 − loading²), its difficulty threshold / loading.
struct FormModel {
    struct ItemModel {
        /// The place in ``composites``; nil: always the lowest code.
        var composite: Int?
        var loading: Double
        var residual: Double
        /// Ascending; unused ones are infinite.
        var thresholds: SIMD4<Double>
        /// The codes in the keyed direction: a reversed item's begin with the highest.
        var codes: [Int8]
        var askedWhen: [ItemCondition]
    }

    private(set) var items: [ItemModel]
    /// What is measured: weights over traits, of variance 1 over all children.
    private(set) var composites: [TraitVector] = []

    /// - Throws: ``SimulationError/scaleMissing(instrument:scale:)`` where a published scale is
    ///   not in the definition, or holds an item that is not.
    init(
        _ instrument: Instrument, informant: Informant, traits: TraitModel, normal: NormalTable
    ) throws(SimulationError) {
        items = instrument.items.map { item in
            ItemModel(
                composite: nil, loading: 0, residual: 1,
                thresholds: SIMD4(repeating: .infinity), codes: item.options.map { Int8($0.code) },
                askedWhen: item.askedWhen)
        }
        let code = instrument.code.rawValue
        let single = PublishedRates.items.filter {
            $0.instrument == code && $0.informant == informant
                && items.indices.contains($0.item - 1)
        }
        for rate in PublishedRates.scales
        where rate.instrument == code && rate.informant == informant {
            guard
                case .sum(let numbers, let reversed, _, _, _)? = instrument.scale(rate.scale)?
                    .method,
                numbers.allSatisfy({ items.indices.contains($0 - 1) })
            else { throw .scaleMissing(instrument: code, scale: rate.scale) }
            for number in reversed { items[number - 1].codes.reverse() }
            let place = addComposite(rate.loads, traits)
            let apart = single.filter { numbers.contains($0.item) }
            fit(rate, numbers: numbers, apart: apart, composite: place, normal)
        }
        for rate in single { fit(rate, composite: addComposite(rate.loads, traits), normal) }
    }

    private mutating func addComposite(_ loads: [(Trait, Double)], _ traits: TraitModel) -> Int {
        var variance = 0.0
        for (left, first) in loads {
            for (right, second) in loads {
                variance += first * second * traits.correlation(left, right)
            }
        }
        let deviation = variance.squareRoot()
        var weights = TraitVector()
        for (trait, weight) in loads { weights[trait] += weight / deviation }
        composites.append(weights)
        return composites.count - 1
    }

    private mutating func fit(_ rate: ItemRate, composite: Int, _ normal: NormalTable) {
        var thresholds = SIMD4<Double>(repeating: .infinity)
        var below = 0.0
        for (place, share) in rate.shares.dropLast().enumerated() {
            below += share
            thresholds[place] = normal.quantile(below)
        }
        let item = rate.item - 1
        items[item].composite = composite
        items[item].thresholds = thresholds
        items[item].loading = rate.loading
        items[item].residual = (1 - rate.loading * rate.loading).squareRoot()
    }

    /// Finds the one shift of all thresholds that gives the scale its mean, then the one loading
    /// that gives it its deviation.
    private mutating func fit(
        _ rate: ScaleRate, numbers: [Int], apart: [ItemRate], composite: Int,
        _ normal: NormalTable
    ) {
        let open = numbers.indices.filter { place in
            !apart.contains { $0.item == numbers[place] }
        }
        let lowest = open.map { place in
            Double(items[numbers[place] - 1].codes.min() ?? 0)
        }.reduce(0, +)
        let fixed = apart.map { rate in
            rate.shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
        }.reduce(0, +)
        let curves = open.map { place in
            let count = items[numbers[place] - 1].codes.count
            let easier = offset(of: place, of: numbers.count, rate)
            return (1..<count).map { (Double($0) - Double(count) / 2) * rate.spacing - easier }
        }
        let mean = rate.mean - lowest - fixed
        let shift = bisect(from: -4, to: 4) { shift in
            curves.joined().reduce(0) { $0 + 1 - normal.below($1 + shift) } > mean
        }
        let cuts = curves.map { $0.map { $0 + shift } }
        let deviation = rate.deviation * Double(open.count) / Double(numbers.count)
        let loading = Self.loading(cuts, deviation: deviation, normal)
        for (place, cuts) in zip(open, cuts) {
            let item = numbers[place] - 1
            items[item].composite = composite
            items[item].loading = loading
            items[item].residual = (1 - loading * loading).squareRoot()
            for (threshold, cut) in cuts.enumerated() { items[item].thresholds[threshold] = cut }
        }
    }

    private func offset(of place: Int, of count: Int, _ rate: ScaleRate) -> Double {
        if rate.offsets.indices.contains(place) { return rate.offsets[place] }
        // Far steps round the ring of places, so that neighbours differ.
        let turned = (place * 7 + 3) % count
        return count > 1 ? 0.9 * Double(turned) / Double(count - 1) - 0.45 : 0
    }

    private static func loading(
        _ cuts: [[Double]], deviation: Double, _ normal: NormalTable
    ) -> Double {
        let nodes = (0...24).map { Double($0 - 12) / 3 }
        let weights = nodes.map(NormalTable.weight)
        let whole = weights.reduce(0, +)
        return bisect(from: 0.1, to: 0.97) { loading in
            let residual = (1 - loading * loading).squareRoot()
            var within = 0.0
            var mean = 0.0
            var square = 0.0
            for (node, weight) in zip(nodes, weights) {
                var sum = 0.0
                for cuts in cuts {
                    var first = 0.0
                    var second = 0.0
                    for (place, cut) in cuts.enumerated() {
                        let share = 1 - normal.below((cut - loading * node) / residual)
                        first += share
                        second += Double(2 * place + 1) * share
                    }
                    sum += first
                    within += weight * (second - first * first)
                }
                mean += weight * sum
                square += weight * sum * sum
            }
            let variance = (within + square) / whole - (mean / whole) * (mean / whole)
            return variance < deviation * deviation
        }
    }

    /// Answers of somebody who sees these traits, in form order; -1: not asked.
    func answers(_ traits: TraitVector, _ chance: inout Chance) -> [Int8] {
        let measured = composites.map { ($0 * traits).sum() }
        var answers = [Int8]()
        answers.reserveCapacity(items.count)
        for item in items {
            guard let composite = item.composite else {
                answers.append(item.codes.first ?? 0)
                continue
            }
            let under = item.loading * measured[composite] + item.residual * chance.normal()
            var place = 0
            while place < 3, item.thresholds[place] < under { place += 1 }
            answers.append(item.codes[min(place, item.codes.count - 1)])
        }
        for (place, item) in items.enumerated() where !isAsked(item, answers) {
            answers[place] = -1
        }
        return answers
    }

    /// Whether the form asks the item after these answers to earlier ones.
    func isAsked(_ item: ItemModel, _ answers: [Int8]) -> Bool {
        item.askedWhen.isEmpty
            || item.askedWhen.contains { Int(answers[$0.item - 1]) >= $0.atLeast }
    }
}
