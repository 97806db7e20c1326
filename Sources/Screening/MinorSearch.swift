import Care
import Identity
package import Messages
package import Postgres
package import Records

/// Finds children by code, by the whole number of a paper or by name; every reading of a name is
/// on record.
package enum MinorSearch {
    package struct Found: Sendable {
        package let minor: MinorRow
        package let name: String
        package var regionName = Phrase.verbatim("")
        /// The last four characters, only where name and birth date do not tell two children apart.
        package var idNumberEnd: String?
        /// Codes of brothers and sisters born on the same day.
        package var twins: [String] = []
    }

    /// - Parameter text: as typed: a code, the whole ID number (of 18, or 15 digits as before
    ///   1999), the whole number of another paper, a name.
    package static func find(
        _ text: String, house: inout House, on connection: inout Connection
    ) throws -> [Found] {
        let code = PersonName.normalised(text)
        var minors = try Registry.minors(
            codes: code == text ? [text] : [text, code], on: &connection)
        if minors.isEmpty, let number = try? ResidentNumber(search: text) {
            let hash = Hex.text(house.keys.idNumberHash(number))
            let codes = try Registry.codes(idNumberHashes: [hash], on: &connection)
            minors = try Registry.minors(codes: Array(codes.values), on: &connection)
        }
        if minors.isEmpty {
            minors = try Registry.minors(nameHash: house.keys.nameHash(text), on: &connection)
        }
        if minors.isEmpty {
            minors = try Identities.minors(paperHash: house.keys.paperHash(text), on: &connection)
        }
        var found = try named(minors, purpose: "find", house: &house, on: &connection)
        try tellApart(&found, house, on: &connection)
        return found
    }

    /// One child with its name: a read of identity, and audited as one.
    static func named(
        _ code: String, purpose: String, house: inout House, on connection: inout Connection
    ) throws -> Found {
        let minor = try MinorLookup.one(code, on: &connection)
        return try named([minor], purpose: purpose, house: &house, on: &connection)[0]
    }

    private static func tellApart(
        _ found: inout [Found], _ house: House, on connection: inout Connection
    ) throws {
        guard !found.isEmpty else { return }
        let regions = Dictionary(
            try Reference.regions(on: &connection).map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first })
        let twins = try Identities.twins(of: found.map(\.minor.id), on: &connection)
        let people = try Registry.people(of: found.map(\.minor.id), on: &connection)
        for place in found.indices {
            let child = found[place]
            if let region = regions[child.minor.region] {
                found[place].regionName = Phrase(
                    en: region.nameEn ?? region.nameZh, zh: region.nameZh)
            }
            found[place].twins = twins[child.minor.id] ?? []
            let alike = found.count {
                PersonName.lookupForm($0.name) == PersonName.lookupForm(child.name)
                    && $0.minor.bornOn == child.minor.bornOn
            }
            let sealed = people.first { $0.minor == child.minor.id }?.idNumberSealed
            if alike > 1, let sealed {
                let number = try house.keys.text(
                    sealed, at: .idNumber(child.minor.district, child.minor.id))
                found[place].idNumberEnd = String(number.suffix(4))
            }
        }
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
            let person = people.first { $0.district == minor.district && $0.minor == minor.id }
            return Found(
                minor: minor,
                name: try person.map {
                    try keys.text($0.nameSealed, at: .name(minor.district, minor.id))
                } ?? "")
        }
    }
}
