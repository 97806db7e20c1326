package import Care
package import Postgres
import SQLFiles

/// Episodes of care.
package enum Episodes {
    package struct Open: Hashable, Sendable {
        package let id: EpisodeID
        package let track: Track
        package let urgency: Urgency
        package let status: String
        package let openedOn: CalendarDate
        package let proposedTrack: Track?
    }

    package struct Line: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let track: Track
        package let urgency: Urgency
        package let status: String
        package let openedOn: CalendarDate
        package let proposedTrack: Track?
    }

    package static func open(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> Open? {
        let rows = try connection.query(
            SQLFiles.Episode.openOfMinor.text, minor.district, minor.id, prepared: true)
        return try rows.first.map { row in
            Open(
                id: try row["episode_id"], track: try row["track"], urgency: try row["urgency"],
                status: try row["status"], openedOn: try row["opened_on"],
                proposedTrack: try row["proposed_track"])
        }
    }

    package static func all(on connection: inout Connection) throws -> [Line] {
        try connection.query(SQLFiles.Episode.list.text).map { row in
            Line(
                region: try row["region_code"], minorCode: try row["code"], track: try row["track"],
                urgency: try row["urgency"],
                status: try row["status"], openedOn: try row["opened_on"],
                proposedTrack: try row["proposed_track"])
        }
    }

    /// How long before the 18th birthday a hand-over is prepared.
    package static let handOverDays = 90

    /// Open episodes of those who turn 18 within ``handOverDays``, or did.
    package static func endingAt18(
        by day: CalendarDate, on connection: inout Connection
    ) throws -> [(
        region: String, minorCode: String, track: Track, urgency: Urgency, turnsOn: CalendarDate
    )] {
        try connection.query(SQLFiles.Episode.endingAt18.text, day, Int32(handOverDays)).map {
            row in
            (
                try row["region_code"], try row["code"], try row["track"], try row["urgency"],
                try row["turns_on"]
            )
        }
    }

    /// A person moves an open episode to another track.
    package static func override(
        _ episode: EpisodeID, in district: String, to track: Track, _ urgency: Urgency,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Episode.override.text, district, episode, track, urgency)
    }

    /// - Parameter outcome: why it ends; nil: it goes on.
    package static func setStatus(
        _ status: String, of episode: EpisodeID, in district: String,
        closedOn: CalendarDate? = nil, outcome: String? = nil, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Episode.setStatus.text, district, episode, status, closedOn, outcome,
            prepared: true)
    }
}

/// What was asked and not yet answered.
package enum Asks {
    package struct Line: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let rule: String
        package let kind: String
        package let what: String
        package let urgency: Urgency
        package let openedOn: CalendarDate
        package let deadline: CalendarDate
    }

    /// - Parameter what: nil: all that the rule asks.
    /// - Returns: what was asked and is settled now.
    package static func settle(
        of minor: MinorRow, rule: String, what: String?, by worker: String, reason: String,
        on connection: inout Connection
    ) throws -> [String] {
        try connection.query(
            SQLFiles.Ask.settle.text, minor.district, minor.id, rule, what, worker, reason
        ).map { try $0["what"] }
    }

    package static func open(on connection: inout Connection) throws -> [Line] {
        try connection.query(SQLFiles.Ask.open.text).map { row in
            Line(
                region: try row["region_code"], minorCode: try row["code"], rule: try row["rule"],
                kind: try row["kind"],
                what: try row["what"], urgency: try row["urgency"],
                openedOn: try row["opened_on"], deadline: try row["deadline"])
        }
    }
}
