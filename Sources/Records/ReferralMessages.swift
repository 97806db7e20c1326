package import Care
package import Postgres
import SQLFiles

/// A partner's word about a referral, kept once.
package struct ReferralMessage: Hashable, Sendable {
    package var id: String
    package var status: ReplyStatus
    package var on: CalendarDate
    package var reason: String
    package var outcome: String
    package var noteSealed: [UInt8]?
    /// `applied`, `noted`, `known`, `overtaken`.
    package var effect: String

    package init(
        id: String, status: ReplyStatus, on day: CalendarDate, reason: String, outcome: String,
        noteSealed: [UInt8]?, effect: String
    ) {
        self.id = id
        self.status = status
        self.on = day
        self.reason = reason
        self.outcome = outcome
        self.noteSealed = noteSealed
        self.effect = effect
    }

    /// Whether both say the same of the child, whatever their notes.
    package func says(the same: ReferralMessage) -> Bool {
        status == same.status && on == same.on && reason == same.reason && outcome == same.outcome
    }

    package static func all(
        of referral: ReferralID, in district: String, on connection: inout Connection
    ) throws -> [ReferralMessage] {
        try connection.query(SQLFiles.ReferralMessage.ofReferral.text, district, referral).map {
            row in
            ReferralMessage(
                id: try row["message_id"], status: try row["status"], on: try row["on_date"],
                reason: try row["reason"], outcome: try row["outcome"],
                noteSealed: try row["note_sealed"], effect: try row["effect"])
        }
    }

    package func add(
        to referral: ReferralID, in district: String, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ReferralMessage.add.text, district, referral, id, status, on, reason, outcome,
            noteSealed, effect)
    }
}
