import Care
import Postgres
import Records
import Scoring
import Tables
import Triage

/// One chunk of the night: decides its children and holds what to write.
struct NightChunk {
    let district: String
    let night: Night
    private let lookup: InstrumentLookup
    private(set) var tally = NightTally()
    /// How many children more, or fewer, stand at each place after it.
    private(set) var shifts: [Runs.Place: Int] = [:]
    private var decisions: [DecisionRow] = []
    private var asks: [AskRow] = []
    private var closedAsks: [AskID] = []
    private var episodes: [EpisodeRow] = []
    private var events: [EpisodeEventRow] = []
    private var raises: [(EpisodeID, Decision, DecisionID)] = []
    private var proposals: [(EpisodeID, Track?)] = []
    private var lapsed: [OverrideFacts.Lapse: [OverrideID]] = [:]
    private var states: [(minor: MinorID, clock: Instant?, decision: DecisionID?)] = []

    init(district: String, night: Night, lookup: InstrumentLookup) {
        self.district = district
        self.night = night
        self.lookup = lookup
    }

    /// A child whose stored sheets cannot be read stays marked and is named; the others are decided.
    mutating func decide(_ minor: NightFacts.Minor, _ facts: NightFacts) {
        tally.examined += 1
        guard let child = try? night.instruments.facts(of: minor, in: facts) else {
            tally.undecided.append(minor.id.description)
            return
        }
        let standing = facts.standing[minor.id]
        if let lapse = child.lapse(asOf: night.run.asOf), let stored = facts.overrides[minor.id] {
            lapsed[lapse, default: []].append(stored.id)
        }
        guard
            let decision = night.policy.policy.decide(
                child, instruments: lookup, asOf: night.run.asOf)
        else {
            states.append((minor.id, facts.pending[minor.id], standing?.id))
            return
        }
        // What is dated later was left out, and is looked at in its time.
        let clock = [decision.nextClock, facts.pending[minor.id]].compactMap(\.self).min()
        let asks = StoredAsks.json(of: decision.asks)
        if let standing, standing.says(decision, asks: asks, policyVersion: night.run.policyVersion)
        {
            tally.unchanged += 1
            states.append((minor.id, clock, standing.id))
            return
        }
        let row = DecisionRow(
            district: district,
            id: .derived("decision", night.run.id.description, minor.id.description),
            minor: minor.id, run: night.run.id, asOf: night.run.asOf,
            policyVersion: night.run.policyVersion, decision: decision, asks: asks)
        decisions.append(row)
        states.append((minor.id, clock, row.id))
        tally.count(decision, from: standing?.track)
        shift(decision, from: standing)
        settleAsks(of: minor.id, decision, open: facts.asks[minor.id] ?? [])
        let isSettled = facts.closings[minor.id].map { $0.settles(decision, of: child) } ?? false
        settleEpisode(
            of: minor.id, decision, row.id, open: facts.episodes[minor.id], isSettled: isSettled)
    }

    private mutating func shift(_ decision: Decision, from standing: NightFacts.Standing?) {
        if let standing {
            let place = Runs.Place(track: standing.track, disposition: standing.disposition)
            shifts[place, default: 0] -= 1
        }
        let place = Runs.Place(track: decision.track, disposition: decision.disposition)
        shifts[place, default: 0] += 1
    }

    /// Opens what is newly asked, and closes what is asked no longer: the answer is in.
    private mutating func settleAsks(
        of minor: MinorID, _ decision: Decision, open: [NightFacts.StoredAsk]
    ) {
        for ask in decision.asks
        where !open.contains(where: { $0.ask.rule == ask.rule && $0.ask.what == ask.what }) {
            asks.append(
                AskRow(
                    district: district,
                    id: .derived(
                        "ask", night.run.id.description, minor.description, ask.rule, ask.what),
                    minor: minor, ask: ask))
        }
        closedAsks += open.filter { stored in
            !decision.asks.contains { $0.rule == stored.ask.rule && $0.what == stored.ask.what }
        }.map(\.id)
    }

