package import Care
package import Instruments
package import Postgres
import SQLFiles

/// What a list of children is compared with.
package enum RegistryFacts {
    package struct Stored: Sendable {
        package let minor: MinorRow
        /// The day that the facts are of.
        package let asOf: CalendarDate
        package let revision: Int32
        /// Hexadecimal, as are all hashes here.
        package let nameHash: String?
        package let idNumberHash: String?
    }

    /// A registered child of a name and birth date.
    package struct Alike: Hashable, Sendable {
        package let code: String
        package let sex: Sex?
        package let bornOn: CalendarDate
        package let region: String
        package let nameHash: String
        package let idNumberHash: String?
    }

    package static func stored(
        codes: [String], on connection: inout Connection
    ) throws -> [Stored] {
        try connection.query(SQLFiles.Minor.facts.text, codes).map { row in
            Stored(
                minor: try MinorRow(row), asOf: try row["facts_as_of"],
                revision: try row["revision"],
                nameHash: try row["name_hash"], idNumberHash: try row["id_number_hash"])
        }
    }

    /// - Parameter names: look-up hash and birth date, and whether an ID number is known, which makes
    ///   of those of this name and day only one without a number the same child.
    package static func alike(
        _ names: [(hash: String, bornOn: CalendarDate, hasNumber: Bool)],
        on connection: inout Connection
    ) throws -> [Alike] {
        guard !names.isEmpty else { return [] }
        return try connection.query(
            SQLFiles.Identity.alike.text, names.map(\.hash), names.map(\.bornOn),
            names.map(\.hasNumber)
        ).map { row in
            Alike(
                code: try row["code"], sex: try row["sex"], bornOn: try row["birth_date"],
                region: try row["region_code"], nameHash: try row["name_hash"],
                idNumberHash: try row["id_number_hash"])
        }
    }

    /// Writes other facts of a registered child; an ID number that is not given stays.
    ///
    /// - Parameter seen: the revision that was compared with.
    /// - Returns: the revision that this makes; nil: somebody was quicker, and nothing was written.
    package static func change(
        _ minor: MinorRow, _ person: PersonRow, seen: Int32, asOf day: CalendarDate?,
        on connection: inout Connection
    ) throws -> Int32? {
        let revision: Int32? = try connection.query(
            SQLFiles.Minor.changeFacts.text, minor.district, minor.id, minor.sex, minor.bornOn,
            minor.region, minor.hardships, day, seen
        ).first?.get("revision")
        guard let revision else { return nil }
        try connection.execute(
            SQLFiles.Identity.change.text, minor.district, minor.id, person.nameSealed,
            person.nameHash, person.idNumberSealed, person.idNumberHash)
        return revision
    }

    /// Codes and ID numbers that a closed row still holds: of a child who moved away or was
    /// registered twice. Nobody else can have them in that district.
    ///
    /// - Parameter rows: a number's hash is "" where there is none.
    /// - Returns: codes and hashes, each after its district and a blank.
    package static func closed(
        _ rows: [(district: String, code: String, idNumberHash: String)],
        on connection: inout Connection
    ) throws -> Set<String> {
        guard !rows.isEmpty else { return [] }
        return Set(
            try connection.query(
                SQLFiles.Minor.heldByClosed.text, rows.map(\.district), rows.map(\.code),
                rows.map(\.idNumberHash)
            ).map { try $0["held"] })
    }
}
