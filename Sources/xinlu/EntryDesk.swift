import Care
import Entry
import Instruments
import Messages
import Postgres
import Records
import Screening
import Terminal

/// Types one paper form after another at a terminal: find the child, choose the form, one key an
/// answer, look it over, save.
///
/// Every answer lies sealed on this machine's disk before the next question is shown; a risk answer
/// is an alert before the next question is shown.
struct EntryDesk<Source: EntrySource & ~Copyable>: ~Copyable {
    var source: Source
    var terminal: DeskTerminal
    /// What was said on the command line.
    var template: EntryRequest

    init(_ source: consuming Source, _ terminal: consuming DeskTerminal, _ template: EntryRequest) {
        self.source = source
        self.terminal = terminal
        self.template = template
    }

    /// From the child to the stored sheet.
    ///
    /// - Returns: what was stored; nil: it waits on this machine, or the child said no.
    mutating func enter() throws -> EntryOutcome? {
        let child = try chooseChild()
        let (instrument, informant) = try chooseForm(for: child)
        var request = try header(child, instrument, informant)
        request.answers = TypedForm(items: instrument.items).packed
        guard try isAgreed(child, instrument) else { return nil }
        let file = try DraftFile.create()
        var draft = EntryDraft(
            id: file.id, request: request, name: child.name, version: instrument.version)
        draft.origin = source.origin
        return try type(draft, instrument, file)
    }

    /// Goes on with a form where it was left.
    mutating func resume(_ draft: EntryDraft, _ file: consuming DraftFile) throws -> EntryOutcome? {
        let instrument = try source.library.entry(draft.request.instrument).instrument
        guard instrument.version == draft.version else {
            throw Fault(
                .configuration, .draftOtherVersion(instrument.code.rawValue, draft.version))
        }
        terminal.write(.entryResumed(draft.request.minor, draft.name))
        var draft = draft
        if draft.stage == .finished, source.stores {
            // It may be stored already: it is, as it is, or one hears why not and looks it over.
            do {
                let outcome = try settle(draft)
                if outcome != nil { file.remove() }
                return outcome
            } catch let fault as Fault where fault.status == .badData {
                terminal.write(fault.phrase)
            }
        }
        // It is sent once it was looked over again.
        draft.stage = .typing
        return try type(draft, instrument, file)
    }

    private mutating func type(
        _ draft: EntryDraft, _ instrument: Instrument, _ file: consuming DraftFile
    ) throws -> EntryOutcome? {
        let outcome = try settle(fill(draft, instrument, file))
        if outcome != nil { file.remove() }
        return outcome
    }

    /// Stores a finished form; of a paper that was typed before a person says what this one is.
    private mutating func settle(_ draft: EntryDraft) throws -> EntryOutcome? {
        guard let other = try source.other(than: draft) else { return try source.store(draft) }
        switch try terminal.letter(.askOtherSheet(other.differ), "abq") {
        case "a":
            var reason: String?
            while (reason?.count ?? 0) < 3 { reason = try terminal.line(.askAmendReason) }
            return try source.amend(other, by: draft, reason: reason ?? "")
        case "b":
            var draft = draft
            draft.request.isBeside = true
            return try source.store(draft)
        default: throw terminal.left
        }
    }

    /// Every question until the form is looked over and to be saved; it is finished on the disk.
    mutating func fill(
        _ draft: EntryDraft, _ instrument: Instrument, _ file: borrowing DraftFile
    ) throws -> EntryDraft {
        var sheet = try TypedSheet(draft, instrument, wording: source.wording(of: instrument))
        try file.keep(sheet.draft, keys: source.keys)
        terminal.write(sheet.heading)
        terminal.write(.deskKeys)
        if sheet.form.typed > 0 { terminal.write(sheet.overview) }
        while true {
            while sheet.form.place != nil { try ask(&sheet, file) }
            if sheet.draft.request.wish == nil { try askWish(&sheet, file) }
            if sheet.form.place != nil { continue }
            if try review(&sheet, file) { break }
        }
        sheet.draft.stage = .finished
        try file.keep(sheet.draft, keys: source.keys)
        return sheet.draft
    }
}

/// A form on the desk: its draft, its questions, and the answers so far.
struct TypedSheet {
    var draft: EntryDraft
    let instrument: Instrument
    var form: TypedForm
    let wording: [Int: [Int: String]]
    /// Our own question was put, whatever was said.
    var isWishAsked = false

    init(_ draft: EntryDraft, _ instrument: Instrument, wording: [Int: [Int: String]]) throws {
        guard let form = TypedForm(items: instrument.items, packed: draft.request.answers) else {
            throw Fault(
                .configuration, .draftOtherVersion(instrument.code.rawValue, draft.version))
        }
        self.draft = draft
        self.instrument = instrument
        self.form = form
        self.wording = wording
    }

    /// The answers so far, as the draft keeps them.
    mutating func note() { draft.request.answers = form.packed }

    var informant: Informant { draft.request.informant ?? instrument.defaultInformant }

    func question(_ item: Item) -> String {
        wording[item.number]?[-1] ?? item.topic.localised
    }

    func label(_ option: ResponseOption, of item: Item) -> String {
        wording[item.number]?[option.code] ?? option.label.localised
    }

    /// The answer in words: `2 often`, `- omitted`.
    func said(_ answer: Character, to item: Item) -> String {
        guard let code = TypedForm.code(answer),
            let option = item.options.first(where: { $0.code == code })
        else { return "\(answer) " + Phrase.omittedAnswer.localised }
        return "\(code) " + label(option, of: item)
    }

    /// Whether this answer calls a person today.
    func calls(_ answer: Character, to item: Item) -> Bool {
        guard let code = TypedForm.code(answer) else { return false }
        return sameDay(item).contains { code >= $0.atLeast }
    }

    func sameDay(_ item: Item) -> [CriticalItem] {
        instrument.criticalItems.filter { $0.item == item.number && $0.level == .sameDay }
    }

    /// One of the answers given says that the danger is now.
    var isAcute: Bool {
        instrument.criticalItems.contains { critical in
            critical.isAcute
                && (form.answers[critical.item - 1].flatMap(TypedForm.code) ?? -1)
                    >= critical.atLeast
        }
    }
}
