import Instruments
import Messages
import Scoring
import TestSupport

/// Measures built here, from the keys of the reference, for tests to score.
enum Sample {
    static func phrase(_ text: String) -> Phrase { Phrase(en: text, zh: text) }

    static func item(_ number: Int, _ codes: [Int], asked: [ItemCondition] = []) -> Item {
        Item(
            number: number, topic: phrase("\(number)"),
            options: codes.map { ResponseOption(code: $0, label: phrase("\($0)")) },
            askedWhen: asked)
    }

    static func scale(
        _ id: String, _ method: Scale.Method, _ omission: Scale.Omission,
        higherIs: Scale.Direction = .worse
    ) -> Scale {
        Scale(
            id: id, title: phrase(id), method: method, omission: omission, higherIs: higherIs,
            source: "test")
    }

    static func sum(
        _ items: [Int], reversed: [Int] = [], recode: [Int]? = nil, weight: Int = 1,
        gate: Scale.Gate? = nil
    ) -> Scale.Method {
        .sum(items: items, reversed: reversed, recode: recode, weight: weight, gate: gate)
    }

    static func instrument(
        _ items: [Item], _ scales: [Scale], critical: [CriticalItem] = [],
        checks: [ValidityCheck] = [], bandSets: [BandSet] = [], shown: String? = nil
    ) -> Instrument {
        let used = Set(scales.flatMap { scale in items.map(\.number).filter { scale.reads($0) } })
        let items = items.map { item in
            var item = item
            item.isUnscored = !used.contains(item.number)
            return item
        }
        return Instrument(
            code: InstrumentCode("demo"), abbreviation: "DEMO", version: "1", status: .released,
            title: phrase("demo"), recall: phrase("past week"),
            forms: [
                Form(informant: .own, ages: AgeRange(11, 17)),
                Form(informant: .parent, ages: AgeRange(3, 17)),
            ], items: items, scales: scales, criticalItems: critical, validityChecks: checks,
            bandSets: bandSets, defaultBandSet: shown,
            rights: Rights(holder: "test", terms: phrase("test"), wordingDistributable: .no),
            caveats: [], sources: ["test"])
    }

    static func bands(_ scale: String, _ informant: Informant, _ cuts: [Int]) -> BandTable {
        BandTable(
            scale: scale, informant: informant, ages: nil, sex: nil,
            bands: zip(["normal", "borderline", "abnormal"], [0] + cuts).enumerated().map {
                Band(id: $1.0, level: $0, lowest: Points($1.1), title: phrase($1.0))
            })
    }

    /// The strengths and difficulties questionnaire, 25 items of 0–2.
    static let sdq: Instrument = {
        let five = Scale.Omission.prorate(minimumAnswered: 3, rounding: .halfUp)
        return instrument(
            (1...25).map { item($0, [0, 1, 2]) },
            [
                scale("emotional", sum([3, 8, 13, 16, 24]), five),
                scale("conduct", sum([5, 7, 12, 18, 22], reversed: [7]), five),
                scale("hyperactivity", sum([2, 10, 15, 21, 25], reversed: [21, 25]), five),
                scale("peer", sum([6, 11, 14, 19, 23], reversed: [11, 14]), five),
                scale("prosocial", sum([1, 4, 9, 17, 20]), five, higherIs: .better),
                scale(
                    "total",
                    .composite(parts: ["emotional", "conduct", "hyperactivity", "peer"]),
                    .allParts),
            ],
            critical: [
                CriticalItem(item: 19, atLeast: 2, level: .prompt, topic: phrase("bullied"))
            ], checks: [.straightLine(id: "straight-line", source: "test")],
            bandSets: [
                BandSet(
                    id: "uk3", country: "GB", source: "test",
                    bands: [
                        bands("emotional", .parent, [4, 5]), bands("emotional", .own, [6, 7]),
                        bands("total", .own, [16, 20]),
                    ]),
                BandSet(
                    id: "cn2008", country: "CN", source: "test",
                    bands: [
                        bands("emotional", .parent, [4, 5]), bands("emotional", .own, [5, 6]),
                    ]),
            ])
    }()

