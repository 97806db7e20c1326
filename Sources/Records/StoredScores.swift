package import Care
package import Instruments
package import Postgres
import SQLFiles
package import Scoring

/// A score as it is kept, beside what it was derived from.
package struct StoredScores: Sendable {
    package let assessment: AssessmentID
    package let version: Int32
    package let informant: Informant
    package let filledOn: CalendarDate
    package let answers: String
    package let bornOn: CalendarDate
    package let sex: Sex?
    private let status: [Int16]
    private let points: [String: [Int32?]]
    private let bands: [String: [String?]]
    private let omitted: [Int16]
    private let doubts: [String]

    package static func all(on connection: inout Connection) throws -> [StoredScores] {
        try connection.query(SQLFiles.Score.stored.text).map { try StoredScores($0) }
    }

    private init(_ row: Row) throws(PostgresError) {
        assessment = try row["assessment_id"]
        version = try row["instrument_version_id"]
        informant = try row["informant"]
        filledOn = try row["filled_on"]
        answers = try row["answers"]
        bornOn = try row["birth_date"]
        sex = try row["sex"]
        status = try row["status"]
        var points: [String: [Int32?]] = [:]
        for column in ["raw", "low", "high", "standard"] { points[column] = try row[column] }
        self.points = points
        bands = ["band": try row["band"], "band_set": try row["band_set"]]
        omitted = try row["omitted"]
        doubts = try row["doubts"]
    }

    /// The names of the columns that a fresh scoring would fill otherwise.
    package func columns(differingFrom result: SheetResult) -> [String] {
        let scores = result.scores
        var differing: [String] = []
        func compare(_ column: String, _ isSame: Bool) { if !isSame { differing.append(column) } }
        compare("status", status == scores.map { $0.status.stored })
        compare("raw", points["raw"] == scores.map { $0.raw?.tenThousandths })
        compare("low", points["low"] == scores.map { $0.low?.tenThousandths })
        compare("high", points["high"] == scores.map { $0.high?.tenThousandths })
        compare("standard", points["standard"] == scores.map { $0.standard?.tenThousandths })
        compare("band", bands["band"] == scores.map(\.band))
        compare("band_set", bands["band_set"] == scores.map(\.bandSet))
        compare("omitted", omitted == result.omitted.map { Int16($0) })
        compare("doubts", doubts == result.doubts)
        return differing
    }
}
