package import Care
package import Instruments
package import Postgres

package struct MinorRow: TableRow {
    package static let table = "minor"
    package static let columns = [
        "district_code", "minor_id", "code", "sex", "birth_date", "region_code", "hardship",
        "synthetic", "facts_as_of",
    ]
    package var district: String
    package var id: MinorID
    package var code: String
    package var sex: Sex?
    package var bornOn: CalendarDate
    package var region: String
    package var hardships: [String]
    package var isSynthetic: Bool
    /// The day that the facts of a new row are of; nil: the day of registering.
    package var factsAsOf: CalendarDate? = nil

    package init(
        district: String, id: MinorID, code: String, sex: Sex?, bornOn: CalendarDate,
        region: String, hardships: [String], isSynthetic: Bool
    ) {
        self.district = district
        self.id = id
        self.code = code
        self.sex = sex
        self.bornOn = bornOn
        self.region = region
        self.hardships = hardships
        self.isSynthetic = isSynthetic
    }

    /// From a row with the columns of `queries/minor/`.
    package init(_ row: Row) throws(PostgresError) {
        district = try row["district_code"]
        id = try row["minor_id"]
        code = try row["code"]
        sex = try row["sex"]
        bornOn = try row["birth_date"]
        region = try row["region_code"]
        hardships = try row["hardship"]
        isSynthetic = try row["synthetic"]
    }

    package var fields: [any PostgresEncodable] {
        [district, id, code, sex, bornOn, region, hardships, isSynthetic, factsAsOf]
    }
}

/// What a child is known by, sealed before it comes here.
package struct PersonRow: TableRow {
    package static let table = "identity.person"
    package static let columns = [
        "district_code", "minor_id", "name_sealed", "name_hash", "id_number_sealed",
        "id_number_hash",
    ]
    package var district: String
    package var minor: MinorID
    package var nameSealed: [UInt8]
    package var nameHash: [UInt8]
    package var idNumberSealed: [UInt8]?
    package var idNumberHash: [UInt8]?

    package init(
        district: String, minor: MinorID, nameSealed: [UInt8], nameHash: [UInt8],
        idNumberSealed: [UInt8]?, idNumberHash: [UInt8]?
    ) {
        self.district = district
        self.minor = minor
        self.nameSealed = nameSealed
        self.nameHash = nameHash
        self.idNumberSealed = idNumberSealed
        self.idNumberHash = idNumberHash
    }

    package init(_ row: Row) throws(PostgresError) {
        district = try row["district_code"]
        minor = try row["minor_id"]
        nameSealed = try row["name_sealed"]
        nameHash = try row["name_hash"]
        idNumberSealed = try row["id_number_sealed"]
        idNumberHash = try row["id_number_hash"]
    }

    package var fields: [any PostgresEncodable] {
        [district, minor, nameSealed, nameHash, idNumberSealed, idNumberHash]
    }
}

/// A ground to assess, to share or to treat.
package struct ConsentRow: TableRow {
    package static let table = "consent"
    package static let columns = [
        "district_code", "consent_id", "minor_id", "purpose", "basis", "may_know", "given_on",
    ]
    package enum Purpose: String, PostgresEncodable, PostgresDecodable, Sendable {
        case assess, share, treat
    }
    package enum Basis: String, PostgresEncodable, PostgresDecodable, Sendable, CaseIterable {
        case guardian, minor
        case guardianAndMinor = "guardian-and-minor"
        case publicDuty = "public-duty"
        case emergency, statutory
    }
    package var district: String
    package var id: ConsentID
    package var minor: MinorID
    package var purpose: Purpose
    package var basis: Basis
    package var mayKnow: String
    package var givenOn: CalendarDate

    package init(
        district: String, id: ConsentID, minor: MinorID, purpose: Purpose, basis: Basis,
        mayKnow: String, givenOn: CalendarDate
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.purpose = purpose
        self.basis = basis
        self.mayKnow = mayKnow
        self.givenOn = givenOn
    }

    package var fields: [any PostgresEncodable] {
        [district, id, minor, purpose, basis, mayKnow, givenOn]
    }
}

package struct AuditEventRow: TableRow {
    package static let table = "audit_event"
    package static let columns = [
        "district_code", "event_id", "action", "object_kind", "object_id", "purpose",
    ]
    package var district: String
    package var id: EventID
    /// `assessment.entered`, `identity.read` …
    package var action: String
    package var objectKind: String
    package var objectID: String
    package var purpose: String

    package init(
        district: String, id: EventID, action: String, objectKind: String, objectID: String,
        purpose: String = ""
    ) {
        self.district = district
        self.id = id
        self.action = action
        self.objectKind = objectKind
        self.objectID = objectID
        self.purpose = purpose
    }

    package var fields: [any PostgresEncodable] {
        [district, id, action, objectKind, objectID, purpose]
    }
}
