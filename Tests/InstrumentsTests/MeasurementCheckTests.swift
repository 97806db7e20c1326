import Instruments
import Testing

/// Partitions, reliabilities, norms and acute answers, each spoiled in one way.
@Suite struct MeasurementCheckTests {
    private func faults(_ spoil: (inout Instrument) -> Void) -> [InstrumentFault] {
        var instrument = Sample.instrument()
        spoil(&instrument)
        return InstrumentCheck.faults(of: instrument)
    }

    private func reliability(
        _ alpha: Points? = nil, deviation: Points? = nil, scale: String = "low",
        informant: Informant? = nil, source: String = "test"
    ) -> Reliability {
        Reliability(
            scale: scale, informant: informant, alpha: alpha, omega: nil, retest: nil,
            standardDeviation: deviation, count: 100, country: "CN",
            sample: Sample.phrase("sample"), source: source)
    }

    private func norm(
        _ values: Norm.Values, ages: AgeRange? = nil, kind: Norm.Kind = .t
    ) -> Norm {
        Norm(
            id: "cn", country: "CN", scale: "low", informant: nil, ages: ages, sex: nil,
            kind: kind, values: values, source: "test")
    }

    private func table(_ lines: [(Int, Int)]) -> Norm.Values {
        .table(lines.map { Norm.Line(raw: Points($0.0), standard: Points($0.1)) })
    }

    @Test func `scales of one partition share no item`() {
        let found = faults {
            $0.scales[0].partition = "two"
            $0.scales[1] = Sample.sum("fear", [3, 4, 5, 6])
            $0.scales[1].partition = "two"
            $0.scales.removeLast()
        }
        #expect(found.map(\.kind) == [.itemInTwoScales(3, scale: "fear", other: "low")])
        #expect(found.first?.path.first == "scales")
    }

    @Test func `an acute answer is one for today`() {
        let found = faults {
            $0.criticalItems[0].level = .prompt
            $0.criticalItems[0].isAcute = true
        }
        #expect(found.map(\.kind) == [.acuteButNotSameDay(6)])
    }

    @Test func `a reliability lies between 0 and 1, of a scale and form that exist`() {
        let over = Points(tenThousandths: 10_100)
        #expect(
            faults { $0.reliabilities = [self.reliability(over)] }.map(\.kind)
                == [.reliabilityOutOfRange(over)])
        #expect(
            faults { $0.reliabilities = [self.reliability(0)] }.map(\.kind)
                == [.reliabilityOutOfRange(0)])
        #expect(
            faults { $0.reliabilities = [self.reliability(deviation: 0)] }.map(\.kind)
                == [.deviation(0)])
        let stranger = faults {
            $0.reliabilities = [
                self.reliability(1, scale: "high", informant: .teacher, source: "")
            ]
        }
        #expect(
            Set(stranger.map(\.kind))
                == [.noSuchScale("high"), .noSuchForm(.teacher), .missing(.source)])
        #expect(faults { $0.reliabilities = [self.reliability(1, deviation: 2)] }.isEmpty)
    }

    @Test func `a norm begins with the scale, rises, and leaves no raw score out`() {
        let whole = (0...6).map { ($0, 40 + 5 * $0) }
        #expect(faults { $0.norms = [self.norm(self.table(whole))] }.isEmpty)
        #expect(
            faults { $0.norms = [self.norm(self.table(Array(whole.dropFirst())))] }
                .map(\.kind) == [.normStart(1, expected: 0)])
        #expect(
            faults { $0.norms = [self.norm(self.table(Array(whole.dropLast())))] }
                .map(\.kind) == [.normGap(after: 5, before: 6)])
        let holed = whole.filter { $0.0 != 3 }
        #expect(
            faults { $0.norms = [self.norm(self.table(holed))] }.map(\.kind)
                == [.normGap(after: 2, before: 4)])
        var falling = whole
        falling[4].1 = 10
        #expect(
            faults { $0.norms = [self.norm(self.table(falling))] }.map(\.kind)
                == [.normNotMonotone(at: 4)])
        #expect(
            faults { $0.norms = [self.norm(.linear(mean: 3, standardDeviation: 0))] }.map(\.kind)
                == [.deviation(0)])
    }

    @Test func `two norms of one name never cover the same child`() {
        let linear = Norm.Values.linear(mean: 3, standardDeviation: 1)
        let found = faults {
            $0.norms = [
                self.norm(linear, ages: AgeRange(8, 12)), self.norm(linear, ages: AgeRange(12, 17)),
            ]
        }
        #expect(found.map(\.kind) == [.normTwice("cn")])
    }

    @Test func `a T score and a z score are worked out to the ten-thousandth`() {
        // T = 50 + 10 (5 − 3) / 1.5 = 63.3333; z = (1 − 3) / 1.5 = −1.3333.
        let values = Norm.Values.linear(
            mean: 3, standardDeviation: Points(tenThousandths: 15_000))
        #expect(norm(values).standard(of: 5) == Points(tenThousandths: 633_333))
        #expect(norm(values, kind: .z).standard(of: 1) == Points(tenThousandths: -13_333))
        #expect(norm(table([(0, 30), (3, 50)])).standard(of: 2) == 30)
        let girls = Norm(
            id: "g", country: nil, scale: "low", informant: .own, ages: AgeRange(8, 12),
            sex: .female, kind: .t, values: values, source: "test")
        #expect(girls.covers(informant: .own, ageInYears: 9, sex: .female))
        #expect(!girls.covers(informant: .own, ageInYears: nil, sex: .female))
        #expect(!girls.covers(informant: .own, ageInYears: 9, sex: nil))
    }
}
