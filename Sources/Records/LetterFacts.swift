package import Care
package import Postgres
import SQLFiles

/// What a letter to a child or its guardian may rest on.
package struct LetterFacts: Sendable {
    /// When somebody talked with the child about the offer.
    package let talkedOn: CalendarDate?
    package let need: Service?
    package let mayKnow: String
    /// Of the open episode; nil: none.
    package let status: String?
    package let partner: String?
    /// Somebody who holds parental responsibility may not be told, or may not act.
    package let familyIsMarked: Bool
    package let desk: ReferralRecords.Desk?

    package init(
        of minor: MinorRow, officeHour: Instant, on connection: inout Connection
    ) throws {
        let rows = try connection.query(
            SQLFiles.Minor.letterFacts.text, minor.district, minor.id, officeHour)
        let row = rows[0]
        talkedOn = try row["held_on"]
        need = try row["need"]
        mayKnow = try row["may_know"]
        status = try row["status"]
        partner = try row["partner"]
        familyIsMarked = try row["family_is_marked"]
        desk = try ReferralRecords.Desk(row)
    }
}
