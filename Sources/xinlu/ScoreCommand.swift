import ArgumentParser
import Glibc
import Instruments
import Messages
import Scoring
import Screening
import Tables

extension Xinlu {
    struct Score: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutScore.localised,
                discussion: Phrase.scoreStoresNoAlert.localised)
        }

        @Argument(help: ArgumentHelp(Phrase.helpInstrument.localised)) var instrument: String
        @Option(help: ArgumentHelp(Phrase.helpInformant.localised)) var informant: Informant?
        @Option(help: ArgumentHelp(Phrase.helpAge.localised, valueName: "years")) var age: Int?
        @Option(help: ArgumentHelp(Phrase.helpSex.localised)) var sex: Sex?
        @Option(help: ArgumentHelp(Phrase.helpFormat.localised)) var format: ScoreFormat = .csv
        @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
        var instruments: [String] = []

        func run() throws {
            let library = try SiteLibrary.open(instruments)
            let entry = try library.entry(InstrumentCode(instrument.lowercased()))
            Output.note(.scoreStoresNoAlert)
            if entry.instrument.status == .draft {
                Output.note(.draftForm(entry.instrument.code.rawValue))
            }
            var stream = ScoreStream(
                key: entry.key, instrument: entry.instrument,
                defaults: ScoreStream.Person(
                    informant: informant ?? entry.instrument.defaultInformant, age: age, sex: sex),
                isJSON: format == .json)
            let status = try stream.run()
            if status != .done { throw status }
        }
    }
}

enum ScoreFormat: String, ExpressibleByArgument, CaseIterable { case csv, json }
