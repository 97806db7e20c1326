import Care
import Instruments
import Messages

/// Whether a policy keeps the rules of the domain and its thresholds make sense.
struct PolicySense {
    private let policy: Policy
    private let instruments: InstrumentLookup

    init(_ policy: Policy, _ instruments: InstrumentLookup) {
        self.policy = policy
        self.instruments = instruments
    }

    func faults() -> [Phrase] {
        let rules = policy.rules.flatMap { rule in
            (thresholds(of: rule) + duties(of: rule)).map { Phrase.inRule(rule.id, $0) }
        }
        return rules + contradictions() + batteries() + unheardRisks() + nothingFoundLast()
            + windows()
    }

    // MARK: Thresholds

    private func thresholds(of rule: Rule) -> [Phrase] {
        rule.condition.leaves.compactMap { leaf in
            if case .band(let scale, _, _, _, _) = leaf,
                instruments[scale.instrument]?.scale(scale.scale)?.higherIs == .better
            {
                return .bandOfBetter("\(scale.instrument.rawValue).\(scale.scale)")
            }
            guard case .score(let scale, _, let low, let high) = leaf,
                let instrument = instruments[scale.instrument],
                let reach = instrument.reach(of: scale.scale)
            else { return leaf.scale.flatMap { tooOld($0.instrument, rule) } }
            let name = "\(scale.instrument.rawValue).\(scale.scale)"
            if let high, high < low { return .rangeUpsideDown(name, low.text, high.text) }
            let range = "\(reach.lowest.text)–\(reach.highest.text)"
            if low > reach.highest { return .cutUnreachable(name, low.text, range) }
            if let high, high > reach.highest { return .cutUnreachable(name, high.text, range) }
            if low <= reach.lowest, high == nil { return .cutAlwaysMet(name, low.text) }
            return tooOld(scale.instrument, rule)
        }
    }

    /// An adult form routes nobody below its age: in a policy of younger children it is silent.
    private func tooOld(_ form: InstrumentCode, _ rule: Rule) -> Phrase? {
        guard rule.track != nil, let lowest = instruments[form]?.routesFromAge,
            let oldest = policy.batteries.compactMap(\.ages.highest).max(), oldest < lowest
        else { return nil }
        return .formTooOld(form.rawValue, lowest)
    }

    // MARK: Duties of the domain

    private func duties(of rule: Rule) -> [Phrase] {
        var faults: [Phrase] = []
        if rule.reason.en.isEmpty || rule.reason.zh.isEmpty { faults.append(.reasonMissing) }
        if rule.condition.deniesSexOrHardship { faults.append(.hardshipLowers) }
        if rule.source.allSatisfy(\.isWhitespace) { faults.append(.sourceMissing) }
        switch rule.effect {
        case .route(let track, let urgency):
            if track > .emotionalSupport, rule.condition.readsSexOrHardship {
                faults.append(.hardshipRoutesHigh)
            }
            if track > .universal, rule.condition.isPersonAlone { faults.append(.personAlone) }
            if !rule.isForWorkersOnly, rule.condition.readsDanger {
                faults.append(.dangerShown)
            }
            if track == .crisis, urgency < .asap { faults.append(.crisisNeedsHaste) }
            let readsPercentiles = rule.condition.readsPercentiles
            if track == .crisis, readsPercentiles { faults.append(.percentileCrisis) }
            if track > .universal, readsPercentiles, rule.condition.isPercentileAlone {
                faults.append(.percentileAlone)
            }
        case .ask(_, _, let days, let urgency):
            let most = max(1, urgency.clockHours / 24)
            if days > most { faults.append(.clockTooLong(days, urgency.rawValue, most)) }
        }
        return faults
    }

    private func contradictions() -> [Phrase] {
        policy.rules.enumerated().flatMap { place, rule in
            policy.rules[(place + 1)...].filter { other in
                other.condition == rule.condition && rule.track != nil && other.track != nil
                    && other.effect != rule.effect
            }.map { Phrase.contradiction(rule.id, $0.id) }
        }
    }

    /// A risk answer that is for today and that no rule hears would be lost. Only a rule that needs
    /// nothing besides the answer hears it.
    private func unheardRisks() -> [Phrase] {
        let ears = policy.rules.flatMap { $0.condition.alternatives }
        return policy.batteries.flatMap(\.forms).compactMap { instruments[$0.instrument] }
            .reduce(into: [Instrument]()) { forms, form in
                if !forms.contains(where: { $0.code == form.code }) { forms.append(form) }
            }
            .flatMap { form in
                form.criticalItems.filter { $0.level == .sameDay }.filter { item in
                    let codes = form.item(item.item)?.options.map(\.code) ?? []
                    return codes.contains { code in
                        code >= item.atLeast
                            && !ears.contains { $0.hears(form.code, item.item, code) }
                    }
                }.map { Phrase.riskUnheard(form.code.rawValue, $0.item) }
            }
    }

    /// It sees only the rules above it.
    private func nothingFoundLast() -> [Phrase] {
        policy.rules.dropLast().filter { rule in
            rule.condition.leaves.contains(.nothingFound)
        }.map { Phrase.inRule($0.id, .notLast) }
    }

    // MARK: Batteries

