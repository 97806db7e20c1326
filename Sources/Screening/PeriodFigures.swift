package import Care
import Messages
package import Postgres
package import Records
package import Reports

/// The figures of one period as they may be shown: all of them to the house, without small ones
/// where they are published.
package struct PeriodFigures: Sendable {
    package let period: Period
    package let isPublished: Bool
    package let counts: PeriodCounts
    package let breakdown: PeriodBreakdown
    package let times: [WaitingTime.Step: WaitingTime]
    package let months: MonthlyCounts
    package let sheets: [SheetCounts]
    package let funnel: ReferralFunnel.Group?

    /// Children by standing, track, confirmation, support; each by district, sex and age.
    package let groups: [PeriodBreakdown.Measure: CrossFigures]
    /// The same by category of hardship, whose rows overlap.
    package let hardship: [PeriodBreakdown.Measure: CrossFigures]
    /// Instruments by what could be scored.
    package let scored: CrossFigures
    package let referrals: CrossFigures
    package let byMonth: [MonthlyCounts.Kind: CrossFigures]

    /// Reads in the caller's transaction: the figures of one moment.
    package init(
        _ period: Period, isPublished: Bool, on connection: inout Connection
    ) throws {
        self.period = period
        self.isPublished = isPublished
        let (from, to) = (period.from, period.to)
        counts = try PeriodCounts.read(from: from, to: to, on: &connection)
        let breakdown = try PeriodBreakdown(from: from, to: to, on: &connection)
        self.breakdown = breakdown
        times = try WaitingTime.read(from: from, to: to, on: &connection)
        months = try MonthlyCounts(from: from, to: to, on: &connection)
        sheets = try SheetCounts.read(from: from, to: to, on: &connection)
        funnel = try ReferralFunnel(from: from, to: to, on: &connection).groups.first {
            $0.kind == "all"
        }
        var groups: [PeriodBreakdown.Measure: CrossFigures] = [:]
        var hardship: [PeriodBreakdown.Measure: CrossFigures] = [:]
        for measure in PeriodBreakdown.Measure.allCases {
            groups[measure] = Self.cross(measure, of: breakdown, isPublished: isPublished)
            hardship[measure] = CrossFigures(
                columns: measure.categories,
                overlapping: Self.division(.hardship, measure, of: breakdown),
                sensitive: measure.sensitive, isPublished: isPublished)
        }
        self.groups = groups
        self.hardship = hardship
        scored = Self.scored(sheets, isPublished: isPublished)
        let counts = counts
        referrals = CrossFigures(
            columns: ReferralStatus.allCases.map(\.rawValue),
            totals: ReferralStatus.allCases.map { counts.referrals[$0] ?? 0 },
            isPublished: isPublished)
        let months = months
        byMonth = Dictionary(
            uniqueKeysWithValues: MonthlyCounts.Kind.allCases.map { kind in
                (
                    kind,
                    CrossFigures(
                        columns: months.months,
                        totals: months.months.map { months.count(kind, $0) },
                        isPublished: isPublished)
                )
            })
    }

    private static func division(
        _ kind: PeriodBreakdown.Kind, _ measure: PeriodBreakdown.Measure,
        of breakdown: PeriodBreakdown
    ) -> CrossFigures.Division {
        let names = breakdown.names(kind)
        return CrossFigures.Division(
            kind: kind.rawValue, names: names,
            cells: names.map { name in
                measure.categories.map { breakdown.count(measure, kind, name, $0) }
            })
    }

    private static func cross(
        _ measure: PeriodBreakdown.Measure, of breakdown: PeriodBreakdown, isPublished: Bool
    ) -> CrossFigures {
        let divisions = PeriodBreakdown.Kind.allCases.filter(\.addsUp).map {
            division($0, measure, of: breakdown)
        }
        let totals = measure.categories.indices.map { column in
            divisions.first?.cells.reduce(0) { $0 + $1[column] } ?? 0
        }
        return CrossFigures(
            columns: measure.categories, totals: totals,
            divisions: divisions.filter { !$0.names.isEmpty }, sensitive: measure.sensitive,
            isPublished: isPublished)
    }

    private static func scored(_ sheets: [SheetCounts], isPublished: Bool) -> CrossFigures {
        let columns = SheetCounts.statuses
        return CrossFigures(
            columns: columns,
            totals: columns.indices.map { column in sheets.reduce(0) { $0 + $1.counts[column] } },
            divisions: sheets.isEmpty
                ? []
                : [
                    CrossFigures.Division(
                        kind: "instrument", names: sheets.map(\.instrument),
                        cells: sheets.map(\.counts))
                ], isPublished: isPublished)
    }
}

