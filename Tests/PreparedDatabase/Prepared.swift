import Postgres
import Screening
package import TestSupport

/// A database with the whole schema and nothing in it.
package final class Prepared {
    package let database: ThrowawayDatabase

    package init() throws {
        database = try ThrowawayDatabase()
        var administrator = try database.connect()
        try Setup.prepare(as: &administrator)
        var migrator = try database.connect(as: Setup.migratorRole)
        _ = try Setup.migrate(as: &migrator)
        try Setup.installRoleFunctions(as: &administrator)
    }

    /// The first column of every row that the statement finds.
    package func find(_ sql: String) throws -> [String] {
        var connection = try database.connect()
        return try connection.query(sql).map { try $0.get(0, as: String.self) }
    }
}
