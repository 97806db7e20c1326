import Care
import Instruments
package import Messages

/// What can be proved wrong with a policy from the instruments alone.
package enum PolicyCheck {
    /// Names first: where one is unknown, nothing further can be proved.
    package static func faults(of policy: Policy, instruments: InstrumentLookup) -> [Phrase] {
        let names = PolicyNames(policy, instruments).faults()
        guard names.isEmpty else { return names }
        return PolicySense(policy, instruments).faults() + PolicyProof(policy, instruments).faults()
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
}
