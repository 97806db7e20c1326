package import Care
package import Instruments
import Messages
package import Postgres
package import Records
import Scoring

/// Two people type the same paper, neither sees the other's answers, a third settles.
package enum DoubleEntry {
    package struct Second: Sendable {
        package let assessment: AssessmentID
        package let minor: String
        package let instrument: Instrument
        /// Items that the two readings give otherwise; which, nobody tells who typed one of them.
        package let differing: Int
        package var isEqual: Bool { differing == 0 }
        /// The same was typed by the same person before.
        package let wasKnown: Bool
        /// Same-day items of this reading.
        package let riskItems: [Int]
        package let isAcute: Bool
        package let alert: AlertID?
        package let deadline: Instant?
    }

    /// Stores the second reading, and calls a person at once where it holds a risk answer.
    ///
    /// - Parameter answers: typed from the paper; of the first reading nothing is told, not even
    ///   what it left out.
    /// - Throws: ``Fault``: unknown or amended, the login of the first typist, or typed twice already.
    package static func second(
        _ assessment: AssessmentID, answers: String, childHere: Bool? = nil,
        house: inout House, on connection: inout Connection
    ) throws -> Second {
        let sheet = try AssessmentAmending.sheet(assessment, on: &connection)
        guard !sheet.isMine else { throw Fault(.notPermitted, .secondNeedsAnother) }
        var entry = try AssessmentAmending.entry(of: sheet, on: &connection)
        entry.sheet = try AssessmentEntry.parse(answers, for: entry.instrument)
        entry.childHere = childHere
        let now = try Reference.now(on: &connection)
        let call = try StandingAlert.call(
            about: entry, reading: reading(of: sheet), typedFrom: sheet, now: now,
            owner: house.owner, on: &connection)
        if let pair = try SecondEntries.find(of: sheet, on: &connection) {
            if let row = call?.row {
                try AssessmentEntry.raise(row, at: now, house: &house, on: &connection)
            }
            return try again(pair, entry, sheet, call?.alert)
        }
        guard sheet.supersededBy == nil else {
            if let row = call?.row {
                try AssessmentEntry.raise(row, at: now, house: &house, on: &connection)
            }
            throw Fault(.badData, .amendedMeanwhile(assessment.description))
        }
        let isNew = try store(
            entry, of: sheet, call: call?.row, alert: call?.alert, now, &house, &connection)
        guard isNew else { throw Fault(.badData, .secondExists(assessment.description)) }
        return result(
            entry, sheet, wasKnown: false, alert: call?.alert, deadline: call?.deadline)
    }

    /// What a screen that asks item by item has to know; of the first reading it says nothing.
    package struct Paper: Sendable {
        package let assessment: AssessmentID
        package let minor: String
        package let instrument: Instrument
        package let informant: Informant
        package let filledOn: CalendarDate
    }

    /// - Throws: ``Fault``, as ``second(_:answers:childHere:house:on:)`` does, before a question
    ///   is asked.
    package static func paper(
        _ assessment: AssessmentID, on connection: inout Connection
    ) throws -> Paper {
        let sheet = try AssessmentAmending.sheet(assessment, on: &connection)
        guard !sheet.isMine else { throw Fault(.notPermitted, .secondNeedsAnother) }
        guard try SecondEntries.find(of: sheet, on: &connection) == nil else {
            throw Fault(.badData, .secondExists(assessment.description))
        }
        guard sheet.supersededBy == nil else {
            throw Fault(.badData, .amendedMeanwhile(assessment.description))
        }
        let entry = try AssessmentAmending.entry(of: sheet, on: &connection)
        return Paper(
            assessment: assessment, minor: sheet.minorCode,
            instrument: entry.instrument.instrument, informant: sheet.informant,
            filledOn: sheet.filledOn)
    }

    /// Calls at the first risk answer of a second reading that is still being typed.
    ///
    /// - Parameter answers: what was typed, the rest as left out.
    /// - Returns: nil: no risk answer yet.
    package static func callEarly(
        _ assessment: AssessmentID, answers: String, childHere: Bool? = nil,
        house: inout House, on connection: inout Connection
    ) throws -> AlertID? {
        let sheet = try AssessmentAmending.sheet(assessment, on: &connection)
        var entry = try AssessmentAmending.entry(of: sheet, on: &connection)
        entry.sheet = try AssessmentEntry.parse(answers, for: entry.instrument)
        entry.childHere = childHere
        let now = try Reference.now(on: &connection)
        let call = try StandingAlert.call(
            about: entry, reading: reading(of: sheet), typedFrom: sheet, now: now,
            owner: house.owner, on: &connection)
        if let row = call?.row {
            try AssessmentEntry.raise(row, at: now, house: &house, on: &connection)
        }
        return call?.alert
    }

    /// One alert a second reading, from its first risk answer on.
    private static func reading(of sheet: Amendments.Sheet) -> String { "second \(sheet.id)" }

    private static func store(
        _ entry: SheetEntry, of sheet: Amendments.Sheet, call: AlertRow?, alert: AlertID?,
        _ now: Instant,
        _ house: inout House, _ connection: inout Connection
    ) throws -> Bool {
        let differing = differing(entry, sheet)
        let id: EventID = .derived("second-entry", sheet.id.description)
        let typed = AuditEventRow(
            district: sheet.district, id: house.identifiers.next(),
            action: "assessment.second-entry", objectKind: "assessment",
            objectID: sheet.id.description)
        let called = call.map { call in
            AuditEventRow(
                district: sheet.district, id: house.identifiers.next(), action: "alert.raised",
                objectKind: "alert", objectID: call.id.description)
        }
        return try connection.transaction { connection in
            var events: [AuditEventRow] = []
            if let call {
                // The alert stands, whoever was quicker with the second entry.
                let isNew = try Alerts.raise(call, at: now, on: &connection)
                if isNew { events += [called].compactMap(\.self) }
                try Registry.markChanged([(sheet.district, sheet.minor)], on: &connection)
            }
            let isNew = try SecondEntries.add(
                id, of: sheet, answers: entry.sheet.answers, differing: differing,
                alert: alert, on: &connection)
            try Audit.seal(events + (isNew ? [typed] : []), on: &connection)
            return isNew
        }
    }

    /// The same person with the same answers hears the same; anybody else hears that it is done.
    private static func again(
        _ pair: SecondEntries.Pair, _ entry: SheetEntry, _ sheet: Amendments.Sheet,
        _ alert: AlertID?
    ) throws -> Second {
        guard pair.isMine, pair.answers == entry.sheet.answers else {
            throw Fault(.badData, .secondExists(sheet.id.description))
        }
        return result(entry, sheet, wasKnown: true, alert: alert, deadline: nil)
    }

    private static func differing(_ entry: SheetEntry, _ sheet: Amendments.Sheet) -> [Int16] {
        zip(entry.sheet.answers, sheet.answers).enumerated().compactMap { place, codes in
            codes.0 == codes.1 ? nil : Int16(place + 1)
        }
    }

    private static func result(
        _ entry: SheetEntry, _ sheet: Amendments.Sheet, wasKnown: Bool, alert: AlertID?,
        deadline: Instant?
    ) -> Second {
        let risk = RawRisk(in: entry.sheet.answers, of: entry.instrument.instrument)
        return Second(
            assessment: sheet.id, minor: sheet.minorCode, instrument: entry.instrument.instrument,
            differing: distance(entry.sheet.answers, sheet.answers), wasKnown: wasKnown,
            riskItems: risk.items, isAcute: risk.urgency == .stat, alert: alert,
            deadline: deadline)
    }

    // MARK: Settling

    /// How a third person reads the paper.
    package enum Choice: Hashable, Sendable {
        case first, second
        /// The code of each differing item; nil: it is left out.
        case items([Int: Character])
    }

    package enum Settled: Sendable {
        /// The first reading stands as it was scored.
        case firstStands(Amendments.Sheet)
        case amended(EntryOutcome)
    }

    /// Settles a pair; what differs from the first reading is an amendment, scored at once.
    ///
    /// - Throws: ``Fault``: nothing to settle, one of the two typists, or not every item named.
    package static func resolve(
        _ assessment: AssessmentID, _ choice: Choice, reason: String, house: inout House,
        on connection: inout Connection
    ) throws -> Settled {
        try PlainWords.check(reason, in: 3...500, option: "--reason")
        let sheet = try AssessmentAmending.sheet(assessment, on: &connection)
        guard let pair = try SecondEntries.find(of: sheet, on: &connection), !pair.isResolved else {
            throw Fault(
                .badData, .nothingToSettle(assessment.description),
                mend: "xinlu assess verify --open")
        }
        guard !pair.tookPart else { throw Fault(.notPermitted, .thirdPersonSettles) }
        guard sheet.supersededBy == nil else {
            throw Fault(.badData, .amendedMeanwhile(assessment.description))
        }
        var entry = try AssessmentAmending.entry(of: sheet, on: &connection)
        let answers = try reading(choice, of: sheet, pair)
        entry.sheet = try AssessmentEntry.parse(answers, for: entry.instrument)
        let settling = Settling(
            sheet: sheet, entry: entry, reason: reason,
            resolution: answers == sheet.answers
                ? .first : answers == pair.answers ? .second : .items,
            wrong: (
                distance(answers, sheet.answers), distance(answers, pair.answers)
            ))
        return try settling.write(house: &house, on: &connection)
    }

    private static func distance(_ one: String, _ other: String) -> Int {
        zip(one, other).count { $0 != $1 }
    }

    private static func reading(
        _ choice: Choice, of sheet: Amendments.Sheet, _ pair: SecondEntries.Pair
    ) throws -> String {
        switch choice {
        case .first: return sheet.answers
        case .second: return pair.answers
        case .items(let codes):
            let named = Set(codes.keys)
            let differing = Set(pair.differing.map { Int($0) })
            guard named == differing else {
                throw Fault(
                    .badData,
                    .settleTheseItems(
                        missing: differing.subtracting(named).sorted(),
                        others: named.subtracting(differing).sorted()))
            }
            var answers = Array(sheet.answers)
            for (item, code) in codes { answers[item - 1] = code }
            return String(answers)
        }
    }
}

