package import Care

/// A stretch of days that a report is about.
package struct Period: Hashable, Sendable {
    package let name: String
    package let from: CalendarDate
    /// Counted in.
    package let to: CalendarDate

    package init(name: String, from: CalendarDate, to: CalendarDate) {
        self.name = name
        self.from = from
        self.to = to
    }

    /// Reads `2022H1`, `2022`, `2022-09`; nil for anything else.
    package init?(_ text: String) {
        let upper = text.uppercased()
        func make(_ year: Int, _ first: Int, _ last: Int) -> Period? {
            guard let from = CalendarDate(year: year, month: first, day: 1),
                let next = last == 12
                    ? CalendarDate(year: year + 1, month: 1, day: 1)
                    : CalendarDate(year: year, month: last + 1, day: 1)
            else { return nil }
            return Period(name: text, from: from, to: next.adding(days: -1))
        }
        let found: Period?
        if upper.count == 6, let year = Int(upper.prefix(4)), upper.hasSuffix("H1") {
            found = make(year, 1, 6)
        } else if upper.count == 6, let year = Int(upper.prefix(4)), upper.hasSuffix("H2") {
            found = make(year, 7, 12)
        } else if upper.count == 4, let year = Int(upper) {
            found = make(year, 1, 12)
        } else if upper.count == 7, let year = Int(upper.prefix(4)),
            let month = Int(upper.suffix(2)),
            (1...12).contains(month)
        {
            found = make(year, month, month)
        } else {
            found = nil
        }
        guard let found else { return nil }
        self = found
    }
}

extension Period {
    /// The stretch of the same kind just before: 2021H2 of 2022H1, the year, the month, else as many days.
    package var previous: Period {
        let start = from.civil
        let end = to.adding(days: 1).civil
        let months = (end.year - start.year) * 12 + end.month - start.month
        guard start.day == 1, end.day == 1, [1, 6, 12].contains(months) else {
            let length = to.days(since: from) + 1
            let first = from.adding(days: -length)
            let last = from.adding(days: -1)
            return Period(name: "\(first.iso)/\(last.iso)", from: first, to: last)
        }
        let month = start.year * 12 + start.month - 1 - months
        guard let first = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) else {
            return self
        }
        let name =
            switch months {
            case 12: start.month == 1 ? "\(month / 12)" : nil
            case 6 where month % 6 == 0: "\(month / 12)H\(month % 12 == 0 ? 1 : 2)"
            case 1: String(first.iso.prefix(7))
            default: String?.none
            }
        let last = from.adding(days: -1)
        return Period(name: name ?? "\(first.iso)/\(last.iso)", from: first, to: last)
    }
}
