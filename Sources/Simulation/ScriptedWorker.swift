package import Care

/// What the demo's worker “finds” in talks: seeded, from the simulated truth.
///
/// A person's judgement is not simulated here, only that somebody talked with the child; the demo
/// says so. All shares are assumptions.
package struct ScriptedWorker: Sendable {
    private let seed: UInt64

    package init(seed: UInt64) { self.seed = seed }

    /// What a talk about an offer finds: of children in need 4 in 5 are confirmed, of the others
    /// 1 in 7; a few cannot be reached or decline.
    package func confirmation(of truth: Truth) -> ConfirmationResult {
        var chance = chance(truth, purpose: 0)
        if chance.happens(perMille: 30) { return .notReached }
        let isInNeed = truth.group != .rest || truth.danger != .none
        // Confirmed, other need, declined; the rest is not confirmed.
        let shares = isInNeed ? [800, 60, 50, 90] : [140, 60, 30, 770]
        let results: [ConfirmationResult] = [.confirmed, .otherNeed, .declined, .notConfirmed]
        return results[chance.place(weights: shares)]
    }

    /// What a safety talk finds: danger is found in 9 of 10 where it is, feared in 3 of 100 where
    /// it is not; 2 in 100 children are not reached that day.
    package func safetyTalk(with truth: Truth) -> SafetyTalkResult {
        var chance = chance(truth, purpose: 1)
        if chance.happens(perMille: 20) { return .notReached }
        let roll = chance.below(1000)
        switch truth.danger {
        case .acute: return roll < 600 ? .acute : roll < 950 ? .risk : .noCurrentRisk
        case .risk: return roll < 50 ? .acute : roll < 900 ? .risk : .noCurrentRisk
        case .none: return roll < 30 ? .risk : .noCurrentRisk
        }
    }

    private func chance(_ truth: Truth, purpose: UInt64) -> Chance {
        Chance(
            seed: seed, child: Int(truth.minor.dropFirst()) ?? 0,
            purpose: Purpose.talks << 32 | purpose)
    }
}
