package import Care
import Matching
package import Messages
package import Postgres
package import Records

/// Proposes a partner for every child who waits, within the hard limits; a person confirms.
package struct ReferralMatching: Sendable {
    /// One proposal in the house's terms.
    package struct Proposal: Sendable {
        package let episode: WaitingEpisode
        package let partner: PartnerRow
        package let isOnWaitingList: Bool
        /// As codes: `sibling`, `near-town`.
        package let because: [String]
        package let becauseInWords: Phrase
    }

    package struct Left: Sendable {
        package let episode: WaitingEpisode
        /// `full`, `no-service`, `guardian`, `no-ground`.
        package let why: String
        package let inWords: Phrase
    }

    package let proposals: [Proposal]
    package let left: [Left]
    /// Children left although somebody after them has the place; never one, and checked each time.
    package let inversions: Int

    /// - Parameters:
    ///   - minor: a child's code; nil: all who wait.
    ///   - partner: a partner's code that a person chose for this child; nil: the best.
    /// - Throws: ``Fault`` for an unknown child or partner.
    package init(
        minor: String? = nil, partner: String? = nil, at moment: Instant? = nil,
        on connection: inout Connection
    ) throws {
        let now = try moment ?? Reference.now(on: &connection)
        let chosen = try partner.map { try PartnerRegistry.one($0, on: &connection) }
        let child = try minor.map { try MinorLookup.one($0, on: &connection) }
        let partners = try Partners.all(on: &connection)
        let rooms = try Partners.room(at: now, on: &connection)
        let waiting = try WaitingEpisode.all(on: now.date, connection: &connection)
        let byID = Dictionary(uniqueKeysWithValues: partners.map { ($0.row.id, $0.row) })
        let places = Self.places(partners, rooms)
        let able = waiting.filter { !$0.ground.isEmpty && !$0.ground.lacksGuardian }
        // All are matched together, so that one child alone gets what it would get among all.
        let asked = able.map { episode in
            Self.child(
                episode, at: now, partners,
                chosen: episode.minor == child?.id ? chosen?.row.id : nil)
        }
        let outcome = Matching.best(asked, places, at: now)
        inversions = outcome.violations(asked, places, at: now).count
        let episodes = Dictionary(uniqueKeysWithValues: waiting.map { ($0.id, $0) })
        func isWanted(_ episode: WaitingEpisode) -> Bool {
            child.map { $0.id == episode.minor } ?? true
        }
        proposals = outcome.proposals.compactMap { proposal in
            guard let episode = episodes[proposal.episode], isWanted(episode),
                let partner = byID[proposal.partner]
            else { return nil }
            return Proposal(
                episode: episode, partner: partner, isOnWaitingList: proposal.onWaitingList,
                because: proposal.because.map(\.code),
                becauseInWords: .list(proposal.because.map(\.phrase)))
        }
        left =
            waiting.filter { $0.ground.isEmpty || $0.ground.lacksGuardian }.filter(isWanted).map {
                $0.ground.lacksGuardian
                    ? Left(episode: $0, why: "guardian", inWords: .leftGuardian)
                    : Left(episode: $0, why: "no-ground", inWords: .leftNoGround)
            }
            + outcome.left.compactMap { left in
                guard let episode = episodes[left.episode], isWanted(episode) else { return nil }
                return Left(
                    episode: episode, why: left.why.rawValue, inWords: left.why.phrase)
            }
    }

    private static func child(
        _ episode: WaitingEpisode, at now: Instant, _ partners: [Partners.Known],
        chosen: PartnerID?
    ) -> WaitingChild {
        let suspected = Set(episode.ground.suspected)
        let barred = partners.filter { suspected.contains($0.row.code) }.map(\.row.id)
        var allowed: Set<PartnerID>? = episode.ground.isGeneral ? nil : Set(episode.ground.granted)
        if let chosen { allowed = allowed.map { $0.intersection([chosen]) } ?? [chosen] }
        return WaitingChild(
            episode: episode.id, need: episode.need, urgency: episode.urgency,
            waitingSince: episode.since, age: now.date.age(bornOn: episode.bornOn),
            region: episode.region, languages: episode.languages,
            refused: Set(episode.ground.refused + episode.tried), allowed: allowed,
            barred: Set(barred), siblingPartners: Set(episode.ofSiblings),
            earlierPartners: Set(episode.known))
    }

    private static func places(
        _ partners: [Partners.Known], _ rooms: [Partners.Room]
    ) -> [Place] {
        let byID = Dictionary(uniqueKeysWithValues: partners.map { ($0.row.id, $0.row) })
        return rooms.compactMap { room in
            guard let partner = byID[room.partner] else { return nil }
            return Place(
                partner: partner.id, code: partner.code, service: room.service,
                minAge: Int(partner.minAge), maxAge: Int(partner.maxAge),
                regions: partner.regions.isEmpty ? [served(from: partner.region)] : partner.regions,
                home: partner.region, languages: partner.languages,
                hours: OpeningHours(partner.hours)?.hours ?? [], free: room.free,
                waitingList: room.freeToWait)
        }
    }

    /// A partner without further word serves its own district, or the whole city.
    private static func served(from region: String) -> String {
        let district = String(region.prefix(6)) + "000000"
        return district.hasSuffix("00000000") ? region : district
    }
}

