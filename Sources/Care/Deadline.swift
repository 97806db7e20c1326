/// By when something is to be done: a day, which runs to its end, or a moment.
package enum Deadline: Hashable, Sendable {
    case day(CalendarDate)
    case moment(Instant)

    /// The house's one definition of overdue: a day is over, a moment has come.
    package func isOverdue(at now: Instant) -> Bool {
        switch self {
        case .day(let day): day < now.date
        case .moment(let moment): moment <= now
        }
    }

    /// `2026-03-01`, or `2026-03-01T07:30:00+08:00`.
    package var iso: String {
        switch self {
        case .day(let day): day.iso
        case .moment(let moment): moment.iso
        }
    }
}
