import Care
import Instruments
import Messages
import Psychometrics

/// Proves of each rule that it can fire and that it matters, and of each age that it is not left
/// out: by making children up and letting the rules decide them.
struct PolicyProof {
    let policy: Policy
    private let instruments: InstrumentLookup
    private let search: WitnessSearch

    init(_ policy: Policy, _ instruments: InstrumentLookup) {
        self.policy = policy
        let lookup = instruments.imaginingReferences(of: policy)
        self.instruments = lookup
        search = WitnessSearch(policy: policy, instruments: lookup)
    }

    private var ages: ClosedRange<Int> {
        let lowest = policy.batteries.compactMap(\.ages.lowest).min() ?? 6
        let highest = policy.batteries.compactMap(\.ages.highest).max() ?? 17
        return lowest...max(lowest, highest)
    }

    func faults() -> [Phrase] {
        policy.rules.enumerated().compactMap { fault(of: $1, at: $0) } + gaps() + fallsBackwards()
            + unmetDuties()
    }

    // MARK: Rules

    private func fault(of rule: Rule, at place: Int) -> Phrase? {
        var firing: Witness?
        var without = policy
        without.rules.remove(at: place)
        for age in ages {
            for child in search.witnesses(of: rule.condition, ageInYears: age) {
                guard let decision = decide(child, policy), decision.verdicts[place] == .true
                else { continue }
                firing = firing ?? child
                if !rule.isDefault, differs(rule, decision, decide(child, without)) { return nil }
                if rule.isDefault { return nil }
            }
        }
        guard let firing else { return .ruleNeverHolds(rule.id, rule.condition.words) }
        return .ruleShadowed(rule.id, by: shadows(of: rule, firing, at: place), firing.words)
    }

    private func decide(_ child: Witness, _ policy: Policy) -> Decision? {
        policy.decide(child.facts, instruments: instruments, asOf: Witness.now)
    }

    /// Whether the rule makes a difference of its own kind: to the track, or to what is asked.
    private func differs(_ rule: Rule, _ with: Decision, _ without: Decision?) -> Bool {
        guard let without else { return true }
        if rule.track != nil {
            return (with.found, with.foundUrgency) != (without.found, without.foundUrgency)
        }
        // The same ask under another rule's name, as soon and as urgent, is no other ask.
        return with.asks.contains { ask in
            ask.rule == rule.id
                && !without.asks.contains {
                    $0.kind == ask.kind && $0.what == ask.what && $0.deadline <= ask.deadline
                        && $0.urgency >= ask.urgency
                }
        }
    }

    private func shadows(of rule: Rule, _ child: Witness, at place: Int) -> [String] {
        guard let decision = decide(child, policy) else { return [] }
        return zip(policy.rules, decision.verdicts).filter { other, verdict in
            verdict == .true && other.id != rule.id && (other.track == nil) == (rule.track == nil)
        }.map(\.0.id)
    }

    // MARK: Danger

    /// What a talk found, a passed deadline and a report of harm give crisis under every policy
    /// (DOMAIN: danger).
    private func unmetDuties() -> [Phrase] {
        let duties: [Condition] = [
            .talk(.acute, withinDays: nil), .talk(.risk, withinDays: nil), .alertOverdue,
            .harmReport,
        ]
        return duties.compactMap { duty in
            search.witnesses(of: duty, ageInYears: ages.lowerBound).first { child in
                guard let decision = decide(child, policy) else { return true }
                return decision.found < .crisis || decision.foundUrgency < .asap
            }.map { .dutyUnmet(duty.words, $0.words) }
        }
    }

    // MARK: Order

    /// A graver score alone may not find less than a milder one.
    private func fallsBackwards() -> [Phrase] {
        let leaves = policy.rules.filter { $0.track != nil }.flatMap { $0.condition.leaves }
        var scales: [ScaleReference] = []
        for case .score(let scale, _, _, _) in leaves where !scales.contains(scale) {
            scales.append(scale)
        }
        return scales.compactMap(fallsBackwards)
    }

    private func fallsBackwards(_ scale: ScaleReference) -> Phrase? {
        guard let form = instruments[scale.instrument],
            let values = form.reach(of: scale.scale)?.values
        else { return nil }
        let isReversed = form.scale(scale.scale)?.higherIs == .better
        for informant in form.forms.map(\.informant) {
            let fitting = ages.filter { form.form(for: informant)?.ages.contains($0) == true }
            // Points are compared alike at every age but where an adult form begins to route.
            for age in Set([fitting.first, fitting.last].compactMap(\.self)).sorted() {
                var graver: (track: Track, child: Witness)?
                for value in values.sorted(by: { isReversed ? $0 > $1 : $0 < $1 }) {
                    var child = Witness(ageInYears: age)
                    _ = child.put(scale, by: informant, Points(value))
                    guard let found = decide(child, policy)?.found else { continue }
                    if let graver, found < graver.track {
                        return .fallsBackwards(child.words, graver.child.words)
                    }
                    graver = (found, child)
                }
            }
        }
        return nil
    }

    // MARK: Gaps

    private func gaps() -> [Phrase] {
        let ageGaps = ages.filter { age in
            !policy.batteries.contains { $0.ages.contains(age) }
        }.map { Phrase.ageWithoutBattery($0) }
        var silent: [Phrase] = []
        for age in ages {
            let children =
                search.calm(Witness(ageInYears: age))
                + search.witnesses(of: .batteryIncomplete, ageInYears: age)
            for child in children {
                guard let decision = decide(child, policy), !decision.verdicts.contains(.true)
                else { continue }
                silent.append(.childWithoutRule(child.words))
            }
        }
        return ageGaps + Array(silent.prefix(1))
    }
}

extension Rule {
    /// The rule for those of whom nothing else holds changes no track by its nature.
    fileprivate var isDefault: Bool { track == .universal }
}

extension InstrumentLookup {
    /// With a flat reference for every percentile and change that the policy reads, so that its rules can be
    /// examined before a site has built any.
    func imaginingReferences(of policy: Policy) -> InstrumentLookup {
        let scales = policy.rules.flatMap { $0.condition.leaves }.compactMap { leaf in
            switch leaf {
            case .percentile(let scale, _, _), .change(let scale, _, _): scale
            default: nil
            }
        }
        let references = Set(scales).flatMap { scale -> [OwnReference] in
            guard let instrument = self[scale.instrument],
                let reach = instrument.reach(of: scale.scale)
            else { return [] }
            let values = reach.values ?? Set(0...99)
            let spread = values.sorted().map {
                OwnReference.Count(raw: Points($0), sheets: 10)
            }
            return instrument.forms.flatMap { form in
                SchoolStage.allCases.map { stage in
                    OwnReference(
                        cell: ReferenceCell(
                            instrument: scale.instrument, scale: scale.scale,
                            informant: form.informant, stage: stage),
                        version: instrument.version, counts: spread, alpha: 0.9)
                }
            }
        }
        return replacing(references: references)
    }
}
