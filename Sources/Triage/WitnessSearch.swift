import Care
import Instruments
import Psychometrics
import Scoring

/// Makes children up for a condition, over every value that a threshold of the policy tells apart.
///
/// Only the smallest facts that a condition needs are put into a child, so that what another rule
/// finds of it, it finds by this condition alone.
struct WitnessSearch {
    let policy: Policy
    let instruments: InstrumentLookup
    /// No condition of a real policy needs more; a hostile file shall not take for ever.
    static let limit = 4_000

    /// Children for whom the condition was made to hold; whether it does, the rules say.
    func witnesses(of condition: Condition, ageInYears: Int) -> [Witness] {
        extend(beginnings(ageInYears), condition).map(known)
    }

    /// A girl, and a boy too where the policy tells them apart.
    private func beginnings(_ age: Int) -> [Witness] {
        let readsSex = policy.rules.flatMap { $0.condition.leaves }.contains {
            if case .sex = $0 { true } else { false }
        }
        let sexes: [Sex] = readsSex ? [.female, .male] : [.female]
        return sexes.map { sex in
            var child = Witness(ageInYears: age)
            child.facts.sex = sex
            return child
        }
    }

    /// Of whom nothing is known there is no decision: such a child has begun a form.
    private func known(_ child: Witness) -> Witness {
        let facts = child.facts
        guard facts.assessments.isEmpty, facts.talks.isEmpty, facts.alerts.isEmpty,
            facts.wishes.isEmpty, facts.concerns.isEmpty, !facts.hasOpenHarmReport,
            let slot = policy.batteries.first(where: { $0.ages.contains(child.ageInYears) })?.forms
                .first
        else { return child }
        var begun = child
        let informants = instruments[slot.instrument]?.forms.map(\.informant) ?? []
        _ = begun.sheet(slot.instrument, by: informants.first(where: slot.admits) ?? .own)
        begun.mark(slot.instrument.rawValue)
        return begun
    }

    private func extend(_ children: [Witness], _ condition: Condition) -> [Witness] {
        let found: [Witness]
        switch condition {
        case .all(let parts): found = parts.reduce(children) { extend($0, $1) }
        case .any(let parts): found = parts.flatMap { extend(children, $0) }
        case .none: found = children
        case .atLeast(let count, let parts):
            found = Self.choices(of: count, from: parts).flatMap { chosen in
                chosen.reduce(children) { extend($0, $1) }
            }
        case .singleSign(let signs): found = signs.flatMap { extend(children, $0.condition) }
        default: found = children.flatMap { leaf(condition, $0) }
        }
        return Array(found.prefix(Self.limit))
    }

    private static func choices(of count: Int, from parts: [Condition]) -> [[Condition]] {
        guard count > 0 else { return [[]] }
        guard let first = parts.first, parts.count >= count else { return [] }
        let rest = Array(parts.dropFirst())
        return choices(of: count - 1, from: rest).map { [first] + $0 }
            + choices(of: count, from: rest)
    }

    private func leaf(_ condition: Condition, _ child: Witness) -> [Witness] {
        switch condition {
        case .score(let scale, let informants, let low, let high):
            scored(scale, informants, child, count: 1) { _ in (low, high) }
        case .band(let scale, let informants, let set, let band, let count):
            scored(scale, informants, child, count: count) { informant in
                let sheet = Self.sheet(scale.instrument, informant)
                return inputs(child).points(of: .band(set: set, band: band), on: scale, sheet).map {
                    ($0, nil)
                }
            }
        case .percentile(let scale, let informants, let end):
            scored(scale, informants, child, count: 1) { informant in
                let sheet = Self.sheet(scale.instrument, informant)
                let cut = inputs(child).points(of: .percentile(end), on: scale, sheet)
                if case .atOrBelow = end {
                    return cut.map { (0, $0 - Points(tenThousandths: 1)) }
                }
                return cut.map { ($0, nil) }
            }
        case .change(let scale, let informants, let trend): changed(scale, informants, trend, child)
        case .outcome(let scale, let value, _):
            scored(scale, [], child, count: 1) { _ in (Points(value), Points(value)) }
        default: fact(condition, child)
        }
    }

