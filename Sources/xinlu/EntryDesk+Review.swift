import Care
import Entry
import Instruments
import Messages
import Screening
import Terminal

extension EntryDesk where Source: ~Copyable {
    /// Our own question, beside every self-report and outside the form.
    mutating func askWish(_ sheet: inout TypedSheet, _ file: borrowing DraftFile) throws {
        guard sheet.informant == .own, !sheet.isWishAsked, sheet.draft.request.second == nil else {
            return
        }
        sheet.isWishAsked = true
        terminal.prompt(Phrase.askWishKeys.localised + " ")
        while true {
            let key = try terminal.key()
            switch key {
            case .enter, .character("-"):
                terminal.write("-")
                return
            case .character(let typed):
                guard let wish = Wish(answer: String(typed)) else { continue }
                terminal.write(Phrase.wish(wish.rawValue).localised)
                sheet.draft.request.wish = wish
                return try file.keep(sheet.draft, keys: source.keys)
            default: continue
            }
        }
    }

    /// All answers once more, with what was left out and what looks like a slip of typing.
    ///
    /// - Returns: whether to save; false: a question is open again.
    mutating func review(_ sheet: inout TypedSheet, _ file: borrowing DraftFile) throws -> Bool {
        terminal.write("")
        terminal.write(sheet.overview)
        for line in sheet.remarks { terminal.write(line) }
        var digits = ""
        terminal.prompt(Phrase.reviewKeys.localised + " ")
        while true {
            switch try terminal.key() {
            case .enter where digits.isEmpty, .character("s"):
                terminal.write("")
                return true
            case .enter:
                terminal.write("")
                if let number = Int(digits), sheet.form.go(to: number) { return false }
                digits = ""
                terminal.prompt(Phrase.reviewKeys.localised + " ")
            case .backspace where digits.isEmpty:
                terminal.write("")
                if sheet.form.back() { return false }
            case .backspace:
                digits.removeLast()
                terminal.erase()
            case .character("q"): throw terminal.left
            case .character(let typed) where typed.isASCII && typed.isNumber && digits.count < 3:
                digits.append(typed)
                terminal.echo(String(typed))
            case .paste:
                terminal.write("")
                terminal.write(.pasteRefused)
                terminal.prompt(Phrase.reviewKeys.localised + " ")
            default: continue
            }
        }
    }
}

extension TypedSheet {
    /// Every answer beside its number, in columns down the page.
    var overview: String {
        let cells = instrument.items.indices.filter(form.isAsked).map { place in
            let item = instrument.items[place]
            return "\(item.number) \(form.answers[place] ?? ".")  \(item.topic.localised)"
        }
        guard !Session.isAccessible, cells.count > 8 else { return cells.joined(separator: "\n") }
        let room = min(TerminalScreen.columns, 100) / 2 - 2
        let rows = (cells.count + 1) / 2
        var lines: [String] = []
        for row in 0..<rows {
            let left = TextTable.cut(cells[row], to: room)
            guard row + rows < cells.count else {
                lines.append(left)
                continue
            }
            let gap = String(repeating: " ", count: room + 2 - DisplayWidth.of(left))
            lines.append(left + gap + TextTable.cut(cells[row + rows], to: room))
        }
        return lines.joined(separator: "\n")
    }

    /// What to look at before saving; each asks, none judges.
    var remarks: [Phrase] {
        var remarks: [Phrase] = []
        if !form.omittedItems.isEmpty { remarks.append(.omittedItems(form.omittedItems)) }
        for pattern in TypingPattern.found(in: form) {
            switch pattern {
            case .sameInARow(let code, let from, let count):
                remarks.append(.sameInARow(code: code, from: from, count: count))
            case .manyOmitted(let omitted, let asked):
                remarks.append(.manyOmitted(omitted, of: asked))
            case .nothingAnswered: remarks.append(.nothingAnswered)
            }
        }
        return remarks
    }
}

extension Wish {
    /// As it is typed: `y`, `yes`, `是`, `m`, `n` …
    init?(answer: String) {
        switch answer.lowercased() {
        case "y", "yes", "1", "是", "想": self = .yes
        case "m", "maybe", "2", "也许", "说不定": self = .maybe
        case "n", "no", "0", "否", "不", "不想": self = .no
        default: return nil
        }
    }
}