extension ReferralMatching {
    /// The referrals of these proposals begin, and are ready to be packed.
    ///
    /// - Parameter matcher: who confirms: a worker's code, or the account of the machine.
    /// - Returns: how many; a need that somebody sees to already begins none.
    package static func confirm(
        _ proposals: [Proposal], by matcher: String, house: inout House,
        on connection: inout Connection
    ) throws -> Int {
        guard !proposals.isEmpty else { return 0 }
        let now = try Reference.now(on: &connection)
        let new = try newReferrals(proposals, at: now, on: &connection)
        let first = new.map { _ in house.identifiers.next() as EventID }
        let second = new.map { referral in
            ReferralRecords.Mover(
                referral.district, referral.id, event: house.identifiers.next())
        }
        let audits = new.map { referral in
            AuditEventRow(
                district: referral.district, id: house.identifiers.next(),
                action: "referral.drafted", objectKind: "referral",
                objectID: referral.id.description, purpose: matcher)
        }
        return try connection.transaction { connection in
            let begun = try ReferralRecords.begin(
                new, events: first, by: matcher, at: now, on: &connection)
            _ = try ReferralRecords.take(
                ReferralRecords.Step(.draft, .ready, on: now.date, at: now),
                second.filter { begun.contains($0.id) }, on: &connection)
            try Audit.seal(
                zip(new, audits).filter { begun.contains($0.0.id) }.map(\.1), on: &connection)
            return begun.count
        }
    }

    private static func newReferrals(
        _ proposals: [Proposal], at now: Instant, on connection: inout Connection
    ) throws -> [ReferralRecords.New] {
        var new = proposals.map { proposal in
            let episode = proposal.episode
            let id: ReferralID = .derived(
                "referral", episode.id.description, String(episode.referrals))
            let hours = ReferralClock.answerHours(
                episode.urgency, partner: proposal.partner.answerHours.map(Int.init))
            return ReferralRecords.New(
                district: episode.district, id: id, code: ReferralCode.text(of: id.low),
                caseNumber: ReferralCode.caseNumber(of: episode.minor), minor: episode.minor,
                episode: episode.id, partner: proposal.partner.id, service: episode.need,
                track: episode.track, urgency: episode.urgency,
                deadline: now.adding(hours: hours).date,
                because: proposal.because)
        }
        // Forty bits: among a hundred thousand referrals two may meet.
        var taken = try ReferralRecords.codesTaken(new.map(\.code), on: &connection)
        for place in new.indices {
            var turn: UInt64 = 0
            while !taken.insert(new[place].code).inserted {
                turn += 1
                let again: ReferralID = .derived(
                    "referral-code", new[place].id.description, String(turn))
                let code = ReferralCode.text(of: again.low)
                taken.formUnion(try ReferralRecords.codesTaken([code], on: &connection))
                new[place].code = code
            }
        }
        return new
    }
}
