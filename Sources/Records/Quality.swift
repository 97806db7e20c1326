package import Care
package import Postgres
import SQLFiles

/// Sheets that ask for a second look, by who typed them in and where.
package struct QualityLine: Hashable, Sendable {
    package let worker: String
    package let place: String
    package let instrument: String
    package let sheets: Int32
    package let doubtful: Int32
    /// One answer throughout, on a form with reversed items.
    package let straight: Int32
    package let withGaps: Int32
    /// Answers left blank, on all of the sheets.
    package let omitted: Int32
    /// With a risk answer.
    package let risk: Int32
    /// A risk answer waited for a day or longer before anybody typed it in.
    package let riskDelayed: Int32

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [QualityLine] {
        try connection.query(SQLFiles.Report.quality.text, from, to).map { row in
            QualityLine(
                worker: try row["worker"], place: try row["place"],
                instrument: try row["instrument"], sheets: try row["sheets"],
                doubtful: try row["doubtful"], straight: try row["straight"],
                withGaps: try row["with_gaps"],
                omitted: try row["omitted"], risk: try row["risk"],
                riskDelayed: try row["risk_delayed"])
        }
    }
}

/// How often an item was left blank.
package struct OmittedItem: Hashable, Sendable {
    package let instrument: String
    /// As on the paper, from 1.
    package let item: Int16
    package let sheets: Int
    package let omitted: Int

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [OmittedItem] {
        try connection.query(SQLFiles.Report.omittedItems.text, from, to).map { row in
            OmittedItem(
                instrument: try row["instrument"], item: try row["item"],
                sheets: try row["sheets"], omitted: try row["omitted"])
        }
    }
}

/// Sheets that one check doubts.
package struct DoubtCount: Hashable, Sendable {
    package let instrument: String
    package let doubt: String
    package let sheets: Int
    package let workers: Int
    package let districts: Int

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [DoubtCount] {
        try connection.query(SQLFiles.Report.doubts.text, from, to).map { row in
            DoubtCount(
                instrument: try row["instrument"], doubt: try row["doubt"],
                sheets: try row["sheets"], workers: try row["workers"],
                districts: try row["districts"])
        }
    }
}
