package import Records
package import Reports

/// How long one step took, as it may be shown: nothing about fewer than ten, and never the one
/// who waited longest.
package struct ShownWait: Sendable {
    package let step: WaitingTime.Step
    package let done: Figure
    package let waiting: Figure
    /// Days.
    package let median: Figure
    package let p90: Figure
    package let longest: Figure
    /// Stretches of days with how many.
    package let buckets: [(name: String, count: Figure)]

    package static var names: [String] { stretches.map(\.name) }

    private static let stretches: [(name: String, days: ClosedRange<Int>)] = [
        ("0", 0...0), ("1", 1...1), ("2–3", 2...3), ("4–7", 4...7), ("8–14", 8...14),
        ("15–28", 15...28), ("29+", 29...Int.max),
    ]

    /// - Parameter hidesCounts: with figures shown elsewhere the counts would tell one that is hidden.
    init(
        _ step: WaitingTime.Step, _ time: WaitingTime, isPublished: Bool, hidesCounts: Bool
    ) {
        self.step = step
        let isHidden = isPublished && time.done < Disclosure.threshold
        func days(_ days: Int?) -> Figure {
            guard let days else { return .none }
            return isHidden ? .hidden : .count(days)
        }
        done = hidesCounts ? .hidden : .alone(time.done, isPublished: isPublished)
        waiting = hidesCounts ? .hidden : .alone(time.waiting, isPublished: isPublished)
        median = days(time.median)
        p90 = days(time.percentile(90))
        longest = isPublished && time.longest != nil ? .hidden : days(time.longest)
        let names = Self.names
        let figures = CrossFigures(
            columns: names,
            totals: Self.stretches.map { stretch in
                time.days.filter { stretch.days.contains($0.key) }.values.reduce(0, +)
            }, isPublished: isPublished)
        buckets = names.map { ($0, hidesCounts ? .hidden : figures.total($0)) }
    }
}

extension PeriodFigures {
    /// Answers and starts add up from what became of each referral; where one of these is hidden, so
    /// are they.
    package var waits: [ShownWait] {
        WaitingTime.Step.allCases.map { step in
            let isOfReferrals = step == .answer || step == .start
            return ShownWait(
                step, times[step] ?? WaitingTime(), isPublished: isPublished,
                hidesCounts: isOfReferrals && referrals.hidesTotals)
        }
    }
}
