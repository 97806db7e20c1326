/// The `_xHHHH_` of spreadsheets: a UTF-16 unit that XML cannot carry, or an underscore that would
/// be mistaken for one.
///
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
enum EscapedText {
    /// The text as a part may hold it: no control character but tab and newline, no noncharacter.
    static func escaped(_ text: String) -> String {
        guard needsEscape(text) else { return text }
        var result = ""
        let bytes = Array(text.utf8)
        var place = 0
        for scalar in text.unicodeScalars {
            let unit = scalar.value
            let forbidden =
                unit < 0x20 && unit != 0x9 && unit != 0xA || unit == 0xFFFE || unit == 0xFFFF
            if forbidden || unit == 0x5F && self.unit(in: bytes, at: place) != nil {
                result += "_x" + hexadecimal(unit) + "_"
            } else {
                result.unicodeScalars.append(scalar)
            }
            place += UTF8.width(scalar)
        }
        return result
    }

    /// The text with every escape undone; one that makes no character stays as it is.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if let (scalar, length) = escape(in: bytes, at: place) {
                result.append(contentsOf: Character(scalar).utf8)
                place += length
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func needsEscape(_ text: String) -> Bool {
        text.utf8.contains { $0 < 0x20 && $0 != 0x9 && $0 != 0xA || $0 == 0x5F || $0 == 0xEF }
    }

    private static func hexadecimal(_ unit: UInt32) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The scalar written at this place, and its length in bytes: 7, or 14 for a surrogate pair.
    private static func escape(in bytes: [UInt8], at place: Int) -> (Unicode.Scalar, Int)? {
        guard let unit = unit(in: bytes, at: place) else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (scalar, 7) }
        guard unit < 0xDC00, let low = self.unit(in: bytes, at: place + 7),
            (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { return nil }
        return (scalar, 14)
    }

    /// HHHH, if `_xHHHH_` stands at this place.
    private static func unit(in bytes: [UInt8], at place: Int) -> UInt32? {
        guard place + 7 <= bytes.count, bytes[place] == 0x5F, bytes[place + 1] == 0x78,
            bytes[place + 6] == 0x5F
        else { return nil }
        var unit: UInt32 = 0
        for byte in bytes[place + 2..<place + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
