package import Care
import Instruments
import Postgres
import Psychometrics
import Records
import Tables
package import Triage

/// How little would have made the rules find another track, beside the error of measurement.
package struct NearestChange: Sendable {
    package struct Line: Sendable {
        package let step: SmallestChange.Step
        package let track: Track
        /// In raw points; nil: not known.
        package let standardError: Double?

        /// To a hundredth of a point.
        package var errorText: String? { standardError.map { "\(($0 * 100).rounded() / 100)" } }

        /// The change is no larger than what chance alone moves a score by; nil: not known.
        package var isTooClose: Bool? {
            if case .item = step.input { return nil }
            return standardError.map { Double(step.distance.tenThousandths) / 10_000 <= $0 }
        }
    }
    package let lines: [Line]

    /// - Parameter stored: the decision; where the child's data changed since, nothing is said.
    init(
        of child: MinorRow, stored: StoredDecisions, policy: Policy,
        _ instruments: PublishedInstruments, on connection: inout Connection
    ) throws {
        let facts = try NightFacts(
            reading: [child.id], in: child.district, asOf: stored.asOf, readsReports: false,
            on: &connection)
        guard let minor = facts.minors.first else {
            lines = []
            return
        }
        let whole = try instruments.facts(of: minor, in: facts)
        let again = policy.decide(whole, instruments: instruments.lookup, asOf: stored.asOf)
        // A track that is kept, or a person's, would not be changed by another finding.
        guard stored.found == stored.track, again?.found == stored.found,
            let change = policy.smallestChange(
                of: whole, instruments: instruments.lookup, asOf: stored.asOf)
        else {
            lines = []
            return
        }
        lines = change.steps.map { step in
            var error: Double?
            if case .scale(let scale) = step.input,
                let instrument = instruments.lookup[step.instrument]
            {
                error = StandardError.ofMeasurement(
                    of: scale, informant: step.informant, in: instrument)
            }
            return Line(step: step, track: change.track, standardError: error)
        }
    }

    var json: JSON {
        .array(
            lines.map { line in
                [
                    "input": .string(line.step.name), "from": .decimal(line.step.from.text),
                    "to": .decimal(line.step.to.text), "track": .string(line.track.rawValue),
                    "standard_error": line.standardError.map {
                        .double(($0 * 100).rounded() / 100)
                    } ?? .null,
                    "too_close_to_tell": line.isTooClose.map { .bool($0) } ?? .null,
                    // Several inputs change the track together, not each by itself.
                    "together": .bool(lines.count > 1),
                ]
            })
    }
}
