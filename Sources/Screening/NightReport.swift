package import Care
import Messages
package import Records
package import Tables
package import Triage

/// What a night did, in counts that add up over its chunks.
package struct NightTally: Hashable, Sendable {
    package var examined = 0
    package var decided = 0
    package var unchanged = 0
    package var undetermined = 0
    package var asks = 0
    /// From track (`none`: first decision) to track.
    package var moved: [String: [String: Int]] = [:]
    /// Identities of children whose stored sheets cannot be read.
    package var undecided: [String] = []

    mutating func count(_ decision: Decision, from: Track?) {
        decided += decision.disposition == .decided ? 1 : 0
        undetermined += decision.disposition == .undetermined ? 1 : 0
        asks += decision.asks.count
        if from != decision.track {
            moved[from?.rawValue ?? "none", default: [:]][decision.track.rawValue, default: 0] += 1
        }
    }

    mutating func add(_ other: Self) {
        examined += other.examined
        decided += other.decided
        unchanged += other.unchanged
        undetermined += other.undetermined
        asks += other.asks
        undecided += other.undecided
        for (from, tracks) in other.moved {
            for (to, count) in tracks { moved[from, default: [:]][to, default: 0] += count }
        }
    }

    /// As the ledger keeps it.
    var json: JSON {
        [
            "examined": .int(examined), "decided": .int(decided), "unchanged": .int(unchanged),
            "undetermined": .int(undetermined), "asks": .int(asks), "moved": Self.json(of: moved),
            "undecided": .array(undecided.map(JSON.string)),
        ]
    }

    static func json(of moved: [String: [String: Int]]) -> JSON {
        .object(
            moved.sorted { $0.key < $1.key }.map { from, tracks in
                (from, .object(tracks.sorted { $0.key < $1.key }.map { ($0.key, .int($0.value)) }))
            })
    }
}

extension NightTally {
    init(json text: String) throws {
        let json = try JSON(parsing: Array(text.utf8))
        func count(_ key: String) -> Int { json[key]?.int ?? 0 }
        examined = count("examined")
        decided = count("decided")
        unchanged = count("unchanged")
        undetermined = count("undetermined")
        asks = count("asks")
        undecided = (json["undecided"]?.array ?? []).compactMap(\.string)
        for (from, tracks) in json["moved"]?.members ?? [] {
            for (to, number) in tracks.members ?? [] { moved[from, default: [:]][to] = number.int }
        }
    }
}

/// The night's report, in the words that others build on.
package struct NightReport: Sendable {
    package let run: RunID
    package let asOf: Instant
    package let policy: String
    package let policyVersion: String
    package let tally: NightTally
    /// Where all children stand after it.
    package let counts: [Runs.Count]
    package let overdue: Runs.Overdue
    /// What waits for people this morning, in the order of the worklist.
    package let waiting: [(kind: MorningList.Kind, count: Int)]
    /// Of several who shared the work.
    package let workersLost: Int
    package let elapsed: Duration

    package var tracks: [(track: Track, children: Int)] {
        Track.allCases.map { track in
            (track, counts.filter { $0.place.track == track }.reduce(0) { $0 + $1.children })
        }
    }

    package var seconds: Double {
        let (seconds, attoseconds) = elapsed.components
        return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1000
    }

    package var json: JSON {
        [
            "run_id": .string(run.description), "as_of": .string(asOf.iso),
            "policy": .string(policy), "policy_version": .string(policyVersion),
            "examined": .int(tally.examined), "decided": .int(tally.decided),
            "unchanged": .int(tally.unchanged), "undetermined": .int(tally.undetermined),
            "tracks": .object(tracks.map { ($0.track.rawValue, .int($0.children)) }),
            "moved": NightTally.json(of: tally.moved), "asks": .int(overdue.asks),
            "alerts_overdue": .int(overdue.alerts), "referrals_overdue": .int(overdue.referrals),
            "seconds": .double(seconds), "alerts_open": .int(overdue.alertsOpen),
            "not_assessed": .int(overdue.notAssessed),
            "undecided": .array(tally.undecided.map(JSON.string)),
            "workers_lost": .int(workersLost),
            "worklist": .object(waiting.map { ($0.kind.rawValue, .int($0.count)) }),
        ]
    }
}

/// Asks as a decision keeps them.
package enum StoredAsks {
    package static func json(of asks: [Ask]) -> String {
        JSON.array(
            asks.map { ask in
                [
                    "rule": .string(ask.rule), "kind": .string(ask.kind.rawValue),
                    "what": .string(ask.what), "urgency": .string(ask.urgency.rawValue),
                    "opened_on": .string(ask.openedOn.iso), "deadline": .string(ask.deadline.iso),
                ]
            }
        ).text
    }

    package static func read(_ text: String) throws -> [Ask] {
        guard case .array(let entries) = try JSON(parsing: Array(text.utf8)) else { return [] }
        return entries.compactMap { entry in
            guard let rule = entry["rule"]?.string,
                let kind = entry["kind"]?.string.flatMap(Ask.Kind.init),
                let what = entry["what"]?.string,
                let urgency = entry["urgency"]?.string.flatMap(Urgency.init),
                let openedOn = entry["opened_on"]?.string.flatMap({ CalendarDate(iso: $0) }),
                let deadline = entry["deadline"]?.string.flatMap({ CalendarDate(iso: $0) })
            else { return nil }
            return Ask(
                rule: rule, kind: kind, what: what, urgency: urgency, openedOn: openedOn,
                deadline: deadline)
        }
    }

    /// PostgreSQL keeps JSON without its spacing and order, so texts are compared by their values.
    static func same(_ stored: String, _ fresh: String) -> Bool {
        (try? read(stored)) == (try? read(fresh))
    }
}
