import Care
import InstrumentFiles
import Instruments
import Scoring
import ShippedFiles
import TestSupport
import Triage

/// The instruments and the first policy of this build.
enum Shipped {
    static let instruments: [Instrument] = {
        let codes = ShippedFiles.paths.filter { $0.hasSuffix("/instrument.yaml") }
            .map { String($0.prefix { $0 != "/" }) }
        return codes.compactMap { code in
            ShippedFiles.text(at: "\(code)/instrument.yaml").flatMap {
                try? InstrumentReader.read(yaml: Array($0.utf8), fileName: code)
            }
        }
    }()
    static let lookup = InstrumentLookup(instruments)
    static let keys = Dictionary(
        uniqueKeysWithValues: instruments.map { ($0.code.rawValue, ScoringKey(compiling: $0)) })
    static let policy: Policy? = ShippedFiles.text(at: "policies/school-age-1.yaml").flatMap {
        try? PolicyReader.read(Array($0.utf8), fileName: "school-age-1")
    }

    static let today = CalendarDate(daysSince2000: 9_800)
    static var now: Instant { Instant(today, hour: 23) }
}

/// A child of 13 with sheets filled in ten days ago.
struct Child {
    var facts = ChildFacts(
        bornOn: Shipped.today.adding(days: -13 * 366), sex: .female,
        campaignBattery: "grade-7-up")
    private var sheets = 0

    /// - Parameter answers: an answer string of the form.
    mutating func fill(
        _ code: String, _ answers: String, by informant: Informant = .own, age: Int = 13
    ) {
        guard let key = Shipped.keys[code],
            let sheet = try? AnswerString.parse(Array(answers.utf8), for: key)
        else { preconditionFailure("a sheet of \(code) that does not fit: \(answers)") }
        let result = key.score(sheet, informant: informant, ageInYears: age, sex: .female)
        sheets += 1
        facts.assessments.append(
            AssessmentFacts(
                id: AssessmentID(high: 0, low: UInt64(sheets)), instrument: InstrumentCode(code),
                version: "1", informant: informant, filledOn: Shipped.today.adding(days: -10),
                enteredAt: Instant(Shipped.today.adding(days: -10), hour: 9),
                scores: result.scores, critical: result.critical, omitted: result.omitted,
                doubts: result.doubts, hasOpenDoubt: result.hasOpenDoubt))
    }

    func decision(under policy: Policy) -> Decision? {
        policy.decide(facts, instruments: Shipped.lookup, asOf: Shipped.now)
    }
}

extension Chance {
    /// - Parameter calm: how many of a hundred answers are the lowest code.
    mutating func answers(of code: String, calm: Int) -> [Character] {
        guard let instrument = Shipped.lookup[InstrumentCode(code)] else { return [] }
        return instrument.items.map { item in
            let isCalm = Int.random(in: 0..<100, using: &self) < calm
            let option = isCalm ? item.options.first : item.options.randomElement(using: &self)
            return Character(String(option?.code ?? 0))
        }
    }
}
