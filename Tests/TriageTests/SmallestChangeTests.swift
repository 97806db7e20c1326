import Care
import Foundation
import Instruments
import Scoring
import TestSupport
import Testing
import Triage

/// How near another track is, against every other value of every input.
@Suite struct SmallestChangeTests {
    private let policy: Policy
    init() throws { policy = try #require(Shipped.policy) }

    private func change(of child: Child) -> SmallestChange? {
        policy.smallestChange(of: child.facts, instruments: Shipped.lookup, asOf: Shipped.now)
    }

    @Test func `one point under a cut is one point away`() throws {
        var child = Child()
        child.fill("phq-a", "2222222000000")
        child.fill("sdq", "0000000000000000000000000")
        // PHQ-A 14: emotional support; at 15 counselling (C1).
        let nearest = try #require(change(of: child))
        #expect(nearest.steps.map(\.name) == ["phq-a.total"])
        #expect(nearest.steps[0].from == 14)
        #expect(nearest.steps[0].to == 15)
        #expect(nearest.track == .counseling)
    }

    @Test func `a strong risk answer that was given is a change of its own`() throws {
        var child = Child()
        child.fill("phq-a", "0000000000010")
        child.fill("sdq", "0000002000200200000020002")
        let nearest = try #require(change(of: child))
        // Without item 12 no rule routes (S3).
        #expect(nearest.steps.map(\.name) == ["phq-a.12"])
        #expect(nearest.track == .universal)
    }

    @Test func `answers nobody gave are not offered as a change`() throws {
        var child = Child()
        child.fill("phq-a", "0000000000000")
        child.fill("sdq", "0000002000200200000020002")
        let nearest = try #require(change(of: child))
        #expect(nearest.steps.map(\.name) == ["phq-a.total"])
        #expect(nearest.distance == 10 && nearest.track == .emotionalSupport)
    }

    /// Every value of every input there is.
    private func steps(of child: Child) -> [SmallestChange.Step] {
        child.facts.assessments.flatMap { sheet -> [SmallestChange.Step] in
            guard let instrument = Shipped.lookup[sheet.instrument] else { return [] }
            func step(_ input: SmallestChange.Step.Input, _ from: Points, _ to: Points)
                -> SmallestChange.Step
            {
                SmallestChange.Step(
                    sheet: sheet.id, instrument: sheet.instrument, informant: sheet.informant,
                    input: input, from: from, to: to)
            }
            let scales = sheet.scores.flatMap { score -> [SmallestChange.Step] in
                guard let raw = score.raw else { return [] }
                let values = instrument.reach(of: score.scale)?.values ?? []
                return values.map { Points($0) }.filter { $0 != raw }.map {
                    step(.scale(score.scale), raw, $0)
                }
            }
            let items = sheet.critical.flatMap { answer in
                (0...9).filter { code in
                    code != answer.code
                        && instrument.item(answer.item)?.options.contains { $0.code == code }
                            == true
                }.map { step(.item(answer.item), Points(answer.code), Points($0)) }
            }
            return scales + items
        }
    }

    private func found(_ child: Child, after steps: [SmallestChange.Step]) -> Track? {
        let changed = steps.reduce(child.facts) { $0.applying($1, Shipped.lookup) }
        return policy.decide(changed, instruments: Shipped.lookup, asOf: Shipped.now)?.found
    }

    /// The least distance of one input alone that gives another track.
    private func leastAlone(_ child: Child, _ steps: [SmallestChange.Step]) -> Points? {
        let now = found(child, after: [])
        return steps.filter { found(child, after: [$0]) != now }.map(\.distance).min()
    }

    /// Two inputs that give another track by less than the distance, if there are any.
    private func pair(
        _ child: Child, _ steps: [SmallestChange.Step], nearerThan limit: Points
    ) -> [SmallestChange.Step]? {
        let now = found(child, after: [])
        let near = steps.filter { $0.distance < limit }
        for (place, first) in near.enumerated() {
            for second in near[(place + 1)...]
            where first.name != second.name && first.distance + second.distance < limit {
                if found(child, after: [first, second]) != now { return [first, second] }
            }
        }
        return nil
    }

    @Test func `applied it changes the track, and brute force finds nothing smaller`() throws {
        var chance = Chance(state: 31)
        var pairs = 0
        for _ in 0..<Campaign.size(slice: 60, full: 5_000) {
            var child = Child()
            let calm = [40, 70, 90].randomElement(using: &chance) ?? 70
            for form in ["phq-a", "sdq", "gad-7"] where Int.random(in: 0..<8, using: &chance) > 0 {
                var answers = chance.answers(of: form, calm: calm)
                if Int.random(in: 0..<6, using: &chance) == 0 {
                    answers[Int.random(in: answers.indices, using: &chance)] = "-"
                }
                child.fill(form, String(answers))
            }
            guard let decision = child.decision(under: policy) else { continue }
            let all = steps(of: child)
            let wanted = leastAlone(child, all)
            guard let found = change(of: child) else {
                #expect(wanted == nil)
                continue
            }
            let changed = found.steps.reduce(child.facts) { $0.applying($1, Shipped.lookup) }
            let after = policy.decide(changed, instruments: Shipped.lookup, asOf: Shipped.now)
            #expect(after?.found == found.track && found.track != decision.found)
            #expect((found.steps.count == 1) == (wanted != nil))
            if let wanted {
                #expect(found.distance == wanted)
            } else {
                pairs += 1
                #expect(pair(child, all, nearerThan: found.distance) == nil)
            }
        }
        #expect(pairs > 0, "no child needed two inputs")
    }
}
