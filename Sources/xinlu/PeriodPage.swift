import Care
import Messages
import Records
import Reports
import Screening

/// The figures of a period, laid out for people.
struct PeriodPage {
    let report: PeriodReport
    let language: Language

    private var figures: PeriodFigures { report.figures }
    private var before: PeriodFigures { report.before }

    private func say(_ phrase: Phrase) -> String { phrase.text(in: language) }

    var page: ReportPage {
        ReportPage(
            title: say(.reportName(report.period.name)),
            subtitle: say(
                .reportDays(
                    report.period.from.iso, report.period.to.iso, before: before.period.name)),
            marks: (report.isPractice ? [say(.practice)] : []) + [
                say(report.isPublished ? .reportPublished : .reportForTheHouse)
            ],
            notes: report.notes.map(say),
            sections: [
                overview, coverage, tracks, care, waiting, referrals, forms, months,
            ].compactMap { $0 },
            words: .of(language), language: language)
    }

    private var overview: ReportPage.Section {
        func key(_ label: Phrase, _ figure: (PeriodFigures) -> Figure) -> ReportPage.KeyFigure {
            ReportPage.KeyFigure(
                label: say(label), value: figure(figures), before: figure(before))
        }
        return ReportPage.Section(
            heading: say(.reportOverview),
            blocks: [
                .key([
                    key(.labelEligible) { $0.eligible },
                    key(.labelMinorsAssessed) { $0.coverage(.assessed) },
                    key(.labelPositive) { $0.positive },
                    key(.labelConfirmed) { $0.confirmed },
                    key(.labelWaitingForContact) { $0.alone($0.counts.waiting) },
                    key(.labelContacts) { $0.alone($0.counts.contacts) },
                    key(.labelAlerts) { $0.alone($0.counts.alerts) },
                    key(.labelConferences) { $0.alone($0.counts.conferences) },
                    key(.labelActivities) { $0.alone($0.counts.activities) },
                ]), .chart(steps),
                bars(
                    .chartTrackTotals,
                    Track.allCases.map {
                        (.track($0.rawValue), figures.track($0), before.track($0))
                    }),
            ])
    }

    private var steps: Chart {
        let steps: [(label: Phrase, now: Figure, was: Figure)] = [
            (.labelEligible, figures.eligible, before.eligible),
            (.labelInformed, figures.informed, before.informed),
            (.labelMinorsAssessed, figures.coverage(.assessed), before.coverage(.assessed)),
            (.labelPositive, figures.positive, before.positive),
            (.labelConfirmed, figures.confirmed, before.confirmed),
        ]
        let rows = steps.enumerated().map { place, step in
            let above = place > 0 ? steps[place - 1].now.count : nil
            let share = step.now.count.flatMap { count in
                above.flatMap { $0 > 0 ? say(.ofThoseAbove((200 * count + $0) / (2 * $0))) : nil }
            }
            return Chart.Row(
                say(step.label), [step.now], before: [step.was], note: share ?? "")
        }
        return Chart(
            .steps, title: say(.chartSteps), description: say(.chartStepsSays),
            series: [say(.columnCount)], rows: rows)
    }

    private var coverage: ReportPage.Section {
        let standing = PeriodCounts.Coverage.allCases.map { standing in
            (
                Self.standing(standing), figures.coverage(standing), before.coverage(standing)
            )
        }
        let charts = PeriodBreakdown.Kind.allCases.compactMap { kind in
            shares(
                .chartCoverage(.division(kind.rawValue)), .coverage, by: kind,
                series: PeriodCounts.Coverage.allCases.map(Self.standing))
        }
        return ReportPage.Section(
            heading: say(.reportCoverage), blocks: [bars(.chartStanding, standing)] + charts)
    }

    private static func standing(_ standing: PeriodCounts.Coverage) -> Phrase {
        standing == .assessed ? .labelMinorsAssessed : .coverage(standing.rawValue)
    }

