import Care
import Instruments
import Simulation
import Testing

@Suite struct PersonTests {
    @Test func `the check character is that of the standard's example`() {
        // GB 11643-1999, appendix: 11010519491231002X and 440524188001010014.
        #expect(ResidentNumber.checkCharacter(of: "11010519491231002") == "X")
        #expect(ResidentNumber.checkCharacter(of: "44052418800101001") == "4")
    }

    @Test func `ID numbers agree with district, birth date and sex, and none is used twice`() {
        var seen: Set<String> = []
        var without = 0
        for minor in Sample.children.map(\.minor) {
            guard let number = minor.idNumber else {
                without += 1
                continue
            }
            #expect(number.count == 18)
            #expect(number.hasPrefix(minor.region.prefix(6)))
            #expect(
                String(number.dropFirst(6).prefix(8)) == minor.birthDate.iso.filter { $0 != "-" })
            #expect(number.last == ResidentNumber.checkCharacter(of: String(number.dropLast())))
            let order = Int(number.dropFirst(14).prefix(3)) ?? -1
            #expect((order % 2 == 1) == (minor.sex == .male))
            #expect(seen.insert(number).inserted)
        }
        #expect((5...60).contains(without))
    }

    @Test func `now and then two siblings share birthday, surname and home`() {
        let minors = Sample.children.map(\.minor)
        let twins = zip(minors, minors.dropFirst()).filter {
            $0.birthDate == $1.birthDate && $0.region == $1.region
                && $0.name.first == $1.name.first
        }
        #expect((8...60).contains(twins.count))
    }

    @Test func `names, submission ids and categories are as a registry has them`() {
        #expect(Sample.children.allSatisfy { (2...4).contains($0.minor.name.count) })
        #expect(
            Sample.children.contains { $0.minor.name.unicodeScalars.contains { $0.value > 0xFFFF } }
        )
        let ids = Sample.children.flatMap(\.sheets).map(\.submissionID)
        #expect(Set(ids).count == ids.count)
        let orphans = Sample.children.filter { $0.minor.category == .orphan }
        #expect(abs(Double(orphans.count) / 3000 - 0.0701) < 0.014)
        #expect(orphans.flatMap(\.sheets).allSatisfy { $0.informant != .parent })
    }
}
