import Care
import Entry
import Instruments
import Messages
import Postgres
import Screening
import Terminal

extension EntryDesk where Source: ~Copyable {
    /// A risk answer: it is kept on this machine already; the alert, the protocol, and a word that it
    /// was read, before anything else.
    mutating func raise(
        _ sheet: inout TypedSheet, _ alert: AlertJournal.Draft?, _ file: borrowing DraftFile
    ) throws {
        var request = sheet.draft.request
        request.answers = sheet.form.answerString
        request.filledOn = request.filledOn ?? source.today
        // Whatever goes wrong: the protocol comes first, and the answer lies in the journal.
        var raised: AlertID?
        var obstacle: Phrase?
        do {
            raised = try source.raise(request)
        } catch let error as PostgresError where error.isConnectionLost || error.isTransient {
            obstacle = nil
        } catch {
            obstacle = Failure.fault(of: error)?.phrase
        }
        var failure: (any Error)?
        do {
            try note(raised, request, &sheet, alert, file)
        } catch {
            failure = error
        }
        terminal.write("")
        terminal.write(raised.map { .alertStored($0.description) } ?? .alertNotStored)
        if let obstacle { terminal.write(.riskNotStored(obstacle)) }
        let page = try? source.library.riskProtocol(
            sheet.isAcute ? "acute" : "risk-answer", in: Session.language)
        if let page { terminal.write(page.text) }
        terminal.write(.hotlines)
        let numbers = source.dutyNumbers(for: request.minor)
        for number in numbers { terminal.write(.callOnDuty(number)) }
        if raised == nil, numbers.isEmpty { terminal.write(.nobodyOnDutyList) }
        try acknowledge(&sheet, raised, page, file)
        if let failure { throw failure }
    }

    /// What is known of the alert, on this machine's disk.
    private func note(
        _ raised: AlertID?, _ request: EntryRequest, _ sheet: inout TypedSheet,
        _ alert: AlertJournal.Draft?, _ file: borrowing DraftFile
    ) throws {
        if let raised {
            if let alert { AlertJournal.forget(alert.path) }
            sheet.draft.request.raised = raised
            return try file.keep(sheet.draft, keys: source.keys)
        }
        // It was written down when the question was put; now it is known when it was answered.
        try alert?.update(
            PendingAlert(request, typedAt: sheet.draft.riskAt, clocks: source.origin?.clocks),
            keys: source.keys)
    }

    /// What was typed ahead was typed before this was read: it is no answer, and no word for it.
    private mutating func acknowledge(
        _ sheet: inout TypedSheet, _ raised: AlertID?, _ page: RiskProtocol?,
        _ file: borrowing DraftFile
    ) throws {
        let dropped = terminal.dropTyped()
        if dropped > 0 { terminal.write(.keysDropped(dropped)) }
        if sheet.draft.request.childHere == nil {
            sheet.draft.request.childHere = try terminal.letter(.askChildHere, "yn") == "y"
        }
        _ = try terminal.letter(.pressRWhenRead, "r")
        sheet.draft.protocolRead = page?.label
        sheet.draft.readAt = sheet.draft.readAt ?? MachineClock.now
        try file.keep(sheet.draft, keys: source.keys)
        guard let raised else { return }
        do {
            try source.acknowledge(raised, page, childHere: sheet.draft.request.childHere)
        } catch {
            terminal.write(.acknowledgedHereOnly)
        }
    }
}
