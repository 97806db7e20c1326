import ArgumentParser
import Care
import Instruments
import Messages
import Screening
import Tables

extension Xinlu.Assess {
    /// Says that a form was not done, and why.
    struct NotDone: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessNotDone.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpMinor.localised, valueName: "code"))
        var minor: String
        @Option(help: ArgumentHelp(Phrase.helpInstrument.localised, valueName: "code"))
        var instrument: String
        @Option(help: ArgumentHelp(Phrase.helpNotDoneReason.localised))
        var reason: NotDoneReason
        @Option(help: ArgumentHelp(Phrase.helpNotDoneOn.localised, valueName: "date"))
        var on: CalendarDateArgument?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let code = InstrumentCode(instrument.lowercased())
            let recorded = try FormNotDone.record(
                reason, of: code, minor: minor, on: on?.date, house: &house,
                connection: &connection)
            if listing.format == .json {
                Output.result([
                    "minor": .string(minor), "instrument": .string(code.rawValue),
                    "reason": .string(reason.rawValue), "on": .string(recorded.on.iso),
                    "talk_asked": .bool(recorded.isTalkAsked), "known": .bool(!recorded.isNew),
                ])
            } else {
                Output.note(
                    recorded.isNew
                        ? .notDoneRecorded(minor, code.rawValue)
                        : .notDoneKnown(minor, code.rawValue))
            }
            if recorded.isTalkAsked { Output.note(.notDoneAsksTalk(minor)) }
        }
    }
}
