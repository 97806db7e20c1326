package import Care
package import Messages
package import Postgres
import Records

/// What waits for whom this morning, each line with the command that settles it.
package enum MorningList {
    package enum Kind: String, Hashable, Sendable {
        case alert
        case confirm
        case ask
        case lowering, override

        package var label: Phrase {
            switch self {
            case .alert: .worklistAlert
            case .confirm: .worklistConfirm
            case .ask: .worklistAsk
            case .lowering: .worklistLowering
            case .override: .worklistOverride
            }
        }
    }

    package struct Line: Hashable, Sendable {
        package let kind: Kind
        package let minor: String
        package let urgency: Urgency
        /// A day or a moment.
        package let deadline: String
        package let isOverdue: Bool
        package let detail: String
        package let command: String
    }

    /// Alerts by their clock, then offers to confirm, proposed lowerings, and asks.
    package static func read(
        asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        let alerts = try Alerts.open(asOf: now, on: &connection).map { alert in
            Line(
                kind: .alert, minor: alert.minorCode, urgency: alert.urgency,
                deadline: alert.deadline.iso, isOverdue: alert.isOverdue,
                detail: alert.instrument + " "
                    + alert.items.map { String($0) }.joined(separator: " "),
                command: "xinlu alert resolve \(alert.id) --result … --by …")
        }
        let episodes = try Episodes.all(on: &connection)
        let offers = episodes.filter { $0.status == "proposed" }.map { episode in
            let deadline = episode.openedOn.adding(days: episode.urgency.clockHours / 24)
            return Line(
                kind: .confirm, minor: episode.minorCode, urgency: episode.urgency,
                deadline: deadline.iso, isOverdue: deadline < now.date,
                detail: episode.track.rawValue,
                command: "xinlu episode confirm \(episode.minorCode) --result … --by … --on …")
        }
        let lowerings = episodes.compactMap { episode in
            episode.proposedTrack.map { lower in
                Line(
                    kind: .lowering, minor: episode.minorCode, urgency: .routine, deadline: "",
                    isOverdue: false, detail: "\(episode.track.rawValue) → \(lower.rawValue)",
                    command: "xinlu triage explain \(episode.minorCode)")
            }
        }
        let asks = try Asks.open(on: &connection).map { ask in
            Line(
                kind: .ask, minor: ask.minorCode, urgency: ask.urgency,
                deadline: ask.deadline.iso, isOverdue: ask.deadline < now.date,
                detail: "\(ask.rule): \(ask.what)",
                command: "xinlu assess enter --minor \(ask.minorCode)")
        }
        return try alerts + offers + lowerings + overrides(asOf: now, on: &connection) + asks
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
                kind: .override, minor: override.minorCode, urgency: .routine,
                deadline: override.expiresOn.iso, isOverdue: isDue,
                detail: "\(found) ≠ \(override.track.rawValue)",
                command: "xinlu triage explain \(override.minorCode)")
        }
    }
}
