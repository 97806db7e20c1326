/// The migrations and queries of this build, written into the code from `sql/`.
package enum SQLFiles {}

/// One statement, named by its file: `assessment/insert`.
package struct Query: Hashable, Sendable {
    package let name: String
    package let text: String
}

/// `0003_minor` and what it does.
package struct MigrationFile: Hashable, Sendable {
    package let name: String
    package let text: String
    package var number: Int { Int(name.prefix { $0 != "_" }) ?? 0 }
}
