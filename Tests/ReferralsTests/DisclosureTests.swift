import Referrals
import Tables
import Testing

@Suite struct DisclosureTests {
    private func text(_ profile: Set<DisclosedField>) -> String {
        Sample.message(Sample.full.cut(to: profile)).text
    }

    @Test(arguments: DisclosedField.allCases)
    func `a field outside the profile is nowhere, in it it is there`(_ field: DisclosedField) throws
    {
        let marks = try #require(Sample.marks[field])
        let without = text(Set(DisclosedField.allCases).subtracting([field]))
        let with = text([field])
        for mark in marks {
            #expect(!without.contains(mark), "\(mark)")
            #expect(with.contains(mark), "\(mark)")
        }
    }

    @Test func `under an empty profile nothing of any field leaves`() {
        let text = text([])
        for mark in Sample.marks.values.flatMap(\.self) { #expect(!text.contains(mark), "\(mark)") }
        #expect(text.contains("QD26-2345") && text.contains("C-17"))
    }
}
