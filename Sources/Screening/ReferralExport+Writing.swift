import Care
import Identity
import Messages
import Packages
package import Postgres
import Records
package import Referrals

extension ReferralExport {
    /// Somebody moved a referral while its package was written.
    private struct Moved: Error {}

    /// Writes a prepared batch, and only then says that its referrals are sent.
    ///
    /// Whoever may not leave any more is taken out; the package is then made anew.
    func finish(
        _ batch: ExportBatches.Batch, _ partner: Partners.Known, _ outcome: inout Outcome,
        house: inout House, on connection: inout Connection
    ) throws {
        let writer = try writer(house)
        // An export that was cut short may have left it, with somebody who is gone since.
        try writer.discard(batch.name)
        for _ in 0..<5 {
            let members = try settle(batch, on: &connection)
            guard !members.isEmpty else {
                try writer.discard(batch.name)
                try connection.transaction { try ExportBatches.drop(batch.id, on: &$0) }
                return
            }
            do {
                outcome.batches.append(
                    try send(
                        batch, members, to: partner, writer, house: &house, on: &connection))
                return
            } catch is Moved {
                continue
            }
        }
        throw Fault(.tryLater, .referralMoved(batch.name), mend: "xinlu referral export")
    }

    /// Those of a batch that may leave at this moment; the others are taken out of it.
    private func settle(
        _ batch: ExportBatches.Batch, on connection: inout Connection
    ) throws -> [ExportBatches.Member] {
        let today = try Reference.now(on: &connection).date
        let members = try ExportBatches.members(of: batch.id, on: &connection)
            .filter { $0.status == .ready }
        let grounded = try ReferralRecords.grounded(
            members.map(\.id), on: today, connection: &connection)
        let out = members.map(\.id).filter { !grounded.contains($0) }
        if !out.isEmpty {
            try connection.transaction { connection in
                _ = try ExportBatches.put(out, into: nil, on: &connection)
            }
        }
        return members.filter { grounded.contains($0.id) }
    }

    private func send(
        _ batch: ExportBatches.Batch, _ members: [ExportBatches.Member],
        to partner: Partners.Known, _ writer: PackageWriter, house: inout House,
        on connection: inout Connection
    ) throws -> Batch {
        let now = try Reference.now(on: &connection)
        let keepUntil = batch.keepUntil ?? now.date.adding(days: ReferralClock.keepDays)
        let contents = try ReferralRecords.contents(
            of: members.map(\.id), officeHour: Self.officeHour(after: now), on: &connection)
        guard contents.count == members.count else { throw Moved() }
        let assembled = try ReferralAssembly(
            contents,
            ReferralAssembly.Sending(
                at: now, keepUntil: keepUntil,
                answerHours: partner.row.answerHours.map(Int.init)),
            definitions, house: house, on: &connection)
        let request = try request(batch, partner, assembled.cases, on: &connection)
        let staged = try writer.stage(request, sealing: sealing(partner))
        CrashPoint.staged.pass()
        defer { staged.discard() }
        let sealed = try zip(contents, request.cases).map { content, made in
            try made.sealed(in: content.district, batch: batch.id, house.keys)
        }
        let movers = movers(contents, at: now, partner, &house)
        let audits = audits(contents, staged, partner, &house)
        try connection.transaction { connection in
            try Self.move(movers, batch, at: now, on: &connection)
            try ExportBatches.keep(sealed, of: batch.id, on: &connection)
            try staged.publish()
            CrashPoint.published.pass()
            guard
                try ExportBatches.written(
                    batch.id, path: staged.path, sealed: staged.sealed, sha256: staged.sha256,
                    referrals: movers.count, on: &connection)
            else { throw Fault(.tryLater, .exportAtWork, mend: "xinlu referral export") }
            try Audit.seal(audits, on: &connection)
        }
        var made = made(batch, request, staged)
        made.calls = contents.filter { $0.urgency >= .asap }.map(\.code)
        made.telephone = partner.row.telephone
        return made
    }

    /// The ground is looked at once more, under the locks of the step.
    private static func move(
        _ movers: [ReferralRecords.Mover], _ batch: ExportBatches.Batch, at now: Instant,
        on connection: inout Connection
    ) throws {
        let ids = movers.map(\.id)
        let locked = try ExportBatches.put(ids, into: batch.id, on: &connection)
        guard locked.count == ids.count else { throw Moved() }
        let grounded = try ReferralRecords.grounded(ids, on: now.date, connection: &connection)
        guard grounded.count == ids.count else { throw Moved() }
        let moved = try ReferralRecords.take(
            ReferralRecords.Step(.ready, .sent, on: now.date, at: now, batch: batch.id), movers,
            on: &connection)
        guard moved.count == ids.count else { throw Moved() }
    }

    private func movers(
        _ contents: [ReferralRecords.Contents], at now: Instant, _ partner: Partners.Known,
        _ house: inout House
    ) -> [ReferralRecords.Mover] {
        let limit = partner.row.answerHours.map(Int.init)
        return contents.map { content in
            let due = ReferralClock.due(
                .sent, content.urgency, from: now, answerHours: limit, startDays: nil)
            return ReferralRecords.Mover(
                content.district, content.referral, event: house.identifiers.next(), due: due,
                expiry: ReferralClock.expiry(content.urgency, from: now, answerHours: limit),
                answerBy: due?.date)
        }
    }

