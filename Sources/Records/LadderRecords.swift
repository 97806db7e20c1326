package import Care
package import Postgres
import SQLFiles

/// What stands on the ladder: alerts, and reports of suspected harm not yet made.
package enum LadderRecords {
    package enum Kind: String, Hashable, Sendable, PostgresDecodable { case alert, harm }

    package struct Item: Hashable, Sendable {
        package let kind: Kind
        package let district: String
        package let id: EventID
        package let minor: MinorID?
        package let region: String
        package let urgency: Urgency
        package let rung: Rung
        package let owner: String
        package let deadline: Instant
        /// When it is to climb; for one that waits to be said: now.
        package let climbsAt: Instant?
        package let isAnswered: Bool
        package let attempts: Int16
        package let telephone: String?

        package var stepMinutes: Int {
            kind == .harm ? Ladder.harmStepMinutes : Ladder.stepMinutes(urgency)
        }
    }

    package struct Standing: Hashable, Sendable {
        package var open: [Rung: Int] = [:]
        package var overdue = 0
        /// Nobody could be called about them yet.
        package var failing = 0
        package var total: Int { open.values.reduce(0, +) }
    }

    /// Whose silence has lasted long enough by this moment.
    package static func due(
        by now: Instant, on connection: inout Connection
    ) throws -> [Item] {
        try connection.query(SQLFiles.Ladder.due.text, now).map { row in
            Item(
                kind: try row["kind"], district: try row["district_code"], id: try row["id"],
                minor: try row["minor_id"], region: try row["region_code"],
                urgency: try row["urgency"], rung: try row["rung"], owner: try row["owner"],
                deadline: try row["deadline"], climbsAt: try row["climbs_at"],
                isAnswered: try row.get("is_answered", as: Bool?.self) ?? false, attempts: 0,
                telephone: nil)
        }
    }

    /// Those about whom nobody was called yet on the rung where they stand.
    ///
    /// - Parameter alerts: nil: all, and the reports of harm too.
    package static func unsaid(
        _ alerts: [AlertID]? = nil, on connection: inout Connection
    ) throws -> [Item] {
        let open = try connection.query(SQLFiles.Ladder.unsaid.text, alerts).map(unsaid)
        guard alerts == nil else { return open }
        return try open + connection.query(SQLFiles.Ladder.unsaidHarm.text).map(unsaid)
    }

    private static func unsaid(_ row: Row) throws -> Item {
        Item(
            kind: try row["kind"], district: try row["district_code"], id: try row["id"],
            minor: try row["minor_id"], region: try row["region_code"],
            urgency: try row["urgency"], rung: try row["rung"], owner: try row["owner"],
            deadline: try row["deadline"], climbsAt: nil, isAnswered: false,
            attempts: try row["attempts"], telephone: try row["telephone"])
    }

    /// - Parameter now: by when it was due.
    /// - Returns: false: another run was faster, or somebody answered or settled it meanwhile.
    package static func climb(
        _ item: Item, to rung: Rung, owner: String, climbsAt: Instant?, by now: Instant,
        on connection: inout Connection
    ) throws -> Bool {
        let query =
            item.kind == .alert ? SQLFiles.Ladder.climbAlert : SQLFiles.Ladder.climbHarm
        return
            !(try connection.query(
                query.text, item.district, item.id, item.rung, rung, owner, climbsAt, now))
            .isEmpty
    }

    /// - Parameters:
    ///   - said: when somebody was called; nil: the call failed.
    ///   - climbsAt: the next rung is called from this moment on.
    package static func note(
        _ item: Item, said: Instant?, climbsAt: Instant?, on connection: inout Connection
    ) throws {
        let query = item.kind == .alert ? SQLFiles.Ladder.saidAlert : SQLFiles.Ladder.saidHarm
        _ = try connection.query(
            query.text, item.district, item.id, item.rung, said, climbsAt)
    }

    package static func standing(
        by now: Instant, on connection: inout Connection
    ) throws -> Standing {
        var standing = Standing()
        for row in try connection.query(SQLFiles.Ladder.standing.text, now) {
            standing.open[try row["rung"]] = try row["open"]
            standing.overdue += try row.get("overdue", as: Int.self)
            standing.failing += try row.get("failing", as: Int.self)
        }
        return standing
    }
}
