import Care
import Instruments
import Postgres
import Records

// What falls due in the care of a child.
extension MorningList {
    /// Reports that this login may hear of, and that nobody has marked as made.
    static func harm(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        try HarmReports.list(on: &connection).filter { report in
            !report.isMade && !report.isClosed
                && scope.contains(report.region)
        }.map { report in
            let isAsked = report.inDoubt && report.answer == nil
            return Line(
                .harm, report.region, report.minorCode, .asap, .moment(report.deadline), at: now,
                report.rung.rawValue,
                isAsked
                    ? "xinlu report-harm answer \(report.id) --answer …"
                    : "xinlu report-harm made \(report.id) --to …")
        }
    }

    static func concerns(
        asOf now: Instant, _ scope: Scope, asked: Set<String>, on connection: inout Connection
    ) throws -> [Line] {
        try Concerns.list(inRegions: scope.regions, on: &connection).filter { concern in
            // Self-harm that was seen has an alert of its own.
            concern.kind != .selfHarm && !asked.contains(concern.minorCode)
        }.map { concern in
            Line(
                .concern, concern.region, concern.minorCode, .urgent,
                .day(concern.seenOn.adding(days: 7)), at: now, concern.kind.rawValue,
                "xinlu concern close \(concern.id) --reason …")
        }
    }

    static func contacts(_ care: [CareDue], _ now: Instant) -> [Line] {
        care.compactMap { episode in
            guard episode.status != "declined",
                let day = FollowUp.nextContact(episode.standing), day <= now.date
            else { return nil }
            return Line(
                .contact, episode.region, episode.minorCode, episode.standing.urgency, .day(day),
                at: now, episode.standing.track.rawValue,
                "xinlu episode contact \(episode.minorCode) --result … --by …")
        }
    }

    static func offersAgain(_ care: [CareDue], _ now: Instant) -> [Line] {
        care.compactMap { episode in
            guard episode.status == "declined", let declinedOn = episode.declinedOn else {
                return nil
            }
            let day = declinedOn.adding(days: FollowUp.askAgainDays(episode.standing.track))
            guard day <= now.date else { return nil }
            return Line(
                .offerAgain, episode.region, episode.minorCode, .routine, .day(day), at: now,
                episode.standing.track.rawValue,
                "xinlu episode confirm \(episode.minorCode) --result … --by … --on …")
        }
    }

    static func visits(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        try Meetings.visitsDue(by: now.date, inRegions: scope.regions, on: &connection).map {
            visit in
            Line(
                .visit, visit.region, visit.minorCode, .routine, .day(visit.dueOn), at: now,
                [visit.hardship, visit.worker].compactMap(\.self).joined(separator: " → "),
                "xinlu minor visit \(visit.minorCode) --result … --by …")
        }
    }

    static func actions(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        let soon = now.date.adding(days: 7)
        let planned = try CarePlans.openActions(
            by: soon, inRegions: scope.regions, owner: scope.owner, on: &connection
        ).map { action in
            Line(
                .action, action.region, action.minorCode, action.urgency, .day(action.dueOn),
                at: now, "\(action.owner): \(action.what)",
                "xinlu episode plan \(action.minorCode) --done \(action.id)")
        }
        let agreed = try Conferences.openActions(on: &connection).filter { action in
            action.dueOn <= soon
                && (scope.contains(action.district) || action.owner == scope.owner)
        }.map { action in
            Line(
                .action, action.district, action.code, .urgent, .day(action.dueOn), at: now,
                "\(action.owner): \(action.what)",
                "xinlu conference action \(action.code) --done \(action.id)")
        }
        return planned + agreed
    }

    static func forms(
        _ care: [CareDue], asOf now: Instant, on connection: inout Connection
    ) throws -> [Line] {
        try DueForm.read(by: now.date, of: care, on: &connection).map { form in
            Line(
                .form, form.region, form.minorCode, .routine, .day(form.dueOn), at: now,
                "\(form.instrument.rawValue) (\(form.informant.rawValue))",
                "xinlu assess enter --minor \(form.minorCode) "
                    + "--instrument \(form.instrument.rawValue) "
                    + "--informant \(form.informant.rawValue)")
        }
    }

    static func grounds(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        try Grounds.openExceptions(inRegions: scope.regions, on: &connection).map { ground in
            Line(
                .ground, ground.region, ground.minorCode, .asap, .moment(ground.dueAt), at: now,
                "\(ground.purpose) \(ground.basis)",
                "xinlu consent record \(ground.minorCode) --purpose \(ground.purpose) --basis …")
        }
    }
}

extension MorningList.Scope {
    func contains(_ region: String) -> Bool {
        regions?.contains { region.hasPrefix($0) || $0.hasPrefix(region) } ?? true
    }
}

extension MorningList {
    /// Children whom another district offers, and own offers that nobody took within a week: till
    /// then they are looked after where they were.
    static func moves(
        asOf now: Instant, _ scope: Scope, on connection: inout Connection
    ) throws -> [Line] {
        try Moves.offers(on: &connection).compactMap { offer in
            let by = offer.on.adding(days: 7)
            guard offer.isMine || by < now.date,
                scope.regions.map({ $0.contains { offer.toRegion.hasPrefix($0) } }) ?? true
            else { return nil }
            return Line(
                .move, offer.toRegion, offer.code, .routine, .day(by), at: now,
                "\(offer.district) → \(offer.toDistrict)",
                "xinlu minor transfer \(offer.code) \(offer.isMine ? "--accept" : "--withdraw")")
        }
    }
}
