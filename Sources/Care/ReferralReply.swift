/// What a partner says of a referral.
package enum ReplyStatus: String, Hashable, Sendable, CaseIterable {
    case acknowledged, accepted, refused, started, completed
    /// It could not be handed over; said by whoever carried it.
    case failed
    /// The papers, after a recall or at the end: nothing moves.
    case returned, destroyed

    /// nil: of the papers, not of the child.
    package var moves: ReferralStatus? {
        switch self {
        case .acknowledged: .acknowledged
        case .accepted: .accepted
        case .refused: .refused
        case .started: .started
        case .completed: .completed
        case .failed: .failed
        case .returned, .destroyed: nil
        }
    }
}

/// Why a partner refuses (DOMAIN: lists); sites may add, never reuse.
package enum RefusalReason: String, Hashable, Sendable, CaseIterable {
    case noCapacity = "no-capacity"
    case outsideService = "outside-service"
    case outsideAge = "outside-age"
    case outsideRegion = "outside-region"
    case familyDeclined = "family-declined"
    case minorDeclined = "minor-declined"
    case notReached = "not-reached"
    case needsMore = "needs-more"
    case duplicate, other

    /// Whether the next partner is proposed at once; else a person talks first.
    package var leadsToNextPartner: Bool {
        switch self {
        case .noCapacity, .outsideService, .outsideAge, .outsideRegion, .other: true
        case .familyDeclined, .minorDeclined, .notReached, .needsMore, .duplicate: false
        }
    }
}

/// What becomes of a partner's word, wherever and however often it arrives.
package enum ReplyEffect: Hashable, Sendable {
    case move(to: ReferralStatus)
    /// Of the papers: kept, and nothing moves.
    case note
    /// Said before, in these or other words.
    case known
    /// True when it was written, and overtaken since.
    case overtaken
    case refused(ReplyRefusal)
}

package enum ReplyRefusal: String, Hashable, Sendable {
    /// It has not left the house.
    case notSent = "not-sent"
    case revoked
    /// Another partner has been asked meanwhile.
    case offeredElsewhere = "offered-elsewhere"
    /// It had its outcome already, and another one.
    case ended
    /// Work has begun: it ends with an outcome.
    case begun
}

extension ReplyStatus {
    /// What a reply does to a referral as it stands.
    ///
    /// - Parameters:
    ///   - day: when the partner says that it was so.
    ///   - current: where the referral stands, since `since`.
    ///   - isReplaced: another referral for the same need is live.
    ///   - isSameOutcome: of a second `completed`.
    package func effect(
        on day: CalendarDate, at current: ReferralStatus, since: CalendarDate,
        isReplaced: Bool, isSameOutcome: Bool = true
    ) -> ReplyEffect {
        guard let target = moves else { return current.hasLeft ? .note : .refused(.notSent) }
        switch current {
        case .draft, .ready: return .refused(.notSent)
        case .revoked: return .refused(.revoked)
        case .completed:
            if target == .completed { return isSameOutcome ? .known : .refused(.ended) }
            return target.progress == nil ? .refused(.ended) : .overtaken
        case .refused, .expired:
            if target == current { return .known }
            guard current.next.contains(target) else { return .overtaken }
            // A yes from before the no was taken back by it.
            if current == .refused, day < since { return .overtaken }
            return isReplaced ? .refused(.offeredElsewhere) : .move(to: target)
        case .failed where isReplaced && target != .failed:
            return target == .refused ? .overtaken : .refused(.offeredElsewhere)
        case .sent, .acknowledged, .accepted, .started, .failed:
            if target == current { return .known }
            if current.next.contains(target) { return .move(to: target) }
            if let reached = current.progress, let said = target.progress, said < reached {
                return .overtaken
            }
            return .refused(current == .started ? .begun : .ended)
        }
    }
}

extension ReferralStatus {
    /// How far a partner has come; nil: not on that way.
    fileprivate var progress: Int? {
        switch self {
        case .sent: 0
        case .acknowledged: 1
        case .accepted: 2
        case .started: 3
        case .completed: 4
        default: nil
        }
    }
}
