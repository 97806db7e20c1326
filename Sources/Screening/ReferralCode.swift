import Care

/// The short code of a referral: eight letters and digits that read well on a telephone.
package enum ReferralCode {
    /// Without I, O, 0 and 1, which are taken for each other.
    private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// `ABCD-2345`, of the lowest forty bits.
    static func text(of bits: UInt64) -> String {
        var rest = bits
        var code = ""
        for place in 0..<8 {
            if place == 4 { code.append("-") }
            code.append(letters[Int(rest & 31)])
            rest >>= 5
        }
        return code
    }

    /// As it was meant, however it was typed: `abcd 2345`, full-width, with a long dash.
    package static func normalised(_ text: String) -> String {
        let signs = text.unicodeScalars.compactMap { scalar -> Character? in
            let value = scalar.value
            let narrow =
                (0xFF01...0xFF5E).contains(value)
                ? Unicode.Scalar(value - 0xFEE0) ?? scalar : scalar
            guard narrow.isASCII, narrow.properties.isAlphabetic || (48...57) ~= narrow.value else {
                return nil
            }
            return Character(String(Character(narrow)).uppercased())
        }
        guard signs.count == 8 else { return text }
        return String(signs[..<4]) + "-" + String(signs[4...])
    }

    /// The same for all referrals of a child, and no way back to it.
    static func caseNumber(of minor: MinorID) -> String {
        let number: Identifier<MinorKind> = .derived("case", minor.description)
        return "C" + String(number.description.filter { $0 != "-" }.prefix(10)).uppercased()
    }
}
