package import Care
import Identity
import Messages
import Packages
package import Postgres
import Records
import Referrals
package import Tables

/// Drafts referrals for what was confirmed, and hands them over as packages.
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

        package init(
            partner: String?, batch: BatchID?, folder: String, leavesUnsealed: Bool, isDryRun: Bool,
            environment: [String: String]
        ) {
            self.partner = partner
            self.batch = batch
            self.folder = folder
            self.leavesUnsealed = leavesUnsealed
            self.isDryRun = isDryRun
            self.environment = environment
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
    }

    package struct Outcome: Sendable {
        package var batches: [Batch] = []
        /// Confirmed children for whom no partner fits.
        package var unplaced = 0

        package init() {}

        init(batches: [Batch]) { self.batches = batches }

        package var json: JSON {
            [
                "batches": .array(
                    batches.map { batch in
                        [
                            "batch_id": .string(batch.id.description),
                            "partner": .string(batch.partner),
                            "referrals": .int(batch.referrals), "path": .string(batch.path),
                            "sealed": .bool(batch.sealed != "unsealed"),
                            "sha256": .string(batch.sha256),
                        ]
                    }),
                "unplaced": .int(unplaced),
            ]
        }
    }

    static let batchLimit = 200
    private let options: Options

    package init(_ options: Options) { self.options = options }

    package func run(
        house: inout House, on connection: inout Connection
    ) throws -> Outcome {
        if let batch = options.batch {
            return try again(batch, house: &house, on: &connection)
        }
        let partners = try ReferralRecords.partners(on: &connection)
        if let code = options.partner, !partners.contains(where: { $0.row.code == code }) {
            throw Fault(.badData, .unknownPartner(code), mend: "xinlu partner list")
        }
        var outcome = Outcome()
        let drafts = try draft(to: partners, &outcome, house: &house, on: &connection)
        if options.isDryRun {
            for partner in partners {
                let count = drafts.count { $0.partner == partner.row.id }
                guard count > 0, isWanted(partner) else { continue }
                outcome.batches.append(
                    Batch(
                        id: BatchID(high: 0, low: 0), partner: partner.row.code, referrals: count,
                        path: "", sealed: "", sha256: "", password: nil))
            }
            return outcome
        }
        for partner in partners where isWanted(partner) {
            var ready = try ReferralRecords.ready(for: partner.row.id, on: &connection)[...]
            while !ready.isEmpty {
                let chunk = Array(ready.prefix(Self.batchLimit))
                ready = ready.dropFirst(chunk.count)
                outcome.batches.append(
                    try send(chunk, to: partner, house: &house, on: &connection))
            }
        }
        return outcome
    }

    private func isWanted(_ partner: ReferralRecords.Partner) -> Bool {
        options.partner == nil || options.partner == partner.row.code
    }

    // MARK: Drafting

    /// One referral for each confirmed episode, to the first partner that fits: the service, the
    /// age, the region's district before the city.
    private func draft(
        to partners: [ReferralRecords.Partner], _ outcome: inout Outcome, house: inout House,
        on connection: inout Connection
    ) throws -> [ReferralRow] {
        let today = try Reference.now(on: &connection).date
        var drafts: [ReferralRow] = []
        for candidate in try ReferralRecords.candidates(on: &connection) {
            guard let service = Service(for: candidate.track),
                let partner = fitting(candidate, service, partners, today)
            else {
                outcome.unplaced += 1
                continue
            }
            let id: ReferralID = .derived("referral", candidate.episode.description)
            drafts.append(
                ReferralRow(
                    district: candidate.district, id: id, code: Self.code(of: id),
                    caseNumber: Self.caseNumber(of: candidate.minor), minor: candidate.minor,
                    episode: candidate.episode, partner: partner.row.id, service: service,
                    track: candidate.track, urgency: candidate.urgency, status: .draft,
                    draftedOn: today,
                    deadline: today.adding(days: max(1, candidate.urgency.clockHours / 24))))
        }
        guard !options.isDryRun, !drafts.isEmpty else { return drafts }
        let events = drafts.map { draft in
            AuditEventRow(
                district: draft.district, id: house.identifiers.next(), action: "referral.drafted",
                objectKind: "referral", objectID: draft.id.description)
        }
        let stored = drafts
        try connection.transaction { connection in
            for draft in stored {
                try connection.insert(draft)
                try connection.insert(Self.event(draft.id, draft.district, nil, .draft, today))
                // Confirmed, with a ground: nothing holds it back.
                _ = try ReferralRecords.move(
                    draft.id, in: draft.district, from: .draft, to: .ready, on: &connection)
                try connection.insert(Self.event(draft.id, draft.district, .draft, .ready, today))
            }
            try Audit.seal(events, on: &connection)
        }
        return drafts
    }

    private func fitting(
        _ candidate: ReferralRecords.Candidate, _ service: Service,
        _ partners: [ReferralRecords.Partner], _ today: CalendarDate
    ) -> ReferralRecords.Partner? {
        let age = Int16(today.age(bornOn: candidate.bornOn))
        let able = partners.filter { partner in
            partner.services.contains(service) && partner.row.minAge <= age
                && age <= partner.row.maxAge && candidate.ground.allows(partner.row)
        }
        let district = candidate.region.prefix(6)
        return able.first { $0.row.region.prefix(6) == district }
            ?? able.first { $0.row.region == "370200000000" }
    }

    /// Eight letters and digits that read well on a telephone.
    private static func code(of id: ReferralID) -> String {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        var rest = id.low
        var code = ""
        for place in 0..<8 {
            if place == 4 { code.append("-") }
            code.append(letters[Int(rest & 31)])
            rest >>= 5
        }
        return code
    }

    /// The same for all referrals of a child, and no way back to it.
    private static func caseNumber(of minor: MinorID) -> String {
        let number: Identifier<MinorKind> = .derived("case", minor.description)
        return "C" + String(number.description.filter { $0 != "-" }.prefix(10)).uppercased()
    }

    private static func event(
        _ referral: ReferralID, _ district: String, _ from: ReferralStatus?, _ to: ReferralStatus,
        _ day: CalendarDate
    ) -> ReferralEventRow {
        ReferralEventRow(
            district: district,
            id: .derived("referral-event", referral.description, from?.rawValue ?? "", to.rawValue),
            referral: referral, from: from, to: to, on: day)
    }

    // MARK: Sending

    /// Writes the package, and only then says that the referrals are sent.
    private func send(
        _ referrals: [ReferralID], to partner: ReferralRecords.Partner, house: inout House,
        on connection: inout Connection
    ) throws -> Batch {
        let id: BatchID = .derived(
            "batch", referrals.map(\.description).sorted().joined(separator: " "))
        let contents = try ReferralRecords.contents(of: referrals, on: &connection)
        let today = try Reference.now(on: &connection).date
        let name = "\(partner.row.code)-\(id)"
        let written = try write(
            contents, id, name, madeOn: today, to: partner, house: &house, on: &connection)
        let row = ExportBatchRow(
            id: id, name: name, partner: partner.row.id, madeOn: today,
            referrals: Int32(contents.count), sealed: written.sealed, path: written.path,
            sha256: written.sha256)
        let events = contents.map { content in
            AuditEventRow(
                district: content.district, id: house.identifiers.next(),
                action: written.sealed == "unsealed" ? "referral.sent-unsealed" : "referral.sent",
                objectKind: "referral", objectID: content.referral.description,
                purpose: partner.row.code)
        }
        try connection.transaction { connection in
            try connection.insert(row)
            for content in contents {
                guard
                    try ReferralRecords.move(
                        content.referral, in: content.district, from: .ready, to: .sent, batch: id,
                        on: &connection)
                else { throw Fault(.tryLater, .referralMoved(content.code)) }
                try connection.insert(
                    Self.event(content.referral, content.district, .ready, .sent, today))
            }
            try Audit.seal(events, on: &connection)
        }
        return batch(id, partner, contents.count, written)
    }

    /// Writes a batch again; nothing moves.
    private func again(
        _ id: BatchID, house: inout House, on connection: inout Connection
    ) throws -> Outcome {
        guard let known = try ReferralRecords.batch(id, on: &connection),
            let partner = try ReferralRecords.partners(on: &connection)
                .first(where: { $0.row.code == known.partner })
        else { throw Fault(.badData, .unknownBatch(id.description)) }
        let referrals = try ReferralRecords.inBatch(id, on: &connection)
        let contents = try ReferralRecords.contents(of: referrals, on: &connection)
        let written = try write(
            contents, id, known.name, madeOn: known.madeOn, to: partner, house: &house,
            on: &connection)
        return Outcome(batches: [batch(id, partner, contents.count, written)])
    }

    private func batch(
        _ id: BatchID, _ partner: ReferralRecords.Partner, _ count: Int, _ written: WrittenPackage
    ) -> Batch {
        Batch(
            id: id, partner: partner.row.code, referrals: count, path: written.path,
            sealed: written.sealed, sha256: Hex.text(written.sha256), password: written.password)
    }

    private func write(
        _ contents: [ReferralRecords.Contents], _ id: BatchID, _ name: String,
        madeOn: CalendarDate, to partner: ReferralRecords.Partner, house: inout House,
        on connection: inout Connection
    ) throws -> WrittenPackage {
        let assembled = try ReferralAssembly(contents, house: house, on: &connection)
        let profile =
            partner.row.profile.isEmpty
            ? DisclosedField.minimal : partner.row.profile.compactMap(DisclosedField.init)
        let request = PackageRequest(
            partner: Correspondent(code: partner.row.code, name: partner.row.name),
            sender: Correspondent(code: "xinlu", name: "Xinlu"), name: name,
            batch: id.description, madeOn: madeOn.iso, formats: partner.row.formats,
            profile: Set(profile), policy: assembled.policy,
            isPractice: try Reference.setting("practice", on: &connection) == "yes",
            cases: assembled.cases)
        let sealing: Sealing =
            options.leavesUnsealed
            ? .unsealed
            : partner.row.recipients.isEmpty ? .zip : .age(recipients: partner.row.recipients)
        return try PackageWriter(into: options.folder, environment: options.environment)
            .write(request, sealing: sealing)
    }
}
