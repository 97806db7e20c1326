package import Care
package import Postgres

package struct OverrideRow: TableRow {
    package static let table = "triage_override"
    package static let columns = [
        "district_code", "override_id", "minor_id", "track", "urgency", "is_lowering", "reason",
        "author", "given_on", "expires_on",
    ]
    package var district: String
    package var id: OverrideID
    package var minor: MinorID
    package var track: Track
    package var urgency: Urgency
    package var isLowering: Bool
    package var reason: String
    package var author: String
    package var givenOn: CalendarDate
    package var expiresOn: CalendarDate

    package init(
        district: String, id: OverrideID, minor: MinorID, track: Track, urgency: Urgency,
        isLowering: Bool, reason: String, author: String, givenOn: CalendarDate,
        expiresOn: CalendarDate
    ) {
        self.district = district
        self.id = id
        self.minor = minor
        self.track = track
        self.urgency = urgency
        self.isLowering = isLowering
        self.reason = reason
        self.author = author
        self.givenOn = givenOn
        self.expiresOn = expiresOn
    }

    /// From a row with the columns of `queries/triage_override/of_minor`.
    init(_ row: Row, of minor: MinorRow) throws(PostgresError) {
        self.init(
            district: minor.district, id: try row["override_id"], minor: minor.id,
            track: try row["track"], urgency: try row["urgency"],
            isLowering: try row["is_lowering"], reason: try row["reason"],
            author: try row["author"], givenOn: try row["given_on"],
            expiresOn: try row["expires_on"])
    }

    package var fields: [any PostgresEncodable] {
        [
            district, id, minor, track, urgency, isLowering, reason, author, givenOn, expiresOn,
        ]
    }
}
