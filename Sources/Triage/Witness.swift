import Care
import Instruments
import Messages
import Psychometrics
import Scoring

/// A child made up to satisfy a condition: the concrete example that a proof about a policy needs.
struct Witness {
    var facts: ChildFacts
    /// What makes it what it is: `phq-a.total 15`.
    var marks: [String] = []
    let ageInYears: Int

    /// A made-up day: nothing depends on which.
    static let today = CalendarDate(daysSince2000: 9_000)
    static var now: Instant { Instant(today, hour: 12) }

    init(ageInYears: Int) {
        self.ageInYears = ageInYears
        // Half a year past the birthday, so that no month falls on another age.
        facts = ChildFacts(
            bornOn: Self.today.adding(days: -(ageInYears * 365 + ageInYears / 4 + 180)),
            sex: .female)
    }

    var words: Phrase {
        let list = marks.isEmpty ? "–" : marks.joined(separator: ", ")
        return Phrase(en: "a child of \(ageInYears): \(list)", zh: "\(ageInYears) 岁的孩子：\(list)")
    }

    /// The sheet of a form, made where there is none yet.
    mutating func sheet(_ form: InstrumentCode, by informant: Informant) -> Int {
        if let place = facts.assessments.firstIndex(where: {
            $0.instrument == form && $0.informant == informant
        }) {
            return place
        }
        facts.assessments.append(
            AssessmentFacts(
                id: AssessmentID(high: 1, low: UInt64(facts.assessments.count + 1)),
                instrument: form, version: "", informant: informant,
                filledOn: Self.today.adding(days: -1),
                enteredAt: Instant(Self.today.adding(days: -1), hour: 12), scores: [],
                critical: [], omitted: [], doubts: []))
        return facts.assessments.count - 1
    }

    /// - Returns: false where another value of the scale stands already.
    mutating func put(_ scale: ScaleReference, by informant: Informant, _ raw: Points) -> Bool {
        let place = sheet(scale.instrument, by: informant)
        if let known = facts.assessments[place].scores.first(where: { $0.scale == scale.scale }) {
            return known.raw == raw
        }
        facts.assessments[place].scores.append(
            Score(scale: scale.scale, status: .complete, raw: raw, low: raw, high: raw))
        let by = informant == .own ? "" : "@\(informant.rawValue)"
        marks.append("\(scale.instrument.rawValue)\(by).\(scale.scale) \(raw.text)")
        return true
    }

    /// What the form said two months before.
    mutating func putBefore(_ scale: ScaleReference, by informant: Informant, _ raw: Points) {
        let earlier = Self.today.adding(days: -60)
        facts.assessments.append(
            AssessmentFacts(
                id: AssessmentID(high: 1, low: UInt64(facts.assessments.count + 1)),
                instrument: scale.instrument, version: "", informant: informant,
                filledOn: earlier, enteredAt: Instant(earlier, hour: 12),
                scores: [
                    Score(scale: scale.scale, status: .complete, raw: raw, low: raw, high: raw)
                ], critical: [], omitted: [], doubts: []))
        marks.append("before: \(scale.instrument.rawValue).\(scale.scale) \(raw.text)")
    }

    mutating func endorse(_ item: CriticalItem, code: Int, of form: Instrument) -> Bool {
        let place = sheet(form.code, by: form.forms.first?.informant ?? .own)
        if let known = facts.assessments[place].critical.first(where: { $0.item == item.item }) {
            return known.code >= item.atLeast
        }
        facts.assessments[place].critical.append(
            CriticalAnswer(
                item: item.item, code: code, level: item.level, isWholeLife: item.isWholeLife,
                isAcute: item.isAcute))
        marks.append("\(form.code.rawValue).\(item.item) = \(code)")
        return true
    }

    mutating func talk(_ result: SafetyTalkResult) {
        facts.talks.append(
            TalkFacts(result: result, heldAt: Instant(Self.today.adding(days: -2), hour: 12)))
        marks.append("talk \(result.rawValue)")
    }

    mutating func mark(_ words: String) { marks.append(words) }
}
