/// Which pathway, in rising intensity.
package enum Track: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case universal
    case emotionalSupport = "emotional-support"
    case counseling
    case crisis

    package static func < (left: Self, right: Self) -> Bool { left.intensity < right.intensity }
    package var intensity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How soon; FHIR's words, with the house's clocks (DOMAIN: reaching a person).
package enum Urgency: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case routine, urgent, asap, stat

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The longest that a policy may allow until a person is reached, in hours.
    package var clockHours: Int {
        switch self {
        case .stat: 1
        case .asap: 24
        case .urgent: 7 * 24
        case .routine: 28 * 24
        }
    }
}

/// Whether tonight's decision stands, or waits for an answer.
package enum Disposition: String, Hashable, Sendable { case decided, undetermined }

/// What the safety talk found.
package enum SafetyTalkResult: String, Hashable, Sendable, CaseIterable {
    case acute, risk
    case noCurrentRisk = "no-current-risk"
    /// Leaves the alert open.
    case notReached = "not-reached"
}

/// What a person found who talked with the child about an offer.
package enum ConfirmationResult: String, Hashable, Sendable, CaseIterable {
    case confirmed
    case notConfirmed = "not-confirmed"
    case otherNeed = "other-need"
    case notReached = "not-reached"
    case declined

    /// Whether a referral may leave `draft`.
    package var letsReferralLeave: Bool { self == .confirmed || self == .otherNeed }
}

/// The child's answer to our own question: would you like to talk with somebody?
package enum Wish: String, Hashable, Sendable, CaseIterable { case yes, maybe, no }

/// Where a referral stands.
package enum ReferralStatus: String, Hashable, Sendable, CaseIterable {
    case draft, ready, sent, acknowledged, accepted, refused, started, completed
    case revoked, expired, failed

    /// The moves of the state machine (DOMAIN: referral); the database holds the same table.
    package var next: Set<ReferralStatus> {
        switch self {
        case .draft: [.ready, .revoked]
        case .ready: [.sent, .revoked]
        case .sent:
            [.acknowledged, .accepted, .refused, .started, .completed, .revoked, .expired, .failed]
        case .acknowledged: [.accepted, .refused, .started, .completed, .revoked, .expired]
        case .accepted: [.started, .completed, .revoked, .refused]
        case .started: [.completed, .revoked]
        // It was not handed over: once more, or it came after all.
        case .failed:
            [.ready, .acknowledged, .accepted, .refused, .started, .completed, .revoked]
        // A late yes is a yes while nobody else has been asked.
        case .refused, .expired: [.accepted, .started, .completed, .revoked]
        case .completed, .revoked: []
        }
    }

    /// Whether somebody is asked, or at work: there is one such referral for a need.
    package var isLive: Bool {
        switch self {
        case .draft, .ready, .sent, .acknowledged, .accepted, .started: true
        case .refused, .completed, .revoked, .expired, .failed: false
        }
    }

    /// Whether the partner has a package, as far as the house knows.
    package var hasLeft: Bool { self != .draft && self != .ready }
}

/// Categories of hardship (DOMAIN: lists); sites may add, never reuse.
package enum Hardship: String, Hashable, Sendable, CaseIterable {
    case orphan, unattended
    case leftBehind = "left-behind"
    case migrant
    case extremePoverty = "extreme-poverty"
    case lowIncome = "low-income"
    case disabled
    case seriousIllness = "serious-illness"
    case guardianInCustody = "guardian-in-custody"
    case harmed
    case inInstitution = "in-institution"
}

/// What somebody who knows the child is worried about (DOMAIN: without a form).
package enum ConcernKind: String, Hashable, Sendable, CaseIterable {
    case withdrawn, crying
    /// Seen: an alert, not only a concern.
    case selfHarm = "self-harm"
    case absent, grief, violence, hunger, other
}

/// How a form was given.
package enum Mode: String, Hashable, Sendable, CaseIterable {
    case own = "self"
    case readAloud = "read-aloud"
    case interview
}

/// Who else was in the room.
package enum Presence: String, Hashable, Sendable, CaseIterable {
    case none, guardian, teacher, peers
}

/// What partners offer.
package enum Service: String, Hashable, Codable, Sendable, CaseIterable {
    case emotionalSupport = "emotional-support"
    case counseling
    case psychiatry, crisis, schooling
    case medicalAid = "medical-aid"
    case materialAid = "material-aid"
    case familySupport = "family-support"
    case shelter

    /// The service that answers a track; nil for `universal`.
    package init?(for track: Track) {
        switch track {
        case .universal: return nil
        case .emotionalSupport: self = .emotionalSupport
        case .counseling: self = .counseling
        case .crisis: self = .crisis
        }
    }
}
