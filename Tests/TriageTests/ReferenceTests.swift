import Care
import InstrumentFiles
import Instruments
import Psychometrics
import Scoring
import Testing
import Triage

/// Rules that compare with an own reference.
@Suite struct ReferenceTests {
    private let policy: Policy
    init() throws { policy = try #require(Shipped.policy) }

    private func decision(_ child: Child, _ references: [OwnReference]) -> Decision? {
        policy.decide(
            child.facts, instruments: InstrumentLookup(Shipped.instruments, references: references),
            asOf: Shipped.now)
    }

    private func verdict(_ rule: String, _ decision: Decision?) -> Verdict? {
        policy.rules.firstIndex { $0.id == rule }.flatMap { decision?.verdicts[$0] }
    }

    /// With the self-esteem of an answer string, and little else.
    private func child(rses: String, phq: String = "0000000000000") -> Child {
        var child = Child()
        child.fill("phq-a", phq)
        child.fill("sdq", "0020002011020100000020110")
        child.fill("rses-zh", rses)
        return child
    }

    @Test func `without a reference the rule sleeps, where nothing else is missing`() {
        let marked = child(rses: "1141141411", phq: "3331000000100")
        #expect(verdict("C6", decision(marked, [])) == .sleeping)
        let calm = child(rses: "1141141411")
        #expect(verdict("C6", decision(calm, [])) == .false)
    }

    /// A reference in which so many of 500 sheets lie at or under the child's own score.
    private func selfEsteem(of child: Child, rank: Int) throws -> OwnReference {
        let sheet = try #require(child.facts.assessments.last)
        let raw = try #require(sheet.scores.first { $0.scale == "total_9" }?.raw)
        return OwnReference(
            cell: ReferenceCell(
                instrument: InstrumentCode("rses-zh"), scale: "total_9", informant: .own,
                stage: .juniorSecondary), version: "1",
            counts: [
                OwnReference.Count(raw: raw, sheets: rank),
                OwnReference.Count(raw: raw + 5, sheets: 500 - rank),
            ])
    }

    @Test func `child 6: at the 8th percentile universal, at the 4th an ask`() throws {
        let child = child(rses: "2232232322")
        let eighth = try #require(decision(child, [try selfEsteem(of: child, rank: 40)]))
        #expect(eighth.track == .universal && eighth.disposition == .decided)
        let fourth = try #require(decision(child, [try selfEsteem(of: child, rank: 20)]))
        #expect(fourth.track == .universal && fourth.disposition == .undetermined)
        #expect(fourth.asks.map(\.rule) == ["A1"])
    }

    @Test func `the lowest tenth with a second sign is offered counselling`() throws {
        // PHQ-A 10: low mood without hindrance, a second sign.
        let child = child(rses: "2232232322", phq: "3331000000000")
        let decided = try #require(decision(child, [try selfEsteem(of: child, rank: 40)]))
        #expect(verdict("C6", decided) == .true)
        #expect(decided.track == .counseling && decided.urgency == .routine)
    }

    @Test func `a lonely child whom an adult sees alone is offered support`() throws {
        var child = Child()
        child.facts.campaignBattery = "grade-3-6"
        child.facts.bornOn = Shipped.today.adding(days: -9 * 366)
        let sad = OwnReference(
            cell: ReferenceCell(
                instrument: InstrumentCode("cls-24"), scale: "total", informant: .own,
                stage: .primary), version: "1",
            counts: [
                OwnReference.Count(raw: 20, sheets: 460), OwnReference.Count(raw: 40, sheets: 40),
            ])
        #expect(sad.atOrAbove(90)?.score == 40)
        #expect(sad.atOrAbove(95) == nil)
        let shy = OwnReference(
            cell: ReferenceCell(
                instrument: InstrumentCode("sasc"), scale: "sad", informant: .own,
                stage: .primary), version: "1",
            counts: [
                OwnReference.Count(raw: 1, sheets: 460), OwnReference.Count(raw: 6, sheets: 40),
            ])
        child.fill("cls-24", "343333333333333333333333", age: 9)
        child.fill("sasc", "0022002020", age: 9)
        child.fill("dsrsc", "220200222022200200", age: 9)
        child.fill("sdq", "0020002011020100000020110", by: .parent, age: 9)
        let lonely = try #require(
            child.facts.assessments[0].scores.first { $0.scale == "total" }?.raw)
        #expect(lonely >= 40, "the sheet is meant to be a lonely one: \(lonely.text)")
        let references = [sad, shy]
        let decided = try #require(decision(child, references))
        #expect(verdict("E1", decided) == .true)
        #expect(decided.track == .emotionalSupport)
        #expect(verdict("E1", decision(child, [])) == .sleeping)
    }
}

/// The percentile tables themselves.
@Suite struct OwnReferenceTests {
    private func reference(_ counts: [(Int, Int)]) -> OwnReference {
        OwnReference(
            cell: ReferenceCell(
                instrument: InstrumentCode("uls-8"), scale: "uls6", informant: .own,
                stage: .juniorSecondary), version: "1",
            counts: counts.map { OwnReference.Count(raw: Points($0.0), sheets: $0.1) })
    }

    @Test func `at or above the 90th is the lowest score that at most a tenth reaches`() {
        // 200 sheets: 12 reach 20, 12 + 9 = 21 reach 19, more than a tenth.
        let reference = reference([(6, 100), (10, 60), (15, 19), (19, 9), (20, 8), (24, 4)])
        #expect(reference.sheets == 200)
        #expect(reference.atOrAbove(90)?.score == 20)
        // Interval: 20 ± 1.96 √18 = 11.7 to 28.3 sheets: from 24 (4) to 19 (21).
        #expect(reference.atOrAbove(90)?.low == 19)
        #expect(reference.atOrAbove(90)?.high == 24)
        #expect(reference.atOrAbove(95)?.score == 24)
    }

    @Test func `ties are counted in, so a common score is never rare`() {
        let reference = reference([(6, 40), (7, 160)])
        #expect(reference.atOrAbove(90) == nil)
        #expect(reference.atOrBelow(10) == nil)
        #expect(reference.atOrBelow(20)?.score == 6)
    }

    @Test func `mean and deviation agree with the sheet of paper`() {
        // (2·1 + 4·1 + 6·2) / 4 = 4.5; deviations 6.25 + .25 + 2·2.25 = 11; √(11/3) = 1.915.
        let reference = reference([(2, 1), (4, 1), (6, 2)])
        #expect(reference.mean == 4.5)
        #expect(abs(reference.standardDeviation - 1.9149) < 0.0001)
    }
}
