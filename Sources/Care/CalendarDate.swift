/// A day of the Gregorian calendar, without a clock or a zone.
package struct CalendarDate: Hashable, Comparable, Codable, Sendable {
    /// Days since 2000-01-01, as PostgreSQL counts them.
    package let daysSince2000: Int32

    package init(daysSince2000: Int32) { self.daysSince2000 = daysSince2000 }

    /// nil: no such day (month 13, 30 February).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.init(daysSince2000: Int32(Self.daysFromCivil(year, month, day) - 10_957))
    }

    /// Reads `2026-03-01`; nil for anything else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
        else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(Int?(0)) { sum, byte in
                guard let sum, (48...57).contains(byte) else { return nil }
                return sum * 10 + Int(byte - 48)
            }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var civil: (year: Int, month: Int, day: Int) {
        Self.civilFromDays(Int(daysSince2000) + 10_957)
    }
    package var year: Int { civil.year }

    /// `2026-03-01`.
    package var iso: String {
        let (year, month, day) = civil
        guard (0...9999).contains(year) else {
            return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
        }
        func digit(_ number: Int) -> UInt8 { 48 + UInt8(number % 10) }
        let text = [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), 45,
            digit(month / 10), digit(month), 45, digit(day / 10), digit(day),
        ]
        return String(decoding: text, as: UTF8.self)
    }

    package func adding(days: Int) -> Self {
        Self(daysSince2000: daysSince2000 + Int32(days))
    }
    /// Days from the other date to this one.
    package func days(since other: Self) -> Int { Int(daysSince2000 - other.daysSince2000) }

    /// Whole years lived by this day by one born on `birth`; a child born on 29 February has its
    /// birthday on 1 March of a common year.
    package func age(bornOn birth: Self) -> Int {
        let now = civil
        let born = birth.civil
        let hadBirthday = (now.month, now.day) >= (born.month, born.day)
        return now.year - born.year - (hadBirthday ? 0 : 1)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.daysSince2000 < right.daysSince2000
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    // Days since 1970-01-01 by eras of 400 years, years counted from 1 March.
    private static func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civilFromDays(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }
}

/// A moment, as PostgreSQL keeps it; shown in China's one zone, +08:00.
package struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since 2000-01-01 00:00 UTC.
    package let microseconds: Int64

    package init(microseconds: Int64) { self.microseconds = microseconds }

    /// A wall-clock time of day in +08:00.
    package init(_ date: CalendarDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        let seconds =
            Int64(date.daysSince2000) * 86_400
            + Int64(hour * 3600 + minute * 60 + second) - Self.zoneSeconds
        microseconds = seconds * 1_000_000
    }

    /// Reads `2026-03-01T07:30+08:00`, seconds optional, a blank for the T allowed; other zones as
    /// `+09:00` or `Z` are turned. nil for anything else.
    package init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 16,
            let date = CalendarDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ")
        else { return nil }
        let rest = String(decoding: bytes[11...], as: UTF8.self)
        guard let zoneStart = rest.firstIndex(where: { $0 == "+" || $0 == "-" || $0 == "Z" })
        else { return nil }
        let clock = rest[..<zoneStart].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { $0.count == 2 ? Int($0) : nil }
        guard numbers.count == clock.count, (2...3).contains(numbers.count),
            (0..<24).contains(numbers[0]), numbers.dropFirst().allSatisfy((0..<60).contains),
            let offset = Self.offsetSeconds(rest[zoneStart...])
        else { return nil }
        let second = numbers.count == 3 ? numbers[2] : 0
        let local = Self(date, hour: numbers[0], minute: numbers[1], second: second)
        microseconds = local.microseconds + (Self.zoneSeconds - offset) * 1_000_000
    }

    package static let zoneSeconds: Int64 = 8 * 3600

    /// The day in +08:00.
    package var date: CalendarDate {
        let seconds = microseconds.flooredQuotient(1_000_000) + Self.zoneSeconds
        return CalendarDate(daysSince2000: Int32(seconds.flooredQuotient(86_400)))
    }

    /// `2026-03-01T07:30:00+08:00`.
    package var iso: String {
        let seconds = microseconds.flooredQuotient(1_000_000) + Self.zoneSeconds
        let ofDay = Int(seconds - seconds.flooredQuotient(86_400) * 86_400)
        let parts = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { CalendarDate.padded($0, 2) }
        return date.iso + "T" + parts.joined(separator: ":") + "+08:00"
    }

    package func adding(hours: Int) -> Self {
        Self(microseconds: microseconds + Int64(hours) * 3_600_000_000)
    }

    package func adding(minutes: Int) -> Self {
        Self(microseconds: microseconds + Int64(minutes) * 60_000_000)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.microseconds < right.microseconds
    }

    private static func offsetSeconds(_ text: Substring) -> Int64? {
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hours = Int64(parts[0]), let minutes = Int64(parts[1]),
            (0...14).contains(hours), (0..<60).contains(minutes)
        else { return nil }
        return (text.first == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
