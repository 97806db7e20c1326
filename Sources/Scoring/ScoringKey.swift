package import Instruments

/// The rules of this build: stored beside every score, so that it can be derived again.
package enum ScoringEngine {
    /// Grows when the same sheet under the same definition would score otherwise.
    package static let version = "1"
}

/// An instrument compiled for scoring: flat integer tables, no word looked up while scoring.
package struct ScoringKey: Hashable, Sendable {
    /// What the key was compiled from.
    package let instrument: InstrumentCode
    package let version: String
    /// The ids of the scales, in the order of every result.
    package let scales: [String]
    package var itemCount: Int { items.count }

    let items: [ItemKey]
    let scaleKeys: [ScaleKey]
    /// Scale places so that every part comes before its composite.
    let order: [Int]
    let gates: [GateKey]
    let critical: [CriticalKey]
    let doubts: [DoubtKey]
    /// Whether any sheet of it can be doubtful.
    package var canDoubt: Bool { !doubts.isEmpty }
    let bandSets: [BandSetKey]
    /// The places of the sets to try, in the order in which they are shown.
    let shownSets: [Int]
    /// By scale; in the order in which they are tried, the Chinese first.
    let norms: [[Norm]]
    /// The sums of complete sheets.
    package let kernel: SumKernel

    /// - Parameter instrument: a definition in which ``InstrumentCheck`` finds no fault.
    package init(compiling instrument: Instrument) {
        precondition(
            InstrumentCheck.faults(of: instrument).isEmpty, "the definition was not checked")
        self.instrument = instrument.code
        version = instrument.version
        let ids = instrument.scales.map(\.id)
        scales = ids
        items = instrument.items.map(ItemKey.init)
        scaleKeys = instrument.scales.map { ScaleKey(compiling: $0, of: instrument) }
        order = Self.order(of: scaleKeys)
        gates = GateKey.all(of: instrument)
        critical = instrument.criticalItems.map(CriticalKey.init)
        doubts = instrument.validityChecks.map { DoubtKey(compiling: $0, of: instrument) }
        bandSets = instrument.bandSets.map { BandSetKey(compiling: $0, scales: ids) }
        shownSets = Self.shownSets(of: instrument)
        kernel = SumKernel(scaleKeys, items: items)
        norms = ids.map { id in
            let own = instrument.norms.filter { $0.scale == id }
            return own.filter { $0.country == "CN" } + own.filter { $0.country != "CN" }
        }
    }

    /// The place of a scale in every result; nil: there is no such scale.
    package func place(of scale: String) -> Int? { scales.firstIndex(of: scale) }

    private static func order(of keys: [ScaleKey]) -> [Int] {
        var order: [Int] = []
        var done = Set<Int>()
        func visit(_ place: Int) {
            guard done.insert(place).inserted else { return }
            if case .composite(let parts) = keys[place].method { for part in parts { visit(part) } }
            order.append(place)
        }
        for place in keys.indices { visit(place) }
        return order
    }

    /// The default, then the Chinese, then the others, each as listed.
    private static func shownSets(of instrument: Instrument) -> [Int] {
        let rank = { (set: BandSet) in
            set.id == instrument.defaultBandSet ? 0 : set.country == "CN" ? 1 : 2
        }
        let sets = instrument.bandSets
        return sets.indices.sorted { (rank(sets[$0]), $0) < (rank(sets[$1]), $1) }
    }
}

struct ItemKey: Hashable, Sendable {
    /// Bit n: the code n is an option.
    let codes: UInt16
    let askedWhen: [Threshold]

    init(_ item: Item) {
        codes = item.options.reduce(0) { $0 | 1 << UInt16($1.code) }
        askedWhen = item.askedWhen.map { Threshold(item: $0.item - 1, code: $0.atLeast) }
    }

    func has(_ code: Int) -> Bool { codes & 1 << UInt16(code) != 0 }
}

/// An answer at or above a code; `item` is a place from 0.
struct Threshold: Hashable, Sendable {
    let item: Int
    let code: Int
}

/// One scale, with the points of every code of every item worked out.
struct ScaleKey: Hashable, Sendable {
    enum Method: Hashable, Sendable {
        case sum(weight: Int, gate: GateKey?)
        case mean
        /// Places of the items of each group in ``items``.
        case groupMaximum([Range<Int>])
        /// Places of scales.
        case composite([Int])
        case rules([RuleKey])
    }

    struct Item: Hashable, Sendable {
        /// On the form, from 0.
        let place: Int
        /// What each code earns; codes that are no option earn nothing.
        let points: [Int]
        let lowest: Int
        let highest: Int
    }

    let method: Method
    let omission: Scale.Omission
    let items: [Item]
}

