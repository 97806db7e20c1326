package import Care
package import Postgres
import SQLFiles

/// An episode that waits for a partner.
package struct WaitingEpisode: Hashable, Sendable {
    package let district: String
    package let id: EpisodeID
    package let minor: MinorID
    package let minorCode: String
    package let region: String
    package let bornOn: CalendarDate
    package let languages: [String]
    package let track: Track
    package let urgency: Urgency
    package let need: Service
    package let since: Instant
    /// False: it leaves on a ground that waits for nobody, and a person signs by name.
    package let isConfirmed: Bool
    package let ground: SharingGround
    /// Asked before, in vain.
    package let tried: [PartnerID]
    package let ofSiblings: [PartnerID]
    package let known: [PartnerID]
    /// How many this episode has had.
    package let referrals: Int

    /// - Parameter minor: nil: all.
    package static func all(
        on day: CalendarDate, minor: MinorID? = nil, connection: inout Connection
    ) throws -> [Self] {
        try connection.query(SQLFiles.Referral.waiting.text, day, minor).map { try Self($0) }
    }

    private init(_ row: Row) throws(PostgresError) {
        district = try row["district_code"]
        id = try row["episode_id"]
        minor = try row["minor_id"]
        minorCode = try row["code"]
        region = try row["region_code"]
        bornOn = try row["birth_date"]
        languages = try row["languages"]
        track = try row["track"]
        urgency = try row["urgency"]
        need = try row["need"]
        since = try row["waiting_since"]
        isConfirmed = try row["is_confirmed"]
        ground = SharingGround(
            isGeneral: try row["general"], refused: try row["refused"],
            granted: try row["granted"], suspected: try row["suspected"],
            lacksGuardian: try row["lacks_guardian"])
        tried = try row["tried"]
        ofSiblings = try row["of_siblings"]
        known = try row["known"]
        referrals = try row["referrals"]
    }
}

/// Whom a child's record may go to.
package struct SharingGround: Hashable, Sendable {
    /// To any partner that fits.
    package let isGeneral: Bool
    package let refused: [PartnerID]
    package let granted: [PartnerID]
    /// Codes of partners named in a report of harm about the child.
    package let suspected: [String]
    /// Under 14, and a guardian who could be asked has not said yes.
    package let lacksGuardian: Bool

    package var isEmpty: Bool { !isGeneral && granted.isEmpty }
}
