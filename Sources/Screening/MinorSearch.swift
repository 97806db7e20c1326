import Care
import Identity
import Messages
package import Postgres
package import Records

/// Finds children by code, by ID number or by name; every reading of a name is on record.
package enum MinorSearch {
    package struct Found: Sendable {
        package let minor: MinorRow
        package let name: String
    }

    package static func find(
        _ text: String, house: inout House, on connection: inout Connection
    ) throws -> [Found] {
        var minors = try Registry.minors(codes: [text], on: &connection)
        if minors.isEmpty, let number = try? ResidentNumber(text) {
            let hash = Hex.text(house.keys.idNumberHash(number))
            let codes = try Registry.codes(idNumberHashes: [hash], on: &connection)
            minors = try Registry.minors(codes: Array(codes.values), on: &connection)
        }
        if minors.isEmpty {
            minors = try Registry.minors(nameHash: house.keys.nameHash(text), on: &connection)
        }
        return try named(minors, purpose: "find", house: &house, on: &connection)
    }

    /// One child with its name: a read of identity, and audited as one.
    static func named(
        _ code: String, purpose: String, house: inout House, on connection: inout Connection
    ) throws -> Found {
        let minor = try MinorLookup.one(code, on: &connection)
        return try named([minor], purpose: purpose, house: &house, on: &connection)[0]
    }

    /// Each reading of a name is audited.
    static func named(
        _ minors: [MinorRow], purpose: String, house: inout House,
        on connection: inout Connection
    ) throws -> [Found] {
        let keys = house.keys
        let people = try Registry.people(of: minors.map(\.id), on: &connection)
        let events = minors.map { minor in
            AuditEventRow(
                district: minor.district, id: house.identifiers.next(), action: "identity.read",
                objectKind: "minor", objectID: minor.id.description, purpose: purpose)
        }
        try connection.transaction { try Audit.seal(events, on: &$0) }
        return try minors.map { minor in
            let person = people.first { $0.minor == minor.id }
            return Found(
                minor: minor,
                name: try person.map {
                    try keys.text($0.nameSealed, at: .name(minor.district, minor.id))
                } ?? "")
        }
    }
}
