import Care
import Records

/// What the ladder leaves for the node exporter's text-file collector.
package struct LadderMetrics: Sendable {
    private let outcome: AlertEscalation.Outcome
    private let hasNotifier: Bool
    /// Stretches of the week that nobody at the top covers.
    private let dutyGaps: Int

    package init(_ outcome: AlertEscalation.Outcome, hasNotifier: Bool, dutyGaps: Int) {
        self.outcome = outcome
        self.hasNotifier = hasNotifier
        self.dutyGaps = dutyGaps
    }

    package var text: String {
        let seconds = outcome.asOf.microseconds / 1_000_000 + 946_684_800
        let standing = outcome.standing
        var lines = [
            "# HELP xinlu_ladder_last_run_timestamp_seconds When silence was last looked at.",
            "# TYPE xinlu_ladder_last_run_timestamp_seconds gauge",
            "xinlu_ladder_last_run_timestamp_seconds \(seconds)",
            "# HELP xinlu_notifier_configured Whether alerts leave the house.",
            "# TYPE xinlu_notifier_configured gauge",
            "xinlu_notifier_configured \(hasNotifier ? 1 : 0)",
            "# HELP xinlu_duty_gaps Stretches of the week that nobody at the top covers.",
            "# TYPE xinlu_duty_gaps gauge", "xinlu_duty_gaps \(dutyGaps)",
            "# HELP xinlu_ladder_alerts Open alerts by rung.",
            "# TYPE xinlu_ladder_alerts gauge",
        ]
        lines += Rung.allCases.map {
            "xinlu_ladder_alerts{rung=\"\($0.rawValue)\"} \(standing.open[$0] ?? 0)"
        }
        lines += [
            "# HELP xinlu_ladder_alerts_uncalled Open alerts about which nobody could be called.",
            "# TYPE xinlu_ladder_alerts_uncalled gauge",
            "xinlu_ladder_alerts_uncalled \(standing.failing)",
            "# HELP xinlu_ladder_alerts_overdue Open alerts past their clock.",
            "# TYPE xinlu_ladder_alerts_overdue gauge",
            "xinlu_ladder_alerts_overdue \(standing.overdue)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }
}
