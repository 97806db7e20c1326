import Care
import Simulation
import Testing

@Suite struct AgreementTests {
    // Newcombe 1998, Statist. Med. 17:857, table I, method 3 (Wilson).
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ])
    func `intervals are Newcombe's`(count: Int, total: Int, low: Double, high: Double) throws {
        let share = try #require(Share(count, of: total))
        #expect(abs(share.low - low) < 0.000_05)
        #expect(abs(share.high - high) < 0.000_05)
    }

    @Test func `counts give sensitivity and specificity`() {
        var agreement = Agreement()
        for (found, isSo, times) in [
            (true, true, 8), (false, true, 2), (true, false, 10), (false, false, 80),
        ] {
            for _ in 0..<times { agreement.count(found: found, isSo: isSo) }
        }
        #expect(agreement.sensitivity?.value == 0.8)
        #expect(agreement.specificity?.value == 80.0 / 90)
        #expect(agreement.positivePredictiveValue?.value == 8.0 / 18)
        #expect(Agreement().sensitivity == nil)
        #expect(Share(3, of: 2) == nil)
    }

    @Test func `the scripted worker finds the same again, and mostly what is so`() {
        let worker = ScriptedWorker(seed: 5)
        let again = ScriptedWorker(seed: 5)
        var confirmed: [Group: Int] = [:]
        for place in 1...3000 {
            for group in Group.allCases {
                let truth = Truth(minor: "M000\(place)", group: group, danger: .none)
                #expect(worker.confirmation(of: truth) == again.confirmation(of: truth))
                if worker.confirmation(of: truth) == .confirmed {
                    confirmed[group, default: 0] += 1
                }
            }
        }
        // .97 reached × .80 and .14; the same chance falls on a child whatever its group.
        #expect(abs(Double(confirmed[.withdrawn] ?? 0) / 3000 - 0.776) < 0.03)
        #expect(abs(Double(confirmed[.rest] ?? 0) / 3000 - 0.136) < 0.03)
        let talks = (1...1000).map {
            worker.safetyTalk(with: Truth(minor: "M\($0)", group: .rest, danger: .acute))
        }
        #expect(talks.filter { $0 == .acute }.count > 500)
    }
}
