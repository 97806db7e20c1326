package import Care
package import Postgres
import Records
import Triage

/// How many talks confirmed what a rule found: a rule that no talk confirms asks for a new one.
package struct RuleConfirmations: Hashable, Sendable {
    package let policy: String
    package let rule: String
    package private(set) var results: [ConfirmationResult: Int]

    /// - Parameters:
    ///   - from: the first day.
    ///   - to: the last day, counted in.
    /// - Returns: rules that routed somebody who was talked with, in the policy's order.
    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [RuleConfirmations] {
        let talks = try RuleTalks.read(from: from, to: to, on: &connection)
        return try Set(talks.map(\.policyVersion)).sorted().flatMap { version in
            let policy = try PolicyInForce.version(version, connection: &connection).policy
            return policy.rules.enumerated().compactMap { place, rule -> RuleConfirmations? in
                guard rule.track != nil else { return nil }
                var line = RuleConfirmations(
                    policy: "\(policy.id) \(policy.version)", rule: rule.id, results: [:])
                for talk in talks
                where talk.policyVersion == version && talk.holds(at: place) {
                    line.results[talk.result, default: 0] += talk.count
                }
                return line.results.isEmpty ? nil : line
            }
        }
    }
}

extension RuleTalks {
    fileprivate func holds(at place: Int) -> Bool {
        verdicts.dropFirst(place).first == Verdict.true.letter
    }
}
