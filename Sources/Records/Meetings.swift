package import Care
package import Postgres
import SQLFiles

/// Contacts, visits, lectures and groups, and aid.
package enum Meetings {
    /// - Parameter episode: nil: none is open.
    /// - Returns: false: the same contact was recorded before.
    package static func record(
        _ id: ContactID, of minor: MinorRow, episode: EpisodeID?, kind: ContactKind,
        result: ContactResult, on day: CalendarDate, by worker: String,
        connection: inout Connection
    ) throws -> Bool {
        try connection.execute(
            SQLFiles.Contact.add.text, minor.district, id, minor.id, episode, kind, result, day,
            worker) == 1
    }

    /// A visit that falls due by the child's category.
    package struct VisitDue: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let hardship: String?
        package let dueOn: CalendarDate
        package let worker: String?
    }

    /// - Parameter regions: prefixes of places; nil: all.
    package static func visitsDue(
        by day: CalendarDate, inRegions regions: [String]?, on connection: inout Connection
    ) throws -> [VisitDue] {
        try connection.query(SQLFiles.Contact.visitsDue.text, day, regions).map { row in
            VisitDue(
                region: try row["region_code"], minorCode: try row["code"],
                hardship: try row["hardship"], dueOn: try row["due_on"],
                worker: try row["worker"])
        }
    }

    package static func setInterval(
        _ hardship: Hardship, days: Int, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.VisitInterval.set.text, hardship.rawValue, Int16(days))
    }

    package static func intervals(
        on connection: inout Connection
    ) throws -> [(hardship: String, days: Int)] {
        try connection.query(SQLFiles.VisitInterval.list.text).map { row in
            (try row["hardship"], Int(try row.get("days", as: Int16.self)))
        }
    }

    package struct Aid: Hashable, Sendable {
        package var kind: AidKind
        /// Hundredths of a yuan.
        package var fen: Int
        package var on: CalendarDate
        package var givenBy: String

        package init(kind: AidKind, fen: Int, on: CalendarDate, givenBy: String) {
            self.kind = kind
            self.fen = fen
            self.on = on
            self.givenBy = givenBy
        }
    }

    package static func add(
        _ aid: Aid, id: EventID, of minor: MinorRow, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Aid.add.text, minor.district, id, minor.id, aid.kind, Int64(aid.fen), aid.on,
            aid.givenBy)
    }

    package static func aid(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [Aid] {
        try connection.query(SQLFiles.Aid.ofMinor.text, minor.district, minor.id).map { row in
            Aid(
                kind: try row["kind"], fen: try row["amount_fen"], on: try row["on_date"],
                givenBy: try row["given_by"])
        }
    }

    package struct Activity: Hashable, Sendable {
        package var id: ActivityID
        package var kind: ActivityKind
        package var topic: String
        package var region: String
        package var on: CalendarDate
        package var heads: Int
        package var heldBy: String
        /// Children in care who are named in it.
        package var inCare = 0

        package init(
            id: ActivityID, kind: ActivityKind, topic: String, region: String, on: CalendarDate,
            heads: Int, heldBy: String
        ) {
            self.id = id
            self.kind = kind
            self.topic = topic
            self.region = region
            self.on = on
            self.heads = heads
            self.heldBy = heldBy
        }
    }

    /// - Returns: with how many it is on record; nil: it is new.
    package static func add(
        _ activity: Activity, on connection: inout Connection
    ) throws -> Int? {
        let district = String(activity.region.prefix(6))
        let isNew =
            try connection.execute(
                SQLFiles.Activity.add.text, district, activity.id, activity.kind, activity.topic,
                activity.region, activity.on, Int32(activity.heads), activity.heldBy) == 1
        guard !isNew else { return nil }
        return try Int(
            connection.scalar(
                SQLFiles.Activity.heads.text, district, activity.id, as: Int32.self))
    }

    package static func name(
        _ minor: MinorRow, episode: EpisodeID, in activity: Activity,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ActivityMinor.add.text, minor.district, activity.id, minor.id, episode)
    }

    package static func activities(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [Activity] {
        try connection.query(SQLFiles.Activity.list.text, from, to).map { row in
            var activity = Activity(
                id: try row["activity_id"], kind: try row["kind"], topic: try row["topic"],
                region: try row["region_code"], on: try row["on_date"],
                heads: Int(try row.get("heads", as: Int32.self)), heldBy: try row["held_by"])
            activity.inCare = try row["in_care"]
            return activity
        }
    }
}
