package import Care
package import Postgres
import SQLFiles

// How referrals begin and move: by the database's two functions, which write the history too.

extension ReferralRecords {
    /// A referral about to begin.
    package struct New: Hashable, Sendable {
        package var district: String
        package var id: ReferralID
        package var code: String
        package var caseNumber: String
        package var minor: MinorID
        package var episode: EpisodeID
        package var partner: PartnerID
        package var service: Service
        package var track: Track
        package var urgency: Urgency
        package var deadline: CalendarDate
        /// Why this partner, as codes.
        package var because: [String]

        package init(
            district: String, id: ReferralID, code: String, caseNumber: String, minor: MinorID,
            episode: EpisodeID, partner: PartnerID, service: Service, track: Track,
            urgency: Urgency, deadline: CalendarDate, because: [String]
        ) {
            self.district = district
            self.id = id
            self.code = code
            self.caseNumber = caseNumber
            self.minor = minor
            self.episode = episode
            self.partner = partner
            self.service = service
            self.track = track
            self.urgency = urgency
            self.deadline = deadline
            self.because = because
        }
    }

    /// One referral's part in a step that several take together.
    package struct Mover: Hashable, Sendable {
        package var district: String
        package var id: ReferralID
        package var event: EventID
        package var due: Instant?
        package var expiry: Instant?
        /// nil: as it was.
        package var answerBy: CalendarDate?

        package init(
            _ district: String, _ id: ReferralID, event: EventID, due: Instant? = nil,
            expiry: Instant? = nil, answerBy: CalendarDate? = nil
        ) {
            self.district = district
            self.id = id
            self.event = event
            self.due = due
            self.expiry = expiry
            self.answerBy = answerBy
        }
    }

    /// What a step says, the same for all who take it.
    package struct Step: Hashable, Sendable {
        package var from: ReferralStatus
        package var to: ReferralStatus
        package var on: CalendarDate
        package var at: Instant
        package var reason: String
        package var outcome: EpisodeOutcome?
        package var message: String?
        package var batch: BatchID?

        package init(
            _ from: ReferralStatus, _ to: ReferralStatus, on day: CalendarDate, at moment: Instant,
            reason: String = "", outcome: EpisodeOutcome? = nil, message: String? = nil,
            batch: BatchID? = nil
        ) {
            self.from = from
            self.to = to
            self.on = day
            self.at = moment
            self.reason = reason
            self.outcome = outcome
            self.message = message
            self.batch = batch
        }
    }

    /// - Parameter events: the first line of each history.
    /// - Returns: those that began; one whose need somebody sees to already does not.
    package static func begin(
        _ referrals: [New], events: [EventID], by matcher: String, at moment: Instant,
        on connection: inout Connection
    ) throws -> Set<ReferralID> {
        Set(
            try connection.query(
                SQLFiles.Referral.begin.text, referrals.map(\.district), referrals.map(\.id),
                referrals.map(\.code), referrals.map(\.caseNumber), referrals.map(\.minor),
                referrals.map(\.episode), referrals.map(\.partner),
                referrals.map(\.service.rawValue), referrals.map(\.track.rawValue),
                referrals.map(\.urgency.rawValue),
                referrals.map { $0.because.joined(separator: " ") }, matcher, events, moment.date,
                moment, referrals.map(\.deadline)
            ).map { try $0["referral_id"] })
    }

    /// Compares, sets, and writes the history.
    ///
    /// - Returns: those that moved; one that stood elsewhere did not.
    /// - Throws: the foreign key `referral_event_move_fkey` for a move that is none.
    package static func take(
        _ step: Step, _ movers: [Mover], on connection: inout Connection
    ) throws -> Set<ReferralID> {
        Set(
            try connection.query(
                SQLFiles.Referral.step.text, movers.map(\.district), movers.map(\.id),
                movers.map(\.event), step.from, step.to, step.on, step.at, step.reason,
                step.outcome, step.message, step.batch, movers.map(\.due), movers.map(\.expiry),
                movers.map(\.answerBy)
            ).map { try $0["referral_id"] })
    }
}
