package import Care
import Glibc
import Identity
import Messages
import Packages
package import Postgres
import Records
import Referrals
package import Tables

/// Hands referrals over as packages: prepared in the database, written on disk, and only then sent.
package struct ReferralExport {
    package struct Options: Sendable {
        /// nil: every partner.
        package var partner: String?
        /// Writes this batch again.
        package var batch: BatchID?
        package var folder: String
        package var leavesUnsealed: Bool
        package var isDryRun: Bool
        /// What child processes may see.
        package var environment: [String: String]
        /// Who asks: a worker's code, or the account of the machine.
        package var askedBy: String

        package init(
            partner: String?, batch: BatchID?, folder: String, leavesUnsealed: Bool, isDryRun: Bool,
            environment: [String: String], askedBy: String
        ) {
            self.partner = partner
            self.batch = batch
            self.folder = folder
            self.leavesUnsealed = leavesUnsealed
            self.isDryRun = isDryRun
            self.environment = environment
            self.askedBy = askedBy
        }
    }

    /// One package on disk; of a dry run, one that would be.
    package struct Batch: Sendable {
        package let id: BatchID
        package let partner: String
        package let referrals: Int
        package let path: String
        package let sealed: String
        package let sha256: String
        package let password: String?
        /// `stat` and `asap` are a telephone call first.
        package var calls: [String] = []
        package var telephone = ""
    }

    package struct Outcome: Sendable {
        package var batches: [Batch] = []
        /// Children who wait and for whom nobody has a place.
        package var unplaced = 0
        /// Packages that wait for a second person.
        package var held: [Batch] = []
        /// Ready, and without a ground at this moment.
        package var withoutGround = 0

        package init() {}

        package var json: JSON {
            [
                "batches": .array(batches.map(\.json)), "unplaced": .int(unplaced),
                "held": .array(held.map(\.json)), "without_ground": .int(withoutGround),
            ]
        }
    }

    static let batchLimit = 200
    let options: Options
    let definitions = DefinitionsOnce()

    package init(_ options: Options) { self.options = options }

    package func run(
        house: inout House, on connection: inout Connection
    ) throws -> Outcome {
        if let batch = options.batch {
            return try again(batch, house: &house, on: &connection)
        }
        let partners = try Partners.all(on: &connection)
        if let code = options.partner, !partners.contains(where: { $0.row.code == code }) {
            throw Fault(.badData, .unknownPartner(code), mend: "xinlu partner list")
        }
        let matching = try ReferralMatching(on: &connection)
        let wanted = matching.proposals.filter {
            $0.episode.isConfirmed && (options.partner ?? $0.partner.code) == $0.partner.code
        }
        var outcome = Outcome()
        outcome.unplaced = matching.left.count
        if options.isDryRun {
            try rehearse(wanted, partners, &outcome, on: &connection)
            return outcome
        }
        try Self.lock(on: &connection)
        try resume(&outcome, partners, house: &house, on: &connection)
        _ = try ReferralMatching.confirm(
            wanted, by: options.askedBy, house: &house, on: &connection)
        let prepared = try prepare(partners, &outcome, house: &house, on: &connection)
        for (batch, partner) in prepared {
            try finish(batch, partner, &outcome, house: &house, on: &connection)
        }
        return outcome
    }

    /// One export at a time. The server takes a moment to notice that a killed one is gone.
    private static func lock(on connection: inout Connection) throws {
        for _ in 0..<30 {
            if try ExportBatches.lock(on: &connection) { return }
            usleep(100_000)
        }
        throw Fault(.tryLater, .exportAtWork, mend: "xinlu referral export")
    }

    private func isWanted(_ partner: Partners.Known) -> Bool {
        options.partner == nil || options.partner == partner.row.code
    }

    /// What an export would hand over.
    private func rehearse(
        _ proposals: [ReferralMatching.Proposal], _ partners: [Partners.Known],
        _ outcome: inout Outcome, on connection: inout Connection
    ) throws {
        for partner in partners where isWanted(partner) {
            let count =
                proposals.count { $0.partner.id == partner.row.id }
                + (try ReferralRecords.ready(for: partner.row.id, on: &connection)).count
            guard count > 0 else { continue }
            outcome.batches.append(
                Batch(
                    id: BatchID(high: 0, low: 0), partner: partner.row.code, referrals: count,
                    path: "", sealed: "", sha256: "", password: nil))
        }
    }

    /// Batches that an earlier export prepared and did not finish.
    private func resume(
        _ outcome: inout Outcome, _ partners: [Partners.Known], house: inout House,
        on connection: inout Connection
    ) throws {
        for batch in try ExportBatches.open(on: &connection) {
            guard let partner = partners.first(where: { $0.row.code == batch.partner }),
                isWanted(partner)
            else { continue }
            if batch.state == .held {
                outcome.held.append(Batch(batch))
            } else {
                try finish(batch, partner, &outcome, house: &house, on: &connection)
            }
        }
    }

    /// Names every package and who is in it, before anything is written.
    private func prepare(
        _ partners: [Partners.Known], _ outcome: inout Outcome, house: inout House,
        on connection: inout Connection
    ) throws -> [(ExportBatches.Batch, Partners.Known)] {
        let today = try Reference.now(on: &connection).date
        var leaving: [(partner: Partners.Known, referrals: [ReferralID])] = []
        for partner in partners where isWanted(partner) {
            let ready = try ReferralRecords.ready(for: partner.row.id, on: &connection)
            let grounded = try ReferralRecords.grounded(ready, on: today, connection: &connection)
            outcome.withoutGround += ready.count - grounded.count
            leaving.append((partner, ready.filter(grounded.contains)))
        }
        let total = leaving.reduce(0) { $0 + $1.referrals.count }
        let limit = try ApprovalLimit.read(on: &connection)
        let isHeld = limit.map { total > $0 } ?? false
        var prepared: [(ExportBatches.Batch, Partners.Known)] = []
        for (partner, referrals) in leaving {
            var rest = referrals[...]
            while !rest.isEmpty {
                let chunk = Array(rest.prefix(Self.batchLimit))
                rest = rest.dropFirst(chunk.count)
                let id: BatchID = house.identifiers.next()
                let new = ExportBatches.New(
                    id: id, name: "\(partner.row.code)-\(id)", partner: partner.row.id,
                    madeOn: today, referrals: chunk, isHeld: isHeld,
                    keepUntil: today.adding(days: ReferralClock.keepDays),
                    recipients: partner.row.recipients, askedBy: options.askedBy)
                try connection.transaction {
                    _ = try ExportBatches.prepare(new, on: &$0)
                }
                guard let batch = try ExportBatches.find(id, on: &connection) else { continue }
                if isHeld {
                    outcome.held.append(Batch(batch))
                } else {
                    prepared.append((batch, partner))
                }
            }
        }
        return prepared
    }
}

/// Above how many children an export waits for a second person.
package enum ApprovalLimit {
    private static let key = "approval-above"

    /// nil: none was set.
    package static func read(on connection: inout Connection) throws -> Int? {
        try Reference.setting(key, on: &connection).flatMap { Int($0) }
    }

    package static func set(_ limit: Int, on connection: inout Connection) throws {
        try Reference.setApproval(above: Int32(clamping: limit), on: &connection)
    }
}

extension ReferralExport.Batch {
    init(_ batch: ExportBatches.Batch) {
        self.init(
            id: batch.id, partner: batch.partner, referrals: batch.referrals, path: "", sealed: "",
            sha256: "", password: nil)
    }

    var json: JSON {
        [
            "batch_id": .string(id.description), "partner": .string(partner),
            "referrals": .int(referrals), "path": .string(path),
            "sealed": .bool(sealed != "unsealed"), "sha256": .string(sha256),
        ]
    }
}
