/// Texts as people mean them: width, case, blanks and the marks around an option do not count.
package enum PlainText {
    /// Letters, digits and signs in half width and lower case, without blanks and unseen characters.
    package static func normalised(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let half = halfWidth(scalar)
            if half.properties.isWhitespace || isUnseen(half) { continue }
            scalars.append(half)
        }
        return String(scalars).lowercased()
    }

    /// Letters and digits alone: what is left of a question when its punctuation changes.
    package static func stem(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in normalised(text).unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// An option without the letter that a survey prints before it: `A.`, `b、`, `（C）`.
    package static func option(_ text: String) -> String {
        let plain = normalised(text)
        var rest = plain[...]
        if rest.first == "(" { rest = rest.dropFirst() }
        guard let letter = rest.first, letter.isASCII, letter.isLetter else { return plain }
        rest = rest.dropFirst()
        guard let mark = rest.first, ".、):。".contains(mark), rest.count > 1 else { return plain }
        return String(rest.dropFirst())
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }
}
