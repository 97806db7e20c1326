import Care
import Instruments
import Psychometrics
import Scoring

/// One pass of a policy's rules over one child.
struct Evaluation {
    /// What a high scale of a doubtful sheet is worth.
    enum Doubt { case asks, secondSign, nothing }

    let inputs: Inputs
    private(set) var verdicts: [Verdict] = []
    /// What the asking rules found, by rule id: a code each.
    private(set) var details: [String: [String]] = [:]
    private var undoubtedSigns = 0
    /// What a percentile without a reference counts as: nothing asked, or, to see whether a rule
    /// only sleeps, true.
    private var missingReferences = Verdict.notAsked

    init(_ inputs: Inputs) {
        self.inputs = inputs
        let rules = inputs.policy.rules
        verdicts = Array(repeating: .false, count: rules.count)
        for (place, rule) in rules.enumerated() { verdicts[place] = verdict(of: rule) }
    }

    /// A rule that is silent only for want of a reference sleeps: with one, it could hold.
    private mutating func verdict(of rule: Rule) -> Verdict {
        let verdict = awake(rule)
        guard verdict == .false || verdict == .notAsked, rule.condition.readsPercentiles else {
            return verdict
        }
        let kept = details
        let imagined = [Verdict.true, .false].map { met in
            missingReferences = met
            return awake(rule)
        }
        missingReferences = .notAsked
        details = kept
        return imagined.contains(.true) ? .sleeping : verdict
    }

    private mutating func awake(_ rule: Rule) -> Verdict {
        guard let track = rule.track else { return value(rule.condition, .asks, rule.id) }
        let strict = value(rule.condition, .nothing, rule.id)
        guard track == .emotionalSupport, strict == .unknown else { return strict }
        // A doubtful sheet may be the second sign of an offer of support, never the first.
        undoubtedSigns = 0
        let lenient = value(rule.condition, .secondSign, rule.id)
        return lenient == .true && undoubtedSigns > 0 ? .true : strict
    }

    private func verdict(ofRule id: String) -> Verdict? {
        inputs.policy.rules.firstIndex { $0.id == id }.map { verdicts[$0] }
    }

    private mutating func value(_ condition: Condition, _ doubt: Doubt, _ rule: String) -> Verdict {
        switch condition {
        case .all(let parts): return .all(values(parts, doubt, rule))
        case .any(let parts): return .any(values(parts, doubt, rule))
        case .none(let parts): return .none(parts.map { denied($0, doubt, rule) })
        case .atLeast(let count, let parts): return .atLeast(count, values(parts, doubt, rule))
        case .score(let scale, let informants, let low, let high):
            return score(scale, informants, low, high, doubt)
        case .percentile(let scale, let informants, let end):
            return percentile(scale, informants, end, doubt)
        case .band(let scale, let informants, let set, let band, let count):
            return self.band(scale, informants, set, band, by: count, doubt)
        case .change(let scale, let informants, let trend):
            return change(scale, informants, trend, doubt)
        case .singleSign(let signs): return singleSign(signs, rule)
        default: return fact(condition, rule)
        }
    }

    /// For a negation, what was not asked is not false, however deep it lies.
    private mutating func denied(
        _ condition: Condition, _ doubt: Doubt, _ rule: String
    ) -> Verdict {
        switch condition {
        case .any(let parts): return .asked(1, parts.map { denied($0, doubt, rule) })
        case .atLeast(let count, let parts):
            return .asked(count, parts.map { denied($0, doubt, rule) })
        default: return value(condition, doubt, rule)
        }
    }

    private mutating func values(
        _ parts: [Condition], _ doubt: Doubt, _ rule: String
    ) -> [Verdict] {
        parts.map { value($0, doubt, rule) }
    }

    // MARK: Scales

    private mutating func score(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ low: Points, _ high: Points?,
        _ doubt: Doubt
    ) -> Verdict {
        voices(scale, informants, doubt) { score, _ in Self.compare(score, from: low, to: high) }
    }

    private mutating func percentile(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ end: RareEnd, _ doubt: Doubt
    ) -> Verdict {
        let inputs = inputs
        let withoutReference = missingReferences
        return voices(scale, informants, doubt) { score, sheet in
            guard let reference = inputs.reference(scale, sheet) else { return withoutReference }
            switch end {
            case .atOrAbove(let percent):
                guard let cut = reference.atOrAbove(percent) else { return .false }
                return Self.compare(score, from: cut.score, to: nil)
            case .atOrBelow(let percent):
                guard let cut = reference.atOrBelow(percent) else { return .false }
                return Self.compare(score, downTo: cut.score)
            }
        }
    }

