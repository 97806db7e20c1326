import ArgumentParser
import Messages
import Tables

extension Xinlu {
    /// Writes the manual pages of this build, in the language of the run.
    struct Manual: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutManual.localised, shouldDisplay: false)
        }

        @Option(help: ArgumentHelp(Phrase.helpManualInto.localised, valueName: "folder"))
        var into: String

        func run() throws {
            let dump = try JSON(parsing: Array(Xinlu._dumpHelp().utf8))
            let root = DescribedCommand(dump["command"] ?? .null)
            let pages = ManualPage.all(
                of: root, topics: HelpTopic.names.compactMap { HelpTopic($0) },
                version: Xinlu.version)
            for folder in ["man1", "man7"] { try DataFolder.make(into + "/" + folder) }
            for page in pages {
                try DataFolder.write(
                    Array(page.text.utf8), to: into + "/" + page.file, mode: 0o644,
                    isDurable: false)
            }
            Output.note(.manualWritten(pages.count, into))
        }
    }
}
