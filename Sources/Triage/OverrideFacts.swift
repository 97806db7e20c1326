package import Care
import Instruments
import Scoring

/// A person's decision beside the system's.
package struct OverrideFacts: Hashable, Sendable {
    package var track: Track
    package var urgency: Urgency
    /// Below what stood when it was given. Such a one lapses; any other stays until a person ends
    /// it, and its expiry only asks for a review.
    package var isLowering: Bool
    package var givenAt: Instant
    /// The last day on which it stands.
    package var expiresOn: CalendarDate

    package init(
        track: Track, urgency: Urgency, isLowering: Bool, givenAt: Instant, expiresOn: CalendarDate
    ) {
        self.track = track
        self.urgency = urgency
        self.isLowering = isLowering
        self.givenAt = givenAt
        self.expiresOn = expiresOn
    }

    package enum Lapse: String, Hashable, Sendable {
        case expired
        case riskAnswer = "risk-answer"
    }
}

extension ChildFacts {
    /// Why the override stands no longer; nil: it stands, or there is none.
    package func lapse(asOf: Instant) -> OverrideFacts.Lapse? {
        guard let override, override.isLowering else { return nil }
        // A risk answer is the graver reason, so it is the one that is told.
        let isRisky =
            alerts.contains { $0.raisedAt > override.givenAt && $0.raisedAt <= asOf }
            || assessments.contains { sheet in
                sheet.enteredAt > override.givenAt && sheet.enteredAt <= asOf
                    && sheet.critical.contains { $0.level == .sameDay }
            }
        if isRisky { return .riskAnswer }
        return asOf.date > override.expiresOn ? .expired : nil
    }

    /// What a person decided and still stands.
    func overrideInForce(asOf: Instant) -> OverrideFacts? {
        lapse(asOf: asOf) == nil ? override : nil
    }
}