    /// Opens an episode, raises one, or proposes to lower it; never lowers, never ends.
    private mutating func settleEpisode(
        of minor: MinorID, _ decision: Decision, _ id: DecisionID, open: NightFacts.Episode?,
        isSettled: Bool
    ) {
        let day = night.run.asOf.date
        func event(_ episode: EpisodeID, _ kind: EpisodeEventRow.Kind, _ track: Track)
            -> EpisodeEventRow
        {
            EpisodeEventRow(
                district: district,
                id: .derived("event", id.description, kind.rawValue), episode: episode, kind: kind,
                track: track, urgency: decision.urgency, decision: id, on: day)
        }
        guard let open else {
            guard decision.track > .universal, !isSettled else { return }
            let episode = EpisodeRow(
                district: district, id: .derived("episode", id.description), minor: minor,
                track: decision.track, urgency: decision.urgency, openedOn: day, decision: id)
            episodes.append(episode)
            events.append(event(episode.id, .opened, decision.track))
            return
        }
        if decision.track > open.track
            || (decision.track == open.track && decision.urgency > open.urgency)
        {
            raises.append((open.id, decision, id))
            events.append(event(open.id, .raised, decision.track))
        } else if decision.proposesLowering, decision.found != open.proposedTrack {
            proposals.append((open.id, decision.found))
            events.append(event(open.id, .loweringProposed, decision.found))
        } else if !decision.proposesLowering, open.proposedTrack != nil {
            proposals.append((open.id, nil))
        }
    }

    /// Writes everything of the chunk; the audit's link is the last statement.
    func write(_ chunk: Runs.Chunk, on connection: inout Connection) throws {
        try settle(on: &connection)
        try Runs.finish(
            chunk, of: night.run.id, examined: tally.examined, summary: tally.json.text,
            on: &connection)
        let number = String(chunk.number)
        try Audit.seal(
            [
                AuditEventRow(
                    district: district,
                    id: .derived("night", night.run.id.description, district, number),
                    action: "triage.decided", objectKind: "chunk",
                    objectID: "\(night.run.id)/\(number)")
            ], on: &connection)
    }

    /// How many more asks are open after it.
    var asksMore: Int { asks.count - closedAsks.count }

    private func settle(on connection: inout Connection) throws {
        try connection.insert(decisions)
        CrashPoint.halfWritten.pass()
        try connection.insert(asks)
        try Runs.closeAsks(closedAsks, in: district, on: night.run.asOf.date, on: &connection)
        try connection.insert(episodes)
        for (episode, decision, id) in raises {
            try Runs.raise(
                episode, in: district, to: decision.track, decision.urgency, by: id,
                on: &connection)
        }
        for (episode, track) in proposals {
            try Runs.propose(track, for: episode, in: district, on: &connection)
        }
        for (lapse, ids) in lapsed {
            let end: Overrides.End = lapse == .expired ? .expired : .riskAnswer
            try Overrides.end(
                ids, in: district, on: night.run.asOf.date, end, by: nil, connection: &connection)
        }
        try connection.insert(events)
        try Runs.settle(
            states, in: district, policyVersion: night.run.policyVersion, on: &connection)
    }
}

extension NightFacts.Standing {
    /// Whether the decision in force says the same in every respect.
    func says(_ decision: Decision, asks: String, policyVersion: Int32) -> Bool {
        self.policyVersion == policyVersion && disposition == decision.disposition
            && track == decision.track && urgency == decision.urgency && found == decision.found
            && foundUrgency == decision.foundUrgency && battery == decision.battery
            && verdicts == String(decision.verdicts.map(\.letter))
            && StoredAsks.same(self.asks, asks)
    }
}

extension NightFacts.Closing {
    /// A person ended an offer as intense as this one, and nothing was heard of the child since: the
    /// same sheets do not open it again.
    func settles(_ decision: Decision, of child: ChildFacts) -> Bool {
        guard decision.track <= track else { return false }
        let day = at.date
        return child.assessments.allSatisfy { $0.enteredAt <= at }
            && child.talks.allSatisfy { $0.heldAt <= at }
            && child.alerts.allSatisfy { !$0.isOpen && $0.raisedAt <= at }
            && child.wishes.allSatisfy { $0.on <= day } && child.concerns.isEmpty
            && !child.hasOpenHarmReport && child.override == nil
    }
}
