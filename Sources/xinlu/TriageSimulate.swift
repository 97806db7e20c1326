import ArgumentParser
import Care
import Messages
import Records
import Reports
import Screening
import Tables
import Terminal
import Triage

extension Xinlu.Triage {
    struct Simulate: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutTriageSimulate.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @Option(help: ArgumentHelp(Phrase.helpSimulatedPolicy.localised, valueName: "file"))
        var policy: String
        @Option(help: ArgumentHelp(Phrase.helpSince.localised, valueName: "date")) var since:
            CalendarDateArgument?
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?
        @Option(help: ArgumentHelp(Phrase.helpPageFormat.localised)) var format:
            Xinlu.Report.PageFormat = .text

        func run() throws {
            let bytes = try Xinlu.Policy.bytes(of: policy)
            let faults = try PolicyReview.faults(
                in: bytes, file: policy, library: try database.library)
            guard faults.isEmpty else { throw Fault(.badData, .list(faults)) }
            // As the night itself: it reads what the rules read, and no name.
            var connection = try database.connect(.triage)
            let now = try asOf?.instant ?? Reference.now(on: &connection)
            var progress = Progress()
            let simulation = try TriageSimulation(
                PolicyReview.policy(in: bytes, file: policy), since: since?.date, asOf: now,
                on: &connection
            ) { progress.show(Phrase.examinedSoFar($0).localised) }
            progress.end()
            switch format {
            case .json: Output.result(simulation.json)
            case .html: Output.result(SimulationPage(simulation: simulation).page.html)
            case .csv:
                Listing.show(
                    [
                        ("minor", .columnMinor), ("from", .columnFrom), ("to", .columnTo),
                        ("gained", .columnRules), ("lost", .columnRules),
                        ("hangs_on_one_answer", .columnWhat),
                    ],
                    simulation.moves.map { move in
                        [
                            .string(move.minor), .optional(move.from?.rawValue),
                            .string(move.to.rawValue), .array(move.gained.map(JSON.string)),
                            .array(move.lost.map(JSON.string)), .bool(move.hangsOnOneAnswer),
                        ]
                    }, as: .csv)
            case .text:
                Output.result(
                    SimulationPage(simulation: simulation).page
                        .text(isAccessible: Session.isAccessible))
            }
        }
    }
}
