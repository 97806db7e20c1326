package import Care
package import Postgres
import SQLFiles

/// How far referrals came, and after how many days.
package struct ReferralFunnel: Sendable {
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        case ready, sent
        /// The first word of the partner, whatever it was.
        case acknowledged
        case accepted, started, outcome
    }

    package struct Group: Hashable, Sendable {
        /// `all`, `partner`, `district`, `urgency`.
        package let kind: String
        package let name: String
        package let begun: Int
        package let counts: [Stage: Int]
        /// Days from the decision to the stage, at the median.
        package let days: [Stage: Int]
        package let refused: Int
        package let expired: Int
        package let revoked: Int
    }

    package let groups: [Group]

    package init(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws {
        groups = try connection.query(SQLFiles.Report.funnel.text, from, to).map { row in
            var counts: [Stage: Int] = [:]
            var days: [Stage: Int] = [:]
            for stage in Stage.allCases {
                counts[stage] = try row[stage.rawValue]
                let median: Int32? = try row["to_" + stage.rawValue]
                days[stage] = median.map(Int.init)
            }
            return Group(
                kind: try row["kind"], name: try row["name"], begun: try row["begun"],
                counts: counts, days: days, refused: try row["refused"],
                expired: try row["expired"], revoked: try row["revoked"])
        }
    }
}
