package import Care
package import Instruments
package import Records
package import Scoring

/// One sheet about to be stored, checked against its form.
package struct SheetEntry: Sendable {
    package var minor: MinorRow
    package var instrument: LibraryEntry
    /// The published version's row.
    package var version: Int32
    package var informant: Informant
    package var filledOn: CalendarDate
    package var mode: Mode
    package var present: Presence?
    package var childHere: Bool?
    package var wish: Wish?
    package var sheet: ResponseSheet
    package var submission: String?
    package var batch: BatchID?
    /// In which the questions were read or heard; nil: nobody said.
    package var language: String? = nil
    /// The sheet that it is a better reading of; nil: it is new.
    package var amends: AssessmentID?

    /// The same sheet typed twice is one assessment, the same amendment of a sheet too.
    package var id: AssessmentID {
        if let amends {
            return .derived("amendment", amends.description, filledOn.iso, sheet.answers)
        }
        return .derived(
            "assessment", minor.id.description, instrument.instrument.code.rawValue,
            informant.rawValue, filledOn.iso, sheet.answers)
    }

    /// The age that counts for scoring: on the day of filling in.
    package var ageInYears: Int { filledOn.age(bornOn: minor.bornOn) }

    package var result: SheetResult {
        instrument.key.score(
            sheet, informant: informant, ageInYears: ageInYears, sex: minor.sex)
    }
}

/// Everything that one sheet adds to the database.
package struct SheetWrites: Sendable {
    package let assessment: AssessmentRow
    package let result: SheetResult
    package let critical: [CriticalItemRow]
    /// One alert for all risk answers of the sheet, new or raised before; nil: none of them is
    /// for today.
    package let alert: AlertRow?
    package let wish: WishRow?

    /// - Parameters:
    ///   - alert: the alert that the sheet raised before, while it was staged.
    ///   - items: what that alert is about besides this sheet.
    ///   - now: the database's; the clock starts at entry.
    ///   - owner: who is to act until a duty list says otherwise.
    package init(
        _ entry: SheetEntry, raised alert: AlertID?, besides items: [Int16] = [], now: Instant,
        owner: String
    ) {
        let result = entry.result
        let id = entry.id
        assessment = AssessmentRow(
            district: entry.minor.district, id: id, minor: entry.minor.id, version: entry.version,
            informant: entry.informant, mode: entry.mode, present: entry.present,
            filledOn: entry.filledOn, answers: entry.sheet.answers, submission: entry.submission,
            batch: entry.batch, language: entry.language)
        self.result = result
        let sameDay = result.critical.filter { $0.level == .sameDay }
        let alertID: AlertID? =
            sameDay.isEmpty ? nil : alert ?? .derived("alert", id.description)
        critical = result.critical.map {
            CriticalItemRow(
                district: entry.minor.district, assessment: id, answer: $0, alert: alertID)
        }
        let urgency: Urgency = sameDay.contains(where: \.isAcute) ? .stat : .asap
        self.alert = alertID.map { id in
            AlertRow(
                district: entry.minor.district, id: id, minor: entry.minor.id,
                minorCode: entry.minor.code, assessment: entry.id, batch: entry.batch,
                rowNumber: nil, instrument: entry.instrument.instrument.code,
                items: Set(sameDay.map { Int16($0.item) } + items).sorted(), urgency: urgency,
                filledOn: entry.filledOn, childHere: entry.childHere,
                deadline: now.adding(hours: urgency.clockHours), owner: owner)
        }
        wish = entry.wish.map { answer in
            WishRow(
                district: entry.minor.district, id: .derived("wish", id.description),
                minor: entry.minor.id, object: "talk", answer: answer, askedOn: entry.filledOn)
        }
    }

    package var score: ScoreRow { ScoreRow(assessment: assessment, result: result) }
    /// The alert that the sheet stands under, raised now or before.
    package var alertID: AlertID? { critical.lazy.compactMap(\.alert).first }
}
