import Instruments
import Messages
import Scoring
import Testing

@Suite struct BandTests {
    private let key = ScoringKey(compiling: Sample.sdq)

    private func band(
        _ set: String, _ scale: String, _ raw: Points, _ informant: Informant
    ) -> String? {
        key.band(
            set: set, scale: scale, raw: raw, informant: informant, ageInYears: 12, sex: nil)?.id
    }

    @Test(arguments: [(5, "normal"), (6, "borderline"), (7, "abnormal")])
    func `the band changes at its cut`(_ raw: Int, _ expected: String) {
        #expect(band("uk3", "emotional", Points(raw), .own) == expected)
    }

    @Test func `a caregiver has the parent's bands, a teacher none of them`() {
        #expect(band("uk3", "emotional", 5, .caregiver) == "abnormal")
        #expect(band("uk3", "emotional", 5, .own) == "normal")
        #expect(band("uk3", "emotional", 5, .teacher) == nil)
        #expect(band("nowhere", "emotional", 5, .own) == nil)
        #expect(band("uk3", "mood", 5, .own) == nil)
    }

    @Test func `the Chinese set is shown first, then what else covers the scale`() throws {
        let result = try Sample.result(String(repeating: "0", count: 25), Sample.sdq)
        #expect(result["emotional"]?.bandSet == "cn2008")
        #expect(result["total"]?.bandSet == "uk3")
        #expect(result["peer"]?.bandSet == nil)
        var chosen = Sample.sdq
        chosen.defaultBandSet = "uk3"
        let other = try Sample.result(String(repeating: "0", count: 25), chosen)
        #expect(other["emotional"]?.bandSet == "uk3")
    }

    @Test func `a table with ages covers no unknown age`() throws {
        var aged = Sample.sdq
        for place in aged.bandSets[1].bands.indices {
            aged.bandSets[1].bands[place].ages = AgeRange(11, 13)
        }
        let zeros = String(repeating: "0", count: 25)
        #expect(try Sample.result(zeros, aged, age: 13)["emotional"]?.bandSet == "cn2008")
        #expect(try Sample.result(zeros, aged, age: 14)["emotional"]?.bandSet == "uk3")
        #expect(try Sample.result(zeros, aged, age: nil)["emotional"]?.bandSet == "uk3")
    }
}
