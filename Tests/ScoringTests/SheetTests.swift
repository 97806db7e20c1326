import Instruments
import Messages
import Scoring
import Testing

@Suite struct SheetTests {
    @Test func `prorates half up and gives the bounds`() throws {
        // Emotional: items 3, 8, 13, 16, 24; 1 + 1 + 0 + 0, the last blank: 2 / 4 × 5 = 2.5.
        let result = try Sample.result("00100001000000000000000-0", Sample.sdq)
        #expect(
            result["emotional"]
                == Score(
                    scale: "emotional", status: .prorated, raw: 3, low: 2, high: 4,
                    band: "normal", bandSet: "cn2008"))
        #expect(result.omitted == [24])
        #expect(result["total"]?.status == .prorated)
    }

    @Test func `prorates four points on three answers to seven`() throws {
        let result = try Sample.result("002000020000000-0000000-0", Sample.sdq)
        #expect(result["emotional"]?.raw == 7)
        #expect(result["emotional"]?.low == 4)
        #expect(result["emotional"]?.high == 8)
    }

    @Test func `does not score below the fewest answers, but keeps the bounds`() throws {
        let fewer = try Sample.result("00-0000-0000-000000000000", Sample.sdq)
        #expect(fewer["emotional"]?.status == .notScorable)
        #expect(fewer["emotional"]?.raw == nil)
        #expect(fewer["emotional"]?.low == 0)
        #expect(fewer["emotional"]?.high == 6)
        #expect(fewer["emotional"]?.band == nil)
        #expect(fewer["total"]?.status == .notScorable)
        #expect(fewer["total"]?.high != nil)
    }

    @Test func `a gate ends its scale and excuses its items`() throws {
        let gate = Scale.Gate(item: 1, equals: 0, then: 0)
        let impact = Sample.instrument(
            (1...6).map { Sample.item($0, [0, 1, 2, 3]) },
            [
                Sample.scale(
                    "impact", Sample.sum([2, 3, 4, 5, 6], recode: [0, 0, 1, 2], gate: gate),
                    .complete)
            ])
        let no = try Sample.result("0-----", impact)
        #expect(no["impact"] == Score(scale: "impact", status: .complete, raw: 0, low: 0, high: 0))
        #expect(no.omitted.isEmpty)
        #expect(try Sample.result("232323", impact)["impact"]?.raw == 8)
        let gap = try Sample.result("2323-3", impact)
        #expect(gap["impact"]?.status == .notScorable)
        // 2 + 1 + 2 + 2, and 0 to 2 for the blank.
        #expect(gap["impact"]?.low == 7)
        #expect(gap["impact"]?.high == 9)
        let unknown = try Sample.result("-23233", impact)
        #expect(unknown["impact"]?.status == .notScorable)
        #expect(unknown["impact"]?.low == 0)
        #expect(unknown["impact"]?.high == 8)
        #expect(unknown.omitted == [1])
    }

    @Test func `an item that is not asked is no gap`() throws {
        let negative = try Sample.result("0000-", Sample.screen)
        #expect(negative.omitted.isEmpty)
        #expect(
            negative["outcome"]
                == Score(scale: "outcome", status: .complete, raw: 0, low: 0, high: 0))
        let unasked = try Sample.result("0100-", Sample.screen)
        #expect(unasked.omitted == [5])
        #expect(unasked["outcome"]?.raw == 3)
        let refused = try Sample.result("0-00-", Sample.screen)
        #expect(refused.omitted == [2, 5])
        #expect(refused["outcome"]?.raw == 2)
        #expect(refused["outcome"]?.high == 3)
    }

    @Test func `a rule without a result gives none`() throws {
        var instrument = Sample.screen
        guard case .rules(var rules) = instrument.scales[0].method else { return }
        rules[3].value = nil
        instrument.scales[0].method = .rules(rules)
        let result = try Sample.result("0-00-", instrument)
        #expect(result["outcome"]?.status == .notScorable)
        #expect(result["outcome"]?.low == 0)
        #expect(result["outcome"]?.high == 3)
    }

    @Test func `blanks count nothing up to the limit of the form`() throws {
        let items = (1...5).map { Sample.item($0, [0, 1, 2]) }
        let instrument = Sample.instrument(
            items,
            [
                Sample.scale("one", Sample.sum([1, 2, 3]), .zeroFill(maximumMissing: 2)),
                Sample.scale("two", Sample.sum([4, 5]), .zeroFill(maximumMissing: 2)),
            ])
        let two = try Sample.result("2-1-1", instrument)
        #expect(two["one"] == Score(scale: "one", status: .prorated, raw: 3, low: 3, high: 5))
        let three = try Sample.result("2---1", instrument)
        #expect(three["two"]?.status == .notScorable)
    }

    @Test func `means, counts and groups are exact`() throws {
        let result = try Sample.result("3321011142", Sample.mixed)
        // Items 6–9 are 1, 1, 1, 4; item 7 reversed: 4. (1 + 4 + 1 + 4) / 4.
        #expect(result["mean"]?.raw == Points(tenThousandths: 25_000))
        // Item 2 is 3, item 3 is 2, item 4 is 1 with its own threshold.
        #expect(result["count"]?.raw == 3)
        #expect(result["groups"]?.raw == 4)
        #expect(result["double"]?.raw == 6)
        let gap = try Sample.result("33210-1142", Sample.mixed)
        // Item 7 reversed 4, 1 and 4: 9 / 3.
        #expect(gap["mean"]?.raw == 3)
        // 1 + 1 + 1 + 2 over four of five items: 5 × 5 / 4.
        #expect(gap["exact"]?.raw == Points(tenThousandths: 62_500))
    }

    @Test func `a critical answer counts once, at its highest level, on a torn sheet too`() throws {
        let instrument = Sample.instrument(
            (1...4).map { Sample.item($0, [0, 1, 2]) },
            [Sample.scale("total", Sample.sum([1, 2, 3, 4]), .complete)],
            critical: [
                CriticalItem(item: 3, atLeast: 1, level: .prompt, topic: Sample.phrase("a")),
                CriticalItem(item: 3, atLeast: 2, level: .sameDay, topic: Sample.phrase("a")),
            ])
        let torn = try Sample.result("--2-", instrument)
        #expect(
            torn.critical
                == [CriticalAnswer(item: 3, code: 2, level: .sameDay, isWholeLife: false)])
        #expect(try Sample.result("--1-", instrument).critical.map(\.level) == [.prompt])
        #expect(try Sample.result("--0-", instrument).critical.isEmpty)
    }

    @Test func `doubts name a straight line, a lie scale and contradictions`() throws {
        let line = String(repeating: "1", count: 25)
        #expect(try Sample.result(line, Sample.sdq).doubts == ["straight-line"])
        #expect(try Sample.result("0" + line.dropLast(), Sample.sdq).doubts.isEmpty)
        // A gap is no other answer.
        let torn = try Sample.result(line.dropLast() + "-", Sample.sdq)
        #expect(torn.doubts == ["straight-line"])
        let checked = Sample.instrument(
            (1...6).map { Sample.item($0, [0, 1]) },
            [
                Sample.scale("lies", Sample.sum([1, 2, 3]), .complete),
                Sample.scale("rest", Sample.sum([4, 5, 6]), .complete),
            ],
            checks: [
                .scaleAtLeast(id: "lie", scale: "lies", cut: 2, source: "test"),
                .contradictoryPairs(
                    id: "pairs", pairs: [[1, 4], [2, 5]], count: 2, source: "test"),
            ])
        #expect(try Sample.result("110000", checked).doubts == ["lie", "pairs"])
        #expect(try Sample.result("110010", checked).doubts == ["lie"])
        #expect(try Sample.result("11-000", checked).doubts == ["lie", "pairs"])
        #expect(try Sample.result("1-0000", checked).doubts.isEmpty)
    }
}
