import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Assess {
    /// Sends what was typed without a link, each form once, and takes a fresh list along.
    struct Sync: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessSync.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpSyncRegion.localised, valueName: "code"))
        var region: String?
        @Flag(name: .customLong("list"), help: ArgumentHelp(Phrase.helpSyncList.localised))
        var onlyLists = false
        @Option(help: ArgumentHelp(Phrase.helpSyncDrop.localised, valueName: "draft"))
        var drop: String?
        @Option(help: ArgumentHelp(Phrase.helpSyncSend.localised, valueName: "draft"))
        var send: String?
        @Option(help: ArgumentHelp(Phrase.helpSyncAmend.localised, valueName: "draft"))
        var amend: String?
        @Option(help: ArgumentHelp(Phrase.helpAmendReason.localised))
        var reason: String?
        @Option(help: ArgumentHelp(Phrase.helpSyncFilledOn.localised, valueName: "date"))
        var filledOn: CalendarDateArgument?

        func validate() throws {
            guard [drop, send, amend].count(where: { $0 != nil }) + (onlyLists ? 1 : 0) <= 1 else {
                throw ValidationError(Phrase.syncOneChoice.localised)
            }
            guard (amend == nil) == (reason == nil) else {
                throw ValidationError(
                    Phrase.optionNeeded(amend == nil ? "--amend" : "--reason").localised)
            }
            guard filledOn == nil || send != nil || amend != nil else {
                throw ValidationError(Phrase.optionNeeded("--send").localised)
            }
        }

        func run() throws {
            let keys = try database.target.keys()
            try OfflineFolder.lock()
            let (all, unreadable) = DraftFile.all(keys: keys)
            if unreadable > 0 { Output.note(.draftsUnreadable(unreadable)) }
            let waiting = all.filter { $0.stage != .typing }
            if onlyLists { return OutboxListing.show(waiting, listing) }
            if let drop {
                let draft = try named(drop, in: waiting)
                try DraftFile.take(draft.id).remove()
                return Output.note(.outboxDropped(draft.request.minor))
            }
            try sync(all, waiting: waiting, keys: keys)
        }

        private func sync(
            _ all: [EntryDraft], waiting: [EntryDraft], keys: HouseKeys
        ) throws {
            let chosen = try (send ?? amend).map { try named($0, in: waiting) }
            var connection = try connect(keys: keys)
            let kept = AlertJournal.count
            var house = try database.house(on: &connection)
            let hasRaised = AlertJournal.count < kept
            var sending = OutboxSending(
                chosen: chosen?.id, choice: amend == nil ? .second : .amend(reason: reason ?? ""),
                filledOn: filledOn?.date)
            do {
                try sending.call(about: all, house: &house, on: &connection)
                try sending.send(waiting, house: &house, on: &connection)
            } catch {
                // What went through is said; the rest lies where it lay.
                sending.show(listing)
                throw error
            }
            sending.show(listing)
            let isUrgent = try sending.hasOpenAlert(on: &connection) || hasRaised
            do {
                try takeList(house: &house, on: &connection)
            } catch {
                Output.note(.listNotRenewed)
                // Somebody is to be called: that goes before.
                guard isUrgent else { throw error }
            }
            if isUrgent { try HouseWarnings.noteCalls(on: &connection) }
            let typing = all.count - waiting.count
            if typing > 0 { Output.note(.draftsWaiting(typing)) }
            if isUrgent { throw ExitStatus.urgentCases }
            if sending.hasHeld { throw ExitStatus.rejectedRows }
        }

        /// Without a link nothing is lost, and it is said how much waits.
        private func connect(keys: HouseKeys) throws -> Connection {
            do {
                return try database.connect()
            } catch {
                WaitingForms.note(keys: keys)
                throw error
            }
        }

        private func takeList(house: inout House, on connection: inout Connection) throws {
            let list = try OfflineList.take(
                region: region, machine: MachineClock.now, house: &house, on: &connection)
            try OfflineFolder.keep(list, keys: house.keys)
            Output.note(.listKept(list.children.count))
            if list.leftOut > 0 { Output.note(.listLeftOut(list.leftOut)) }
        }

        /// By the first letters of its id.
        private func named(_ start: String, in drafts: [EntryDraft]) throws -> EntryDraft {
            let found = drafts.filter { $0.id.hasPrefix(start) }
            guard let draft = found.first, found.count == 1, start.utf8.count >= 4 else {
                throw Fault(.noInput, .outboxNoSuch(start), mend: "xinlu assess sync --list")
            }
            return draft
        }
    }
}

