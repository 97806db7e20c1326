/// When somebody is there next, and when a form is asked again (DOMAIN: re-screening).
package enum FollowUp {
    /// What decides when the next contact of an open episode falls due.
    package struct Standing: Hashable, Sendable {
        package var track: Track
        package var urgency: Urgency
        /// When the episode came to this track.
        package var since: CalendarDate
        /// nil: nobody has confirmed the offer.
        package var confirmedOn: CalendarDate?
        /// Contacts held since then.
        package var held: Int
        package var lastHeld: CalendarDate?
        /// The newest talk without danger.
        package var talkedOn: CalendarDate?
        /// The newest day on which the child said that it would like to talk.
        package var wishedOn: CalendarDate?

        package init(
            track: Track, urgency: Urgency, since: CalendarDate, confirmedOn: CalendarDate?,
            held: Int, lastHeld: CalendarDate?, talkedOn: CalendarDate?, wishedOn: CalendarDate?
        ) {
            self.track = track
            self.urgency = urgency
            self.since = since
            self.confirmedOn = confirmedOn
            self.held = held
            self.lastHeld = lastHeld
            self.talkedOn = talkedOn
            self.wishedOn = wishedOn
        }
    }

    /// Days between contacts once the first was held, outside a crisis.
    package static let contactDays = 28

    /// nil: the offer waits for a talk, and that is on the list already.
    ///
    /// A crisis: after 24 hours, 72 hours and 7 days, then weekly; a missed contact leaves its day
    /// as it is. Else within the offer's urgency, after a talk without danger within 14 days, after
    /// the child's wish within 7; then every four weeks.
    package static func nextContact(_ standing: Standing) -> CalendarDate? {
        if standing.track == .crisis {
            let steps = [1, 3, 7]
            guard standing.held >= steps.count, let last = standing.lastHeld else {
                return standing.since.adding(days: steps[min(standing.held, 2)])
            }
            return max(last, standing.since.adding(days: 7)).adding(days: 7)
        }
        guard let confirmedOn = standing.confirmedOn else { return nil }
        if let last = standing.lastHeld, last >= confirmedOn || standing.held > 0 {
            return last.adding(days: contactDays)
        }
        let first = [
            confirmedOn.adding(days: standing.urgency.clockHours / 24),
            standing.talkedOn?.adding(days: 14), standing.wishedOn?.adding(days: 7),
        ].compactMap(\.self).filter { $0 >= standing.since }
        return first.min()
    }

    /// Measures of low mood: four weeks where others have twelve.
    package static let lowMoodForms: Set<String> = [
        "phq-a", "phq-9", "phq-8", "phq-4", "dsrsc", "ces-dc", "smfq", "who-5", "kads-6",
    ]

    /// Days until the form that routed a child is asked again; nil: the next campaign asks.
    package static func rescreenDays(track: Track, form: String) -> Int? {
        switch track {
        case .universal, .crisis: nil
        case .counseling: 56
        case .emotionalSupport: lowMoodForms.contains(form) ? 28 : 84
        }
    }

    /// Days after which a declined offer is made again.
    package static func askAgainDays(_ track: Track) -> Int { track == .counseling ? 56 : 84 }
}
