package import Care
import Identity
import Messages
package import Postgres
package import Records
import Referrals

/// A partner as it is typed in.
package struct PartnerRequest: Sendable {
    package var code: String
    package var name: String
    package var region: String
    package var services: [String]
    package var formats: [String]
    package var profile: [String]
    package var recipients: [String]
    package var minAge: Int16
    package var maxAge: Int16
    package var creditCode: String?
    /// Regions served; empty: its own district, or the city.
    package var serves: [String] = []
    package var languages: [String] = []
    /// `mon-fri 08:00-18:00; sat 09:00-12:00`.
    package var hours = ""
    package var telephone = ""
    package var answerHours: Int32?
    package var startDays: Int32?

    package init(
        code: String, name: String, region: String, services: [String], formats: [String],
        profile: [String] = [], recipients: [String] = [], minAge: Int16 = 0, maxAge: Int16 = 18
    ) {
        self.code = code
        self.name = name
        self.region = region
        self.services = services
        self.formats = formats
        self.profile = profile
        self.recipients = recipients
        self.minAge = minAge
        self.maxAge = maxAge
    }
}

package enum PartnerRegistry {
    /// - Throws: ``Fault`` for a code that no partner has.
    package static func one(
        _ code: String, on connection: inout Connection
    ) throws -> Partners.Known {
        let partners = try Partners.all(on: &connection)
        guard let partner = partners.first(where: { $0.row.code == code }) else {
            throw Fault(.badData, .unknownPartner(code), mend: "xinlu partner list")
        }
        return partner
    }

    private static let formats = ["csv", "xlsx", "letters", "pdf", "fhir"]

    /// - Throws: ``Fault`` for a code that is taken, an unknown region, service, format or field,
    ///   a credit code that is none.
    package static func add(
        _ request: PartnerRequest, house: inout House, on connection: inout Connection
    ) throws -> PartnerRow {
        let services = try checked(request)
        let known = Set(try Reference.regions(on: &connection).map(\.code))
        let region = try place(request.region, among: known)
        var partner = PartnerRow(
            id: house.identifiers.next(), code: request.code, name: request.name, region: region,
            formats: request.formats, profile: request.profile, recipients: request.recipients,
            minAge: request.minAge, maxAge: request.maxAge)
        partner.creditCode = try request.creditCode.map { text in
            guard let code = SocialCreditCode(text) else {
                throw Fault(.badData, .notACreditCode(text))
            }
            return code.value
        }
        partner.regions = try request.serves.map { try place($0, among: known) }
        partner.languages = request.languages
        partner.hours = request.hours
        partner.telephone = request.telephone
        partner.answerHours = request.answerHours
        partner.startDays = request.startDays
        try write(partner, services, house: &house, on: &connection)
        return partner
    }

    private static func write(
        _ partner: PartnerRow, _ services: [Service], house: inout House,
        on connection: inout Connection
    ) throws {
        let event = AuditEventRow(
            district: String(partner.region.prefix(6)), id: house.identifiers.next(),
            action: "partner.added", objectKind: "partner", objectID: partner.id.description)
        do {
            try connection.transaction { connection in
                try connection.insert(partner)
                for service in services {
                    try connection.insert(PartnerServiceRow(partner: partner.id, service: service))
                }
                try Audit.seal([event], on: &connection)
            }
        } catch let error as PostgresError where error.constraint == "partner_code_once" {
            throw Fault(.badData, .partnerCodeTaken(partner.code), mend: "xinlu partner list")
        } catch let error as PostgresError where error.constraint == "partner_credit_code_once" {
            throw Fault(
                .badData, .partnerCodeTaken(partner.creditCode ?? ""), mend: "xinlu partner list")
        } catch let error as PostgresError where error.sqlState == .checkViolation {
            throw Fault(.badData, .partnerUnfit(error.constraint ?? ""))
        }
    }

    /// What can be said about the request without the database.
    private static func checked(_ request: PartnerRequest) throws -> [Service] {
        let services = try request.services.map { code in
            guard let service = Service(rawValue: code) else {
                throw Fault(.badData, .unknownCode(code, Service.allCases.map(\.rawValue)))
            }
            return service
        }
        guard !services.isEmpty else {
            throw Fault(.usage, .optionNeeded("--service"))
        }
        for format in request.formats where !formats.contains(format) {
            throw Fault(.badData, .unknownCode(format, formats))
        }
        for field in request.profile where DisclosedField(rawValue: field) == nil {
            throw Fault(.badData, .unknownCode(field, DisclosedField.allCases.map(\.rawValue)))
        }
        for key in request.recipients where !key.hasPrefix("age1") {
            throw Fault(.badData, .notAnAgeKey)
        }
        guard OpeningHours(request.hours) != nil else {
            throw Fault(.badData, .notOpeningHours(request.hours))
        }
        if !request.telephone.isEmpty { try Telephone.check(request.telephone) }
        return Set(services).sorted { $0.rawValue < $1.rawValue }
    }

    /// Six, nine or twelve digits, filled up to twelve.
    private static func place(_ code: String, among known: Set<String>) throws -> String {
        let region = code + String(repeating: "0", count: max(0, 12 - code.count))
        guard known.contains(region) else { throw Fault(.badData, .unknownRegion(code)) }
        return region
    }
}

/// When a partner is open: `mon-fri 08:00-18:00; sat 09:00-12:00`.
package struct OpeningHours: Hashable, Sendable {
    /// Empty: not stated.
    package let hours: [DutyHours]

    package init?(_ text: String) {
        var hours: [DutyHours] = []
        for part in text.split(whereSeparator: { $0 == ";" || $0 == "；" }) {
            let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
            guard words.count == 2, let one = DutyHours(days: words[0], hours: words[1]) else {
                return nil
            }
            hours.append(one)
        }
        self.hours = hours
    }
}
