import Instruments
import Messages
import Testing

@Suite struct InstrumentCheckTests {
    typealias Kind = InstrumentFault.Kind

    private func faults(_ spoil: (inout Instrument) -> Void) -> [InstrumentFault] {
        var instrument = Sample.instrument()
        spoil(&instrument)
        return InstrumentCheck.faults(of: instrument)
    }

    private func sum(
        _ items: [Int], reversed: [Int] = [], recode: [Int]? = nil, weight: Int = 1,
        gate: Scale.Gate? = nil
    ) -> Scale.Method {
        .sum(items: items, reversed: reversed, recode: recode, weight: weight, gate: gate)
    }

    private func bands(_ bands: [Band]) -> [InstrumentFault] {
        faults { $0.bandSets[0].bands[0].bands = bands }
    }

    @Test func `the sample has no fault`() {
        #expect(InstrumentCheck.faults(of: Sample.instrument()).isEmpty)
    }

    @Test func `items count from one without a hole`() {
        let found = faults { $0.items[2].number = 4 }
        #expect(
            found.contains(
                InstrumentFault(
                    path: ["items", 2, "n"], kind: .itemNumber(found: 4, expected: 3))))
    }

    @Test func `an item counts somewhere or says that it does not`() {
        let extra = { (isUnscored: Bool) in
            self.faults {
                var item = Sample.item(7)
                item.isUnscored = isUnscored
                $0.items.append(item)
            }
        }
        #expect(extra(false) == [InstrumentFault(path: ["items", 6], kind: .itemNotUsed(7))])
        #expect(extra(true).isEmpty)
        #expect(
            faults { $0.items[0].isUnscored = true }
                == [
                    InstrumentFault(
                        path: ["items", 0, "unscored"], kind: .itemUsedThoughUnscored(1))
                ])
    }

    @Test func `a scale lists existing items once`() {
        #expect(
            faults { $0.scales[1].method = self.sum([4, 5, 5, 9]) } == [
                InstrumentFault(path: ["scales", 1, "items", 2], kind: .itemTwice(5)),
                InstrumentFault(path: ["scales", 1, "items", 3], kind: .noSuchItem(9)),
            ])
    }

    @Test func `a reversed item is in its scale`() {
        #expect(
            faults { $0.scales[1].method = self.sum([4, 5, 6], reversed: [1]) } == [
                InstrumentFault(path: ["scales", 1, "reversed", 0], kind: .reversedOutsideScale(1))
            ])
    }

    @Test func `a critical answer is a real option and not every answer`() {
        let critical = { (item: Int, code: Int) in
            self.faults {
                $0.criticalItems[0].item = item
                $0.criticalItems[0].atLeast = code
            }.map(\.kind)
        }
        #expect(critical(6, 3) == [.noSuchOption(item: 6, code: 3)])
        #expect(critical(6, 0) == [.everyAnswerCounts(item: 6, code: 0)])
        #expect(critical(8, 1) == [.noSuchItem(8)])
        #expect(critical(6, 2).isEmpty)
    }

    @Test func `a composite has real parts, no cycle and no item twice`() {
        let parts = { (parts: [String]) in
            self.faults { $0.scales[2].method = .composite(parts: parts) }.map(\.kind)
        }
        #expect(parts(["low", "mood"]).contains(.noSuchScale("mood")))
        #expect(parts(["low", "total"]).contains(.cycle("total")))
        #expect(parts(["low", "low"]).contains(.itemCountedTwice(1, scale: "low")))
        let turned = faults { $0.scales[1].higherIs = .better }
        #expect(turned.map(\.kind) == [.partTurnsOtherWay("fear")])
    }

    @Test func `the omission rule fits the method`() {
        let omission = { (place: Int, omission: Scale.Omission) in
            self.faults { $0.scales[place].omission = omission }.map(\.kind)
        }
        #expect(omission(0, .allParts) == [.omissionDoesNotFit])
        #expect(omission(2, .complete) == [.omissionDoesNotFit])
        #expect(
            omission(0, .prorate(minimumAnswered: 4, rounding: .halfUp))
                == [.prorateMinimum(4, of: 3)])
        #expect(omission(0, .zeroFill(maximumMissing: 6)) == [.missingLimit(6)])
        #expect(omission(0, .prorate(minimumAnswered: 2, rounding: .halfUp)).isEmpty)
    }

    @Test func `gates, recodes and weights fit the options`() {
        let method = { (method: Scale.Method) in
            self.faults { $0.scales[1].method = method }.map(\.kind)
        }
        let gate = Scale.Gate(item: 1, equals: 0, then: 0)
        #expect(method(sum([4, 5, 6], gate: gate)).isEmpty)
        #expect(
            method(sum([4, 5, 6], gate: Scale.Gate(item: 4, equals: 0, then: 0)))
                == [.gateInsideScale(4)])
        #expect(
            method(sum([4, 5, 6], gate: Scale.Gate(item: 1, equals: 3, then: 0)))
                == [.noSuchOption(item: 1, code: 3)])
        #expect(method(sum([4, 5, 6], recode: [0, 1])) == [.recode])
        #expect(method(sum([4, 5, 6], weight: 0)) == [.weight(0)])
        #expect(
            method(.count(items: [4, 5, 6], threshold: 5, overrides: [4: 1]))
                == [.noSuchOption(item: 5, code: 5), .noSuchOption(item: 6, code: 5)])
    }

    @Test func `rules end with one that always holds`() {
        let rule = { (value: Int?, all: [OutcomeRule.Test]) in
            OutcomeRule(value: value, label: Sample.phrase("rule"), all: all, any: [])
        }
        let rules = { (rules: [OutcomeRule]) in
            self.faults {
                $0.scales[2].method = .rules(rules)
                $0.scales[2].omission = .rules
            }.map(\.kind)
        }
        let yes = OutcomeRule.Test.atLeast(item: 1, code: 1)
        #expect(rules([rule(1, [yes]), rule(0, [])]).isEmpty)
        #expect(rules([rule(1, [yes])]) == [.lastRuleConditional])
        #expect(rules([rule(1, []), rule(0, [])]) == [.rulesBehindLast])
        #expect(
            rules([rule(1, [.atLeast(item: 1, code: 3)]), rule(0, [])])
                == [.noSuchOption(item: 1, code: 3)])
    }

    @Test func `bands leave no hole, do not overlap, and cover the range`() {
        let normal = Sample.band("normal", 0, 0, .through(3))
        let high = Sample.band("high", 1, 4, .through(6))
        #expect(bands([normal, high]).isEmpty)
        let table: [PathStep] = ["band_sets", 0, "tables", 0, "bands"]
        #expect(
            bands([Sample.band("normal", 0, 0, .through(2)), high]) == [
                InstrumentFault(
                    path: table + [0, "to"], kind: .bandsGap(after: "normal", before: "high"))
            ])
        #expect(
            bands([Sample.band("normal", 0, 0, .through(4)), high]).map(\.kind)
                == [.bandsOverlap("normal", "high")])
        #expect(
            bands([normal, Sample.band("high", 1, 4, .through(7))]).map(\.kind)
                == [.bandsEnd(7, expected: 6)])
        #expect(
            bands([Sample.band("normal", 0, 1, .through(3)), high]).map(\.kind)
                == [.bandsStart(1, expected: 0)])
        #expect(
            bands([normal, high, Sample.band("severe", 2, 7, .through(9))]).map(\.kind)
                .contains(.bandUnreachable("severe")))
        #expect(
            bands([Sample.band("normal", 1, 0, .through(3)), high]).map(\.kind) == [.levels])
        #expect(
            bands([normal, Sample.band("normal", 1, 4, .through(6))]).map(\.kind)
                == [.bandTwice("normal")])
    }

    @Test func `bands of a mean need exclusive ends`() {
        let mean = { (bands: [Band]) in
            self.faults {
                $0.scales[0].method = .mean(items: [1, 2, 3], reversed: [])
                $0.scales[2].method = .composite(parts: ["fear"])
                $0.validityChecks = []
                $0.bandSets[0].bands[0].bands = bands
            }.map(\.kind)
        }
        #expect(
            mean([Sample.band("low", 0, 0, .below(1)), Sample.band("high", 1, 1, .through(2))])
                .isEmpty)
        let printed = Points(tenThousandths: 9_900)
        #expect(
            mean([
                Sample.band("low", 0, 0, .through(printed)), Sample.band("high", 1, 1, .through(2)),
            ])
                == [.bandsGap(after: "low", before: "high")])
    }

    @Test func `two tables of a set never cover the same child`() {
        let found = faults { $0.bandSets[0].bands.append($0.bandSets[0].bands[0]) }
        #expect(found.map(\.kind) == [.tablesOverlap(scale: "low")])
    }

    @Test func `validity checks name what exists`() {
        let check = { (check: ValidityCheck) in
            self.faults { $0.validityChecks = [check] }.map(\.kind)
        }
        #expect(
            check(.scaleAtLeast(id: "lie", scale: "lies", cut: 3, source: "test"))
                == [.noSuchScale("lies")])
        #expect(
            check(.scaleAtLeast(id: "lie", scale: "low", cut: 7, source: "test"))
                == [.cutUnreachable(7)])
        #expect(
            check(.contradictoryPairs(id: "pairs", pairs: [[1, 9]], count: 1, source: ""))
                == [.noSuchItem(9), .missing(.source)])
        let forward = faults { $0.scales[0].method = self.sum([1, 2, 3]) }
        #expect(forward.map(\.kind) == [.straightLineWithoutReversed])
    }

    @Test func `sources, forms and ages are there`() {
        let found = faults {
            $0.sources = []
            $0.scales[0].source = ""
            $0.forms = [
                Form(informant: .own, ages: AgeRange(17, 8)),
                Form(informant: .own, ages: AgeRange(nil, nil)),
            ]
        }
        #expect(
            Set(found.map(\.kind)) == [
                .missing(.source), .ages(lowest: 17, highest: 8), .formTwice(.own),
            ])
    }

    @Test func `every fault has a sentence in both languages`() {
        let found = faults {
            $0.items[2].number = 4
            $0.scales[1].method = self.sum([4, 5, 5, 9], reversed: [1])
            $0.sources = []
        }
        #expect(found.count >= 5)
        for fault in found {
            #expect(fault.phrase.en != "the definition is faulty")
            #expect(!fault.phrase.zh.isEmpty && fault.phrase.zh != fault.phrase.en)
        }
    }
}
