import ArgumentParser
import Messages
import Screening
import Tables

extension AccessAnswer.Asker: ExpressibleByArgument {}

extension Xinlu {
    struct Audit: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutAudit.localised, subcommands: [Access.self])
        }

        /// Who looked at a child, and what for.
        struct Access: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAuditAccess.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(
                name: .customLong("for"), help: ArgumentHelp(Phrase.helpAccessFor.localised))
            var asker: AccessAnswer.Asker = .auditor

            func run() throws {
                var connection = try database.connect(.audit)
                let lines = try AccessAnswer.lines(about: minor, for: asker, on: &connection)
                let isFull = asker == .auditor
                listing.show(
                    [("at", .columnOn), ("office", .columnOffice), ("purpose", .columnPurpose)]
                        + (isFull
                            ? [("actor", .columnWorker), ("action", .columnAction)] : []),
                    lines.map { line in
                        [
                            .string(line.at), .string(line.office.localised),
                            .string(line.purpose.localised),
                        ]
                            + (isFull ? [.optional(line.actor), .optional(line.action)] : [])
                    })
            }
        }
    }
}
