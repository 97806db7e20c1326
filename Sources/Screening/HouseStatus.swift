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
    private let morning: Morning
    private let tally: NightTally

    package init(on connection: inout Connection) throws {
        isPractice = try Reference.setting("practice", on: &connection) == "yes"
        lastRun = try PastRun.last(on: &connection)
        lastFinish = try PastRun.lastFinish(on: &connection)
        isUnderWay = try PastRun.isUnderWay(on: &connection)
        now = try Reference.now(on: &connection)
        counts = try Overview.read(asOf: now, on: &connection)
        morning = try Morning.read(asOf: now, on: &connection)
        var tally = NightTally()
        if let lastRun {
            for summary in try Runs.summaries(of: lastRun.id, on: &connection) {
                tally.add(try NightTally(json: summary))
            }
        }
        self.tally = tally
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

// The morning's screen.
extension HouseStatus {
    /// More than the lines, for programs.
    package var more: [(String, JSON)] {
        [
            ("server", .string(morning.server)), ("database", "up"),
            (
                "night",
                lastRun.map { run in
                    [
                        "as_of": .string(run.asOf.iso),
                        "finished": .optional(run.finishedAt?.iso),
                        "minutes": minutes(of: run).map { JSON.int($0) } ?? .null,
                        "examined": .int(tally.examined), "decided": .int(tally.decided),
                        "undetermined": .int(tally.undetermined), "moved": .int(moved),
                        "not_readable": .int(tally.undecided.count),
                    ]
                } ?? .null
            ),
            (
                "alerts",
                .array(
                    morning.clocks.map { clock in
                        [
                            "urgency": .string(clock.urgency.rawValue), "open": .int(clock.open),
                            "overdue": .int(clock.overdue), "unanswered": .int(clock.unanswered),
                            "first_deadline": .string(clock.firstDeadline.iso),
                        ]
                    })
            ),
            ("talks_today", .int(morning.talksToday)),
            ("talks_waiting", .int(morning.talksWaiting)),
            ("asks_overdue", .int(morning.asksOverdue)),
            ("referrals_silent", .int(morning.referralsSilent)),
            ("referrals_ready", .int(morning.referralsReady)),
            ("exports_held", .int(morning.exportsHeld)),
            ("imports_staged", .int(morning.importsStaged)),
            ("last_backup", .optional(morning.lastBackup?.iso)),
        ]
    }

    private var moved: Int { tally.moved.values.flatMap(\.values).reduce(0, +) }

    private func minutes(of run: PastRun) -> Int? {
        run.finishedAt.map { Int(($0.microseconds - run.startedAt.microseconds) / 60_000_000) }
    }

    /// What waits, most pressing first: how it stands, and the command that settles it; nothing
    /// that is nought.
    package var waits: [(label: Phrase, count: Int, note: Phrase?, mend: String)] {
        let alerts = morning.clocks.map { clock in
            (
                label: Phrase.statusAlerts(.urgency(clock.urgency.rawValue)), count: clock.open,
                note: Optional(
                    Phrase.statusClock(
                        overdue: clock.overdue, unanswered: clock.unanswered,
                        first: String(clock.firstDeadline.iso.prefix(16)))),
                mend: "xinlu alert list"
            )
        }
        let rest: [(label: Phrase, count: Int, note: Phrase?, mend: String)] = [
            (.statusTalksToday, morning.talksToday, nil, "xinlu worklist"),
            (.statusTalksWaiting, morning.talksWaiting, nil, "xinlu worklist"),
            (.statusAsksOverdue, morning.asksOverdue, nil, "xinlu worklist"),
            (.statusReferralsSilent, morning.referralsSilent, nil, "xinlu referral overdue"),
            (.statusReferralsReady, morning.referralsReady, nil, "xinlu referral export"),
            (.statusExportsHeld, morning.exportsHeld, nil, "xinlu referral list"),
            (
                .statusImportsStaged, morning.importsStaged,
                morning.stagedSince.map { .statusSince($0.date.iso) },
                "xinlu assess import --commit …"
            ),
            (.labelWaiting, counts.waitingForNight, nil, "xinlu triage run"),
        ]
        return (alerts + rest).filter { $0.count > 0 }
    }

    /// The night, the house, the backup: each in a line.
    package func headline(version: String) -> [(label: Phrase, value: Phrase)] {
        let night: Phrase =
            lastRun.map { run in
                .statusNight(
                    asOf: run.asOf.iso, finished: run.finishedAt?.iso,
                    minutes: minutes(of: run) ?? 0, isUnderWay: isUnderWay)
            } ?? .statusNoNight
        var lines: [(label: Phrase, value: Phrase)] = [
            (
                .labelVersion,
                .statusVersion(version, schema: counts.schema, server: morning.server)
            ),
            (.statusHolds, .statusCounts(minors: counts.minors, sheets: counts.assessments)),
            (.labelLastRun, night),
        ]
        if let lastRun {
            lines.append(
                (
                    .statusDid,
                    .statusTally(
                        decided: tally.decided, moved: moved, undetermined: tally.undetermined)
                ))
            lines.append((.labelPolicy, .verbatim("\(lastRun.policy) \(lastRun.version)")))
        }
        lines.append(
            (
                .statusBackup,
                morning.lastBackup.map { .verbatim($0.iso) } ?? .statusBackupUnknown
            ))
        return lines
    }
}