    private func audits(
        _ contents: [ReferralRecords.Contents], _ staged: StagedPackage,
        _ partner: Partners.Known, _ house: inout House
    ) -> [AuditEventRow] {
        contents.map { content in
            AuditEventRow(
                district: content.district, id: house.identifiers.next(),
                action: staged.sealed == "unsealed" ? "referral.sent-unsealed" : "referral.sent",
                objectKind: "referral", objectID: content.referral.description,
                purpose: partner.row.code)
        }
    }

    /// Writes a batch again from what was kept of it; nothing moves.
    func again(
        _ id: BatchID, house: inout House, on connection: inout Connection
    ) throws -> Outcome {
        guard let known = try ExportBatches.find(id, on: &connection), known.state == .written,
            let partner = try Partners.all(on: &connection)
                .first(where: { $0.row.code == known.partner })
        else { throw Fault(.badData, .unknownBatch(id.description)) }
        let gone = try ExportBatches.members(of: id, on: &connection)
            .contains { $0.status == .revoked }
        let today = try Reference.now(on: &connection).date
        guard !gone, known.keepUntil.map({ today <= $0 }) ?? true else {
            throw Fault(.badData, .batchMayNotLeaveAgain(id.description))
        }
        let kept = try ExportBatches.contents(of: id, on: &connection)
        let cases = try kept.map { try ReferralCase($0, batch: id, house.keys) }
        let request = try request(known, partner, cases, on: &connection)
        if options.isDryRun {
            var outcome = Outcome()
            outcome.batches.append(Batch(known))
            return outcome
        }
        let staged = try writer(house).stage(request, sealing: sealing(partner))
        defer { staged.discard() }
        let audits = kept.map { content in
            AuditEventRow(
                district: content.district, id: house.identifiers.next(),
                action: staged.sealed == "unsealed"
                    ? "referral.again-unsealed" : "referral.written-again",
                objectKind: "referral",
                objectID: content.referral.description, purpose: partner.row.code)
        }
        try connection.transaction { try Audit.seal(audits, on: &$0) }
        try staged.publish()
        var outcome = Outcome()
        outcome.batches.append(made(known, request, staged))
        return outcome
    }

    private func made(
        _ batch: ExportBatches.Batch, _ request: PackageRequest, _ staged: StagedPackage
    ) -> Batch {
        Batch(
            id: batch.id, partner: batch.partner, referrals: request.cases.count,
            path: staged.path, sealed: staged.sealed, sha256: Hex.text(staged.sha256),
            password: staged.password)
    }

    private func request(
        _ batch: ExportBatches.Batch, _ partner: Partners.Known, _ cases: [ReferralCase],
        on connection: inout Connection
    ) throws -> PackageRequest {
        let profile =
            partner.row.profile.isEmpty
            ? DisclosedField.minimal : partner.row.profile.compactMap(DisclosedField.init)
        return PackageRequest(
            partner: Correspondent(
                code: partner.row.code, name: partner.row.name,
                creditCode: partner.row.creditCode),
            sender: try SendingOffice.read(on: &connection), name: batch.name,
            batch: batch.id.description, madeOn: batch.madeOn.iso,
            keepUntil: batch.keepUntil?.iso ?? "", formats: partner.row.formats,
            profile: Set(profile), isPractice: try SendingOffice.isPractice(on: &connection),
            cases: cases)
    }

    private func writer(_ house: House) throws -> PackageWriter {
        PackageWriter(
            into: options.folder, environment: options.environment,
            signer: try house.keys.signer)
    }

    private func sealing(_ partner: Partners.Known) -> Sealing {
        if options.leavesUnsealed { return .unsealed }
        return partner.row.recipients.isEmpty
            ? .zip : .age(recipients: partner.row.recipients)
    }

    /// Ten in the morning of the next working day, from today on.
    static func officeHour(after now: Instant) -> Instant {
        // 2000-01-01 was a Saturday.
        let weekday = (Int(now.date.daysSince2000) + 5) % 7
        return Instant(now.date.adding(days: max(0, weekday >= 5 ? 7 - weekday : 0)), hour: 10)
    }
}

/// Who sends: the office as letters name it.
package enum SendingOffice {
    package static func read(on connection: inout Connection) throws -> Correspondent {
        let name = try Reference.setting("office", on: &connection)
        return Correspondent(code: "xinlu", name: name ?? "Xinlu")
    }

    /// - Throws: ``Fault`` for a name that is empty or too long.
    package static func name(_ office: String, on connection: inout Connection) throws {
        try PlainWords.check(office, in: 1...80, option: "--office")
        try connection.transaction { try Reference.set("office", to: office, on: &$0) }
    }

    package static func isPractice(on connection: inout Connection) throws -> Bool {
        try Reference.setting("practice", on: &connection) == "yes"
    }
}
