package import Care
import Messages
package import Postgres
package import Records

/// A yes or a no to being assessed, to sharing, to treatment; and the two exceptions, never mixed.
package struct GroundKeeping: Sendable {
    package var minor: String
    package var purpose: ConsentRow.Purpose
    package var basis: ConsentRow.Basis
    package var isYes: Bool
    package var guardian: GuardianID?
    /// A partner's code; nil: no partner in particular.
    package var partner: String?
    package var mayKnow: String
    package var article: String?
    package var facts: String?
    /// nil: today.
    package var day: CalendarDate?

    package init(
        minor: String, purpose: ConsentRow.Purpose, basis: ConsentRow.Basis, isYes: Bool,
        guardian: GuardianID?, partner: String?, mayKnow: String, article: String?,
        facts: String?, day: CalendarDate?
    ) {
        self.minor = minor
        self.purpose = purpose
        self.basis = basis
        self.isYes = isYes
        self.guardian = guardian
        self.partner = partner
        self.mayKnow = mayKnow
        self.article = article
        self.facts = facts
        self.day = day
    }

    private var isException: Bool { basis == .emergency || basis == .statutory }
    private var needsGuardian: Bool { basis == .guardian || basis == .guardianAndMinor }
    /// Until then a medical treatment needs a guardian.
    private static let adultAge = 18

    /// - Returns: with a no to sharing, the referrals whose packages have left.
    package func record(
        house: inout House, on connection: inout Connection
    ) throws -> (id: ConsentID, recalled: [StoppedReferral]) {
        let child = try MinorLookup.one(minor, on: &connection)
        let day = try EpisodeCare.past(self.day, on: &connection)
        try checkWords()
        if purpose == .treat, isYes, day.age(bornOn: child.bornOn) < Self.adultAge,
            !needsGuardian, basis != .emergency
        {
            throw Fault(.badData, .treatmentNeedsGuardian)
        }
        try checkGuardian(child, on: day, &connection)
        let partner = try self.partner.map { try PartnerRegistry.one($0, on: &connection).row.id }
        if let same = try repeated(child, on: day, &connection) { return (same, []) }
        let ground = Grounds.New(
            id: house.identifiers.next(),
            purpose: purpose, basis: basis, isYes: isYes, guardian: guardian, partner: partner,
            mayKnow: mayKnow, article: article, facts: facts, givenOn: day)
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(),
            action: isYes ? "ground.recorded" : "ground.declined", objectKind: "minor",
            objectID: child.id.description, purpose: purpose.rawValue)
        let stops = purpose == .share && !isYes
        let identifiers = house.identifiers
        return try connection.transaction { connection in
            var identifiers = identifiers
            try Grounds.add(ground, of: child, on: &connection)
            let open =
                stops
                ? try GroundWithdrawal.stop(
                    child, partner, on: day, because: "declined", &identifiers, &connection) : []
            try Audit.seal([audit], on: &connection)
            return (ground.id, open.filter { !$0.isHere })
        }
    }

    /// The very same word again, and nothing was said since: after a cut connection.
    private func repeated(
        _ child: MinorRow, on day: CalendarDate, _ connection: inout Connection
    ) throws -> ConsentID? {
        let newest = try Grounds.all(of: child, on: &connection).last {
            $0.purpose == purpose && $0.partner == partner
        }
        guard let newest, newest.basis == basis, newest.isYes == isYes,
            newest.guardian == guardian, newest.article == article, newest.facts == facts,
            newest.mayKnow == mayKnow, newest.givenOn == day, newest.withdrawnOn == nil
        else { return nil }
        return newest.id
    }

    /// What can be said about it without the child.
    private func checkWords() throws {
        if isException {
            guard let article, let facts, isYes else {
                throw Fault(.usage, .exceptionNeedsArticle(basis.rawValue))
            }
            try PlainWords.check(article, in: 2...200, option: "--article")
            try PlainWords.check(facts, in: 3...2000, option: "--facts")
        } else if article != nil || facts != nil {
            throw Fault(.usage, .articleOnlyForExceptions)
        }
        if guardian != nil, !needsGuardian { throw Fault(.usage, .guardianOnlyOfGuardians) }
        if partner != nil, purpose != .share { throw Fault(.usage, .partnerOnlyOfSharing) }
        if !mayKnow.isEmpty { try PlainWords.check(mayKnow, in: 1...500, option: "--may-know") }
    }

    /// A guardian suspended or revoked by a court, or suspected, cannot consent.
    private func checkGuardian(
        _ child: MinorRow, on day: CalendarDate, _ connection: inout Connection
    ) throws {
        if let guardian {
            let found = try Guardianship.find(guardian, of: minor, on: &connection)
            guard !found.line.barsConsent || !isYes else {
                throw Fault(
                    .badData, .guardianCannotConsent, mend: "xinlu minor guardian \(minor)")
            }
            return
        }
        guard needsGuardian, isYes else { return }
        let known = try Guardians.all(of: child, by: day, on: &connection)
            .filter { $0.until == nil }
        guard known.isEmpty || known.contains(where: { !$0.barsConsent }) else {
            throw Fault(.badData, .guardianCannotConsent, mend: "xinlu minor guardian \(minor)")
        }
    }

    /// Why nobody's consent was sought within 72 hours of an exception.
    package static func noteNotSought(
        _ code: String, _ why: String, house: inout House, on connection: inout Connection
    ) throws {
        try PlainWords.check(why, in: 3...500, option: "--not-sought")
        let child = try MinorLookup.one(code, on: &connection)
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "ground.not-sought",
            objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            guard try Grounds.noteNotSought(why, of: child, on: &connection) > 0 else {
                throw Fault(.badData, .noOpenException(code), mend: "xinlu consent show \(code)")
            }
            try Audit.seal([audit], on: &connection)
        }
    }
}
