package import Care

/// A child for whom a service is looked for: what decides where she may go, and nothing else.
///
/// An episode asks for a service once: the pair (``episode``, ``need``) is unique in a run.
package struct WaitingChild: Hashable, Sendable {
    package var episode: EpisodeID
    package var need: Service
    package var urgency: Urgency
    package var waitingSince: Instant
    /// Whole years lived.
    package var age: Int
    /// Where she lives: 12 digits, down to the village where it is known.
    package var region: String
    /// The first is the preferred one; empty: not known, any partner fits.
    package var languages: [String]
    /// The child's or the family's no, no ground to share, or a partner that refused her or kept
    /// silent about her before.
    package var refused: Set<PartnerID>
    /// nil: any partner; else these alone.
    package var allowed: Set<PartnerID>?
    /// Named in a harm report: passed over as if it did not exist, and never said as a reason.
    package var barred: Set<PartnerID>
    /// Help a sibling now.
    package var siblingPartners: Set<PartnerID>
    /// Helped this child before.
    package var earlierPartners: Set<PartnerID>

    package init(
        episode: EpisodeID, need: Service, urgency: Urgency, waitingSince: Instant, age: Int,
        region: String, languages: [String] = [], refused: Set<PartnerID> = [],
        allowed: Set<PartnerID>? = nil, barred: Set<PartnerID> = [],
        siblingPartners: Set<PartnerID> = [], earlierPartners: Set<PartnerID> = []
    ) {
        self.episode = episode
        self.need = need
        self.urgency = urgency
        self.waitingSince = waitingSince
        self.age = age
        self.region = region
        self.languages = languages
        self.refused = refused
        self.allowed = allowed
        self.barred = barred
        self.siblingPartners = siblingPartners
        self.earlierPartners = earlierPartners
    }

    /// Whether her turn is before the other's: urgency, then the longer wait, then the episode.
    package func isBefore(_ other: Self) -> Bool {
        if urgency != other.urgency { return urgency > other.urgency }
        if waitingSince != other.waitingSince { return waitingSince < other.waitingSince }
        if episode != other.episode { return episode < other.episode }
        return need.rawValue < other.need.rawValue
    }

    /// Whether a waiting list is an answer to her at all.
    package var mayWait: Bool { urgency < .asap }
}
