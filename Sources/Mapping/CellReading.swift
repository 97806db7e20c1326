import Instruments
import Messages

/// What one cell of an item says, whatever the variant makes of it.
enum CellReading: Hashable {
    /// Blank, skipped, or one of the mapping's words for that.
    case omitted
    /// A marker that only an export of option numbers has: -2 blank, -3 skipped.
    case marker
    case whole(Int)
    case text(String)
    /// Several choices in one cell.
    case several([String])

    init(_ cell: String, omitted: Set<String>) {
        if cell.isEmpty {
            self = .omitted
            return
        }
        let bytes = cell.utf8
        if bytes.count == 1, let byte = bytes.first, (48...57).contains(byte) {
            self = .whole(Int(byte) - 48)
            return
        }
        let plain = PlainText.normalised(cell)
        if plain.isEmpty || omitted.contains(plain) {
            self = .omitted
        } else if plain == "-2" || plain == "-3" {
            self = .marker
        } else if plain.contains("┋") {
            self = .several(plain.split(separator: "┋").map(String.init))
        } else if let whole = Self.wholeNumber(plain) {
            self = .whole(whole)
        } else {
            self = .text(PlainText.option(plain))
        }
    }

    /// `3` and `3.0` are the same answer.
    private static func wholeNumber(_ text: String) -> Int? {
        Int(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }
}

/// The options of one item, as a survey may show them.
struct OptionTable: Hashable, Sendable {
    /// Normalised text → code.
    private let texts: [String: Int]
    /// The codes in the order of the screen.
    private let order: [Int]
    private let codes: Set<Int>
    /// A scale counts this item the other way round.
    let isReversed: Bool
    var lowest: Int { codes.min() ?? 0 }
    var highest: Int { codes.max() ?? 0 }
    var count: Int { order.count }

    init(_ item: Item, of instrument: Instrument, mapping: SurveyMapping) {
        var texts: [String: Int] = [:]
        var doubtful: Set<String> = []
        for option in item.options {
            for label in [option.label.zh, option.label.en] {
                let plain = PlainText.option(label)
                if let other = texts[plain], other != option.code { doubtful.insert(plain) }
                texts[plain] = option.code
            }
        }
        for text in doubtful { texts[text] = nil }
        for (text, code) in mapping.values { texts[text] = code }
        for (text, code) in mapping.itemValues[item.number] ?? [:] { texts[text] = code }
        self.texts = texts
        codes = Set(item.options.map(\.code))
        let shown = mapping.optionOrder.filter(codes.contains)
        order = shown.count == codes.count ? shown : item.options.map(\.code)
        isReversed = instrument.scales.contains { $0.reverses(item.number) }
    }

    func code(ofText text: String) -> Int? {
        texts[text].flatMap { codes.contains($0) ? $0 : nil }
    }

    func code(atPlace place: Int) -> Int? {
        order.indices.contains(place - 1) ? order[place - 1] : nil
    }

    /// - Parameter isTurned: the survey turned the points of reversed items.
    func code(forPoints points: Int, isTurned: Bool) -> Int? {
        let code = isTurned && isReversed ? lowest + highest - points : points
        return codes.contains(code) ? code : nil
    }

    func has(_ code: Int) -> Bool { codes.contains(code) }
}

extension Scale {
    fileprivate func reverses(_ item: Int) -> Bool {
        switch method {
        case .sum(_, let reversed, _, _, _), .mean(_, let reversed): reversed.contains(item)
        default: false
        }
    }
}