    private func inputs(_ child: Witness) -> Inputs {
        Inputs(child.facts, policy, instruments, Witness.now)
    }

    private static func sheet(_ form: InstrumentCode, _ informant: Informant) -> AssessmentFacts {
        AssessmentFacts(
            id: AssessmentID(high: 1, low: 0), instrument: form, version: "", informant: informant,
            filledOn: Witness.today.adding(days: -1), enteredAt: Witness.now, scores: [],
            critical: [], omitted: [], doubts: [])
    }

    // MARK: Scales

    private func scored(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ child: Witness, count: Int,
        _ range: (Informant) -> (low: Points, high: Points?)?
    ) -> [Witness] {
        guard let instrument = instruments[scale.instrument],
            let reach = instrument.reach(of: scale.scale)
        else { return [] }
        let slot = FormSlot(instrument: scale.instrument, informants: informants)
        let voices = instrument.forms.filter {
            slot.admits($0.informant) && $0.ages.contains(child.ageInYears)
        }.map(\.informant)
        return Self.combinations(of: count, from: voices).flatMap { voices in
            voices.reduce([child]) { children, informant in
                guard let range = range(informant) else { return [] }
                let values = values(
                    of: scale, informant, reach, from: range.low, to: range.high, child)
                return children.flatMap { child in
                    values.compactMap { value in
                        var scored = child
                        return scored.put(scale, by: informant, value) ? scored : nil
                    }
                }
            }
        }
    }

    /// From one end of the scale to the other: no reliable change is larger.
    private func changed(
        _ scale: ScaleReference, _ informants: Set<Informant>, _ trend: Trend, _ child: Witness
    ) -> [Witness] {
        guard let instrument = instruments[scale.instrument],
            let reach = instrument.reach(of: scale.scale),
            let definition = instrument.scale(scale.scale)
        else { return [] }
        let rises = (definition.higherIs == .better) == (trend == .better)
        let slot = FormSlot(instrument: scale.instrument, informants: informants)
        let voices = instrument.forms.filter {
            slot.admits($0.informant) && $0.ages.contains(child.ageInYears)
        }.map(\.informant)
        return voices.compactMap { informant in
            var changed = child
            let (from, to) = rises ? (reach.lowest, reach.highest) : (reach.highest, reach.lowest)
            guard changed.put(scale, by: informant, to) else { return nil }
            changed.putBefore(scale, by: informant, from)
            return changed
        }
    }

    private static func combinations(of count: Int, from voices: [Informant]) -> [[Informant]] {
        guard count > 0 else { return [[]] }
        return voices.indices.flatMap { place in
            combinations(of: count - 1, from: Array(voices[(place + 1)...])).map {
                [voices[place]] + $0
            }
        }
    }

    /// One value in each stretch between two thresholds of the policy.
    private func values(
        of scale: ScaleReference, _ informant: Informant, _ reach: Reach, from low: Points,
        to high: Points?, _ child: Witness
    ) -> [Points] {
        let sheet = Self.sheet(scale.instrument, informant)
        let inputs = inputs(child)
        let cuts = policy.cuts(of: scale).compactMap { inputs.points(of: $0, on: scale, sheet) }
        let edges = [max(low, reach.lowest)] + cuts.filter { $0 > low }
        guard let whole = reach.values?.map({ Points($0) }).sorted() else {
            return Set(edges).sorted().filter {
                $0 >= reach.lowest && $0 <= min(high ?? reach.highest, reach.highest)
            }
        }
        let firsts = edges.compactMap { edge in whole.first { $0 >= edge } }
        return Set(firsts).sorted().filter { value in high.map { value <= $0 } ?? true }
    }
}
