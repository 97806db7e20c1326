import Care
package import Messages
package import Postgres
import Records
package import Tables

/// What is running and what waits, for the operator's morning.
package struct HouseStatus: Sendable {
    package let isPractice: Bool
    private let lastRun: PastRun?
    private let lastFinish: Instant?
    /// A night holds its lock.
    private let isUnderWay: Bool
    private let now: Instant
    private let counts: Overview

    package init(on connection: inout Connection) throws {
        isPractice = try Reference.setting("practice", on: &connection) == "yes"
        lastRun = try PastRun.last(on: &connection)
        lastFinish = try PastRun.lastFinish(on: &connection)
        isUnderWay = try PastRun.isUnderWay(on: &connection)
        now = try Reference.now(on: &connection)
        counts = try Overview.read(asOf: now, on: &connection)
    }

    /// No night came to its end for more than a day and two hours: one failed, or never started.
    package var isNightOverdue: Bool {
        guard counts.minors > 0 else { return false }
        return lastFinish.map { $0.adding(hours: 26) < now } ?? true
    }

    /// What an operator should hear before anything else.
    package var warnings: [Phrase] {
        (isNightOverdue ? [.nightOverdue(lastFinish?.iso)] : [])
            + (lastRun?.failure.map { [.nightFailed($0)] } ?? [])
            + (isCut ? [.nightCut(lastRun?.asOf.iso ?? "")] : [])
    }

    /// A night stands in the ledger unfinished, and nobody is at work on it.
    private var isCut: Bool { (lastRun.map { $0.finishedAt == nil } ?? false) && !isUnderWay }

    package func lines(version: String) -> [(key: String, label: Phrase, value: JSON)] {
        [
            ("version", .labelVersion, .string(version)),
            ("schema", .labelSchema, .int(counts.schema)),
            ("practice", .labelPractice, .bool(isPractice)),
            ("minors", .labelMinors, .int(counts.minors)),
            ("assessments", .labelAssessments, .int(counts.assessments)),
            ("alerts_open", .labelAlertsOpen, .int(counts.alertsOpen)),
            ("alerts_overdue", .labelAlertsOverdue, .int(counts.alertsOverdue)),
            ("last_run_as_of", .labelLastRun, .optional(lastRun?.asOf.iso)),
            ("night_overdue", .labelNightOverdue, .bool(isNightOverdue)),
            ("night_cut_short", .labelNightCut, .bool(isCut)),
            ("last_run_failure", .labelLastRunFailure, .optional(lastRun?.failure)),
            ("last_run_finished", .labelLastRunFinished, .optional(lastRun?.finishedAt?.iso)),
            ("policy", .labelPolicy, .optional(lastRun.map { "\($0.policy) \($0.version)" })),
            ("waiting_for_night", .labelWaiting, .int(counts.waitingForNight)),
        ]
    }
}
