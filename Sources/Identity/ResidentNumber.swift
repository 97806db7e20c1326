/// Why a text is no resident identity number (GB 11643).
package enum ResidentNumberError: Error, Hashable {
    case length
    case character
    case region
    case date
    case checkCharacter
}

/// A resident identity number: region, date of birth, order, check character (GB 11643-1999,
/// ISO 7064 MOD 11-2). It never prints itself.
package struct ResidentNumber: Hashable, Sendable, CustomStringConvertible {
    /// 18 characters, X in upper case.
    package let value: String
    package let birth: (year: Int, month: Int, day: Int)
    package let isFemale: Bool

    package init(_ text: String) throws(ResidentNumberError) {
        let characters = Self.normalised(text)
        guard characters.count == 18 else { throw .length }
        let digits = characters.prefix(17).map { Int($0) - 48 }
        guard digits.allSatisfy((0...9).contains),
            characters[17] == UInt8(ascii: "X") || (48...57).contains(characters[17])
        else { throw .character }
        guard Self.provinces.contains(digits[0] * 10 + digits[1]) else { throw .region }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let birth = (year: number(6..<10), month: number(10..<12), day: number(12..<14))
        guard (1900...2100).contains(birth.year), (1...12).contains(birth.month),
            (1...Self.days(inMonth: birth.month, of: birth.year)).contains(birth.day)
        else { throw .date }
        let sum = zip(digits, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
        guard Self.checkCharacters[sum % 11] == characters[17] else { throw .checkCharacter }
        value = String(decoding: characters, as: UTF8.self)
        self.birth = birth
        isFemale = digits[16].isMultiple(of: 2)
    }

    /// A number as somebody may still know it: of 15 digits, as issued until 1999, or of 18.
    package init(search text: String) throws(ResidentNumberError) {
        let digits = Self.normalised(text)
        guard digits.count == 15 else {
            self = try Self(text)
            return
        }
        let whole = digits[..<6] + Array("19".utf8) + digits[6...]
        let sum = zip(whole, Self.weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        // Something else than digits gives a remainder too; the check that follows refuses it.
        let check = Self.checkCharacters[((sum % 11) + 11) % 11]
        self = try Self(String(decoding: whole + [check], as: UTF8.self))
    }

    package var description: String { "ResidentNumber(…)" }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func == (left: Self, right: Self) -> Bool { left.value == right.value }
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }

    /// Blanks gone, full-width characters narrowed, x in upper case.
    private static func normalised(_ text: String) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in
            if scalar == " " || scalar == "\u{3000}" { return nil }
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard narrow < 128 else { return UInt8(ascii: "?") }
            return UInt8(narrow) == UInt8(ascii: "x") ? UInt8(ascii: "X") : UInt8(narrow)
        }
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)
    /// GB/T 2260: the first two digits of every province, region and municipality.
    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
        52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
    ]
}
