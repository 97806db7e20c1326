package import Care
import Messages
package import Postgres
package import Records

/// What is planned with a child and done: the plan, its actions, the contacts.
package enum EpisodeCare {
    /// The open episode of the child with this code.
    ///
    /// - Throws: ``Fault`` if none is open.
    package static func open(
        _ code: String, on connection: inout Connection
    ) throws -> (minor: MinorRow, episode: Episodes.Open) {
        let minor = try MinorLookup.one(code, on: &connection)
        guard let episode = try Episodes.open(of: minor, on: &connection) else {
            throw Fault(.badData, .noOpenEpisodeOfCare(code), mend: "xinlu episode list")
        }
        return (minor, episode)
    }

    /// Date, kind, by whom, held or missed; what was said stays in the room.
    ///
    /// - Returns: false: the same contact was recorded before.
    package static func contact(
        _ code: String, kind: ContactKind, result: ContactResult, on day: CalendarDate?,
        by worker: String, house: inout House, on connection: inout Connection
    ) throws -> Bool {
        try PlainWords.check(worker, in: 1...80, option: "--by")
        let (minor, episode) = try open(code, on: &connection)
        let day = try past(day, on: &connection)
        let audit = event("episode.contact", minor, episode.id, &house)
        let id: ContactID = .derived(
            "contact", minor.id.description, day.iso, kind.rawValue, result.rawValue, worker)
        return try connection.transaction { connection in
            guard
                try Meetings.record(
                    id, of: minor, episode: episode.id, kind: kind, result: result, on: day,
                    by: worker, connection: &connection)
            else { return false }
            try Audit.seal([audit], on: &connection)
            return true
        }
    }

    /// One action of a plan, as it is typed: `what; owner; 2026-03-01`.
    package struct ActionRequest: Hashable, Sendable {
        package var what: String
        package var owner: String
        package var dueOn: CalendarDate

        package init?(_ text: String) {
            let parts = text.split(whereSeparator: { $0 == ";" || $0 == "；" }).map { part in
                var part = part
                while let first = part.first, first.isWhitespace { part = part.dropFirst() }
                while let last = part.last, last.isWhitespace { part = part.dropLast() }
                return String(part)
            }
            guard parts.count == 3, let day = CalendarDate(iso: parts[2]) else { return nil }
            what = parts[0]
            owner = parts[1]
            dueOn = day
        }
    }

    package struct PlanRequest: Sendable {
        package var goal: String?
        package var safetyPlan: String?
        package var mark: Int?
        package var actions: [ActionRequest]
        package var done: [ActionID]

        package init(
            goal: String?, safetyPlan: String?, mark: Int?, actions: [ActionRequest],
            done: [ActionID]
        ) {
            self.goal = goal
            self.safetyPlan = safetyPlan
            self.mark = mark
            self.actions = actions
            self.done = done
        }
    }

    /// Writes what is new in a plan; what it leaves out stays as it was.
    ///
    /// - Returns: the new actions' identities.
    package static func plan(
        _ code: String, _ request: PlanRequest, on day: CalendarDate?, house: inout House,
        on connection: inout Connection
    ) throws -> [ActionID] {
        let (minor, episode) = try open(code, on: &connection)
        let day = try past(day, on: &connection)
        try check(request)
        let actions = request.actions.map { action in
            CarePlans.Action(
                id: .derived(
                    "care-action", episode.id.description, action.what, action.owner,
                    action.dueOn.iso),
                what: action.what, owner: action.owner, dueOn: action.dueOn, doneOn: nil)
        }
        let planID: PlanID = house.identifiers.next()
        let markID: EventID = house.identifiers.next()
        let audit = event("episode.planned", minor, episode.id, &house)
        try connection.transaction { connection in
            if request.goal != nil || request.safetyPlan != nil {
                try CarePlans.add(
                    planID, of: minor, episode: episode.id, goal: request.goal ?? "",
                    safetyPlan: request.safetyPlan ?? "", on: day, connection: &connection)
            }
            if let mark = request.mark {
                try CarePlans.mark(
                    mark, markID, of: minor, episode: episode.id, on: day, connection: &connection)
            }
            for action in actions {
                try CarePlans.add(action, of: minor, episode: episode.id, on: &connection)
            }
            for action in request.done {
                guard
                    try CarePlans.finish(
                        action, in: minor.district, on: day, connection: &connection)
                else {
                    throw Fault(
                        .badData, .unknownAction(action.description),
                        mend: "xinlu episode show \(code)")
                }
            }
            try Audit.seal([audit], on: &connection)
        }
        return actions.map(\.id)
    }

    private static func check(_ request: PlanRequest) throws {
        if let goal = request.goal { try PlainWords.check(goal, in: 1...500, option: "--goal") }
        if let plan = request.safetyPlan {
            try PlainWords.check(plan, in: 3...2000, option: "--safety-plan")
        }
        if let mark = request.mark, !(0...10).contains(mark) {
            throw Fault(.usage, .goalMarkRange)
        }
        for action in request.actions {
            try PlainWords.check(action.what, in: 1...500, option: "--action")
            try PlainWords.check(action.owner, in: 1...80, option: "--action")
        }
    }

    static func event(
        _ action: String, _ minor: MinorRow, _ episode: EpisodeID, _ house: inout House
    ) -> AuditEventRow {
        AuditEventRow(
            district: minor.district, id: house.identifiers.next(), action: action,
            objectKind: "episode", objectID: episode.description)
    }

    /// Today where nothing is given; no day that has not come yet.
    static func past(
        _ day: CalendarDate?, on connection: inout Connection
    ) throws -> CalendarDate {
        let today = try Reference.now(on: &connection).date
        guard let day else { return today }
        guard day <= today else { throw Fault(.badData, .dateInFuture(day.iso)) }
        return day
    }
}
