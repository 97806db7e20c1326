package import Care

/// What one rule says of one child.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case `true`, `false`, unknown
    case notAsked = "not-asked"
    /// Silent only for want of a reference.
    case sleeping

    /// One character, as a stored decision keeps it: `TFUNS`.
    package var letter: Character {
        switch self {
        case .true: "T"
        case .false: "F"
        case .unknown: "U"
        case .notAsked: "N"
        case .sleeping: "S"
        }
    }
    package init?(letter: Character) {
        guard let verdict = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
        self = verdict
    }
}

/// Something to find out before the child can be decided.
package struct Ask: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A second-stage form, a form of the battery, another informant, named items, a talk.
        case form, informant, items
        case talk
        case repeatSheet = "repeat"
    }
    package var rule: String
    package var kind: Kind
    /// A code: `safety-talk`, `phq-a`, `phq-a:9`, `sdq@teacher`, `second-form` …
    package var what: String
    package var urgency: Urgency
    package var openedOn: CalendarDate
    package var deadline: CalendarDate
    package init(
        rule: String, kind: Kind, what: String, urgency: Urgency, openedOn: CalendarDate,
        deadline: CalendarDate
    ) {
        self.rule = rule
        self.kind = kind
        self.what = what
        self.urgency = urgency
        self.openedOn = openedOn
        self.deadline = deadline
    }
}

/// Tonight's decision for one child, and why.
package struct Decision: Hashable, Sendable {
    package var disposition: Disposition
    /// What takes effect tonight: never below the track of an open episode, unless a person said so.
    package var track: Track
    package var urgency: Urgency
    /// What the rules alone say; below ``track`` it is a lowering to propose.
    package var found: Track
    package var foundUrgency: Urgency
    package var battery: String?
    /// One verdict a rule, in the policy's order.
    package var verdicts: [Verdict]
    package var asks: [Ask]
    /// The assessments that the decision rests on.
    package var inputs: [AssessmentID]
    /// When the clock alone may change this decision; nil: never.
    package var nextClock: Instant?

    package var proposesLowering: Bool { found < track }
    package init(
        disposition: Disposition, track: Track, urgency: Urgency, found: Track,
        foundUrgency: Urgency, battery: String?, verdicts: [Verdict], asks: [Ask],
        inputs: [AssessmentID], nextClock: Instant?
    ) {
        self.disposition = disposition
        self.track = track
        self.urgency = urgency
        self.found = found
        self.foundUrgency = foundUrgency
        self.battery = battery
        self.verdicts = verdicts
        self.asks = asks
        self.inputs = inputs
        self.nextClock = nextClock
    }
}
