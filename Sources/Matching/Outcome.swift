package import Care

/// What is proposed for all waiting children at once; a person confirms or changes each.
package struct Outcome: Hashable, Sendable {
    /// In the children's order: urgency, then the longer wait, then the episode.
    package var proposals: [Proposal]
    /// In the same order.
    package var left: [Left]

    package init(proposals: [Proposal], left: [Left]) {
        self.proposals = proposals
        self.left = left
    }

    /// What the proposals cost together (``Cost``).
    package var cost: Int { proposals.reduce(0) { $0 + $1.cost } }
}

package struct Proposal: Hashable, Sendable {
    package var episode: EpisodeID
    package var partner: PartnerID
    /// The partner's short name.
    package var code: String
    package var service: Service
    package var onWaitingList: Bool
    /// What speaks for it, the weightiest first; empty: no more than that it fits.
    package var because: [Reason]
    /// What is against it, in the units of ``Cost``.
    package var cost: Int

    package init(
        episode: EpisodeID, partner: PartnerID, code: String, service: Service,
        onWaitingList: Bool, because: [Reason], cost: Int
    ) {
        self.episode = episode
        self.partner = partner
        self.code = code
        self.service = service
        self.onWaitingList = onWaitingList
        self.because = because
        self.cost = cost
    }
}

/// A child for whom there is no place.
package struct Left: Hashable, Sendable {
    package var episode: EpisodeID
    package var need: Service
    package var why: Limit

    package init(episode: EpisodeID, need: Service, why: Limit) {
        self.episode = episode
        self.need = need
        self.why = why
    }
}

/// What speaks for a proposal.
package enum Reason: Hashable, Sendable {
    /// No other place fits her, with room or without.
    case onlyOne
    /// It helps a sibling now.
    case sibling
    /// What would suit her better is full.
    case room
    /// Never ``Nearness/beyond``.
    case near(Nearness)
    /// It speaks her preferred language.
    case language
    /// It helped her before.
    case continuity

    package var code: String {
        switch self {
        case .onlyOne: "only-one"
        case .sibling: "sibling"
        case .room: "room"
        case .near(let nearness): "near-\(nearness)"
        case .language: "language"
        case .continuity: "continuity"
        }
    }
}

/// A limit that no proposal crosses, in the order in which they are looked at.
///
/// Of a child who is left, the first one that took her last candidate away. A partner that is
/// barred for her is no candidate from the start, so nothing is learnt of a harm report.
package enum Limit: String, Hashable, Sendable, CaseIterable {
    case noService = "no-service"
    case age, region, language
    /// Closed until her clock is over.
    case hours
    /// The child, the family or the partner said no before, or there is no ground.
    case refused
    /// All that fit are full with children before her.
    case full
}
