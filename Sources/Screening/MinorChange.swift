package import Care
import Identity
package import Instruments
import Messages
package import Postgres
import Records

/// What of a child's registration is to be changed; nil stays as it is.
package struct ChangedMinor: Sendable {
    package var name: String?
    package var telephone: String?
    package var address: String?
    package var birthDate: String?
    package var sex: Sex?
    package var idNumber: String?

    package init() {}

    var fields: [(MinorField, String)] {
        let given: [(MinorField, String?)] = [
            (.name, name), (.telephone, telephone), (.address, address), (.birthDate, birthDate),
            (.sex, sex?.rawValue), (.idNumber, idNumber),
        ]
        return given.compactMap { field, value in value.map { (field, $0) } }
    }
}

/// Changes a registration with a reason; what stood before stays, sealed.
package enum MinorChange {
    /// Somebody else changed this first: what, by whom, and how it stands now beside what was asked.
    package struct Difference: Hashable, Sendable {
        package let field: MinorField
        package let by: String
        package let stands: String
        package let asked: String?
    }

    package enum Result: Sendable {
        case changed(fields: [MinorField], revision: Int32)
        case differs([Difference], revision: Int32)
    }

    /// - Parameter seen: the revision that the person looked at; nil: the one now.
    package static func change(
        _ code: String, _ new: ChangedMinor, seen: Int32?, reason: String, house: inout House,
        on connection: inout Connection
    ) throws -> Result {
        try PlainWords.check(reason, in: 2...500, option: "--reason")
        let child = try MinorLookup.one(code, on: &connection)
        let now = try Identities.revision(of: child, on: &connection)
        if let seen, seen != now {
            return .differs(
                try differences(child, new, after: seen, &house, on: &connection), revision: now)
        }
        try check(new, of: child, house, on: &connection)
        let old = try standing(child, house, on: &connection)
        let fields = new.fields.filter { field, value in
            comparable(field, value) != old[field].map { comparable(field, $0) }
        }
        guard !fields.isEmpty else { return .changed(fields: [], revision: now) }
        let revision = try write(
            child, fields, old, seen: now, reason: reason, house: &house, on: &connection)
        guard let revision else {
            let newer = try Identities.revision(of: child, on: &connection)
            return .differs(
                try differences(child, new, after: now, &house, on: &connection), revision: newer)
        }
        return .changed(fields: fields.map(\.0), revision: revision)
    }

    private static func check(
        _ new: ChangedMinor, of child: MinorRow, _ house: House, on connection: inout Connection
    ) throws {
        let today = try Reference.now(on: &connection).date
        let bornOn = new.birthDate.map { CalendarDate(iso: $0) } ?? child.bornOn
        let faults: [(String, Phrase?)] = [
            ("--name", new.name.flatMap(MinorChecks.name)),
            ("--birth-date", new.birthDate.flatMap { MinorChecks.bornOn($0, today: today) }),
            ("--telephone", new.telephone.flatMap(MinorChecks.telephone)),
            ("--address", new.address.flatMap(MinorChecks.address)),
            (
                "--id-number",
                new.idNumber.flatMap {
                    MinorChecks.idNumber($0, bornOn: bornOn, sex: new.sex ?? child.sex)
                }
            ),
        ]
        for (option, phrase) in faults {
            if let phrase { throw Fault(.badData, .columnFault(option, phrase)) }
        }
        guard let text = new.idNumber, let number = try? ResidentNumber(text) else { return }
        let hash = Hex.text(house.keys.idNumberHash(number))
        let owner = try Registry.codes(idNumberHashes: [hash], on: &connection)[hash]
        if let owner, owner != child.code {
            throw Fault(.badData, .columnFault("--id-number", .idNumberOfAnother(owner)))
        }
    }

    /// As it will be stored, so that the same written otherwise is no change.
    private static func comparable(_ field: MinorField, _ value: String) -> String {
        switch field {
        case .name: PersonName.normalised(value)
        case .idNumber: (try? ResidentNumber(value))?.value ?? value
        case .telephone, .address, .birthDate, .sex, .region: value
        }
    }

    private static func standing(
        _ child: MinorRow, _ house: House, on connection: inout Connection
    ) throws -> [MinorField: String] {
        var standing: [MinorField: String] = [
            .birthDate: child.bornOn.iso, .region: child.region,
        ]
        standing[.sex] = child.sex?.rawValue
        guard let whole = try Identities.whole(of: child, on: &connection) else { return standing }
        let (district, id) = (child.district, child.id)
        standing[.name] = try house.keys.text(whole.nameSealed, at: .name(district, id))
        standing[.idNumber] = try whole.idNumberSealed.map {
            try house.keys.text($0, at: .idNumber(district, id))
        }
        standing[.telephone] = try whole.telephoneSealed.map {
            try house.keys.text($0, at: .telephone(district, id))
        }
        standing[.address] = try whole.addressSealed.map {
            try house.keys.text($0, at: .address(district, id))
        }
        return standing
    }

    /// A read of identity, and audited as one.
    private static func differences(
        _ child: MinorRow, _ new: ChangedMinor, after seen: Int32, _ house: inout House,
        on connection: inout Connection
    ) throws -> [Difference] {
        let fresh = try MinorLookup.one(child.code, on: &connection)
        let standing = try standing(fresh, house, on: &connection)
        let changes = try Identities.changes(of: fresh, after: seen, on: &connection)
        let asked = Dictionary(new.fields, uniquingKeysWith: { first, _ in first })
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "identity.read",
            objectKind: "minor", objectID: child.id.description, purpose: "change")
        try connection.transaction { try Audit.seal([audit], on: &$0) }
        return MinorField.allCases.compactMap { field in
            guard let last = changes.last(where: { $0.field == field }) else { return nil }
            return Difference(
                field: field, by: last.by, stands: standing[field] ?? "", asked: asked[field])
        }
    }

    /// - Returns: the new revision; nil: somebody was quicker, and nothing was written.
    private static func write(
        _ child: MinorRow, _ fields: [(MinorField, String)], _ old: [MinorField: String],
        seen: Int32, reason: String, house: inout House, on connection: inout Connection
    ) throws -> Int32? {
        let today = try Reference.now(on: &connection).date
        let keys = house.keys
        let (district, id) = (child.district, child.id)
        let values = Dictionary(fields, uniquingKeysWith: { first, _ in first })
        let olds = try fields.map { field, _ in
            let change: EventID = house.identifiers.next()
            let sealed = try old[field].map {
                try keys.seal(Array($0.utf8), at: .change(district, change))
            }
            return (field, change, sealed)
        }
        let audit = AuditEventRow(
            district: district, id: house.identifiers.next(), action: "minor.changed",
            objectKind: "minor", objectID: id.description,
            purpose: fields.map(\.0.rawValue).joined(separator: " "))
        return try connection.transaction { connection -> Int32? in
            let revision = try Identities.revise(
                child, seen: seen, bornOn: values[.birthDate].flatMap { CalendarDate(iso: $0) },
                sex: values[.sex].flatMap { Sex(rawValue: $0) }, region: nil, on: &connection)
            guard let revision else { return nil }
            try put(values, of: child, keys, on: &connection)
            for (field, change, sealed) in olds {
                try Identities.record(
                    field, of: child, id: change, revision: revision, oldSealed: sealed,
                    reason: reason, day: today, on: &connection)
            }
            try Registry.markChanged([(district, id)], on: &connection)
            try Audit.seal([audit], on: &connection)
            return revision
        }
    }

    private static func put(
        _ values: [MinorField: String], of child: MinorRow, _ keys: HouseKeys,
        on connection: inout Connection
    ) throws {
        let (district, id) = (child.district, child.id)
        if let name = values[.name].map(PersonName.normalised) {
            try Identities.rename(
                child, nameSealed: try keys.seal(Array(name.utf8), at: .name(district, id)),
                hash: keys.nameHash(name), on: &connection)
        }
        if let text = values[.idNumber] {
            let number = try ResidentNumber(text)
            try Identities.setIDNumber(
                child,
                sealed: try keys.seal(Array(number.value.utf8), at: .idNumber(district, id)),
                hash: keys.idNumberHash(number), on: &connection)
        }
        guard values[.telephone] != nil || values[.address] != nil else { return }
        try Identities.reach(
            child,
            telephoneSealed: try values[.telephone].map {
                try keys.seal(Array($0.utf8), at: .telephone(district, id))
            },
            addressSealed: try values[.address].map {
                try keys.seal(Array($0.utf8), at: .address(district, id))
            }, on: &connection)
    }
}
