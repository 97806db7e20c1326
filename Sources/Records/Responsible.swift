package import Postgres
import SQLFiles

/// Who is responsible for a child.
package enum Responsible {
    /// - Returns: by the child's code; the village's worker before the town's.
    package static func workers(
        for codes: [String], on connection: inout Connection
    ) throws -> [String: String] {
        var workers: [String: String] = [:]
        for row in try connection.query(SQLFiles.TeamMember.responsible.text, codes) {
            workers[try row["code"]] = try row["worker_code"]
        }
        return workers
    }

    /// The codes of the children whom a worker stands by.
    package static func children(
        of worker: String, on connection: inout Connection
    ) throws -> [String] {
        try connection.query(SQLFiles.TeamMember.ofWorker.text, worker).map { try $0["code"] }
    }
}
