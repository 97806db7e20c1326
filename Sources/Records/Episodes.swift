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

    /// - Parameter regions: prefixes of places; nil: all.
    package static func all(
        inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Episode.list.text, regions).map { row in
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
        by day: CalendarDate, inRegions regions: [String]? = nil,
        on connection: inout Connection
    ) throws -> [(
        region: String, minorCode: String, track: Track, urgency: Urgency, turnsOn: CalendarDate
    )] {
        try connection.query(
            SQLFiles.Episode.endingAt18.text, day, Int32(handOverDays), regions
        ).map { row in
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

    /// An episode from its beginning to its end.
    package struct Whole: Hashable, Sendable {
        package let id: EpisodeID
        package let track: Track
        package let urgency: Urgency
        package let status: String
        package let openedOn: CalendarDate
        package let proposedTrack: Track?
        package let closedOn: CalendarDate?
        package let outcome: EpisodeOutcome?
        package let decision: DecisionID
    }

    package static func all(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [Whole] {
        try connection.query(SQLFiles.Episode.ofMinor.text, minor.district, minor.id).map { row in
            Whole(
                id: try row["episode_id"], track: try row["track"], urgency: try row["urgency"],
                status: try row["status"], openedOn: try row["opened_on"],
                proposedTrack: try row["proposed_track"], closedOn: try row["closed_on"],
                outcome: try row["outcome"], decision: try row["decision_id"])
        }
    }

    /// - Parameter words: why, and who took over.
    package static func close(
        _ episode: Open, of minor: MinorRow, on day: CalendarDate, outcome: EpisodeOutcome,
        words: String, event: EventID, connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Episode.close.text, minor.district, episode.id, day, outcome, event,
            episode.track, episode.urgency, words)
    }

    /// One thing that happened in an episode.
    package struct Event: Hashable, Sendable {
        package let kind: String
        package let track: Track?
        package let on: CalendarDate
        /// Why it was closed, and the like.
        package let words: String
    }

    package static func events(
        of episode: EpisodeID, in district: String, on connection: inout Connection
    ) throws -> [Event] {
        try connection.query(SQLFiles.Episode.events.text, district, episode).map { row in
            Event(
                kind: try row["kind"], track: try row["track"], on: try row["on_date"],
                words: try row["words"])
        }
    }

    /// What somebody found who talked with the child about the offer.
    package struct Found: Hashable, Sendable {
        package let result: ConfirmationResult
        package let heldBy: String
        package let heldOn: CalendarDate
        package let wants: String
        package let refuses: String
        package let mayKnow: String
    }

    package static func confirmations(
        of episode: EpisodeID, in district: String, on connection: inout Connection
    ) throws -> [Found] {
        try connection.query(SQLFiles.Episode.confirmations.text, district, episode).map { row in
            Found(
                result: try row["result"], heldBy: try row["held_by"],
                heldOn: try row["held_on"], wants: try row["wants"],
                refuses: try row["refuses"], mayKnow: try row["may_know"])
        }
    }

    package struct Contact: Hashable, Sendable {
        package let on: CalendarDate
        package let kind: ContactKind
        package let result: ContactResult
        package let heldBy: String
    }

    package static func contacts(
        of episode: EpisodeID, in district: String, on connection: inout Connection
    ) throws -> [Contact] {
        try connection.query(SQLFiles.Contact.ofEpisode.text, district, episode).map { row in
            Contact(
                on: try row["on_date"], kind: try row["kind"], result: try row["result"],
                heldBy: try row["held_by"])
        }
    }
}
