package import Care
package import Postgres
import SQLFiles

/// Who holds parental responsibility: a person or a body, with dates and marks.
package enum Guardians {
    package struct Line: Hashable, Sendable {
        package let id: GuardianID
        package let kind: GuardianKind
        package let relation: String
        package let nameSealed: [UInt8]
        package let telephoneSealed: [UInt8]?
        package let since: CalendarDate
        package let until: CalendarDate?
        /// Those that stand.
        package let marks: Set<GuardianMark>

        package var barsConsent: Bool { marks.contains(where: \.barsConsent) }
    }

    /// A guardian about to be recorded, sealed before it comes here.
    package struct New: Sendable {
        package var id: GuardianID
        package var kind: GuardianKind
        package var relation: String
        package var nameSealed: [UInt8]
        package var telephoneSealed: [UInt8]?
        package var since: CalendarDate

        package init(
            id: GuardianID, kind: GuardianKind, relation: String, nameSealed: [UInt8],
            telephoneSealed: [UInt8]?, since: CalendarDate
        ) {
            self.id = id
            self.kind = kind
            self.relation = relation
            self.nameSealed = nameSealed
            self.telephoneSealed = telephoneSealed
            self.since = since
        }
    }

    package static func add(
        _ guardian: New, of minor: MinorRow, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Guardian.add.text, minor.district, guardian.id, minor.id, guardian.kind,
            guardian.relation, guardian.nameSealed, guardian.telephoneSealed, guardian.since)
    }

    /// - Parameter day: whose marks.
    package static func all(
        of minor: MinorRow, by day: CalendarDate, on connection: inout Connection
    ) throws -> [Line] {
        try connection.query(SQLFiles.Guardian.ofMinor.text, minor.district, minor.id, day).map {
            row in
            let marks: [String] = try row["marks"]
            return Line(
                id: try row["guardian_id"], kind: try row["kind"], relation: try row["relation"],
                nameSealed: try row["name_sealed"],
                telephoneSealed: try row["telephone_sealed"], since: try row["since"],
                until: try row["until"], marks: Set(marks.compactMap(GuardianMark.init)))
        }
    }

    /// False: that had ended before.
    package static func end(
        _ guardian: GuardianID, in district: String, on day: CalendarDate,
        connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.Guardian.end.text, district, guardian, day)).isEmpty
    }

    package static func mark(
        _ guardian: GuardianID, of minor: MinorRow, _ mark: GuardianMark, id: EventID,
        since day: CalendarDate, connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.GuardianMark.add.text, minor.district, id, guardian, minor.id, mark, day)
    }

    /// False: no such mark stood.
    package static func clear(
        _ mark: GuardianMark, of guardian: GuardianID, in district: String, on day: CalendarDate,
        connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.GuardianMark.clear.text, district, guardian, mark, day))
            .isEmpty
    }

    package static func addSibling(
        _ sibling: MinorID, of minor: MinorRow, on connection: inout Connection
    ) throws {
        try connection.execute(SQLFiles.Sibling.add.text, minor.district, minor.id, sibling)
    }

    /// Codes of the brothers and sisters on record.
    package static func siblings(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [String] {
        try connection.query(SQLFiles.Sibling.ofMinor.text, minor.district, minor.id).map {
            try $0["code"]
        }
    }
}
