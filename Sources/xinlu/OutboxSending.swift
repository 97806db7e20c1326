import Care
import Messages
import Postgres
import Records
import Screening

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
