package import Care
package import Instruments
import Messages
package import Postgres
import Records

/// A form that was not done, and why (DOMAIN: lists).
package enum FormNotDone {
    package struct Recorded: Hashable, Sendable {
        package let on: CalendarDate
        /// The child cannot fill in forms: a talk is the assessment, and the night asks for it.
        package let isTalkAsked: Bool
        /// False: it was on record already.
        package let isNew: Bool
    }

    /// - Parameters:
    ///   - child: the row that was chosen; nil: only a code was said.
    ///   - day: nil: today.
    /// - Throws: ``Fault`` for an unknown child or form, or a day that cannot be.
    package static func record(
        _ reason: NotDoneReason, of instrument: InstrumentCode, minor code: String,
        child: ChildKey? = nil, on day: CalendarDate?, house: inout House,
        connection: inout Connection
    ) throws -> Recorded {
        _ = try house.library.entry(instrument)
        let minor = try ChildLookup.find(code, child, on: &connection).one(code)
        let today = try Reference.now(on: &connection).date
        let day = day ?? today
        guard day <= today else { throw Fault(.badData, .dateInFuture(day.iso)) }
        guard day >= minor.bornOn else { throw Fault(.badData, .dateBeforeBirth(day.iso)) }
        let id: NotDoneID = .derived(
            "form-not-done", minor.id.description, instrument.rawValue, day.iso, reason.rawValue)
        let concern: ConcernID = .derived(
            "concern-unable", minor.id.description, day.iso)
        let event = AuditEventRow(
            district: minor.district, id: house.identifiers.next(),
            action: "assessment.not-done", objectKind: "minor", objectID: minor.id.description)
        let isNew = try connection.transaction { connection in
            let isNew = try FormsNotDone.record(
                id, of: minor, instrument: instrument, reason, on: day, connection: &connection)
            guard isNew else { return false }
            if reason == .unable {
                try FormsNotDone.askForTalk(
                    with: minor, concern: concern, on: day, connection: &connection)
                try Registry.markChanged([(minor.district, minor.id)], on: &connection)
            }
            try Audit.seal([event], on: &connection)
            return true
        }
        return Recorded(on: day, isTalkAsked: reason == .unable, isNew: isNew)
    }
}
