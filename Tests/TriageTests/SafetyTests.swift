import Care
import Instruments
import Messages
import TestSupport
import Testing
import Triage

/// What must hold for every child, over random ones.
@Suite struct SafetyTests {
    private static let forms = ["phq-a", "rses-zh", "sdq", "gad-7"]
    private let policy: Policy

    init() throws { policy = try #require(Shipped.policy) }

    private func child(_ sheets: [String: [Character]]) -> Child {
        var child = Child()
        for code in Self.forms {
            guard let answers = sheets[code] else { continue }
            child.fill(code, String(answers))
        }
        return child
    }

    private func random(_ chance: inout Chance) -> [String: [Character]] {
        let calm = [30, 60, 85, 97].randomElement(using: &chance) ?? 60
        var sheets: [String: [Character]] = [:]
        for code in Self.forms where Int.random(in: 0..<10, using: &chance) > 0 {
            sheets[code] = chance.answers(of: code, calm: calm)
        }
        return sheets
    }

    @Test func `a risk answer more never lowers anything`() throws {
        var chance = Chance(state: 8)
        for _ in 0..<Campaign.size(slice: 800, full: 10_000) {
            var sheets = random(&chance)
            sheets["phq-a"] = sheets["phq-a"] ?? chance.answers(of: "phq-a", calm: 80)
            for item in [9, 12, 13] { sheets["phq-a"]?[item - 1] = "0" }
            let before = try #require(child(sheets).decision(under: policy))
            for item in [9, 12, 13] {
                var riskier = sheets
                riskier["phq-a"]?[item - 1] = "1"
                let after = try #require(child(riskier).decision(under: policy))
                #expect(after.track >= before.track, "item \(item) of \(sheets)")
                #expect(!after.asks.isEmpty || after.track == .crisis)
            }
        }
    }

    @Test func `an open episode is never lowered by a night`() throws {
        var chance = Chance(state: 9)
        for _ in 0..<500 {
            var child = child(random(&chance))
            let track = Track.allCases.randomElement(using: &chance) ?? .counseling
            child.facts.openEpisode = EpisodeFacts(track: track, urgency: .urgent)
            guard let decision = child.decision(under: policy) else { continue }
            #expect(decision.track >= track)
            #expect(decision.proposesLowering == (decision.found < track))
        }
    }

    @Test func `the same child is decided the same way every time, whatever the order of sheets`() {
        var chance = Chance(state: 10)
        for _ in 0..<200 {
            let child = child(random(&chance))
            var shuffled = child
            shuffled.facts.assessments.shuffle(using: &chance)
            #expect(child.decision(under: policy) == shuffled.decision(under: policy))
        }
    }

    @Test func `nothing known is no decision, and hardship alone is nothing known`() {
        var child = Child()
        child.facts.hardships = [.orphan, .extremePoverty]
        #expect(child.decision(under: policy) == nil)
    }

    @Test func `category and sex never raise a track above emotional support, and lower none`()
        throws
    {
        var chance = Chance(state: 11)
        for _ in 0..<400 {
            let plain = child(random(&chance))
            guard let before = plain.decision(under: policy) else { continue }
            var marked = plain
            marked.facts.hardships = [.orphan, .leftBehind, .harmed]
            let after = try #require(marked.decision(under: policy))
            #expect(after.track == before.track || after.track == .emotionalSupport)
            #expect(after.track >= before.track)
        }
    }
}

/// Adult forms and drafts.
@Suite struct FormTests {
    @Test func `an adult form routes nobody below its age, and asks all the same`() {
        let phrase = Phrase(en: "a", zh: "甲")
        let condition = Condition.score(
            ScaleReference(instrument: InstrumentCode("phq-9"), scale: "total"), informants: [],
            low: 10, high: nil)
        let rules = [
            Effect.route(.counseling, .urgent), .ask(.talk, what: "talk", days: 7, .urgent),
        ]
        let policy = Policy(
            id: "p", version: "1", effectiveOn: Shipped.today, author: "a", approver: "b",
            batteries: [], windows: [:], defaultWindow: 180,
            rules: rules.enumerated().map { place, effect in
                Rule(
                    id: "R\(place)", name: "r", condition: condition, effect: effect,
                    reason: phrase, isForWorkersOnly: false, source: "s")
            })
        var child = Child()
        child.fill("phq-9", "3333300000", age: 17)
        #expect(child.decision(under: policy)?.track == .universal)
        #expect(child.decision(under: policy)?.asks.count == 1)
        child.facts.bornOn = Shipped.today.adding(days: -19 * 366)
        #expect(child.decision(under: policy)?.track == .counseling)
    }

