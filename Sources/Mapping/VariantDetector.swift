package import Instruments
import Messages

/// Tells from the first rows of a file what its cells hold; where they do not tell, it refuses
/// instead of guessing.
package struct VariantDetector: Sendable {
    /// How many rows are looked at.
    package static let sample = 2_000

    private let mapping: SurveyMapping
    private let binding: SurveyBinding
    private let tables: [OptionTable]
    private var rows = 0
    private var known = 0
    private var texts = 0
    private var wholes = 0
    private var markers = 0
    /// Cells that only points or codes can be: no place is 0.
    private var notPlaces = 0
    /// Cells that only places can be: above every code.
    private var notCodes = 0
    private var sumsLikeTotal = 0
    private var sumsUnlikeTotal = 0

    package init(_ binding: SurveyBinding, _ mapping: SurveyMapping, _ instrument: Instrument) {
        self.binding = binding
        self.mapping = mapping
        tables = instrument.items.map { OptionTable($0, of: instrument, mapping: mapping) }
    }

    package mutating func add(_ fields: [String]) {
        guard rows < Self.sample, fields.count == binding.width else { return }
        rows += 1
        var sum = 0
        var isWhole = true
        for (item, cell) in binding.items.enumerated() {
            guard case .column(let place) = cell else { continue }
            switch CellReading(fields[place], omitted: mapping.omitted) {
            case .omitted: isWhole = false
            case .marker:
                markers += 1
                isWhole = false
            case .text(let text):
                texts += 1
                if tables[item].code(ofText: text) != nil { known += 1 }
                isWhole = false
            case .several:
                texts += 1
                isWhole = false
            case .whole(let number):
                wholes += 1
                // A label may itself be a number; then the cell tells nothing.
                if tables[item].code(ofText: String(number)) != nil { known += 1 }
                sum += number
                if number < 1 { notPlaces += 1 }
                if number > tables[item].highest { notCodes += 1 }
            }
        }
        guard isWhole, let total = binding.fields[.total] else { return }
        if Int(PlainText.normalised(fields[total.place])) == sum {
            sumsLikeTotal += 1
        } else {
            sumsUnlikeTotal += 1
        }
    }

    /// - Throws: ``SurveyFault`` where the cells do not tell; the sentence says what would.
    package func variant() throws(SurveyFault) -> AnswerVariant {
        if let named = mapping.variant {
            guard named != .score || mapping.points != nil || !hasReversed else {
                throw SurveyFault("", .surveyScoresReversed)
            }
            return named
        }
        guard wholes + texts > 0 else { return .text }
        if texts > 0 {
            // Numbers among texts are labels or faults, which each row will say.
            guard wholes == 0 || known > 0 else { throw SurveyFault("", .surveyVariantMixed) }
            return .text
        }
        if mapping.kind == .redcap { return .code }
        if known == wholes { return .text }
        return try numbers()
    }

    private func numbers() throws(SurveyFault) -> AnswerVariant {
        let isScore = notPlaces > 0 || sumsLikeTotal > 0 && sumsUnlikeTotal == 0
        let isPlace = markers > 0 || sumsUnlikeTotal > 0
        if isScore, isPlace { throw SurveyFault("", .surveyVariantMixed) }
        if isScore {
            guard notCodes == 0 else { throw SurveyFault("", .surveyVariantUnclear) }
            guard !hasReversed || mapping.points != nil else {
                throw SurveyFault("", .surveyScoresReversed)
            }
            return .score
        }
        if isPlace { return .number }
        // Without a reversed item points that are no codes must be places; where places and codes
        // are the same it does not matter.
        if !hasReversed,
            notCodes > 0 || tables.allSatisfy({ $0.lowest == 1 && $0.highest == $0.count })
        {
            return .number
        }
        throw SurveyFault("", .surveyVariantUnclear)
    }

    private var hasReversed: Bool { tables.contains(where: \.isReversed) }
}
