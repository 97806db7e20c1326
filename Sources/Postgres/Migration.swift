/// One step of the schema, never edited once released.
package struct Migration: Hashable, Sendable {
    /// Its place in the order, from 1, without gaps.
    package let number: Int
    package let name: String
    /// Statements to be run in one transaction; they neither begin nor end it.
    package let sql: String

    package init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }
}

/// A line of the ledger: a migration that this database has.
package struct AppliedMigration: Hashable, Sendable {
    package let number: Int
    package let name: String
    /// SHA-256 of its text in UTF-8, in lower-case hexadecimal.
    package let digest: String
    package let appliedAt: PostgresTimestamp
}

/// How far a database is, beside this program.
package struct MigrationStatus: Hashable, Sendable {
    /// In order of their numbers; the last may be one that this program does not know yet.
    package let applied: [AppliedMigration]
    /// What this program would apply, in order.
    package let pending: [Migration]
    /// Whether the schema is one step newer than the program, which is allowed.
    package let isAhead: Bool
}

/// Why the schema cannot be brought up to date.
package enum MigrationError: Error, Hashable {
    /// A released migration has another text now than when it was applied.
    case edited(number: Int, name: String)
    /// A number is missing, in the ledger or in the program.
    case gap(missing: Int)
    /// The schema is newer than the program by more than one step.
    case programTooOld(ledger: Int, program: Int)
    /// A migration failed and left nothing; the later ones were not tried.
    case failed(number: Int, name: String, PostgresError)
    /// Something other than a migration failed.
    case database(PostgresError)
}

extension MigrationError: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        switch self {
        case .edited(let number, let name): "migration \(number) \(name) was edited"
        case .gap(let missing): "migration \(missing) is missing"
        case .programTooOld(let ledger, let program):
            "the schema is at \(ledger), the program at \(program)"
        case .failed(let number, let name, let cause): "migration \(number) \(name): \(cause)"
        case .database(let cause): cause.description
        }
    }

    package var debugDescription: String { description }
}
