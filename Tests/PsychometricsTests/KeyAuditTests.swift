import Instruments
import Messages
import Psychometrics
import Scoring
import TestSupport
import Testing

@Suite struct KeyAuditTests {
    private static let codes = ["phq-a", "rses-en", "dsrsc", "ces-dc", "ces-dc", "uls-8", "mht"]

    private func audit(
        _ code: String, flipping place: Int?, sheets: Int, seed: UInt64
    ) throws -> (audit: KeyAudit, flipped: Int?) {
        var chance = Chance(state: seed)
        let simulated = try Simulated(code, using: &chance)
        let items = simulated.instrument.itemsOfLongScales
        let flipped = place.map { items[$0 % items.count] }
        var audit = KeyAudit(simulated.instrument)
        for _ in 0..<sheets { audit.add(simulated.sheet(flipping: flipped, using: &chance)) }
        return (audit, flipped)
    }

    @Test func `one turned key is named, and nothing else`() throws {
        var named = 0
        var tries = 0
        for code in Self.codes {
            for place in 0..<Campaign.size(slice: 4, full: 40) {
                let (audit, flipped) = try audit(
                    code, flipping: place * 5 + place / 8, sheets: 2_000, seed: UInt64(100 + tries))
                tries += 1
                let reversed = audit.findings.compactMap { finding -> Int? in
                    if case .reversed(let item, _, _) = finding { item } else { nil }
                }
                if reversed == [flipped] { named += 1 }
            }
        }
        #expect(Double(named) >= 0.95 * Double(tries), "\(named) of \(tries)")
    }

    @Test func `on unharmed sheets it is silent`() throws {
        var silent = 0
        var tries = 0
        for code in Self.codes {
            for round in 0..<Campaign.size(slice: 4, full: 40) {
                let (audit, _) = try audit(
                    code, flipping: nil, sheets: 2_000, seed: UInt64(900 + tries * 7 + round))
                tries += 1
                if audit.findings.isEmpty { silent += 1 }
            }
        }
        #expect(Double(silent) >= 0.95 * Double(tries), "\(silent) of \(tries)")
    }

    @Test func `an item that the definition keys both ways is nobody's fault`() throws {
        let (audit, _) = try audit("rses-zh", flipping: nil, sheets: 2_000, seed: 77)
        #expect(audit.findings.isEmpty)
    }

    @Test func `columns moved by one are seen as moved`() throws {
        var chance = Chance(state: 5)
        let simulated = try Simulated("ces-dc", using: &chance)
        var audit = KeyAudit(simulated.instrument)
        for _ in 0..<1_000 {
            let codes = simulated.sheet(using: &chance).responses
            audit.add(ResponseSheet(responses: Array(codes.dropFirst()) + [codes[0]]))
        }
        #expect(audit.findings == [.shifted(by: -1)])
    }

    @Test func `answers without anything in common are told`() throws {
        var chance = Chance(state: 8)
        let simulated = try Simulated("gad-7", using: &chance)
        var audit = KeyAudit(simulated.instrument)
        for _ in 0..<2_000 {
            let codes = simulated.instrument.items.map { item in
                Int8(item.options.randomElement(using: &chance)?.code ?? 0)
            }
            audit.add(ResponseSheet(responses: codes))
        }
        #expect(
            audit.findings.contains { finding in
                if case .incoherent("total", _) = finding { true } else { false }
            })
    }

    @Test func `two codes exchanged in one item are named`() throws {
        var chance = Chance(state: 6)
        let simulated = try Simulated("phq-a", using: &chance)
        var audit = KeyAudit(simulated.instrument)
        for _ in 0..<2_000 {
            var codes = simulated.sheet(using: &chance).responses
            codes[2] = codes[2] == 0 ? 1 : codes[2] == 1 ? 0 : codes[2]
            audit.add(ResponseSheet(responses: codes))
        }
        #expect(
            audit.findings.contains { finding in
                if case .miscoded(3, "total", 0, 1) = finding { true } else { false }
            })
    }

    @Test func `few sheets say nothing, and one answer of everybody is said`() throws {
        var chance = Chance(state: 7)
        let simulated = try Simulated("gad-7", using: &chance)
        var few = KeyAudit(simulated.instrument)
        for _ in 0..<99 { few.add(simulated.sheet(using: &chance)) }
        #expect(few.findings.isEmpty && few.statistics.isEmpty)
        var same = KeyAudit(simulated.instrument)
        for _ in 0..<200 {
            var codes = simulated.sheet(using: &chance).responses
            codes[4] = 2
            same.add(ResponseSheet(responses: codes))
        }
        #expect(same.findings.contains(.constant(item: 5, code: 2)))
    }
}

