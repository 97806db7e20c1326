package import Care
package import Postgres
import SQLFiles

/// What happened in a period, as counts.
package struct PeriodCounts: Hashable, Sendable {
    package let minorsAssessed: Int
    package let assessments: Int
    /// Each eligible child once, by where it stands at the period's end.
    package let coverage: [Coverage: Int]
    package let informed: Int
    package let alerts: Int
    package let confirmed: Int
    /// Confirmed, and nobody has been there yet.
    package let waiting: Int
    /// Held.
    package let contacts: Int
    /// By the track of the episode: children from the first contact held in the period.
    package let supported: [Track: Int]
    package let outcomes: [EpisodeOutcome: Int]
    package let conferences: Int
    package let activities: Int
    package let heads: Int
    /// Hundredths of a yuan.
    package let aidFen: Int
    package let aidCases: Int
    /// By instrument code, in its order.
    package let instruments: [Pair]
    package let tracks: [Track: Int]
    package let referrals: [ReferralStatus: Int]

    package enum Coverage: String, Hashable, Sendable, CaseIterable, PostgresDecodable {
        case assessed, declined, absent, unable
        case notOffered = "not-offered"
        case outstanding
    }

    package var eligible: Int { coverage.values.reduce(0, +) }
    /// Routed to more than what everybody gets.
    package var positive: Int {
        Track.allCases.dropFirst().reduce(0) { $0 + (tracks[$1] ?? 0) }
    }

    package struct Pair: Hashable, Sendable {
        package let name: String
        package let count: Int
    }

    /// - Parameters:
    ///   - from: the first day.
    ///   - to: the last day, counted in.
    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> PeriodCounts {
        let totals = try connection.query(SQLFiles.Report.totals.text, from, to)[0]
        let instruments = try connection.query(SQLFiles.Report.assessed.text, from, to).map { row in
            Pair(name: try row["code"], count: try row["assessments"])
        }
        var tracks: [Track: Int] = [:]
        for row in try connection.query(SQLFiles.Report.tracks.text, from, to) {
            tracks[try row["track"]] = try row["children"]
        }
        var referrals: [ReferralStatus: Int] = [:]
        for row in try connection.query(SQLFiles.Report.referrals.text, from, to) {
            referrals[try row["status"]] = try row["referrals"]
        }
        var coverage: [Coverage: Int] = [:]
        var informed = 0
        for row in try connection.query(SQLFiles.Report.coverage.text, from, to) {
            coverage[try row["standing"]] = try row["children"]
            informed += try row.get("informed", as: Int.self)
        }
        var supported: [Track: Int] = [:]
        for row in try connection.query(SQLFiles.Report.supported.text, from, to) {
            supported[try row["track"]] = try row["children"]
        }
        var outcomes: [EpisodeOutcome: Int] = [:]
        for row in try connection.query(SQLFiles.Report.outcomes.text, from, to) {
            outcomes[try row["outcome"]] = try row["episodes"]
        }
        return PeriodCounts(
            minorsAssessed: try totals["minors_assessed"], assessments: try totals["assessments"],
            coverage: coverage, informed: informed, alerts: try totals["alerts"],
            confirmed: try totals["confirmed"], waiting: try totals["waiting"],
            contacts: try totals["contacts"], supported: supported, outcomes: outcomes,
            conferences: try totals["conferences"], activities: try totals["activities"],
            heads: try totals["heads"], aidFen: try totals["aid_fen"],
            aidCases: try totals["aid_cases"], instruments: instruments,
            tracks: tracks, referrals: referrals)
    }

    /// The track in force of every child with a decision, by code.
    package static func standing(
        on connection: inout Connection
    ) throws -> [String: Track] {
        var standing: [String: Track] = [:]
        for row in try connection.query(SQLFiles.Report.decisions.text) {
            standing[try row["code"]] = try row["track"]
        }
        return standing
    }
}
