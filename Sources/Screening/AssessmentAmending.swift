package import Care
import Instruments
package import Messages
package import Postgres
package import Records
import Scoring

/// A better reading of a sheet: a new assessment that takes the place of the old one.
package struct AmendRequest: Hashable, Sendable {
    package var assessment: AssessmentID
    package var answers: String
    /// nil: as before.
    package var filledOn: CalendarDate?
    package var reason: String
    package var childHere: Bool?
    /// The answer to our own question, where it was put again.
    package var wish: Wish?

    package init(
        assessment: AssessmentID, answers: String, filledOn: CalendarDate? = nil, reason: String,
        childHere: Bool? = nil, wish: Wish? = nil
    ) {
        self.assessment = assessment
        self.answers = answers
        self.filledOn = filledOn
        self.reason = reason
        self.childHere = childHere
        self.wish = wish
    }
}

/// An item that two readings give otherwise.
package struct ItemDifference: Hashable, Sendable {
    /// From 1.
    package let item: Int
    package let topic: Phrase
    /// A code, or `-` where it is left out.
    package let mine: String
    package let other: String

    /// - Precondition: both are answer strings of the instrument.
    static func between(
        _ mine: String, _ other: String, of instrument: Instrument
    ) -> [ItemDifference] {
        zip(mine, other).enumerated().compactMap { place, codes in
            guard codes.0 != codes.1 else { return nil }
            return ItemDifference(
                item: place + 1, topic: instrument.items[place].topic, mine: String(codes.0),
                other: String(codes.1))
        }
    }
}

package enum AssessmentAmending {
    package enum Outcome: Sendable {
        case amended(EntryOutcome)
        /// Another reading took its place meanwhile; nothing was changed. A risk answer of this one
        /// has called a person all the same.
        case overtaken(Amendments.Sheet, [ItemDifference], alert: AlertID?)
    }

    /// Scores and stores the new reading at once; nothing is edited, and an alert that the old one
    /// called stays open until somebody has talked with the child.
    package static func amend(
        _ request: AmendRequest, house: inout House, on connection: inout Connection
    ) throws -> Outcome {
        try PlainWords.check(request.reason, in: 3...500, option: "--reason")
        let sheet = try sheet(request.assessment, on: &connection)
        let now = try Reference.now(on: &connection)
        var entry = try entry(of: sheet, on: &connection)
        entry.sheet = try AssessmentEntry.parse(request.answers, for: entry.instrument)
        entry.filledOn = request.filledOn ?? sheet.filledOn
        entry.childHere = request.childHere
        entry.wish = request.wish
        if let misfit = entry.misfit(today: now.date) {
            try callAlone(entry, of: sheet, now: now, house: &house, on: &connection)
            throw Fault(.badData, misfit.phrase)
        }
        if sheet.supersededBy == entry.id {
            let alert = try Sheets.alerts(of: [(entry.minor.district, entry.id)], on: &connection)[
                entry.id]
            return .amended(outcome(entry, alert: alert, deadline: nil, isKnown: true, now: now))
        }
        guard sheet.supersededBy == nil else {
            return try overtaken(entry, sheet, now: now, house: &house, on: &connection)
        }
        guard entry.sheet.answers != sheet.answers || entry.filledOn != sheet.filledOn else {
            throw Fault(.badData, .amendsNothing)
        }
        let identifiers = house.identifiers
        let owner = house.owner
        let stored = try connection.transaction { connection in
            var identifiers = identifiers
            return try amendInTransaction(
                entry, of: sheet, reason: request.reason, now: now, owner: owner,
                identifiers: &identifiers, on: &connection)
        }
        guard let stored else {
            // Somebody was quicker by a moment.
            let newer = try self.sheet(sheet.id, on: &connection)
            return try overtaken(entry, newer, now: now, house: &house, on: &connection)
        }
        return .amended(stored)
    }

    /// - Returns: nil: another reading took its place before; nothing is written.
    static func amendInTransaction(
        _ entry: SheetEntry, of sheet: Amendments.Sheet, reason: String, now: Instant,
        owner: String, identifiers: inout IdentifierSource, events: [AuditEventRow] = [],
        on connection: inout Connection
    ) throws -> EntryOutcome? {
        guard try Amendments.supersede(sheet, by: entry.id, on: &connection) else { return nil }
        let standing = try StandingAlert.of(entry, after: sheet, on: &connection)
        let writes = SheetWrites(
            entry, raised: standing?.id, besides: standing?.openItems ?? [], now: now, owner: owner)
        let event = AuditEventRow(
            district: sheet.district, id: identifiers.next(), action: "assessment.amended",
            objectKind: "assessment", objectID: sheet.id.description)
        try AssessmentEntry.storeInTransaction(
            [writes], basis: .publicDuty, identifiers: &identifiers, events: events + [event],
            on: &connection)
        try Amendments.add(entry.id, of: sheet, reason: reason, on: &connection)
        if let alert = writes.alertID {
            try Amendments.move(alert, to: entry.id, in: sheet.district, on: &connection)
        }
        return outcome(
            entry, alert: writes.alertID, deadline: standing?.deadline ?? writes.alert?.deadline,
            isKnown: false, now: now)
    }

    static func sheet(
        _ id: AssessmentID, on connection: inout Connection
    ) throws -> Amendments.Sheet {
        guard let sheet = try Amendments.find(id, on: &connection) else {
            throw Fault(
                .badData, .unknownAssessment(id.description), mend: "xinlu assess show MINOR")
        }
        return sheet
    }

    /// The sheet as it was typed, under the version that it was typed from.
    static func entry(
        of sheet: Amendments.Sheet, on connection: inout Connection
    ) throws -> SheetEntry {
        let published = try PublishedInstruments(on: &connection)
        guard let instrument = published.entries[sheet.version] else {
            throw Fault(.configuration, .versionGone(Int(sheet.version)))
        }
        let minors = try Registry.minors(codes: [sheet.minorCode], on: &connection)
        guard let minor = minors.first(where: { $0.id == sheet.minor }) else {
            throw Fault(.badData, .unknownMinor(sheet.minorCode))
        }
        return SheetEntry(
            minor: minor, instrument: instrument, version: sheet.version,
            informant: sheet.informant, filledOn: sheet.filledOn, mode: sheet.mode,
            present: sheet.present, childHere: nil, wish: nil,
            sheet: try AssessmentEntry.parse(sheet.answers, for: instrument), submission: nil,
            batch: nil, amends: sheet.id)
    }

    private static func overtaken(
        _ entry: SheetEntry, _ sheet: Amendments.Sheet, now: Instant, house: inout House,
        on connection: inout Connection
    ) throws -> Outcome {
        let standing = try Amendments.standing(after: sheet, on: &connection)
        let alert = try callAlone(entry, of: standing, now: now, house: &house, on: &connection)
        return .overtaken(
            standing,
            ItemDifference.between(
                entry.sheet.answers, standing.answers, of: entry.instrument.instrument),
            alert: alert)
    }

    /// A risk answer of a reading that is not stored.
    @discardableResult
    static func callAlone(
        _ entry: SheetEntry, of sheet: Amendments.Sheet, now: Instant, house: inout House,
        on connection: inout Connection
    ) throws -> AlertID? {
        guard
            let call = try StandingAlert.call(
                about: entry, reading: entry.id.description, typedFrom: sheet, now: now,
                owner: house.owner, on: &connection)
        else { return nil }
        if let row = call.row {
            try AssessmentEntry.raise(row, at: now, house: &house, on: &connection)
        }
        return call.alert
    }

    private static func outcome(
        _ entry: SheetEntry, alert: AlertID?, deadline: Instant?, isKnown: Bool, now: Instant
    ) -> EntryOutcome {
        EntryOutcome(
            assessment: entry.id, minor: entry.minor.code, child: ChildKey(entry.minor),
            instrument: entry.instrument.instrument, informant: entry.informant,
            filledOn: entry.filledOn, ageInYears: entry.ageInYears, sex: entry.minor.sex,
            result: entry.result, alert: alert,
            deadline: deadline, wasKnown: isKnown,
            nextDue: AssessmentEntry.nextDue(after: entry.result, now: now), lacksWish: false,
            delayDays: now.date.days(since: entry.filledOn))
    }
}

