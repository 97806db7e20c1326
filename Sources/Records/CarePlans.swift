package import Care
package import Postgres
import SQLFiles

/// What was planned in an episode of care, and what came of it.
package enum CarePlans {
    package struct Plan: Hashable, Sendable {
        /// In the child's own words; empty: none yet.
        package let goal: String
        package let safetyPlan: String
        package let madeOn: CalendarDate
    }

    package struct Mark: Hashable, Sendable {
        /// 0…10, the child's own.
        package let mark: Int
        package let on: CalendarDate
    }

    package struct Action: Hashable, Sendable {
        package let id: ActionID
        package let what: String
        package let owner: String
        package let dueOn: CalendarDate
        package let doneOn: CalendarDate?

        package init(
            id: ActionID, what: String, owner: String, dueOn: CalendarDate, doneOn: CalendarDate?
        ) {
            self.id = id
            self.what = what
            self.owner = owner
            self.dueOn = dueOn
            self.doneOn = doneOn
        }
    }

    /// An open action, for a worklist.
    package struct OpenAction: Hashable, Sendable {
        package let region: String
        package let minorCode: String
        package let id: ActionID
        package let what: String
        package let owner: String
        package let dueOn: CalendarDate
        package let urgency: Urgency
    }

    package static func add(
        _ id: PlanID, of minor: MinorRow, episode: EpisodeID, goal: String, safetyPlan: String,
        on day: CalendarDate, connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.CarePlan.add.text, minor.district, id, minor.id, episode, goal, safetyPlan,
            day)
    }

    package static func newest(
        of episode: EpisodeID, in district: String, on connection: inout Connection
    ) throws -> Plan? {
        try connection.query(SQLFiles.CarePlan.newest.text, district, episode).first.map { row in
            Plan(
                goal: try row.get("goal", as: String?.self) ?? "",
                safetyPlan: try row.get("safety_plan", as: String?.self) ?? "",
                madeOn: try row["made_on"])
        }
    }

    package static func mark(
        _ mark: Int, _ id: EventID, of minor: MinorRow, episode: EpisodeID, on day: CalendarDate,
        connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.GoalMark.add.text, minor.district, id, minor.id, episode, Int16(mark), day)
    }

    package static func marks(
        of episode: EpisodeID, in district: String, on connection: inout Connection
    ) throws -> [Mark] {
        try connection.query(SQLFiles.GoalMark.ofEpisode.text, district, episode).map { row in
            Mark(mark: Int(try row.get("mark", as: Int16.self)), on: try row["on_date"])
        }
    }

    package static func add(
        _ action: Action, of minor: MinorRow, episode: EpisodeID, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.CareAction.add.text, minor.district, action.id, minor.id, episode,
            action.what, action.owner, action.dueOn)
    }

    /// False: it was done before, or never was.
    package static func finish(
        _ action: ActionID, in district: String, on day: CalendarDate, connection: inout Connection
    ) throws -> Bool {
        !(try connection.query(SQLFiles.CareAction.finish.text, district, action, day)).isEmpty
    }

    package static func actions(
        of episode: EpisodeID, in district: String, on connection: inout Connection
    ) throws -> [Action] {
        try connection.query(SQLFiles.CareAction.ofEpisode.text, district, episode).map { row in
            Action(
                id: try row["action_id"], what: try row["what"], owner: try row["owner"],
                dueOn: try row["due_on"], doneOn: try row["done_on"])
        }
    }

    /// - Parameters:
    ///   - day: those due by then.
    ///   - regions: prefixes of places; nil: all.
    ///   - owner: hers wherever they are.
    package static func openActions(
        by day: CalendarDate, inRegions regions: [String]?, owner: String?,
        on connection: inout Connection
    ) throws -> [OpenAction] {
        try connection.query(SQLFiles.CareAction.open.text, day, regions, owner).map { row in
            OpenAction(
                region: try row["region_code"], minorCode: try row["code"],
                id: try row["action_id"], what: try row["what"], owner: try row["owner"],
                dueOn: try row["due_on"], urgency: try row["urgency"])
        }
    }
}
