import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Assess: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutAssess.localised,
                subcommands: [
                    Enter.self, Sweep.self, Import.self, NotDone.self, Show.self, Verify.self,
                    Due.self, Resume.self,
                ])
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
