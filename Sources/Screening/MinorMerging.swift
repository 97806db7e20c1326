package import Care
import Identity
import Messages
package import Postgres
package import Records

/// Two rows that may be one child: proposed, and decided by a person.
package enum MinorMerging {
    package static func duplicates(
        inRegions regions: [String]?, house: inout House, on connection: inout Connection
    ) throws -> [Merges.Pair] {
        let pairs = try Merges.duplicates(inRegions: regions, limit: 500, on: &connection)
        let events = Set(pairs.flatMap { [$0.one, $0.other] }).map { side in
            AuditEventRow(
                district: side.district, id: house.identifiers.next(), action: "identity.read",
                objectKind: "minor", objectID: side.minor.description, purpose: "duplicates")
        }.sorted { ($0.district, $0.objectID) < ($1.district, $1.objectID) }
        try connection.transaction { try Audit.seal(events, on: &$0) }
        return pairs
    }

    /// They are two: the pair is not proposed again.
    package static func setApart(
        _ one: String, _ other: String, reason: String, house: inout House,
        on connection: inout Connection
    ) throws {
        try PlainWords.check(reason, in: 2...500, option: "--reason")
        let pair = try [one, other].map { try MinorLookup.one($0, on: &connection) }
            .sorted { ($0.district, $0.id) < ($1.district, $1.id) }
        guard pair[0].id != pair[1].id else { throw Fault(.badData, .siblingOfItself(one)) }
        let audit = AuditEventRow(
            district: pair[0].district, id: house.identifiers.next(), action: "minor.distinct",
            objectKind: "minor", objectID: pair[0].id.description,
            purpose: pair[1].id.description)
        try connection.transaction { connection in
            try Merges.setApart(pair[0], pair[1], reason: reason, on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }

    /// - Returns: the merge, by which it can be undone, and how many rows changed hands.
    package static func merge(
        _ code: String, into keptCode: String, reason: String, house: inout House,
        on connection: inout Connection
    ) throws -> (id: EventID, rows: Int32) {
        try PlainWords.check(reason, in: 2...500, option: "--reason")
        let absorbed = try MinorLookup.one(code, on: &connection)
        let kept = try MinorLookup.one(keptCode, on: &connection)
        guard absorbed.id != kept.id else { throw Fault(.badData, .siblingOfItself(code)) }
        guard absorbed.district == kept.district else {
            throw Fault(
                .badData, .mergeElsewhere(code, keptCode),
                mend: "xinlu minor transfer \(code) --to \(kept.region) --code \(code)-2")
        }
        guard try !Guardians.siblings(of: kept, on: &connection).contains(absorbed.code) else {
            throw Fault(.badData, .mergeOfSiblings(code, keptCode))
        }
        if let obstacle = try Merges.obstacles(absorbed, kept, on: &connection).first {
            throw refusal(obstacle, code, keptCode)
        }
        let carried = try carried(from: absorbed, to: kept, house, on: &connection)
        let today = try Reference.now(on: &connection).date
        let id: EventID = house.identifiers.next()
        let event: EventID = house.identifiers.next()
        let rows = try connection.transaction { connection in
            try Merges.merge(
                absorbed, into: kept, id: id, reason: reason, carried: carried, on: today,
                event: event, connection: &connection)
        }
        return (id, rows)
    }

    /// - Returns: how many rows went back.
    package static func undo(
        _ merge: EventID, house: inout House, on connection: inout Connection
    ) throws -> Int32 {
        let event: EventID = house.identifiers.next()
        do {
            let rows = try connection.transaction { connection in
                try Merges.undo(merge, event: event, on: &connection)
            }
            guard let rows else { throw Fault(.badData, .noSuchMerge(merge.description)) }
            return rows
        } catch PostgresError.refused(.objectInUse, _, _) {
            throw try undoRefusal(merge, on: &connection)
        } catch PostgresError.refused(.uniqueViolation, "person_id_number_once", _) {
            throw Fault(.badData, .undoNumberTaken(merge.description))
        }
    }

    private static func undoRefusal(
        _ merge: EventID, on connection: inout Connection
    ) throws -> Fault {
        let obstacle = try Merges.undoObstacles(merge, on: &connection).first
        return obstacle?.kind == "merge"
            ? Fault(
                .badData, .undoLaterFirst(merge.description),
                mend: "xinlu minor merge --undo \(obstacle?.what ?? "")")
            : Fault(.badData, .undoAfterMove(merge.description))
    }

    private static func refusal(
        _ obstacle: (kind: String, code: String), _ code: String, _ keptCode: String
    ) -> Fault {
        let mend =
            switch obstacle.kind {
            case "episode": "xinlu episode close \(code) --outcome unchanged"
            case "guardian": "xinlu minor guardian \(obstacle.code)"
            case "override": "xinlu triage override \(code) --end"
            default: "xinlu minor transfer \(obstacle.code) --withdraw"
            }
        return switch obstacle.kind {
        case "held": Fault(.badData, .mergeHeld(code, keptCode))
        case "guardian": Fault(.badData, .mergeOfMarked(obstacle.code), mend: mend)
        default: Fault(.badData, .mergeWaitsFor(obstacle.kind, code, keptCode), mend: mend)
        }
    }

    /// What only the absorbed row has, sealed for the other.
    private static func carried(
        from absorbed: MinorRow, to kept: MinorRow, _ house: House,
        on connection: inout Connection
    ) throws -> Merges.Carried {
        var carried = Merges.Carried()
        let own = try Identities.whole(of: kept, on: &connection)
        guard let other = try Identities.whole(of: absorbed, on: &connection) else {
            return carried
        }
        if own?.idNumberSealed != nil, other.idNumberSealed != nil {
            throw Fault(.badData, .mergeOfTwoNumbers(absorbed.code, kept.code))
        }
        func anew(_ sealed: [UInt8]?, _ place: (String, MinorID) -> SealedPlace) throws -> [UInt8]?
        {
            guard let sealed else { return nil }
            let plain = try house.keys.open(sealed, at: place(absorbed.district, absorbed.id))
            return try house.keys.seal(plain, at: place(kept.district, kept.id))
        }
        carried.number = try anew(other.idNumberSealed) { .idNumber($0, $1) }
        if own?.telephoneSealed == nil {
            carried.telephone = try anew(other.telephoneSealed) { .telephone($0, $1) }
        }
        if own?.addressSealed == nil {
            carried.address = try anew(other.addressSealed) { .address($0, $1) }
        }
        return carried
    }
}
