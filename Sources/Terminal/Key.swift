/// One stroke of the keyboard, or a text that was pasted whole.
package enum Key: Hashable, Sendable {
    /// As it was typed, or sent by an input method: one scalar, marks that combine included.
    case character(Character)
    case enter, backspace, escape
    case up, down, left, right
    /// Between the marks of bracketed paste; never a row of single keys.
    case paste(String)
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D, or the end of the input.
    case end
    /// A key that nothing is bound to.
    case other

    /// What an input method in full-width mode sends, as the key that was meant: `１`, `－`, `？`, `＃`.
    package var narrowed: Key {
        guard case .character(let character) = self, character.unicodeScalars.count == 1,
            let scalar = character.unicodeScalars.first
        else { return self }
        switch scalar.value {
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? self
        case 0x3000: return .character(" ")
        // Dashes that a Chinese keyboard sends for a minus.
        case 0x2013...0x2015, 0x2212: return .character("-")
        default: return self
        }
    }
}
