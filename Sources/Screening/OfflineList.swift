package import Care
import Identity
package import Instruments
import Messages
package import Records
import Tables

/// What a worker takes along where there is no link: her children, what is due of them, and whom to
/// call. It lies sealed on her machine.
package struct OfflineList: Hashable, Sendable {
    package struct Child: Hashable, Sendable {
        package var code: String
        package var name: String
        package var sex: Sex?
        package var bornOn: CalendarDate
        package var region: String
        /// By their day.
        package var due: [EntryForm]
        package var defaults: EntryDefaults
        /// A ground to assess stood when the list was taken.
        package var hasGround: Bool
    }

    /// The site's licensed wording of one version in one language: by item, then by option.
    package struct Wording: Hashable, Sendable {
        package var instrument: InstrumentCode
        package var version: String
        package var language: String
        package var words: [Int: [Int: String]]
    }

    /// The worker's code.
    package var worker: String
    package var seesScores: Bool
    /// When it was taken.
    package var clocks: ClockPair
    package var children: [Child]
    /// Children that it had no room for.
    package var leftOut: Int
    package var wordings: [Wording]
    /// Of the regions of its children, up to the city.
    package var duty: [Duty.Line]

    /// A laptop that is lost shall not hold a city.
    package static let mostChildren = 300
    /// From then on it is said to be old; it is never refused.
    package static let oldAfterDays = 14

    package func child(_ code: String) -> Child? { children.first { $0.code == code } }

    /// By code, letters of either case, or by name.
    package func children(matching text: String) -> [Child] {
        let byCode = children.filter { $0.code.lowercased() == text.lowercased() }
        guard byCode.isEmpty else { return byCode }
        let wanted = PersonName.lookupForm(text)
        return wanted.isEmpty
            ? [] : children.filter { PersonName.lookupForm($0.name) == wanted }
    }

    /// Today, as far as it is known here: never before the day on which the list was taken.
    package func today(machine: Instant) -> CalendarDate {
        max(machine.date, clocks.database.date)
    }

    package func ageInDays(machine: Instant) -> Int {
        max(0, machine.date.days(since: clocks.machine.date))
    }

    /// Who answers now for a child of this region: the nearest first, each number once.
    ///
    /// - Parameter region: nil: the child is in no list; then everybody on it.
    package func onDuty(for region: String?, at moment: Instant) -> [Duty.Line] {
        let ladder = region.map { Regions.ladder($0) }
        let day = moment.date
        let minute = moment.minuteOfWeek
        var seen: Set<String> = []
        return duty.filter { line in
            (ladder?.contains(line.region) ?? true) && line.validFrom <= day
                && line.validTo.map { day <= $0 } ?? true
                && line.hours.stretches.contains { $0.contains(minute) }
        }.sorted {
            // Fewer zeros at the end are nearer to the child; a row for some days goes before.
            (Regions.prefix($1.region).utf8.count, $0.validTo == nil ? 1 : 0)
                < (Regions.prefix($0.region).utf8.count, $1.validTo == nil ? 1 : 0)
        }.filter { seen.insert($0.telephone).inserted }
    }
}

extension Instant {
    /// From Monday 00:00, +08:00.
    var minuteOfWeek: Int {
        let minutes = Int(
            (microseconds - Instant(CalendarDate(daysSince2000: 0)).microseconds) / 60_000_000)
        // 1 January 2000 was a Saturday.
        let week = DutyHours.minutesAWeek
        return ((minutes + 5 * 1440) % week + week) % week
    }
}
