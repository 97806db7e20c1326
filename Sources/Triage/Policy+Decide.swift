package import Care

extension Policy {
    /// Tonight's decision for one child; nil: nothing is known of the child yet.
    ///
    /// All matching rules are kept; the most intense wins, then the most urgent. What is still to
    /// be found out leaves the decision undetermined, with the track already reached in force. An
    /// open episode is never lowered here.
    package func decide(
        _ facts: ChildFacts, instruments: InstrumentLookup, asOf: Instant
    ) -> Decision? {
        let isKnown =
            !facts.assessments.isEmpty || !facts.talks.isEmpty || !facts.alerts.isEmpty
            || !facts.wishes.isEmpty || !facts.concerns.isEmpty || facts.hasOpenHarmReport
            || facts.override != nil || facts.openEpisode != nil || !facts.openAsks.isEmpty
        guard isKnown else { return nil }
        let inputs = Inputs(facts, self, instruments, asOf)
        let evaluation = Evaluation(inputs)
        let found = reached(evaluation.verdicts)
        let newest = inputs.sheets.map(\.enteredAt).max()
        let asks = asks(of: evaluation, facts, asOf.date).filter { ask in
            !facts.settledAsks.contains { settled in
                settled.rule == ask.rule && settled.what == ask.what
                    && newest.map { settled.at >= $0 } ?? true
            }
        }
        let force = inForce(found, facts, asOf)
        return Decision(
            disposition: couldRise(found.track, evaluation.verdicts, asks)
                ? .undetermined : .decided,
            track: force.track, urgency: force.urgency,
            found: found.track, foundUrgency: found.urgency, battery: inputs.battery?.id,
            verdicts: evaluation.verdicts, asks: asks, inputs: inputs.sheets.map(\.id).sorted(),
            nextClock: nextClock(inputs, asks))
    }

    private func reached(_ verdicts: [Verdict]) -> (track: Track, urgency: Urgency) {
        var reached = (track: Track.universal, urgency: Urgency.routine)
        for (rule, verdict) in zip(rules, verdicts) where verdict == .true {
            guard case .route(let track, let urgency) = rule.effect else { continue }
            if track > reached.track || track == reached.track && urgency > reached.urgency {
                reached = (track, urgency)
            }
        }
        return reached
    }

    /// What takes effect: a person's word where one stands, else never less than the open episode.
    private func inForce(
        _ found: (track: Track, urgency: Urgency), _ facts: ChildFacts, _ asOf: Instant
    ) -> (track: Track, urgency: Urgency) {
        let override = facts.overrideInForce(asOf: asOf)
        if let override, override.isLowering { return (override.track, override.urgency) }
        let track = max(found.track, facts.openEpisode?.track ?? .universal)
        let system = (track: track, urgency: urgency(of: track, found, facts.openEpisode))
        guard let override, override.track >= system.track else { return system }
        let isSame = override.track == system.track
        return (override.track, isSame ? max(override.urgency, system.urgency) : override.urgency)
    }

    private func urgency(
        of track: Track, _ found: (track: Track, urgency: Urgency), _ episode: EpisodeFacts?
    ) -> Urgency {
        guard let episode else { return found.urgency }
        if found.track > episode.track { return found.urgency }
        return found.track == episode.track ? max(found.urgency, episode.urgency) : episode.urgency
    }

    private func asks(
        of evaluation: Evaluation, _ facts: ChildFacts, _ today: CalendarDate
    ) -> [Ask] {
        var asks: [Ask] = []
        for (rule, verdict) in zip(rules, evaluation.verdicts) where verdict == .true {
            guard case .ask(let kind, let what, let days, let urgency) = rule.effect else {
                continue
            }
            for what in evaluation.details[rule.id] ?? [what] {
                let openedOn =
                    facts.openAsks.filter { $0.rule == rule.id && $0.what == what }
                    .map(\.openedOn).min() ?? today
                asks.append(
                    Ask(
                        rule: rule.id, kind: kind, what: what, urgency: urgency,
                        openedOn: openedOn, deadline: openedOn.adding(days: days)))
            }
        }
        return asks
    }

    /// An open ask, or a rule that is not known to be false, might still raise the track.
    private func couldRise(_ track: Track, _ verdicts: [Verdict], _ asks: [Ask]) -> Bool {
        guard track < .crisis else { return false }
        let isUnknown = zip(rules, verdicts).contains { rule, verdict in
            verdict == .unknown && (rule.track.map { $0 > track } ?? false)
        }
        return isUnknown || !asks.isEmpty
    }

    /// The first moment at which the clock alone may change the decision.
    private func nextClock(_ inputs: Inputs, _ asks: [Ask]) -> Instant? {
        let today = inputs.asOf.date
        var days = inputs.sheets.map { $0.filledOn.adding(days: window(of: $0.instrument) + 1) }
        days += inputs.facts.wishes.flatMap { wish in
            wishWindows.map { wish.on.adding(days: $0 + 1) }
        }
        days += inputs.facts.assessments.flatMap { sheet in
            answerWindows.map { sheet.filledOn.adding(days: $0 + 1) }
        }
        if let talk = inputs.newestTalkWithResult {
            days += talkWindows.map { talk.heldAt.date.adding(days: $0 + 1) }
        }
        days.append(nextBirthday(inputs.facts.bornOn, after: today))
        if let override = inputs.facts.overrideInForce(asOf: inputs.asOf) {
            days.append(override.expiresOn.adding(days: 1))
        }
        let moments =
            days.filter { $0 > today }.map { Instant($0) }
            + inputs.facts.alerts.filter(\.isOpen).map(\.deadline)
        return moments.filter { $0 > inputs.asOf }.min()
    }

    private func nextBirthday(_ birth: CalendarDate, after today: CalendarDate) -> CalendarDate {
        let age = today.age(bornOn: birth)
        var day = today.adding(days: 1)
        // Most of a year at once, then day by day: leap days take care of themselves.
        while day.adding(days: 28).age(bornOn: birth) == age { day = day.adding(days: 28) }
        while day.age(bornOn: birth) == age { day = day.adding(days: 1) }
        return day
    }

    private var talkWindows: [Int] {
        rules.flatMap { $0.condition.leaves }.compactMap { condition in
            if case .talk(_, let days) = condition { days } else { nil }
        }
    }

    private var answerWindows: [Int] {
        rules.flatMap { $0.condition.leaves }.compactMap { condition in
            if case .answered(_, let days) = condition { days } else { nil }
        }
    }

    private var wishWindows: [Int] {
        rules.flatMap { $0.condition.leaves }.compactMap { condition in
            if case .wish(_, _, let days) = condition { days } else { nil }
        }
    }
}

extension Condition {
    /// Whether any part of it compares with an own reference.
    var readsPercentiles: Bool {
        leaves.contains { if case .percentile = $0 { true } else { false } }
    }

    /// The conditions that have no others inside.
    package var leaves: [Condition] {
        parts.isEmpty ? [self] : parts.flatMap(\.leaves)
    }
}