extension PeriodBreakdown.Measure {
    package var categories: [String] {
        switch self {
        case .coverage: PeriodCounts.Coverage.allCases.map(\.rawValue)
        case .track: Track.allCases.map(\.rawValue)
        case .confirmed: ["confirmed"]
        case .supported: Track.allCases.dropFirst().map(\.rawValue)
        }
    }

    /// To be assessed or absent is no secret of the kind that a track is.
    var sensitive: Set<Int> {
        switch self {
        case .coverage:
            [PeriodCounts.Coverage.declined, .unable].reduce(into: []) { places, one in
                if let place = PeriodCounts.Coverage.allCases.firstIndex(of: one) {
                    places.insert(place)
                }
            }
        case .track: [1, 2, 3]
        case .supported: [0, 1, 2]
        case .confirmed: []
        }
    }
}

// One figure at a time.
extension PeriodFigures {
    package func alone(_ count: Int) -> Figure { .alone(count, isPublished: isPublished) }

    private func total(_ measure: PeriodBreakdown.Measure, _ category: String) -> Figure {
        groups[measure]?.total(category) ?? .none
    }

    package func coverage(_ standing: PeriodCounts.Coverage) -> Figure {
        total(.coverage, standing.rawValue)
    }
    package var eligible: Figure { groups[.coverage]?.grand ?? .none }
    package var informed: Figure {
        .part(counts.informed, of: counts.eligible, isPublished: isPublished)
    }
    package var assessments: Figure { scored.grand }
    package func instrument(_ pair: PeriodCounts.Pair) -> Figure {
        // One instrument alone has no table: it is the sum.
        let row = scored.rowTotal("instrument", pair.name)
        return row == .none ? scored.grand : row
    }
    package func track(_ track: Track) -> Figure { total(.track, track.rawValue) }
    /// With the tracks it would tell the one that is hidden.
    package var positive: Figure {
        (groups[.track]?.hidesTotals ?? false) ? .hidden : alone(counts.positive)
    }
    package var confirmed: Figure { groups[.confirmed]?.grand ?? .none }
    package func supported(_ track: Track) -> Figure { total(.supported, track.rawValue) }
    package func outcome(_ outcome: EpisodeOutcome) -> Figure {
        alone(counts.outcomes[outcome] ?? 0)
    }
    package func referral(_ status: ReferralStatus) -> Figure { referrals.total(status.rawValue) }
    /// The stages add up from what became of each; where one of these is hidden, so are they.
    package func stage(_ stage: ReferralFunnel.Stage) -> Figure {
        guard let funnel else { return alone(0) }
        return referrals.hidesTotals ? .hidden : alone(funnel.counts[stage] ?? 0)
    }
    package var begun: Figure { referrals.grand }
    package var aidFen: Int? {
        isPublished && Disclosure.isSmall(counts.aidCases) ? nil : counts.aidFen
    }
    package func month(_ kind: MonthlyCounts.Kind, _ month: String) -> Figure {
        byMonth[kind]?.total(month) ?? .none
    }
    package func doubtful(_ sheets: SheetCounts) -> Figure {
        .part(sheets.doubtful, of: sheets.counts.reduce(0, +), isPublished: isPublished)
    }

    package func cell(
        _ measure: PeriodBreakdown.Measure, _ kind: PeriodBreakdown.Kind, _ name: String,
        _ category: String
    ) -> Figure {
        let group = kind.addsUp ? groups[measure] : hardship[measure]
        // A division of one row is not shown apart from its total.
        return group?.cell(kind.rawValue, name, category) ?? .none
    }

    package func rowTotal(
        _ measure: PeriodBreakdown.Measure, _ kind: PeriodBreakdown.Kind, _ name: String
    ) -> Figure {
        (kind.addsUp ? groups[measure] : hardship[measure])?.rowTotal(kind.rawValue, name) ?? .none
    }

    package func names(_ kind: PeriodBreakdown.Kind) -> [String] {
        let names = breakdown.names(kind)
        return isPublished && names.count < 2 ? [] : names
    }
}
