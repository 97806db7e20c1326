import Care
import Instruments
import Simulation
import Testing

@Suite struct AnswerTests {
    struct Cited: CustomTestStringConvertible {
        var instrument: Instrument
        var informant: Informant
        var scale: String
        var mean: Double
        var deviation: Double
        var testDescription: String { "\(instrument.abbreviation) \(informant) \(scale)" }
    }

    static let cited = [
        Cited(
            instrument: Library.sdq, informant: .teacher, scale: "emotional", mean: 1.78,
            deviation: 1.79),
        Cited(
            instrument: Library.sdq, informant: .teacher, scale: "hyperactivity", mean: 3.84,
            deviation: 2.73),
        Cited(
            instrument: Library.sdq, informant: .teacher, scale: "prosocial", mean: 6.86,
            deviation: 2.47),
        Cited(
            instrument: Library.sdq, informant: .parent, scale: "conduct", mean: 1.80,
            deviation: 1.41),
        Cited(
            instrument: Library.sdq, informant: .parent, scale: "peer", mean: 2.93, deviation: 1.65),
        Cited(
            instrument: Library.sdq, informant: .own, scale: "emotional", mean: 2.8, deviation: 2.1),
        Cited(
            instrument: Library.sdq, informant: .own, scale: "prosocial", mean: 8.0, deviation: 1.7),
        Cited(
            instrument: Library.rses, informant: .own, scale: "total_9", mean: 26.0, deviation: 4.8),
        Cited(
            instrument: Library.mht, informant: .own, scale: "learning_anxiety", mean: 8.2,
            deviation: 3.4
        ),
    ]

    // A fifth of a deviation: what careless sheets and the sample's own error may move.
    @Test(arguments: cited)
    func `a scale has the mean and deviation of its sample`(_ cited: Cited) {
        let found = Moments(Sample.scores(cited.instrument, cited.informant, cited.scale))
        #expect(abs(found.mean - cited.mean) < 0.2 * cited.deviation)
        #expect(abs(found.deviation - cited.deviation) < 0.2 * cited.deviation)
    }

    @Test func `shares above the cuts are near those published`() {
        func share(_ scores: [Int], _ cut: Int) -> Double {
            Double(scores.filter { $0 >= cut }.count) / Double(max(scores.count, 1))
        }
        // 23.0 % and 13.9 % of 63,205; study anxiety 58.3 % of 1,974.
        #expect(abs(share(Sample.scores(Library.phqA, .own, "total"), 10) - 0.230) < 0.045)
        #expect(abs(share(Sample.scores(Library.gad7, .own, "total"), 10) - 0.139) < 0.045)
        #expect(abs(share(Sample.scores(Library.mht, .own, "learning_anxiety"), 8) - 0.583) < 0.05)
        // Item 9: 5–22 %.
        let answers = Sample.sheets(Library.phqA, .own).map { Array($0.answers.utf8)[8] }
        let endorsed = answers.filter { $0 > UInt8(ascii: "0") }.count
        #expect((0.05...0.22).contains(Double(endorsed) / Double(answers.count)))
        // 65 or more: 2.0 % to 10.3 % in the cited samples.
        let content = Library.mht.scales.filter { $0.id != "validity" }
        let totals = Sample.sheets(Library.mht, .own).compactMap { sheet in
            content.reduce(Int?(0)) { sum, scale in
                sum.flatMap { sum in
                    Library.score(sheet.answers, scale, Library.mht).map { sum + $0 }
                }
            }
        }
        #expect((0.02...0.103).contains(share(totals, 65)))
    }

    @Test func `once reversed, every item goes with the rest of its scale`() {
        for (instrument, informant) in [
            (Library.sdq, Informant.parent), (Library.sdq, .own), (Library.rses, .own),
            (Library.phqA, .own), (Library.mht, .own),
        ] {
            // One answer throughout goes against itself where items are reversed.
            let sheets = Sample.sheets(instrument, informant).filter {
                Set($0.answers.utf8).count > 1 || instrument.code == Library.phqA.code
            }
            for scale in instrument.scales {
                guard case .sum(let items, let reversed, _, _, _) = scale.method else { continue }
                for item in items {
                    var alone = scale
                    alone.method = .sum(
                        items: [item], reversed: reversed, recode: nil, weight: 1, gate: nil)
                    let pairs = sheets.compactMap { sheet -> (Int, Int)? in
                        guard let whole = Library.score(sheet.answers, scale, instrument),
                            let part = Library.score(sheet.answers, alone, instrument)
                        else { return nil }
                        return (part, whole - part)
                    }
                    #expect(Moments.correlation(pairs) > 0, "\(instrument.abbreviation) \(item)")
                }
            }
        }
    }

    @Test func `parents and teachers agree as little as people do`() {
        let pairs = Sample.children.compactMap { child -> (Int, Int)? in
            func total(_ informant: Informant) -> Int? {
                guard
                    let sheet = child.sheets.first(where: {
                        $0.instrument == Library.sdq.code && $0.informant.ofForm == informant
                    })
                else { return nil }
                return Library.sdq.scales.dropLast().reduce(Int?(0)) { sum, scale in
                    sum.flatMap { sum in
                        Library.score(sheet.answers, scale, Library.sdq).map { sum + $0 }
                    }
                }
            }
            guard let parent = total(.parent), let teacher = total(.teacher) else { return nil }
            return (parent, teacher)
        }
        #expect(pairs.count > 400)
        // Between a third and .46 in the cited samples; ± two standard errors of 600 pairs.
        #expect((0.2...0.45).contains(Moments.correlation(pairs)))
        let count = Double(pairs.count)
        let parents = Double(pairs.filter { $0.0 >= 17 }.count) / count
        let teachers = Double(pairs.filter { $0.1 >= 18 }.count) / count
        let same = Double(pairs.filter { ($0.0 >= 17) == ($0.1 >= 18) }.count) / count
        let chance = parents * teachers + (1 - parents) * (1 - teachers)
        // κ of high scores: .15 published.
        #expect((-0.05...0.35).contains((same - chance) / (1 - chance)))
    }

    @Test func `a sheet in fifteen has a gap`() {
        let sheets = Sample.sheets(Library.sdq, .own) + Sample.sheets(Library.sdq, .parent)
        let gaps = sheets.filter { $0.answers.contains("-") }.count
        // 15 of 228; three standard errors of some 2,700 sheets.
        #expect(abs(Double(gaps) / Double(sheets.count) - 15.0 / 228) < 0.0145)
    }

    @Test func `withdrawn children answer as withdrawn, yet not all of them`() {
        func mean(_ group: Group) -> Double {
            let sheets = Sample.children.filter { $0.truth.group == group }.flatMap(\.sheets)
                .filter { $0.instrument == Library.mht.code }
            guard let scale = Library.mht.scale("loneliness") else { return 0 }
            return Moments(
                sheets.compactMap { Library.score($0.answers, scale, Library.mht) }
            ).mean
        }
        #expect(mean(.withdrawn) > mean(.rest) + 1.5)
        #expect(mean(.withdrawn) < 8)
    }
}