/// One way of the outbox into the database, and what became of each form.
struct OutboxSending {
    struct Row {
        let draft: EntryDraft
        let outcome: Outbox.Outcome
    }

    /// The form that a person decided about.
    let chosen: String?
    let choice: Outbox.Choice
    /// The day on its paper, where this machine's clock was wrong.
    let filledOn: CalendarDate?
    private var rows: [Row] = []
    private var alerts: [String: AlertID] = [:]

    init(chosen: String?, choice: Outbox.Choice, filledOn: CalendarDate?) {
        self.chosen = chosen
        self.choice = choice
        self.filledOn = filledOn
    }

    /// The calls of all of them, half typed ones too, before anything else is sent.
    mutating func call(
        about drafts: [EntryDraft], house: inout House, on connection: inout Connection
    ) throws {
        for draft in drafts {
            guard
                let alert = try Outbox.call(
                    about: draft, machine: MachineClock.now, house: &house, on: &connection)
            else { continue }
            alerts[draft.id] = alert
            AlertJournal.forget(about: draft.request, keys: house.keys)
            Output.note(.alertStored(alert.description))
            try Callers.call(about: [alert], house: &house, on: &connection)
        }
        if !alerts.isEmpty { Output.note(.hotlines) }
    }

    mutating func send(
        _ drafts: [EntryDraft], house: inout House, on connection: inout Connection
    ) throws {
        for draft in drafts where chosen == nil || draft.id == chosen {
            guard let row = try send(draft, house: &house, on: &connection) else { continue }
            rows.append(row)
        }
    }

    /// nil: it is gone meanwhile.
    private func send(
        _ listed: EntryDraft, house: inout House, on connection: inout Connection
    ) throws -> Row? {
        let file: DraftFile
        do {
            file = try DraftFile.take(listed.id)
        } catch let fault as Fault {
            return fault.status == .noInput
                ? nil : Row(draft: listed, outcome: .held(.inUse))
        }
        // Another window may have changed it before it was ours.
        guard var draft = DraftFile.read(listed.id, keys: house.keys), draft.stage != .typing
        else { return nil }
        if draft.id == chosen { draft.request.filledOn = filledOn ?? draft.request.filledOn }
        draft.request.raised = alerts[draft.id] ?? draft.request.raised
        let outcome: Outbox.Outcome
        do {
            outcome = try Outbox.send(
                draft, draft.id == chosen ? choice : .ask, house: &house, on: &connection)
        } catch let fault as Fault where [.badData, .usage, .configuration].contains(fault.status) {
            outcome = .held(.refused(fault.phrase))
        } catch let error as PostgresError
            where !error.isConnectionLost && !error.isTransient && error != .commitUnknown
        {
            guard let fault = Failure.fault(of: error) else { throw error }
            outcome = .held(.refused(fault.phrase))
        }
        if !outcome.isHeld { file.remove() }
        return Row(draft: draft, outcome: outcome)
    }

    var hasHeld: Bool { rows.contains { $0.outcome.isHeld } }

    /// Whether somebody still is to be called about what was sent now.
    func hasOpenAlert(on connection: inout Connection) throws -> Bool {
        for alert in Set(Array(alerts.values) + rows.compactMap(\.outcome.alert)) {
            let found = try AlertResolution.find(alert.description, on: &connection)
            if found.contains(where: { !$0.isResolved }) { return true }
        }
        return false
    }

    func show(_ listing: ListingOptions) {
        guard !rows.isEmpty || listing.format != .table else {
            return Output.note(.outboxEmpty)
        }
        OutboxListing.show(rows, alerts: alerts, listing)
    }
}

extension Outbox.Outcome {
    var isHeld: Bool { if case .held = self { true } else { false } }
    var alert: AlertID? {
        switch self {
        case .sent(_, let alert), .already(_, let alert): alert
        case .held: nil
        }
    }
    var assessment: AssessmentID? {
        switch self {
        case .sent(let assessment, _), .already(let assessment, _): assessment
        case .held: nil
        }
    }
    var code: String {
        switch self {
        case .sent: "sent"
        case .already: "already"
        case .held(let reason): reason.isConflict ? "conflict" : "refused"
        }
    }
}
