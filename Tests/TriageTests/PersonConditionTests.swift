import Care
import InstrumentFiles
import Instruments
import Messages
import Psychometrics
import Scoring
import Testing
import Triage

/// Conditions about who the child is, what others worry about, and how it changed.
@Suite struct PersonConditionTests {
    private static func policy(_ when: String, effect: String? = nil) -> String {
        """
        id: p
        version: "1"
        effective_on: "2020-01-01"
        author: a
        approver: b
        windows: {default: 180}
        batteries:
          - {id: b, ages: [6, 17], forms: [phq-a, sdq], needed: [[phq-a]]}
        rules:
          - id: R
            name: r
            when: \(when)
            effect: \(effect ?? "{track: emotional-support, urgency: routine}")
            reason: {en: r, zh: 因}
            source: s

        """
    }

    private func verdict(
        _ when: String, _ child: Child, references: [OwnReference] = []
    ) throws -> Verdict? {
        let policy = try PolicyReader.read(Array(Self.policy(when).utf8), fileName: "p.yaml")
        return policy.decide(
            child.facts, instruments: InstrumentLookup(Shipped.instruments, references: references),
            asOf: Shipped.now)?.verdicts.first
    }

    private func child() -> Child {
        var child = Child()
        child.facts.wishes = [WishFacts(object: .talk, answer: .no, on: Shipped.today)]
        return child
    }

    @Test func `age is known, grade and sex only where somebody recorded them`() throws {
        var child = child()
        #expect(try verdict("{ages: [11, 13]}", child) == .true)
        #expect(try verdict("{ages: [14, 17]}", child) == .false)
        #expect(try verdict("{grades: [7, 9]}", child) == .notAsked)
        child.facts.grade = 8
        #expect(try verdict("{grades: [7, 9]}", child) == .true)
        #expect(try verdict("{grades: [1, 6]}", child) == .false)
        #expect(try verdict("{sex: female}", child) == .true)
        child.facts.sex = nil
        #expect(try verdict("{sex: female}", child) == .notAsked)
        #expect(try verdict("{none: [{sex: male}]}", child) == .notAsked)
    }

    @Test func `a hardship counts where it is recorded, and raises nothing above support`() throws {
        var child = child()
        #expect(try verdict("{category: [orphan, left-behind]}", child) == .false)
        child.facts.hardships = [.leftBehind]
        #expect(try verdict("{category: [orphan, left-behind]}", child) == .true)
        for when in [
            "{category: [orphan]}", "{all: [{sex: male}, {scale: phq-a.total, from: 10}]}",
        ] {
            let text = Self.policy(when, effect: "{track: counseling, urgency: routine}")
            let policy = try PolicyReader.read(Array(text.utf8), fileName: "p.yaml")
            let faults = PolicyCheck.faults(of: policy, instruments: Shipped.lookup)
            #expect(faults.contains { $0.en.contains("never more") }, "\(faults)")
        }
    }

    @Test func `an open concern or harm report is enough to be decided, and is known by kind`()
        throws
    {
        var child = Child()
        #expect(try verdict("{concern: open}", child) == nil, "nothing is known")
        child.facts.concerns = [.selfHarm]
        #expect(try verdict("{concern: open}", child) == .true)
        #expect(try verdict("{concern: open, besides: [self-harm]}", child) == .false)
        child.facts.concerns = [.selfHarm, .grief]
        #expect(try verdict("{concern: open, besides: [self-harm]}", child) == .true)
        #expect(try verdict("{harm_report: open}", child) == .false)
        child.facts.hasOpenHarmReport = true
        #expect(try verdict("{harm_report: open}", child) == .true)
    }

