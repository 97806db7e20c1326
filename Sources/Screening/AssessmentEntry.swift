package import Care
package import Instruments
import Messages
package import Postgres
package import Records
package import Scoring
import Tables

/// What a counsellor says of one form, before anything is known of the child.
package struct EntryRequest: Hashable, Sendable {
    package var minor: String
    /// The row that was chosen at the desk; nil: only a code was said.
    package var child: ChildKey?
    package var instrument: InstrumentCode
    package var answers: String
    /// nil: the form's only informant, else the child itself.
    package var informant: Informant?
    /// nil: today, by the database's clock.
    package var filledOn: CalendarDate?
    package var mode: Mode?
    package var present: Presence?
    package var childHere: Bool?
    package var wish: Wish?
    /// In which the questions were read or heard: BCP 47, two or three letters.
    package var language: String?
    package var basis: ConsentRow.Basis
    /// The child filled the form in twice that day: both sheets stand.
    package var isBeside = false
    /// The alert that the entry raised already, at the first risk answer.
    package var raised: AlertID?
    /// The sheet whose paper is typed a second time; nil: a first entry.
    package var second: AssessmentID?

    package init(
        minor: String, instrument: InstrumentCode, answers: String, informant: Informant? = nil,
        filledOn: CalendarDate? = nil, mode: Mode? = nil, present: Presence? = nil,
        childHere: Bool? = nil, wish: Wish? = nil, basis: ConsentRow.Basis = .publicDuty
    ) {
        self.minor = minor
        self.instrument = instrument
        self.answers = answers
        self.informant = informant
        self.filledOn = filledOn
        self.mode = mode
        self.present = present
        self.childHere = childHere
        self.wish = wish
        self.basis = basis
    }
}

/// What became of it.
package struct EntryOutcome: Sendable {
    package let assessment: AssessmentID
    package let minor: String
    package let child: ChildKey
    package let instrument: Instrument
    package let informant: Informant
    package let filledOn: CalendarDate
    /// On the day of filling in.
    package let ageInYears: Int
    package let sex: Sex?
    package let result: SheetResult
    package let alert: AlertID?
    package let deadline: Instant?
    /// The same sheet was there already; nothing was written.
    package let wasKnown: Bool
    package let nextDue: CalendarDate?
    /// A self-report without our own question beside it.
    package let lacksWish: Bool
    /// Days between filling in and typing in.
    package let delayDays: Int

    package var calls: Bool { alert != nil }
}

