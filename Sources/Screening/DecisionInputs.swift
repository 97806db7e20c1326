import Care
import Instruments
import Postgres
import Records
import Scoring
import Tables

/// The sheets that a decision rests on, scored again as the night scored them.
package struct DecisionInputs: Sendable {
    private struct Sheet {
        let input: ReferralRecords.Input
        let instrument: Instrument
        let result: SheetResult
    }
    private let sheets: [Sheet]

    init(
        _ ids: [AssessmentID], of child: MinorRow, _ published: PublishedInstruments,
        on connection: inout Connection
    ) throws {
        sheets = try ReferralRecords.inputs(ids, on: &connection).compactMap { input in
            guard let entry = published.entries[input.version] else { return nil }
            let answers = try AssessmentEntry.parse(input.answers, for: entry)
            return Sheet(
                input: input, instrument: entry.instrument,
                result: entry.key.score(
                    answers, informant: input.informant,
                    ageInYears: input.filledOn.age(bornOn: child.bornOn), sex: child.sex))
        }
    }

    /// `phq-a (self, 2026-11-20): total 12, difficulty 2`, a line a sheet.
    package var lines: [String] {
        sheets.map { sheet in
            let scores = sheet.result.scores.map { "\($0.scale) \($0.raw?.text ?? "–")" }
            return "\(sheet.instrument.code.rawValue) (\(sheet.input.informant.rawValue), "
                + "\(sheet.input.filledOn.iso)): \(scores.joined(separator: ", "))"
        }
    }

    var json: JSON {
        .array(
            sheets.map { sheet in
                [
                    "assessment_id": .string(sheet.input.id.description),
                    "instrument": .string(sheet.instrument.code.rawValue),
                    "version": .string(sheet.instrument.version),
                    "informant": .string(sheet.input.informant.rawValue),
                    "filled_on": .string(sheet.input.filledOn.iso),
                    "doubtful": .bool(!sheet.result.doubts.isEmpty),
                    "scores": .object(
                        sheet.result.scores.map { score in
                            (score.scale, score.raw.map { .decimal($0.text) } ?? .null)
                        }),
                ]
            })
    }
}
