import Care
import Entry
import Instruments
import Messages
import Screening
import Terminal

extension EntryDesk where Source: ~Copyable {
    /// Puts the open question until it has an answer, or another is open.
    mutating func ask(_ sheet: inout TypedSheet, _ file: borrowing DraftFile) throws {
        guard let place = sheet.form.place else { return }
        let item = sheet.instrument.items[place]
        let alert = try prepareAlert(item, sheet)
        defer { alert?.discard() }
        terminal.prompt(sheet.line(for: item))
        while sheet.form.place == place {
            switch try terminal.key() {
            case .character(" "): terminal.prompt("\n" + sheet.line(for: item))
            case .character("?"): terminal.prompt(sheet.explanation(of: item))
            case .character("g"), .character("G"), .character("#"):
                try go(&sheet, from: item)
            case .character(let typed): try take(typed, to: item, &sheet, file, alert)
            case .backspace, .left, .up:
                guard sheet.form.back() else { continue }
                terminal.write("")
            case .paste:
                terminal.write("")
                terminal.write(.pasteRefused)
                terminal.prompt(sheet.line(for: item))
            default: continue
            }
        }
    }

    /// An answer is on the disk before anything is shown; a risk answer stops everything.
    private mutating func take(
        _ typed: Character, to item: Item, _ sheet: inout TypedSheet,
        _ file: borrowing DraftFile, _ alert: AlertJournal.Draft?
    ) throws {
        let isCall = sheet.calls(typed, to: item)
        // A disk that takes nothing more keeps nobody from being called.
        var failure: (any Error)?
        do { if isCall { try alert?.keep() } } catch { failure = error }
        guard sheet.form.answer(typed) else { return }
        if isCall { sheet.draft.riskAt = sheet.draft.riskAt ?? MachineClock.now }
        sheet.note()
        do {
            try file.keep(sheet.draft, keys: source.keys)
        } catch {
            guard isCall else { throw error }
            failure = failure ?? error
        }
        terminal.write(sheet.said(typed, to: item))
        if isCall { try raise(&sheet, alert, file) }
        if let failure { throw failure }
    }

    /// To any question by its number.
    private mutating func go(_ sheet: inout TypedSheet, from item: Item) throws {
        terminal.write("")
        let number = try terminal.line(.goToItem(sheet.instrument.items.count))
        if let number = number.flatMap({ Int($0) }), sheet.form.go(to: number) {
            if number == item.number { terminal.prompt(sheet.line(for: item)) }
            return
        }
        terminal.prompt(sheet.line(for: item))
    }

    /// Before a question whose answer may call a person is asked, that alert is written down.
    private func prepareAlert(
        _ item: Item, _ sheet: TypedSheet
    ) throws -> AlertJournal.Draft? {
        guard let least = sheet.sameDay(item).map(\.atLeast).min() else { return nil }
        var form = sheet.form
        _ = form.answer(Character(String(least)))
        var request = sheet.draft.request
        request.answers = form.answerString
        return try AlertJournal.prepare(
            PendingAlert(request, typedAt: MachineClock.now, clocks: source.origin?.clocks),
            keys: source.keys)
    }
}

extension TypedSheet {
    var heading: String {
        "\(instrument.title.localised) · \(Phrase.informant(informant).localised)\n"
            + instrument.recall.localised
    }

    /// `3/25 topic   0 never  1 sometimes ›`, on one line where it fits.
    func line(for item: Item) -> String {
        let number = "\(item.number)/\(instrument.items.count) "
        let standing = form.answers[item.number - 1].map { " (\($0))" } ?? ""
        let head = number + question(item) + standing
        let options = item.options.map { "\($0.code) \(label($0, of: item))" }
        if Session.isAccessible {
            return ([head] + options + ["› "]).joined(separator: "\n")
        }
        let width = min(TerminalScreen.columns, 100) - 1
        let choices = options.joined(separator: "  ")
        let room = width - Self.answerRoom
        if DisplayWidth.of(head) <= Self.headWidth,
            Self.headWidth + 2 + DisplayWidth.of(choices) <= room
        {
            return head + String(repeating: " ", count: Self.headWidth + 2 - DisplayWidth.of(head))
                + choices + " › "
        }
        let indent = number.utf8.count
        let lines =
            Wrapped.lines(head, width: width, indent: indent)
            + Wrapped.lines(
                String(repeating: " ", count: indent) + choices, width: room, indent: indent)
        return lines.joined(separator: "\n") + " › "
    }

    private static let headWidth = 30
    /// Columns for the answer behind the mark.
    private static let answerRoom = 16

    func explanation(of item: Item) -> String {
        let options = item.options.map { "  \($0.code) = \(label($0, of: item))" }
        return
            (["", instrument.recall.localised] + options
            + [
                "  - = " + Phrase.omittedAnswer.localised, Phrase.deskKeys.localised,
                line(for: item),
            ]).joined(separator: "\n")
    }
}
