package import Care
package import Postgres
import SQLFiles

/// A referral that waits for somebody's word.
package struct UnansweredReferral: Hashable, Sendable {
    package enum WaitsFor: String, Hashable, Sendable {
        /// Ready, and in no package for a day.
        case pack
        /// The partner says nothing.
        case silent
        /// The next partner is to be asked.
        case offer
        /// A person talks with the child or the family first.
        case talk
        /// It ended with an outcome: the episode closes or goes on.
        case outcome
        /// The papers are not said to be back.
        case recall
    }

    package let region: String
    package let minorCode: String
    package let code: String
    package let partner: String
    package let telephone: String
    package let status: ReferralStatus
    package let urgency: Urgency
    package let service: Service
    package let reason: String
    package let outcome: String?
    package let waitsFor: WaitsFor
    package let sentAt: Instant?
    package let dueAt: Instant?
    package let deadline: CalendarDate
    package let movedAt: Instant
    package let batch: String?

    /// Beyond its time, due for a reminder, or waiting for a person here; urgent ones that nobody
    /// acknowledged first.
    ///
    /// - Parameter regions: prefixes of places; nil: all.
    package static func all(
        at moment: Instant, inRegions regions: [String]? = nil, on connection: inout Connection
    ) throws -> [Self] {
        try connection.query(SQLFiles.Referral.unanswered.text, moment, regions).map { row in
            let waitsFor: String = try row["waits_for"]
            return Self(
                region: try row["region_code"], minorCode: try row["minor"],
                code: try row["code"], partner: try row["partner"],
                telephone: try row["telephone"], status: try row["status"],
                urgency: try row["urgency"], service: try row["service"],
                reason: try row["reason"], outcome: try row["outcome"],
                waitsFor: WaitsFor(rawValue: waitsFor) ?? .silent, sentAt: try row["sent_at"],
                dueAt: try row["due_at"], deadline: try row["deadline"],
                movedAt: try row["moved_at"], batch: try row["batch"])
        }
    }
}
