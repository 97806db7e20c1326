package import Care
package import Postgres
import SQLFiles

/// Who is reached when.
package enum Duty {
    /// Who answers for a child now, and where on the ladder.
    package struct Post: Hashable, Sendable {
        package let rung: Rung
        package let owner: String
        package let telephone: String
    }

    /// A row of the duty list.
    package struct Line: Hashable, Sendable {
        package var id: DutyID
        /// Twelve digits; its level is the rung.
        package var region: String
        package var hours: DutyHours
        package var validFrom: CalendarDate
        /// nil: the usual; a row with an end goes before it.
        package var validTo: CalendarDate?
        package var person: String
        package var deputy: String?
        package var telephone: String
        /// Those of the two who are away on the day asked for.
        package var away: [String] = []

        package init(
            id: DutyID, region: String, hours: DutyHours, validFrom: CalendarDate,
            validTo: CalendarDate?, person: String, deputy: String?, telephone: String
        ) {
            self.id = id
            self.region = region
            self.hours = hours
            self.validFrom = validFrom
            self.validTo = validTo
            self.person = person
            self.deputy = deputy
            self.telephone = telephone
        }
    }

    /// - Parameters:
    ///   - minor: nil: nobody registered the child; then the district's people answer.
    ///   - lowest: where on the ladder to begin.
    /// - Returns: nil: nobody is on duty, up to the city.
    package static func post(
        for minor: MinorID?, in district: String, from lowest: Rung = .worker, at moment: Instant,
        on connection: inout Connection
    ) throws -> Post? {
        try connection.query(
            SQLFiles.Duty.owner.text, district, minor, String?.none, moment, lowest
        ).first.map { row in
            Post(rung: try row["rung"], owner: try row["owner"], telephone: try row["telephone"])
        }
    }

    /// Sets a row; the one of the same hours is replaced.
    package static func set(_ line: Line, on connection: inout Connection) throws {
        let days = line.hours.weekdays.sorted().map { Int16($0) }
        try connection.execute(
            SQLFiles.Duty.endSame.text, line.region, days, Int16(line.hours.from),
            Int16(line.hours.to), line.validFrom, line.validTo)
        try connection.execute(
            SQLFiles.Duty.add.text, line.id, line.region, days, Int16(line.hours.from),
            Int16(line.hours.to), line.validFrom, line.validTo, line.person, line.deputy,
            line.telephone)
    }

    /// False: it had ended before, or never was.
    package static func end(_ id: DutyID, on connection: inout Connection) throws -> Bool {
        !(try connection.query(SQLFiles.Duty.end.text, id)).isEmpty
    }

    package static func setAway(
        _ worker: String, from first: CalendarDate, to last: CalendarDate,
        on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.Duty.addAbsence.text, worker, first, last)
    }

    package static func list(
        by day: CalendarDate, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Duty.list.text, day).map { row in
            let weekdays: [Int16] = try row["weekdays"]
            let from: Int16 = try row["from_minute"]
            let to: Int16 = try row["to_minute"]
            var line = Line(
                id: try row["duty_id"], region: try row["region_code"],
                hours: DutyHours(
                    weekdays: Set(weekdays.map { Int($0) }), from: Int(from), to: Int(to)),
                validFrom: try row["valid_from"], validTo: try row["valid_to"],
                person: try row["person"], deputy: try row["deputy"],
                telephone: try row["telephone"])
            line.away = try row["away"]
            return line
        }
    }
}

/// When a timed job last came to its end.
package enum Heartbeat {
    package static func beat(_ job: String, on connection: inout Connection) throws {
        try connection.execute(SQLFiles.Heartbeat.beat.text, job)
    }
    package static func last(_ job: String, on connection: inout Connection) throws -> Instant? {
        try connection.query(SQLFiles.Heartbeat.last.text, job).first?.get("at")
    }
}
