package import Care
import Messages
package import Postgres
package import Records

/// A person decides otherwise than the rules, with a reason, a name and an expiry.
package struct TriageOverriding: Sendable {
    package var minor: String
    package var track: Track
    /// nil: the track's own.
    package var urgency: Urgency?
    package var reason: String
    package var author: String
    package var expiresOn: CalendarDate?

    package init(
        minor: String, track: Track, urgency: Urgency?, reason: String, author: String,
        expiresOn: CalendarDate?
    ) {
        self.minor = minor
        self.track = track
        self.urgency = urgency
        self.reason = reason
        self.author = author
        self.expiresOn = expiresOn
    }

    /// Records it; an open episode follows at once, a new one is opened tonight at the latest.
    ///
    /// - Throws: ``Fault``: no reason, an expiry out of range, or an alert still open that a
    ///   lowering would talk over.
    package func record(
        house: inout House, on connection: inout Connection
    ) throws -> OverrideRow {
        let child = try MinorLookup.one(minor, on: &connection)
        let today = try Reference.now(on: &connection).date
        let expiry = try checkedExpiry(today)
        let episode = try Episodes.open(of: child, on: &connection)
        let standing = try StoredDecisions.standing(of: child, on: &connection)
        let stands = episode?.track ?? standing?.track ?? .universal
        let isLowering = track < stands
        if isLowering { try refuseOverOpenAlert(child, on: &connection) }
        let row = OverrideRow(
            district: child.district, id: house.identifiers.next(), minor: child.id, track: track,
            urgency: urgency ?? track.usualUrgency, isLowering: isLowering, reason: reason,
            author: author, givenOn: today, expiresOn: expiry)
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "triage.overridden",
            objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            if let old = try Overrides.standing(of: child, on: today, connection: &connection) {
                try Overrides.end(
                    [old.id], in: child.district, on: today, .replaced, by: author,
                    connection: &connection)
            }
            try connection.insert(row)
            try follow(row, episode, standing?.id, on: &connection)
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
        return row
    }

    private func checkedExpiry(_ today: CalendarDate) throws -> CalendarDate {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw Fault(.usage, .overrideNeedsReason)
        }
        try PlainWords.check(reason, in: 3...500, option: "--reason")
        try PlainWords.check(author, in: 1...80, option: "--by")
        guard track.allowedUrgencies.contains(urgency ?? track.usualUrgency) else {
            throw Fault(
                .usage,
                .overrideUrgency(
                    .track(track.rawValue), track.allowedUrgencies.map(\.rawValue)))
        }
        let expiry = expiresOn ?? today.adding(days: 28)
        guard expiry >= today, expiry <= today.adding(days: 366) else {
            throw Fault(.badData, .overrideExpiry(expiry.iso))
        }
        return expiry
    }

    /// Nobody is lowered over the head of a person who has still to talk with the child.
    private func refuseOverOpenAlert(
        _ child: MinorRow, on connection: inout Connection
    ) throws {
        guard try Alerts.open(of: child.id, in: child.district, on: &connection).isEmpty else {
            throw Fault(
                .badData, .overrideOverOpenAlert(minor),
                mend: "xinlu alert resolve \(minor) --result … --by …")
        }
    }

    private func follow(
        _ row: OverrideRow, _ episode: Episodes.Open?, _ decision: DecisionID?,
        on connection: inout Connection
    ) throws {
        func event(_ episode: EpisodeID, _ kind: EpisodeEventRow.Kind) -> EpisodeEventRow {
            EpisodeEventRow(
                district: row.district,
                id: .derived("event", row.id.description, kind.rawValue), episode: episode,
                kind: kind, track: track, urgency: row.urgency, decision: decision, on: row.givenOn)
        }
        if let episode {
            try connection.insert(event(episode.id, .overridden))
            if track > .universal {
                try Episodes.override(
                    episode.id, in: row.district, to: track, row.urgency, on: &connection)
            } else {
                try connection.insert(event(episode.id, .closed))
                try Episodes.setStatus(
                    "closed", of: episode.id, in: row.district,
                    closedOn: max(row.givenOn, episode.openedOn), outcome: "stepped-down",
                    on: &connection)
            }
        } else if track > .universal, let decision {
            let opened = EpisodeRow(
                district: row.district, id: .derived("episode", row.id.description),
                minor: row.minor, track: track, urgency: row.urgency, openedOn: row.givenOn,
                decision: decision)
            try connection.insert(opened)
            try connection.insert(event(opened.id, .opened))
        }
    }

    /// Ends the override that stands; the next night decides by the rules again.
    package static func end(
        _ code: String, by author: String, house: inout House, on connection: inout Connection
    ) throws {
        let child = try MinorLookup.one(code, on: &connection)
        let today = try Reference.now(on: &connection).date
        guard let row = try Overrides.standing(of: child, on: today, connection: &connection) else {
            throw Fault(.badData, .noOverride(code), mend: "xinlu triage explain \(code)")
        }
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(),
            action: "triage.override-ended", objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            try Overrides.end(
                [row.id], in: child.district, on: today, .person, by: author,
                connection: &connection)
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }
}

extension Track {
    /// A crisis waits for no week, and nothing is urgent where nothing is planned.
    var allowedUrgencies: [Urgency] {
        switch self {
        case .crisis: [.asap, .stat]
        case .counseling, .emotionalSupport: [.routine, .urgent, .asap]
        case .universal: [.routine]
        }
    }

    /// How soon a person's own word asks for it, where she says nothing.
    var usualUrgency: Urgency {
        switch self {
        case .crisis: .asap
        case .counseling: .urgent
        case .emotionalSupport, .universal: .routine
        }
    }
}
