package import Care
package import Instruments
import Messages
package import Scoring

/// What can be said of a whole answer string without a database: whether it is a sheet of its form,
/// and whom it calls.
package struct CheckedSheet: Sendable {
    package let entry: LibraryEntry
    package let informant: Informant
    package let sheet: ResponseSheet
    package let critical: [CriticalAnswer]
    /// The child's age, the date or the informant does not fit; the database would refuse it.
    package let misfit: SheetMisfit?

    /// - Parameter bornOn: nil: nobody here knows it; then the age is checked when it is sent.
    /// - Throws: ``Fault``: an unknown form, another number of answers, a code that it has not.
    package init(
        _ request: EntryRequest, bornOn: CalendarDate?, today: CalendarDate,
        library: InstrumentLibrary
    ) throws {
        entry = try library.entry(request.instrument)
        informant = request.informant ?? entry.instrument.defaultInformant
        sheet = try AssessmentEntry.parse(request.answers, for: entry)
        critical = entry.key.critical(of: sheet)
        misfit = Self.misfit(request, informant, bornOn, today, entry.instrument)
    }

    package var calls: Bool { critical.contains { $0.level == .sameDay } }

    private static func misfit(
        _ request: EntryRequest, _ informant: Informant, _ bornOn: CalendarDate?,
        _ today: CalendarDate, _ instrument: Instrument
    ) -> SheetMisfit? {
        guard let form = instrument.form(for: informant) else {
            return .noForm(instrument.code, informant, offered: instrument.forms.map(\.informant))
        }
        let filledOn = request.filledOn ?? today
        if filledOn > today { return .notYetFilledIn(filledOn) }
        guard let bornOn else { return nil }
        if filledOn < bornOn { return .beforeBirth(filledOn) }
        let years = filledOn.age(bornOn: bornOn)
        return form.ages.contains(years)
            ? nil : .age(instrument.code, informant, years: years, form.ages)
    }
}
