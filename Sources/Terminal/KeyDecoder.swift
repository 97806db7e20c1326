/// Bytes of a terminal as keys: UTF-8 that may arrive in parts, escape sequences, bracketed paste.
///
/// What it does not know is ``Key/other``, never a row of letters: half an arrow key must not become
/// an answer.
package struct KeyDecoder: Sendable {
    /// Longer pastes are cut: nobody pastes a novel into a name.
    static let pasteLimit = 4096

    private var pending: [UInt8] = []
    private var pasted: [UInt8]?

    package init() {}

    /// Whether an escape, or a part of a character, waits for what follows.
    package var isWaiting: Bool { !pending.isEmpty }

    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while let key = next() { keys.append(contentsOf: key) }
        return keys
    }

    /// Nothing more came for a while: an escape stands for itself, a torn character is dropped.
    package mutating func settle() -> [Key] {
        defer { pending = [] }
        guard pasted == nil, let first = pending.first else { return [] }
        return [first == 0x1B && pending.count == 1 ? .escape : .other]
    }

    /// nil: more bytes are needed. An empty list: bytes were taken that are no key.
    private mutating func next() -> [Key]? {
        if pasted != nil { return nextOfPaste() }
        guard let first = pending.first else { return nil }
        switch first {
        case 0x1B: return escape()
        case 0x0D, 0x0A: return take(1, .enter)
        case 0x08, 0x7F: return take(1, .backspace)
        case 0x03: return take(1, .interrupt)
        case 0x04: return take(1, .end)
        case 0x09: return take(1, .character(" "))
        case ..<0x20: return take(1, .other)
        case ..<0x7F: return take(1, .character(Character(Unicode.Scalar(first))))
        default: return scalar(first)
        }
    }

    private mutating func take(_ count: Int, _ key: Key) -> [Key] {
        pending.removeFirst(count)
        return [key]
    }

    private mutating func scalar(_ first: UInt8) -> [Key]? {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard length > 1, first <= 0xF4 else { return take(1, .other) }
        let head = pending.prefix(length)
        // A byte that cannot follow ends the torn character, and counts for itself.
        if let torn = head.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
            return take(torn - pending.startIndex, .other)
        }
        guard head.count == length else { return nil }
        let text = String(validating: head, as: UTF8.self)
        return take(length, text?.first.map { .character($0) } ?? .other)
    }

    private mutating func escape() -> [Key]? {
        guard pending.count > 1 else { return nil }
        guard pending[1] == UInt8(ascii: "[") || pending[1] == UInt8(ascii: "O") else {
            // Alt and a key: neither.
            return pending[1] == 0x1B ? take(1, .escape) : take(2, .other)
        }
        guard let end = pending.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) })
        else {
            // No sequence that we know is longer.
            return pending.count > 16 ? take(pending.count, .other) : nil
        }
        let sequence = String(decoding: pending[2...end], as: UTF8.self)
        switch sequence {
        case "A": return take(end + 1, .up)
        case "B": return take(end + 1, .down)
        case "C": return take(end + 1, .right)
        case "D": return take(end + 1, .left)
        case "200~":
            pending.removeFirst(end + 1)
            pasted = []
            return []
        default: return take(end + 1, .other)
        }
    }

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func nextOfPaste() -> [Key]? {
        guard var text = pasted else { return nil }
        while let byte = pending.first {
            if byte == 0x1B {
                if pending.starts(with: Self.pasteEnd) {
                    pending.removeFirst(Self.pasteEnd.count)
                    pasted = nil
                    return [.paste(String(decoding: text, as: UTF8.self))]
                }
                if Self.pasteEnd.starts(with: pending) { break }
            }
            pending.removeFirst()
            if text.count < Self.pasteLimit { text.append(byte) }
        }
        pasted = text
        return nil
    }
}
