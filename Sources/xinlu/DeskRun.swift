import Care
import Instruments
import Messages
import Postgres
import Records
import Screening
import Triage

/// The desk with everything around it: what is said before, what follows a stored form, how it ends.
struct DeskRun {
    let database: DatabaseOptions
    let format: Format

    func enter(_ template: EntryRequest) throws {
        var desk = try desk(template)
        let typing = WaitingForms.count(keys: desk.source.keys, isTyping: true)
        if typing > 0 { desk.terminal.write(.draftsWaiting(typing)) }
        WaitingForms.note(keys: desk.source.keys)
        try follow(try said { try desk.enter() }, &desk)
    }

    /// What comes after a stored form: its result, and the second stage while the child is here.
    private func follow(
        _ first: EntryOutcome?, _ desk: inout EntryDesk<OnlineEntry>
    ) throws {
        var outcome = first
        var calls = try finish(outcome, &desk)
        while let done = outcome, let next = try offer(after: done, &desk) {
            desk.template = EntryRequest(
                minor: done.minor, instrument: next, answers: "", filledOn: nil,
                mode: desk.template.mode, present: desk.template.present,
                basis: desk.template.basis)
            desk.template.child = done.child
            outcome = try said { try desk.enter() }
            calls = try finish(outcome, &desk) || calls
        }
        if calls { throw ExitStatus.urgentCases }
    }

    func resume(_ drafts: [EntryDraft]) throws {
        var desk = try desk(EntryRequest(minor: "", instrument: InstrumentCode(""), answers: ""))
        guard let draft = try desk.choose(drafts) else { return }
        if draft.request.second != nil { return try goOn(draft, &desk) }
        try follow(try said { try desk.resume(draft, DraftFile.take(draft.id)) }, &desk)
    }

    /// - Throws: ``Fault``, usage, with the option that would be asked for.
    static func terminal(for template: EntryRequest) throws -> DeskTerminal {
        guard Session.takesInput, let terminal = DeskTerminal() else {
            throw Fault(
                .usage,
                .optionNeeded(
                    template.minor.isEmpty
                        ? "--minor"
                        : template.instrument.rawValue.isEmpty ? "--instrument" : "--answers"))
        }
        return terminal
    }

    func desk(_ template: EntryRequest) throws -> EntryDesk<OnlineEntry> {
        var terminal = try Self.terminal(for: template)
        AlertJournal.removeOldDrafts()
        let source = try OnlineEntry(database)
        if source.hasPassword {
            let database = database
            terminal.unlock = { database.accepts($0) }
        }
        return EntryDesk(source, terminal, template)
    }

    /// A link that is cut loses nothing: the draft is on the disk.
    func said<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as PostgresError where error.isConnectionLost {
            throw Fault(.databaseAway, .storeFailedKept, mend: "xinlu assess resume")
        }
    }

    /// - Returns: whether somebody is to be called today.
    private func finish(
        _ outcome: EntryOutcome?, _ desk: inout EntryDesk<OnlineEntry>
    ) throws -> Bool {
        guard let outcome else { return false }
        EntryPrinter(
            outcome: outcome, seesScores: desk.source.seesScores,
            history: desk.source.seesScores ? try desk.source.history(after: outcome) : []
        ).show(as: format)
        try desk.source.call(about: outcome)
        return outcome.calls
    }

    /// Says what tonight's run will ask.
    ///
    /// - Returns: the form that is to be given now.
    private func offer(
        after outcome: EntryOutcome, _ desk: inout EntryDesk<OnlineEntry>
    ) throws -> InstrumentCode? {
        let asks = try desk.source.advice(after: outcome)
        guard !asks.isEmpty else {
            desk.terminal.write(.nothingMoreTonight)
            return nil
        }
        let library = desk.source.library
        desk.terminal.write(.tonightsAdvice)
        for ask in asks { desk.terminal.write("  · " + ask.advice(library).localised) }
        for ask in asks where outcome.informant == .own {
            guard let form = TonightAdvice.form(of: ask, library: library),
                ask.kind == .form, form != outcome.instrument.code
            else { continue }
            let name = (try? library.entry(form).instrument.abbreviation) ?? form.rawValue
            return try desk.terminal.letter(.offerNow(name), "yn") == "y" ? form : nil
        }
        return nil
    }
}

extension EntryDesk where Source: ~Copyable {
    /// Which of the drafts to go on with; nil: none.
    mutating func choose(_ drafts: [EntryDraft]) throws -> EntryDraft? {
        guard drafts.count > 1 else { return drafts.first }
        for (place, draft) in drafts.enumerated() {
            terminal.write("\(place + 1)  " + draft.line(source.library).localised)
        }
        return try terminal.choice(of: drafts.count, .whichDraft).map { drafts[$0] }
    }
}

extension EntryDraft {
    fileprivate func line(_ library: InstrumentLibrary) -> Phrase {
        .draftLine(
            isSecond: request.second != nil,
            (try? library.entry(request.instrument).instrument.abbreviation)
                ?? request.instrument.rawValue, minor: request.minor, name: name,
            typed: request.answers.count { $0 != "." }, of: request.answers.count)
    }
}

extension Triage.Ask {
    /// In words, without a score and without the rule.
    func advice(_ library: InstrumentLibrary) -> Phrase {
        let parts = what.split { $0 == "@" || $0 == ":" }.map(String.init)
        let form = parts.first.map { code in
            (try? library.entry(InstrumentCode(code)).instrument.abbreviation) ?? code
        }
        let named = ([form].compactMap(\.self) + parts.dropFirst()).joined(separator: " ")
        switch kind {
        case .talk: return .adviseTalk(deadline.iso)
        case .form where what == "talk": return .adviseTalk(deadline.iso)
        case .form: return .adviseForm(named, deadline.iso)
        case .items: return .adviseItems(named, deadline.iso)
        case .informant: return .adviseInformant(named, deadline.iso)
        case .repeatSheet: return .adviseRepeat(named, deadline.iso)
        }
    }
}
