import Care
package import Postgres
package import Records
package import Tables

/// One referral with all that happened to it.
package struct ReferralHistory: Sendable {
    package let referral: ReferralRecords.Standing
    package let events: [ReferralRecords.Event]
    package let messages: [ReferralMessage]
    /// The partner's free words, opened: a read of what may name the child, and audited as one.
    package let notes: [String]

    package init(_ code: String, house: inout House, on connection: inout Connection) throws {
        let referral = try ReferralLookup.one(code, on: &connection)
        self.referral = referral
        events = try ReferralRecords.events(of: referral, on: &connection)
        messages = try ReferralMessage.all(
            of: referral.id, in: referral.district, on: &connection)
        notes = try messages.compactMap { message in
            try message.noteSealed.map { sealed in
                try house.keys.text(
                    sealed, at: .referralNote(referral.district, referral.id, message.id))
            }
        }
        guard !notes.isEmpty else { return }
        let audit = AuditEventRow(
            district: referral.district, id: house.identifiers.next(), action: "referral.read",
            objectKind: "referral", objectID: referral.id.description, purpose: "notes")
        try connection.transaction { try Audit.seal([audit], on: &$0) }
    }

    /// Keys are the JSON's.
    package var facts: [(String, String)] {
        let optional: [(String, String?)] = [
            ("referral_code", referral.code), ("minor", referral.minorCode),
            ("case_number", referral.caseNumber), ("partner", referral.partnerCode),
            ("need", referral.service.rawValue), ("track", referral.track.rawValue),
            ("urgency", referral.urgency.rawValue), ("status", referral.status.rawValue),
            ("since", referral.since.iso), ("deadline", referral.deadline.iso),
            ("due_at", referral.dueAt?.iso), ("expires_at", referral.expiresAt?.iso),
            ("reason", referral.reason), ("outcome", referral.outcome),
            ("because", referral.because.joined(separator: " ")),
            ("matched_by", referral.matchedBy), ("batch", referral.batch),
        ]
        return optional.compactMap { key, value in
            value.flatMap { $0.isEmpty ? nil : (key, $0) }
        }
    }

    package var json: JSON {
        let facts = facts.map { ($0.0, JSON.string($0.1)) }
        return .object(
            facts + [
                ("history", .array(events.map(Self.json))),
                (
                    "messages",
                    .array(
                        messages.map { message in
                            [
                                "message_id": .string(message.id),
                                "status": .string(message.status.rawValue),
                                "on": .string(message.on.iso), "effect": .string(message.effect),
                            ]
                        })
                ),
                ("notes", .array(notes.map(JSON.string))),
            ])
    }

    private static func json(_ event: ReferralRecords.Event) -> JSON {
        [
            "from": .optional(event.from?.rawValue), "to": .string(event.to.rawValue),
            "on": .string(event.on.iso), "at": .string(event.at.iso),
            "reason": .string(event.reason), "outcome": .optional(event.outcome),
            "message_id": .optional(event.message), "by": .string(event.by),
        ]
    }
}