extension ScaleKey {
    init(compiling scale: Scale, of instrument: Instrument) {
        omission = scale.omission
        switch scale.method {
        case .sum(let items, let reversed, let recode, let weight, let gate):
            method = .sum(weight: weight, gate: gate.map { GateKey($0, excused: []) })
            self.items = Self.items(items, of: instrument) { item, code in
                let turned =
                    reversed.contains(item.number)
                    ? item.lowestCode + item.highestCode - code : code
                return recode.map { $0[turned] } ?? turned
            }
        case .mean(let items, let reversed):
            method = .mean
            self.items = Self.items(items, of: instrument) { item, code in
                reversed.contains(item.number)
                    ? item.lowestCode + item.highestCode - code : code
            }
        case .count(let items, let threshold, let overrides):
            method = .sum(weight: 1, gate: nil)
            self.items = Self.items(items, of: instrument) { item, code in
                code >= overrides[item.number] ?? threshold ? 1 : 0
            }
        case .groupMaximum(let groups):
            var start = 0
            method = .groupMaximum(
                groups.map { group in
                    defer { start += group.count }
                    return start..<start + group.count
                })
            self.items = Self.items(groups.flatMap(\.self), of: instrument) { $1 }
        case .composite(let parts):
            method = .composite(
                parts.compactMap { id in instrument.scales.firstIndex { $0.id == id } })
            self.items = []
        case .rules(let rules):
            method = .rules(rules.map(RuleKey.init))
            let numbers = Set(instrument.items(of: scale.method)).sorted()
            self.items = Self.items(numbers, of: instrument) { $1 }
        }
    }

    private static func items(
        _ numbers: [Int], of instrument: Instrument,
        points: (Instruments.Item, _ code: Int) -> Int
    ) -> [Item] {
        numbers.map { number in
            let item = instrument.items[number - 1]
            var earned = [Int](repeating: 0, count: item.highestCode + 1)
            for option in item.options { earned[option.code] = points(item, option.code) }
            let possible = item.options.map { earned[$0.code] }
            return Item(
                place: number - 1, points: earned, lowest: possible.min() ?? 0,
                highest: possible.max() ?? 0)
        }
    }
}

/// A question whose answer ends a scale at a fixed value; places from 0.
struct GateKey: Hashable, Sendable {
    let item: Int
    let equals: Int
    let then: Int
    /// Items that then need no answer.
    let excused: [Int]

    init(_ gate: Scale.Gate, excused: [Int]) {
        item = gate.item - 1
        equals = gate.equals
        then = gate.then
        self.excused = excused
    }

    /// The gates with the items that no other scale asks for.
    static func all(of instrument: Instrument) -> [GateKey] {
        instrument.scales.enumerated().compactMap { place, scale in
            guard case .sum(let items, _, _, _, let gate?) = scale.method else { return nil }
            let needed = instrument.scales.enumerated().filter { other, otherScale in
                guard case .sum(_, _, _, _, let otherGate?) = otherScale.method else {
                    return other != place
                }
                return (otherGate.item, otherGate.equals) != (gate.item, gate.equals)
            }.flatMap { instrument.items(of: $1.method) }
            let excused = Set(items).subtracting(needed).sorted().map { $0 - 1 }
            return GateKey(gate, excused: excused)
        }
    }
}

struct RuleKey: Hashable, Sendable {
    enum Test: Hashable, Sendable {
        case atLeast(Threshold)
        case omitted(Int)
    }
    let value: Int?
    let all: [Test]
    let any: [Test]

    init(_ rule: OutcomeRule) {
        func compiled(_ test: OutcomeRule.Test) -> Test {
            switch test {
            case .atLeast(let item, let code): .atLeast(Threshold(item: item - 1, code: code))
            case .omitted(let item): .omitted(item - 1)
            }
        }
        value = rule.value
        all = rule.all.map(compiled)
        any = rule.any.map(compiled)
    }
}

struct CriticalKey: Hashable, Sendable {
    let threshold: Threshold
    let level: CriticalLevel
    let isWholeLife: Bool
    let isAcute: Bool

    init(_ item: CriticalItem) {
        threshold = Threshold(item: item.item - 1, code: item.atLeast)
        level = item.level
        isWholeLife = item.isWholeLife
        isAcute = item.isAcute
    }
}

struct DoubtKey: Hashable, Sendable {
    enum Test: Hashable, Sendable {
        case scaleAtLeast(place: Int, cut: Points)
        case straightLine
        case contradictoryPairs([Pair], count: Int)
    }
    /// Two items that say nearly the same, with the ends of their answers.
    struct Pair: Hashable, Sendable {
        let first: End
        let second: End
    }
    struct End: Hashable, Sendable {
        let item: Int
        let lowest: Int
        let highest: Int
    }
    let id: String
    let test: Test

    init(compiling check: ValidityCheck, of instrument: Instrument) {
        id = check.id
        func end(_ number: Int) -> End {
            let item = instrument.items[number - 1]
            return End(item: number - 1, lowest: item.lowestCode, highest: item.highestCode)
        }
        switch check {
        case .scaleAtLeast(_, let scale, let cut, _):
            let place = instrument.scales.firstIndex { $0.id == scale } ?? 0
            test = .scaleAtLeast(place: place, cut: cut)
        case .straightLine: test = .straightLine
        case .contradictoryPairs(_, let pairs, let count, _):
            test = .contradictoryPairs(
                pairs.map { Pair(first: end($0[0]), second: end($0[1])) }, count: count)
        }
    }
}
