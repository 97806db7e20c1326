package import Care
package import Postgres
import SQLFiles

/// Children of a period by what became of them and by what they are.
package struct PeriodBreakdown: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, PostgresDecodable {
        case district, sex, age
        /// A child may stand in two rows.
        case hardship

        package var addsUp: Bool { self != .hardship }
    }

    package enum Measure: String, Hashable, Sendable, CaseIterable, PostgresDecodable {
        case coverage, track, confirmed, supported
    }

    private struct Place: Hashable, Sendable {
        let measure: Measure
        let kind: Kind
        let name: String
        let category: String
    }

    private var counts: [Place: Int] = [:]

    package init(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws {
        for row in try connection.query(SQLFiles.Report.breakdown.text, from, to) {
            let place = Place(
                measure: try row["measure"], kind: try row["kind"], name: try row["name"],
                category: try row["category"])
            counts[place] = try row["children"]
        }
    }

    package func count(_ measure: Measure, _ kind: Kind, _ name: String, _ category: String) -> Int
    {
        counts[Place(measure: measure, kind: kind, name: name, category: category)] ?? 0
    }

    /// Who there is, whatever became of them, in the order of the code lists.
    package func names(_ kind: Kind) -> [String] {
        let found = Set(counts.keys.filter { $0.kind == kind }.map(\.name))
        let known =
            switch kind {
            case .district: found.sorted()
            case .sex: ["female", "male", "unknown"]
            case .age: ["0-5", "6-10", "11-13", "14-17", "18-up"]
            case .hardship: Hardship.allCases.map(\.rawValue) + ["none"]
            }
        return known.filter { found.contains($0) }
    }
}

/// How long children waited for one step.
package struct WaitingTime: Hashable, Sendable {
    package enum Step: String, Hashable, Sendable, CaseIterable, PostgresDecodable {
        /// From the decision.
        case talk, contact
        /// From the export.
        case answer
        /// From the acceptance.
        case start
    }

    /// How many waited so many days.
    package private(set) var days: [Int: Int] = [:]
    /// At the period's end.
    package private(set) var waiting = 0

    package init(days: [Int: Int] = [:], waiting: Int = 0) {
        self.days = days
        self.waiting = waiting
    }

    package var done: Int { days.values.reduce(0, +) }
    package var median: Int? { percentile(50) }
    package var longest: Int? { days.keys.max() }

    /// The fewest days within which so many in a hundred had their turn; nil: nobody had.
    package func percentile(_ share: Int) -> Int? {
        let needed = (done * share + 99) / 100
        var sum = 0
        for (count, children) in days.sorted(by: { $0.key < $1.key }) {
            sum += children
            if sum >= needed { return count }
        }
        return nil
    }

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [Step: WaitingTime] {
        var times: [Step: WaitingTime] = [:]
        for row in try connection.query(SQLFiles.Report.waiting.text, from, to) {
            let step: Step = try row["step"]
            let days: Int32? = try row["days"]
            let children: Int = try row["children"]
            if let days {
                times[step, default: WaitingTime()].days[Int(days)] = children
            } else {
                times[step, default: WaitingTime()].waiting = children
            }
        }
        return times
    }
}

/// What was done in each month of a period.
package struct MonthlyCounts: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, PostgresDecodable {
        case assessments, alerts, talks, contacts, referrals
    }

    /// `2022-01`, all of the period, in order.
    package let months: [String]
    private var counts: [Kind: [String: Int]] = [:]

    package init(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws {
        var months: [String] = []
        var day = from
        while day <= to {
            let month = String(day.iso.prefix(7))
            if months.last != month { months.append(month) }
            day = day.adding(days: 1)
        }
        self.months = months
        for row in try connection.query(SQLFiles.Report.months.text, from, to) {
            counts[try row["kind"], default: [:]][try row["month"]] = try row["done"]
        }
    }

    package func count(_ kind: Kind, _ month: String) -> Int { counts[kind]?[month] ?? 0 }
}

/// Sheets of one instrument by what could be scored of them.
package struct SheetCounts: Hashable, Sendable {
    package static let statuses = ["complete", "prorated", "not-scorable"]

    package let instrument: String
    /// In the order of ``statuses``.
    package let counts: [Int]
    package let doubtful: Int

    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [SheetCounts] {
        var counts: [String: [String: Int]] = [:]
        var doubtful: [String: Int] = [:]
        for row in try connection.query(SQLFiles.Report.sheets.text, from, to) {
            let instrument: String = try row["instrument"]
            counts[instrument, default: [:]][try row["status"]] = try row["sheets"]
            doubtful[instrument, default: 0] += try row.get("doubtful", as: Int.self)
        }
        return counts.sorted { $0.key < $1.key }.map { instrument, found in
            SheetCounts(
                instrument: instrument, counts: statuses.map { found[$0] ?? 0 },
                doubtful: doubtful[instrument] ?? 0)
        }
    }
}
