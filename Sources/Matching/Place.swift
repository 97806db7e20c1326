package import Care

/// A partner's service, with whom it serves and how many more it takes.
///
/// A partner has one place for a service: the pair (``partner``, ``service``) is unique in a run.
package struct Place: Hashable, Sendable {
    package var partner: PartnerID
    /// The partner's short name, for people.
    package var code: String
    package var service: Service
    /// Whole years, both ends included.
    package var minAge: Int
    package var maxAge: Int
    /// 12-digit codes, each with all below it: a district's ends in 000000, a city's in 00000000.
    package var regions: [String]
    /// The partner's own region, from which distance is told.
    package var home: String
    /// Empty: `zh` alone.
    package var languages: [String]
    /// Empty: not stated, and counted as open.
    package var hours: [DutyHours]
    /// Places left; nil: not stated, and counted as room for everybody.
    package var free: Int?
    /// How many more the waiting list takes once no place is left.
    package var waitingList: Int

    package init(
        partner: PartnerID, code: String, service: Service, minAge: Int, maxAge: Int,
        regions: [String], home: String, languages: [String] = [], hours: [DutyHours] = [],
        free: Int? = nil, waitingList: Int = 0
    ) {
        self.partner = partner
        self.code = code
        self.service = service
        self.minAge = minAge
        self.maxAge = maxAge
        self.regions = regions
        self.home = home
        self.languages = languages
        self.hours = hours
        self.free = free
        self.waitingList = waitingList
    }

    /// The languages it works in, with what an empty list means.
    var spoken: [String] { languages.isEmpty ? ["zh"] : languages }

    /// Children it takes at once; `Int.max`: not stated.
    var room: Int { free.map { max(0, $0) } ?? .max }
    /// Children its waiting list takes besides; none where there is room for everybody.
    var queue: Int { free == nil ? 0 : max(0, waitingList) }
}

extension DutyHours {
    /// Whether any of them is open at some moment from now on, before the hours are over.
    ///
    /// - Parameter list: empty: not stated, and counted as open.
    static func isOpen(_ list: [DutyHours], from now: Instant, within hours: Int) -> Bool {
        if list.isEmpty { return true }
        let minute: Int64 = 60_000_000
        let week = Int64(minutesAWeek) * minute
        // 2000-01-03 was a Monday.
        let monday = Instant(CalendarDate(daysSince2000: 2)).microseconds
        let since = (now.microseconds - monday) % week
        let start = since < 0 ? since + week : since
        let end = start + Int64(hours) * 60 * minute
        return list.flatMap(\.stretches).contains { stretch in
            let opens = Int64(stretch.lowerBound) * minute
            let closes = Int64(stretch.upperBound) * minute
            return (opens < end && closes > start) || opens + week < end
        }
    }
}
