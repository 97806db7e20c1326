import ArgumentParser
import Care
import Messages
import Records
import Screening

/// A half-year, year, month, or a stretch of days.
struct PeriodOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(Phrase.helpPeriod.localised)) var period: String?
    @Option(help: ArgumentHelp(Phrase.helpFrom.localised, valueName: "date")) var from:
        CalendarDateArgument?
    @Option(help: ArgumentHelp(Phrase.helpTo.localised, valueName: "date")) var to:
        CalendarDateArgument?

    func validate() throws {
        if let period {
            guard Period(period) != nil, from == nil, to == nil else {
                throw ValidationError(Phrase.notAPeriod(period).localised)
            }
        } else if from == nil || to == nil {
            throw ValidationError(Phrase.periodNeeded.localised)
        }
    }

    var wanted: Period {
        get throws {
            if let found = period.flatMap({ Period($0) }) { return found }
            guard let from, let to, from.date <= to.date else {
                throw Fault(.usage, .periodNeeded)
            }
            return Period(name: "\(from.date.iso)/\(to.date.iso)", from: from.date, to: to.date)
        }
    }
}
