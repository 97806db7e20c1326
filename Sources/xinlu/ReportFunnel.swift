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

        private func page(of report: FunnelReport) -> ReportPage {
            let groups = { (kind: String) in report.groups.filter { $0.kind == kind } }
            let all = groups("all").map { chart(of: $0, in: report, title: .chartFunnel) }
            let rest: [ReportPage.Section] = ["urgency", "district", "partner"].compactMap { kind in
                let charts = groups(kind).map {
                    chart(of: $0, in: report, title: .funnelGroup($0.kind, $0.name))
                }
                guard !charts.isEmpty else { return nil }
                return ReportPage.Section(
                    heading: Phrase.funnelBy(kind).localised, blocks: charts)
            }
            return ReportPage(
                title: Phrase.reportReferrals.localised,
                subtitle: Phrase.funnelTitle(report.period.from.iso, report.period.to.iso)
                    .localised,
                marks: (report.isPractice ? [Phrase.practice.localised] : []) + [
                    Phrase.reportForTheHouse.localised
                ], notes: [Phrase.funnelMedian.localised],
                sections: [
                    ReportPage.Section(heading: Phrase.reportOverview.localised, blocks: all)
                ] + rest, words: .of(Session.language), language: Session.language)
        }

        private func chart(
            of group: ReferralFunnel.Group, in report: FunnelReport, title: Phrase
        ) -> ReportPage.Block {
            .chart(
                Chart(
                    .steps, title: title.localised, description: Phrase.chartBarsSay.localised,
                    series: [Phrase.columnCount.localised],
                    rows: rows(of: group)))
        }

        private func rows(of group: ReferralFunnel.Group) -> [Chart.Row] {
            let stages = ReferralFunnel.Stage.allCases.map { stage in
                Chart.Row(
                    Phrase.funnelStage(stage.rawValue, days: nil).localised,
                    [.count(group.counts[stage] ?? 0)],
                    note: group.days[stage].map { Phrase.funnelDays($0).localised } ?? "")
            }
            let ends = [
                ("refused", group.refused), ("expired", group.expired), ("revoked", group.revoked),
            ].map { Chart.Row(Phrase.referralStatus($0.0).localised, [.count($0.1)]) }
            return [Chart.Row(Phrase.funnelBegun.localised, [.count(group.begun)])] + stages + ends
        }
    }
}
