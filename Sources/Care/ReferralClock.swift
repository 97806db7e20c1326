/// How long a referral may stay silent where it stands (DOMAIN: referral; reaching a person).
package enum ReferralClock {
    /// Hours until the partner has answered yes or no, from the export on; a partner's own limit
    /// may be shorter, never longer.
    package static func answerHours(_ urgency: Urgency, partner: Int?) -> Int {
        min(urgency.clockHours, partner ?? .max)
    }

    /// Days from a yes until the work has begun.
    package static func startDays(_ urgency: Urgency, partner: Int?) -> Int {
        let house =
            switch urgency {
            case .stat: 1
            case .asap: 3
            case .urgent: 7
            case .routine: 28
            }
        return min(house, partner ?? .max)
    }

    /// Days after which a partner at work is asked how it goes: the interval of re-screening.
    package static let reviewDays = 84
    /// Days until papers that were called back are said to be returned or destroyed.
    package static let recallDays = 14
    /// Days that a partner may keep a package.
    package static let keepDays = 180

    /// When silence is too long; nil: nobody is waited for.
    ///
    /// - Parameter moment: when the referral came to this state.
    package static func due(
        _ status: ReferralStatus, _ urgency: Urgency, from moment: Instant, answerHours: Int?,
        startDays: Int?
    ) -> Instant? {
        switch status {
        case .sent:
            moment.adding(hours: Self.answerHours(urgency, partner: answerHours))
        case .accepted:
            moment.adding(hours: 24 * Self.startDays(urgency, partner: startDays))
        case .started: moment.adding(hours: 24 * reviewDays)
        case .draft, .ready, .acknowledged, .refused, .completed, .revoked, .expired, .failed: nil
        }
    }

    /// When silence ends a referral: as long again after it was due.
    package static func expiry(_ urgency: Urgency, from sent: Instant, answerHours: Int?) -> Instant
    {
        sent.adding(hours: 2 * Self.answerHours(urgency, partner: answerHours))
    }

    /// Whether a partner is reminded: half of its time is over, and not a word.
    package static func isReminderDue(sent: Instant, due: Instant, at now: Instant) -> Bool {
        now.microseconds >= sent.microseconds + (due.microseconds - sent.microseconds) / 2
    }
}
