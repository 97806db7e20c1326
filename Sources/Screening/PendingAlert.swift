package import Care
import Identity
import Instruments
import Messages
package import Postgres
import Records
import Tables

/// A risk answer that was typed and is not yet known to be in the database: sealed, on this
/// machine's disk before anything else happens, and raised by whatever command comes next.
package struct PendingAlert: Hashable, Sendable {
    package var request: EntryRequest
    /// By this machine's clock; nil: written by a program that kept no time.
    package var typedAt: Instant?
    package var clocks: ClockPair?

    package init(_ request: EntryRequest, typedAt: Instant? = nil, clocks: ClockPair? = nil) {
        self.request = request
        self.typedAt = typedAt
        self.clocks = clocks
    }

    private static let place = SealedPlace(table: "pending", column: "alert", row: "local")

    package func sealed(by keys: HouseKeys) throws -> [UInt8] {
        let json: JSON = [
            "minor": .string(request.minor),
            "child_district": .optional(request.child?.district),
            "child_id": .optional(request.child?.id.description),
            "instrument": .string(request.instrument.rawValue),
            "answers": .string(request.answers),
            "informant": .optional(request.informant?.rawValue),
            "filled_on": .optional(request.filledOn?.iso),
            "second": .optional(request.second?.description),
            "child_here": request.childHere.map { .bool($0) } ?? .null,
            "typed_at": .moment(typedAt), "clock_database": .moment(clocks?.database),
            "clock_machine": .moment(clocks?.machine),
        ]
        return try keys.seal(Array(json.text.utf8), at: Self.place)
    }

    package init(sealed bytes: [UInt8], keys: HouseKeys) throws {
        let json = try JSON(parsing: keys.open(bytes, at: Self.place))
        request = EntryRequest(
            minor: json["minor"]?.string ?? "",
            instrument: InstrumentCode(json["instrument"]?.string ?? ""),
            answers: json["answers"]?.string ?? "",
            informant: json["informant"]?.string.flatMap(Informant.init),
            filledOn: json["filled_on"]?.string.flatMap { CalendarDate(iso: $0) },
            childHere: json["child_here"]?.bool)
        request.child = ChildKey(json)
        request.second = json["second"]?.string.flatMap { AssessmentID($0) }
        typedAt = json["typed_at"]?.moment
        clocks = ClockPair(
            database: json["clock_database"]?.moment, machine: json["clock_machine"]?.moment)
    }

    /// Raises it, if the first try did not; its clock runs from when it was typed.
    ///
    /// - Parameter machine: what this machine's clock says now.
    package func raise(
        machine: Instant, house: inout House, on connection: inout Connection
    ) throws -> AlertID {
        let now = ClockPair(database: try Reference.now(on: &connection), machine: machine)
        return try AssessmentEntry.raiseEarly(
            request, typed: typedAt.map { now.moment(of: $0, after: clocks) }, house: &house,
            on: &connection)
    }
}
