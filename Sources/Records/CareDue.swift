package import Care
package import Instruments
package import Postgres
import SQLFiles

/// What decides when somebody is there next, of every open episode.
package struct CareDue: Hashable, Sendable {
    package let district: String
    package let minor: MinorID
    package let minorCode: String
    package let region: String
    package let status: String
    package let openedOn: CalendarDate
    package let proposedTrack: Track?
    package let decision: DecisionID
    package let standing: FollowUp.Standing
    package let declinedOn: CalendarDate?

    /// - Parameter regions: prefixes of places; nil: all.
    package static func read(
        by day: CalendarDate, inRegions regions: [String]?, on connection: inout Connection
    ) throws -> [CareDue] {
        try connection.query(SQLFiles.Episode.followUp.text, day, regions).map { row in
            CareDue(
                district: try row["district_code"], minor: try row["minor_id"],
                minorCode: try row["code"], region: try row["region_code"],
                status: try row["status"],
                openedOn: try row["opened_on"], proposedTrack: try row["proposed_track"],
                decision: try row["decision_id"],
                standing: FollowUp.Standing(
                    track: try row["track"], urgency: try row["urgency"],
                    since: try row["since"], confirmedOn: try row["confirmed_on"],
                    held: try row["held"], lastHeld: try row["last_held"],
                    talkedOn: try row["talked_on"], wishedOn: try row["wished_on"]),
                declinedOn: try row["declined_on"])
        }
    }
}

/// What a decision rests on: one letter a rule, and the sheets.
package struct RoutingDecision: Hashable, Sendable {
    package let policyVersion: Int32
    package let verdicts: String
    package let inputs: [AssessmentID]

    package static func read(
        _ decisions: [DecisionID], on connection: inout Connection
    ) throws -> [DecisionID: RoutingDecision] {
        var found: [DecisionID: RoutingDecision] = [:]
        for row in try connection.query(SQLFiles.Decision.routing.text, decisions) {
            found[try row["decision_id"]] = RoutingDecision(
                policyVersion: try row["policy_version_id"], verdicts: try row["verdicts"],
                inputs: try row["inputs"])
        }
        return found
    }
}

/// When each form of each informant was last filled in.
package struct NewestForm: Hashable, Sendable {
    package let minor: MinorID
    package let instrument: InstrumentCode
    package let informant: Informant
    package let filledOn: CalendarDate

    package static func read(
        of minors: [MinorID], by day: CalendarDate, on connection: inout Connection
    ) throws -> [NewestForm] {
        try connection.query(SQLFiles.Assessment.newestOfForms.text, minors, day).map { row in
            NewestForm(
                minor: try row["minor_id"], instrument: try row["code"],
                informant: try row["informant"], filledOn: try row["filled_on"])
        }
    }
}
