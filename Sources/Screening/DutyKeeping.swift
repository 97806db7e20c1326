package import Care
import Messages
package import Postgres
import Records

/// The duty list: who is reached when.
package enum DutyKeeping {
    package struct Request: Sendable {
        package var region: String
        package var hours: DutyHours
        package var person: String
        package var deputy: String?
        package var telephone: String
        /// nil: from today on.
        package var validFrom: CalendarDate?
        package var validTo: CalendarDate?

        package init(
            region: String, hours: DutyHours, person: String, deputy: String?, telephone: String,
            validFrom: CalendarDate?, validTo: CalendarDate?
        ) {
            self.region = region
            self.hours = hours
            self.person = person
            self.deputy = deputy
            self.telephone = telephone
            self.validFrom = validFrom
            self.validTo = validTo
        }
    }

    package static func set(
        _ request: Request, house: inout House, on connection: inout Connection
    ) throws -> DutyID {
        let region = try Regions.whole(request.region, on: &connection)
        try requireWorkers([request.person] + [request.deputy].compactMap(\.self), &connection)
        guard request.deputy != request.person else {
            throw Fault(.badData, .dutyTwoPeople(request.person))
        }
        try Telephone.check(request.telephone)
        let today = try Reference.now(on: &connection).date
        let from = request.validFrom ?? today
        if let to = request.validTo, to < from {
            throw Fault(.badData, .daysReversed(from.iso, to.iso))
        }
        let line = Duty.Line(
            id: house.identifiers.next(), region: region, hours: request.hours, validFrom: from,
            validTo: request.validTo, person: request.person, deputy: request.deputy,
            telephone: request.telephone)
        try write("duty.set", line.id.description, region, &house, &connection) { connection in
            try Duty.set(line, on: &connection)
        }
        return line.id
    }

    package static func end(
        _ id: DutyID, house: inout House, on connection: inout Connection
    ) throws {
        try write("duty.ended", id.description, nil, &house, &connection) { connection in
            guard try Duty.end(id, on: &connection) else {
                throw Fault(.badData, .unknownDuty(id.description), mend: "xinlu duty list")
            }
        }
    }

    package static func setAway(
        _ worker: String, from first: CalendarDate, to last: CalendarDate, house: inout House,
        on connection: inout Connection
    ) throws {
        try requireWorkers([worker], &connection)
        guard last >= first else { throw Fault(.badData, .daysReversed(first.iso, last.iso)) }
        try write("duty.away", worker, nil, &house, &connection) { connection in
            try Duty.setAway(worker, from: first, to: last, on: &connection)
        }
    }

    private static func requireWorkers(_ codes: [String], _ connection: inout Connection) throws {
        let known = try Workers.list(on: &connection).filter { !$0.isDisabled }.map(\.code)
        for code in codes where !known.contains(code) {
            throw Fault(.badData, .unknownWorker(code), mend: "xinlu worker list")
        }
    }

    private static func write(
        _ action: String, _ object: String, _ region: String?, _ house: inout House,
        _ connection: inout Connection, body: (inout Connection) throws -> Void
    ) throws {
        let district = region.map { String($0.prefix(6)) } ?? house.worker?.homeDistrict ?? "370200"
        let audit = AuditEventRow(
            district: district, id: house.identifiers.next(), action: action, objectKind: "duty",
            objectID: object)
        try connection.transaction { connection in
            try body(&connection)
            try Audit.seal([audit], on: &connection)
        }
    }
}

/// A number that somebody can dial.
enum Telephone {
    static func check(_ text: String) throws {
        let digits = text.filter(\.isWholeNumber).count
        guard digits >= 3, text.count <= 30,
            text.allSatisfy({ $0.isASCII && ($0.isNumber || "+() -".contains($0)) })
        else { throw Fault(.badData, .notATelephone) }
    }
}

/// A region as it is typed: its digits, the trailing zeros left out.
package enum Regions {
    /// The whole city.
    package static let city = "370200000000"

    /// - Returns: all twelve digits.
    /// - Throws: ``Fault`` for a code that nobody knows.
    package static func whole(
        _ text: String, on connection: inout Connection
    ) throws -> String {
        let whole = text + String(repeating: "0", count: max(0, 12 - text.count))
        guard text.count >= 4,
            try Reference.regions(on: &connection).contains(where: { $0.code == whole })
        else { throw Fault(.badData, .unknownRegion(text)) }
        return whole
    }

    /// What the codes of all places within one begin with.
    package static func prefix(_ whole: String) -> String {
        for length in [4, 6, 9] where whole.dropFirst(length).allSatisfy({ $0 == "0" }) {
            return String(whole.prefix(length))
        }
        return whole
    }

    /// The places that lie in both; nil: none.
    package static func common(_ one: String, _ other: String) -> String? {
        if one.hasPrefix(other) { return one }
        return other.hasPrefix(one) ? other : nil
    }

    /// The region and those above it, up to the city.
    static func ladder(_ whole: String) -> Set<String> {
        Set(
            [4, 6, 9, 12].map {
                String(whole.prefix($0)) + String(repeating: "0", count: 12 - $0)
            })
    }
}

/// Whether somebody answers at every hour.
package enum DutyCover {
    /// Hours of a week in which nobody is on duty for a child of one of these regions, up to the
    /// city; only what always holds counts, not a row for a few days.
    ///
    /// - Parameter regions: codes, trailing zeros left out or not.
    /// - Returns: `370202 sun 22:00-sun 24:00`; empty: the list is whole.
    package static func gaps(
        inRegions regions: [String], on connection: inout Connection
    ) throws -> [String] {
        let today = try Reference.now(on: &connection).date
        let lines = try Duty.list(by: today, on: &connection).filter {
            $0.validTo == nil && $0.validFrom <= today
        }
        return try regions.flatMap { region -> [String] in
            let ladder = Regions.ladder(try Regions.whole(region, on: &connection))
            let hours = lines.filter { ladder.contains($0.region) }.map(\.hours)
            return DutyHours.gaps(hours).map { "\(region) \(DutyHours.words($0))" }
        }
    }
}
