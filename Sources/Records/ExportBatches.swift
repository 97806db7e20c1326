package import Care
package import Postgres
import SQLFiles

/// Packages: prepared, perhaps approved by a second person, written.
package enum ExportBatches {
    package enum State: String, Hashable, Sendable {
        /// Next to be written, or cut short while it was.
        case prepared
        /// Waits for a second person.
        case held
        case written
        /// Nothing of it may leave any more.
        case dropped
    }

    package struct Batch: Hashable, Sendable {
        package let id: BatchID
        package let name: String
        package let madeOn: CalendarDate
        package let sealed: String?
        package let state: State
        package let askedBy: String
        package let approvedBy: String?
        package let referrals: Int
        package let keepUntil: CalendarDate?
        package let path: String?
        package let partner: String
    }

    package struct New: Hashable, Sendable {
        package var id: BatchID
        package var name: String
        package var partner: PartnerID
        package var madeOn: CalendarDate
        package var referrals: [ReferralID]
        package var isHeld: Bool
        package var keepUntil: CalendarDate
        /// Public keys it will be sealed for.
        package var recipients: [String]
        package var askedBy: String

        package init(
            id: BatchID, name: String, partner: PartnerID, madeOn: CalendarDate,
            referrals: [ReferralID], isHeld: Bool, keepUntil: CalendarDate, recipients: [String],
            askedBy: String
        ) {
            self.id = id
            self.name = name
            self.partner = partner
            self.madeOn = madeOn
            self.referrals = referrals
            self.isHeld = isHeld
            self.keepUntil = keepUntil
            self.recipients = recipients
            self.askedBy = askedBy
        }
    }

    /// One of a batch.
    package struct Member: Hashable, Sendable {
        package let district: String
        package let id: ReferralID
        package let status: ReferralStatus
    }

    /// What a package said of a child, sealed.
    package struct Sealed: Hashable, Sendable {
        package var district: String
        package var referral: ReferralID
        package var bytes: [UInt8]

        package init(district: String, referral: ReferralID, bytes: [UInt8]) {
            self.district = district
            self.referral = referral
            self.bytes = bytes
        }
    }

    /// False: another export is at work.
    package static func lock(on connection: inout Connection) throws -> Bool {
        try connection.take(lock: SQLFiles.ExportBatch.lock.text)
    }

    package static func find(_ id: BatchID, on connection: inout Connection) throws -> Batch? {
        try connection.query(SQLFiles.ExportBatch.find.text, id).first.map { try Batch($0) }
    }

    /// Prepared and not written: cut short, or waiting for a second person.
    package static func open(on connection: inout Connection) throws -> [Batch] {
        try connection.query(SQLFiles.ExportBatch.open.text).map { try Batch($0) }
    }

    package static func members(
        of batch: BatchID, on connection: inout Connection
    ) throws -> [Member] {
        try connection.query(SQLFiles.Referral.ofBatch.text, batch).map { row in
            Member(
                district: try row["district_code"], id: try row["referral_id"],
                status: try row["status"])
        }
    }

    /// Names the package and who is in it, before anything is written.
    ///
    /// - Returns: those taken in; a referral that moved meanwhile is not.
    package static func prepare(
        _ batch: New, on connection: inout Connection
    ) throws -> Set<ReferralID> {
        try connection.execute(
            SQLFiles.ExportBatch.add.text, batch.id, batch.name, batch.partner, batch.madeOn,
            Int32(batch.referrals.count), (batch.isHeld ? State.held : .prepared).rawValue,
            "referral", batch.keepUntil, batch.recipients, batch.askedBy)
        return try put(batch.referrals, into: batch.id, on: &connection)
    }

    /// - Parameter batch: nil takes them out.
    package static func put(
        _ referrals: [ReferralID], into batch: BatchID?, on connection: inout Connection
    ) throws -> Set<ReferralID> {
        Set(
            try connection.query(SQLFiles.Referral.setBatch.text, batch, referrals).map {
                try $0["referral_id"]
            })
    }

    package static func keep(
        _ contents: [Sealed], of batch: BatchID, on connection: inout Connection
    ) throws {
        for content in contents {
            _ = try connection.query(
                SQLFiles.ReferralContent.add.text, content.district, content.referral, batch,
                content.bytes, prepared: true)
        }
    }

    package static func contents(
        of batch: BatchID, on connection: inout Connection
    ) throws -> [Sealed] {
        try connection.query(SQLFiles.ReferralContent.ofBatch.text, batch).map { row in
            Sealed(
                district: try row["district_code"], referral: try row["referral_id"],
                bytes: try row["content_sealed"])
        }
    }

    /// False: somebody wrote it before.
    package static func written(
        _ batch: BatchID, path: String, sealed: String, sha256: [UInt8], referrals: Int,
        on connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(
            SQLFiles.ExportBatch.written.text, batch, path, sealed, sha256, Int32(referrals)
        )
        .isEmpty)
    }

    package static func drop(_ batch: BatchID, on connection: inout Connection) throws {
        try connection.execute(SQLFiles.ExportBatch.dropped.text, batch)
    }

    /// False: it waits for nobody.
    package static func approve(
        _ batch: BatchID, on connection: inout Connection
    ) throws -> Bool {
        let approver: String? = try connection.query(SQLFiles.ExportBatch.approve.text, batch)[0][
            "approved_by"]
        return approver != nil
    }
}

extension ExportBatches.Batch {
    init(_ row: Row) throws(PostgresError) {
        let state: String = try row["state"]
        let referrals: Int32 = try row["referrals"]
        id = try row["batch_id"]
        name = try row["name"]
        madeOn = try row["made_on"]
        sealed = try row["sealed"]
        self.state = ExportBatches.State(rawValue: state) ?? .dropped
        askedBy = try row["asked_by"]
        approvedBy = try row["approved_by"]
        self.referrals = Int(referrals)
        keepUntil = try row["keep_until"]
        path = try row["path"]
        partner = try row["partner"]
    }
}
