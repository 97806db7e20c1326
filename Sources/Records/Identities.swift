package import Care
package import Instruments
package import Postgres
import SQLFiles

/// What a child is known by, sealed: papers, how to reach it, and what stood before a change.
package enum Identities {
    package struct Whole: Sendable {
        package let nameSealed: [UInt8]
        package let idNumberSealed: [UInt8]?
        package let telephoneSealed: [UInt8]?
        package let addressSealed: [UInt8]?
    }

    package struct Change: Sendable {
        package let id: EventID
        package let field: MinorField
        package let oldSealed: [UInt8]?
        package let by: String
    }

    package static func whole(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> Whole? {
        try connection.query(SQLFiles.Identity.whole.text, minor.district, minor.id).first.map {
            Whole(
                nameSealed: try $0["name_sealed"], idNumberSealed: try $0["id_number_sealed"],
                telephoneSealed: try $0["telephone_sealed"],
                addressSealed: try $0["address_sealed"])
        }
    }

    /// Sets what is given; what is nil stays as it was.
    package static func reach(
        _ minor: MinorRow, telephoneSealed: [UInt8]?, addressSealed: [UInt8]?,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Identity.reach.text, minor.district, minor.id, telephoneSealed, addressSealed)
    }

    package static func rename(
        _ minor: MinorRow, nameSealed: [UInt8], hash: [UInt8], on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Identity.rename.text, minor.district, minor.id, nameSealed, hash)
    }

    package static func setIDNumber(
        _ minor: MinorRow, sealed: [UInt8], hash: [UInt8], on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Identity.setIdNumber.text, minor.district, minor.id, sealed, hash)
    }

    package static func addPaper(
        _ kind: PaperKind, of minor: MinorRow, id: EventID, sealed: [UInt8]?, hash: [UInt8]?,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Paper.add.text, minor.district, id, minor.id, kind.rawValue, sealed, hash)
    }

    /// Who has a paper of this number.
    package static func minors(
        paperHash: [UInt8], on connection: inout Connection
    ) throws -> [MinorRow] {
        try connection.query(SQLFiles.Paper.byNumber.text, paperHash).map { try MinorRow($0) }
    }

    package static func papers(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> [String] {
        try connection.query(SQLFiles.Paper.ofMinor.text, minor.district, minor.id).map {
            try $0["kind"]
        }
    }

    package static func revision(
        of minor: MinorRow, on connection: inout Connection
    ) throws -> Int32 {
        try connection.query(SQLFiles.Minor.revision.text, minor.district, minor.id).first?
            .get("revision") ?? 0
    }

    /// - Returns: the new revision; nil: somebody changed something since `seen`.
    package static func revise(
        _ minor: MinorRow, seen: Int32, bornOn: CalendarDate?, sex: Sex?, region: String?,
        on connection: inout Connection
    ) throws -> Int32? {
        try connection.query(
            SQLFiles.Minor.revise.text, minor.district, minor.id, seen, bornOn, sex, region
        ).first?.get("revision")
    }

    package static func record(
        _ field: MinorField, of minor: MinorRow, id: EventID, revision: Int32, oldSealed: [UInt8]?,
        reason: String, day: CalendarDate, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.PersonChange.add.text, minor.district, id, minor.id, field.rawValue, revision,
            oldSealed, reason, day)
    }

    /// What was changed after this revision, oldest first.
    package static func changes(
        of minor: MinorRow, after revision: Int32, on connection: inout Connection
    ) throws -> [Change] {
        try connection.query(
            SQLFiles.PersonChange.since.text, minor.district, minor.id, revision
        ).compactMap { row in
            guard let field = MinorField(rawValue: try row["field"]) else { return nil }
            return Change(
                id: try row["change_id"], field: field, oldSealed: try row["old_sealed"],
                by: try row["changed_by"])
        }
    }

    /// Codes of brothers and sisters on record who were born on the same day, by child.
    package static func twins(
        of minors: [MinorID], on connection: inout Connection
    ) throws -> [MinorID: [String]] {
        var twins: [MinorID: [String]] = [:]
        for row in try connection.query(SQLFiles.Sibling.twins.text, minors) {
            twins[try row["minor_id"], default: []].append(try row["code"])
        }
        return twins
    }
}
