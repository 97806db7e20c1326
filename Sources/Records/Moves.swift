package import Care
package import Postgres
import SQLFiles

/// Children who go from one district to another, and rows that are one child.
package enum Moves {
    /// Offered by one district, not yet accepted by the other.
    package struct Offer: Hashable, Sendable {
        package let id: EventID
        package let district: String
        package let minor: MinorID
        package let code: String
        package let toDistrict: String
        package let toRegion: String
        package let reason: String
        package let on: CalendarDate
        /// Whether this login can accept it.
        package let isMine: Bool
    }

    package struct Sealed: Sendable {
        /// `name`, `id-number`, `telephone`, `address`, `guardian-name`, `guardian-telephone`,
        /// `paper`, `change`.
        package let place: String
        package let row: EventID
        package let bytes: [UInt8]
        /// The same for all of a child: as it stood when it was read.
        package let state: String
    }

    package static func obstacles(
        _ minor: MinorRow, on connection: inout Connection
    ) throws -> [(kind: String, what: String)] {
        try connection.query(SQLFiles.MinorMove.waitsFor.text, minor.district, minor.id).map {
            (try $0["kind"], try $0["what"])
        }
    }

    /// Whether this login may not act about the child: kin, or named in a report.
    package static func isBarred(
        _ minor: MinorRow, on connection: inout Connection
    ) throws -> Bool {
        try connection.query(SQLFiles.MinorMove.isBarred.text, minor.district, minor.id)
            .first?.get("barred") ?? true
    }

    package static func offer(
        _ minor: MinorRow, id: EventID, to region: String, reason: String, on day: CalendarDate,
        event: EventID, connection: inout Connection
    ) throws {
        _ = try connection.query(
            SQLFiles.MinorMove.offer.text, minor.district, id, minor.id, region, reason, day, event)
    }

    /// False: no offer stood.
    package static func withdraw(
        _ minor: MinorRow, event: EventID, on connection: inout Connection
    ) throws -> Bool {
        try connection.query(
            SQLFiles.MinorMove.withdraw.text, minor.district, minor.id, event
        ).first?.get("stood") ?? false
    }

    package static func offers(on connection: inout Connection) throws -> [Offer] {
        try connection.query(SQLFiles.MinorMove.list.text).map { row in
            Offer(
                id: try row["move_id"], district: try row["district_code"],
                minor: try row["minor_id"], code: try row["code"],
                toDistrict: try row["to_district"], toRegion: try row["to_region"],
                reason: try row["reason"], on: try row["moved_on"], isMine: try row["mine"])
        }
    }

    package static func sealed(
        of offer: EventID, event: EventID, on connection: inout Connection
    ) throws -> [Sealed] {
        try connection.query(SQLFiles.MinorMove.sealed.text, offer, event).map {
            Sealed(
                place: try $0["place"], row: try $0["row_id"], bytes: try $0["sealed"],
                state: try $0["state"])
        }
    }

    /// - Parameter anew: what was sealed, sealed for its new place, as hexadecimal text.
    /// - Returns: the code of the row there that has the child's ID number already; nil: none has.
    package static func accept(
        _ offer: EventID, code: String, sealed: [Sealed], anew: [String], on day: CalendarDate,
        events: [EventID], connection: inout Connection
    ) throws -> String? {
        try connection.query(
            SQLFiles.MinorMove.accept.text, offer, code, sealed.map(\.place), sealed.map(\.row),
            anew, sealed.first?.state ?? "", day, events
        ).first?.get("twin", as: String?.self) ?? nil
    }
}

/// Rows that may be, or were made, one child.
package enum Merges {
    package struct Pair: Hashable, Sendable {
        package struct Side: Hashable, Sendable {
            package let district: String
            package let minor: MinorID
            package let code: String
            package let region: String
        }
        /// `id-number`, `paper`, `name-and-birth-date`.
        package let reason: String
        package let one: Side
        package let other: Side
    }

    /// - Parameter regions: prefixes of places; nil: all that the login may see.
    package static func duplicates(
        inRegions regions: [String]?, limit: Int32, on connection: inout Connection
    ) throws -> [Pair] {
        try connection.query(SQLFiles.Identity.duplicates.text, regions, limit).map { row in
            Pair(
                reason: try row["reason"],
                one: .init(
                    district: try row["one_district"], minor: try row["one_id"],
                    code: try row["one"], region: try row["one_region"]),
                other: .init(
                    district: try row["other_district"], minor: try row["other_id"],
                    code: try row["other"], region: try row["other_region"]))
        }
    }

    /// - Precondition: the first is the smaller by district and identity.
    package static func setApart(
        _ one: MinorRow, _ other: MinorRow, reason: String, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.MinorDistinct.add.text, one.district, one.id, other.district, other.id, reason)
    }

    /// `episode`, `override`, `move`: what only one row may have, and of which it is where that
    /// matters; `held`: not for this login.
    package static func obstacles(
        _ one: MinorRow, _ other: MinorRow, on connection: inout Connection
    ) throws -> [(kind: String, code: String)] {
        try connection.query(
            SQLFiles.MinorMerge.waitsFor.text, one.district, one.id, other.id
        ).map { (try $0["kind"], try $0["what"]) }
    }

    /// What only the absorbed row knows, sealed for the other; nil: nothing.
    package struct Carried: Sendable {
        package var number: [UInt8]?
        package var telephone: [UInt8]?
        package var address: [UInt8]?

        package init() {}
    }

    /// - Returns: how many rows changed hands.
    package static func merge(
        _ absorbed: MinorRow, into kept: MinorRow, id: EventID, reason: String, carried: Carried,
        on day: CalendarDate, event: EventID, connection: inout Connection
    ) throws -> Int32 {
        try connection.query(
            SQLFiles.MinorMerge.make.text, absorbed.district, id, absorbed.id, kept.id, reason,
            carried.number, carried.telephone, carried.address, day, event
        ).first?.get("moved") ?? 0
    }

    /// - Returns: how many rows went back; nil: there is no such merge, or it was undone.
    package static func undo(
        _ merge: EventID, event: EventID, on connection: inout Connection
    ) throws -> Int32? {
        try connection.query(SQLFiles.MinorMerge.undo.text, merge, event).first?
            .get("moved", as: Int32?.self) ?? nil
    }

    /// `merge` and its identity, or `moved`: why the merge cannot be undone now.
    package static func undoObstacles(
        _ merge: EventID, on connection: inout Connection
    ) throws -> [(kind: String, what: String)] {
        try connection.query(SQLFiles.MinorMerge.undoWaitsFor.text, merge).map {
            (try $0["kind"], try $0["what"])
        }
    }
}
