import Messages
import Terminal

/// The keyboard and the screen of the desk: keys, lines, choices; nothing is ever drawn again, so that
/// a slow link carries little and what was typed stays to be looked at above.
struct DeskTerminal: ~Copyable {
    private var raw: RawTerminal
    /// Milliseconds without a key until the desk locks; nil: never.
    private let idle: Int32?
    /// Whether what was typed on this screen may be looked at again; asks for the password.
    var unlock: ((String) -> Bool)?
    /// The question that stands, and what is typed of its answer: shown again after a lock.
    private var asked = ""
    /// The command that goes on with a form left here.
    var resumption = "xinlu assess resume"

    /// nil: no terminal, or it may not ask.
    init?() {
        guard Session.takesInput, let raw = RawTerminal() else { return nil }
        self.raw = raw
        let minutes = Session.environment["XINLU_IDLE_LOCK"].flatMap { Int32($0) } ?? 5
        idle = minutes > 0 ? min(minutes, 24 * 60) * 60_000 : nil
    }

    /// A line, or several; each ends.
    func write(_ text: String) { raw.show(SafeText.lines(text) + "\n") }
    func write(_ phrase: Phrase) { write(phrase.localised) }
    /// Goes on in the same line.
    mutating func prompt(_ text: String) {
        asked = SafeText.lines(text)
        raw.show(asked)
    }
    /// A character of the answer.
    mutating func echo(_ text: String) {
        asked += text
        raw.show(text)
    }
    /// Takes back the digit before.
    mutating func erase() {
        asked = String(asked.dropLast())
        raw.show("\u{8} \u{8}")
    }

    mutating func dropTyped() -> Int { raw.dropTyped() }

    /// The next key; a desk that nobody touches locks first.
    ///
    /// - Throws: ``Fault``, interrupted: Ctrl-C, Ctrl-D, a closed window. What was typed lies in the
    ///   draft.
    mutating func key() throws -> Key {
        while true {
            guard let key = raw.key(idle: idle) else {
                try lock()
                return .other
            }
            switch key.narrowed {
            case .interrupt, .end: throw left
            case let key: return key
            }
        }
    }

    /// Clears the screen and what was scrolled off it, and waits for somebody who may go on.
    private mutating func lock() throws {
        raw.show("\u{1B}[H\u{1B}[2J\u{1B}[3J")
        write(unlock == nil ? .deskLocked : .deskLockedPassword)
        for _ in 0..<3 {
            guard let key = raw.key(), ![.interrupt, .end].contains(key) else { break }
            guard let unlock else { return raw.show(asked) }
            var field = LineField(limit: 200, isSecret: true)
            var next = key
            while next != .enter {
                _ = field.take(next)
                guard let more = raw.key(), ![.interrupt, .end].contains(more) else { throw left }
                next = more
            }
            write("")
            if unlock(field.text) { return raw.show(asked) }
            write(.deskWrongPassword)
        }
        throw left
    }

    /// A line of text without blanks around it; nil: Escape, or Return on nothing.
    mutating func line(_ question: Phrase) throws -> String? {
        prompt(question.localised + " ")
        var field = LineField()
        while true {
            switch try key(asText: true) {
            case .enter:
                write("")
                let text = field.text.trimmingBlanks
                return text.isEmpty ? nil : text
            case .escape:
                write("")
                return nil
            case let key:
                raw.show(field.take(key))
                asked = question.localised + " " + field.text
            }
        }
    }

    /// As it was typed: a full-width letter belongs to a name.
    private mutating func key(asText: Bool) throws -> Key {
        guard let key = raw.key(idle: idle) else {
            try lock()
            return .other
        }
        guard ![.interrupt, .end].contains(key) else { throw left }
        return key
    }

    /// The desk is left in the middle of a line; what is said of it begins a new one.
    var left: Fault {
        write("")
        return Fault(.interrupted, .entryInterrupted, mend: resumption)
    }

    /// One of the letters, as `y` and `n`; another key is no answer, a paste is refused.
    mutating func letter(_ question: Phrase, _ letters: String) throws -> Character {
        prompt(question.localised + " ")
        while true {
            let key = try key()
            guard case .character(let typed) = key, let letter = Self.letter(typed),
                letters.contains(letter)
            else { continue }
            write(String(letter))
            return letter
        }
    }

    /// A yes or no in Chinese is one, where an input method is on.
    private static func letter(_ typed: Character) -> Character? {
        switch typed {
        case "是": "y"
        case "否", "不": "n"
        default: typed.lowercased().first
        }
    }

    /// A numbered choice; Return takes the first, Escape none.
    ///
    /// One key where there are nine at most, else a number and Return.
    mutating func choice(of count: Int, _ question: Phrase) throws -> Int? {
        prompt(question.localised + " ")
        var digits = ""
        while true {
            switch try key() {
            case .enter:
                let chosen = digits.isEmpty ? 1 : Int(digits) ?? 0
                write(digits.isEmpty ? "1" : "")
                if (1...count).contains(chosen) { return chosen - 1 }
                digits = ""
                prompt(question.localised + " ")
            case .escape:
                write("")
                return nil
            case .backspace where digits.isEmpty:
                write("")
                return nil
            case .backspace:
                digits.removeLast()
                erase()
            case .character(let typed) where typed.isASCII && typed.isNumber && digits.count < 4:
                digits.append(typed)
                echo(String(typed))
                if count <= 9, let chosen = Int(digits), (1...count).contains(chosen) {
                    write("")
                    return chosen - 1
                }
                if count <= 9 {
                    digits = ""
                    erase()
                }
            default: continue
            }
        }
    }
}

extension String {
    var trimmingBlanks: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
