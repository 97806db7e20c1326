package import Care
import Identity
package import Messages
package import Postgres
package import Records
package import Tables
package import Triage

/// Why a child is on its track, from the decision that is in force.
package struct TriageExplanation: Sendable {
    package let minor: String
    package let decidedOn: CalendarDate
    package let policy: String
    package let policyVersion: String
    package let disposition: Disposition
    package let track: Track
    package let urgency: Urgency
    package let found: Track
    package let explanation: Explanation
    package let override: OverrideRow?
    /// Nothing for a reader who is not entitled to it.
    package let nearest: NearestChange?
    package let inputs: DecisionInputs?

    /// - Parameter day: the newest decision by this day; nil: by today.
    package init(
        _ code: String, on day: CalendarDate?, for reader: Reader, house: inout House,
        on connection: inout Connection
    ) throws {
        let child = try MinorLookup.one(code, on: &connection)
        guard let stored = try StoredDecisions.newest(of: child, by: day, on: &connection) else {
            throw Fault(
                .badData, day.map { .noDecision(code, by: $0.iso) } ?? .noDecision(code),
                mend: day == nil ? "xinlu triage run" : "xinlu triage history \(code)")
        }
        let policy = try PolicyInForce.version(stored.policyVersion, connection: &connection)
        minor = code
        decidedOn = stored.decidedOn
        self.policy = policy.version.policy
        policyVersion = policy.version.version
        disposition = stored.disposition
        found = stored.found
        let standing = try Overrides.standing(
            of: child, on: day ?? Reference.now(on: &connection).date, connection: &connection)
        override = reader == .worker ? standing : nil
        let since = Self.decided(since: stored, by: standing)
        track = since?.track ?? stored.track
        urgency = since?.urgency ?? stored.urgency
        if reader == .worker, house.worker?.seesScores ?? false {
            let published = try PublishedInstruments(on: &connection)
            inputs = try DecisionInputs(stored.inputs, of: child, published, on: &connection)
            nearest = try NearestChange(
                of: child, stored: stored, policy: policy.policy, published, on: &connection)
        } else {
            inputs = nil
            nearest = nil
        }
        // Where a guardian is not to be informed the family hears what everybody hears, and nothing
        // in it shows that something is left out.
        let isWithheld = try reader == .family && Self.isWithheld(child, on: &connection)
        explanation = Explanation(
            policy.policy,
            verdicts: isWithheld ? [] : stored.verdicts.compactMap { Verdict(letter: $0) },
            track: isWithheld ? .universal : track, urgency: urgency,
            asks: isWithheld ? [] : try StoredAsks.read(stored.asks), for: reader)
        let event = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "triage.explained",
            objectKind: "minor", objectID: child.id.description, purpose: reader.rawValue)
        try connection.transaction { try Audit.seal([event], on: &$0) }
    }

    private static func isWithheld(
        _ child: MinorRow, on connection: inout Connection
    ) throws -> Bool {
        let today = try Reference.now(on: &connection).date
        return try Guardians.all(of: child, by: today, on: &connection).contains {
            $0.until == nil && $0.marks.contains(.notToBeInformed)
        }
    }

    /// What a person decided since counts already, before a night has written it down.
    private static func decided(
        since stored: StoredDecisions, by override: OverrideRow?
    ) -> OverrideRow? {
        override.flatMap { row in
            row.givenOn >= stored.decidedOn && row.track != stored.track ? row : nil
        }
    }

    private var overrideJSON: JSON {
        guard let override else { return .null }
        return [
            "track": .string(override.track.rawValue),
            "urgency": .string(override.urgency.rawValue),
            "reason": .string(override.reason), "author": .string(override.author),
            "on": .string(override.givenOn.iso), "expires_on": .string(override.expiresOn.iso),
            "lowering": .bool(override.isLowering),
            "agrees": .bool(override.track == found),
        ]
    }

    /// As others build on it; family and child get the offer and its reasons alone.
    package func json(in language: Language) -> JSON {
        let rules: JSON = .array(
            explanation.lines.map { line in
                explanation.reader == .worker
                    ? [
                        "rule": .string(line.rule), "verdict": .string(line.verdict.rawValue),
                        "text": .string(line.text.text(in: language)),
                        "condition": .optional(line.condition?.text(in: language)),
                    ]
                    : ["text": .string(line.text.text(in: language))]
            })
        guard explanation.reader == .worker else {
            return [
                "minor": .string(minor),
                "offer": .string(explanation.offer.text(in: language)), "reasons": rules,
            ]
        }
        return [
            "minor": .string(minor), "decided_on": .string(decidedOn.iso),
            "policy": .string(policy), "policy_version": .string(policyVersion),
            "disposition": .string(disposition.rawValue), "track": .string(track.rawValue),
            "urgency": .string(urgency.rawValue), "rules": rules,
            "smallest_change": nearest?.json ?? [], "inputs": inputs?.json ?? [],
            "asks": .array(
                explanation.asks.map { ask in
                    [
                        "kind": .string(ask.kind.rawValue), "what": .string(ask.what),
                        "deadline": .string(ask.deadline.iso), "rule": .string(ask.rule),
                        "urgency": .string(ask.urgency.rawValue),
                    ]
                }),
            "override": overrideJSON,
            "proposed_track": found < track ? .string(found.rawValue) : .null,
        ]
    }
}
