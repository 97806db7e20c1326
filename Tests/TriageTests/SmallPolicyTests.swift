import Care
import Instruments
import Messages
import Scoring
import TestSupport
import Testing
import Triage

/// Over small policies the checker's proofs agree with trying every child there is.
@Suite struct SmallPolicyTests {
    private static let scales = [
        ScaleReference(instrument: "phq-a", scale: "total"),
        ScaleReference(instrument: "gad-7", scale: "total"),
    ]
    private static let highest = [27, 21]

    private func condition(_ chance: inout Chance, depth: Int = 1) -> Condition {
        let kind = Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &chance)
        switch kind {
        case 3: return .all([condition(&chance, depth: 0), condition(&chance, depth: 0)])
        case 4: return .any([condition(&chance, depth: 0), condition(&chance, depth: 0)])
        case 5:
            return .atLeast(2, (0..<3).map { _ in condition(&chance, depth: 0) })
        default:
            let place = Int.random(in: 0..<2, using: &chance)
            let low = Int.random(in: 1...Self.highest[place], using: &chance)
            let high =
                Bool.random(using: &chance)
                ? Int.random(in: low...Self.highest[place], using: &chance) : nil
            return .score(
                Self.scales[place], informants: [], low: Points(low), high: high.map { Points($0) })
        }
    }

    private func policy(_ chance: inout Chance) -> Policy {
        let effects: [Effect] = [
            .route(.emotionalSupport, .routine), .route(.counseling, .routine),
            .route(.counseling, .urgent), .route(.crisis, .asap),
        ]
        let rules = (1...Int.random(in: 2...4, using: &chance)).map { number in
            Rule(
                id: "R\(number)", name: "r", condition: condition(&chance),
                effect: effects.randomElement(using: &chance) ?? effects[0],
                reason: Phrase(en: "r", zh: "因"), isForWorkersOnly: false, source: "s")
        }
        return Policy(
            id: "small", version: "1", effectiveOn: Shipped.today, author: "a", approver: "b",
            batteries: [
                Battery(
                    id: "b", ages: AgeRange(13, 13),
                    forms: [FormSlot(instrument: "phq-a", informants: [])], needed: [])
            ],
            windows: [:], defaultWindow: 180, rules: rules)
    }

    /// Every child there is: each scale at each value, or not asked.
    private static let children: [ChildFacts] = {
        func sheet(_ place: Int, _ value: Int) -> AssessmentFacts {
            AssessmentFacts(
                id: AssessmentID(high: 0, low: UInt64(place + 1)),
                instrument: scales[place].instrument, version: "1", informant: .own,
                filledOn: Shipped.today, enteredAt: Shipped.now,
                scores: [
                    Score(
                        scale: "total", status: .complete, raw: Points(value), low: Points(value),
                        high: Points(value))
                ], critical: [], omitted: [], doubts: [])
        }
        return (-1...highest[0]).flatMap { first in
            (-1...highest[1]).map { second in
                var facts = ChildFacts(
                    bornOn: Shipped.today.adding(days: -13 * 366), sex: nil)
                if first >= 0 { facts.assessments.append(sheet(0, first)) }
                if second >= 0 { facts.assessments.append(sheet(1, second)) }
                return facts
            }
        }
    }()

    @Test func `unreachable and shadowed rules are those that brute force finds`() throws {
        var chance = Chance(state: 91)
        var told = 0
        for _ in 0..<Campaign.size(slice: 40, full: 1_000) {
            let policy = policy(&chance)
            let faults = PolicyCheck.faults(of: policy, instruments: Shipped.lookup).map(\.en)
            let decisions = Self.children.map {
                policy.decide($0, instruments: Shipped.lookup, asOf: Shipped.now)
            }
            for (place, rule) in policy.rules.enumerated() {
                var without = policy
                without.rules.remove(at: place)
                let holds = decisions.contains { $0?.verdicts[place] == .true }
                let matters = zip(Self.children, decisions).contains { child, decision in
                    guard let decision, decision.verdicts[place] == .true else { return false }
                    let other = without.decide(
                        child, instruments: Shipped.lookup, asOf: Shipped.now)
                    return other?.found != decision.found
                        || other?.foundUrgency != decision.foundUrgency
                }
                let never = faults.contains { $0.hasPrefix("\(rule.id) can never hold") }
                let shadowed = faults.contains { $0.hasPrefix("\(rule.id) never matters") }
                #expect(
                    never == !holds,
                    "\(rule.condition.words.en) in \(policy.rules.map { $0.condition.words.en })")
                #expect(
                    shadowed == (holds && !matters),
                    "\(rule.id) of \(policy.rules.map { "\($0.condition.words.en) → \($0.effect.words.en)" })"
                )
                told += never || shadowed ? 1 : 0
            }
        }
        #expect(told > 10, "the campaign met hardly a fault")
    }
}
