package import Instruments
package import Postgres
import SQLFiles

/// What a site adds to the published measures.
package enum Library {
    /// The newest permission of each instrument.
    package static func permissions(
        on connection: inout Connection
    ) throws -> [InstrumentCode: String] {
        var permissions: [InstrumentCode: String] = [:]
        for row in try connection.query(SQLFiles.InstrumentPermission.all.text) {
            permissions[try row["code"]] = try row["reference"]
        }
        return permissions
    }

    /// The wording of a version, by item and option; option -1 is the question itself.
    package static func wording(
        of code: InstrumentCode, version: String, language: String,
        on connection: inout Connection
    ) throws -> [Int: [Int: String]] {
        var words: [Int: [Int: String]] = [:]
        for row in try connection.query(
            SQLFiles.InstrumentWording.of.text, code, version, language)
        {
            let item: Int16 = try row["item"]
            let option: Int16 = try row["option_code"]
            words[Int(item), default: [:]][Int(option)] = try row["wording"]
        }
        return words
    }

    package static func clearWording(
        of code: InstrumentCode, version: String, language: String,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.InstrumentWording.clear.text, code, version, language)
    }
}

package struct PermissionRow: TableRow {
    package static let table = "instrument_permission"
    package static let columns = ["code", "reference"]
    package var code: InstrumentCode
    package var reference: String
    package init(code: InstrumentCode, reference: String) {
        self.code = code
        self.reference = reference
    }
    package var fields: [any PostgresEncodable] { [code, reference] }
}

package struct WordingRow: TableRow {
    package static let table = "instrument_wording"
    package static let columns = [
        "code", "version", "language", "item", "option_code", "wording",
    ]
    package var code: InstrumentCode
    package var version: String
    package var language: String
    package var item: Int16
    package var option: Int16
    package var wording: String
    package init(
        code: InstrumentCode, version: String, language: String, item: Int16, option: Int16,
        wording: String
    ) {
        self.code = code
        self.version = version
        self.language = language
        self.item = item
        self.option = option
        self.wording = wording
    }
    package var fields: [any PostgresEncodable] {
        [code, version, language, item, option, wording]
    }
}
