import Instruments
package import Messages

/// What can be told wrong with a policy from the instruments alone.
package enum PolicyCheck {
    package static func faults(of policy: Policy, instruments: InstrumentLookup) -> [Phrase] {
        var faults: [Phrase] = []
        for rule in policy.rules {
            for leaf in rule.condition.leaves {
                if let fault = fault(of: leaf, instruments, drafts: policy.drafts) {
                    faults.append(
                        Phrase(en: "\(rule.id): \(fault.en)", zh: "\(rule.id)：\(fault.zh)"))
                }
            }
        }
        for battery in policy.batteries { faults += self.faults(of: battery, instruments) }
        return faults
    }

    /// The rules that compare with a reference nobody has built, by id.
    package static func sleeping(of policy: Policy, instruments: InstrumentLookup) -> [String] {
        policy.rules.filter { rule in
            rule.condition.leaves.contains { leaf in
                if case .percentile(let scale, _, _) = leaf {
                    !instruments.hasReference(of: scale)
                } else {
                    false
                }
            }
        }.map(\.id)
    }

    private static func fault(
        of leaf: Condition, _ instruments: InstrumentLookup, drafts: Set<InstrumentCode>
    ) -> Phrase? {
        switch leaf {
        case .score(let scale, let informants, let low, _):
            if let fault = fault(of: scale, informants, instruments, drafts) { return fault }
            return low < 0 ? .cutBelowZero : nil
        case .band(let scale, let informants, let set, let band, _):
            if let fault = fault(of: scale, informants, instruments, drafts) { return fault }
            let bands =
                instruments[scale.instrument]?.bandSet(set)?.bands
                .filter { $0.scale == scale.scale }.flatMap(\.bands) ?? []
            return bands.contains { $0.id == band }
                ? nil : .unknownBand("\(scale.instrument.rawValue).\(scale.scale)", set, band)
        case .given(let form):
            return instruments[form] == nil ? .unknownForm(form.rawValue) : nil
        case .riskAnswer(let item), .answered(let item, _):
            guard let instrument = instruments[item.instrument] else {
                return .unknownForm(item.instrument.rawValue)
            }
            return instrument.criticalItems.contains { $0.item == item.item }
                ? nil : .noRiskItem(item.instrument.rawValue, item.item)
        case .percentile(let scale, let informants, _):
            return fault(of: scale, informants, instruments, drafts)
        case .outcome(let scale, _, _): return fault(of: scale, [], instruments, drafts)
        case .viewsDiffer(let scales, _, _):
            return scales.lazy.compactMap { fault(of: $0, [], instruments, drafts) }.first
        default: return nil
        }
    }

    private static func fault(
        of scale: ScaleReference, _ informants: Set<Informant>, _ instruments: InstrumentLookup,
        _ drafts: Set<InstrumentCode>
    ) -> Phrase? {
        guard let instrument = instruments[scale.instrument] else {
            return .unknownForm(scale.instrument.rawValue)
        }
        guard instrument.scale(scale.scale) != nil else {
            return .unknownScale(scale.instrument.rawValue, scale.scale)
        }
        if instrument.status == .draft, !drafts.contains(scale.instrument) {
            return .draftForm(scale.instrument.rawValue)
        }
        let misfit = informants.sorted().first { instrument.form(for: $0) == nil }
        return misfit.map {
            .noForm(
                scale.instrument.rawValue, $0.rawValue,
                offered: instrument.forms.map(\.informant.rawValue))
        }
    }

    private static func faults(
        of battery: Battery, _ instruments: InstrumentLookup
    ) -> [Phrase] {
        var faults: [Phrase] = []
        for slot in battery.forms where instruments[slot.instrument] == nil {
            faults.append(.unknownForm(slot.instrument.rawValue))
        }
        // Children who answer for themselves must be asked about danger.
        let own = battery.forms.compactMap { instruments[$0.instrument] }
            .filter { $0.form(for: .own) != nil }
        let asksRisk = own.contains { $0.criticalItems.contains { $0.level == .sameDay } }
        let isSelfReport = battery.needed.joined().contains { slot in
            slot.informants.contains(.own)
                || slot.informants.isEmpty && instruments[slot.instrument]?.form(for: .own) != nil
        }
        if isSelfReport, !asksRisk { faults.append(.batteryWithoutRiskQuestion(battery.id)) }
        return faults
    }
}
