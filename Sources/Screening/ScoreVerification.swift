package import Care
import Instruments
import Messages
package import Postgres
import Records
import Scoring

/// Derives every stored score again from the stored answers and compares bit for bit.
package enum ScoreVerification {
    package struct Difference: Hashable, Sendable {
        package let assessment: AssessmentID
        /// The column that differs.
        package let column: String
    }

    package static func run(
        on connection: inout Connection
    ) throws -> (checked: Int, differences: [Difference]) {
        let published = try PublishedInstruments(on: &connection)
        var differences: [Difference] = []
        let stored = try StoredScores.all(on: &connection)
        for score in stored {
            guard let entry = published.entries[score.version] else {
                throw Fault(.configuration, .versionGone(Int(score.version)))
            }
            let sheet = try AssessmentEntry.parse(score.answers, for: entry)
            let result = entry.key.score(
                sheet, informant: score.informant,
                ageInYears: score.filledOn.age(bornOn: score.bornOn), sex: score.sex)
            differences += score.columns(differingFrom: result)
                .map { Difference(assessment: score.assessment, column: $0) }
        }
        return (stored.count, differences)
    }
}
