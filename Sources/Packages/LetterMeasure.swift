/// The sizes of a letter, in points.
struct LetterSize: Hashable {
    /// Of the Chinese part.
    let type: Double
    /// In ems.
    let lineHeight: Double

    /// The largest first.
    static let all = [
        Self(type: 12, lineHeight: 1.4), Self(type: 11.25, lineHeight: 1.4),
        Self(type: 10.5, lineHeight: 1.4), Self(type: 10.5, lineHeight: 1.3),
        Self(type: 9.75, lineHeight: 1.3), smallest,
    ]
    static let smallest = Self(type: 9, lineHeight: 1.3)

    /// Of the English part.
    var englishType: Double { type * 0.82 }

    /// The page without its margins: 180 by 273 mm.
    private static let pageWidth = 510.2
    static let pageHeight = 773.8

    /// Ems in a line.
    var columns: Double { Self.pageWidth / type }
    var englishColumns: Double { Self.pageWidth / englishType }
}

/// How much room text takes, reckoned a little high, without a font at hand.
enum LetterMeasure {
    /// Lines that a text takes behind its label; its own line breaks count.
    ///
    /// - Parameter columns: the line's width, in ems.
    static func lines(of text: some StringProtocol, after label: String = "", in columns: Double)
        -> Int
    {
        // Bold Latin type is wider.
        var column = label.reduce(0) { $0 + width(of: $1) * ($1.isASCII ? 1.1 : 1) }
        var lines = 1
        var piece = 0.0
        var last: Character?
        func place() {
            if column + piece > columns, column > 0 {
                lines += 1
                column = 0
            }
            // A piece wider than the line is broken where the line ends.
            let more = max(0, Int((piece / columns).rounded(.up)) - 1)
            lines += more
            column += piece - Double(more) * columns
            piece = 0
        }
        for character in text {
            if character.isNewline {
                place()
                lines += 1
                column = 0
                last = nil
                continue
            }
            if let last, canBreak(between: last, and: character) { place() }
            piece += width(of: character)
            last = character
        }
        place()
        return lines
    }

    /// The text itself if it is short enough; else as much of it as leaves room for the mark.
    static func cut(
        _ text: String, after label: String, toLines most: Int, of columns: Double, mark: String
    ) -> String {
        guard lines(of: text, after: label, in: columns) > most else { return text }
        let characters = Array(text)
        func shortened(_ count: Int) -> String {
            var kept = characters[..<count]
            while kept.last?.isWhitespace == true { kept.removeLast() }
            return String(kept) + mark
        }
        var (fits, tooLong) = (0, characters.count)
        while tooLong - fits > 1 {
            let middle = (fits + tooLong) / 2
            let isShort = lines(of: shortened(middle), after: label, in: columns) <= most
            if isShort { fits = middle } else { tooLong = middle }
        }
        return shortened(fits)
    }

    private static func width(of character: Character) -> Double {
        guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x20 else { return 1 }
        return scalar < 0x7F ? Double(latin[Int(scalar) - 0x20]) / 100 : 1
    }

    /// U+0020…U+007E in hundredths of an em: the wider of WenQuanYi Micro Hei and Noto Sans CJK.
    private static let latin: [UInt8] = [
        26, 33, 48, 65, 56, 93, 71, 28, 34, 34, 56, 56, 28, 35, 28, 40,
        56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 56, 56, 56, 48,
        95, 61, 66, 64, 69, 59, 56, 69, 73, 34, 54, 65, 55, 88, 73, 75,
        64, 75, 64, 60, 60, 73, 58, 89, 58, 54, 61, 34, 40, 34, 56, 56,
        61, 57, 62, 51, 62, 56, 33, 57, 61, 28, 28, 56, 29, 93, 61, 61,
        62, 62, 40, 47, 38, 61, 53, 81, 50, 53, 48, 36, 56, 36, 56,
    ]

    private static let neverFirst = Set("，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%")
    private static let neverLast = Set("（《〈「『【〔“‘([{")

    private static func canBreak(between left: Character, and right: Character) -> Bool {
        if right == " " || neverFirst.contains(right) || neverLast.contains(left) { return false }
        return left == " " || !left.isASCII || !right.isASCII
    }
}
