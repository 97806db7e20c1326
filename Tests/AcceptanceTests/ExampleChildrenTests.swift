import Tables
import Testing

/// The example children of the first policy that need only the rules of the first walk, as its
/// authors decided them by hand.
@Suite struct ExampleChildrenTests {
    static let children: [Child] = [
        Child(
            code: "c1", years: 13,
            sheets: [("phq-a", "self", "3333333300000"), ("sdq", "self", Sheet.sdq())]),
        Child(
            code: "c2", years: 14,
            sheets: [("phq-a", "self", "1000000010000"), ("sdq", "self", Sheet.sdq())]),
        Child(
            code: "c3", years: 10,
            sheets: [("mht", "self", Sheet.mht(26...34)), ("sdq", "parent", Sheet.sdq())]),
        Child(
            code: "c4", years: 10,
            sheets: [
                ("mht", "self", Sheet.mht(26...34)),
                ("sdq", "parent", Sheet.sdq([6: 2, 11: 0, 14: 0])),
            ]),
        Child(
            code: "c5", years: 11,
            sheets: [("mht", "self", Sheet.mht(71...78)), ("sdq", "parent", Sheet.sdq())]),
        Child(
            code: "c7", years: 13,
            sheets: [
                ("mht", "self", Sheet.mht(Array(1...70) + [82, 84, 86, 88, 90, 92, 94, 96])),
                ("phq-a", "self", Sheet.low), ("sdq", "self", Sheet.sdq()),
            ]),
        Child(
            code: "c8", years: 10,
            sheets: [
                ("mht", "self", Sheet.mht([82, 84, 85, 86, 88, 90, 92, 94, 96, 98])),
                ("sdq", "parent", Sheet.sdq()),
            ]),
        Child(
            code: "c10", years: 6,
            sheets: [
                ("sdq", "parent", Sheet.eighteen),
                (
                    "sdq", "teacher",
                    Sheet.sdq([3: 2, 8: 2, 13: 2, 16: 2, 24: 2, 2: 2, 10: 2, 15: 2, 5: 2, 12: 1])
                ),
            ]),
        Child(
            code: "c11", years: 6,
            sheets: [
                ("sdq", "parent", Sheet.eighteen), ("sdq-impact", "parent", "0-----"),
                ("sdq", "teacher", Sheet.sdq([2: 2, 10: 2, 15: 2])),
            ]),
        Child(
            code: "c12", years: 12,
            sheets: [("phq-a", "self", "00000000-0000"), ("sdq", "self", Sheet.sdq())]),
        Child(code: "c14", years: 12, sheets: []),
    ]

    @Test func `each child is decided as the policy's authors wrote`() throws {
        let house = try House()
        try house.register(Self.children)
        for child in Self.children {
            for sheet in child.sheets {
                try house.enter(child.code, sheet.form, sheet.informant, sheet.answers)
            }
        }
        let night = try house.night()
        #expect(night["not_assessed"]?.int == 1)

        func check(
            _ code: String, _ disposition: String, _ track: String, _ urgency: String,
            holding: Set<String>, asks: Set<String> = []
        ) throws {
            let explained = try house.explain(code)
            #expect(explained.disposition == disposition, "\(code)")
            #expect(explained.track == track, "\(code)")
            #expect(explained.urgency == urgency, "\(code)")
            #expect(explained.holding == holding, "\(code)")
            #expect(explained.asks == asks, "\(code)")
        }
        try check("c1", "decided", "counseling", "urgent", holding: ["C1"])
        try check("c2", "undetermined", "universal", "routine", holding: ["S4"], asks: ["S4"])
        try check("c3", "undetermined", "universal", "routine", holding: ["A1"], asks: ["A1"])
        try check("c4", "decided", "emotional-support", "routine", holding: ["E6"])
        try check("c5", "decided", "universal", "routine", holding: ["U1"])
        try check(
            "c7", "undetermined", "universal", "routine", holding: ["A1", "A3"],
            asks: ["A1", "A3"])
        let eighth = try house.explain("c8")
        #expect(eighth.holding.isSuperset(of: ["S4", "A3"]))
        #expect(eighth.disposition == "undetermined")
        try check("c10", "decided", "counseling", "routine", holding: ["C10"])
        try check(
            "c11", "undetermined", "universal", "routine", holding: ["A1", "A2"],
            asks: ["A1", "A2"])
        try check(
            "c12", "undetermined", "universal", "routine", holding: ["S11", "A4"],
            asks: ["S11", "A4"])
        #expect(try house.xinlu("triage", "explain", "c14").status == 65)

        let again = try house.night()
        #expect(again["examined"]?.int == 0, "a second night finds nothing new")
    }

    @Test
    func `a talk without danger keeps in touch, a missed one is a crisis that only a person ends`()
        throws
    {
        let house = try House()
        let children = [
            Child(code: "held", years: 14, sheets: []),
            Child(code: "missed", years: 14, sheets: []),
        ]
        try house.register(children)
        for child in children {
            try house.enter(child.code, "phq-a", "self", "1000000010000")
            try house.enter(child.code, "sdq", "self", Sheet.sdq())
        }
        try house.night()
        let resolved = try house.xinlu(
            "alert", "resolve", "held", "--result", "no-current-risk", "--by", "w1")
        #expect(resolved.status == 0)
        try house.night()
        let held = try house.explain("held")
        #expect(held.track == "emotional-support" && held.holding == ["S7"])

        try house.night(asOf: Day.ago(days: -2))
        let missed = try house.explain("missed")
        #expect(missed.track == "crisis" && missed.urgency == "asap")
        #expect(missed.holding.contains("S5"))

        try house.xinlu("alert", "resolve", "missed", "--result", "no-current-risk", "--by", "w1")
        try house.night(asOf: Day.ago(days: -2))
        let later = try house.explain("missed")
        #expect(later.track == "crisis", "the night never lowers")
        #expect(later.proposed == "emotional-support")
    }

    @Test func `a better sheet proposes a lower track and lowers nothing`() throws {
        let house = try House()
        try house.register([Child(code: "c13", years: 13, sheets: [])])
        try house.enter("c13", "phq-a", "self", "3333333300000", on: Day.ago(days: 9))
        try house.enter("c13", "sdq", "self", Sheet.sdq(), on: Day.ago(days: 9))
        try house.night()
        #expect(try house.explain("c13").track == "counseling")
        try house.enter("c13", "phq-a", "self", "1110000000000")
        try house.night()
        let explained = try house.explain("c13")
        #expect(explained.track == "counseling" && explained.proposed == "universal")
        let list = try house.xinlu("worklist", "--format", "json")
        #expect(list.output.contains("lowering"))
    }
}
