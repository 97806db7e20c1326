import Entry
import Instruments
import Screening
import Testing

/// Follow-up questions of an interview are put only where what they follow was said.
@Suite struct FollowUpQuestionTests {
    /// - Parameter answers: of the first items; those that are not put stay without one.
    private func asked(_ code: String, after answers: String) throws -> [Int] {
        let instrument = try InstrumentLibrary().entry(InstrumentCode(code)).instrument
        let open = String(repeating: ".", count: instrument.items.count - answers.count)
        let form = try #require(TypedForm(items: instrument.items, packed: answers + open))
        return instrument.items.indices.filter(form.isAsked).map { $0 + 1 }
    }

    @Test func `the question about now follows any yes, or an answer refused`() throws {
        #expect(try asked("asq", after: "0000") == [1, 2, 3, 4])
        for answers in ["1000", "0001", "-000"] {
            #expect(try asked("asq", after: answers) == [1, 2, 3, 4, 5])
        }
    }

    @Test func `three to five follow two, and the last three months follow a lifetime`() throws {
        #expect(try asked("c-ssrs-screen", after: "100000") == [1, 2, 6])
        #expect(try asked("c-ssrs-screen", after: "110000") == [1, 2, 3, 4, 5, 6])
        #expect(try asked("c-ssrs-screen", after: "000001") == [1, 2, 6, 7])
    }
}
