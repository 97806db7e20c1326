package import Care
package import Postgres
import SQLFiles

/// A child whom a campaign under way lists, with no form filled in yet and no reason why not.
package struct OutstandingForms: Hashable, Sendable {
    package let region: String
    package let minorCode: String
    package let battery: String
    package let closesOn: CalendarDate

    /// - Parameter regions: prefixes of places; nil: all.
    package static func read(
        on day: CalendarDate, inRegions regions: [String]?, connection: inout Connection
    ) throws -> [OutstandingForms] {
        try connection.query(SQLFiles.CampaignMinor.outstandingNow.text, day, regions).map { row in
            OutstandingForms(
                region: try row["region_code"], minorCode: try row["code"],
                battery: try row["battery"], closesOn: try row["closes_on"])
        }
    }
}
