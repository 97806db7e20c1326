import Care
import Records

/// What a night leaves for the node exporter's text-file collector.
///
/// A failed night leaves a file too, with the moment of the last good one: an alarm on that moment's
/// age rings also when a night never starts.
package struct NightMetrics: Sendable {
    /// nil: the night failed.
    private let report: NightReport?
    private let exitCode: Int32
    private let startedAt: Int
    private let endedAt: Int
    private let hasNotifier: Bool
    /// The moment of the last good night, where the file of an earlier one told it.
    private let lastSuccess: Int?

    /// - Parameters:
    ///   - startedAt: seconds since 1970, as are all moments here.
    ///   - previous: the text that an earlier night left.
    package init(
        report: NightReport?, exitCode: Int32, startedAt: Int, endedAt: Int, hasNotifier: Bool,
        previous: String
    ) {
        self.report = report
        self.exitCode = exitCode
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.hasNotifier = hasNotifier
        lastSuccess = report == nil ? Self.value(of: Self.successName, in: previous) : endedAt
    }

    private static let successName = "xinlu_triage_last_success_timestamp_seconds"

    private static func value(of name: String, in text: String) -> Int? {
        text.split(separator: "\n").first { $0.hasPrefix(name + " ") }
            .flatMap { Int($0.dropFirst(name.utf8.count + 1)) }
    }

    package var text: String {
        var lines: [String] = []
        func gauge(_ name: String, _ help: String, _ values: [(label: String, value: Int)]) {
            lines.append("# HELP \(name) \(help)")
            lines.append("# TYPE \(name) gauge")
            lines += values.map { "\(name)\($0.label) \($0.value)" }
        }
        func gauge(_ name: String, _ help: String, _ value: Int) {
            gauge(name, help, [("", value)])
        }
        gauge(
            "xinlu_triage_last_start_timestamp_seconds", "When the last night started.", startedAt)
        gauge("xinlu_triage_last_end_timestamp_seconds", "When it ended, well or not.", endedAt)
        // 0 where none ever did: an alarm on its age rings then too.
        gauge(Self.successName, "When a night last came to its end.", lastSuccess ?? 0)
        gauge(
            "xinlu_triage_last_exit_code", "How it ended; 0 and 11 are well.", Int(exitCode))
        gauge("xinlu_notifier_configured", "Whether alerts leave the house.", hasNotifier ? 1 : 0)
        guard let report else { return lines.joined(separator: "\n") + "\n" }
        gauge(
            "xinlu_triage_children", "Children of the last night.",
            [
                ("{what=\"examined\"}", report.tally.examined),
                ("{what=\"decided\"}", report.tally.decided),
                ("{what=\"undetermined\"}", report.tally.undetermined),
                ("{what=\"unchanged\"}", report.tally.unchanged),
                ("{what=\"undecided\"}", report.tally.undecided.count),
            ])
        gauge(
            "xinlu_children", "Children by track.",
            report.tracks.map { ("{track=\"\($0.track.rawValue)\"}", $0.children) })
        gauge(
            "xinlu_worklist", "What waits for people, by kind.",
            report.waiting.map { ("{kind=\"\($0.kind.rawValue)\"}", $0.count) })
        gauge("xinlu_alerts_overdue", "Alerts past their clock.", report.overdue.alerts)
        gauge(
            "xinlu_children_not_assessed", "Registered, never assessed.",
            report.overdue.notAssessed)
        gauge("xinlu_triage_milliseconds", "How long it took.", Int(report.seconds * 1000))
        return lines.joined(separator: "\n") + "\n"
    }
}
