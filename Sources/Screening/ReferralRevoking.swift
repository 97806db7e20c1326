import Care
import Messages
import Packages
package import Postgres
package import Records
import Referrals

/// Takes a referral back; whoever holds its package is asked to return or destroy it.
package enum ReferralRevoking {
    package struct Outcome: Sendable {
        package let referral: ReferralRecords.Standing
        /// Where the recall notice lies; nil: nothing had left.
        package let notice: String?
    }

    /// - Parameters:
    ///   - reason: for the house alone; the partner is not told why.
    ///   - folder: where the recall notice goes.
    /// - Throws: ``Fault``: unknown, or ended before anything left.
    package static func revoke(
        _ code: String, because reason: String, into folder: String, house: inout House,
        on connection: inout Connection
    ) throws -> Outcome {
        try PlainWords.check(reason, in: 3...500, option: "--reason")
        let standing = try ReferralLookup.one(code, on: &connection)
        let event: EventID = house.identifiers.next()
        let audit = AuditEventRow(
            district: standing.district, id: house.identifiers.next(), action: "referral.revoked",
            objectKind: "referral", objectID: standing.id.description)
        let now = try Reference.now(on: &connection)
        try connection.transaction { connection in
            let revoked = try take(
                standing, event: event, at: now, because: reason, &connection)
            guard revoked || standing.sentAt != nil else {
                throw Fault(
                    .badData, .nothingToRevoke(standing.code, standing.status.rawValue),
                    mend: "xinlu referral show \(standing.code)")
            }
            if revoked { try Audit.seal([audit], on: &connection) }
        }
        let after = try ReferralLookup.one(standing.code, on: &connection)
        return Outcome(
            referral: after, notice: try notice(after, into: folder, on: &connection))
    }

    /// Whoever wins the race, it ends revoked: a yes that came first is taken back, one that comes
    /// later is refused.
    ///
    /// - Precondition: a transaction is under way.
    /// - Returns: false: it had ended already.
    static func take(
        _ standing: ReferralRecords.Standing, event: EventID, at now: Instant,
        because reason: String, _ connection: inout Connection
    ) throws -> Bool {
        var status = standing.status
        for _ in 0..<10 {
            guard status.next.contains(.revoked) else { return false }
            let moved = try ReferralRecords.take(
                ReferralRecords.Step(status, .revoked, on: now.date, at: now, reason: reason),
                [ReferralRecords.Mover(standing.district, standing.id, event: event)],
                on: &connection)
            if !moved.isEmpty { return true }
            // Somebody moved it meanwhile, and that is committed: look again.
            status = try ReferralLookup.one(standing.code, on: &connection).status
        }
        throw Fault(.tryLater, .referralMoved(standing.code))
    }

    /// Writes the notice that calls a package back; once more, it is the same.
    ///
    /// - Returns: its path; nil: nothing has left.
    package static func notice(
        _ standing: ReferralRecords.Standing, into folder: String,
        on connection: inout Connection
    ) throws -> String? {
        guard let sentAt = standing.sentAt else { return nil }
        let notice = RecallNotice(
            referral: standing.id, code: standing.code, caseNumber: standing.caseNumber,
            sentOn: sentAt.date, takenBackOn: standing.since,
            backBy: standing.since.adding(days: ReferralClock.recallDays),
            isPractice: try SendingOffice.isPractice(on: &connection))
        return try notice.write(
            into: folder,
            from: try SendingOffice.read(on: &connection),
            to: .init(code: standing.partnerCode, name: standing.partnerName),
            withMessage: standing.formats.contains("fhir"))
    }
}

/// Finds a referral by the code that was typed.
package enum ReferralLookup {
    /// - Throws: ``Fault`` if the code is unknown or stands in two districts.
    package static func one(
        _ code: String, on connection: inout Connection
    ) throws -> ReferralRecords.Standing {
        let found = try ReferralRecords.find([ReferralCode.normalised(code)], on: &connection)
        guard let referral = found.first else {
            throw Fault(.badData, .unknownReferral(code), mend: "xinlu referral list")
        }
        guard found.count == 1 else { throw Fault(.badData, .referralInTwoDistricts(code)) }
        return referral
    }
}
