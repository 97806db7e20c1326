import Care
import Identity
import Instruments
import Messages
import Postgres
import Records

/// One child about to be registered or changed: what may be seen, and what is sealed.
struct Registration {
    let minor: MinorRow
    let person: PersonRow
    let event: AuditEventRow

    init(_ line: MinorLine, isSynthetic: Bool, house: inout House) throws {
        try self.init(
            line, id: house.identifiers.next(), isSynthetic: isSynthetic, "minor.registered", &house
        )
    }

    /// - Parameter stored: what stays where the row does not say otherwise.
    init(_ line: MinorLine, of stored: MinorRow?, house: inout House) throws {
        guard let stored else { throw Fault(.programFault, .stagedRowUnreadable) }
        var line = line
        if line.category.isEmpty { line.category = stored.hardships.joined(separator: " ") }
        if line.knownSex == nil, let sex = stored.sex { line.sex = sex.rawValue }
        try self.init(line, id: stored.id, isSynthetic: stored.isSynthetic, "minor.changed", &house)
    }

    private init(
        _ line: MinorLine, id: MinorID, isSynthetic: Bool, _ action: String,
        _ house: inout House
    ) throws {
        let district = String(line.region.prefix(6))
        let number = line.idNumber.isEmpty ? nil : try ResidentNumber(line.idNumber)
        guard let bornOn = line.bornOn else { throw Fault(.programFault, .stagedRowUnreadable) }
        minor = MinorRow(
            district: district, id: id, code: line.code, sex: line.knownSex, bornOn: bornOn,
            region: line.region, hardships: line.hardships, isSynthetic: isSynthetic)
        let name = PersonName.normalised(line.name)
        person = PersonRow(
            district: district, minor: id,
            nameSealed: try house.keys.seal(Array(name.utf8), at: .name(district, id)),
            nameHash: house.keys.nameHash(name),
            idNumberSealed: try number.map {
                try house.keys.seal(Array($0.value.utf8), at: .idNumber(district, id))
            },
            idNumberHash: number.map { house.keys.idNumberHash($0) })
        event = AuditEventRow(
            district: district, id: house.identifiers.next(), action: action,
            objectKind: "minor", objectID: id.description)
    }

    static func store(
        _ registrations: [Registration], asOf day: CalendarDate?,
        on connection: inout Connection
    ) throws {
        guard !registrations.isEmpty else { return }
        try connection.insert(
            registrations.map { registration in
                var minor = registration.minor
                minor.factsAsOf = day
                return minor
            })
        try connection.insert(registrations.map(\.person))
        let minors = registrations.map { (district: $0.minor.district, id: $0.minor.id) }
        try Registry.markChanged(minors, on: &connection)
        try Audit.seal(registrations.map(\.event), on: &connection)
    }

    /// Each field that becomes another keeps what stood before, and why it changed; categories that
    /// a list no longer names end today.
    static func change(
        _ changed: [(new: Registration, stored: RegistryFacts.Stored)], asOf day: CalendarDate?,
        reason: String, house: inout House, on connection: inout Connection
    ) throws {
        guard !changed.isEmpty else { return }
        let today = try Reference.now(on: &connection).date
        for (new, stored) in changed {
            let old = try new.replaced(stored, house, on: &connection)
            try new.keepHardships(stored.minor, today, &house, on: &connection)
            let revision = try RegistryFacts.change(
                new.minor, new.person, seen: stored.revision, asOf: day, on: &connection)
            guard let revision else {
                throw Fault(.tryLater, .registrationChangedMeanwhile(new.minor.code))
            }
            for (field, text) in old {
                let id: EventID = house.identifiers.next()
                let sealed = try text.map {
                    try house.keys.seal(Array($0.utf8), at: .change(new.minor.district, id))
                }
                try Identities.record(
                    field, of: new.minor, id: id, revision: revision, oldSealed: sealed,
                    reason: reason, day: today, on: &connection)
            }
        }
        try Registry.markChanged(
            changed.map { ($0.new.minor.district, $0.new.minor.id) }, on: &connection)
        try Audit.seal(changed.map(\.new.event), on: &connection)
    }

    /// The fields that become others, with what stood there.
    private func replaced(
        _ stored: RegistryFacts.Stored, _ house: House, on connection: inout Connection
    ) throws -> [(MinorField, String?)] {
        let (district, id) = (minor.district, minor.id)
        var fields: [(MinorField, String?)] = []
        let hasOtherName = Hex.text(person.nameHash) != stored.nameHash
        let hasOtherNumber =
            person.idNumberHash.map { Hex.text($0) != stored.idNumberHash } ?? false
        if hasOtherName || hasOtherNumber,
            let whole = try Identities.whole(of: stored.minor, on: &connection)
        {
            if hasOtherName {
                fields.append(
                    (.name, try house.keys.text(whole.nameSealed, at: .name(district, id))))
            }
            if hasOtherNumber {
                let number = try whole.idNumberSealed.map {
                    try house.keys.text($0, at: .idNumber(district, id))
                }
                fields.append((.idNumber, number))
            }
        }
        if minor.bornOn != stored.minor.bornOn {
            fields.append((.birthDate, stored.minor.bornOn.iso))
        }
        if minor.sex != stored.minor.sex { fields.append((.sex, stored.minor.sex?.rawValue)) }
        if minor.region != stored.minor.region { fields.append((.region, stored.minor.region)) }
        return fields
    }

    private func keepHardships(
        _ stored: MinorRow, _ today: CalendarDate, _ house: inout House,
        on connection: inout Connection
    ) throws {
        for code in Set(stored.hardships).symmetricDifference(minor.hardships).sorted() {
            guard let hardship = Hardship(rawValue: code) else { continue }
            let id: EventID = house.identifiers.next()
            if minor.hardships.contains(code) {
                _ = try Hardships.begin(hardship, of: stored, id: id, since: nil, on: &connection)
            } else {
                try Hardships.end(hardship, of: stored, id: id, on: today, connection: &connection)
            }
        }
    }
}
