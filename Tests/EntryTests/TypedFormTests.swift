import Entry
import Instruments
import Messages
import Testing

@Suite struct TypedFormTests {
    private static func item(_ number: Int, asked: [ItemCondition] = []) -> Item {
        Item(
            number: number, topic: .verbatim("t\(number)"),
            options: (0...2).map { ResponseOption(code: $0, label: .verbatim("\($0)")) },
            askedWhen: asked)
    }
    private let plain = (1...4).map { item($0) }
    /// Item 3 follows item 2, where that was said.
    private let following = [
        item(1), item(2), item(3, asked: [ItemCondition(item: 2, atLeast: 1)]), item(4),
    ]

    @Test func `one key an answer, from the first to the last`() {
        var form = TypedForm(items: plain)
        let taken = "01-2".map { form.answer($0) }
        #expect(taken == [true, true, true, true])
        #expect(form.place == nil && form.isComplete)
        #expect(form.answerString == "01-2" && form.omittedItems == [3])
    }

    @Test(arguments: ["3", "x", "１", ".", "二"] as [Character])
    func `what is no code of the question is not taken`(_ key: Character) {
        var form = TypedForm(items: plain)
        let isTaken = form.answer(key)
        #expect(!isTaken && form.place == 0 && form.typed == 0)
    }

    @Test func `back shows the answer before, and the new one stands`() {
        var form = TypedForm(items: plain)
        _ = form.answer("0")
        _ = form.answer("1")
        let isBack = form.back()
        #expect(isBack && form.place == 1)
        #expect(form.answers[1] == "1")
        _ = form.answer("2")
        #expect(form.place == 2 && form.answerString == "02--")
        let steps = [form.back(), form.back(), form.back()]
        #expect(steps == [true, true, false])
    }

    @Test func `a jump comes back to the first question that is open`() {
        var form = TypedForm(items: plain)
        _ = form.answer("0")
        let jumped = [form.go(to: 4), form.answer("2")]
        #expect(jumped == [true, true] && form.place == 1)
        let astray = [form.go(to: 5), form.go(to: 0)]
        #expect(astray == [false, false])
    }

    @Test func `from the look over, a corrected answer leads back to the look over`() throws {
        var form = try #require(TypedForm(items: plain, packed: "0120"))
        #expect(form.place == nil)
        let corrected = [form.go(to: 2), form.answer("2")]
        #expect(corrected == [true, true] && form.place == nil && form.answerString == "0220")
    }

    @Test func `a follow-up is put only where what it follows was said`() {
        var form = TypedForm(items: following)
        _ = form.answer("0")
        _ = form.answer("0")
        #expect(form.place == 3)
        _ = form.answer("1")
        #expect(form.answerString == "00-1" && form.omittedItems.isEmpty)
        // Corrected: now it is open.
        let corrected = [form.go(to: 2), form.answer("1")]
        #expect(corrected == [true, true] && form.place == 2 && !form.isComplete)
    }

    @Test func `a follow-up is put where what it follows was left blank`() {
        var form = TypedForm(items: following)
        _ = form.answer("0")
        _ = form.answer("-")
        #expect(form.place == 2)
    }

    @Test func `a draft holds what was reached and what was not`() {
        var form = TypedForm(items: plain)
        _ = form.answer("1")
        _ = form.answer("-")
        #expect(form.packed == "1-..")
        #expect(TypedForm(items: plain, packed: "1-..") == form)
        #expect(TypedForm(items: plain, packed: "1-.") == nil)
        #expect(TypedForm(items: plain, packed: "9-..") == nil)
    }

    @Test func `patterns ask and do not judge`() {
        let many = (1...12).map { Self.item($0) }
        func patterns(_ answers: String) -> [TypingPattern] {
            TypedForm(items: many, packed: answers).map(TypingPattern.found(in:)) ?? []
        }
        #expect(patterns("012012012012").isEmpty)
        #expect(patterns("211111111112") == [.sameInARow(code: 1, from: 2, count: 10)])
        #expect(patterns("0120120----1") == [.manyOmitted(4, of: 12)])
        #expect(patterns("------------") == [.nothingAnswered])
    }
}

@Suite struct ScoreRulerTests {
    private func ruler(_ score: Points, _ cuts: [Points] = [6, 7]) -> String {
        ScoreRuler(score: score, lowest: 0, highest: 10, cuts: cuts).text(width: 11)
    }

    @Test func `the ends of the scale are the ends of the ruler`() {
        #expect(ruler(0) == "●─────┬┬───")
        #expect(ruler(10) == "──────┬┬──●")
    }

    @Test func `a score on the cut covers its tick`() {
        #expect(ruler(6) == "──────●┬───")
        #expect(ruler(5) == "─────●┬┬───")
    }

    @Test func `a scale of one value has a ruler too`() {
        #expect(
            ScoreRuler(score: 3, lowest: 3, highest: 3, cuts: []).text(width: 2) == "●───────")
    }
}