    private var tracks: ReportPage.Section {
        let charts = PeriodBreakdown.Kind.allCases.compactMap { kind in
            shares(
                .chartTracks(.division(kind.rawValue)), .track, by: kind,
                series: Track.allCases.map { .track($0.rawValue) })
        }
        return ReportPage.Section(
            heading: say(.reportTracks), lead: say(.noteTracksAtEnd), blocks: charts)
    }

    private var care: ReportPage.Section {
        let supported = Track.allCases.dropFirst().map {
            (Phrase.track($0.rawValue), figures.supported($0), before.supported($0))
        }
        let outcomes = EpisodeOutcome.allCases.filter {
            figures.counts.outcomes[$0] != nil || before.counts.outcomes[$0] != nil
        }.map { (Phrase.outcome($0.rawValue), figures.outcome($0), before.outcome($0)) }
        let tables = PeriodBreakdown.Kind.allCases.compactMap { careTable($0) }
        return ReportPage.Section(
            heading: say(.reportCare), lead: say(.noteSupportedFrom),
            blocks: [bars(.chartSupported, supported)]
                + (outcomes.isEmpty ? [] : [bars(.chartOutcomes, outcomes)]) + tables)
    }

    private func careTable(_ kind: PeriodBreakdown.Kind) -> ReportPage.Block? {
        let names = figures.names(kind)
        guard !names.isEmpty else { return nil }
        let tracks = Track.allCases.dropFirst()
        return .table(
            title: say(.chartCare(.division(kind.rawValue))),
            headings: [say(.division(kind.rawValue)), say(.labelConfirmed)]
                + tracks.map { say(.track($0.rawValue)) },
            rows: names.map { name in
                [
                    label(kind, name),
                    figures.cell(.confirmed, kind, name, "confirmed").text,
                ] + tracks.map { figures.cell(.supported, kind, name, $0.rawValue).text }
            })
    }

    private var waiting: ReportPage.Section {
        let waits = figures.waits
        let earlier = before.waits
        let rows = zip(waits, earlier).map { wait, was in
            [
                say(.waitStep(wait.step.rawValue)), wait.done.text, wait.waiting.text,
                wait.median.text, was.median.text, wait.p90.text, wait.longest.text,
            ]
        }
        let shown = waits.filter { $0.buckets.contains { $0.count != .count(0) } }
        // Two pictures of two steps each, side by side where there is room.
        let charts = [shown.prefix(2), shown.dropFirst(2)].filter { !$0.isEmpty }.map { shown in
            ReportPage.Block.chart(
                Chart(
                    .waits, title: say(.chartWaits), description: say(.chartWaitsSay),
                    series: shown.map { say(.waitStep($0.step.rawValue)) },
                    rows: ShownWait.names.enumerated().map { place, name in
                        Chart.Row(name, shown.map { $0.buckets[place].count })
                    }))
        }
        return ReportPage.Section(
            heading: say(.reportWaiting), lead: say(.noteWaits),
            blocks: [
                .table(
                    title: say(.tableWaits),
                    headings: [
                        .wordsWhat, .wordsDone, .wordsStillWaiting, .wordsMedian, .wordsBefore,
                        .wordsP90, .wordsLongest,
                    ].map(say), rows: rows)
            ] + charts)
    }

    private var referrals: ReportPage.Section? {
        guard figures.begun != .count(0) else { return nil }
        let stages = ReferralFunnel.Stage.allCases.map {
            (Phrase.funnelStage($0.rawValue, days: nil), figures.stage($0), before.stage($0))
        }
        let states = ReferralStatus.allCases.filter { figures.counts.referrals[$0] != nil }.map {
            (Phrase.referralState($0.rawValue), figures.referral($0), before.referral($0))
        }
        return ReportPage.Section(
            heading: say(.reportReferrals),
            blocks: [
                bars(.chartFunnel, [(.wordsBegun, figures.begun, before.begun)] + stages, .steps),
                bars(.chartStatus, states),
            ])
    }