/// The alert that a later reading of a sheet belongs to.
struct StandingAlert {
    let id: AlertID
    /// Items that it is about; empty where a talk has closed it.
    let openItems: [Int16]
    let deadline: Instant

    /// An open one; else one that a talk has closed, where the talk was about every risk answer
    /// of the new reading. nil: the reading calls anew, or not at all.
    static func of(
        _ entry: SheetEntry, after sheet: Amendments.Sheet, on connection: inout Connection
    ) throws -> StandingAlert? {
        let risk = entry.risk
        guard !risk.items.isEmpty else { return nil }
        let alerts = try Amendments.alerts(of: sheet.id, in: sheet.district, on: &connection)
        let found = alerts.first { !$0.isResolved || risk.isCovered(by: $0.items, $0.urgency) }
        return found.map {
            StandingAlert(
                id: $0.id, openItems: $0.isResolved ? [] : $0.items, deadline: $0.deadline)
        }
    }

    /// What the risk answers of a reading that is not stored as an assessment call.
    ///
    /// - Parameter reading: names the alert of this reading, whatever else is typed of it.
    /// - Returns: nil: it holds none; no row: the alert covers them already.
    static func call(
        about entry: SheetEntry, reading: String, typedFrom sheet: Amendments.Sheet, now: Instant,
        owner: String, on connection: inout Connection
    ) throws -> (alert: AlertID, row: AlertRow?, deadline: Instant)? {
        let risk = entry.risk
        guard !risk.items.isEmpty else { return nil }
        let alerts = try Amendments.alerts(of: sheet.id, in: sheet.district, on: &connection)
        let covering = alerts.first { risk.isCovered(by: $0.items, $0.urgency) }
        if let covering { return (covering.id, nil, covering.deadline) }
        let open = alerts.first { !$0.isResolved }
        let deadline = now.adding(hours: risk.urgency.clockHours)
        // A reading that is still being typed hangs on no sheet yet.
        let place = try EarlierAlerts.place(
            of: risk, first: open?.id ?? .derived("alert-reading", reading), in: sheet.district,
            on: &connection)
        if place.isSettled { return (place.id, nil, deadline) }
        let row = AlertRow(
            district: sheet.district, id: place.id,
            minor: sheet.minor, minorCode: sheet.minorCode, assessment: nil, batch: nil,
            rowNumber: nil, instrument: sheet.instrument,
            items: place.openItems.union(risk.items.map { Int16($0) }).sorted(),
            urgency: risk.urgency,
            filledOn: entry.filledOn, childHere: entry.childHere, deadline: deadline, owner: owner)
        return (row.id, row, open.map { min($0.deadline, deadline) } ?? deadline)
    }
}
