import ArgumentParser
import Care
import Messages
import Records
import Reports
import Screening
import Tables

extension Xinlu.Report {
    struct Funnel: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReportFunnel.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var period: PeriodOptions
        @Option(help: ArgumentHelp(Phrase.helpPageFormat.localised)) var format: PageFormat = .text

        func run() throws {
            let wanted = try period.wanted
            var connection = try database.connect(.report)
            let report = try FunnelReport(wanted, on: &connection)
            switch format {
            case .json: Output.result(report.json)
            case .csv: Output.put(report.csv)
            case .html: Output.result(page(of: report).html)
            case .text: Output.result(page(of: report).text(isAccessible: Session.isAccessible))
            }
        }

        private func page(of report: FunnelReport) -> FiguresPage {
            func lines(_ kind: String) -> [FiguresPage.Section] {
                report.groups.filter { $0.kind == kind }.map { group in
                    FiguresPage.Section(
                        heading: Phrase.funnelGroup(group.kind, group.name).localised,
                        lines: report.lines(of: group).map {
                            FiguresPage.Line(label: $0.label.localised, count: $0.count)
                        })
                }
            }
            return FiguresPage(
                title: Phrase.funnelTitle(report.period.from.iso, report.period.to.iso).localised,
                notes: [Phrase.funnelMedian.localised]
                    + (report.isPractice ? [Phrase.practice.localised] : []),
                lines: lines("all").first?.lines ?? [],
                sections: lines("urgency") + lines("district") + lines("partner"),
                language: Session.language)
        }
    }
}