    @Test func `a draft is refused unless the policy names it`() throws {
        var policy = try #require(Shipped.policy)
        #expect(PolicyCheck.faults(of: policy, instruments: Shipped.lookup) == [])
        let draft = Condition.score(
            ScaleReference(instrument: InstrumentCode("cpss-5"), scale: "total"), informants: [],
            low: 31, high: nil)
        policy.rules[5].condition = draft
        #expect(PolicyCheck.faults(of: policy, instruments: Shipped.lookup).count == 1)
        policy.drafts = [InstrumentCode("cpss-5")]
        #expect(PolicyCheck.faults(of: policy, instruments: Shipped.lookup) == [])
    }
}

/// Which sheets count, and against which battery.
@Suite struct InputTests {
    private let policy: Policy
    init() throws { policy = try #require(Shipped.policy) }

    private let calmSelf = "0020002011020100000020110"

    @Test func `without a campaign the battery is the one with the fewest forms missing`() throws {
        var child = Child()
        child.facts.campaignBattery = nil
        child.fill("phq-a", "0000000000000")
        child.fill("mht", String(repeating: "0", count: 100))
        #expect(child.decision(under: policy)?.battery == "grade-7-up-mht")
        child.fill("sdq", calmSelf)
        // A tie goes to the upper row.
        #expect(child.decision(under: policy)?.battery == "grade-7-up")
    }

    @Test func `a sheet beyond its window counts no more, and the form is asked for`() throws {
        var child = Child()
        child.fill("phq-a", "3333333300000")
        child.fill("sdq", calmSelf)
        let fresh = try #require(child.decision(under: policy))
        #expect(fresh.inputs.count == 2)
        child.facts.assessments[0].filledOn = Shipped.today.adding(days: -61)
        let stale = try #require(child.decision(under: policy))
        #expect(stale.inputs.count == 1)
        #expect(stale.asks.contains { $0.what.contains("phq-a") })
        #expect(stale.disposition == .undetermined)
    }

    @Test func `the newest sheet counts, but a doubtful one never displaces an undoubted one`()
        throws
    {
        var child = Child()
        child.fill("rses-zh", "1234123412")
        child.fill("rses-zh", "2222222222")
        child.facts.assessments[0].filledOn = Shipped.today.adding(days: -20)
        #expect(child.facts.assessments[1].isDoubtful)
        #expect(child.decision(under: policy)?.inputs == [child.facts.assessments[0].id])
        child.facts.assessments[1].doubts = []
        #expect(child.decision(under: policy)?.inputs == [child.facts.assessments[1].id])
    }

    @Test func `a passed deadline of an open alert gives crisis, and wakes the night at its hour`()
        throws
    {
        var child = Child()
        child.fill("phq-a", "0000000010000")
        let deadline = Shipped.now.adding(hours: 2)
        child.facts.alerts = [
            AlertFacts(
                assessment: child.facts.assessments[0].id, raisedAt: deadline.adding(hours: -24),
                deadline: deadline, isOpen: true)
        ]
        let before = try #require(child.decision(under: policy))
        #expect(before.track < .crisis)
        let wakes = try #require(before.nextClock)
        #expect(wakes <= deadline)
        let after = policy.decide(
            child.facts, instruments: Shipped.lookup, asOf: deadline.adding(hours: 1))
        #expect(after?.track == .crisis)
    }
}
