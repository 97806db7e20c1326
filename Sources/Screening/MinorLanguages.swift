import Care
import Messages
package import Postgres
import Records

/// The languages a child speaks: a partner must share one of them.
package enum MinorLanguages {
    /// - Parameter languages: BCP 47 codes, the child's own first; empty: not known.
    /// - Throws: ``Fault`` for an unknown child, or a word that is no code.
    package static func set(
        _ languages: [String], of code: String, house: inout House,
        on connection: inout Connection
    ) throws {
        for language in languages {
            guard isCode(language) else { throw Fault(.badData, .notALanguage(language)) }
        }
        guard languages.count <= 5 else { throw Fault(.badData, .notALanguage("…")) }
        let child = try MinorLookup.one(code, on: &connection)
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "minor.languages",
            objectKind: "minor", objectID: child.id.description)
        try connection.transaction { connection in
            try Registry.setLanguages(languages, of: child, on: &connection)
            try Audit.seal([audit], on: &connection)
        }
    }

    package static func isCode(_ language: String) -> Bool {
        (2...3).contains(language.utf8.count)
            && language.utf8.allSatisfy { (97...122).contains($0) }
    }
}
