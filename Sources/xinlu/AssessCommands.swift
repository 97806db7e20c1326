import ArgumentParser
import Care
import Instruments
import Messages
import Records
import Scoring
import Screening
import Tables
import Terminal

extension Xinlu {
    struct Assess: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutAssess.localised,
                subcommands: [
                    Enter.self, Sweep.self, Import.self, NotDone.self, Show.self, Verify.self,
                    Due.self,
                ])
        }

        struct Enter: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAssessEnter.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpMinor.localised, valueName: "code"))
            var minor: String?
            @Option(help: ArgumentHelp(Phrase.helpInstrument.localised, valueName: "code"))
            var instrument: String?
            @Option(help: ArgumentHelp(Phrase.helpAnswers.localised, valueName: "0120…"))
            var answers: String?
            @Option(help: ArgumentHelp(Phrase.helpInformant.localised))
            var informant: Informant?
            @Option(help: ArgumentHelp(Phrase.helpFilledOn.localised, valueName: "date"))
            var filledOn: CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpMode.localised))
            var mode: Mode?
            @Option(help: ArgumentHelp(Phrase.helpPresent.localised))
            var present: Presence?
            @Option(help: ArgumentHelp(Phrase.helpChildHere.localised))
            var childHere: YesNo?
            @Option(help: ArgumentHelp(Phrase.helpTalk.localised))
            var talk: Wish?
            @Option(help: ArgumentHelp(Phrase.helpGround.localised))
            var ground: ConsentRow.Basis = .publicDuty

            func run() throws {
                guard ground != .emergency, ground != .statutory else {
                    throw Fault(
                        .usage, .groundNeedsRecord(ground.rawValue), mend: "xinlu consent record")
                }
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let request = EntryRequest(
                    minor: try Ask.value(minor, "--minor", .askMinor),
                    instrument: InstrumentCode(
                        try Ask.value(instrument, "--instrument", .askInstrument).lowercased()),
                    answers: "", informant: informant, filledOn: filledOn?.date, mode: mode,
                    present: present, childHere: childHere?.isYes, wish: talk, basis: ground)
                let outcome: EntryOutcome
                if let answers {
                    var whole = request
                    whole.answers = answers
                    outcome = try AssessmentEntry.enter(whole, house: &house, on: &connection)
                } else {
                    var entry = LineEntry(request: request)
                    outcome = try entry.run(house: &house, on: &connection)
                }
                let isAcute = outcome.result.critical.contains(where: \.isAcute)
                EntryPrinter(
                    outcome: outcome, seesScores: house.worker?.seesScores ?? false,
                    page: answers == nil
                        ? nil
                        : try? house.library.riskProtocol(
                            isAcute ? "acute" : "risk-answer", in: Session.language)
                ).show(as: listing.format)
                try Callers.call(
                    about: [outcome.alert].compactMap(\.self), house: &house, on: &connection)
                try HouseWarnings.noteCalls(on: &connection)
                if outcome.calls { throw ExitStatus.urgentCases }
            }
        }

        struct Import: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAssessImport.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var options: ImportOptions

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                try options.run(
                    required: AssessmentImport.requiredColumns,
                    commit: { batch in
                        try AssessmentImport.commit(batch, house: &house, on: &connection)
                    },
                    read: { file, action in
                        try AssessmentImport.run(
                            file, action: action, house: &house, on: &connection)
                    },
                    called: { report in
                        guard report.riskSheets > 0 else { return }
                        try Callers.call(
                            about: report.alerts, house: &house, on: &connection)
                        try HouseWarnings.noteCalls(on: &connection)
                    })
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAssessShow.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String

            func run() throws {
                var connection = try database.connect()
                let child = try MinorLookup.one(minor, on: &connection)
                let history = try Sheets.history(of: child, on: &connection)
                listing.show(
                    HistoryLines.columns,
                    HistoryLines(history: history, library: try database.library).rows)
            }
        }

        struct Verify: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAssessVerify.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                let outcome = try ScoreVerification.run(on: &connection)
                listing.show(
                    [("assessment_id", .columnAssessment), ("column", .columnWhat)],
                    outcome.differences.map {
                        [.string($0.assessment.description), .string($0.column)]
                    })
                Output.note(.verified(outcome.checked, differing: outcome.differences.count))
                if !outcome.differences.isEmpty { throw ExitStatus.badData }
            }
        }
    }
}
