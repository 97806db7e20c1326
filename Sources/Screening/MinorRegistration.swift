package import Care
import Identity
package import Instruments
import Messages
package import Postgres
import Records

/// One child about to be registered by hand.
package struct NewMinor: Sendable {
    package var code = ""
    package var name = ""
    package var birthDate = ""
    /// All twelve digits.
    package var region = ""
    package var sex: Sex?
    package var idNumber: String?
    package var paper: PaperKind?
    package var paperNumber: String?
    package var telephone: String?
    package var address: String?
    package var hardships: [(hardship: Hardship, since: CalendarDate?)] = []

    package init() {}

    /// The resident ID number, however it was given.
    var residentNumber: String? { paper == .residentID ? paperNumber : idNumber }
}

/// Registers a child at the desk: each answer checked, and a look at who is registered already.
package enum MinorRegistration {
    package enum Result: Sendable {
        case registered
        /// The same child is registered under this code.
        case known
        /// Registered children of this name and birth date; nothing was written.
        case looksLike([String])
    }

    /// - Parameter despiteDuplicates: a person looked at those who look like this child.
    /// - Throws: ``Fault``, bad data, that begins with the option.
    package static func register(
        _ new: NewMinor, despiteDuplicates: Bool, house: inout House,
        on connection: inout Connection
    ) throws -> Result {
        let today = try Reference.now(on: &connection).date
        for (option, phrase) in faults(of: new, today: today) {
            if let phrase { throw Fault(.badData, .columnFault(option, phrase)) }
        }
        guard let bornOn = CalendarDate(iso: new.birthDate) else {
            throw Fault(.badData, .columnFault("--birth-date", .notADate(new.birthDate)))
        }
        let row = MinorRow(
            district: String(new.region.prefix(6)), id: house.identifiers.next(), code: new.code,
            sex: new.sex ?? new.residentNumber.flatMap { sex(of: $0) }, bornOn: bornOn,
            region: new.region, hardships: new.hardships.map(\.hardship.rawValue),
            isSynthetic: false)
        if try isKnown(row, new, house, on: &connection) { return .known }
        try refuseKnownNumbers(of: new, house, on: &connection)
        if !despiteDuplicates {
            let alike = try Registry.minors(
                nameHash: house.keys.nameHash(new.name), on: &connection
            ).filter { $0.bornOn == bornOn }.map(\.code)
            if !alike.isEmpty { return .looksLike(alike) }
        }
        do {
            try store(row, new, house: &house, on: &connection)
        } catch PostgresError.refused(.uniqueViolation, let constraint, _) {
            // What the look-up could not see: a row that is closed, or one of this very moment.
            switch constraint {
            case "minor_code_once": throw Fault(.badData, .columnFault("--code", .codeOfClosed))
            case "person_id_number_once", "paper_number_once":
                throw Fault(.badData, .columnFault("--id-number", .numberOfClosed))
            default: throw Fault(.tryLater, .registeredMeanwhile)
            }
        }
        return .registered
    }

    /// Options in the order of the form.
    private static func faults(
        of new: NewMinor, today: CalendarDate
    ) -> [(String, Phrase?)] {
        let bornOn = CalendarDate(iso: new.birthDate)
        var faults = [
            ("--code", MinorChecks.code(new.code)), ("--name", MinorChecks.name(new.name)),
            ("--birth-date", MinorChecks.bornOn(new.birthDate, today: today)),
        ]
        if let number = new.residentNumber {
            let option = new.paper == .residentID ? "--paper-number" : "--id-number"
            faults.append(
                (option, MinorChecks.idNumber(number, bornOn: bornOn, sex: new.sex)))
        }
        switch (new.paper, new.paperNumber) {
        case (PaperKind.none?, _?), (nil, _?):
            faults.append(("--paper-number", .paperWithoutKind))
        case (let kind?, nil) where kind != PaperKind.none:
            faults.append(("--paper-number", .missingValue))
        case (let kind?, let number?) where kind != .residentID:
            faults.append(("--paper-number", MinorChecks.paperNumber(number)))
        default: break
        }
        if new.paper == .residentID, new.idNumber != nil {
            faults.append(("--paper", .idNumberTwice))
        }
        faults.append(("--telephone", new.telephone.flatMap(MinorChecks.telephone)))
        faults.append(("--address", new.address.flatMap(MinorChecks.address)))
        for (_, since) in new.hardships {
            guard let since else { continue }
            if since > today { faults.append(("--since", .dateInFuture(since.iso))) }
            if let bornOn, since < bornOn {
                faults.append(("--since", .dateBeforeBirth(since.iso)))
            }
        }
        return faults
    }

    private static func sex(of number: String) -> Sex? {
        (try? ResidentNumber(number)).map { $0.isFemale ? .female : .male }
    }

    /// - Throws: ``Fault`` if the code is another child's.
    private static func isKnown(
        _ row: MinorRow, _ new: NewMinor, _ house: House, on connection: inout Connection
    ) throws -> Bool {
        let same = try Registry.minors(codes: [row.code], on: &connection).first {
            $0.district == row.district
        }
        guard let same else { return false }
        let person = try Registry.people(of: [same.id], on: &connection).first
        guard same.bornOn == row.bornOn, row.sex == nil || same.sex == row.sex,
            person?.nameHash == house.keys.nameHash(new.name)
        else { throw Fault(.badData, .columnFault("--code", .registeredOtherwise)) }
        return true
    }

    /// One number is one person's: whoever has it is this child, and is named.
    private static func refuseKnownNumbers(
        of new: NewMinor, _ house: House, on connection: inout Connection
    ) throws {
        if let text = new.residentNumber, let number = try? ResidentNumber(text) {
            let hash = Hex.text(house.keys.idNumberHash(number))
            if let owner = try Registry.codes(idNumberHashes: [hash], on: &connection)[hash] {
                throw Fault(
                    .badData, .columnFault("--id-number", .idNumberOfAnother(owner)),
                    mend: "xinlu minor show \(owner)")
            }
        }
        guard new.paper != .residentID, let number = new.paperNumber else { return }
        let owners = try Identities.minors(paperHash: house.keys.paperHash(number), on: &connection)
        if let owner = owners.first {
            throw Fault(
                .badData, .columnFault("--paper-number", .paperOfAnother(owner.code)),
                mend: "xinlu minor show \(owner.code)")
        }
    }

    private static func store(
        _ row: MinorRow, _ new: NewMinor, house: inout House,
        on connection: inout Connection
    ) throws {
        let sealed = try SealedMinor(row, new, house: &house)
        let keys = house.keys
        let dated = new.hardships.map {
            ($0.hardship, $0.since, house.identifiers.next() as EventID)
        }
        let audit = AuditEventRow(
            district: row.district, id: house.identifiers.next(), action: "minor.registered",
            objectKind: "minor", objectID: row.id.description)
        try connection.transaction { connection in
            try connection.insert(row)
            try connection.insert(sealed.person)
            if sealed.telephone != nil || sealed.address != nil {
                try Identities.reach(
                    row, telephoneSealed: sealed.telephone, addressSealed: sealed.address,
                    on: &connection)
            }
            if let kind = new.paper, kind != .residentID {
                try Identities.addPaper(
                    kind, of: row, id: sealed.paperID, sealed: sealed.paper,
                    hash: new.paperNumber.map { keys.paperHash($0) }, on: &connection)
            }
            for (hardship, since, id) in dated {
                _ = try Hardships.begin(
                    hardship, of: row, id: id, since: since, on: &connection)
            }
            try Registry.markChanged([(row.district, row.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }
}

/// What names a child, sealed for its places.
private struct SealedMinor {
    let person: PersonRow
    let telephone: [UInt8]?
    let address: [UInt8]?
    let paperID: EventID
    let paper: [UInt8]?

    init(_ row: MinorRow, _ new: NewMinor, house: inout House) throws {
        let keys = house.keys
        let name = PersonName.normalised(new.name)
        let number = try new.residentNumber.map { try ResidentNumber($0) }
        let paperID: EventID = house.identifiers.next()
        person = PersonRow(
            district: row.district, minor: row.id,
            nameSealed: try keys.seal(Array(name.utf8), at: .name(row.district, row.id)),
            nameHash: keys.nameHash(name),
            idNumberSealed: try number.map {
                try keys.seal(Array($0.value.utf8), at: .idNumber(row.district, row.id))
            },
            idNumberHash: number.map { keys.idNumberHash($0) })
        telephone = try new.telephone.map {
            try keys.seal(Array($0.utf8), at: .telephone(row.district, row.id))
        }
        address = try new.address.map {
            try keys.seal(Array($0.utf8), at: .address(row.district, row.id))
        }
        paper = try new.paperNumber.map {
            try keys.seal(
                Array(PaperNumber.normalised($0).utf8), at: .paper(row.district, paperID))
        }
        self.paperID = paperID
    }
}
