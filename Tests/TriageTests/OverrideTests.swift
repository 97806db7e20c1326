import Care
import Instruments
import Scoring
import Testing
import Triage

/// A person's word beside the rules.
@Suite struct OverrideTests {
    private let policy: Policy
    init() throws { policy = try #require(Shipped.policy) }

    private func override(_ track: Track, isLowering: Bool, days: Int = 28) -> OverrideFacts {
        OverrideFacts(
            track: track, urgency: .routine, isLowering: isLowering,
            givenAt: Instant(Shipped.today.adding(days: -5), hour: 9),
            expiresOn: Shipped.today.adding(days: days - 5))
    }

    /// PHQ-A 15: counselling by C1.
    private func low() -> Child {
        var child = Child()
        child.fill("phq-a", "2222222100000")
        child.fill("sdq", "0000002000200200000020002")
        return child
    }

    @Test func `a lowering one takes effect, and what the rules find stays visible`() throws {
        var child = low()
        child.facts.override = override(.universal, isLowering: true)
        let decision = try #require(child.decision(under: policy))
        #expect(decision.track == .universal && decision.found == .counseling)
    }

    @Test func `a lowering one lapses at its expiry`() throws {
        var child = low()
        child.facts.override = override(.universal, isLowering: true, days: 4)
        #expect(child.facts.lapse(asOf: Shipped.now) == .expired)
        #expect(child.decision(under: policy)?.track == .counseling)
    }

    @Test func `a lowering one lapses at the first new risk answer`() throws {
        var child = low()
        child.facts.override = override(.universal, isLowering: true)
        var later = try #require(child.facts.assessments.first)
        later.id = AssessmentID(high: 9, low: 9)
        later.enteredAt = Instant(Shipped.today, hour: 8)
        later.critical = [
            CriticalAnswer(item: 9, code: 1, level: .sameDay, isWholeLife: false)
        ]
        child.facts.assessments.append(later)
        #expect(child.facts.lapse(asOf: Shipped.now) == .riskAnswer)
        #expect((child.decision(under: policy)?.track ?? .universal) >= .counseling)
    }

    @Test func `a raising one stays beyond its expiry, and danger still goes above it`() throws {
        var child = Child()
        child.fill("phq-a", "0000000000000")
        child.fill("sdq", "0000002000200200000020002")
        child.facts.override = override(.counseling, isLowering: false, days: 4)
        #expect(child.facts.lapse(asOf: Shipped.now) == nil)
        let decision = try #require(child.decision(under: policy))
        #expect(decision.track == .counseling && decision.found == .universal)
        child.facts.talks = [TalkFacts(result: .acute, heldAt: Instant(Shipped.today, hour: 8))]
        #expect(child.decision(under: policy)?.track == .crisis)
    }

    @Test func `a child known by nothing but a person's word is on that track`() throws {
        var child = Child()
        child.facts.override = override(.counseling, isLowering: false)
        #expect(child.decision(under: policy)?.track == .counseling)
    }
}
