package import Care
package import Postgres
import SQLFiles

/// What happened in a period, as counts.
package struct PeriodCounts: Hashable, Sendable {
    package let minorsAssessed: Int
    package let assessments: Int
    package let eligible: Int
    package let informed: Int
    package let alerts: Int
    package let confirmed: Int
    /// By instrument code, in its order.
    package let instruments: [Pair]
    package let tracks: [Track: Int]
    package let referrals: [ReferralStatus: Int]

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
        return PeriodCounts(
            minorsAssessed: try totals["minors_assessed"], assessments: try totals["assessments"],
            eligible: try totals["eligible"], informed: try totals["informed"],
            alerts: try totals["alerts"], confirmed: try totals["confirmed"],
            instruments: instruments, tracks: tracks, referrals: referrals)
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

/// Sheets that ask for a second look, by who typed them in and where.
package struct QualityLine: Hashable, Sendable {
    package let worker: String
    package let place: String
    package let instrument: String
    package let sheets: Int32
    package let doubtful: Int32
    package let withGaps: Int32

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [QualityLine] {
        try connection.query(SQLFiles.Report.quality.text, from, to).map { row in
            QualityLine(
                worker: try row["worker"], place: try row["place"],
                instrument: try row["instrument"], sheets: try row["sheets"],
                doubtful: try row["doubtful"], withGaps: try row["with_gaps"])
        }
    }
}
