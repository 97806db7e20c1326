package import Care
import Identity
import Messages
package import Postgres
package import Records

/// A child moves: inside a district it is a change of region, to another district it is offered
/// there, and looked after here until somebody there accepts it.
package enum MinorTransfer {
    package enum Result: Sendable {
        /// `twin`: the row there that has the child's ID number, which was left behind.
        case moved(region: String, twin: String? = nil)
        /// The other district has to accept it.
        case offered(toDistrict: String)
    }

    /// - Parameter region: all twelve digits.
    package static func transfer(
        _ code: String, to region: String, on day: CalendarDate?, reason: String,
        newCode: String? = nil, house: inout House, on connection: inout Connection
    ) throws -> Result {
        try PlainWords.check(reason, in: 2...500, option: "--reason")
        let child = try MinorLookup.one(code, on: &connection)
        let today = try Reference.now(on: &connection).date
        let day = day ?? today
        if day > today { throw Fault(.badData, .columnFault("--on", .dateInFuture(day.iso))) }
        if day < child.bornOn {
            throw Fault(.badData, .columnFault("--on", .dateBeforeBirth(day.iso)))
        }
        guard region != child.region else {
            throw Fault(.badData, .livesThereAlready(code, region))
        }
        if region.prefix(6) == child.district {
            if try Moves.isBarred(child, on: &connection) { throw Fault(.badData, .moveHeld(code)) }
            try moveInside(
                child, to: region, on: day, reason: reason, house: &house, on: &connection)
            return .moved(region: region)
        }
        if let standing = try Moves.offers(on: &connection).first(where: {
            $0.district == child.district && $0.minor == child.id
        }) {
            throw Fault(
                .badData, .moveOfferedAlready(code, standing.toDistrict),
                mend: "xinlu minor transfer \(code) --withdraw")
        }
        try refuseOpenMatters(of: child, on: &connection)
        let id: EventID = house.identifiers.next()
        do {
            try Moves.offer(
                child, id: id, to: region, reason: reason, on: day,
                event: house.identifiers.next(), connection: &connection)
        } catch PostgresError.refused(.objectInUse, _, _) {
            throw Fault(.badData, .moveHeld(code))
        }
        guard let offer = try offers(on: &connection).first(where: { $0.id == id }), offer.isMine
        else { return .offered(toDistrict: String(region.prefix(6))) }
        return try take(offer, newCode: newCode, house: &house, on: &connection)
    }

    package static func offers(on connection: inout Connection) throws -> [Moves.Offer] {
        try Moves.offers(on: &connection)
    }

    /// The receiving worker takes the child over, with what is open about it.
    package static func accept(
        _ code: String, newCode: String? = nil, house: inout House,
        on connection: inout Connection
    ) throws -> Result {
        guard
            let offer = try Moves.offers(on: &connection).first(where: {
                $0.code == code && $0.isMine
            })
        else {
            throw Fault(.badData, .noMoveOffered(code), mend: "xinlu minor transfer --offers")
        }
        return try take(offer, newCode: newCode, house: &house, on: &connection)
    }

    package static func withdraw(
        _ code: String, house: inout House, on connection: inout Connection
    ) throws {
        let child = try MinorLookup.one(code, on: &connection)
        guard
            try Moves.withdraw(child, event: house.identifiers.next(), on: &connection)
        else { throw Fault(.badData, .noMoveOffered(code)) }
    }

    private static func refuseOpenMatters(
        of child: MinorRow, on connection: inout Connection
    ) throws {
        let all = try Moves.obstacles(child, on: &connection)
        // What is not hers to know is said last, in words that fit every case of it.
        let open = all.filter { $0.kind != "held" }
        guard let first = open.first else {
            if !all.isEmpty { throw Fault(.badData, .moveHeld(child.code)) }
            return
        }
        let mend =
            switch first.kind {
            case "alert": "xinlu alert resolve \(child.code)"
            case "conference": "xinlu conference close \(first.what)"
            case "recall": "xinlu referral reply --code \(first.what) --status destroyed"
            case "referral": "xinlu referral revoke \(first.what)"
            default: "xinlu report-harm list"
            }
        throw Fault(
            .badData, .moveWaitsFor(child.code, open.map { "\($0.kind) \($0.what)" }), mend: mend)
    }

    private static func take(
        _ offer: Moves.Offer, newCode: String?, house: inout House,
        on connection: inout Connection
    ) throws -> Result {
        let code = newCode ?? offer.code
        if let fault = MinorChecks.code(code) {
            throw Fault(.badData, .columnFault("--code", fault))
        }
        let taken = try Registry.minors(codes: [code], on: &connection).contains {
            $0.district == offer.toDistrict
        }
        if taken { throw Fault(.badData, .columnFault("--code", .codeTakenThere(code))) }
        let read: EventID = house.identifiers.next()
        let sealed = try connection.transaction { connection in
            try Moves.sealed(of: offer.id, event: read, on: &connection)
        }
        let anew = try sealed.map { part in
            let (old, new) = (
                place(of: part, in: offer.district, offer.minor),
                place(of: part, in: offer.toDistrict, offer.minor)
            )
            return Hex.text(try house.keys.seal(house.keys.open(part.bytes, at: old), at: new))
        }
        let today = try Reference.now(on: &connection).date
        let events: [EventID] = (0..<3).map { _ in house.identifiers.next() }
        do {
            let twin = try connection.transaction { connection in
                try Moves.accept(
                    offer.id, code: code, sealed: sealed, anew: anew, on: max(offer.on, today),
                    events: events, connection: &connection)
            }
            return .moved(region: offer.toRegion, twin: twin)
        } catch PostgresError.refused(.uniqueViolation, "minor_code_once", _) {
            throw Fault(.badData, .columnFault("--code", .codeTakenThere(code)))
        } catch PostgresError.refused(.objectInUse, _, _) {
            throw Fault(.badData, .moveWaitsThere(offer.code))
        } catch PostgresError.refused(.serializationFailure, _, _) {
            throw Fault(.tryLater, .moveChanged(offer.code))
        }
    }

    private static func place(
        of part: Moves.Sealed, in district: String, _ minor: MinorID
    ) -> SealedPlace {
        let guardian = GuardianID(high: part.row.high, low: part.row.low)
        return switch part.place {
        case "name": .name(district, minor)
        case "id-number": .idNumber(district, minor)
        case "telephone": .telephone(district, minor)
        case "address": .address(district, minor)
        case "guardian-name": .guardianName(district, guardian)
        case "guardian-telephone": .guardianTelephone(district, guardian)
        case "paper": .paper(district, part.row)
        default: .change(district, part.row)
        }
    }

    /// A responsible worker answers for a place: where the place changes, her part ends.
    private static func moveInside(
        _ child: MinorRow, to region: String, on day: CalendarDate, reason: String,
        house: inout House, on connection: inout Connection
    ) throws {
        let seen = try Identities.revision(of: child, on: &connection)
        let change: EventID = house.identifiers.next()
        let old = try house.keys.seal(
            Array(child.region.utf8), at: .change(child.district, change))
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "minor.moved",
            objectKind: "minor", objectID: child.id.description)
        let today = try Reference.now(on: &connection).date
        try connection.transaction { connection in
            let revision = try Identities.revise(
                child, seen: seen, bornOn: nil, sex: nil, region: region, on: &connection)
            guard let revision else {
                throw Fault(.tryLater, .minorChangedMeanwhile(child.code, seen + 1))
            }
            try Identities.record(
                .region, of: child, id: change, revision: revision, oldSealed: old,
                reason: reason, day: day, on: &connection)
            try Teams.end(.village, of: child, keeping: "", on: today, connection: &connection)
            if region.prefix(9) != child.region.prefix(9) {
                try Teams.end(.town, of: child, keeping: "", on: today, connection: &connection)
            }
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }
}
