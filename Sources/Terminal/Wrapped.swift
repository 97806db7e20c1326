/// Text broken to a width in columns: between words, and between any two Chinese characters.
package enum Wrapped {
    /// - Parameters:
    ///   - indent: blanks before every line after the first.
    ///   - width: of the whole line, the indent included; at least 20.
    package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
        let width = max(20, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(of: text) {
            let length = DisplayWidth.of(piece)
            if used + length > width, !line.isEmpty {
                lines.append(trimmed(line))
                line = String(repeating: " ", count: indent)
                used = indent
                if piece.allSatisfy(\.isWhitespace) { continue }
            }
            line += piece
            used += length
        }
        return lines + (line.isEmpty ? [] : [trimmed(line)])
    }

    /// Words and the blanks between them; wide characters one by one, each with the mark that must
    /// not begin a line.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var canJoin = false
        for character in text {
            let isWide = DisplayWidth.of(character) == 2
            let closes = "，。、；：！？）》”’,.;:!?)".contains(character)
            if let last = pieces.indices.last,
                closes || canJoin && !isWide && !character.isWhitespace
            {
                pieces[last].append(character)
            } else {
                pieces.append(String(character))
            }
            canJoin = !isWide && !character.isWhitespace
        }
        return pieces
    }

    private static func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last?.isWhitespace ?? false { line = line.dropLast() }
        return String(line)
    }
}
