import Care
import Instruments
import Messages
import Psychometrics
import Records
import Screening
import Tables
import Terminal

/// A child's history, a line a scale, each beside the sheet of the same form and informant before it.
struct HistoryLines {
    static let columns: [(key: String, heading: Phrase)] = [
        ("assessment_id", .columnAssessment), ("instrument", .columnInstrument),
        ("informant", .columnInformant), ("filled_on", .columnFilledOn), ("scale", .columnScale),
        ("raw", .columnPoints), ("band", .columnBand), ("doubtful", .columnDoubtful),
        ("change", .columnChange), ("reliable_change", .columnReliableChange),
    ]
    /// For programs: what took the place of what, and why.
    static let amendments: [(key: String, heading: Phrase)] = [
        ("superseded_by", .columnSupersededBy), ("amends", .columnAmends),
        ("reason", .columnReason), ("entered_by", .columnEnteredBy),
    ]

    let history: [Sheets.HistoryLine]
    let library: InstrumentLibrary

    /// Prints the readings that stand, and below them what was amended; programs get every reading.
    func show(as format: Format) {
        guard format == .table else {
            return Listing.show(Self.columns + Self.amendments, allRows, as: format)
        }
        Listing.show(Self.columns, rows, as: format)
        for line in history {
            guard let old = line.amends else { continue }
            Output.result(
                Phrase.amendsSheet(
                    line.assessment.description, old.description, by: line.enteredBy,
                    reason: SafeText.of(line.reason ?? "")
                ).localised)
        }
    }

    private var allRows: [[JSON]] {
        history.flatMap { line in
            rows(of: line).map { row in
                row + [
                    .optional(line.supersededBy?.description),
                    .optional(line.amends?.description), .optional(line.reason),
                    .string(line.enteredBy),
                ]
            }
        }
    }

    var rows: [[JSON]] { history.filter(\.stands).flatMap(rows(of:)) }

    private func rows(of line: Sheets.HistoryLine) -> [[JSON]] {
        line.scales.indices.map { place in
            let change = change(of: line, place)
            return [
                .string(line.assessment.description), .string(line.instrument.rawValue),
                .string(line.informant.rawValue), .string(line.filledOn.iso),
                .string(line.scales[place]), Self.points(line.raw[place]),
                .optional(line.bands[place]), .bool(!line.doubts.isEmpty),
                change.map { .decimal($0.difference.text) } ?? .null,
                .optional(change?.word?.rawValue),
            ]
        }
    }

    /// Against the newest earlier sheet; the word only where a Chinese sample allows one.
    private func change(
        of line: Sheets.HistoryLine, _ place: Int
    ) -> (difference: Points, word: ReliableChange.Change?)? {
        let before = history.filter {
            $0.stands && $0.instrument == line.instrument && $0.informant == line.informant
                && $0.filledOn < line.filledOn
        }.max { $0.filledOn < $1.filledOn }
        let scale = line.scales[place]
        guard let before, let then = before.scales.firstIndex(of: scale),
            let old = before.raw[then].map({ Points(tenThousandths: $0) }),
            let new = line.raw[place].map({ Points(tenThousandths: $0) })
        else { return nil }
        guard let instrument = try? library.entry(line.instrument).instrument,
            let direction = instrument.scale(scale)?.higherIs,
            let reliable = ReliableChange(of: scale, informant: line.informant, in: instrument)
        else { return (new - old, nil) }
        return (new - old, reliable.change(from: old, to: new, higherIs: direction))
    }

    private static func points(_ raw: Int32?) -> JSON {
        raw.map { .decimal(Points(tenThousandths: $0).text) } ?? .null
    }
}
