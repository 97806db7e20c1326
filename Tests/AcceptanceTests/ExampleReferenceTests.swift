import Foundation
import Tables
import Testing

/// The example children whose decisions rest on own references: 6 and 9.
@Suite struct ExampleReferenceTests {
    /// CLS-24 where 1 is "always": its own items at `lonely`, the others turned, fillers in between.
    private static func cls(_ lonely: Int, _ first: Int) -> String {
        let reversed: Set = [3, 6, 9, 12, 14, 17, 18, 20, 21, 24]
        let own: Set = [4, 8, 10, 16, 22]
        return (1...24).map { item in
            let code = item == 1 ? first : reversed.contains(item) ? 6 - lonely : lonely
            return String(own.contains(item) || reversed.contains(item) || item == 1 ? code : 3)
        }.joined()
    }
    /// SASC: unhappy about others, or afraid of their judgement.
    private static let sad = "0022002020"
    private static let afraid = "2200220202"
    /// RSES-ZH with `first` at the first item and the lowest self-worth elsewhere.
    private static func rses(_ first: Int) -> String { "\(first)141411244" }

    /// 240 pupils of primary school and 250 of senior secondary school, in four villages.
    private func importClasses(_ house: House) throws {
        var minors = "code,name,id_number,sex,birth_date,region,category\n"
        var sheets = "minor,instrument,informant,filled_on,mode,answers,submission_id\n"
        let day = Day.ago(days: 30)
        func add(_ code: String, _ years: Int, _ village: Int, _ forms: [(String, String)]) {
            let born = Day.ago(years: years, days: 100)
            minors += "\(code),学生,,,\(born),37020300100\(village % 4 + 1),\n"
            for (form, answers) in forms {
                sheets += "\(code),\(form),self,\(day),self,\(answers),\n"
            }
        }
        for number in 0..<240 {
            // Ten at 80, ten at 79: the second ten are in the highest tenth, not the highest
            // twentieth.
            let cls = number < 20 ? Self.cls(5, number < 10 ? 5 : 4) : Self.cls(1, number % 2 + 1)
            let sasc =
                number < 5
                ? Self.sad
                : number < 17 ? Self.afraid : number % 2 == 0 ? "0100000000" : "0001000000"
            add("P\(number)", 9, number, [("cls-24", cls), ("sasc", sasc)])
        }
        for number in 0..<250 {
            // Ten at 9, twelve at 10: 4 % and 8.8 %.
            let rses =
                number < 10
                ? Self.rses(1)
                : number < 22 ? Self.rses(2) : number % 2 == 0 ? "4414144211" : "4414143211"
            add("S\(number)", 16, number, [("rses-zh", rses)])
        }
        for (noun, name, text) in [("minor", "m.csv", minors), ("assess", "s.csv", sheets)] {
            let ending = try house.xinlu(noun, "import", house.file(name, text), "--accept-good")
            #expect(ending.status == 0, "\(ending.errors)")
        }
    }

    private func buildReferences(_ house: House) throws {
        try house.xinlu(
            "worker", "add", "second", "--name", "Second", "--level", "city", "--region",
            "370200000000")
        for form in ["cls-24", "sasc", "rses-zh"] {
            let built = try house.xinlu(
                "reference", "build", form, "--from", Day.ago(days: 40), "--to", Day.ago(days: 20),
                "--format", "json")
            for reference in try built.json().array ?? [] {
                let id = try #require(reference["reference_id"]?.string)
                try house.xinlu("reference", "approve", id)
                let second = try house.xinlu("reference", "approve", id, "--as", "second")
                #expect(second.status == 0, "\(second.errors)")
            }
        }
    }

    @Test func `children 6 and 9 are decided by the site's own references`() throws {
        let house = try House()
        try importClasses(house)
        try buildReferences(house)
        try house.register([
            Child(code: "c6", years: 15, sheets: []), Child(code: "c6b", years: 15, sheets: []),
            Child(code: "c9", years: 9, sheets: []),
        ])
        for (code, first) in [("c6", 2), ("c6b", 1)] {
            try house.enter(code, "rses-zh", "self", Self.rses(first))
            try house.enter(code, "phq-a", "self", Sheet.low)
            try house.enter(code, "sdq", "self", Sheet.sdq())
        }
        try house.enter("c9", "cls-24", "self", Self.cls(5, 4))
        try house.enter("c9", "sasc", "self", Self.sad)
        // DSRSC low: the reversed items at 2, the others at 0.
        try house.enter("c9", "dsrsc", "self", "220200222022200200")
        try house.enter("c9", "sdq", "parent", Sheet.sdq())
        try house.night()

        let sixth = try house.explain("c6")
        #expect(sixth.track == "universal" && sixth.disposition == "decided")
        #expect(sixth.holding == ["U1"])
        let lower = try house.explain("c6b")
        #expect(lower.track == "universal" && lower.disposition == "undetermined")
        #expect(lower.holding == ["A1"] && lower.asks == ["A1"])
        let ninth = try house.explain("c9")
        #expect(ninth.track == "emotional-support" && ninth.urgency == "routine")
        #expect(ninth.holding == ["E1"] && ninth.disposition == "decided")
    }
}
