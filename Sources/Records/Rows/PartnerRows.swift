package import Care
package import Postgres

package struct PartnerRow: TableRow {
    package static let table = "partner"
    package static let columns = [
        "partner_id", "code", "name", "region_code", "formats", "profile", "recipients", "min_age",
        "max_age", "credit_code", "regions", "languages", "hours", "telephone", "answer_hours",
        "start_days",
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
    /// Unified social credit code, 18 characters.
    package var creditCode: String?
    /// Regions served, each with all below it; empty: its own district, or the city.
    package var regions: [String] = []
    /// Empty: Chinese alone.
    package var languages: [String] = []
    /// `mon-fri 08:00-18:00; sat 09:00-12:00`; empty: not stated.
    package var hours = ""
    package var telephone = ""
    /// Its own limits, where they are shorter than the house's.
    package var answerHours: Int32?
    package var startDays: Int32?

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
        creditCode = try row["credit_code"]
        regions = try row["regions"]
        languages = try row["languages"]
        hours = try row["hours"]
        telephone = try row["telephone"]
        answerHours = try row["answer_hours"]
        startDays = try row["start_days"]
    }

    package var fields: [any PostgresEncodable] {
        [
            id, code, name, region, formats, profile, recipients, minAge, maxAge, creditCode,
            regions, languages, hours, telephone, answerHours, startDays,
        ]
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
