package import Care
package import Postgres
import SQLFiles

/// Referrals, where they stand and how they came there.
package enum ReferralRecords {
    package struct Line: Hashable, Sendable {
        package let code: String
        package let caseNumber: String
        package let partner: String
        package let minor: String
        package let service: String
        package let track: Track
        package let urgency: Urgency
        package let status: ReferralStatus
        package let draftedOn: CalendarDate
        package let deadline: CalendarDate
        package let reason: String
        package let outcome: String?
    }

    /// All that a command about one referral needs; nothing that tells who the child is.
    package struct Standing: Hashable, Sendable {
        package let district: String
        package let id: ReferralID
        package let code: String
        package let caseNumber: String
        package let minor: MinorID
        package let minorCode: String
        package let region: String
        package let partner: PartnerID
        package let partnerCode: String
        package let partnerName: String
        package let formats: [String]
        package let answerHours: Int32?
        package let startDays: Int32?
        package let service: Service
        package let track: Track
        package let urgency: Urgency
        package let status: ReferralStatus
        package let reason: String
        package let outcome: String?
        package let draftedOn: CalendarDate
        package let deadline: CalendarDate
        /// The day on which it came to ``status``, as whoever moved it said.
        package let since: CalendarDate
        package let sentAt: Instant?
        package let dueAt: Instant?
        package let expiresAt: Instant?
        package let because: [String]
        package let matchedBy: String
        package let batch: String?
        /// Another referral for the same need is live.
        package let isReplaced: Bool
    }

    package struct Event: Hashable, Sendable {
        package let from: ReferralStatus?
        package let to: ReferralStatus
        package let on: CalendarDate
        package let at: Instant
        package let reason: String
        package let outcome: String?
        package let message: String?
        package let by: String
    }

    package static func all(
        status: ReferralStatus? = nil, partner: String? = nil, minor: String? = nil,
        on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Referral.list.text, status, partner, minor).map { row in
            Line(
                code: try row["code"], caseNumber: try row["case_number"],
                partner: try row["partner"], minor: try row["minor"],
                service: try row["service"], track: try row["track"],
                urgency: try row["urgency"], status: try row["status"],
                draftedOn: try row["drafted_on"], deadline: try row["deadline"],
                reason: try row["reason"], outcome: try row["outcome"])
        }
    }

    package static func find(
        _ codes: [String], on connection: inout Connection
    ) throws -> [Standing] {
        try connection.query(SQLFiles.Referral.find.text, codes, prepared: true).map {
            try Standing($0)
        }
    }

    package static func events(
        of referral: Standing, on connection: inout Connection
    ) throws -> [Event] {
        try connection.query(SQLFiles.Referral.events.text, referral.district, referral.id).map {
            row in
            Event(
                from: try row["from_status"], to: try row["to_status"], on: try row["on_date"],
                at: try row["at"], reason: try row["reason"], outcome: try row["outcome"],
                message: try row["message_id"], by: try row["recorded_by"])
        }
    }

    /// What waits to be packed for a partner, the most urgent first.
    package static func ready(
        for partner: PartnerID, on connection: inout Connection
    ) throws -> [ReferralID] {
        try connection.query(SQLFiles.Referral.ready.text, partner).map { try $0["referral_id"] }
    }

    /// Those that may leave at this moment: the ground is looked at again.
    package static func grounded(
        _ referrals: [ReferralID], on day: CalendarDate, connection: inout Connection
    ) throws -> Set<ReferralID> {
        Set(
            try connection.query(SQLFiles.Referral.grounded.text, referrals, day).map {
                try $0["referral_id"]
            })
    }

    package static func codesTaken(
        _ codes: [String], on connection: inout Connection
    ) throws -> Set<String> {
        Set(try connection.query(SQLFiles.Referral.codesTaken.text, codes).map { try $0["code"] })
    }

    /// Silent for twice their time.
    package static func expiring(
        at moment: Instant, on connection: inout Connection
    ) throws -> [(district: String, id: ReferralID, status: ReferralStatus)] {
        try connection.query(SQLFiles.Referral.expiring.text, moment).map { row in
            (try row["district_code"], try row["referral_id"], try row["status"])
        }
    }
}

extension ReferralRecords.Standing {
    init(_ row: Row) throws(PostgresError) {
        district = try row["district_code"]
        id = try row["referral_id"]
        code = try row["code"]
        caseNumber = try row["case_number"]
        minor = try row["minor_id"]
        minorCode = try row["minor"]
        region = try row["region_code"]
        partner = try row["partner_id"]
        partnerCode = try row["partner"]
        partnerName = try row["partner_name"]
        formats = try row["formats"]
        answerHours = try row["answer_hours"]
        startDays = try row["start_days"]
        service = try row["service"]
        track = try row["track"]
        urgency = try row["urgency"]
        status = try row["status"]
        reason = try row["reason"]
        outcome = try row["outcome"]
        draftedOn = try row["drafted_on"]
        deadline = try row["deadline"]
        since = try row["since"]
        sentAt = try row["sent_at"]
        dueAt = try row["due_at"]
        expiresAt = try row["expires_at"]
        because = try row["because"]
        matchedBy = try row["matched_by"]
        batch = try row["batch"]
        isReplaced = try row["is_replaced"]
    }
}
