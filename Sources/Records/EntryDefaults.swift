package import Care
package import Postgres
import SQLFiles

/// How the forms of a campaign are given, so that nobody says it for each of them.
package struct EntryDefaults: Hashable, Sendable {
    package var mode: Mode?
    package var present: Presence?
    /// BCP 47, two or three letters.
    package var language: String?

    package init(mode: Mode? = nil, present: Presence? = nil, language: String? = nil) {
        self.mode = mode
        self.present = present
        self.language = language
    }
}

extension Campaigns {
    /// The campaign under way that a form of the child belongs to.
    package struct Entry: Hashable, Sendable {
        package let code: String
        /// The id of a battery.
        package let battery: String
        package let defaults: EntryDefaults
    }

    /// nil: no campaign of that day lists the child.
    package static func entry(
        of minor: MinorRow, on day: CalendarDate, connection: inout Connection
    ) throws -> Entry? {
        try connection.query(
            SQLFiles.Campaign.entryDefaults.text, minor.district, minor.id, day
        ).first.map { row in
            Entry(
                code: try row["code"], battery: try row["battery"],
                defaults: EntryDefaults(
                    mode: try row["entry_mode"], present: try row["entry_present"],
                    language: try row["entry_language"]))
        }
    }
}
