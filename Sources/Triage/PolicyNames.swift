import Instruments
import Messages

/// Whether everything that a policy names exists and fits.
struct PolicyNames {
    private let policy: Policy
    private let instruments: InstrumentLookup

    init(_ policy: Policy, _ instruments: InstrumentLookup) {
        self.policy = policy
        self.instruments = instruments
    }

    func faults() -> [Phrase] {
        let rules = policy.rules.flatMap { rule in
            (rule.condition.leaves.compactMap(fault) + faults(ofSigns: rule)).map {
                Phrase.inRule(rule.id, $0)
            }
        }
        let forms = policy.batteries.flatMap { battery in
            (battery.forms + battery.needed.joined()).compactMap { fault(of: $0) }
                .map { Phrase.inRule(battery.id, $0) }
        }
        let drafts = policy.drafts.sorted { $0.rawValue < $1.rawValue }
            .filter { instruments[$0] == nil }.map { Phrase.unknownForm($0.rawValue) }
        return rules + forms + drafts
    }

    private func fault(of leaf: Condition) -> Phrase? {
        switch leaf {
        case .score(let scale, let informants, _, _), .percentile(let scale, let informants, _),
            .change(let scale, let informants, _):
            return fault(of: scale, informants)
        case .band(let scale, let informants, let set, let band, _):
            return fault(of: scale, informants) ?? fault(of: scale, set, band)
        case .given(let form): return instruments[form] == nil ? .unknownForm(form.rawValue) : nil
        case .riskAnswer(let item), .answered(let item, _): return fault(of: item)
        case .anyRiskAnswer(_, let besides): return besides.lazy.compactMap { fault(of: $0) }.first
        case .outcome(let scale, _, _): return fault(of: scale, [])
        case .riskQuestionBlank(let besides):
            return besides.first { instruments[$0] == nil }.map { .unknownForm($0.rawValue) }
        case .viewsDiffer(let scales, let set, let band):
            return scales.lazy.compactMap { fault(of: $0, []) ?? fault(of: $0, set, band) }.first
        default: return nil
        }
    }

    private func fault(of item: ItemReference) -> Phrase? {
        guard let instrument = instruments[item.instrument] else {
            return .unknownForm(item.instrument.rawValue)
        }
        return instrument.criticalItems.contains { $0.item == item.item }
            ? nil : .noRiskItem(item.instrument.rawValue, item.item)
    }

    private func fault(of scale: ScaleReference, _ set: String, _ band: String) -> Phrase? {
        let bands =
            instruments[scale.instrument]?.bandSet(set)?.bands
            .filter { $0.scale == scale.scale }.flatMap(\.bands) ?? []
        return bands.contains { $0.id == band }
            ? nil : .unknownBand("\(scale.instrument.rawValue).\(scale.scale)", set, band)
    }

    private func fault(of scale: ScaleReference, _ informants: Set<Informant>) -> Phrase? {
        guard let instrument = instruments[scale.instrument] else {
            return .unknownForm(scale.instrument.rawValue)
        }
        guard instrument.scale(scale.scale) != nil else {
            return .unknownScale(scale.instrument.rawValue, scale.scale)
        }
        if instrument.status == .draft, !policy.drafts.contains(scale.instrument) {
            return .draftForm(scale.instrument.rawValue)
        }
        return misfit(instrument, informants)
    }

    private func fault(of slot: FormSlot) -> Phrase? {
        guard let instrument = instruments[slot.instrument] else {
            return .unknownForm(slot.instrument.rawValue)
        }
        return misfit(instrument, slot.informants)
    }

    private func misfit(_ instrument: Instrument, _ informants: Set<Informant>) -> Phrase? {
        informants.sorted().first { instrument.form(for: $0) == nil }.map {
            .noForm(
                instrument.code.rawValue, $0.rawValue,
                offered: instrument.forms.map(\.informant.rawValue))
        }
    }

    /// A single sign waits for rules that exist and stand above it.
    private func faults(ofSigns rule: Rule) -> [Phrase] {
        guard case .singleSign(let signs) = rule.condition,
            let place = policy.rules.firstIndex(where: { $0.id == rule.id })
        else { return [] }
        return signs.flatMap(\.unless).compactMap { id in
            guard let other = policy.rules.firstIndex(where: { $0.id == id }) else {
                return .unknownRule(id)
            }
            return other > place ? .ruleBelow(id) : nil
        }
    }
}