    private var forms: ReportPage.Section? {
        guard !figures.sheets.isEmpty else { return nil }
        let earlier = Dictionary(
            before.counts.instruments.map { ($0.name, before.instrument($0)) }
        ) { first, _ in first }
        let statuses = SheetCounts.statuses
        return ReportPage.Section(
            heading: say(.reportForms),
            blocks: [
                bars(
                    .chartInstruments,
                    figures.counts.instruments.map {
                        (
                            .verbatim($0.name), figures.instrument($0),
                            earlier[$0.name] ?? .count(0)
                        )
                    }),
                .table(
                    title: say(.chartScored),
                    headings: [say(.wordsWhat)] + statuses.map { say(.scoredAs($0)) }
                        + [say(.wordsDoubtful)],
                    rows: figures.sheets.map { sheets in
                        [sheets.instrument]
                            + statuses.map { figures.scoredCell(sheets.instrument, $0).text }
                            + [figures.doubtful(sheets).text]
                    }),
            ])
    }

    private var months: ReportPage.Section? {
        let months = figures.months.months
        guard months.count > 1, months.count <= 24 else { return nil }
        let isOneYear = Set(months.map { $0.prefix(4) }).count == 1
        let kinds = MonthlyCounts.Kind.allCases
        return ReportPage.Section(
            heading: say(.reportMonths),
            blocks: [kinds.prefix(3), kinds.dropFirst(3)].map { kinds in
                .chart(
                    Chart(
                        .months,
                        title: kinds.map { say(.monthKind($0.rawValue)) }.joined(separator: " · "),
                        description: say(.chartMonthsSay),
                        series: kinds.map { say(.monthKind($0.rawValue)) },
                        rows: months.map { month in
                            Chart.Row(
                                String(month.dropFirst(isOneYear || months.count > 8 ? 5 : 2)),
                                kinds.map { figures.month($0, month) })
                        }))
            })
    }

    private func bars(
        _ title: Phrase, _ rows: [(label: Phrase, now: Figure, was: Figure)],
        _ kind: Chart.Kind = .bars
    ) -> ReportPage.Block {
        .chart(
            Chart(
                kind, title: say(title), description: say(.chartBarsSay),
                series: [say(.columnCount)],
                rows: rows.map { Chart.Row(say($0.label), [$0.now], before: [$0.was]) }))
    }

    private func shares(
        _ title: Phrase, _ measure: PeriodBreakdown.Measure, by kind: PeriodBreakdown.Kind,
        series: [Phrase]
    ) -> ReportPage.Block? {
        let names = figures.names(kind)
        guard !names.isEmpty else { return nil }
        return .chart(
            Chart(
                .shares, title: say(title), description: say(.chartSharesSay),
                series: series.map(say),
                rows: names.map { name in
                    Chart.Row(
                        label(kind, name),
                        measure.categories.map { figures.cell(measure, kind, name, $0) })
                }, wholes: names.map { figures.rowTotal(measure, kind, $0) },
                // Reached is green, not yet reached is the ground.
                patterns: measure == .coverage ? [4, 1, 2, 3, 5, 0] : [0, 1, 2, 3]))
    }

    private func label(_ kind: PeriodBreakdown.Kind, _ name: String) -> String {
        switch kind {
        case .district: say(report.regions[name] ?? .verbatim(name))
        case .sex: say(name == "unknown" ? .unknownSex : .sex(name))
        case .age: say(.ageBand(name))
        case .hardship: say(.hardship(name))
        }
    }
}

extension ReportWords {
    static func of(_ language: Language) -> ReportWords {
        func say(_ phrase: Phrase) -> String { phrase.text(in: language) }
        return ReportWords(
            asTable: say(.wordsAsTable), what: say(.wordsWhat), count: say(.columnCount),
            total: say(.wordsTotal), before: say(.wordsBefore), change: say(.wordsChange),
            hidden: say(.wordsHidden), note: say(.wordsNote))
    }
}
