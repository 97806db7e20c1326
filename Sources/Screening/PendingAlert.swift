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

    package init(_ request: EntryRequest) { self.request = request }

    private static let place = SealedPlace(table: "pending", column: "alert", row: "local")

    package func sealed(by keys: HouseKeys) throws -> [UInt8] {
        let json: JSON = [
            "minor": .string(request.minor),
            "instrument": .string(request.instrument.rawValue),
            "answers": .string(request.answers),
            "informant": .optional(request.informant?.rawValue),
            "filled_on": .optional(request.filledOn?.iso),
            "second": .optional(request.second?.description),
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
            filledOn: json["filled_on"]?.string.flatMap { CalendarDate(iso: $0) })
        request.second = json["second"]?.string.flatMap { AssessmentID($0) }
    }

    /// Raises it, if the first try did not.
    package func raise(house: inout House, on connection: inout Connection) throws -> AlertID {
        try AssessmentEntry.raiseEarly(request, house: &house, on: &connection)
    }
}
