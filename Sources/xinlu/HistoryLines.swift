import Care
import Instruments
import Messages
import Records
import Tables

/// A child's history, a line a scale.
enum HistoryLines {
    static let columns: [(key: String, heading: Phrase)] = [
        ("assessment_id", .columnAssessment), ("instrument", .columnInstrument),
        ("informant", .columnInformant), ("filled_on", .columnFilledOn), ("scale", .columnScale),
        ("raw", .columnPoints), ("band", .columnBand), ("doubtful", .columnDoubtful),
    ]

    static func rows(of line: Sheets.HistoryLine) -> [[JSON]] {
        line.scales.indices.map { place in
            [
                .string(line.assessment.description), .string(line.instrument.rawValue),
                .string(line.informant.rawValue), .string(line.filledOn.iso),
                .string(line.scales[place]),
                line.raw[place].map { .decimal(Points(tenThousandths: $0).text) } ?? .null,
                .optional(line.bands[place]), .bool(!line.doubts.isEmpty),
            ]
        }
    }
}
