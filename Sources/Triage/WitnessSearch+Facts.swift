import Care
import Instruments
import Messages
import Scoring

extension WitnessSearch {
    /// Facts that are plainly so.
    func fact(_ condition: Condition, _ child: Witness) -> [Witness] {
        var child = child
        switch condition {
        case .riskAnswer(let item), .answered(let item, _): return endorsed(item, child)
        case .anyRiskAnswer(let level, let besides): return anyRisk(level, besides, child)
        case .knownRiskAnswer: return knownRisk(child)
        case .given(let form):
            guard let by = fitting(form, child).first else { return [] }
            _ = child.sheet(form, by: by)
            child.mark(form.rawValue)
            return [child]
        case .talk(let result, _):
            child.talk(result)
            return [child]
        case .talkNotReached:
            child.talk(.notReached)
            return [child]
        case .alertOverdue:
            child.facts.alerts.append(
                AlertFacts(
                    assessment: nil, raisedAt: Instant(Witness.today.adding(days: -3), hour: 8),
                    deadline: Instant(Witness.today.adding(days: -2), hour: 8), isOpen: true))
            child.mark("alert overdue")
            return [child]
        case .wish(let object, let answer, _):
            child.facts.wishes.append(
                WishFacts(object: object, answer: answer, on: Witness.today))
            child.mark("wish \(object.rawValue) = \(answer.rawValue)")
            return [child]
        case .ages, .grades, .sex, .category, .concern, .harmReport:
            return who(condition, child)
        default: return sheetFact(condition, child)
        }
    }

    private func who(_ condition: Condition, _ child: Witness) -> [Witness] {
        var child = child
        switch condition {
        case .ages(let ages):
            guard ages.contains(child.ageInYears) else { return [] }
        case .grades(let grades):
            if let known = child.facts.grade { return grades.contains(known) ? [child] : [] }
            child.facts.grade = grades.lowerBound
        case .sex(let sex):
            guard child.facts.sex == sex else { return [] }
        case .category(let hardships):
            child.facts.hardships.formUnion(
                hardships.sorted { $0.rawValue < $1.rawValue }.prefix(1))
        case .concern(let besides):
            guard let kind = ConcernKind.allCases.first(where: { !besides.contains($0) }) else {
                return []
            }
            child.facts.concerns.insert(kind)
        case .harmReport: child.facts.hasOpenHarmReport = true
        default: return []
        }
        child.mark(condition.words.en)
        return [child]
    }

    private func sheetFact(_ condition: Condition, _ child: Witness) -> [Witness] {
        switch condition {
        case .riskQuestionBlank(let besides):
            forms(child).filter { !besides.contains($0.code) }.prefix(1).flatMap { form in
                torn(form, omitting: form.criticalItems.map(\.item), child)
            }
        case .doubtful:
            forms(child).prefix(1).map { form in
                var doubted = child
                let place = doubted.sheet(form.code, by: form.forms[0].informant)
                doubted.facts.assessments[place].doubts = ["one-answer"]
                doubted.mark("\(form.code.rawValue) doubtful")
                return doubted
            }
        case .answersMissing:
            forms(child).prefix(1).flatMap { torn($0, omitting: [1], child) }
        case .viewsDiffer(let scales, let set, let band):
            scales.flatMap { differing($0, set, band, child) }
        case .batteryIncomplete: begun(child)
        case .nothingFound: calm(child)
        default: []
        }
    }

    private func fitting(_ form: InstrumentCode, _ child: Witness) -> [Informant] {
        (instruments[form]?.forms ?? []).filter { $0.ages.contains(child.ageInYears) }
            .map(\.informant)
    }

    /// Forms of the policy that have risk items and fit the child's age.
    private func forms(_ child: Witness) -> [Instrument] {
        policy.forms.compactMap { instruments[$0] }.filter {
            !$0.criticalItems.isEmpty && !fitting($0.code, child).isEmpty
        }
    }

    private func endorsed(_ item: ItemReference, _ child: Witness) -> [Witness] {
        guard let form = instruments[item.instrument], !fitting(form.code, child).isEmpty,
            let codes = form.item(item.item)?.options.map(\.code)
        else { return [] }
        let definitions = form.criticalItems.filter { $0.item == item.item }
        return codes.filter { $0 >= item.atLeast }.compactMap { code in
            guard
                let definition = definitions.filter({ $0.atLeast <= code })
                    .max(by: { $0.atLeast < $1.atLeast })
            else { return nil }
            var endorsed = child
            return endorsed.endorse(definition, code: code, of: form) ? endorsed : nil
        }
    }

