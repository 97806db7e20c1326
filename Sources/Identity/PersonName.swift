// The one place with full Foundation: only it brings Unicode's canonical composition (NFC).
import Foundation

/// A name made comparable before it is sealed or looked up, so that a look-up finds what a person
/// would call the same name.
package enum PersonName {
    /// NFC, full-width letters narrowed, blanks and invisible characters removed between Chinese
    /// characters and collapsed elsewhere, middle dots made one.
    package static func normalised(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "\u{3000}", "\u{A0}", "\t", " ": scalars.append(" ")
            case "•", "‧", "・", "．", "∙", "･", "\u{B7}": scalars.append("·")
            case "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}", "\u{FEFF}",
                "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}", "\u{0}"..."\u{1F}", "\u{7F}":
                continue
            case "\u{FF01}"..."\u{FF5E}":
                scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: scalars.append(scalar)
            }
        }
        let words = scalars.split(separator: " ").map { String(String.UnicodeScalarView($0)) }
        let isChinese = words.allSatisfy {
            $0.unicodeScalars.allSatisfy { $0.value >= 0x2E80 || $0 == "·" }
        }
        return words.joined(separator: isChinese ? "" : " ")
    }

    /// What a look-up compares: beside that, compatibility forms (a radical for its character)
    /// resolved, traditional and variant characters simplified, letters in lower case, and no
    /// blanks, dots, hyphens or apostrophes: people leave them out or put them in as they like.
    package static func lookupForm(_ text: String) -> String {
        let plain = normalised(text.precomposedStringWithCompatibilityMapping).lowercased()
        var form = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars where !separators.contains(scalar) {
            form.append(SimplifiedCharacters.table[scalar] ?? scalar)
        }
        return form.isEmpty ? plain : String(form)
    }

    private static let separators: Set<Unicode.Scalar> = [
        " ", "·", "-", "\u{2010}", "\u{2011}", "\u{2013}", "'", "\u{2018}", "\u{2019}", "\u{2BC}",
        "\u{22C5}", "\u{2E31}", "\u{2E33}", ".",
    ]
}
