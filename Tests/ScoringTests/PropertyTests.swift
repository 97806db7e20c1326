import Instruments
import Messages
import Scoring
import TestSupport
import Testing

/// What holds for every sheet, over random ones.
@Suite struct PropertyTests {
    static let instruments = [Sample.sdq, Sample.screen, Sample.mixed]

    private func random(_ body: (Instrument, ScoringKey, inout Chance) -> Void) {
        var chance = Chance(state: 20_260_701)
        for instrument in Self.instruments {
            let key = ScoringKey(compiling: instrument)
            for _ in 0..<400 { body(instrument, key, &chance) }
        }
    }

    private func score(_ key: ScoringKey, _ sheet: ResponseSheet) -> SheetResult {
        key.score(sheet, informant: .own, ageInYears: 12, sex: nil)
    }

    @Test func `a raw score lies within its bounds, and a complete one is them`() {
        random { instrument, key, chance in
            let sheet = chance.sheet(of: instrument, omitting: 0.15)
            for score in score(key, sheet).scores {
                #expect((score.raw == nil) == (score.status == .notScorable))
                guard let raw = score.raw, let low = score.low, let high = score.high else {
                    continue
                }
                #expect(low <= raw && raw <= high, "\(score.scale) of \(sheet.answers)")
                if score.status == .complete { #expect(low == high) }
            }
        }
    }

    @Test func `the bounds hold whatever the omitted items are`() {
        random { instrument, key, chance in
            let torn = chance.sheet(of: instrument, omitting: 0.25)
            var filled = torn.responses
            for place in filled.indices where filled[place] < 0 {
                filled[place] = chance.answer(to: instrument.items[place], after: filled)
            }
            let before = score(key, torn)
            let after = score(key, ResponseSheet(responses: filled))
            for (bounds, whole) in zip(before.scores, after.scores) {
                guard let raw = whole.raw, let low = bounds.low, let high = bounds.high else {
                    continue
                }
                #expect(low <= raw && raw <= high, "\(bounds.scale) of \(torn.answers)")
            }
        }
    }

    @Test func `blanking an answer never narrows the bounds`() {
        random { instrument, key, chance in
            let sheet = chance.sheet(of: instrument, omitting: 0.1)
            var responses = sheet.responses
            responses[Int.random(in: responses.indices, using: &chance)] = ResponseSheet.omitted
            let blanked = ResponseSheet(responses: responses)
            for (before, after) in zip(score(key, sheet).scores, score(key, blanked).scores) {
                let names = "\(before.scale): \(sheet.answers) → \(blanked.answers)"
                if let old = before.high {
                    #expect(after.high.map { $0 >= old } ?? true, "\(names)")
                }
                if let old = before.low { #expect(after.low.map { $0 <= old } ?? true, "\(names)") }
            }
        }
    }

    @Test func `raising a positively keyed answer never lowers its scale`() {
        let key = ScoringKey(compiling: Sample.sdq)
        var chance = Chance(state: 7)
        for _ in 0..<400 {
            let sheet = chance.sheet(of: Sample.sdq, omitting: 0.1)
            for (scale, items) in [
                ("emotional", [3, 8, 13, 16, 24]), ("conduct", [5, 12, 18, 22]),
            ] {
                guard let item = items.randomElement(using: &chance),
                    let code = sheet.response(to: item), code < 2
                else { continue }
                var raised = sheet.responses
                raised[item - 1] += 1
                let before = score(key, sheet)[scale]
                let after = score(key, ResponseSheet(responses: raised))[scale]
                #expect(after?.status == before?.status)
                if let old = before?.raw, let new = after?.raw { #expect(new >= old) }
            }
        }
    }

    @Test func `reversing twice is the identity`() {
        let codes = [0, 1, 3, 4]
        let items = (1...3).map { Sample.item($0, codes) }
        let key = ScoringKey(
            compiling: Sample.instrument(
                items,
                [
                    Sample.scale("forward", Sample.sum([1, 2, 3]), .complete),
                    Sample.scale(
                        "reversed", Sample.sum([1, 2, 3], reversed: [1, 2, 3]), .complete),
                ]))
        var chance = Chance(state: 11)
        for _ in 0..<200 {
            let responses = items.map { _ in Int8(codes.randomElement(using: &chance) ?? 0) }
            let turned = ResponseSheet(responses: responses.map { 4 - $0 })
            let result = score(key, ResponseSheet(responses: responses))
            #expect(score(key, turned)["reversed"]?.raw == result["forward"]?.raw)
            #expect(score(key, turned)["forward"]?.raw == result["reversed"]?.raw)
        }
    }

    @Test func `the same sheet gives the same result`() {
        random { instrument, key, chance in
            let sheet = chance.sheet(of: instrument, omitting: 0.1)
            #expect(score(key, sheet) == score(ScoringKey(compiling: instrument), sheet))
        }
    }
}
