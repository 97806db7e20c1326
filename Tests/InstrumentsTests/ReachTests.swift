import Instruments
import Messages
import Testing

@Suite struct ReachTests {
    @Test func `a sum reaches what its codes add up to and nothing between`() {
        var instrument = Sample.instrument()
        instrument.items = (1...6).map { Sample.item($0, [0, 1, 3, 5]) }
        #expect(instrument.reach(of: "low")?.highest == 15)
        instrument.scales[1] = Sample.sum("fear", [4])
        let reach = instrument.reach(of: "fear")
        #expect(reach?.values == [0, 1, 3, 5])
        #expect(reach?.hasScore(from: 2, below: 3) == false)
        #expect(reach?.hasScore(from: 2, below: 4) == true)
    }

    @Test func `an unknown scale and a cycle reach nothing`() {
        var instrument = Sample.instrument()
        instrument.scales[2].method = .composite(parts: ["total"])
        #expect(instrument.reach(of: "total") == nil)
        #expect(instrument.reach(of: "mood") == nil)
    }

    @Test func `prorating without rounding reaches fractions`() {
        var instrument = Sample.instrument()
        instrument.scales[0].omission = .prorate(minimumAnswered: 2, rounding: .none)
        #expect(instrument.reach(of: "low")?.values == nil)
        #expect(instrument.reach(of: "total")?.highest == 12)
    }
}
