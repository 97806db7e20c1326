package import Care
import Instruments
import Messages
package import Postgres
import Records
package import Triage

/// What another policy would decide of everybody tonight; nothing is written.
///
/// The same rows and the same pure core as the night's, so that activating the policy and running
/// it gives the same.
package struct TriageSimulation: Sendable {
    package struct Move: Hashable, Sendable {
        package let minor: String
        /// nil: no decision yet.
        package let from: Track?
        package let to: Track
        /// Rules that hold under one policy and not under the other.
        package let gained: [String]
        package let lost: [String]
        /// One point of one scale, or one risk answer, would undo what the new policy finds.
        package let hangsOnOneAnswer: Bool
    }

    package private(set) var examined = 0
    package private(set) var undetermined = 0
    package private(set) var matrix = TrackMatrix()
    /// By `district`, `sex`, `age`, `category` and then by value.
    package private(set) var groups: [String: [String: TrackMatrix]] = [:]
    package private(set) var asks: [Ask.Kind: Int] = [:]
    package private(set) var moves: [Move] = []
    package let policy: Policy
    package let asOf: Instant

    /// - Parameter since: only children about whom a sheet was filled in from this day on.
    package init(
        _ policy: Policy, since: CalendarDate?, asOf: Instant, on connection: inout Connection,
        progress: (Int) -> Void = { _ in }
    ) throws {
        self.policy = policy
        self.asOf = asOf
        let instruments = try PublishedInstruments(on: &connection)
        let current = try PolicyInForce.on(asOf.date, connection: &connection).policy
        let districts = try Reference.regions(on: &connection)
            .filter { $0.level == "district" }.map { String($0.code.prefix(6)) }
        for district in districts {
            var last = MinorID(high: 0, low: 0)
            while true {
                let children = try Runs.everybody(
                    in: district, after: last, limit: 2_000, on: &connection)
                guard let end = children.last else { break }
                last = end
                let facts = try NightFacts(
                    reading: children, in: district, asOf: asOf, on: &connection)
                let codes = try Registry.codes(of: children, in: district, on: &connection)
                for minor in facts.minors {
                    let child = try instruments.facts(of: minor, in: facts)
                    if let since, !child.assessments.contains(where: { $0.filledOn >= since }) {
                        continue
                    }
                    count(
                        child, codes[minor.id] ?? "", district, current, instruments.lookup,
                        standing: facts.standing[minor.id]?.track)
                }
                progress(examined)
            }
        }
    }

    private mutating func count(
        _ child: ChildFacts, _ code: String, _ district: String, _ current: Policy,
        _ instruments: InstrumentLookup, standing: Track?
    ) {
        guard let new = policy.decide(child, instruments: instruments, asOf: asOf) else { return }
        examined += 1
        undetermined += new.disposition == .undetermined ? 1 : 0
        for ask in new.asks { asks[ask.kind, default: 0] += 1 }
        matrix.count(standing, new.track)
        let age = asOf.date.age(bornOn: child.bornOn)
        var keys = [
            ("district", district), ("sex", child.sex?.rawValue ?? "-"), ("age", String(age)),
        ]
        keys += child.hardships.map { ("category", $0.rawValue) }
        for (group, value) in keys {
            groups[group, default: [:]][value, default: TrackMatrix()].count(standing, new.track)
        }
        guard standing != new.track else { return }
        let old = current.decide(child, instruments: instruments, asOf: asOf)
        let before = Set(old.map { current.holding($0) } ?? [])
        let after = policy.holding(new)
        moves.append(
            Move(
                minor: code, from: standing, to: new.track,
                gained: after.filter { !before.contains($0) },
                lost: before.subtracting(after).sorted(),
                hangsOnOneAnswer: hangsOnOneAnswer(child, instruments)))
    }

    private func hangsOnOneAnswer(_ child: ChildFacts, _ instruments: InstrumentLookup) -> Bool {
        let change = policy.smallestChange(of: child, instruments: instruments, asOf: asOf)
        guard let change, change.steps.count == 1, let step = change.steps.first else {
            return false
        }
        if case .item = step.input { return true }
        return step.distance <= 1
    }

    package var tracks: [(track: Track, children: Int)] {
        Track.allCases.map { ($0, matrix.children(to: $0)) }
    }

    /// Talks asked for and offers to confirm.
    package var talks: Int {
        (asks[.talk] ?? 0)
            + Track.allCases.filter { $0 > .universal }.reduce(0) { $0 + matrix.children(to: $1) }
    }
}

extension Policy {
    /// The rules that hold, by id.
    fileprivate func holding(_ decision: Decision) -> [String] {
        zip(rules, decision.verdicts).filter { $1 == .true }.map(\.0.id)
    }
}

/// Children by the track they come from and the track they go to.
package struct TrackMatrix: Hashable, Sendable {
    private var cells: [Track?: [Track: Int]] = [:]

    mutating func count(_ from: Track?, _ to: Track) {
        cells[from, default: [:]][to, default: 0] += 1
    }
    package func children(from: Track?, to: Track) -> Int { cells[from]?[to] ?? 0 }
    package func children(from: Track) -> Int { cells[from]?.values.reduce(0, +) ?? 0 }
    package func children(to track: Track) -> Int {
        cells.values.reduce(0) { $0 + ($1[track] ?? 0) }
    }
    /// `none`: no decision yet.
    package static let origins: [Track?] = [nil] + Track.allCases
}
