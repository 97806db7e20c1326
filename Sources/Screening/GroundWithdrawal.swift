package import Care
import Messages
package import Postgres
package import Records

/// A yes taken back.
package enum GroundWithdrawal {
    /// Stops what has not left yet; what a partner holds is named, to be called back.
    ///
    /// - Parameter partner: its code; nil: what stands for every one.
    /// - Returns: the referrals stopped here, and those whose packages have left.
    package static func withdraw(
        _ purpose: ConsentRow.Purpose, of code: String, partner: String?, on day: CalendarDate?,
        house: inout House, on connection: inout Connection
    ) throws -> (stopped: [StoppedReferral], recalled: [StoppedReferral]) {
        guard partner == nil || purpose == .share else {
            throw Fault(.usage, .partnerOnlyOfSharing)
        }
        let child = try MinorLookup.one(code, on: &connection)
        let day = try EpisodeCare.past(day, on: &connection)
        let partnerID = try partner.map { try PartnerRegistry.one($0, on: &connection).row.id }
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "ground.withdrawn",
            objectKind: "minor", objectID: child.id.description, purpose: purpose.rawValue)
        // What was given for every partner stands for the others: this one hears a no of its own.
        let denial = Grounds.New(
            id: house.identifiers.next(), purpose: purpose, basis: .minor, isYes: false,
            guardian: nil, partner: partnerID, mayKnow: "", article: nil, facts: nil, givenOn: day)
        let identifiers = house.identifiers
        return try connection.transaction { connection in
            var identifiers = identifiers
            let stood = try Grounds.withdraw(
                purpose, of: child, partner: partnerID, on: day, connection: &connection)
            let newest = try Grounds.all(of: child, on: &connection).last {
                $0.purpose == purpose && $0.partner == partner && $0.withdrawnOn == nil
            }
            let denies = partnerID != nil && newest?.isYes != false
            if denies { try Grounds.add(denial, of: child, on: &connection) }
            guard stood > 0 || denies else {
                throw Fault(
                    .badData, .nothingToWithdraw(code, purpose.rawValue),
                    mend: "xinlu consent show \(code)")
            }
            let open =
                purpose == .share
                ? try stop(
                    child, partnerID, on: day, because: "withdrawn", &identifiers, &connection)
                : []
            try Audit.seal([audit], on: &connection)
            return (open.filter(\.isHere), open.filter { !$0.isHere })
        }
    }

    /// Takes every open referral back: what has not left stops here, the rest is to be recalled.
    ///
    /// - Precondition: a transaction is under way.
    /// - Returns: all that were open, as they stood.
    static func stop(
        _ child: MinorRow, _ partner: PartnerID?, on day: CalendarDate, because reason: String,
        _ identifiers: inout IdentifierSource, _ connection: inout Connection
    ) throws -> [StoppedReferral] {
        let now = try Reference.now(on: &connection)
        let open = try StoppedReferral.open(of: child, partner: partner, on: &connection)
        for referral in open {
            let standing = try ReferralLookup.one(referral.code, on: &connection)
            _ = try ReferralRevoking.take(
                standing, event: identifiers.next(), at: now, because: reason, &connection)
        }
        // One may have left while this waited for it.
        let sent = Set(
            try ReferralRecords.find(open.map(\.code), on: &connection)
                .filter { $0.sentAt != nil }.map(\.id))
        return open.map { $0.left(sent.contains($0.id)) }
    }
}

/// Who was told what, when, and whether the child knew before.
package enum Telling {
    package static func record(
        _ code: String, _ whom: String, of what: String, minorKnew: Bool, on day: CalendarDate?,
        house: inout House, on connection: inout Connection
    ) throws {
        try PlainWords.check(whom, in: 1...80, option: "--whom")
        try PlainWords.check(what, in: 1...500, option: "--what")
        let child = try MinorLookup.one(code, on: &connection)
        let day = try EpisodeCare.past(day, on: &connection)
        let id: EventID = house.identifiers.next()
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "minor.told",
            objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            try Grounds.add(
                Grounds.Told(whom, of: what, on: day, minorKnew: minorKnew), id: id, of: child,
                on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }
}
