package import Care
package import Messages
package import Postgres
import Records

/// What waits for whom this morning, each line with the command that settles it.
package enum MorningList {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case alert
        /// A talk that a rule asks for.
        case talk
        case confirm
        case ask
        case lowering, override
        /// Refused, or not answered in its time.
        case referral
        /// 14 now: the child's own yes is asked for.
        case consent14 = "consent-14"
        /// Soon 18: somebody takes over.
        case handOver = "hand-over"

        package var label: Phrase {
            switch self {
            case .alert: .worklistAlert
            case .confirm: .worklistConfirm
            case .ask: .worklistAsk
            case .lowering: .worklistLowering
            case .override: .worklistOverride
            case .talk: .worklistTalk
            case .referral: .worklistReferral
            case .consent14: .worklistConsent14
            case .handOver: .worklistHandOver
            }
        }
    }

    package struct Line: Hashable, Sendable {
        package let kind: Kind
        /// nil: nobody registered the child.
        package let region: String?
        package let minor: String
        package let urgency: Urgency
        /// A day or a moment.
        package let deadline: String
        package let isOverdue: Bool
        package let detail: String
        package let command: String
    }

    /// Alerts by their clock; talks that rules ask for; offers to confirm; what a person reviews;
    /// referrals without an answer; birthdays; and what else is to be found out.
    package static func read(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        let episodes = try Episodes.all(on: &connection)
        let asks = try Asks.open(on: &connection).map { line(of: $0, now) }
        return try alerts(asOf: now, on: &connection) + asks.filter { $0.kind == .talk }
            + offers(episodes, now) + lowerings(episodes)
            + overrides(asOf: now, on: &connection) + referrals(asOf: now, on: &connection)
            + birthdays(asOf: now, on: &connection) + asks.filter { $0.kind == .ask }
    }

    private static func alerts(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        try Alerts.open(asOf: now, on: &connection).map { alert in
            Line(
                kind: .alert, region: alert.region, minor: alert.minorCode, urgency: alert.urgency,
                deadline: alert.deadline.iso, isOverdue: alert.isOverdue,
                detail: alert.instrument + " "
                    + alert.items.map { String($0) }.joined(separator: " "),
                command: "xinlu alert resolve \(alert.id) --result … --by …")
        }
    }

    private static func offers(_ episodes: [Episodes.Line], _ now: Instant) -> [Line] {
        episodes.filter { $0.status == "proposed" }.map { episode in
            let deadline = episode.openedOn.adding(days: episode.urgency.clockHours / 24)
            return Line(
                kind: .confirm, region: episode.region, minor: episode.minorCode,
                urgency: episode.urgency, deadline: deadline.iso, isOverdue: deadline < now.date,
                detail: episode.track.rawValue,
                command: "xinlu episode confirm \(episode.minorCode) --result … --by … --on …")
        }
    }

    private static func lowerings(_ episodes: [Episodes.Line]) -> [Line] {
        episodes.compactMap { episode in
            episode.proposedTrack.map { lower in
                Line(
                    kind: .lowering, region: episode.region, minor: episode.minorCode,
                    urgency: .routine, deadline: "", isOverdue: false,
                    detail: "\(episode.track.rawValue) → \(lower.rawValue)",
                    command: "xinlu triage override \(episode.minorCode) --track "
                        + "\(lower.rawValue) --reason …")
            }
        }
    }

    private static func line(of ask: Asks.Line, _ now: Instant) -> Line {
        Line(
            kind: ask.kind == "talk" ? .talk : .ask, region: ask.region, minor: ask.minorCode,
            urgency: ask.urgency, deadline: ask.deadline.iso, isOverdue: ask.deadline < now.date,
            detail: "\(ask.rule): \(ask.what)", command: command(for: ask))
    }

    /// A form or its answers are typed in; a talk is settled by whoever held it.
    private static func command(for ask: Asks.Line) -> String {
        let form = ask.what.prefix { $0 != "@" && $0 != ":" && $0 != "|" }
        switch ask.kind {
        case "talk" where ask.what == "safety-talk":
            return "xinlu alert resolve \(ask.minorCode) --result … --by …"
        case "items", "repeat":
            return "xinlu assess enter --minor \(ask.minorCode) --instrument \(form)"
        case "form" where !ask.what.contains("+") && ask.what != "talk":
            return "xinlu assess enter --minor \(ask.minorCode) --instrument \(form)"
        default:
            return "xinlu triage settle \(ask.minorCode) --rule \(ask.rule) --reason …"
        }
    }

    private static func referrals(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        try ReferralRecords.unanswered(by: now.date, on: &connection).map { referral in
            Line(
                kind: .referral, region: referral.region, minor: referral.minorCode,
                urgency: referral.urgency,
                deadline: referral.deadline.iso, isOverdue: referral.deadline < now.date,
                detail: "\(referral.code): \(referral.status)",
                command: "xinlu referral list")
        }
    }

    /// What turning 14, and soon 18, asks of people.
    private static func birthdays(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        let own = try Registry.turned14(by: now.date, on: &connection).map { child in
            Line(
                kind: .consent14, region: child.region, minor: child.code, urgency: .routine,
                deadline: child.turnedOn.adding(days: 28).iso,
                isOverdue: child.turnedOn.adding(days: 28) < now.date,
                detail: child.turnedOn.iso, command: "xinlu minor show \(child.code)")
        }
        let handOvers = try Episodes.endingAt18(by: now.date, on: &connection).map { episode in
            Line(
                kind: .handOver, region: episode.region, minor: episode.minorCode,
                urgency: episode.urgency,
                deadline: episode.turnsOn.iso, isOverdue: episode.turnsOn < now.date,
                detail: episode.track.rawValue,
                command: "xinlu triage explain \(episode.minorCode)")
        }
        return own + handOvers
    }

    /// Only the lines about children of these regions, and those about children nobody registered.
    ///
    /// - Parameter regions: region codes; a city, district or town stands for all within it.
    package static func lines(_ lines: [Line], inRegions regions: [String]) -> [Line] {
        let beginnings = regions.map(beginning)
        return lines.filter { line in
            line.region.map { region in beginnings.contains { region.hasPrefix($0) } } ?? true
        }
    }

    /// `370202000000` is all of `370202`, `370200000000` all of `3702`.
    private static func beginning(_ region: String) -> String {
        var rest = region
        while rest.count > 6, rest.hasSuffix("000") { rest.removeLast(3) }
        while rest.count <= 6, rest.hasSuffix("00") { rest.removeLast(2) }
        return rest
    }

    /// Overrides with which the rules disagree, and those to be looked at again.
    private static func overrides(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        try Overrides.open(on: &connection).compactMap { override in
            let isDue = override.expiresOn < now.date
            let disagrees = override.found.map { $0 != override.track } ?? false
            guard isDue || disagrees else { return nil }
            let found = override.found?.rawValue ?? "-"
            return Line(
                kind: .override, region: override.region, minor: override.minorCode,
                urgency: .routine,
                deadline: override.expiresOn.iso, isOverdue: isDue,
                detail: "\(found) ≠ \(override.track.rawValue)",
                command: "xinlu triage override \(override.minorCode) --end")
        }
    }
}
