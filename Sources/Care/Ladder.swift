/// How silence climbs (DOMAIN: reaching a person): worker, supervisor, district, city.
package enum Ladder {
    /// Minutes of silence that an alert of this urgency bears on one rung.
    package static func stepMinutes(_ urgency: Urgency) -> Int {
        switch urgency {
        case .stat: 15
        case .asap: 4 * 60
        case .urgent: 2 * 24 * 60
        case .routine: 7 * 24 * 60
        }
    }

    /// A report of suspected harm is made within two hours; then each rung has half an hour.
    package static let harmClockHours = 2
    package static let harmStepMinutes = 30

    /// Attempts to call somebody that may fail before the next rung is called instead.
    package static let attempts: Int16 = 3

    /// When an alert leaves its rung if nothing happens; nil: it has reached the city.
    ///
    /// Somebody who answered is left in peace as long as every rung above can still have its step
    /// before the deadline; so the city is on the line within the clock, whoever keeps silent.
    ///
    /// - Parameters:
    ///   - now: when it came to the rung, or was answered there.
    ///   - isAnswered: somebody on this very rung took it.
    package static func climb(
        from rung: Rung, stepMinutes step: Int, deadline: Instant, now: Instant, isAnswered: Bool
    ) -> Instant? {
        guard rung < .city else { return nil }
        // Half a step to spare, since a timer is never quite on time.
        let halves = 2 * (Rung.city.height - rung.height) - 1
        let latest = max(now, deadline.adding(minutes: -step * halves / 2))
        return isAnswered ? latest : min(now.adding(minutes: step), latest)
    }
}
