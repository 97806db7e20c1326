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
}
