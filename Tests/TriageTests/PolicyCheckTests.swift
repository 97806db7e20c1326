import Foundation
import InstrumentFiles
import Messages
import ShippedFiles
import Testing
import Triage

/// Thirty ways to write a policy wrongly, each told with its own sentence.
@Suite struct PolicyCheckTests {
    struct Seeded: CustomTestStringConvertible, Sendable {
        let name: String
        /// In the shipped policy.
        let text: String
        let wrong: String
        /// Words of the fault.
        let told: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ wrong: String, _ told: String) {
            self.name = name
            self.text = text
            self.wrong = wrong
            self.told = told
        }
    }

    private static let shipped = ShippedFiles.text(at: "policies/school-age-1.yaml") ?? ""

    /// What the reader or the checker says of a text.
    private func faults(in text: String) -> [String] {
        do throws(InstrumentFileError) {
            let policy = try PolicyReader.read(Array(text.utf8), fileName: "policy.yaml")
            return PolicyCheck.faults(of: policy, instruments: Shipped.lookup).map(\.en)
        } catch {
            return [error.phrase.en]
        }
    }

    @Test func `the shipped policy has none`() {
        #expect(faults(in: Self.shipped) == [])
    }

    private static func rule(_ when: String, _ effect: String, source: String = "s") -> String {
        """
            name: seeded
            when: \(when)
            effect: \(effect)
            reason: {en: "r", zh: "因"}
            source: "\(source)"

        """
    }
    private static func extra(_ when: String, _ effect: String) -> String {
        "  - id: X1\n" + rule(when, effect) + "  - id: E0\n"
    }
    private static let routine = "{track: counseling, urgency: routine}"

    static let seeded: [Seeded] = [
        .init(
            "form", "scale: phq-a.total\n      from: 15", "scale: phq-b.total\n      from: 15",
            "no form phq-b"),
        .init(
            "scale", "scale: phq-a.total\n      from: 15", "scale: phq-a.sum\n      from: 15",
            "no scale sum"),
        .init(
            "band", "{scale: dass-y.stress, band: severe,", "{scale: dass-y.stress, band: grave,",
            "no band grave"),
        .init("set", "band: severe, set: youth_au}", "band: severe, set: youth_us}", "youth_us"),
        .init(
            "risk item", "{answer: phq-a.12, from: 1}", "{answer: phq-a.3, from: 1}",
            "item 3 of phq-a is no risk item"),
        .init(
            "informant of a form", "from: 23, by: [self]}", "from: 23, by: [teacher]}", "scared-41"),
        .init("rule a sign waits for", "unless: [C10]", "unless: [C77]", "no rule C77"),
        .init("rule below its sign", "unless: [C10]", "unless: [U1]", "U1 stands below"),
        .init(
            "draft", "scale: phq-a.total\n      from: 15",
            "scale: dass-42.depression\n      from: 15", "draft"),
        .init(
            "battery's form", "forms: [phq-a, mht, sdq@self]", "forms: [phq-a, mht2, sdq@self]",
            "no form mht2"),
        .init(
            "battery's age", "ages: [6, 8]\n    forms: [sdq@parent, sdq@teacher, sdq-impact]",
            "ages: [6, 8]\n    forms: [sdq@parent, sdq@teacher, phq-a]", "no form for the ages 6–8"),
        .init(
            "needed, not asked", "needed: [[phq-a], [mht]]", "needed: [[phq-a], [dass-y]]",
            "needs dass-y"),
        .init("nothing needed", "needed: [[phq-a], [mht]]", "needed: []", "needs no form"),
        .init("battery twice", "id: grade-7-up-mht", "id: grade-7-up-dass", "stands here twice"),
        .init(
            "no risk question",
            "forms: [sdq@parent, sdq@teacher, cls-24, sasc, dsrsc, sdq-impact, asq]\n    needed: [[cls-24], [dsrsc], [sdq@parent, sdq@teacher]]",
            "forms: [sdq@parent, sdq@teacher, cls-24, sasc, sdq-impact]\n    needed: [[cls-24], [sdq@parent, sdq@teacher]]",
            "asks nothing about danger"),
        .init(
            "cut over the range", "scale: phq-a.total\n      from: 15",
            "scale: phq-a.total\n      from: 28", "never reaches 28"),
        .init(
            "upper end over the range", "scale: phq-a.total\n      from: 10\n      to: 14",
            "scale: phq-a.total\n      from: 10\n      to: 40", "never reaches 40"),
        .init(
            "cut everybody meets", "scale: gad-7.total\n      from: 15",
            "scale: gad-7.total\n      from: 0", "tells nobody apart"),
        .init(
            "upside down", "scale: phq-a.total\n      from: 10\n      to: 14",
            "scale: phq-a.total\n      from: 14\n      to: 10", "holds no score"),
        .init(
            "gap between cuts", "scale: phq-a.total\n      from: 15",
            "scale: phq-a.total\n      from: 17", "a child of 11: phq-a.total 15, beside"),
        .init(
            "unreachable", "  - id: E0\n",
            extra(
                "{all: [{scale: gad-7.total, from: 10, to: 12}, {scale: gad-7.total, from: 15}]}",
                routine), "X1 can never hold"),
        .init(
            "unreachable by age", "  - id: E0\n",
            extra(
                "{all: [{scale: cls-24.total, from: 60}, {scale: phq-a.total, from: 15}, {scale: sdq.total, band: abnormal, set: cn2008, voices: 3}, {scale: ces-dc.total, from: 99}]}",
                routine), "never reaches 99"),
        .init(
            "shadowed", "  - id: E0\n", extra("{scale: phq-a.total, from: 20}", routine),
            "X1 never matters"),
        .init(
            "shadowed by two together", "  - id: E0\n",
            extra("{scale: phq-a.total, from: 12}", "{track: emotional-support, urgency: routine}"),
            "X1 never matters"),
        .init(
            "contradiction", "  - id: E0\n",
            extra("{scale: gad-7.total, from: 15}", "{track: emotional-support, urgency: routine}"),
            "route differently"),
        .init(
            "percentile alone", "  - id: E0\n",
            extra(
                "{percentile: cls-24.total, from: 95}",
                "{track: emotional-support, urgency: routine}"), "percentile alone"),
        .init(
            "percentile to crisis", "  - id: E0\n",
            extra(
                "{all: [{percentile: cls-24.total, from: 95}, {scale: dsrsc.total, from: 20}]}",
                "{track: crisis, urgency: asap}"), "never gives crisis"),
        .init(
            "slow crisis", "effect: {track: crisis, urgency: stat}",
            "effect: {track: crisis, urgency: routine}", "crisis is asap or stat"),
        .init(
            "clock lengthened", "effect: {ask: talk, what: talk, days: 7, urgency: urgent}",
            "effect: {ask: talk, what: talk, days: 10, urgency: urgent}", "never lengthened"),
        .init(
            "age without a battery", "ages: [6, 8]", "ages: [6, 6]",
            "a child of 7 belongs to no battery"),
        .init("reason", "en: \"Strong worry in two weeks.\"", "en: \"\"", "the text is empty"),
        .init("source", "source: \"own voice\"", "source: \" \"", "the text is empty"),
        .init(
            "person alone", "  - id: E0\n",
            extra(
                "{all: [{category: [orphan]}, {ages: [6, 17]}]}",
                "{track: emotional-support, urgency: routine}"), "who a child is routes nobody"),
        .init(
            "hardship takes away", "  - id: E0\n",
            extra(
                "{all: [{scale: phq-a.total, from: 9}, {none: [{category: [orphan]}]}]}",
                "{track: emotional-support, urgency: routine}"), "never take an offer away"),
        .init(
            "danger shown to the family",
            "reason:\n      en: \"The child's safety comes first.\"\n      zh: \"先保障孩子安全。\"\n    workers_only: true",
            "reason:\n      en: \"The child's safety comes first.\"\n      zh: \"先保障孩子安全。\"",
            "S9: its reason would tell a family"),
        .init(
            "passed deadline", "      - {alert: overdue}\n", "",
            "no rule gives crisis, asap or stat: an alert past its clock"),
        .init(
            "safety talk", "      - {talk: risk}\n", "",
            "no rule gives crisis, asap or stat: talk: risk"),
        .init(
            "unheard risk", "      risk: same-day\n      besides:",
            "      risk: prompt\n      besides:",
            "no rule hears the risk answer"),
        .init(
            "nothing found above", "  - id: A1\n",
            "  - id: U0\n"
                + rule("{battery: nothing-found}", "{track: universal, urgency: routine}")
                + "  - id: A1\n", "stands last"),
        .init("rule twice", "  - id: E6\n", "  - id: E4\n", "E4 stands here twice"),
        .init(
            "author approves", "approver: xinlu-reviewers", "approver: xinlu-authors",
            "the approver is the author"),
    ]

    @Test(arguments: seeded)
    func `a seeded fault is told`(_ seed: Seeded) {
        #expect(Self.shipped.contains(seed.text), "\(seed.name): the place is gone")
        let wrong = Self.shipped.replacingOccurrences(of: seed.text, with: seed.wrong)
        let found = faults(in: wrong)
        #expect(found.contains { $0.contains(seed.told) }, "\(seed.name): \(found)")
    }

    @Test func `the fault has a child as its example`() {
        let wrong = Self.shipped.replacingOccurrences(
            of: "  - id: E0\n", with: Self.extra("{scale: phq-a.total, from: 20}", Self.routine))
        #expect(
            faults(in: wrong).contains {
                $0.contains("C1 decides as much. Example: a child of 11: phq-a.total 20")
            }, "\(faults(in: wrong))")
    }
}