private struct Settling {
    let sheet: Amendments.Sheet
    let entry: SheetEntry
    let reason: String
    let resolution: SecondEntries.Resolution
    let wrong: (first: Int, second: Int)

    func write(house: inout House, on connection: inout Connection) throws -> DoubleEntry.Settled {
        let event = AuditEventRow(
            district: sheet.district, id: house.identifiers.next(),
            action: "assessment.entry-settled", objectKind: "assessment",
            objectID: sheet.id.description)
        let now = try Reference.now(on: &connection)
        let identifiers = house.identifiers
        let owner = house.owner
        return try connection.transaction { connection in
            var identifiers = identifiers
            var outcome: EntryOutcome?
            if resolution != .first {
                outcome = try AssessmentAmending.amendInTransaction(
                    entry, of: sheet, reason: reason, now: now, owner: owner,
                    identifiers: &identifiers, events: [event], on: &connection)
                guard outcome != nil else {
                    throw Fault(.badData, .amendedMeanwhile(sheet.id.description))
                }
            }
            guard
                try SecondEntries.resolve(
                    sheet, resolution, as: outcome?.assessment, wrong: wrong, on: &connection)
            else {
                throw Fault(
                    .badData, .nothingToSettle(sheet.id.description),
                    mend: "xinlu assess verify --open")
            }
            guard let outcome else {
                try Audit.seal([event], on: &connection)
                return .firstStands(sheet)
            }
            return .amended(outcome)
        }
    }
}
