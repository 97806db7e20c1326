package import Care
package import Postgres
import SQLFiles

/// Talks about offers, by the decision that made the offer and by what they found.
package struct RuleTalks: Hashable, Sendable {
    package let policyVersion: Int32
    /// One letter a rule, in the policy's order.
    package let verdicts: String
    package let result: ConfirmationResult
    package let count: Int

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [RuleTalks] {
        try connection.query(SQLFiles.Report.ruleTalks.text, from, to).map { row in
            RuleTalks(
                policyVersion: try row["policy_version_id"], verdicts: try row["verdicts"],
                result: try row["result"], count: try row["talks"])
        }
    }
}