@Suite struct ScaleStatisticsTests {
    @Test func `alpha agrees with the sheet of paper`() throws {
        var chance = Chance(state: 1)
        let instrument = try Simulated("ari", using: &chance).instrument
        guard var sums = ScaleSums(instrument.scales[0], of: instrument) else {
            Issue.record("no plain scale")
            return
        }
        for codes: [Int8] in [
            [0, 0, 1, 0, 1, 0, 0], [1, 1, 1, 1, 1, 1, 0], [2, 2, 2, 2, 2, 2, 0],
            [1, 2, 1, 0, 1, 1, 0], [0, 1, 0, 0, 0, 1, 0],
        ] { sums.add(ResponseSheet(responses: codes)) }
        // By hand over the six items: variances .7 .7 .5 .8 .5 .5, sum 3.7; variance of the sums
        // 2, 6, 12, 6, 2 is 16.8; alpha = 6/5 (1 - 3.7/16.8) = .9357.
        let alpha = try #require(ScaleStatistics(sums).alpha)
        #expect(abs(alpha - 0.9357) < 0.0001)
        #expect(abs(ScaleStatistics(sums).standardDeviation - 4.0988) < 0.0001)
    }

    @Test func `omega of parallel items is their reliability`() throws {
        var chance = Chance(state: 2)
        let simulated = try Simulated("uls-8", using: &chance)
        guard var sums = ScaleSums(simulated.instrument.scales[0], of: simulated.instrument) else {
            Issue.record("no plain scale")
            return
        }
        for _ in 0..<3_000 { sums.add(simulated.sheet(using: &chance)) }
        let statistics = ScaleStatistics(sums)
        let alpha = try #require(statistics.alpha)
        let omega = try #require(statistics.omega)
        // One factor, unequal loadings: omega lies a little above alpha.
        #expect(omega >= alpha - 0.005 && omega < alpha + 0.05)
        #expect(statistics.component.allSatisfy { $0 > 0 })
        #expect(statistics.itemRest.allSatisfy { $0 > 0.1 })
    }
}

@Suite struct ReliableChangeTests {
    @Test func `a change counts beyond 1.96 standard errors of a difference`() throws {
        var chance = Chance(state: 3)
        var instrument = try Simulated("scared-41", using: &chance).instrument
        let points = { (value: Int32) in Points(tenThousandths: value) }
        instrument.reliabilities = [
            Reliability(
                scale: "total", informant: nil, alpha: points(8_900), omega: nil,
                retest: points(7_700), standardDeviation: points(103_000), count: 1_559,
                country: "CN", sample: .init(en: "12 cities", zh: "12 城市"), source: "Su 2008")
        ]
        // 1.96 × 10.3 × √2 × √.23 = 13.69 (reference, table of smallest changes: 13.7).
        let change = try #require(ReliableChange(of: "total", informant: .own, in: instrument))
        #expect(abs(change.smallest - 13.69) < 0.01)
        #expect(change.change(from: 30, to: 43, higherIs: .worse) == .unchanged)
        #expect(change.change(from: 30, to: 44, higherIs: .worse) == .worse)
        #expect(change.change(from: 44, to: 30, higherIs: .worse) == .improved)
        instrument.reliabilities[0].country = "US"
        #expect(ReliableChange(of: "total", informant: .own, in: instrument) == nil)
    }
}
