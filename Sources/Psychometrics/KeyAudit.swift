package import Instruments
package import Scoring

/// Looks for a wrong key in the answers alone.
package struct KeyAudit: Sendable {
    package enum Finding: Hashable, Sendable {
        /// The item runs against the others: its key is turned, or its codes are.
        case reversed(item: Int, scale: String, itemRest: Double)
        /// The columns agree better when they are moved by so many places.
        case shifted(by: Int)
        /// A higher code goes with clearly less of what the scale measures: two codes exchanged.
        case miscoded(item: Int, scale: String, code: Int, next: Int)
        /// Everybody gave the same answer.
        case constant(item: Int, code: Int)
        /// The items have next to nothing in common: another form, another coding, or columns in
        /// another order.
        case incoherent(scale: String, alpha: Double)
    }

    /// Fewer complete sheets than this say nothing.
    package static let fewestSheets = 100

    /// No published sample of five or more items of one scale comes near it.
    private static let lowestAlpha = 0.2

    private var sums: [ScaleSums]
    private var shifted: [Int: [ScaleSums]]
    private let instrument: Instrument
    package private(set) var sheets = 0

    package init(_ instrument: Instrument) {
        self.instrument = instrument
        let sums = instrument.scales.compactMap { ScaleSums($0, of: instrument) }
        self.sums = sums
        // Moving the columns of a form of one scale without reversed items changes nothing.
        let canTell = sums.count > 1 || instrument.hasReversedItems
        shifted = canTell ? [-1: sums, 1: sums] : [:]
    }

    package mutating func add(_ sheet: ResponseSheet) {
        sheets += 1
        for place in sums.indices { sums[place].add(sheet) }
        for shift in shifted.keys {
            for place in sums.indices { shifted[shift]?[place].add(sheet, shift: shift) }
        }
    }

    /// Scales with enough complete sheets, in the instrument's order.
    package var statistics: [ScaleStatistics] {
        sums.filter { $0.count >= Self.fewestSheets }.map { ScaleStatistics($0) }
    }

    /// By item, each at most once a kind; empty: nothing to say, or too few sheets.
    package var findings: [Finding] {
        if let shift = bestShift { return [.shifted(by: shift)] }
        var findings: [Finding] = []
        var named = Set<Int>()
        for (sums, statistics) in zip(counted, statistics) {
            for (place, item) in statistics.items.enumerated() where !named.contains(item) {
                guard let finding = finding(place, item, sums, statistics) else { continue }
                named.insert(item)
                findings.append(finding)
            }
            if let alpha = statistics.alpha, alpha < Self.lowestAlpha, statistics.items.count >= 5,
                named.isDisjoint(with: statistics.items)
            {
                findings.append(.incoherent(scale: statistics.scale, alpha: alpha))
            }
        }
        return findings
    }

    /// Items that the definition itself keys both ways, since authors disagree (item 8 of RSES-ZH).
    private var contested: Set<Int> {
        var forward = Set<Int>()
        var turned = Set<Int>()
        for scale in instrument.scales {
            switch scale.method {
            case .sum(let items, let reversed, _, _, _), .mean(let items, let reversed):
                turned.formUnion(reversed)
                forward.formUnion(Set(items).subtracting(reversed))
            default: break
            }
        }
        return forward.intersection(turned)
    }

    private var counted: [ScaleSums] { sums.filter { $0.count >= Self.fewestSheets } }

    private func finding(
        _ place: Int, _ item: Int, _ sums: ScaleSums, _ statistics: ScaleStatistics
    ) -> Finding? {
        let codes = instrument.item(item)?.options.map(\.code) ?? []
        let used = codes.filter { sums.option(place, $0).count > 0 }
        if used.count == 1, let code = used.first { return .constant(item: item, code: code) }
        // Chance alone goes below this in one of two hundred items that have nothing in common
        // with the others, and practically never where they have.
        let limit = -2.6 / Double(max(1, statistics.count - 3)).squareRoot()
        if statistics.itemRest[place] < limit, statistics.component[place] < 0,
            !contested.contains(item)
        {
            return .reversed(
                item: item, scale: statistics.scale, itemRest: statistics.itemRest[place])
        }
        return miscoded(place, item, used, sums, statistics)
    }

    /// The mean of the rest score must follow the points of the codes.
    private func miscoded(
        _ place: Int, _ item: Int, _ used: [Int], _ sums: ScaleSums,
        _ statistics: ScaleStatistics
    ) -> Finding? {
        guard statistics.itemRest[place] > 0.1 else { return nil }
        let isReversed = isReversed(item, in: statistics.scale)
        for (code, next) in zip(used, used.dropFirst()) {
            let (low, high) = (sums.option(place, code), sums.option(place, next))
            guard low.count >= 30, high.count >= 30 else { continue }
            let error = (low.variance / low.count + high.variance / high.count).squareRoot()
            guard error > 0 else { continue }
            let step = (high.mean - low.mean) / error * (isReversed ? -1 : 1)
            if step < -4 {
                return .miscoded(item: item, scale: statistics.scale, code: code, next: next)
            }
        }
        return nil
    }

    private func isReversed(_ item: Int, in scale: String) -> Bool {
        switch instrument.scale(scale)?.method {
        case .sum(_, let reversed, _, _, _), .mean(_, let reversed): reversed.contains(item)
        default: false
        }
    }

    private var bestShift: Int? {
        let here = agreement(sums)
        guard let here else { return nil }
        let best = shifted.compactMap { shift, sums in agreement(sums).map { (shift, $0) } }
            .max { $0.1 < $1.1 }
        guard let best, best.1 > here + 0.1, best.1 > 0.2 else { return nil }
        return best.0
    }

    /// The mean item-rest correlation over all scales; nil: too few sheets.
    private func agreement(_ sums: [ScaleSums]) -> Double? {
        let correlations = sums.filter { $0.count >= Self.fewestSheets }
            .flatMap { ScaleStatistics($0).itemRest }
        guard !correlations.isEmpty else { return nil }
        return correlations.reduce(0, +) / Double(correlations.count)
    }
}
