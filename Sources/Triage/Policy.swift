package import Care
package import Instruments
package import Messages

/// A decision table: what is asked of whom, and what follows from the answers.
package struct Policy: Hashable, Sendable {
    package var id: String
    package var version: String
    package var effectiveOn: CalendarDate
    package var author: String
    package var approver: String
    /// Upper rows win a tie.
    package var batteries: [Battery]
    /// How many days a sheet of this form counts.
    package var windows: [InstrumentCode: Int]
    package var defaultWindow: Int
    package var rules: [Rule]
    /// Draft instruments that the policy uses on purpose; every other draft is refused.
    package var drafts: Set<InstrumentCode>

    package init(
        id: String, version: String, effectiveOn: CalendarDate, author: String, approver: String,
        batteries: [Battery], windows: [InstrumentCode: Int], defaultWindow: Int, rules: [Rule],
        drafts: Set<InstrumentCode> = []
    ) {
        self.id = id
        self.version = version
        self.effectiveOn = effectiveOn
        self.author = author
        self.approver = approver
        self.batteries = batteries
        self.windows = windows
        self.defaultWindow = defaultWindow
        self.rules = rules
        self.drafts = drafts
    }

    package func window(of form: InstrumentCode) -> Int { windows[form] ?? defaultWindow }
    package func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}

/// A form with those who may answer it; empty: anybody.
package struct FormSlot: Hashable, Sendable {
    package var instrument: InstrumentCode
    package var informants: Set<Informant>
    package init(instrument: InstrumentCode, informants: Set<Informant>) {
        self.instrument = instrument
        self.informants = informants
    }

    func holds(_ sheet: AssessmentFacts) -> Bool {
        sheet.instrument == instrument && admits(sheet.informant)
    }
    func admits(_ informant: Informant) -> Bool {
        informants.isEmpty || informants.contains(informant)
            || informants.contains(informant.ofForm)
    }
}

/// The forms that children of an age are asked.
package struct Battery: Hashable, Sendable {
    package var id: String
    package var ages: AgeRange
    package var forms: [FormSlot]
    /// All of these, each satisfied by any of its slots.
    package var needed: [[FormSlot]]
    package init(id: String, ages: AgeRange, forms: [FormSlot], needed: [[FormSlot]]) {
        self.id = id
        self.ages = ages
        self.forms = forms
        self.needed = needed
    }
}

package struct Rule: Hashable, Sendable {
    package var id: String
    package var name: String
    package var condition: Condition
    package var effect: Effect
    package var reason: Phrase
    /// The family's view says only that somebody would like to talk with the child.
    package var isForWorkersOnly: Bool
    package var source: String
    package init(
        id: String, name: String, condition: Condition, effect: Effect, reason: Phrase,
        isForWorkersOnly: Bool, source: String
    ) {
        self.id = id
        self.name = name
        self.condition = condition
        self.effect = effect
        self.reason = reason
        self.isForWorkersOnly = isForWorkersOnly
        self.source = source
    }

    /// The track that the rule routes to; nil: it asks.
    package var track: Track? {
        if case .route(let track, _) = effect { track } else { nil }
    }
}

package enum Effect: Hashable, Sendable {
    case route(Track, Urgency)
    /// - Parameter what: a code; conditions that find several things ask for each by its own.
    case ask(Ask.Kind, what: String, days: Int, Urgency)
}

/// A scale of a form: `phq-a.total`.
package struct ScaleReference: Hashable, Sendable {
    package var instrument: InstrumentCode
    package var scale: String
    package init(instrument: InstrumentCode, scale: String) {
        self.instrument = instrument
        self.scale = scale
    }
}

/// An item of a form, from a code on.
package struct ItemReference: Hashable, Sendable {
    package var instrument: InstrumentCode
    package var item: Int
    package var atLeast: Int
    package init(instrument: InstrumentCode, item: Int, atLeast: Int = 0) {
        self.instrument = instrument
        self.item = item
        self.atLeast = atLeast
    }
}

/// One sign that only asks, unless a rule that routes by it holds.
package struct SingleSign: Hashable, Sendable {
    package var condition: Condition
    package var unless: [String]
    package var what: String
    package init(condition: Condition, unless: [String], what: String) {
        self.condition = condition
        self.unless = unless
        self.what = what
    }
}

/// An end of an own reference, ties counted in.
package enum RareEnd: Hashable, Sendable {
    /// At or above this percentile: `atOrAbove(90)` is the highest tenth.
    case atOrAbove(Int)
    /// `atOrBelow(10)` is the lowest tenth.
    case atOrBelow(Int)
}

/// Which way a score moved, by more than the error of measurement.
package enum Trend: String, Hashable, Sendable, CaseIterable { case better, worse }

/// What a rule looks for; its truth has four values (``Verdict``).
package indirect enum Condition: Hashable, Sendable {
    case all([Condition])
    case any([Condition])
    case none([Condition])
    case atLeast(Int, [Condition])
    /// A raw score from `low` on, to `high` where that is given.
    case score(ScaleReference, informants: Set<Informant>, low: Points, high: Points?)
    /// In the rarest part of an own reference, at one end.
    case percentile(ScaleReference, informants: Set<Informant>, RareEnd)
    /// At or beyond a band of a set, said by at least so many informants.
    case band(ScaleReference, informants: Set<Informant>, set: String, band: String, by: Int)
    /// An endorsed critical answer of the last so many days, talked about or not.
    case answered(ItemReference, withinDays: Int)
    /// A sheet of the form counts tonight.
    case given(InstrumentCode)
    /// A risk answer that no talk has answered since; a whole-life answer: no talk ever.
    case riskAnswer(ItemReference)
    /// Any risk answer of a level that no talk has answered since, besides these.
    case anyRiskAnswer(CriticalLevel, besides: [ItemReference])
    /// A whole-life risk answer about which there was a talk.
    case knownRiskAnswer
    /// The newest talk with a result.
    case talk(SafetyTalkResult, withinDays: Int?)
    /// The newest try reached nobody.
    case talkNotReached
    /// An outcome by rules that no talk has answered since.
    case outcome(ScaleReference, equals: Int, untilTalk: Bool)
    case alertOverdue
    case wish(WishFacts.Object, Wish, withinDays: Int)
    /// The child's age today.
    case ages(ClosedRange<Int>)
    /// Its grade, where the campaign knows it.
    case grades(ClosedRange<Int>)
    case sex(Sex)
    /// One of these hardships is recorded.
    case category(Set<Hardship>)
    /// An open concern of any kind but these.
    case concern(besides: Set<ConcernKind>)
    /// An open report of suspected harm.
    case harmReport
    /// Reliably better or worse than the sheet of the same form and informant before it.
    case change(ScaleReference, informants: Set<Informant>, Trend)
    /// A critical item was left blank, and no talk since.
    case riskQuestionBlank(besides: [InstrumentCode])
    case singleSign([SingleSign])
    /// Of the same scale one informant says one band or beyond, another the lowest.
    case viewsDiffer([ScaleReference], set: String, band: String)
    case doubtful
    /// A scale not scorable, or a cut of this policy inside its bounds.
    case answersMissing
    case batteryIncomplete
    /// The battery is complete and no other rule holds.
    case nothingFound
}
