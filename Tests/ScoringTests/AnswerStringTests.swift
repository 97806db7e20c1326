import Instruments
import Messages
import Scoring
import Testing

@Suite struct AnswerStringTests {
    private let key = ScoringKey(compiling: Sample.screen)

    @Test func `blanks and commas count nothing`() throws {
        let sheet = try AnswerString.parse("0,1 -,0 1", for: key)
        #expect(sheet.responses == [0, 1, -1, 0, 1])
        #expect(sheet.answers == "01-01")
        #expect(try AnswerString.parse(sheet.answers, for: key) == sheet)
    }

    @Test(arguments: [
        ("0101", AnswerError.length(given: 4, expected: 5)),
        ("010101", .length(given: 6, expected: 5)),
        ("", .length(given: 0, expected: 5)),
        ("01201", .noSuchCode(item: 3, code: 2)),
        ("01 x01", .illegalCharacter(position: 4, item: 3)),
        ("01\t001", .illegalCharacter(position: 3, item: 3)),
        ("01０01", .fullWidth(position: 3, item: 3)),
        ("01－01", .fullWidth(position: 3, item: 3)),
        ("01是01", .illegalCharacter(position: 3, item: 3)),
    ])
    func `everything else is refused with its place`(_ text: String, _ expected: AnswerError) {
        #expect(throws: expected) { try AnswerString.parse(text, for: key) }
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: AnswerError.notUTF8) {
            try AnswerString.parse([0x30, 0xFF, 0x30], for: key)
        }
    }
}
