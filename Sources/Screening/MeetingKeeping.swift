package import Care
import Messages
package import Postgres
package import Records

/// Visits, aid, lectures and groups.
package enum MeetingKeeping {
    /// A visit to a child, in care or not.
    ///
    /// - Returns: false: the same was recorded before.
    package static func visit(
        _ code: String, kind: ContactKind, result: ContactResult, on day: CalendarDate?,
        by worker: String, house: inout House, on connection: inout Connection
    ) throws -> Bool {
        try PlainWords.check(worker, in: 1...80, option: "--by")
        let child = try MinorLookup.one(code, on: &connection)
        let day = try EpisodeCare.past(day, on: &connection)
        // A visit before the episode is none of it.
        let open = try Episodes.open(of: child, on: &connection)
        let episode = open.flatMap { $0.openedOn <= day ? $0.id : nil }
        let audit = event("minor.visited", child.district, "minor", child.id.description, &house)
        let id: ContactID = .derived(
            "contact", child.id.description, day.iso, kind.rawValue, result.rawValue, worker)
        return try connection.transaction { connection in
            guard
                try Meetings.record(
                    id, of: child, episode: episode, kind: kind, result: result, on: day,
                    by: worker, connection: &connection)
            else { return false }
            try Audit.seal([audit], on: &connection)
            return true
        }
    }

    /// How often children of a category are visited.
    package static func setInterval(
        _ hardship: Hardship, days: Int, house: inout House, on connection: inout Connection
    ) throws {
        guard (1...366).contains(days) else { throw Fault(.usage, .visitDays) }
        // It holds for the whole city.
        guard house.worker?.level == "city" else { throw Fault(.notPermitted, .notPermitted) }
        let district = house.worker?.homeDistrict ?? "370200"
        let audit = event("visit.interval", district, "category", hardship.rawValue, &house)
        try connection.transaction { connection in
            try Meetings.setInterval(hardship, days: days, on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }

    /// Reads yuan with at most two decimals; nil for anything else, nothing, or over ten million.
    package static func fen(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isPlain = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard isPlain, (1...2).contains(parts.count), parts[0].count <= 8,
            let yuan = Int(parts[0])
        else { return nil }
        var rest = 0
        if parts.count == 2 {
            guard parts[1].count <= 2, let digits = Int(parts[1]) else { return nil }
            rest = parts[1].count == 1 ? digits * 10 : digits
        }
        let fen = yuan * 100 + rest
        return (1...1_000_000_000).contains(fen) ? fen : nil
    }

    package static func give(
        _ aid: Meetings.Aid, to code: String, house: inout House, on connection: inout Connection
    ) throws {
        try PlainWords.check(aid.givenBy, in: 1...80, option: "--by")
        let child = try MinorLookup.one(code, on: &connection)
        var aid = aid
        aid.on = try EpisodeCare.past(aid.on, on: &connection)
        let id: EventID = .derived(
            "aid", child.id.description, aid.kind.rawValue, String(aid.fen), aid.on.iso,
            aid.givenBy)
        let audit = event("minor.aid", child.district, "minor", child.id.description, &house)
        let given = aid
        try connection.transaction { connection in
            try Meetings.add(given, id: id, of: child, on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }

    /// A lecture or a group; names only where a child is in care.
    package static func hold(
        _ kind: ActivityKind, topic: String, region: String, on day: CalendarDate?, heads: Int,
        by worker: String, minors: [String], house: inout House, on connection: inout Connection
    ) throws -> ActivityID {
        try PlainWords.check(topic, in: 1...200, option: "--topic")
        try PlainWords.check(worker, in: 1...80, option: "--by")
        guard (1...100_000).contains(heads), minors.count <= heads else {
            throw Fault(.usage, .headCount)
        }
        let region = try Regions.whole(region, on: &connection)
        let day = try EpisodeCare.past(day, on: &connection)
        let activity = Meetings.Activity(
            id: .derived("activity", kind.rawValue, topic, region, day.iso, worker), kind: kind,
            topic: topic, region: region, on: day, heads: heads, heldBy: worker)
        let children = try minors.map { code in
            let child = try MinorLookup.one(code, on: &connection)
            guard let episode = try Episodes.open(of: child, on: &connection) else {
                throw Fault(.badData, .namedButNotInCare(code))
            }
            guard child.district == region.prefix(6) else {
                throw Fault(.badData, .namedFromElsewhere(code, region))
            }
            return (child, episode.id)
        }
        let audit = event(
            "activity.recorded", String(region.prefix(6)), "activity", activity.id.description,
            &house)
        try connection.transaction { connection in
            if let heads = try Meetings.add(activity, on: &connection), heads != activity.heads {
                throw Fault(.badData, .activityDiffers(heads), mend: "xinlu activity list")
            }
            for (child, episode) in children {
                try Meetings.name(child, episode: episode, in: activity, on: &connection)
            }
            try Audit.seal([audit], on: &connection)
        }
        return activity.id
    }

    private static func event(
        _ action: String, _ district: String, _ kind: String, _ object: String,
        _ house: inout House
    ) -> AuditEventRow {
        AuditEventRow(
            district: district, id: house.identifiers.next(), action: action, objectKind: kind,
            objectID: object)
    }
}
