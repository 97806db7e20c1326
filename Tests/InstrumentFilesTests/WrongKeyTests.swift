import InstrumentFiles
import Instruments
import Scoring
import TestSupport
import Testing

/// Wrong keys that are in circulation (the reference names them): our sheets catch every one.
@Suite struct WrongKeyTests {
    private static func sum(
        _ items: [Int], _ reversed: [Int], weight: Int = 1
    ) -> Scale.Method {
        .sum(items: items, reversed: reversed, recode: nil, weight: weight, gate: nil)
    }

    private static let keys: [(code: String, what: String, scale: String, method: Scale.Method)] = [
        (
            "rses-zh", "item 3 is not reversed", "total_9",
            sum([1, 2, 3, 4, 5, 6, 7, 9, 10], [5, 9, 10])
        ),
        (
            "rses-zh", "the English reversed set", "total_9",
            sum([1, 2, 3, 4, 5, 6, 7, 9, 10], [2, 5, 6, 9])
        ),
        ("rses-en", "the Chinese reversed set", "total", sum(Array(1...10), [3, 5, 8, 9, 10])),
        ("ari", "the impairment item in the total", "total", sum(Array(1...7), [])),
        ("dsrsc", "nothing reversed", "total", sum(Array(1...18), [])),
        ("ces-dc", "items 4, 8, 12, 16 not reversed", "total", sum(Array(1...20), [])),
        ("sdq", "nothing reversed", "peer", sum([6, 11, 14, 19, 23], [])),
        ("sdq", "a peer scale of other items", "peer", sum([1, 6, 11, 16, 20], [])),
        ("psc-17", "items grouped by scale", "internalising", sum([1, 2, 3, 4, 5], [])),
        ("uls-8", "nothing reversed", "total", sum(Array(1...8), [])),
        ("cls-24", "the fillers counted", "total", sum(Array(1...24), [])),
        (
            "rcads-25", "item 22 left out", "anxiety",
            sum([2, 3, 5, 6, 7, 9, 11, 12, 14, 17, 18, 20, 23, 25], [])
        ),
        (
            "phq-9", "item 9 counted from 2", "symptom_count",
            .count(items: Array(1...9), threshold: 2, overrides: [:])
        ),
        ("smfq", "answers printed backwards", "total", sum(Array(1...13), Array(1...13))),
        (
            "dass-y", "doubled as DASS-21", "depression",
            sum([3, 5, 10, 13, 16, 17, 21], [], weight: 2)
        ),
        ("sad-28", "every yes counted", "total", sum(Array(1...28), [])),
        (
            "mht", "item 100 added to loneliness", "loneliness",
            sum([26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 100], [])
        ),
    ]

    private func shipped(_ code: String) throws -> (Instrument, [ScoredSheet]) {
        (
            try InstrumentReader.read(
                yaml: Shipped.bytes(code, "instrument.yaml"), fileName: code),
            try VectorsFile.read(csv: Shipped.bytes(code, "vectors.csv"), fileName: code)
        )
    }

    @Test(arguments: keys.indices)
    func `a wrong key in circulation disagrees with our sheets`(_ place: Int) throws {
        let wrong = Self.keys[place]
        var (instrument, sheets) = try shipped(wrong.code)
        let scale = try #require(instrument.scales.firstIndex { $0.id == wrong.scale })
        #expect(
            instrument.scales[scale].method != wrong.method, "the library has it: \(wrong.what)")
        // The key alone is to be caught: bands and partitions would refuse it before.
        instrument.scales[scale].method = wrong.method
        instrument.scales[scale].partition = nil
        instrument.bandSets = []
        instrument.defaultBandSet = nil
        instrument.norms = []
        instrument.validityChecks = []
        instrument.items = instrument.items.map { item in
            var item = item
            item.isUnscored = false
            return item
        }
        let used = Set(instrument.scales.flatMap { instrument.items(of: $0.method) })
        for place in instrument.items.indices where !used.contains(place + 1) {
            instrument.items[place].isUnscored = true
        }
        // Its items would count twice in the total: refused before any sheet is read.
        guard InstrumentCheck.faults(of: instrument).isEmpty else {
            #expect(wrong.what == "a peer scale of other items", "\(wrong.code): \(wrong.what)")
            return
        }
        let key = ScoringKey(compiling: instrument)
        #expect(
            sheets.contains { !$0.differences(under: key).isEmpty }, "\(wrong.code): \(wrong.what)")
    }

    @Test func `a total over a half-answered form is caught`() throws {
        for code in ["phq-9", "gad-7", "dsrsc", "sasc"] {
            var (instrument, sheets) = try shipped(code)
            let scale = try #require(instrument.scales.firstIndex { $0.id == "total" })
            instrument.scales[scale].omission = .zeroFill(maximumMissing: 5)
            let key = ScoringKey(compiling: instrument)
            #expect(sheets.contains { !$0.differences(under: key).isEmpty }, "\(code)")
        }
    }
}

/// What must hold for every sheet of every measure, over random ones.
@Suite struct EveryInstrumentTests {
    @Test(arguments: Shipped.codes)
    func `bounds hold, and a higher answer never lowers a positively keyed scale`(
        _ code: String
    ) throws {
        let instrument = try InstrumentReader.read(
            yaml: Shipped.bytes(code, "instrument.yaml"), fileName: code)
        let key = ScoringKey(compiling: instrument)
        var chance = Chance(state: 4)
        for _ in 0..<60 {
            var codes = instrument.items.map { item -> Int8 in
                let isBlank = Int.random(in: 0..<20, using: &chance) == 0
                return isBlank
                    ? ResponseSheet.omitted
                    : Int8(item.options.randomElement(using: &chance)?.code ?? 0)
            }
            let before = score(codes, key)
            for score in before {
                guard let raw = score.raw, let low = score.low, let high = score.high else {
                    continue
                }
                #expect(low <= raw && raw <= high, "\(score.scale)")
            }
            let place = Int.random(in: codes.indices, using: &chance)
            let options = instrument.items[place].options.map(\.code)
            guard let next = options.first(where: { $0 > Int(codes[place]) }), codes[place] >= 0
            else { continue }
            codes[place] = Int8(next)
            for (was, now) in zip(before, score(codes, key)) {
                guard
                    case .sum(let items, let reversed, nil, _, nil)? =
                        instrument.scale(was.scale)?.method, items.contains(place + 1),
                    !reversed.contains(place + 1), let old = was.raw, let new = now.raw
                else { continue }
                #expect(new >= old, "\(was.scale), item \(place + 1)")
            }
        }
    }

    private func score(_ codes: [Int8], _ key: ScoringKey) -> [Score] {
        key.score(
            ResponseSheet(responses: codes), informant: .own, ageInYears: 13, sex: .female
        ).scores
    }
}