    /// Against the newest undoubted sheet before it; where nobody knows how far chance alone moves
    /// the score, nothing was asked.
    private mutating func change(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ trend: Trend, _ doubt: Doubt
    ) -> Verdict {
        let inputs = inputs
        return voices(scale, informants, doubt) { score, sheet in
            guard let before = inputs.sheet(before: sheet, scored: scale.scale),
                let reliable = inputs.reliableChange(of: scale, sheet),
                let direction = inputs.instruments[scale.instrument]?.scale(scale.scale)?.higherIs
            else { return .notAsked }
            guard score.status == .complete, let new = score.raw,
                let old = before.scores.first(where: { $0.scale == scale.scale })?.raw
            else { return .unknown }
            let change = reliable.change(from: old, to: new, higherIs: direction)
            return change == (trend == .worse ? .worse : .improved) ? .true : .false
        }
    }

    /// At or under a cut, whatever the omitted answers are.
    static func compare(_ score: Score, downTo cut: Points) -> Verdict {
        if let raw = score.raw, score.status == .complete { return raw <= cut ? .true : .false }
        if let raw = score.raw, raw <= cut { return .true }
        if score.raw == nil, let high = score.high, high <= cut { return .true }
        guard let low = score.low else { return .unknown }
        return low <= cut ? .unknown : .false
    }

    private mutating func band(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ set: String, _ band: String,
        by count: Int, _ doubt: Doubt
    ) -> Verdict {
        let inputs = inputs
        return voices(scale, informants, doubt, count: count) { score, sheet in
            guard let cut = inputs.points(of: .band(set: set, band: band), on: scale, sheet) else {
                return .notAsked
            }
            return Self.compare(score, from: cut, to: nil)
        }
    }

    private mutating func voices(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ doubt: Doubt, count: Int = 1,
        _ compare: (Score, AssessmentFacts) -> Verdict
    ) -> Verdict {
        var voices: [Verdict] = []
        for sheet in inputs.sheets(of: scale.instrument, by: informants) {
            guard let score = sheet.scores.first(where: { $0.scale == scale.scale }),
                doubt == .asks || inputs.mayRoute(sheet)
            else { continue }
            var voice = compare(score, sheet)
            if sheet.isDoubtful || !sheet.mayDecide {
                voice = Self.weakened(voice, doubt)
            } else if voice == .true {
                undoubtedSigns += 1
            }
            voices.append(voice)
        }
        if inputs.isMissing(scale.instrument, by: informants) { voices.append(.unknown) }
        return voices.isEmpty ? .notAsked : .anyoneOf(voices, count: count)
    }

    /// A doubtful sheet's low scale does not reassure; its high one asks, or seconds.
    private static func weakened(_ voice: Verdict, _ doubt: Doubt) -> Verdict {
        switch (voice, doubt) {
        case (.true, .asks), (.true, .secondSign): .true
        case (.notAsked, _): .notAsked
        default: .unknown
        }
    }

    static func compare(_ score: Score, from low: Points, to high: Points?) -> Verdict {
        switch score.status {
        case .complete:
            guard let raw = score.raw else { return .unknown }
            return raw >= low && (high.map { raw <= $0 } ?? true) ? .true : .false
        case .prorated:
            guard let raw = score.raw, let lowest = score.low, let highest = score.high else {
                return .unknown
            }
            if raw >= low, high.map({ raw <= $0 }) ?? true { return .true }
            // What was left out may carry the score over a cut, from either side.
            let mayBeInside = highest >= low && (high.map { lowest <= $0 } ?? true)
            return mayBeInside ? .unknown : .false
        case .notScorable:
            guard let lowest = score.low, lowest >= low else { return .unknown }
            guard let high else { return .true }
            return (score.high ?? high) <= high ? .true : .unknown
        }
    }

    private mutating func singleSign(_ signs: [SingleSign], _ rule: String) -> Verdict {
        var signVerdicts: [Verdict] = []
        for sign in signs {
            // The rule that routes by this sign holds already: nothing is left to ask.
            if sign.unless.contains(where: { verdict(ofRule: $0) == .true }) { continue }
            let held = value(sign.condition, .asks, rule)
            signVerdicts.append(held)
            if held == .true { note(sign.what, for: rule) }
        }
        return .any(signVerdicts)
    }

    mutating func note(_ what: String, for rule: String) {
        if !(details[rule]?.contains(what) ?? false) { details[rule, default: []].append(what) }
    }

    /// Whether another rule of the policy holds already.
    var isAnyRuleTrue: Bool { verdicts.contains(.true) }
}