    @Test func `the shipped policy hears both`() throws {
        let policy = try #require(Shipped.policy)
        var child = Child()
        child.facts.concerns = [.withdrawn]
        let worried = try #require(child.decision(under: policy))
        #expect(worried.track == .universal && worried.disposition == .undetermined)
        #expect(worried.asks.contains { $0.rule == "A0" && $0.kind == .talk })
        child.facts.hasOpenHarmReport = true
        let reported = try #require(child.decision(under: policy))
        #expect(reported.track == .crisis && reported.urgency == .asap)
        let family = Explanation(
            policy, verdicts: reported.verdicts, track: reported.track, urgency: reported.urgency,
            asks: reported.asks, for: .family)
        #expect(family.lines.isEmpty && family.asks.isEmpty)
    }

    /// SD 4 and alpha .84 give 1.96 × 4 × √(2 × .16) = 4.4 points.
    private func reference() -> OwnReference {
        OwnReference(
            cell: ReferenceCell(
                instrument: InstrumentCode("phq-a"), scale: "total", informant: .own,
                stage: .juniorSecondary), version: "1",
            counts: [
                OwnReference.Count(raw: 2, sheets: 100), OwnReference.Count(raw: 10, sheets: 100),
            ], alpha: 0.84)
    }

    @Test func `a change counts beyond the error of measurement, where somebody knows it`() throws {
        let reference = reference()
        #expect(abs(reference.standardDeviation - 4.01) < 0.01)
        func child(_ before: String, _ after: String) -> Child {
            var child = Child()
            child.fill("phq-a", before)
            child.facts.assessments[0].filledOn = Shipped.today.adding(days: -50)
            child.fill("phq-a", after)
            return child
        }
        let five = child("1000000000000", "3300000000000")
        let when = "{change: phq-a.total, is: worse}"
        #expect(try verdict(when, five) == .notAsked, "no Chinese sample is published")
        #expect(try verdict(when, five, references: [reference]) == .true)
        #expect(
            try verdict("{change: phq-a.total, is: better}", five, references: [reference])
                == .false)
        let four = child("1000000000000", "3200000000000")
        #expect(try verdict(when, four, references: [reference]) == .false)
        #expect(
            try verdict(
                "{change: phq-a.total, is: better}", child("3300000000000", "0000000000000"),
                references: [reference]) == .true)
        var alone = Child()
        alone.fill("phq-a", "3300000000000")
        #expect(try verdict(when, alone, references: [reference]) == .notAsked)
        // What was left out may hide how far it moved.
        let torn = child("1000000000000", "33--000000000")
        #expect(try verdict(when, torn, references: [reference]) == .unknown)
    }

    @Test func `the smallest change knows where a change begins to count`() throws {
        let text = Self.policy("{change: phq-a.total, is: worse}")
        let policy = try PolicyReader.read(Array(text.utf8), fileName: "p.yaml")
        var child = Child()
        child.fill("phq-a", "1000000000000")
        child.facts.assessments[0].filledOn = Shipped.today.adding(days: -50)
        child.fill("phq-a", "3200000000000")
        let change = try #require(
            policy.smallestChange(
                of: child.facts,
                instruments: InstrumentLookup(Shipped.instruments, references: [reference()]),
                asOf: Shipped.now))
        // 1 + 4.4 is passed at 6.
        #expect(change.steps.map(\.to) == [6] && change.track == .emotionalSupport)
    }

    @Test(arguments: [
        ("{ages: [12]}", "two ends"), ("{ages: [12, 10]}", "two ends"), ("{grades: [0, 3]}", "1"),
        ("{sex: other}", "female"), ("{category: []}", "at least one"),
        ("{category: [poor]}", "orphan"), ("{concern: closed}", "open"),
        ("{concern: open, besides: [sad]}", "withdrawn"), ("{harm_report: yes}", ""),
        ("{change: phq-a.total, is: more}", "worse"), ("{change: phq-a, is: worse}", "form.scale"),
    ])
    func `a faulty condition is told with its line`(_ when: String, _ words: String) {
        #expect(throws: InstrumentFileError.self) {
            do throws(InstrumentFileError) {
                _ = try PolicyReader.read(Array(Self.policy(when).utf8), fileName: "p.yaml")
            } catch {
                #expect(error.phrase.en.contains("p.yaml:12") && error.phrase.en.contains(words))
                throw error
            }
        }
    }
}