    /// Five yes/no questions, the fifth asked after a yes, as the suicide screen has them.
    static let screen: Instrument = {
        let yes = (1...4).map { OutcomeRule.Test.atLeast(item: $0, code: 1) }
        let rule = { (value: Int?, all: [OutcomeRule.Test], any: [OutcomeRule.Test]) in
            OutcomeRule(value: value, label: phrase("rule"), all: all, any: any)
        }
        return instrument(
            (1...4).map { item($0, [0, 1]) } + [
                item(5, [0, 1], asked: (1...4).map { ItemCondition(item: $0, atLeast: 1) })
            ],
            [
                scale(
                    "outcome",
                    .rules([
                        rule(3, [.atLeast(item: 5, code: 1)], []),
                        rule(3, [.omitted(item: 5)], yes),
                        rule(2, [], yes), rule(2, [], (1...4).map { .omitted(item: $0) }),
                        rule(0, [], []),
                    ]), .rules)
            ])
    }()

    /// Every method and omission rule once, over ten items of different codes.
    static let mixed: Instrument = {
        let codes = { (number: Int) in number <= 5 ? [0, 1, 2, 3] : [1, 2, 3, 4] }
        var items = (1...10).map { item($0, codes($0)) }
        items[4].askedWhen = [ItemCondition(item: 4, atLeast: 2)]
        let gate = Scale.Gate(item: 1, equals: 0, then: 0)
        return instrument(
            items,
            [
                scale("sum", sum([1, 2, 3, 4, 5], reversed: [2]), .complete),
                scale("double", sum([6, 7, 8], weight: 2), .complete),
                scale(
                    "exact", sum([6, 7, 8, 9, 10], reversed: [9]),
                    .prorate(minimumAnswered: 3, rounding: .none)),
                scale(
                    "mean", .mean(items: [6, 7, 8, 9], reversed: [7]),
                    .prorate(minimumAnswered: 2, rounding: .none)),
                scale("zero", sum([2, 6, 7]), .zeroFill(maximumMissing: 2)),
                scale(
                    "count", .count(items: [2, 3, 4], threshold: 2, overrides: [4: 1]), .complete),
                scale("groups", .groupMaximum(groups: [[2, 3], [6, 7, 8]]), .complete),
                scale("gated", sum([3, 4], recode: [0, 0, 1, 2], gate: gate), .complete),
                scale("both", .composite(parts: ["exact", "gated"]), .allParts),
            ])
    }()

    static func result(
        _ answers: String, _ instrument: Instrument, informant: Informant = .own, age: Int? = 12
    ) throws -> SheetResult {
        let key = ScoringKey(compiling: instrument)
        return key.score(
            try AnswerString.parse(answers, for: key), informant: informant, ageInYears: age,
            sex: nil)
    }
}

extension Scale {
    fileprivate func reads(_ item: Int) -> Bool {
        switch method {
        case .sum(let items, _, _, _, let gate): items.contains(item) || gate?.item == item
        case .mean(let items, _), .count(let items, _, _): items.contains(item)
        case .composite: false
        case .groupMaximum(let groups): groups.contains { $0.contains(item) }
        case .rules: true
        }
    }
}

extension SheetResult {
    subscript(_ scale: String) -> Score? { scores.first { $0.scale == scale } }
}

extension Chance {
    /// A sheet as a child fills it in: an item that is not asked stays blank.
    mutating func sheet(of instrument: Instrument, omitting share: Double) -> ResponseSheet {
        var responses: [Int8] = []
        for item in instrument.items {
            let isBlank = Double.random(in: 0..<1, using: &self) < share
            responses.append(isBlank ? ResponseSheet.omitted : answer(to: item, after: responses))
        }
        return ResponseSheet(responses: responses)
    }

    mutating func answer(to item: Item, after earlier: [Int8]) -> Int8 {
        let isAsked = item.askedWhen.contains { earlier[$0.item - 1] >= Int8($0.atLeast) }
        guard item.askedWhen.isEmpty || isAsked else { return ResponseSheet.omitted }
        return Int8(item.options.randomElement(using: &self)?.code ?? 0)
    }
}