    private func batteries() -> [Phrase] {
        policy.batteries.enumerated().flatMap { place, battery in
            var faults = self.faults(of: battery)
            if policy.batteries[..<place].contains(where: { $0.id == battery.id }) {
                faults.append(.batteryTwice(battery.id))
            }
            return faults
        }
    }

    private func faults(of battery: Battery) -> [Phrase] {
        var faults: [Phrase] = []
        if battery.needed.isEmpty || battery.needed.contains(where: \.isEmpty) {
            faults.append(.nothingNeeded(battery.id))
        }
        let ages = "\(battery.ages.lowest ?? 0)–\(battery.ages.highest ?? 0)"
        for slot in battery.forms {
            let forms =
                instruments[slot.instrument]?.forms.filter { slot.admits($0.informant) } ?? []
            let fits = forms.contains { form in
                ((battery.ages.lowest ?? 0)...(battery.ages.highest ?? 0)).contains {
                    form.ages.contains($0)
                }
            }
            if !fits {
                faults.append(.formMisfit(battery.id, slot.instrument.rawValue, ages: ages))
            }
        }
        for slot in battery.needed.joined() {
            let isAsked = battery.forms.contains {
                $0.instrument == slot.instrument
                    && ($0.informants.isEmpty || slot.informants.isSubset(of: $0.informants))
            }
            if !isAsked { faults.append(.neededNotAsked(battery.id, slot.instrument.rawValue)) }
        }
        if isSelfReport(battery), !asksRisk(battery) {
            faults.append(.batteryWithoutRiskQuestion(battery.id))
        }
        return faults
    }

    private func isSelfReport(_ battery: Battery) -> Bool {
        battery.needed.joined().contains { slot in
            slot.informants.contains(.own)
                || slot.informants.isEmpty && instruments[slot.instrument]?.form(for: .own) != nil
        }
    }

    /// Children who answer for themselves must be asked about danger.
    private func asksRisk(_ battery: Battery) -> Bool {
        battery.forms.compactMap { instruments[$0.instrument] }
            .filter { $0.form(for: .own) != nil }
            .contains { $0.criticalItems.contains { $0.level == .sameDay } }
    }

    private func windows() -> [Phrase] {
        policy.windows.keys.filter { instruments[$0] == nil }
            .sorted { $0.rawValue < $1.rawValue }.map { .unknownForm($0.rawValue) }
    }
}

extension Condition {
    /// What suffices alone: a leaf, or any part of an `any`.
    fileprivate var alternatives: [Condition] {
        if case .any(let parts) = self { return parts.flatMap(\.alternatives) }
        return [self]
    }

    /// Whether a risk answer of today, whatever else, makes it hold.
    fileprivate func hears(_ form: InstrumentCode, _ item: Int, _ code: Int) -> Bool {
        func isMeant(_ reference: ItemReference) -> Bool {
            reference.instrument == form && reference.item == item && code >= reference.atLeast
        }
        return switch self {
        case .anyRiskAnswer(.sameDay, let besides): !besides.contains(where: isMeant)
        case .riskAnswer(let reference): isMeant(reference)
        default: false
        }
    }

    /// DOMAIN: category of hardship and sex may widen an offer, and raise nothing above it.
    fileprivate var readsSexOrHardship: Bool {
        leaves.contains { leaf in
            switch leaf {
            case .sex, .category: true
            default: false
            }
        }
    }

    /// Whether it can hold by who the child is, without any sign.
    fileprivate var isPersonAlone: Bool {
        switch self {
        case .ages, .grades, .sex, .category: true
        case .any(let parts): parts.contains(where: \.isPersonAlone)
        case .all(let parts): parts.allSatisfy(\.isPersonAlone)
        case .atLeast(let count, let parts): parts.count(where: \.isPersonAlone) >= count
        default: false
        }
    }

    /// Whether sex or hardship takes something away: they never lower.
    fileprivate var deniesSexOrHardship: Bool {
        if case .none(let parts) = self { return parts.contains(where: \.readsSexOrHardship) }
        return parts.contains(where: \.deniesSexOrHardship)
    }

    /// Whether its reason would tell a family of danger, harm or somebody's worry.
    fileprivate var readsDanger: Bool {
        leaves.contains { leaf in
            switch leaf {
            case .riskAnswer, .anyRiskAnswer, .knownRiskAnswer, .answered, .riskQuestionBlank,
                .alertOverdue, .talkNotReached, .concern, .harmReport, .outcome:
                true
            case .talk(let result, _): result != .noCurrentRisk
            default: false
            }
        }
    }

    /// The scale whose score or band a leaf compares.
    fileprivate var scale: ScaleReference? {
        switch self {
        case .score(let scale, _, _, _), .percentile(let scale, _, _), .band(let scale, _, _, _, _),
            .change(let scale, _, _):
            scale
        default: nil
        }
    }

    /// Whether the condition can hold by percentiles of one scale and nothing else.
    var isPercentileAlone: Bool {
        switch self {
        case .percentile: true
        case .any(let parts): parts.contains(where: \.isPercentileAlone)
        case .all(let parts):
            !parts.isEmpty && parts.allSatisfy(\.isPercentileAlone)
                && Set(parts.flatMap(\.leaves).compactMap(\.form)).count == 1
        case .atLeast(let count, let parts):
            count == 1 && parts.contains(where: \.isPercentileAlone)
        default: false
        }
    }
}
