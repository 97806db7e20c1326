import Messages
package import Postgres
import Records

package enum WorkerRegistry {
    /// Makes a worker's login with her regions.
    ///
    /// - Returns: the login's name.
    package static func add(
        _ code: String, name: String, level: String, regions: [String],
        on connection: inout Connection
    ) throws -> String {
        let known = Set(try Reference.regions(on: &connection).map(\.code))
        let whole = regions.map { $0 + String(repeating: "0", count: max(0, 12 - $0.count)) }
        for (given, region) in zip(regions, whole) where !known.contains(region) {
            throw Fault(.badData, .unknownRegion(given))
        }
        do {
            return try Workers.add(
                code, display: name, level: level, regions: whole, verifier: nil, on: &connection)
        } catch let error as PostgresError where error.sqlState == .uniqueViolation {
            throw Fault(.badData, .workerCodeTaken(code), mend: "xinlu worker list")
        } catch let error as PostgresError where error.sqlState == .checkViolation {
            throw Fault(.badData, .workerCodeForm)
        }
    }

    /// What a worker may take on besides her own work; each role is named for its people.
    package static let roles = ["protection", "case-manager"]

    /// - Throws: ``Fault`` for a role that nobody knows, or a worker that is none.
    package static func setRoles(
        _ roles: [String], of code: String, on migrator: inout Connection
    ) throws {
        for role in roles where !Self.roles.contains(role) {
            throw Fault(.usage, .unknownCode(role, Self.roles))
        }
        try migrator.transaction { connection in
            try connection.script("SET LOCAL ROLE \(Setup.owner)")
            guard try Workers.setRoles(roles, of: code, on: &connection) else {
                throw Fault(.badData, .unknownWorker(code), mend: "xinlu worker list")
            }
        }
    }
}
