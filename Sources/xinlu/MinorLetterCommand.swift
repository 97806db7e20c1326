import ArgumentParser
import Messages
import Packages
import Screening
import Tables

extension Xinlu.Minor {
    struct Letter: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorLetter.localised)
        }

        enum Readers: String, ExpressibleByArgument, CaseIterable {
            case minor, guardian, both

            var names: [String] { self == .both ? ["minor", "guardian"] : [rawValue] }
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(name: .customLong("for"), help: ArgumentHelp(Phrase.helpLetterFor.localised))
        var readers: Readers = .both
        @Option(help: ArgumentHelp(Phrase.helpInto.localised, valueName: "folder")) var into:
            String?

        func run() throws {
            let folder = try ExportFolder.make(into)
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let pages = try MinorLetters.pages(
                of: minor, for: readers.names, in: Session.language, house: &house,
                on: &connection)
            let paths = try pages.map { page in
                let path = "\(folder)/letter-\(minor)-\(page.reader).html"
                try LetterFile.put(page.html, at: path)
                return (page.reader, path)
            }
            if listing.format == .json {
                return Output.result([
                    "minor": .string(minor),
                    "letters": .array(
                        paths.map { ["for": .string($0.0), "path": .string($0.1)] }),
                ])
            }
            for (_, path) in paths { Output.result(path) }
            if readers != .minor, !paths.contains(where: { $0.0 == "guardian" }) {
                Output.note(.noGuardianLetter(minor))
            }
        }
    }
}
