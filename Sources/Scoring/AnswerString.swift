/// Why a text is not an answer string of the instrument.
package enum AnswerError: Error, Hashable, Sendable {
    /// `given` counts the answers, blanks and commas left out.
    case length(given: Int, expected: Int)
    /// `item` has no option with this code.
    case noSuchCode(item: Int, code: Int)
    /// Neither a digit nor `-`, at this character (from 1), where item `item` belongs.
    case illegalCharacter(position: Int, item: Int)
    /// A full-width digit or hyphen: it looks right and is not.
    case fullWidth(position: Int, item: Int)
    case notUTF8
}

/// The text form of a sheet: in form order `0`–`9` for a code and `-` for an omitted item;
/// blanks and commas between them count nothing.
package enum AnswerString {
    package static func parse(
        _ utf8: [UInt8], for key: ScoringKey
    ) throws(AnswerError) -> ResponseSheet {
        let expected = key.items.count
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return try parse(ascii: utf8, for: key)
        }
        guard let text = String(validating: utf8, as: UTF8.self) else { throw .notUTF8 }
        var item = 1
        for (place, character) in text.unicodeScalars.enumerated() {
            if character == " " || character == "," { continue }
            guard character.isASCII else {
                let item = min(item, expected)
                throw isFullWidth(character)
                    ? .fullWidth(position: place + 1, item: item)
                    : .illegalCharacter(position: place + 1, item: item)
            }
            item += 1
        }
        throw .notUTF8
    }

    package static func parse(
        _ text: some StringProtocol, for key: ScoringKey
    ) throws(AnswerError) -> ResponseSheet {
        try parse(Array(text.utf8), for: key)
    }

    private static func parse(
        ascii: [UInt8], for key: ScoringKey
    ) throws(AnswerError) -> ResponseSheet {
        let expected = key.items.count
        var responses: [Int8] = []
        responses.reserveCapacity(expected)
        var firstUnknown: AnswerError?
        for (place, byte) in ascii.enumerated() {
            let item = responses.count
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: ","): continue
            case UInt8(ascii: "-"): responses.append(ResponseSheet.omitted)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let code = Int(byte - UInt8(ascii: "0"))
                if firstUnknown == nil, item < expected, !key.items[item].has(code) {
                    firstUnknown = .noSuchCode(item: item + 1, code: code)
                }
                responses.append(Int8(code))
            default:
                throw .illegalCharacter(position: place + 1, item: min(item + 1, expected))
            }
        }
        // A wrong length shifts every code: it is the first thing to say.
        guard responses.count == expected else {
            throw .length(given: responses.count, expected: expected)
        }
        if let firstUnknown { throw firstUnknown }
        return ResponseSheet(responses: responses)
    }

    /// Digits, hyphens and minus signs that are not ASCII.
    private static func isFullWidth(_ character: Unicode.Scalar) -> Bool {
        switch character.value {
        case 0xFF10...0xFF19, 0xFF0D, 0xFF0C, 0x3000, 0x2010...0x2015, 0x2212: true
        default: false
        }
    }
}
