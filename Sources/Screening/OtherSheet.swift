package import Care
import Instruments
package import Messages
package import Postgres
import Records
import Scoring

/// A sheet that stands of the same child, form, informant and day: the paper was typed before, or
/// the child filled it in twice.
package struct OtherSheet: Hashable, Sendable {
    package let assessment: AssessmentID
    /// Answers given in each.
    package let mine: Int
    package let theirs: Int
    package let differ: Int

    package var phrase: Phrase {
        .otherSheetStands(mine: mine, theirs: theirs, differ: differ)
    }
    package var mend: String { "xinlu assess amend \(assessment) --answers … --reason …" }

    /// Of those that stand the newest; nil: there is none, or one says just the same.
    package static func than(
        _ request: EntryRequest, house: House, on connection: inout Connection
    ) throws -> OtherSheet? {
        guard case .here(let minor) = try ChildLookup.find(request, on: &connection) else {
            return nil
        }
        let library = try house.library.entry(request.instrument)
        let today = try Reference.now(on: &connection).date
        let sheet = SheetEntry(
            minor: minor, instrument: library, version: 0,
            informant: request.informant ?? library.instrument.defaultInformant,
            filledOn: request.filledOn ?? today,
            mode: request.mode ?? library.instrument.defaultMode, present: nil, childHere: nil,
            wish: nil, sheet: try AssessmentEntry.parse(request.answers, for: library),
            submission: nil, batch: nil)
        return OtherSheet(than: sheet, in: try all(like: sheet, on: &connection))
    }

    init?(than sheet: SheetEntry, in others: [Sheets.Standing]) {
        guard !others.contains(where: { $0.answers == sheet.sheet.answers }),
            let other = others.last(where: { !$0.isSuperseded })
        else { return nil }
        assessment = other.assessment
        mine = sheet.sheet.answers.count { $0 != "-" }
        theirs = other.answers.count { $0 != "-" }
        differ = zip(sheet.sheet.answers, other.answers).count { $0.0 != $0.1 }
    }

    /// Sheets of the same child, form, informant and day, those that stand and those that do not.
    static func all(
        like sheet: SheetEntry, on connection: inout Connection
    ) throws -> [Sheets.Standing] {
        try Sheets.standing(
            on: [(sheet.minor.district, sheet.minor.id, sheet.filledOn)], connection: &connection
        ).filter {
            $0.minor == sheet.minor.id && $0.instrument == sheet.instrument.instrument.code
                && $0.informant == sheet.informant && $0.filledOn == sheet.filledOn
        }
    }
}
