import ArgumentParser
import Care
import Messages
import Postgres
import Screening

extension Xinlu.Minor {
    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorImport.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var options: ImportOptions
        @Flag(help: ArgumentHelp(Phrase.helpAcceptDoubtful.localised)) var acceptDoubtful = false
        @Option(help: ArgumentHelp(Phrase.helpFileAsOf.localised, valueName: "date"))
        var asOf: CalendarDateArgument?

        func run() throws {
            let source = try options.file.map { try self.source(of: $0) }
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let choice = options.choice(acceptsDoubtful: acceptDoubtful)
            var progress = ImportProgress()
            let report: ImportReport
            if let batch = try options.batch() {
                report = try MinorImport.commit(
                    batch, choice: choice, asOf: asOf?.date, house: &house, on: &connection
                ) { progress.show(rows: $0, share: $1) }
            } else if let source {
                report = try MinorImport.run(
                    source, choice: choice, house: &house, on: &connection
                ) { progress.show(rows: $0, share: $1) }
            } else {
                return
            }
            progress.end()
            try options.finish(report)
        }

        private func source(of file: String) throws -> MinorSource {
            let table = try TableSource(path: file)
            guard let name = options.mapping, name != "xinlu" else {
                return MinorSource(table, asOf: asOf?.date)
            }
            return MinorSource(
                table, mapping: try MappingLibrary(database.library).minors(name),
                asOf: asOf?.date)
        }
    }
}
