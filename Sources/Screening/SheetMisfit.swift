package import Care
package import Instruments
package import Messages
import Records

/// Why a sheet does not fit its child or its form.
package enum SheetMisfit: Hashable, Sendable {
    case noForm(InstrumentCode, Informant, offered: [Informant])
    case age(InstrumentCode, Informant, years: Int, AgeRange)
    case notYetFilledIn(CalendarDate)
    case beforeBirth(CalendarDate)

    package var phrase: Phrase {
        switch self {
        case .noForm(let code, let informant, let offered):
            .noForm(code.rawValue, informant.rawValue, offered: offered.map(\.rawValue))
        case .age(let code, let informant, let years, let ages):
            .formForAnotherAge(
                code.rawValue, informant.rawValue, years: years, lowest: ages.lowest,
                highest: ages.highest)
        case .notYetFilledIn(let day): .dateInFuture(day.iso)
        case .beforeBirth(let day): .dateBeforeBirth(day.iso)
        }
    }

    /// The column of a sheets file that it is about.
    package var column: String {
        switch self {
        case .noForm: "informant"
        case .age: "instrument"
        case .notYetFilledIn, .beforeBirth: "filled_on"
        }
    }
}

extension SheetEntry {
    package func misfit(today: CalendarDate) -> SheetMisfit? {
        let code = instrument.instrument.code
        guard let form = instrument.instrument.form(for: informant) else {
            return .noForm(code, informant, offered: instrument.instrument.forms.map(\.informant))
        }
        if filledOn > today { return .notYetFilledIn(filledOn) }
        if filledOn < minor.bornOn { return .beforeBirth(filledOn) }
        guard form.ages.contains(ageInYears) else {
            return .age(code, informant, years: ageInYears, form.ages)
        }
        return nil
    }
}

extension Instrument {
    /// The child where the child answers this form, else the only one who does.
    package var defaultInformant: Informant {
        form(for: .own) != nil ? .own : forms.first?.informant ?? .own
    }
    package var defaultMode: Mode { forms.contains(where: \.isInterview) ? .interview : .own }
}
