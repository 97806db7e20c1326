package import Care
package import Identity
import Messages
package import Postgres
package import Records

/// Who holds parental responsibility for a child, and who grew up beside it.
package enum Guardianship {
    /// A guardian with the name opened for somebody who is entitled to it.
    package struct Known: Sendable {
        package let line: Guardians.Line
        package let name: String
        package let telephone: String
    }

    /// - Returns: the one of this kind and name who stands already, if there is one.
    package static func add(
        _ code: String, kind: GuardianKind, name: String, relation: String, telephone: String?,
        house: inout House, on connection: inout Connection
    ) throws -> GuardianID {
        try PlainWords.check(name, in: 1...80, option: "--name")
        if let telephone { try Telephone.check(telephone) }
        let child = try MinorLookup.one(code, on: &connection)
        let standing = try open(child, house: &house, on: &connection).first { known in
            known.line.until == nil && known.line.kind == kind
                && PersonName.lookupForm(known.name) == PersonName.lookupForm(name)
        }
        if let standing { return standing.line.id }
        let id: GuardianID = house.identifiers.next()
        let guardian = Guardians.New(
            id: id, kind: kind, relation: relation,
            nameSealed: try house.keys.seal(
                Array(PersonName.normalised(name).utf8), at: .guardianName(child.district, id)),
            telephoneSealed: try telephone.map {
                try house.keys.seal(Array($0.utf8), at: .guardianTelephone(child.district, id))
            }, since: try Reference.now(on: &connection).date)
        try write("guardian.recorded", id, child, &house, &connection) { connection in
            try Guardians.add(guardian, of: child, on: &connection)
        }
        return id
    }

    /// All of a child's, names opened: a read of identity, and audited as one.
    package static func all(
        _ code: String, house: inout House, on connection: inout Connection
    ) throws -> [Known] {
        try open(MinorLookup.one(code, on: &connection), house: &house, on: &connection)
    }

    private static func open(
        _ child: MinorRow, house: inout House, on connection: inout Connection
    ) throws -> [Known] {
        let today = try Reference.now(on: &connection).date
        let lines = try Guardians.all(of: child, by: today, on: &connection)
        guard !lines.isEmpty else { return [] }
        let known = try lines.map { line in
            Known(
                line: line,
                name: try house.keys.text(
                    line.nameSealed, at: .guardianName(child.district, line.id)),
                telephone: try line.telephoneSealed.map {
                    try house.keys.text($0, at: .guardianTelephone(child.district, line.id))
                } ?? "")
        }
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "identity.read",
            objectKind: "minor", objectID: child.id.description, purpose: "guardians")
        try connection.transaction { try Audit.seal([audit], on: &$0) }
        return known
    }

    package static func mark(
        _ code: String, _ guardian: GuardianID, _ mark: GuardianMark, house: inout House,
        on connection: inout Connection
    ) throws {
        let (child, _) = try find(guardian, of: code, on: &connection)
        let today = try Reference.now(on: &connection).date
        let id: EventID = house.identifiers.next()
        try write("guardian.marked", guardian, child, &house, &connection) { connection in
            try Guardians.mark(
                guardian, of: child, mark, id: id, since: today, connection: &connection)
        }
    }

    package static func clear(
        _ code: String, _ guardian: GuardianID, _ mark: GuardianMark, house: inout House,
        on connection: inout Connection
    ) throws {
        let (child, _) = try find(guardian, of: code, on: &connection)
        let today = try Reference.now(on: &connection).date
        try write("guardian.unmarked", guardian, child, &house, &connection) { connection in
            guard
                try Guardians.clear(
                    mark, of: guardian, in: child.district, on: today, connection: &connection)
            else { throw Fault(.badData, .noSuchMark(mark.rawValue)) }
        }
    }

    package static func end(
        _ code: String, _ guardian: GuardianID, house: inout House,
        on connection: inout Connection
    ) throws {
        let (child, _) = try find(guardian, of: code, on: &connection)
        let today = try Reference.now(on: &connection).date
        try write("guardian.ended", guardian, child, &house, &connection) { connection in
            _ = try Guardians.end(
                guardian, in: child.district, on: today, connection: &connection)
        }
    }

    /// - Throws: ``Fault`` where the child has no such guardian now.
    static func find(
        _ guardian: GuardianID, of code: String, on connection: inout Connection
    ) throws -> (child: MinorRow, line: Guardians.Line) {
        let child = try MinorLookup.one(code, on: &connection)
        let today = try Reference.now(on: &connection).date
        guard
            let line = try Guardians.all(of: child, by: today, on: &connection).first(where: {
                $0.id == guardian && $0.until == nil
            })
        else {
            throw Fault(
                .badData, .unknownGuardian(guardian.description, code),
                mend: "xinlu minor guardian \(code)")
        }
        return (child, line)
    }

    package static func addSibling(
        _ code: String, of other: String, house: inout House, on connection: inout Connection
    ) throws {
        let child = try MinorLookup.one(code, on: &connection)
        let sibling = try MinorLookup.one(other, on: &connection)
        guard child.id != sibling.id else { throw Fault(.badData, .siblingOfItself(code)) }
        guard child.district == sibling.district else {
            throw Fault(.badData, .siblingElsewhere(code, other))
        }
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "minor.sibling",
            objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            try Guardians.addSibling(sibling.id, of: child, on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }

    private static func write(
        _ action: String, _ guardian: GuardianID, _ child: MinorRow, _ house: inout House,
        _ connection: inout Connection, body: (inout Connection) throws -> Void
    ) throws {
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: action,
            objectKind: "guardian", objectID: guardian.description)
        try connection.transaction { connection in
            try body(&connection)
            try Audit.seal([audit], on: &connection)
        }
    }
}

extension SealedPlace {
    package static func guardianName(_ district: String, _ guardian: GuardianID) -> Self {
        Self(table: "guardian", column: "name", row: "\(district)/\(guardian)")
    }
    package static func guardianTelephone(_ district: String, _ guardian: GuardianID) -> Self {
        Self(table: "guardian", column: "telephone", row: "\(district)/\(guardian)")
    }
}
