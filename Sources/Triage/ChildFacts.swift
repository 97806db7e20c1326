package import Care
package import Instruments
package import Scoring

/// What one night knows of one child; no name, no address, no score of anybody else.
package struct ChildFacts: Hashable, Sendable {
    package var bornOn: CalendarDate
    package var sex: Sex?
    package var hardships: Set<Hardship>
    /// Grade 1…12 where the campaign knows it.
    package var grade: Int?
    /// The battery of the child's campaign; nil: chosen by age and by the forms given.
    package var campaignBattery: String?
    /// Every valid assessment that could still be within a window, newest first by the date of
    /// filling in; ``Policy`` keeps the newest of each form and informant.
    package var assessments: [AssessmentFacts]
    /// Safety talks on record, newest first.
    package var talks: [TalkFacts]
    package var alerts: [AlertFacts]
    /// The child's own wish, newest first: an answer beside a form, or recorded in a talk.
    package var wishes: [WishFacts]
    /// Open ones, whoever recorded them.
    package var concerns: Set<ConcernKind>
    /// A suspicion of harm was reported and is not settled; nothing of what it says.
    package var hasOpenHarmReport: Bool
    package var openEpisode: EpisodeFacts?
    /// Asks of earlier nights not yet answered, with the day they were first put.
    package var openAsks: [OpenAsk]
    /// Asks that a person ended.
    package var settledAsks: [SettledAsk]
    /// What a person decided, not yet ended.
    package var override: OverrideFacts?
    package init(
        bornOn: CalendarDate, sex: Sex?, hardships: Set<Hardship> = [], grade: Int? = nil,
        campaignBattery: String? = nil, assessments: [AssessmentFacts] = [],
        talks: [TalkFacts] = [], alerts: [AlertFacts] = [], wishes: [WishFacts] = [],
        concerns: Set<ConcernKind> = [], hasOpenHarmReport: Bool = false,
        openEpisode: EpisodeFacts? = nil, openAsks: [OpenAsk] = [],
        settledAsks: [SettledAsk] = [],
        override: OverrideFacts? = nil
    ) {
        self.bornOn = bornOn
        self.sex = sex
        self.hardships = hardships
        self.grade = grade
        self.campaignBattery = campaignBattery
        self.assessments = assessments
        self.talks = talks
        self.alerts = alerts
        self.wishes = wishes
        self.concerns = concerns
        self.hasOpenHarmReport = hasOpenHarmReport
        self.openEpisode = openEpisode
        self.openAsks = openAsks
        self.settledAsks = settledAsks
        self.override = override
    }
}

package struct AssessmentFacts: Hashable, Sendable {
    package var id: AssessmentID
    package var instrument: InstrumentCode
    package var version: String
    package var informant: Informant
    /// A caregiver who knows the child for less than the recall period corroborates only.
    package var mayDecide: Bool
    package var filledOn: CalendarDate
    package var enteredAt: Instant
    /// In the scale order of the version.
    package var scores: [Score]
    package var critical: [CriticalAnswer]
    /// Items left blank that should have been answered.
    package var omitted: [Int]
    package var doubts: [String]
    /// What was left out decides whether the sheet is doubtful.
    package var hasOpenDoubt: Bool
    package init(
        id: AssessmentID, instrument: InstrumentCode, version: String, informant: Informant,
        mayDecide: Bool = true, filledOn: CalendarDate, enteredAt: Instant, scores: [Score],
        critical: [CriticalAnswer], omitted: [Int], doubts: [String], hasOpenDoubt: Bool = false
    ) {
        self.id = id
        self.instrument = instrument
        self.version = version
        self.informant = informant
        self.mayDecide = mayDecide
        self.filledOn = filledOn
        self.enteredAt = enteredAt
        self.scores = scores
        self.critical = critical
        self.omitted = omitted
        self.doubts = doubts
        self.hasOpenDoubt = hasOpenDoubt
    }
    package var isDoubtful: Bool { !doubts.isEmpty }
}

package struct TalkFacts: Hashable, Sendable {
    package var result: SafetyTalkResult
    package var heldAt: Instant
    package init(result: SafetyTalkResult, heldAt: Instant) {
        self.result = result
        self.heldAt = heldAt
    }
}

package struct AlertFacts: Hashable, Sendable {
    /// The sheet that raised it; nil: a concern, or a row that was refused for another reason.
    package var assessment: AssessmentID?
    package var raisedAt: Instant
    package var deadline: Instant
    package var isOpen: Bool
    package init(
        assessment: AssessmentID?, raisedAt: Instant, deadline: Instant, isOpen: Bool
    ) {
        self.assessment = assessment
        self.raisedAt = raisedAt
        self.deadline = deadline
        self.isOpen = isOpen
    }
}

package struct WishFacts: Hashable, Sendable {
    package enum Object: String, Hashable, Sendable { case talk, company }
    package var object: Object
    package var answer: Wish
    package var on: CalendarDate
    package init(object: Object, answer: Wish, on: CalendarDate) {
        self.object = object
        self.answer = answer
        self.on = on
    }
}

package struct EpisodeFacts: Hashable, Sendable {
    package var track: Track
    package var urgency: Urgency
    package init(track: Track, urgency: Urgency) {
        self.track = track
        self.urgency = urgency
    }
}

package struct OpenAsk: Hashable, Sendable {
    package var rule: String
    package var what: String
    package var openedOn: CalendarDate
    package init(rule: String, what: String, openedOn: CalendarDate) {
        self.rule = rule
        self.what = what
        self.openedOn = openedOn
    }
}

/// Its answer is in, or a person said why not; a newer sheet may put it again.
package struct SettledAsk: Hashable, Sendable {
    package var rule: String
    package var what: String
    package var at: Instant
    package init(rule: String, what: String, at: Instant) {
        self.rule = rule
        self.what = what
        self.at = at
    }
}
