package import Care
package import Postgres
package import Records

/// A referral that waits for somebody's word, and what is to be done about it.
package struct ReferralOverdue: Hashable, Sendable {
    /// What kind of waiting it is.
    package enum Kind: String, Hashable, Sendable {
        /// Ready, and nobody packed it: no export ran, or its ground is gone.
        case pack
        /// Half of the time is over, and not a word.
        case remind
        /// No answer in time, or no word since.
        case overdue
        /// The next partner is asked.
        case offer
        /// A person talks with the child or the family.
        case talk
        /// It ended with an outcome: the episode closes or goes on.
        case outcome
        /// The papers are not said to be back.
        case recall
    }

    package let referral: UnansweredReferral
    package let kind: Kind
    package let deadline: Deadline?
    package let isOverdue: Bool

    package init(_ referral: UnansweredReferral, at now: Instant) {
        self.referral = referral
        switch referral.waitsFor {
        case .silent:
            deadline = referral.dueAt.map(Deadline.moment)
            kind = (referral.dueAt.map { $0 <= now } ?? true) ? .overdue : .remind
        case .pack:
            kind = .pack
            deadline = .moment(referral.movedAt.adding(hours: 24))
        case .offer:
            kind = .offer
            deadline = .moment(referral.movedAt.adding(hours: referral.urgency.clockHours))
        case .talk:
            kind = .talk
            deadline = .day(referral.movedAt.date.adding(days: 7))
        case .outcome:
            kind = .outcome
            deadline = .day(referral.movedAt.date.adding(days: 14))
        case .recall:
            kind = .recall
            deadline = .day(referral.movedAt.date.adding(days: ReferralClock.recallDays))
        }
        isOverdue = deadline?.isOverdue(at: now) ?? false
    }

    /// What settles it.
    package var command: String {
        switch kind {
        case .remind, .overdue: "xinlu referral reply --code \(referral.code) --status …"
        case .pack: "xinlu referral export"
        case .offer: "xinlu referral match --minor \(referral.minorCode) --confirm"
        case .talk:
            "xinlu episode confirm \(referral.minorCode) --result … --by … --on …"
        case .outcome:
            "xinlu episode close \(referral.minorCode) --outcome \(referral.outcome ?? "…")"
        case .recall: "xinlu referral reply --code \(referral.code) --status destroyed"
        }
    }

    /// `K7QF-2M3P → lighthouse: refused (no-capacity)`.
    package var detail: String {
        let why = referral.outcome ?? referral.reason
        return "\(referral.code) → \(referral.partner): \(referral.status.rawValue)"
            + (why.isEmpty ? "" : " (\(why))")
    }

    /// - Parameter regions: prefixes of places; nil: all.
    package static func all(
        at now: Instant, inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [ReferralOverdue] {
        try UnansweredReferral.all(at: now, inRegions: regions, on: &connection).map {
            ReferralOverdue($0, at: now)
        }
    }
}
