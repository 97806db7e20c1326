/// One line that is being typed: a name, a code, a number.
///
/// It answers each key with the bytes that bring the screen up to date, so that a slow link carries
/// no more than what changed.
package struct LineField: Hashable, Sendable {
    package private(set) var text = ""
    private let limit: Int
    private let isSecret: Bool

    /// - Parameters:
    ///   - limit: in characters; what is more is not taken.
    ///   - isSecret: nothing of it is shown.
    package init(limit: Int = 80, isSecret: Bool = false) {
        self.limit = limit
        self.isSecret = isSecret
    }

    /// What to send to the screen; empty: the key changed nothing.
    package mutating func take(_ key: Key) -> String {
        switch key {
        case .character(let character): return append(String(character))
        case .paste(let pasted):
            return append(String(pasted.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
        case .backspace: return removeLast()
        default: return ""
        }
    }

    private mutating func append(_ more: String) -> String {
        var shown = ""
        for character in more {
            // Counted anew each time: a mark that combines makes the last character no longer.
            guard text.count < limit, !character.unicodeScalars.contains(where: \.isControl) else {
                continue
            }
            let width = DisplayWidth.of(text)
            text.append(character)
            if !isSecret {
                shown += SafeText.of(String(character))
                // A mark that joined an earlier character moves nothing.
                if DisplayWidth.of(text) == width { continue }
            }
        }
        return shown
    }

    private mutating func removeLast() -> String {
        guard let last = text.popLast() else { return "" }
        guard !isSecret else { return "" }
        let width = DisplayWidth.of(last)
        let back = String(repeating: "\u{8}", count: width)
        return back + String(repeating: " ", count: width) + back
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
