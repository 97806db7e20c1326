package import Care
package import Postgres

package struct PartnerRow: TableRow {
    package static let table = "partner"
    package static let columns = [
        "partner_id", "code", "name", "region_code", "formats", "profile", "recipients", "min_age",
        "max_age",
    ]
    package var id: PartnerID
    package var code: String
    package var name: String
    package var region: String
    package var formats: [String]
    package var profile: [String]
    /// age public keys; empty: a password-sealed archive.
    package var recipients: [String]
    package var minAge: Int16
    package var maxAge: Int16

    package init(
        id: PartnerID, code: String, name: String, region: String, formats: [String],
        profile: [String], recipients: [String], minAge: Int16, maxAge: Int16
    ) {
        self.id = id
        self.code = code
        self.name = name
        self.region = region
        self.formats = formats
        self.profile = profile
        self.recipients = recipients
        self.minAge = minAge
        self.maxAge = maxAge
    }

    package init(_ row: Row) throws(PostgresError) {
        id = try row["partner_id"]
        code = try row["code"]
        name = try row["name"]
        region = try row["region_code"]
        formats = try row["formats"]
        profile = try row["profile"]
        recipients = try row["recipients"]
        minAge = try row["min_age"]
        maxAge = try row["max_age"]
    }

    package var fields: [any PostgresEncodable] {
        [id, code, name, region, formats, profile, recipients, minAge, maxAge]
    }
}

package struct PartnerServiceRow: TableRow {
    package static let table = "partner_service"
    package static let columns = ["partner_id", "service"]
    package var partner: PartnerID
    package var service: Service

    package init(partner: PartnerID, service: Service) {
        self.partner = partner
        self.service = service
    }

    package var fields: [any PostgresEncodable] { [partner, service] }
}

package struct ReferralRow: TableRow {
    package static let table = "referral"
    package static let columns = [
        "district_code", "referral_id", "code", "case_number", "minor_id", "episode_id",
        "partner_id", "service", "track", "urgency", "status", "drafted_on", "deadline",
    ]
    package var district: String
    package var id: ReferralID
    package var code: String
    package var caseNumber: String
    package var minor: MinorID
    package var episode: EpisodeID
    package var partner: PartnerID
    package var service: Service
    package var track: Track
    package var urgency: Urgency
    package var status: ReferralStatus
    package var draftedOn: CalendarDate
    package var deadline: CalendarDate

    package init(
        district: String, id: ReferralID, code: String, caseNumber: String, minor: MinorID,
        episode: EpisodeID, partner: PartnerID, service: Service, track: Track, urgency: Urgency,
        status: ReferralStatus, draftedOn: CalendarDate, deadline: CalendarDate
    ) {
        self.district = district
        self.id = id
        self.code = code
        self.caseNumber = caseNumber
        self.minor = minor
        self.episode = episode
        self.partner = partner
        self.service = service
        self.track = track
        self.urgency = urgency
        self.status = status
        self.draftedOn = draftedOn
        self.deadline = deadline
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, code, caseNumber, minor, episode, partner, service, track, urgency,
            status, draftedOn, deadline,
        ]
    }
}

package struct ReferralEventRow: TableRow {
    package static let table = "referral_event"
    package static let columns = [
        "district_code", "event_id", "referral_id", "from_status", "to_status", "on_date", "reason",
        "message_id",
    ]
    package var district: String
    package var id: EventID
    package var referral: ReferralID
    package var from: ReferralStatus?
    package var to: ReferralStatus
    package var on: CalendarDate
    package var reason: String
    package var message: String?

    package init(
        district: String, id: EventID, referral: ReferralID, from: ReferralStatus?,
        to: ReferralStatus, on: CalendarDate, reason: String = "", message: String? = nil
    ) {
        self.district = district
        self.id = id
        self.referral = referral
        self.from = from
        self.to = to
        self.on = on
        self.reason = reason
        self.message = message
    }

    package var fields: [any PostgresEncodable] {
        [district, id, referral, from, to, on, reason, message]
    }
}

package struct ExportBatchRow: TableRow {
    package static let table = "export_batch"
    package static let columns = [
        "batch_id", "name", "partner_id", "made_on", "referrals", "sealed", "path", "sha256",
    ]
    package var id: BatchID
    package var name: String
    package var partner: PartnerID
    package var madeOn: CalendarDate
    package var referrals: Int32
    package var sealed: String
    package var path: String
    package var sha256: [UInt8]

    package init(
        id: BatchID, name: String, partner: PartnerID, madeOn: CalendarDate, referrals: Int32,
        sealed: String, path: String, sha256: [UInt8]
    ) {
        self.id = id
        self.name = name
        self.partner = partner
        self.madeOn = madeOn
        self.referrals = referrals
        self.sealed = sealed
        self.path = path
        self.sha256 = sha256
    }

    package var fields: [any PostgresEncodable] {
        [id, name, partner, madeOn, referrals, sealed, path, sha256]
    }
}

package struct ImportBatchRow: TableRow {
    package static let table = "import_batch"
    package static let columns = [
        "batch_id", "kind", "file_name", "digest", "rows", "accepted", "rejected", "risk_sheets",
    ]
    package var id: BatchID
    package var kind: String
    package var fileName: String
    package var digest: [UInt8]
    package var rows: Int32
    package var accepted: Int32
    package var rejected: Int32
    package var riskSheets: Int32

    package init(
        id: BatchID, kind: String, fileName: String, digest: [UInt8], rows: Int32,
        accepted: Int32, rejected: Int32, riskSheets: Int32
    ) {
        self.id = id
        self.kind = kind
        self.fileName = fileName
        self.digest = digest
        self.rows = rows
        self.accepted = accepted
        self.rejected = rejected
        self.riskSheets = riskSheets
    }

    package var fields: [any PostgresEncodable] {
        [id, kind, fileName, digest, rows, accepted, rejected, riskSheets]
    }
}

package struct ImportStagedRow: TableRow {
    package static let table = "import_row"
    package static let columns = ["district_code", "batch_id", "row_number", "sealed"]
    package var district: String
    package var batch: BatchID
    package var rowNumber: Int32
    package var sealed: [UInt8]

    package init(district: String, batch: BatchID, rowNumber: Int32, sealed: [UInt8]) {
        self.district = district
        self.batch = batch
        self.rowNumber = rowNumber
        self.sealed = sealed
    }

    package var fields: [any PostgresEncodable] { [district, batch, rowNumber, sealed] }
}
