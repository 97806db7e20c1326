package import Care
import Instruments
import Messages
package import Postgres
import Records
import Scoring

/// What was typed without a link, on its way into the database: the calls first, then each form once.
package enum Outbox {
    /// What is done with a form beside which another of the same day stands.
    package enum Choice: Hashable, Sendable {
        /// It waits, and a person says.
        case ask
        /// Both stay.
        case second
        /// It takes the other's place.
        case amend(reason: String)
    }

    package enum Outcome: Sendable {
        case sent(AssessmentID?, AlertID?)
        /// An earlier try had stored it.
        case already(AssessmentID?, AlertID?)
        case held(OutboxReason)
    }

    /// Raises the alert of a form that holds a risk answer, and stores the word for its protocol;
    /// both as old as they are. The form itself may be refused afterwards.
    ///
    /// - Parameter machine: what this machine's clock says now.
    /// - Returns: nil: it calls nobody.
    package static func call(
        about draft: EntryDraft, machine: Instant, house: inout House,
        on connection: inout Connection
    ) throws -> AlertID? {
        guard let library = try? house.library.entry(draft.request.instrument) else { return nil }
        let request = draft.request.whole
        let risk = RawRisk(in: request.answers, of: library.instrument)
        guard draft.stage != .declined, !risk.items.isEmpty else { return nil }
        let now = ClockPair(database: try Reference.now(on: &connection), machine: machine)
        func moment(_ typed: Instant?) -> Instant? {
            typed.map { now.moment(of: $0, after: draft.origin?.clocks) }
        }
        let alert = try alert(
            about: request, typed: moment(draft.riskAt), library, house: &house, on: &connection)
        CrashPoint.called.pass()
        if draft.protocolRead != nil, let found = try Alerts.find(alert, on: &connection) {
            _ = try AlertResolution.acknowledge(
                found, protocolRead: draft.protocolRead, childHere: draft.request.childHere,
                at: moment(draft.readAt), house: &house, on: &connection)
        }
        return alert
    }

    private static func alert(
        about request: EntryRequest, typed: Instant?, _ library: LibraryEntry,
        house: inout House, on connection: inout Connection
    ) throws -> AlertID {
        if case .here(let minor) = try ChildLookup.find(request, on: &connection) {
            // An earlier try, cut off before its file was gone, may have stored sheet and alert.
            let sheet = try entry(request, of: minor, library, version: 0)
            let stored = try Sheets.alerts(of: [(minor.district, sheet.id)], on: &connection)
            if let alert = stored[sheet.id] { return alert }
        }
        return try AssessmentEntry.raiseEarly(
            request, typed: typed, house: &house, on: &connection)
    }

    private static func entry(
        _ request: EntryRequest, of minor: MinorRow, _ library: LibraryEntry, version: Int32
    ) throws -> SheetEntry {
        SheetEntry(
            minor: minor, instrument: library, version: version,
            informant: request.informant ?? library.instrument.defaultInformant,
            filledOn: request.filledOn ?? minor.bornOn,
            mode: request.mode ?? library.instrument.defaultMode, present: request.present,
            childHere: request.childHere, wish: request.wish,
            sheet: try AssessmentEntry.parse(request.answers, for: library), submission: nil,
            batch: nil, language: request.language)
    }

    /// Stores one form, or the child's no, once; what stands in its way is told and nothing is
    /// written.
    package static func send(
        _ draft: EntryDraft, _ choice: Choice = .ask, house: inout House,
        on connection: inout Connection
    ) throws -> Outcome {
        if let reason = try obstacle(to: draft, house: house, on: &connection) {
            return .held(reason)
        }
        let outcome = try stored(draft, choice, house: &house, on: &connection)
        if case .sent = outcome { CrashPoint.sent.pass() }
        return outcome
    }

    private static func stored(
        _ draft: EntryDraft, _ choice: Choice, house: inout House,
        on connection: inout Connection
    ) throws -> Outcome {
        let request = draft.request.whole
        guard draft.stage != .declined else {
            let recorded = try FormNotDone.record(
                .declinedMinor, of: request.instrument, minor: request.minor, child: request.child,
                on: request.filledOn, house: &house, connection: &connection)
            return recorded.isNew ? .sent(nil, nil) : .already(nil, nil)
        }
        let library = try house.library.entry(request.instrument)
        let minor = try ChildLookup.find(request, on: &connection).one(request.minor)
        let version = try Publication.version(of: library, on: &connection)
        let sheet = try entry(request, of: minor, library, version: version)
        let others = try OtherSheet.all(like: sheet, on: &connection)
        if let known = others.first(where: { $0.answers == sheet.sheet.answers }) {
            let alerts = try Sheets.alerts(
                of: [(minor.district, known.assessment)], on: &connection)
            return .already(known.assessment, alerts[known.assessment])
        }
        if let reason = try conflict(of: sheet, others, choice, on: &connection) {
            return .held(reason)
        }
        guard case .amend(let reason) = choice, let other = others.last(where: \.stands) else {
            var request = request
            request.isBeside = true
            let outcome = try AssessmentEntry.enter(request, house: &house, on: &connection)
            return outcome.wasKnown
                ? .already(outcome.assessment, outcome.alert)
                : .sent(outcome.assessment, outcome.alert)
        }
        return try amended(other, by: request, reason, house: &house, on: &connection)
    }

    private static func amended(
        _ other: Sheets.Standing, by request: EntryRequest, _ reason: String,
        house: inout House, on connection: inout Connection
    ) throws -> Outcome {
        let amendment = AmendRequest(
            assessment: other.assessment, answers: request.answers, reason: reason,
            childHere: request.childHere, wish: request.wish)
        switch try AssessmentAmending.amend(amendment, house: &house, on: &connection) {
        case .amended(let outcome): return .sent(outcome.assessment, outcome.alert)
        case .overtaken(let sheet, let differences, _):
            return .held(
                .otherSheet(
                    mine: request.answers.count { $0 != "-" },
                    theirs: sheet.answers.count { $0 != "-" }, differ: differences.count))
        }
    }
}

extension Sheets.Standing {
    fileprivate var stands: Bool { !isSuperseded }
}
