package import Care
package import Postgres
package import Triage

package struct DecisionRow: TableRow {
    package static let table = "decision"
    package static let columns = [
        "district_code", "decision_id", "minor_id", "run_id", "as_of", "decided_on",
        "policy_version_id", "disposition", "track", "urgency", "found_track", "found_urgency",
        "battery", "verdicts", "asks", "inputs",
    ]
    package var district: String
    package var id: DecisionID
    package var minor: MinorID
    package var run: RunID
    package var asOf: Instant
    package var policyVersion: Int32
    package var decision: Decision
    /// The asks as JSON, as ``Decision`` holds them.
    package var asks: String

    package init(
        district: String, id: DecisionID, minor: MinorID, run: RunID, asOf: Instant,
        policyVersion: Int32, decision: Decision, asks: String
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.run = run
        self.asOf = asOf
        self.policyVersion = policyVersion
        self.decision = decision
        self.asks = asks
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, minor, run, asOf, asOf.date, policyVersion, decision.disposition,
            decision.track, decision.urgency, decision.found, decision.foundUrgency,
            decision.battery, String(decision.verdicts.map(\.letter)), PostgresJSON(asks),
            decision.inputs,
        ]
    }
}

package struct AskRow: TableRow {
    package static let table = "ask"
    package static let columns = [
        "district_code", "ask_id", "minor_id", "rule", "kind", "what", "urgency", "opened_on",
        "deadline",
    ]
    package var district: String
    package var id: AskID
    package var minor: MinorID
    package var ask: Ask

    package init(district: String, id: AskID, minor: MinorID, ask: Ask) {
        self.district = district
        self.id = id
        self.minor = minor
        self.ask = ask
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, minor, ask.rule, ask.kind.rawValue, ask.what, ask.urgency, ask.openedOn,
            ask.deadline,
        ]
    }
}

package struct EpisodeRow: TableRow {
    package static let table = "episode"
    package static let columns = [
        "district_code", "episode_id", "minor_id", "track", "urgency", "status", "opened_on",
        "decision_id",
    ]
    package var district: String
    package var id: EpisodeID
    package var minor: MinorID
    package var track: Track
    package var urgency: Urgency
    package var openedOn: CalendarDate
    package var decision: DecisionID

    package init(
        district: String, id: EpisodeID, minor: MinorID, track: Track, urgency: Urgency,
        openedOn: CalendarDate, decision: DecisionID
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.track = track
        self.urgency = urgency
        self.openedOn = openedOn
        self.decision = decision
    }

    package var fields: [any PostgresEncodable] {
        [district, id, minor, track, urgency, "proposed", openedOn, decision]
    }
}

package struct EpisodeEventRow: TableRow {
    package static let table = "episode_event"
    package static let columns = [
        "district_code", "event_id", "episode_id", "kind", "track", "urgency", "decision_id",
        "on_date",
    ]
    package enum Kind: String, PostgresEncodable, PostgresDecodable, Sendable {
        case opened, raised
        case loweringProposed = "lowering-proposed"
        case confirmed
        case notConfirmed = "not-confirmed"
        case otherNeed = "other-need"
        case notReached = "not-reached"
        case declined, closed, overridden
    }
    package var district: String
    package var id: EventID
    package var episode: EpisodeID
    package var kind: Kind
    package var track: Track?
    package var urgency: Urgency?
    package var decision: DecisionID?
    package var on: CalendarDate

    package init(
        district: String, id: EventID, episode: EpisodeID, kind: Kind, track: Track?,
        urgency: Urgency?, decision: DecisionID?, on: CalendarDate
    ) {
        self.district = district
        self.id = id
        self.episode = episode
        self.kind = kind
        self.track = track
        self.urgency = urgency
        self.decision = decision
        self.on = on
    }

    package var fields: [any PostgresEncodable] {
        [district, id, episode, kind, track, urgency, decision, on]
    }
}

package struct ConfirmationRow: TableRow {
    package static let table = "confirmation"
    package static let columns = [
        "district_code", "confirmation_id", "minor_id", "episode_id", "result", "held_by",
        "held_on", "wants", "refuses", "may_know", "need", "safe_contact", "not_mention",
    ]
    package var district: String
    package var id: EventID
    package var minor: MinorID
    package var episode: EpisodeID
    package var result: ConfirmationResult
    package var heldBy: String
    package var heldOn: CalendarDate
    package var wants: String
    package var refuses: String
    package var mayKnow: String
    /// nil: what the track says.
    package var need: Service?
    package var safeContact: String
    package var notToMention: String

    package init(
        district: String, id: EventID, minor: MinorID, episode: EpisodeID,
        result: ConfirmationResult, heldBy: String, heldOn: CalendarDate, wants: String,
        refuses: String, mayKnow: String, need: Service?, safeContact: String, notToMention: String
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.episode = episode
        self.result = result
        self.heldBy = heldBy
        self.heldOn = heldOn
        self.wants = wants
        self.refuses = refuses
        self.mayKnow = mayKnow
        self.need = need
        self.safeContact = safeContact
        self.notToMention = notToMention
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, minor, episode, result, heldBy, heldOn, wants, refuses, mayKnow, need,
            safeContact, notToMention,
        ]
    }
}
