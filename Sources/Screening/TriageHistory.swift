import Care
package import Postgres
package import Records
import Triage

/// Every decision about a child, with the rules that held.
package enum TriageHistory {
    package static func of(
        _ code: String, house: inout House, on connection: inout Connection
    ) throws -> [(decision: PastDecision, rules: [String])] {
        let child = try MinorLookup.one(code, on: &connection)
        var policies: [Int32: Policy] = [:]
        let decisions = try PastDecision.all(of: child, on: &connection).map { decision in
            let known = policies[decision.policyVersion]
            let policy =
                try known
                ?? PolicyInForce.version(decision.policyVersion, connection: &connection).policy
            policies[decision.policyVersion] = policy
            let holding = zip(policy.rules, decision.verdicts).filter { $1 == Verdict.true.letter }
            return (decision: decision, rules: holding.map(\.0.id))
        }
        let event = AuditEventRow(
            district: child.district, id: house.identifiers.next(),
            action: "triage.history-read", objectKind: "minor", objectID: child.id.description)
        try connection.transaction { try Audit.seal([event], on: &$0) }
        return decisions
    }
}
