package import Care
package import Postgres
import SQLFiles

/// The categories of hardship of a child: from when, until when.
package enum Hardships {
    package struct Line: Hashable, Sendable {
        package let hardship: String
        /// nil: nobody knows since when.
        package let since: CalendarDate?
        package let until: CalendarDate?
    }

    package static func all(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.MinorHardship.ofMinor.text, minor.district, minor.id).map {
            Line(hardship: try $0["hardship"], since: try $0["since"], until: try $0["until"])
        }
    }

    /// False: the category holds already.
    package static func begin(
        _ hardship: Hardship, of minor: MinorRow, id: EventID, since day: CalendarDate?,
        on connection: inout Connection
    ) throws -> Bool {
        let isNew =
            !(try connection.query(
                SQLFiles.MinorHardship.begin.text, minor.district, minor.id, id, hardship.rawValue,
                day)).isEmpty
        try hold(hardship, of: minor, true, on: &connection)
        return isNew
    }

    package static func end(
        _ hardship: Hardship, of minor: MinorRow, id: EventID, on day: CalendarDate,
        connection: inout Connection
    ) throws {
        let dated = try connection.query(
            SQLFiles.MinorHardship.end.text, minor.district, minor.id, hardship.rawValue, day)
        if dated.isEmpty {
            try connection.execute(
                SQLFiles.MinorHardship.ended.text, minor.district, minor.id, id, hardship.rawValue,
                day)
        }
        try hold(hardship, of: minor, false, on: &connection)
    }

    private static func hold(
        _ hardship: Hardship, of minor: MinorRow, _ holds: Bool, on connection: inout Connection
    ) throws {
        _ = try connection.query(
            SQLFiles.Minor.setHardship.text, minor.district, minor.id, hardship.rawValue, holds)
    }
}