    private func anyRisk(
        _ level: CriticalLevel, _ besides: [ItemReference], _ child: Witness
    ) -> [Witness] {
        forms(child).flatMap { form in
            form.criticalItems.filter { $0.level == level }.flatMap { item -> [Witness] in
                let isBeside = besides.contains {
                    $0.instrument == form.code && $0.item == item.item && $0.atLeast <= item.atLeast
                }
                guard !isBeside else { return [] }
                var endorsed = child
                return endorsed.endorse(item, code: item.atLeast, of: form) ? [endorsed] : []
            }
        }
    }

    private func knownRisk(_ child: Witness) -> [Witness] {
        forms(child).compactMap { form in
            guard let item = form.criticalItems.first(where: \.isWholeLife) else { return nil }
            var known = child
            known.talk(.noCurrentRisk)
            return known.endorse(item, code: item.atLeast, of: form) ? known : nil
        }
    }

    private func torn(_ form: Instrument, omitting items: [Int], _ child: Witness) -> [Witness] {
        var torn = child
        let place = torn.sheet(form.code, by: form.forms[0].informant)
        torn.facts.assessments[place].omitted = items
        if let scale = form.scales.first {
            torn.facts.assessments[place].scores.append(
                Score(scale: scale.id, status: .notScorable, raw: nil, low: nil, high: nil))
        }
        torn.mark("\(form.code.rawValue): \(items.map { String($0) }.joined(separator: ",")) –")
        return [torn]
    }

    private func differing(
        _ scale: ScaleReference, _ set: String, _ band: String, _ child: Witness
    ) -> [Witness] {
        let voices = fitting(scale.instrument, child)
        guard voices.count > 1 else { return [] }
        let low = Condition.score(scale, informants: [voices[0]], low: 0, high: 0)
        let high = Condition.band(scale, informants: [voices[1]], set: set, band: band, by: 1)
        return witnesses(of: .all([low, high]), ageInYears: child.ageInYears)
    }

    private func begun(_ child: Witness) -> [Witness] {
        policy.batteries.filter { $0.ages.contains(child.ageInYears) && $0.needed.count > 1 }
            .compactMap { battery in
                guard let slot = battery.needed[0].first else { return nil }
                var begun = child
                begun.facts.campaignBattery = battery.id
                _ = begun.sheet(slot.instrument, by: slot.informants.first ?? .own)
                begun.mark("\(battery.id): \(slot.instrument.rawValue)")
                return begun
            }
    }

    /// Every needed form of a battery, each scale at its least severe.
    func calm(_ child: Witness) -> [Witness] {
        policy.batteries.filter { $0.ages.contains(child.ageInYears) }.map { battery in
            var calm = child
            calm.facts.campaignBattery = battery.id
            calm.mark(battery.id)
            for slot in battery.needed.compactMap(\.first) {
                guard let form = instruments[slot.instrument] else { continue }
                let informant = slot.informants.first ?? form.forms.first?.informant ?? .own
                let place = calm.sheet(slot.instrument, by: informant)
                for scale in form.scales {
                    guard let reach = form.reach(of: scale.id) else { continue }
                    let raw = scale.higherIs == .better ? reach.highest : reach.lowest
                    calm.facts.assessments[place].scores.append(
                        Score(scale: scale.id, status: .complete, raw: raw, low: raw, high: raw))
                }
            }
            return calm
        }
    }
}

extension Policy {
    /// Every form that the policy asks for or reads, in their order.
    var forms: [InstrumentCode] {
        let read = rules.flatMap { $0.condition.leaves }.compactMap(\.form)
        var forms: [InstrumentCode] = []
        for form in batteries.flatMap({ $0.forms.map(\.instrument) }) + read
        where !forms.contains(form) {
            forms.append(form)
        }
        return forms
    }
}

extension Condition {
    /// The form that a leaf reads, where it is one.
    var form: InstrumentCode? {
        switch self {
        case .score(let scale, _, _, _), .percentile(let scale, _, _), .outcome(let scale, _, _),
            .band(let scale, _, _, _, _), .change(let scale, _, _):
            scale.instrument
        case .given(let form): form
        case .riskAnswer(let item), .answered(let item, _): item.instrument
        default: nil
        }
    }
}
