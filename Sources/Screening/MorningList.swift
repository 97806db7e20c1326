package import Care
package import Messages
package import Postgres
import Records

/// What waits for whom this morning, each line with the command that settles it.
package enum MorningList {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case alert
        /// Suspected harm that nobody has reported yet.
        case harm
        /// A talk that a rule asks for.
        case talk
        /// A worry that the night has not seen yet.
        case concern
        case confirm
        case contact, visit
        /// Of a plan, or of a conference.
        case action
        case ask
        /// The form that routed a child is asked again.
        case form
        case lowering, override
        /// A declined offer that is made again.
        case offerAgain = "offer-again"
        /// Refused, or not answered in its time.
        case referral
        /// A large package waits for a second person.
        case approval
        /// Acted without consent: somebody seeks it, or writes why not.
        case ground
        /// 14 now: the child's own yes is asked for.
        case consent14 = "consent-14"
        /// Soon 18: somebody takes over.
        case handOver = "hand-over"
        /// Offered by another district, to be accepted here; or offered and not accepted.
        case move
        /// The same paper, typed by somebody else.
        case secondEntry = "second-entry"
        /// Two readings differ, and a third person settles.
        case entryDiffers = "entry-differs"

        package var label: Phrase { .worklist(rawValue) }
    }

    package struct Line: Hashable, Sendable {
        package let kind: Kind
        /// nil: nobody registered the child.
        package let region: String?
        package let minor: String
        package let urgency: Urgency
        /// nil: whenever somebody comes to it.
        package let deadline: Deadline?
        package let isOverdue: Bool
        package let detail: String
        package let command: String

        init(
            _ kind: Kind, _ region: String?, _ minor: String, _ urgency: Urgency,
            _ deadline: Deadline?, at now: Instant, _ detail: String, _ command: String
        ) {
            self.kind = kind
            self.region = region
            self.minor = minor
            self.urgency = urgency
            self.deadline = deadline
            isOverdue = deadline?.isOverdue(at: now) ?? false
            self.detail = detail
            self.command = command
        }
    }

    /// Whose list it is.
    package struct Scope: Hashable, Sendable {
        /// Prefixes of the places' codes; nil: all that the login may see.
        package var regions: [String]?
        /// What is hers wherever it is.
        package var owner: String?

        package init(regions: [String]? = nil, owner: String? = nil) {
            self.regions = regions
            self.owner = owner
        }
    }

    /// Alerts by their clock; harm not reported; talks that rules ask for; offers to confirm;
    /// contacts, visits, actions and forms that fall due; what a person reviews; referrals without
    /// an answer; grounds; birthdays; and what else is to be found out.
    package static func read(
        asOf now: Instant, for scope: Scope = Scope(), on connection: inout Connection
    ) throws -> [Line] {
        let regions = scope.regions
        let open = try Asks.open(inRegions: regions, on: &connection)
        let asks = open.map { line(of: $0, now) }
        let care = try CareDue.read(by: now.date, inRegions: regions, on: &connection)
        let asked = Set(open.filter { $0.what == "concern-talk" }.map(\.minorCode))
        let children =
            try alerts(asOf: now, scope, on: &connection)
            + harm(asOf: now, scope, on: &connection) + asks.filter { $0.kind == .talk }
            + concerns(asOf: now, scope, asked: asked, on: &connection) + offers(care, now)
            + contacts(care, now) + visits(asOf: now, scope, on: &connection)
            + actions(asOf: now, scope, on: &connection)
            + forms(care, asOf: now, on: &connection) + lowerings(care, now)
            + overrides(asOf: now, scope, on: &connection) + offersAgain(care, now)
            + referrals(asOf: now, scope, on: &connection)
            + grounds(asOf: now, scope, on: &connection)
            + birthdays(asOf: now, scope, on: &connection) + asks.filter { $0.kind == .ask }
        return try children + moves(asOf: now, scope, on: &connection)
            + doubleEntry(asOf: now, scope, on: &connection)
    }

    private static func alerts(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        try Alerts.open(
            asOf: now, inRegions: scope.regions, owner: scope.owner, on: &connection
        ).map { alert in
            let items = alert.items.map { String($0) }.joined(separator: " ")
            return Line(
                .alert, alert.region, alert.minorCode, alert.urgency, .moment(alert.deadline),
                at: now, "\(alert.instrument) \(items) → \(alert.owner)",
                "xinlu alert resolve \(alert.id) --result … --by …")
        }
    }

    private static func offers(_ care: [CareDue], _ now: Instant) -> [Line] {
        care.filter { $0.status == "proposed" }.map { episode in
            let urgency = episode.standing.urgency
            let deadline = episode.openedOn.adding(days: urgency.clockHours / 24)
            return Line(
                .confirm, episode.region, episode.minorCode, urgency, .day(deadline), at: now,
                episode.standing.track.rawValue,
                "xinlu episode confirm \(episode.minorCode) --result … --by … --on …")
        }
    }

    private static func lowerings(_ care: [CareDue], _ now: Instant) -> [Line] {
        care.compactMap { episode in
            episode.proposedTrack.map { lower in
                Line(
                    .lowering, episode.region, episode.minorCode, .routine, nil, at: now,
                    "\(episode.standing.track.rawValue) → \(lower.rawValue)",
                    "xinlu triage override \(episode.minorCode) --track "
                        + "\(lower.rawValue) --reason …")
            }
        }
    }

    private static func line(of ask: Asks.Line, _ now: Instant) -> Line {
        Line(
            ask.kind == "talk" ? .talk : .ask, ask.region, ask.minorCode, ask.urgency,
            .day(ask.deadline), at: now, "\(ask.rule): \(ask.what)", command(for: ask))
    }

    /// A form or its answers are typed in; a talk is settled by whoever held it.
    static func command(for ask: Asks.Line) -> String {
        let form = ask.what.prefix { $0 != "@" && $0 != ":" && $0 != "|" }
        switch ask.kind {
        case "talk" where ask.what == "safety-talk":
            return "xinlu alert resolve \(ask.minorCode) --result … --by …"
        case "talk" where ask.what == "concern-talk":
            return "xinlu concern close \(ask.minorCode) --reason …"
        case "items", "repeat":
            return "xinlu assess enter --minor \(ask.minorCode) --instrument \(form)"
        case "form" where !ask.what.contains("+") && ask.what != "talk":
            return "xinlu assess enter --minor \(ask.minorCode) --instrument \(form)"
        default:
            return "xinlu triage settle \(ask.minorCode) --rule \(ask.rule) --reason …"
        }
    }

    private static func referrals(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        let waiting = try ReferralOverdue.all(
            at: now, inRegions: scope.regions, on: &connection
        ).map { waiting in
            Line(
                .referral, waiting.referral.region, waiting.referral.minorCode,
                waiting.referral.urgency, waiting.deadline, at: now, waiting.detail,
                waiting.command)
        }
        let held = try ExportBatches.open(on: &connection).filter { $0.state == .held }.map {
            batch in
            Line(
                .approval, nil, "\(batch.referrals)", .urgent, .day(batch.madeOn), at: now,
                "→ \(batch.partner)", "xinlu referral approve \(batch.id)")
        }
        return waiting + held
    }

    /// What turning 14, and soon 18, asks of people.
    private static func birthdays(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        let own = try Registry.turned14(
            by: now.date, inRegions: scope.regions, on: &connection
        ).map { child in
            Line(
                .consent14, child.region, child.code, .routine,
                .day(child.turnedOn.adding(days: 28)), at: now, child.turnedOn.iso,
                "xinlu consent record \(child.code) --purpose assess --basis minor --answer …")
        }
        let handOvers = try Episodes.endingAt18(
            by: now.date, inRegions: scope.regions, on: &connection
        ).map { episode in
            Line(
                .handOver, episode.region, episode.minorCode, episode.urgency,
                .day(episode.turnsOn), at: now, episode.track.rawValue,
                "xinlu episode close \(episode.minorCode) --outcome aged-out --accepted-by … "
                    + "--reason …")
        }
        return own + handOvers
    }

    /// Overrides with which the rules disagree, and those to be looked at again.
    private static func overrides(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        try Overrides.open(inRegions: scope.regions, on: &connection).compactMap { override in
            let deadline = Deadline.day(override.expiresOn)
            let disagrees = override.found.map { $0 != override.track } ?? false
            guard deadline.isOverdue(at: now) || disagrees else { return nil }
            let found = override.found?.rawValue ?? "-"
            return Line(
                .override, override.region, override.minorCode, .routine, deadline, at: now,
                "\(found) ≠ \(override.track.rawValue)",
                "xinlu triage override \(override.minorCode) --end")
        }
    }
}
