import Care
import Postgres
import Records

/// Silence for twice its time ends a referral: the next partner is asked.
enum ReferralExpiry {
    /// - Returns: how many ended.
    static func run(asOf moment: Instant, on connection: inout Connection) throws -> Int {
        let silent = try ReferralRecords.expiring(at: moment, on: &connection)
        guard !silent.isEmpty else { return 0 }
        return try connection.transaction { connection in
            var audits: [AuditEventRow] = []
            for status in [ReferralStatus.sent, .acknowledged] {
                let movers = silent.filter { $0.status == status }.map { referral in
                    ReferralRecords.Mover(
                        referral.district, referral.id,
                        event: .derived(
                            "referral-expired", referral.id.description, moment.iso))
                }
                guard !movers.isEmpty else { continue }
                // A word that came meanwhile keeps its referral alive.
                let ended = try ReferralRecords.take(
                    ReferralRecords.Step(
                        status, .expired, on: moment.date, at: moment, reason: "silence"),
                    movers, on: &connection)
                audits += movers.filter { ended.contains($0.id) }.map { mover in
                    AuditEventRow(
                        district: mover.district,
                        id: .derived("referral-expired-audit", mover.id.description, moment.iso),
                        action: "referral.expired", objectKind: "referral",
                        objectID: mover.id.description)
                }
            }
            try Audit.seal(audits, on: &connection)
            return audits.count
        }
    }
}
