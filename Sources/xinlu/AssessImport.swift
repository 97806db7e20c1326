import ArgumentParser
import Instruments
import Mapping
import Messages
import Postgres
import Screening

extension AnswerVariant: ExpressibleByArgument {}

extension Xinlu.Assess {
    struct Import: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessImport.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var options: ImportOptions
        @Option(help: ArgumentHelp(Phrase.helpMappedInstrument.localised, valueName: "code"))
        var instrument: String?
        @Option(help: ArgumentHelp(Phrase.helpVariant.localised)) var variant: AnswerVariant?

        func run() throws {
            let source = try options.file.map { try self.source(of: $0) }
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let choice = options.choice()
            var progress = ImportProgress()
            let report: ImportReport
            if let batch = try options.batch() {
                report = try AssessmentImport.commit(
                    batch, choice: choice, house: &house, on: &connection
                ) { progress.show(rows: $0, share: $1) }
            } else if let source {
                report = try AssessmentImport.run(
                    source, choice: choice, house: &house, on: &connection
                ) { progress.show(rows: $0, share: $1) }
            } else {
                return
            }
            progress.end()
            try options.finish(report) { report in
                guard report.riskSheets > 0 else { return }
                try Callers.call(about: report.alerts, house: &house, on: &connection)
                try HouseWarnings.noteCalls(on: &connection)
            }
        }

        private func source(of file: String) throws -> SheetSource {
            let library = try database.library
            let table = try TableSource(path: file)
            guard let name = options.mapping, name != "xinlu" else { return SheetSource(table) }
            return try SheetSource(
                table, mapping: try MappingLibrary(library).mapping(name),
                instrument: instrument.map { InstrumentCode($0.lowercased()) }, variant: variant,
                library: library)
        }
    }
}
