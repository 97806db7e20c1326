import Care
import Instruments
import Messages
import TestSupport
import Testing
import Triage

/// What family and child may read holds nothing that they may not (DOMAIN: three readers).
@Suite struct FamilyViewTests {
    private let policy: Policy
    init() throws { policy = try #require(Shipped.policy) }

    /// Codes of forms, scales, bands, informants and rules, and words that would betray a risk
    /// answer, a concern or a report.
    private var forbidden: Set<String> {
        var words: Set<String> = [
            "suicid", "self-harm", "kill", "harm report", "worried", "report", "teacher",
            "parent said",
            "score", "percentile", "band", "abnormal", "borderline", "自杀", "自伤", "轻生", "举报", "报告",
            "担心孩子", "班主任", "分数", "百分位", "异常", "边缘", "得分", "问卷有",
        ]
        for instrument in Shipped.instruments {
            words.insert(instrument.code.rawValue)
            words.insert(instrument.abbreviation.lowercased())
            for set in instrument.bandSets { words.insert(set.id) }
        }
        for rule in policy.rules where rule.name.contains("-") { words.insert(rule.name) }
        return words
    }

    private func random(_ chance: inout Chance) -> Child {
        var child = Child()
        let calm = [20, 50, 80, 95].randomElement(using: &chance) ?? 50
        for form in ["phq-a", "sdq", "gad-7", "rses-zh", "mht"]
        where Int.random(in: 0..<3, using: &chance) > 0 {
            child.fill(form, String(chance.answers(of: form, calm: calm)))
        }
        for informant in [Informant.parent, .teacher] where Bool.random(using: &chance) {
            child.fill("sdq", String(chance.answers(of: "sdq", calm: calm)), by: informant)
        }
        if Int.random(in: 0..<4, using: &chance) == 0 {
            let result = SafetyTalkResult.allCases.randomElement(using: &chance) ?? .risk
            child.facts.talks = [TalkFacts(result: result, heldAt: Instant(Shipped.today))]
        }
        if Int.random(in: 0..<4, using: &chance) == 0 { child.facts.concerns = [.violence] }
        if Int.random(in: 0..<6, using: &chance) == 0 { child.facts.hasOpenHarmReport = true }
        if Int.random(in: 0..<3, using: &chance) == 0 {
            child.facts.wishes = [WishFacts(object: .talk, answer: .yes, on: Shipped.today)]
        }
        return child
    }

    @Test func `no family and no child reads an answer, a score, a band, a view or a report`()
        throws
    {
        var chance = Chance(state: 41)
        let forbidden = forbidden
        var reasons: Set<String> = []
        var decisions = 0
        for _ in 0..<Campaign.size(slice: 1_500, full: 10_000) {
            guard let decision = random(&chance).decision(under: policy) else { continue }
            decisions += 1
            for reader in [Reader.family, .minor] {
                let view = Explanation(
                    policy, verdicts: decision.verdicts, track: decision.track,
                    urgency: decision.urgency, asks: decision.asks, for: reader)
                #expect(view.asks.isEmpty)
                #expect(view.lines.allSatisfy { $0.condition == nil })
                let texts = ([view.offer] + view.lines.map(\.text)).flatMap {
                    [$0.en.lowercased(), $0.zh]
                }
                reasons.formUnion(texts)
            }
        }
        for text in reasons {
            for word in forbidden { #expect(!text.contains(word), "\(word) in \(text)") }
            #expect(!text.contains { $0.isNumber && $0.isASCII }, "a figure in \(text)")
        }
        #expect(decisions > 1_000 && reasons.count > 20)
    }

    @Test func `a crisis gives the family the same words, whatever lies behind it`() throws {
        var said: Set<Phrase> = []
        for result in [SafetyTalkResult.acute, .risk] {
            var child = Child()
            child.facts.talks = [TalkFacts(result: result, heldAt: Instant(Shipped.today))]
            said.insert(try offer(child))
        }
        var reported = Child()
        reported.facts.hasOpenHarmReport = true
        said.insert(try offer(reported))
        var strong = Child()
        strong.fill("phq-a", "0000000020000")
        said.insert(try offer(strong))
        #expect(said.count == 1)
    }

    private func offer(_ child: Child) throws -> Phrase {
        let decision = try #require(child.decision(under: policy))
        #expect(decision.track == .crisis)
        let view = Explanation(
            policy, verdicts: decision.verdicts, track: decision.track, urgency: decision.urgency,
            asks: decision.asks, for: .family)
        #expect(view.lines.isEmpty)
        return view.offer
    }
}
