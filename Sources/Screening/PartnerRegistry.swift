import Care
import Messages
package import Postgres
package import Records

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
    static func id(of code: String, on connection: inout Connection) throws -> PartnerID {
        let partners = try ReferralRecords.partners(on: &connection)
        guard let partner = partners.first(where: { $0.row.code == code }) else {
            throw Fault(.badData, .unknownPartner(code), mend: "xinlu partner list")
        }
        return partner.row.id
    }

    private static let formats = ["csv", "xlsx", "letters", "pdf", "fhir"]

    /// - Throws: ``Fault`` for a code that is taken, an unknown region, service or format.
    package static func add(
        _ request: PartnerRequest, house: inout House, on connection: inout Connection
    ) throws -> PartnerRow {
        let region =
            request.region.count < 12
            ? request.region + String(repeating: "0", count: 12 - request.region.count)
            : request.region
        guard try Reference.regions(on: &connection).contains(where: { $0.code == region }) else {
            throw Fault(.badData, .unknownRegion(request.region))
        }
        let services = try request.services.map { code in
            guard let service = Service(rawValue: code) else {
                throw Fault(.badData, .unknownCode(code, Service.allCases.map(\.rawValue)))
            }
            return service
        }
        for format in request.formats where !formats.contains(format) {
            throw Fault(.badData, .unknownCode(format, formats))
        }
        for key in request.recipients where !key.hasPrefix("age1") {
            throw Fault(.badData, .notAnAgeKey)
        }
        let partner = PartnerRow(
            id: house.identifiers.next(), code: request.code, name: request.name, region: region,
            formats: request.formats, profile: request.profile, recipients: request.recipients,
            minAge: request.minAge, maxAge: request.maxAge)
        let event = AuditEventRow(
            district: String(region.prefix(6)), id: house.identifiers.next(),
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
            throw Fault(.badData, .partnerCodeTaken(request.code), mend: "xinlu partner list")
        } catch let error as PostgresError where error.sqlState == .checkViolation {
            throw Fault(.badData, .partnerUnfit(error.constraint ?? ""))
        }
        return partner
    }
}
