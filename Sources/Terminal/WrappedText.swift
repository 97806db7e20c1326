/// Running text broken into lines by display width.
///
/// Chinese breaks between any two characters, words of other scripts only at blanks; no line begins
/// with a mark that closes or ends with one that opens.
package enum WrappedText {
    /// - Parameters:
    ///   - width: columns of a line; a single word that is longer stands alone and is not cut.
    ///   - indent: what stands before every line but the first.
    package static func lines(of text: String, width: Int, indent: String = "") -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for piece in pieces(of: text) {
            let blank = piece.isAfterBlank && !line.isEmpty && used > 0 ? 1 : 0
            let needed = DisplayWidth.of(piece.text)
            if used > 0, DisplayWidth.of(line) + blank + needed > width {
                lines.append(line)
                line = indent + piece.text
            } else {
                line += (blank == 1 ? " " : "") + piece.text
            }
            used += 1
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    private struct Piece {
        var text: String
        let isAfterBlank: Bool
    }

    /// What may not be parted.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var isAfterBlank = false
        var joins = false
        for character in text {
            if character == " " {
                isAfterBlank = true
                joins = false
                continue
            }
            let isWide = DisplayWidth.of(character) == 2
            if joins || isClosing(character) && !isAfterBlank, !pieces.isEmpty {
                pieces[pieces.count - 1].text.append(character)
            } else if !isWide, !isAfterBlank, let last = pieces.last?.text.last,
                DisplayWidth.of(last) < 2
            {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append(Piece(text: String(character), isAfterBlank: isAfterBlank))
            }
            isAfterBlank = false
            joins = isOpening(character)
        }
        return pieces
    }

    private static func isClosing(_ character: Character) -> Bool {
        "，。、；：！？）」』”》】〉…".contains(character)
    }
    private static func isOpening(_ character: Character) -> Bool {
        "（「『“《【〈".contains(character)
    }
}
