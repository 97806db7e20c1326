import ArgumentParser
import Messages
import Postgres
import Terminal

/// The command line: it opens things, calls a use case, prints a report.
@main struct Xinlu: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "xinlu", abstract: Phrase.aboutXinlu.localised,
            discussion: Phrase.aboutGlobalOptions.localised + "\n\n" + Phrase.helpMore.localised,
            version: version,
            subcommands: [
                Demo.self, Synthesize.self, SetUp.self, Status.self, Doctor.self, Database.self,
                Worker.self, Minor.self, Instrument.self, References.self, Score.self, Assess.self,
                Alert.self, Duty.self, Concern.self, Consent.self,
                Triage.self, Policy.self, Episode.self, Worklist.self, Partner.self,
                Referral.self, Report.self, Audit.self, ReportHarm.self, Conference.self,
                Campaign.self, Activity.self, Manual.self,
            ])
    }

    static func main() {
        Memory.keepToOurselves()
        let arguments = Session.takeGlobalOptions(Array(CommandLine.arguments.dropFirst()))
        Interrupt.install(farewell: Phrase.failed(.interrupted).localised)
        do {
            // The parser adds a `help` of its own to every tree; ours has pages besides.
            if arguments.first == "help" {
                return try Help.parse(Array(arguments.dropFirst())).run()
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            Failure.end(with: error)
        }
    }
}

extension Phrase {
    /// In the language of this run.
    var localised: String { text(in: Session.language) }
}
