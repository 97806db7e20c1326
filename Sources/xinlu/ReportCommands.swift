import ArgumentParser
import Care
import Messages
import Reports
import Screening
import Tables
import Terminal

extension Xinlu {
    struct Report: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutReport.localised,
                subcommands: [PeriodFigures.self, Funnel.self, Quality.self])
        }

        enum PageFormat: String, ExpressibleByArgument, CaseIterable { case text, html, csv, json }

        struct PeriodFigures: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(
                    commandName: "period", abstract: Phrase.aboutReportPeriod.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var period: PeriodOptions
            @Option(help: ArgumentHelp(Phrase.helpPageFormat.localised)) var format: PageFormat =
                .text
            @Flag(help: ArgumentHelp(Phrase.helpPublished.localised)) var published = false

            func run() throws {
                let wanted = try period.wanted
                var connection = try database.connect(.report)
                let report = try PeriodReport(wanted, isPublished: published, on: &connection)
                let page = PeriodPage(report: report, language: Session.language).page
                switch format {
                case .json: Output.result(report.json)
                case .csv: Output.put(report.csv)
                case .html: Output.result(page.html)
                case .text: Output.result(page.text(isAccessible: Session.isAccessible))
                }
            }
        }
    }
}

extension FiguresPage {
    func text(isAccessible: Bool) -> String {
        func table(_ lines: [Line]) -> String {
            TextTable(
                columns: [Phrase.columnWhat, .columnCount].map(\.localised),
                rows: lines.map { [$0.label, String($0.count)] }
            ).rendered(isAccessible: isAccessible)
        }
        let more = sections.flatMap { [$0.heading, table($0.lines)] }
        return ([title] + notes + ["", table(lines)] + more).joined(separator: "\n")
    }
}
