package import Care
import Messages
package import Postgres
import Records

/// Categories of hardship begin and end on a day.
package enum HardshipKeeping {
    /// False: the category held already.
    package static func begin(
        _ hardship: Hardship, of code: String, since day: CalendarDate?, house: inout House,
        on connection: inout Connection
    ) throws -> Bool {
        let child = try MinorLookup.one(code, on: &connection)
        let today = try Reference.now(on: &connection).date
        if let day {
            try check(day, of: child, today: today)
        }
        let id: EventID = house.identifiers.next()
        return try write("minor.hardship", child, &house, &connection) { connection in
            try Hardships.begin(hardship, of: child, id: id, since: day, on: &connection)
        }
    }

    package static func end(
        _ hardship: Hardship, of code: String, on day: CalendarDate?, house: inout House,
        on connection: inout Connection
    ) throws {
        let child = try MinorLookup.one(code, on: &connection)
        let today = try Reference.now(on: &connection).date
        let last = day ?? today
        try check(last, of: child, today: today)
        let open = try Hardships.all(of: child, on: &connection).first {
            $0.hardship == hardship.rawValue && $0.until == nil
        }
        guard let open else {
            throw Fault(
                .badData, .noSuchHardship(hardship.rawValue, code),
                mend: "xinlu minor hardship list \(code)")
        }
        if let since = open.since, last < since {
            throw Fault(.badData, .columnFault("--on", .hardshipEndsBefore(since.iso)))
        }
        let id: EventID = house.identifiers.next()
        _ = try write("minor.hardship-ended", child, &house, &connection) { connection in
            try Hardships.end(hardship, of: child, id: id, on: last, connection: &connection)
            return true
        }
    }

    private static func check(
        _ day: CalendarDate, of child: MinorRow, today: CalendarDate
    ) throws {
        if day > today { throw Fault(.badData, .dateInFuture(day.iso)) }
        if day < child.bornOn { throw Fault(.badData, .dateBeforeBirth(day.iso)) }
    }

    private static func write(
        _ action: String, _ child: MinorRow, _ house: inout House,
        _ connection: inout Connection, body: (inout Connection) throws -> Bool
    ) throws -> Bool {
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: action,
            objectKind: "minor", objectID: child.id.description)
        return try connection.transaction { connection in
            let isNew = try body(&connection)
            // A category may widen an offer: the night looks again.
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
            return isNew
        }
    }
}
