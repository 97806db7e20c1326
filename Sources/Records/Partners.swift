package import Care
package import Postgres
import SQLFiles

/// Organisations that take over, and what they say of their room.
package enum Partners {
    package struct Known: Sendable {
        package let row: PartnerRow
        package let services: [Service]
    }

    /// What one partner has room for in one service at a moment.
    package struct Room: Hashable, Sendable {
        package let partner: PartnerID
        package let service: Service
        /// nil: nothing was stated for the day.
        package let slots: Int?
        package let waiting: Int?
        /// Referrals asked of it in the period.
        package let used: Int
        /// It refused for want of room since its last statement.
        package let isFull: Bool

        /// nil: not known, and nothing speaks against it.
        package var free: Int? { isFull ? 0 : slots.map { max(0, $0 - used) } }
        package var freeToWait: Int {
            guard !isFull, let slots, let waiting else { return 0 }
            return max(0, waiting - max(0, used - slots))
        }
    }

    /// What a partner's file says.
    package struct Statement: Hashable, Sendable {
        package var service: Service
        package var period: String
        package var from: CalendarDate
        package var to: CalendarDate
        package var slots: Int32
        package var waiting: Int32

        package init(
            service: Service, period: String, from: CalendarDate, to: CalendarDate, slots: Int32,
            waiting: Int32
        ) {
            self.service = service
            self.period = period
            self.from = from
            self.to = to
            self.slots = slots
            self.waiting = waiting
        }
    }

    package struct StatedLine: Hashable, Sendable {
        package let partner: String
        package let service: String
        package let period: String
        package let slots: Int32
        package let waiting: Int32
        package let statedAt: Instant
    }

    package static func all(on connection: inout Connection) throws -> [Known] {
        try connection.query(SQLFiles.Partner.list.text).map { row in
            let services: [String] = try row["services"]
            return Known(row: try PartnerRow(row), services: services.compactMap(Service.init))
        }
    }

    package static func room(
        at moment: Instant, on connection: inout Connection
    ) throws -> [Room] {
        try connection.query(SQLFiles.Partner.room.text, moment).map { row in
            let slots: Int32? = try row["slots"]
            let waiting: Int32? = try row["waiting"]
            return Room(
                partner: try row["partner_id"], service: try row["service"],
                slots: slots.map(Int.init), waiting: waiting.map(Int.init),
                used: try row["used"], isFull: try row["is_full"])
        }
    }

    /// The newest word about a period replaces the one before.
    package static func state(
        _ statement: Statement, of partner: PartnerID, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.PartnerCapacity.remove.text, partner, statement.service, statement.period)
        try connection.execute(
            SQLFiles.PartnerCapacity.add.text, partner, statement.service, statement.period,
            statement.from, statement.to, statement.slots, statement.waiting)
    }

    /// - Parameter partner: its code; nil: all.
    package static func stated(
        by partner: String?, on connection: inout Connection
    ) throws -> [StatedLine] {
        try connection.query(SQLFiles.PartnerCapacity.list.text, partner).map { row in
            StatedLine(
                partner: try row["partner"], service: try row["service"],
                period: try row["period"], slots: try row["slots"],
                waiting: try row["waiting"], statedAt: try row["stated_at"])
        }
    }
}
