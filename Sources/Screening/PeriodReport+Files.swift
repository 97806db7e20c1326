import Care
package import Messages
import Records
package import Reports
package import Tables

// For programs: a hidden figure is null, in CSV the word `hidden`.
extension PeriodReport {
    package var json: JSON {
        .object(
            [
                ("period", .string(period.name)), ("from", .string(period.from.iso)),
                ("to", .string(period.to.iso)),
            ]
                + Self.headline(of: figures) + [
                    ("practice", .bool(isPractice)), ("published", .bool(isPublished)),
                    ("by", divisions), ("sheets", sheets),
                    ("waiting_times", Self.waits(of: figures)),
                    ("months", months), ("funnel", funnel),
                    (
                        "previous",
                        .object(
                            [
                                ("period", .string(before.period.name)),
                                ("from", .string(before.period.from.iso)),
                                ("to", .string(before.period.to.iso)),
                            ] + Self.headline(of: before) + [
                                ("waiting_times", Self.waits(of: before))
                            ])
                    ),
                    ("notes", .array(notes.map { .string($0.en) })),
                ])
    }

    private static func headline(of figures: PeriodFigures) -> [(String, JSON)] {
        let counts = figures.counts
        return [
            ("minors_assessed", figures.coverage(.assessed).json),
            ("assessments", figures.assessments.json),
            (
                "instruments",
                .object(counts.instruments.map { ($0.name, figures.instrument($0).json) })
            ),
            ("tracks", .object(Track.allCases.map { ($0.rawValue, figures.track($0).json) })),
            ("alerts", figures.alone(counts.alerts).json),
            ("conferences", figures.alone(counts.conferences).json),
            (
                "referrals",
                .object(
                    ReferralStatus.allCases.map { ($0.rawValue, figures.referral($0).json) })
            ),
            ("eligible", figures.eligible.json), ("informed", figures.informed.json),
            ("declined", figures.coverage(.declined).json),
            ("absent", figures.coverage(.absent).json),
            ("unable", figures.coverage(.unable).json),
            ("not_offered", figures.coverage(.notOffered).json),
            ("outstanding", figures.coverage(.outstanding).json),
            ("positive", figures.positive.json), ("confirmed", figures.confirmed.json),
            ("waiting", figures.alone(counts.waiting).json),
            ("contacts", figures.alone(counts.contacts).json),
            (
                "supported",
                .object(
                    Track.allCases.dropFirst().map { ($0.rawValue, figures.supported($0).json) })
            ),
            (
                "outcomes",
                .object(EpisodeOutcome.allCases.map { ($0.rawValue, figures.outcome($0).json) })
            ),
            ("activities", figures.alone(counts.activities).json),
            ("activity_heads", figures.alone(counts.heads).json),
            ("aid", figures.aidFen.map { JSON.decimal(yuan($0)) } ?? .null),
        ]
    }

    /// `1250.50`.
    private static func yuan(_ fen: Int) -> String {
        let rest = fen % 100
        return "\(fen / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// By district, sex, age, hardship: each name with its coverage, tracks, confirmed, supported.
    private var divisions: JSON {
        .object(
            PeriodBreakdown.Kind.allCases.map { kind in
                let names = figures.names(kind).map { name in
                    (
                        name,
                        JSON.object(
                            PeriodBreakdown.Measure.allCases.map { measure in
                                (measure.key, value(measure, kind, name))
                            })
                    )
                }
                return (kind.rawValue, .object(names))
            })
    }

    private func value(
        _ measure: PeriodBreakdown.Measure, _ kind: PeriodBreakdown.Kind, _ name: String
    ) -> JSON {
        if measure == .confirmed { return figures.cell(measure, kind, name, "confirmed").json }
        return .object(
            measure.categories.map {
                (
                    $0.replacing("-", with: measure == .coverage ? "_" : "-"),
                    figures.cell(measure, kind, name, $0).json
                )
            } + [("total", figures.rowTotal(measure, kind, name).json)])
    }

    private var sheets: JSON {
        .object(
            figures.sheets.map { sheets in
                let statuses = SheetCounts.statuses.map { status in
                    (
                        status.replacing("-", with: "_"),
                        figures.scoredCell(sheets.instrument, status).json
                    )
                }
                return (
                    sheets.instrument,
                    .object(statuses + [("doubtful", figures.doubtful(sheets).json)])
                )
            })
    }

    private static func waits(of figures: PeriodFigures) -> JSON {
        .object(
            figures.waits.map { wait in
                (
                    wait.step.rawValue,
                    [
                        "done": wait.done.json, "waiting": wait.waiting.json,
                        "median_days": wait.median.json, "p90_days": wait.p90.json,
                        "longest_days": wait.longest.json,
                    ]
                )
            })
    }

    private var months: JSON {
        .array(
            figures.months.months.map { month in
                .object(
                    [("month", .string(month))]
                        + MonthlyCounts.Kind.allCases.map {
                            ($0.rawValue, figures.month($0, month).json)
                        })
            })
    }

    private var funnel: JSON {
        .object(
            [("begun", figures.begun.json)]
                + ReferralFunnel.Stage.allCases.map {
                    ($0.rawValue, figures.stage($0).json)
                })
    }

    package var csv: String {
        var writer = CSVWriter()
        writer.write(["figure", "count"])
        for line in lines { writer.write([line.key, line.count.csv]) }
        for kind in PeriodBreakdown.Kind.allCases {
            for name in figures.names(kind) {
                for measure in PeriodBreakdown.Measure.allCases {
                    for category in measure.categories {
                        writer.write([
                            "by.\(kind.rawValue).\(name).\(measure.key).\(category)",
                            figures.cell(measure, kind, name, category).csv,
                        ])
                    }
                }
            }
        }
        for wait in figures.waits {
            for (name, figure) in [
                ("done", wait.done), ("waiting", wait.waiting), ("median_days", wait.median),
                ("p90_days", wait.p90), ("longest_days", wait.longest),
            ] {
                writer.write(["waiting_times.\(wait.step.rawValue).\(name)", figure.csv])
            }
        }
        for month in figures.months.months {
            for kind in MonthlyCounts.Kind.allCases {
                writer.write([
                    "months.\(month).\(kind.rawValue)", figures.month(kind, month).csv,
                ])
            }
        }
        let earlier = linesBefore
        for line in lines {
            writer.write(["previous.\(line.key)", (earlier[line.key] ?? .count(0)).csv])
        }
        return writer.text
    }

    /// What these figures do not say.
    package var notes: [Phrase] {
        [
            .screeningNotDiagnosis, .noteNotPrevalence, .noteSupportedFrom, .noteTracksAtEnd,
            .noteOverlap, .noteWaits,
        ] + (isPublished ? [.noteHidden, .noteOnePeriod] : [.noteForTheHouse])
    }
}

extension PeriodBreakdown.Measure {
    /// As the same figures are called for the whole.
    var key: String {
        switch self {
        case .coverage: "coverage"
        case .track: "tracks"
        case .confirmed: "confirmed"
        case .supported: "supported"
        }
    }
}

extension PeriodFigures {
    package func scoredCell(_ instrument: String, _ status: String) -> Figure {
        let cell = scored.cell("instrument", instrument, status)
        return cell == .none ? scored.total(status) : cell
    }
}

extension Figure {
    package var json: JSON { count.map { JSON.int($0) } ?? .null }
    package var csv: String {
        switch self {
        case .count(let count): String(count)
        case .hidden: "hidden"
        case .none: ""
        }
    }
}
