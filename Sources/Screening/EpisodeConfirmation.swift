package import Care
import Messages
package import Postgres
package import Records

/// What a person found who talked with a child about an offer.
package struct Finding: Hashable, Sendable {
    package var minor: String
    package var result: ConfirmationResult
    package var heldBy: String
    package var heldOn: CalendarDate
    package var wants: String
    package var refuses: String
    /// Who may know besides the partner; `nobody` withholds the ground to share.
    package var mayKnow: String
    package var basis: ConsentRow.Basis
    /// nil: what the track says.
    package var need: Service?
    /// How and when it is safe to make contact.
    package var safeContact = ""
    /// What not to mention, and to whom.
    package var notToMention = ""

    package init(
        minor: String, result: ConfirmationResult, heldBy: String, heldOn: CalendarDate,
        wants: String = "", refuses: String = "", mayKnow: String = "",
        basis: ConsentRow.Basis = .minor
    ) {
        self.minor = minor
        self.result = result
        self.heldBy = heldBy
        self.heldOn = heldOn
        self.wants = wants
        self.refuses = refuses
        self.mayKnow = mayKnow
        self.basis = basis
    }

    /// The child agreed to the talk's outcome being passed on: the ground to share.
    var groundsSharing: Bool {
        result.letsReferralLeave && !Self.keepsToItself(mayKnow)
    }

    /// The child wants nobody to know.
    static func keepsToItself(_ mayKnow: String) -> Bool {
        ["nobody", "none", "no", "无", "无人", "不"].contains(mayKnow.lowercased())
    }
}

package enum EpisodeConfirmation {
    /// Records who talked with the child and what was found; only then may a referral leave.
    ///
    /// - Throws: ``Fault`` if there is nothing to confirm.
    package static func record(
        _ finding: Finding, house: inout House, on connection: inout Connection
    ) throws -> String {
        let minor = try MinorLookup.one(finding.minor, on: &connection)
        return try record(finding, of: minor, house: &house, on: &connection)
    }

    package static func record(
        _ finding: Finding, of minor: MinorRow, house: inout House,
        on connection: inout Connection
    ) throws -> String {
        guard finding.heldOn <= (try Reference.now(on: &connection)).date else {
            throw Fault(.badData, .dateInFuture(finding.heldOn.iso))
        }
        guard let episode = try Episodes.open(of: minor, on: &connection) else {
            throw Fault(
                .badData, .noOpenEpisode(finding.minor),
                mend: "xinlu triage explain \(finding.minor)")
        }
        let confirmation = ConfirmationRow(
            district: minor.district,
            id: .derived(
                "confirmation", episode.id.description, finding.result.rawValue, finding.heldBy,
                finding.heldOn.iso, finding.wants, finding.refuses, finding.mayKnow,
                finding.need?.rawValue ?? ""),
            minor: minor.id, episode: episode.id, result: finding.result, heldBy: finding.heldBy,
            heldOn: finding.heldOn, wants: finding.wants, refuses: finding.refuses,
            mayKnow: finding.mayKnow, need: finding.need, safeContact: finding.safeContact,
            notToMention: finding.notToMention)
        let status = Self.status(after: finding.result, of: episode)
        let event = EpisodeEventRow(
            district: minor.district, id: .derived("event", confirmation.id.description),
            episode: episode.id, kind: finding.result.event, track: episode.track,
            urgency: episode.urgency, decision: nil, on: finding.heldOn)
        let audit = AuditEventRow(
            district: minor.district, id: house.identifiers.next(),
            action: "episode.\(finding.result.rawValue)", objectKind: "episode",
            objectID: episode.id.description)
        let ground = ConsentRow(
            district: minor.district, id: .derived("share", confirmation.id.description),
            minor: minor.id, purpose: .share, basis: finding.basis, mayKnow: finding.mayKnow,
            givenOn: finding.heldOn)
        let denial = Grounds.New(
            id: .derived("share-no", confirmation.id.description), purpose: .share, basis: .minor,
            isYes: false, guardian: nil, partner: nil, mayKnow: finding.mayKnow, article: nil,
            facts: nil, givenOn: finding.heldOn)
        let identifiers = house.identifiers
        try connection.transaction { connection in
            var identifiers = identifiers
            // The same talk recorded twice is one talk.
            guard try connection.insertUnlessKnown(confirmation) else { return }
            try connection.insert(event)
            let closes = status == "closed"
            try Episodes.setStatus(
                status, of: episode.id, in: minor.district,
                closedOn: closes ? max(finding.heldOn, episode.openedOn) : nil,
                outcome: closes ? "not-confirmed" : nil, on: &connection)
            if finding.groundsSharing {
                _ = try connection.insertUnlessKnown(ground)
            } else if finding.result.letsReferralLeave {
                // What it keeps to itself now ends what it said before.
                try Grounds.add(denial, of: minor, on: &connection)
                _ = try GroundWithdrawal.stop(
                    minor, nil, on: finding.heldOn, because: "declined", &identifiers, &connection)
            }
            try Registry.markChanged([(minor.district, minor.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
        return status
    }

    /// An offer's no is kept and respected; a crisis is no offer, and goes on.
    private static func status(
        after result: ConfirmationResult, of episode: Episodes.Open
    ) -> String {
        switch result {
        case .confirmed, .otherNeed: "confirmed"
        case .notConfirmed: "closed"
        case .declined: episode.track == .crisis ? episode.status : "declined"
        case .notReached: episode.status
        }
    }
}

extension ConfirmationResult {
    fileprivate var event: EpisodeEventRow.Kind {
        switch self {
        case .confirmed: .confirmed
        case .notConfirmed: .notConfirmed
        case .otherNeed: .otherNeed
        case .notReached: .notReached
        case .declined: .declined
        }
    }
}
