import Care
import Instruments
import Messages
import Scoring
import Screening
import Tables

/// Entry without a link: at the desk, or by a whole answer string.
struct OfflineRun {
    let database: DatabaseOptions
    let format: Format

    func enter(_ template: EntryRequest) throws {
        var desk = try desk(template)
        WaitingForms.note(keys: desk.source.keys)
        _ = try desk.enter()
        try finish(desk.source)
    }

    func resume(_ drafts: [EntryDraft]) throws {
        var desk = try desk(EntryRequest(minor: "", instrument: InstrumentCode(""), answers: ""))
        guard let draft = try desk.choose(drafts) else { return }
        _ = try desk.resume(draft, DraftFile.take(draft.id))
        try finish(desk.source)
    }

    private func desk(_ template: EntryRequest) throws -> EntryDesk<OfflineEntry> {
        var terminal = try DeskRun.terminal(for: template)
        terminal.resumption = "xinlu assess resume --offline"
        AlertJournal.removeOldDrafts()
        return EntryDesk(try OfflineEntry(database), terminal, template)
    }

    /// What was done lies here and is sent later; whom a risk answer calls is called by hand.
    private func finish(_ source: borrowing OfflineEntry) throws {
        guard !source.kept.isEmpty else { return }
        var calling: String?
        for draft in source.kept {
            if format == .json { Output.result(try json(of: draft, source.library)) }
            if try critical(of: draft, source.library).contains(where: \.calls) {
                calling = draft.request.minor
            }
        }
        Output.note(.keptNotSent)
        guard let calling else { return }
        Output.note(.callByHand(source.dutyNumbers(for: calling) + ["120", "110"]))
        throw ExitStatus.urgentCases
    }

    /// Nobody is at the keyboard: all of it was said on the command line.
    func enterWhole(_ request: EntryRequest) throws {
        var source = try OfflineEntry(database)
        let child = try source.child(of: request)
        if child.isUnlisted { Output.note(.childNotInList(child.code)) }
        let checked = try CheckedSheet(
            request, bornOn: child.bornOn, today: source.today, library: source.library)
        var draft = try draft(of: request, child, checked, source)
        if checked.calls {
            // Before anything else: a refused sheet calls as well.
            draft.riskAt = MachineClock.now
            _ = try AlertJournal.keep(
                PendingAlert(
                    draft.request, typedAt: draft.riskAt, clocks: source.origin?.clocks),
                keys: source.keys)
        }
        if let misfit = checked.misfit {
            if checked.calls { warn(checked, child, source) }
            throw Fault(.badData, misfit.phrase)
        }
        let file = try DraftFile.create(draft.id)
        try file.keep(draft, keys: source.keys)
        _ = try source.store(draft)
        if checked.calls { warn(checked, child, source) }
        try finish(source)
    }

    private func draft(
        of request: EntryRequest, _ child: EntryChild, _ checked: CheckedSheet,
        _ source: borrowing OfflineEntry
    ) throws -> EntryDraft {
        var request = request
        request.answers = checked.sheet.answers
        request.informant = checked.informant
        request.filledOn = request.filledOn ?? source.today
        if let code = request.language, !MinorLanguages.isCode(code) {
            throw Fault(.badData, .notALanguage(code))
        }
        var draft = EntryDraft(
            id: DraftFile.newID(), request: request, name: child.name,
            version: checked.entry.instrument.version, stage: .finished)
        draft.origin = source.origin
        return draft
    }

    /// The protocol and whom to call, at once.
    private func warn(
        _ checked: CheckedSheet, _ child: EntryChild, _ source: borrowing OfflineEntry
    ) {
        Output.note(.alertNotStored)
        let isAcute = checked.critical.contains(where: \.isAcute)
        if let page = try? source.library.riskProtocol(
            isAcute ? "acute" : "risk-answer", in: Session.language)
        {
            Output.write(page.text)
        }
        Output.note(.hotlines)
        let numbers = source.dutyNumbers(for: child.code)
        for number in numbers { Output.note(.callOnDuty(number)) }
        if numbers.isEmpty { Output.note(.nobodyOnDutyList) }
    }

    private func critical(
        of draft: EntryDraft, _ library: InstrumentLibrary
    ) throws -> [CriticalAnswer] {
        guard draft.stage == .finished else { return [] }
        return try CheckedSheet(
            draft.request.whole, bornOn: nil, today: draft.request.filledOn ?? .distantPast,
            library: library
        ).critical
    }

    /// As of a stored form; what only the database knows is null.
    private func json(of draft: EntryDraft, _ library: InstrumentLibrary) throws -> JSON {
        [
            "assessment_id": .null, "draft": .string(draft.id),
            "minor": .string(draft.request.minor),
            "instrument": .string(draft.request.instrument.rawValue),
            "version": .string(draft.version),
            "status": .string(draft.stage == .declined ? "declined" : "waiting"), "scores": [],
            "critical": .array(
                try critical(of: draft, library).map { answer in
                    [
                        "item": .int(answer.item), "level": .string(answer.level.rawValue),
                        "alert_id": .null,
                    ]
                }),
            "next_due": .null,
        ]
    }
}

extension CriticalAnswer {
    var calls: Bool { level == .sameDay }
}

extension CalendarDate {
    fileprivate static let distantPast = CalendarDate(daysSince2000: 0)
}
