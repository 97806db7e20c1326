/// Hours of the week in which somebody is on duty, in minutes of +08:00's wall clock.
package struct DutyHours: Hashable, Sendable {
    /// ISO 8601: Monday is 1.
    package var weekdays: Set<Int>
    /// 0…1439.
    package var from: Int
    /// 1…1440; at or before `from`: over midnight, into the next day.
    package var to: Int

    package static let minutesAWeek = 7 * 24 * 60

    package init(weekdays: Set<Int>, from: Int, to: Int) {
        self.weekdays = weekdays
        self.from = from
        self.to = to
    }

    /// - Parameters:
    ///   - days: `daily`, `mon-fri`, `sat,sun`.
    ///   - hours: `08:00-18:00`, `8-18`, `20:00-08:00` over midnight.
    package init?(days: String, hours: String) {
        guard let weekdays = Self.weekdays(days) else { return nil }
        let ends = hours.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = Self.minute(ends[0]), let to = Self.minute(ends[1]),
            from < 1440, from != to
        else { return nil }
        self.init(weekdays: weekdays, from: from, to: to)
    }

    /// Stretches of the week, counted from Monday 00:00; none reaches beyond the week's end.
    package var stretches: [Range<Int>] {
        let week = Self.minutesAWeek
        return weekdays.sorted().flatMap { day -> [Range<Int>] in
            let start = (day - 1) * 1440 + from
            let end = (day - 1) * 1440 + (to > from ? to : to + 1440)
            return end <= week ? [start..<end] : [start..<week, 0..<end - week]
        }
    }

    /// What none of them covers.
    package static func gaps(_ hours: [DutyHours]) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var covered = 0
        for stretch in hours.flatMap(\.stretches).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if stretch.lowerBound > covered { gaps.append(covered..<stretch.lowerBound) }
            covered = max(covered, stretch.upperBound)
        }
        return covered < minutesAWeek ? gaps + [covered..<minutesAWeek] : gaps
    }

    /// `mon 08:00-mon 18:00`.
    package static func words(_ stretch: Range<Int>) -> String {
        func point(_ minute: Int) -> String {
            let ofDay = minute % 1440
            return names[minute / 1440 % 7] + " " + clock(ofDay)
        }
        return point(stretch.lowerBound) + "-" + point(stretch.upperBound)
    }

    /// `daily`, or the days one by one.
    package var dayWords: String {
        weekdays.count == 7
            ? "daily" : weekdays.sorted().map { Self.names[$0 - 1] }.joined(separator: ",")
    }
    package var hourWords: String { Self.clock(from) + "-" + Self.clock(to) }

    private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func clock(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minute / 60) + ":" + two(minute % 60)
    }

    private static func weekdays(_ text: String) -> Set<Int>? {
        if text == "daily" { return Set(1...7) }
        var days: Set<Int> = []
        for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-").map(String.init)
            guard (1...2).contains(ends.count), let first = names.firstIndex(of: ends[0]),
                let last = names.firstIndex(of: ends[ends.count - 1]), first <= last
            else { return nil }
            days.formUnion(first + 1...last + 1)
        }
        return days.isEmpty ? nil : days
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
            let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0,
            (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0
        else { return nil }
        return hour * 60 + minute
    }
}
