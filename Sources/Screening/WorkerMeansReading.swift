package import Care
package import Postgres
package import Reports
import SQLFiles

extension WorkerMeans.Cell {
    /// Means of 30 sheets or more; of a single sheet nothing leaves the database.
    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [WorkerMeans.Cell] {
        try connection.query(SQLFiles.Report.workerMeans.text, from, to).map { row in
            func count(_ column: String) throws -> Int { Int(try row.get(column, as: Int32.self)) }
            return WorkerMeans.Cell(
                district: try row["district"], campaign: try row["campaign"],
                worker: try row["worker"], instrument: try row["instrument"],
                informant: try row["informant"], measure: try row["measure"],
                own: WorkerMeans.Sample(
                    sheets: try count("sheets"), mean: try row["mean"],
                    deviation: try row["deviation"]),
                others: WorkerMeans.Sample(
                    sheets: try count("other_sheets"), mean: try row["other_mean"],
                    deviation: try row["other_deviation"]),
                otherWorkers: try count("other_workers"))
        }
    }
}
