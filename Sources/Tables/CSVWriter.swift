/// Writes RFC 4180 text.
package struct CSVWriter: Sendable {
    package enum Profile: Hashable, Sendable {
        /// For programs: no byte-order mark, lines end in LF.
        case machine
        /// For spreadsheets: byte-order mark, CRLF, and no cell can be taken for a formula.
        case spreadsheet
    }

    private let profile: Profile
    package private(set) var text: String

    package init(_ profile: Profile = .machine) {
        self.profile = profile
        text = profile == .spreadsheet ? "\u{FEFF}" : ""
    }

    package mutating func write(_ fields: [String]) {
        text += fields.map { quoted(guarded($0)) }.joined(separator: ",")
        text += profile == .spreadsheet ? "\r\n" : "\n"
    }

    /// OWASP ASVS 5.0, 1.2.10: a leading = + - @ tab or NUL gets a quote mark before it; a plain
    /// number stays one.
    private func guarded(_ field: String) -> String {
        guard profile == .spreadsheet, let first = field.unicodeScalars.first else { return field }
        let dangerous: Set<Unicode.Scalar> = [
            "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
        ]
        guard dangerous.contains(first), !isPlainNumber(field) else { return field }
        return "'" + field
    }

    private func isPlainNumber(_ field: String) -> Bool {
        let digits = field.first == "-" ? field.dropFirst() : field[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) }
            }
    }

    private func quoted(_ field: String) -> String {
        let special = field.unicodeScalars.contains {
            $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r"
        }
        guard special || field.first == " " || field.last == " " else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