package enum AssessmentEntry {
    /// Checks, scores and stores one sheet with its alert, in one transaction.
    ///
    /// A form that the child's age does not fit is refused, but its risk answers call a person all
    /// the same.
    package static func enter(
        _ request: EntryRequest, house: inout House, on connection: inout Connection
    ) throws -> EntryOutcome {
        guard request.second == nil else {
            throw Fault(.programFault, .secondIsNoFirst, mend: "xinlu assess resume")
        }
        let library = try house.library.entry(request.instrument)
        let found = try ChildLookup.find(request, on: &connection)
        if case .elsewhere = found,
            !RawRisk(in: request.answers, of: library.instrument).items.isEmpty
        {
            _ = try raiseEarly(request, house: &house, on: &connection)
        }
        let minor = try found.one(request.minor)
        let version = try Publication.version(of: library, on: &connection)
        let now = try Reference.now(on: &connection)
        let entry = SheetEntry(
            minor: minor, instrument: library, version: version,
            informant: request.informant ?? library.instrument.defaultInformant,
            filledOn: request.filledOn ?? now.date,
            mode: request.mode ?? library.instrument.defaultMode, present: request.present,
            childHere: request.childHere, wish: request.wish,
            sheet: try parse(request.answers, for: library), submission: nil, batch: nil,
            language: try Self.language(request.language))
        if let misfit = entry.misfit(today: now.date) {
            try raiseAlone(entry, now: now, house: &house, on: &connection)
            throw Fault(.badData, misfit.phrase)
        }
        try refuseDeclined(entry, now: now, house: &house, on: &connection)
        return try store(entry, of: request, now: now, house: &house, on: &connection)
    }

    private static func store(
        _ entry: SheetEntry, of request: EntryRequest, now: Instant, house: inout House,
        on connection: inout Connection
    ) throws -> EntryOutcome {
        let earlier =
            try EarlierAlerts.of([entry], on: &connection)[entry.id]
            ?? EarlierAlerts.standing(request.raised, for: entry, on: &connection)
        let others = try OtherSheet.all(like: entry, on: &connection)
        if !request.isBeside, let other = OtherSheet(than: entry, in: others) {
            try refuse(entry, of: request, other, earlier, now, &house, &connection)
        }
        let writes = SheetWrites(entry, raised: earlier, now: now, owner: house.owner)
        // Of two rows that were made one: the same paper under the other's identity.
        if let same = others.first(where: { $0.answers == entry.sheet.answers })?.assessment,
            same != entry.id
        {
            let alert = try Sheets.alerts(of: [(entry.minor.district, same)], on: &connection)
            return outcome(same, of: writes, entry, alert: alert[same], isNew: false, now: now)
        }
        let isNew = try !store(
            [writes], basis: request.basis, house: &house, on: &connection
        ).isEmpty
        return outcome(
            entry.id, of: writes, entry, alert: writes.alertID, isNew: isNew, now: now)
    }

    private static func outcome(
        _ assessment: AssessmentID, of writes: SheetWrites, _ entry: SheetEntry, alert: AlertID?,
        isNew: Bool, now: Instant
    ) -> EntryOutcome {
        EntryOutcome(
            assessment: assessment, minor: entry.minor.code, child: ChildKey(entry.minor),
            instrument: entry.instrument.instrument, informant: entry.informant,
            filledOn: entry.filledOn, ageInYears: entry.ageInYears, sex: entry.minor.sex,
            result: writes.result, alert: alert, deadline: writes.alert?.deadline,
            wasKnown: !isNew, nextDue: nextDue(after: writes.result, now: now),
            lacksWish: entry.informant == .own && entry.wish == nil,
            delayDays: now.date.days(since: entry.filledOn))
    }

    /// One paper is one sheet: a person says whether this is a better reading or a second paper.
    /// Its risk answers call all the same.
    private static func refuse(
        _ entry: SheetEntry, of request: EntryRequest, _ other: OtherSheet, _ earlier: AlertID?,
        _ now: Instant, _ house: inout House, _ connection: inout Connection
    ) throws {
        if !entry.risk.items.isEmpty {
            if earlier != nil {
                _ = try raiseEarly(request, house: &house, on: &connection)
            } else {
                let sheet = try AssessmentAmending.sheet(other.assessment, on: &connection)
                try AssessmentAmending.callAlone(
                    entry, of: sheet, now: now, house: &house, on: &connection)
            }
        }
        throw Fault(.badData, other.phrase, mend: other.mend)
    }

    /// Stores sheets with all that follows from them, in one transaction.
    ///
    /// - Returns: the sheets that were new.
    @discardableResult
    package static func store(
        _ writes: [SheetWrites], basis: ConsentRow.Basis, house: inout House,
        on connection: inout Connection
    ) throws -> [SheetWrites] {
        let identifiers = house.identifiers
        return try connection.transaction { connection in
            var identifiers = identifiers
            return try storeInTransaction(
                writes, basis: basis, identifiers: &identifiers, on: &connection)
        }
    }

    /// - Parameter events: of the caller, sealed with those of the sheets.
    @discardableResult
    static func storeInTransaction(
        _ writes: [SheetWrites], basis: ConsentRow.Basis, identifiers: inout IdentifierSource,
        events: [AuditEventRow] = [], on connection: inout Connection
    ) throws -> [SheetWrites] {
        let known = try Sheets.known(
            writes.map { ($0.assessment.district, $0.assessment.id) }, on: &connection)
        let new = writes.filter { !known.contains($0.assessment.id) }
        guard !new.isEmpty else { return [] }
        try connection.insert(new.map(\.assessment))
        try connection.insert(new.map(\.score))
        var raised: Set<AlertID> = []
        let now = try Reference.now(on: &connection)
        for alert in new.compactMap(\.alert)
        where try Alerts.raise(alert, at: now, on: &connection) {
            raised.insert(alert.id)
        }
        try connection.insert(new.flatMap(\.critical))
        try connection.insert(new.compactMap(\.wish))
        let minors = new.map { (district: $0.assessment.district, id: $0.assessment.minor) }
        // An alert that only this transaction raises is not lost with it.
        if raised.isEmpty { try OpenRows.demand(minors, on: &connection) }
        try Registry.markChanged(minors, on: &connection)
        try recordGrounds(for: new, basis: basis, identifiers: &identifiers, on: &connection)
        var events = events
        for sheet in new {
            events.append(
                AuditEventRow(
                    district: sheet.assessment.district, id: identifiers.next(),
                    action: "assessment.entered", objectKind: "assessment",
                    objectID: sheet.assessment.id.description))
            guard let alert = sheet.alert, raised.contains(alert.id) else { continue }
            events.append(
                AuditEventRow(
                    district: alert.district, id: identifiers.next(), action: "alert.raised",
                    objectKind: "alert", objectID: alert.id.description))
        }
        try Audit.seal(events, on: &connection)
        return new
    }

    private static func recordGrounds(
        for sheets: [SheetWrites], basis: ConsentRow.Basis, identifiers: inout IdentifierSource,
        on connection: inout Connection
    ) throws {
        var standing = try Registry.withGroundToAssess(
            sheets.map { ($0.assessment.district, $0.assessment.minor) }, on: &connection)
        var grounds: [ConsentRow] = []
        for sheet in sheets where standing.insert(sheet.assessment.minor).inserted {
            grounds.append(
                ConsentRow(
                    district: sheet.assessment.district, id: identifiers.next(),
                    minor: sheet.assessment.minor, purpose: .assess, basis: basis, mayKnow: "",
                    givenOn: sheet.assessment.filledOn))
        }
        try connection.insert(grounds)
    }

    /// A risk answer on a sheet that is refused for another reason.
    private static func raiseAlone(
        _ entry: SheetEntry, now: Instant, house: inout House, on connection: inout Connection
    ) throws {
        let writes = SheetWrites(entry, raised: nil, now: now, owner: house.owner)
        if let alert = writes.alert { try raise(alert, at: now, house: &house, on: &connection) }
    }

    /// The child's no before the first question is kept; a risk answer calls a person all the same.
    private static func refuseDeclined(
        _ entry: SheetEntry, now: Instant, house: inout House, on connection: inout Connection
    ) throws {
        let minor = (district: entry.minor.district, id: entry.minor.id)
        guard try Grounds.declined([minor], on: &connection).contains(minor.id)
        else { return }
        try raiseAlone(entry, now: now, house: &house, on: &connection)
        throw Fault(
            .badData, .assessmentDeclined(entry.minor.code),
            mend: "xinlu consent show \(entry.minor.code)")
    }

    static func parse(_ answers: String, for library: LibraryEntry) throws -> ResponseSheet {
        do {
            return try AnswerString.parse(Array(answers.utf8), for: library.key)
        } catch {
            throw Fault(.badData, error.phrase(form: library.instrument.code.rawValue))
        }
    }

    private static func language(_ code: String?) throws -> String? {
        guard let code else { return nil }
        guard MinorLanguages.isCode(code) else { throw Fault(.badData, .notALanguage(code)) }
        return code
    }

    static func nextDue(after result: SheetResult, now: Instant) -> CalendarDate? {
        let levels = result.critical.map(\.level)
        if result.critical.contains(where: \.isAcute) { return now.date }
        if levels.contains(.sameDay) {
            return now.adding(hours: Urgency.asap.clockHours).date
        }
        if levels.contains(.prompt) { return now.adding(hours: Urgency.urgent.clockHours).date }
        return nil
    }
}
