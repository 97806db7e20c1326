import Care
import Messages
import Postgres
import Records
import Screening
import Terminal

/// What the walk counted on its way.
struct DemoFigures {
    var registered = 0
    var sheets = 0
    var riskSheets = 0
    var undetermined = 0
    var safetyTalks = 0
    var talks: [ConfirmationResult: Int] = [:]
    var handedOver = 0
    var partners = 0
    var unplaced = 0
    var folder = ""
}

/// The end of the demo: what happened, three charts, and commands that work when pasted.
struct DemoStory {
    let figures: DemoFigures
    private let tracks: [Track: Int]
    private let openAlerts: [Alerts.OpenAlert]
    private let referrals: [ReferralRecords.Line]
    /// A child whom somebody talked with and who is cared for.
    private let child: String?
    private let today: CalendarDate

    /// - Parameters:
    ///   - connection: of a worker.
    ///   - standing: each child's track.
    init(
        _ figures: DemoFigures, standing: [String: Track], today: CalendarDate,
        on connection: inout Connection
    ) throws {
        self.figures = figures
        self.today = today
        tracks = standing.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let now = try Reference.now(on: &connection)
        openAlerts = try Alerts.open(asOf: now, on: &connection)
        referrals = try ReferralRecords.all(on: &connection)
        let cared = try Episodes.all(on: &connection).filter { $0.status == "confirmed" }
        child = (cared.first { $0.track == .counseling } ?? cared.first)?.minorCode
    }

    func tell() {
        Output.result("\n" + Phrase.storyTitle.localised)
        for sentence in sentences {
            let lines = WrappedText.lines(of: "- " + sentence.localised, width: 80, indent: "  ")
            Output.result(
                Session.isAccessible ? sentence.localised : lines.joined(separator: "\n"))
        }
        chart(.storyTracks, Track.allCases.map { (.track($0.rawValue), tracks[$0] ?? 0) })
        chart(
            .storyTalks,
            ConfirmationResult.allCases.map {
                (.confirmation($0.rawValue), figures.talks[$0] ?? 0)
            })
        chart(.storyReferrals, states)
        Output.result("\n" + Phrase.storyNext.localised)
        for (what, command) in next {
            Output.result("  # " + what.localised + "\n  " + command)
        }
    }

    private var states: [(Phrase, Int)] {
        ReferralStatus.allCases.compactMap { status in
            let count = referrals.count { $0.status == status }
            return count > 0 ? (.storyReferral(status.rawValue), count) : nil
        }
    }

    private func chart(_ title: Phrase, _ rows: [(Phrase, Int)]) {
        let chart = BarChart(rows.map { ($0.0.localised, $0.1) })
        Output.result("\n" + title.localised)
        Output.put(chart.rendered(isAccessible: Session.isAccessible))
    }

    private var sentences: [Phrase] {
        let held = figures.talks.values.reduce(0, +)
        func talks(_ results: ConfirmationResult...) -> Int {
            results.reduce(0) { $0 + (figures.talks[$1] ?? 0) }
        }
        let universal = tracks[.universal] ?? 0
        return [
            .storyForms(figures.registered, figures.sheets, risk: figures.riskSheets),
            .storyNight(
                universal, offered: tracks.values.reduce(0, +) - universal,
                open: figures.undetermined),
            .storySafety(figures.safetyTalks, open: openAlerts.count),
            .storyTalked(
                held, confirmed: talks(.confirmed, .otherNeed), not: talks(.notConfirmed),
                declined: talks(.declined), away: talks(.notReached)),
            .storyHanded(figures.handedOver, figures.partners, figures.folder),
            .storySilence(unplaced: figures.unplaced),
            .storyInvented,
        ]
    }

    /// Each with a code of this very demo.
    private var next: [(Phrase, String)] {
        var next: [(Phrase, String)] = [(.tryWorklist, "xinlu worklist")]
        if let child {
            next.append((.tryExplain, "xinlu triage explain \(child)"))
            next.append((.tryFamily, "xinlu triage explain \(child) --for family"))
            next.append((.tryHistory, "xinlu minor show \(child)"))
        }
        if let alert = openAlerts.first {
            next.append((.tryAcknowledge, "xinlu alert acknowledge \(alert.minorCode)"))
            next.append(
                (
                    .tryResolve,
                    "xinlu alert resolve \(alert.minorCode) --result no-current-risk --alone yes"
                ))
        }
        if let referral = referrals.first(where: { $0.status == .sent }) {
            next.append(
                (.tryReply, "xinlu referral reply --code \(referral.code) --status accepted"))
            next.append((.tryReferral, "xinlu referral show \(referral.code)"))
        }
        let half = "\(today.year)H\(today.civil.month <= 6 ? 1 : 2)"
        next.append((.tryReport, "xinlu report period \(half) --format html > report.html"))
        next.append((.tryHelp, "xinlu help start"))
        return next
    }
}
