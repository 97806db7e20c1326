package import Care
package import Tables
import Triage

extension TriageSimulation {
    /// Hours of talks at half an hour each.
    package var hoursText: String { "\(Double(talks) / 2)" }

    package var json: JSON {
        [
            "policy": .string(policy.id), "policy_version": .string(policy.version),
            "as_of": .string(asOf.iso), "examined": .int(examined),
            "undetermined": .int(undetermined),
            "tracks": .object(tracks.map { ($0.track.rawValue, .int($0.children)) }),
            "matrix": matrix.json,
            "by": .object(
                groups.sorted { $0.key < $1.key }.map { group, values in
                    (
                        group,
                        .object(
                            values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
                    )
                }),
            "asks": .object(
                asks.sorted { $0.key.rawValue < $1.key.rawValue }
                    .map { ($0.key.rawValue, .int($0.value)) }),
            "talks": .int(talks), "talk_hours": .double(Double(talks) / 2),
            "services": .object(
                services.map { load in
                    (load.service.rawValue, ["now": .int(load.now), "then": .int(load.then)])
                }),
            "moved": .int(moves.count),
            "hang_on_one_answer": .int(moves.count { $0.hangsOnOneAnswer }),
            "moves": .array(
                moves.map { move in
                    [
                        "minor": .string(move.minor), "from": .optional(move.from?.rawValue),
                        "to": .string(move.to.rawValue),
                        "gained": .array(move.gained.map(JSON.string)),
                        "lost": .array(move.lost.map(JSON.string)),
                        "hangs_on_one_answer": .bool(move.hangsOnOneAnswer),
                    ]
                }),
        ]
    }

    /// The load on each service, now and then.
    package var services: [(service: Service, now: Int, then: Int)] {
        Track.allCases.compactMap { track in
            Service(for: track).map {
                ($0, matrix.children(from: track), matrix.children(to: track))
            }
        }
    }
}

extension TrackMatrix {
    var json: JSON {
        .object(
            Self.origins.compactMap { from in
                let cells = Track.allCases.compactMap { to -> (String, JSON)? in
                    let count = children(from: from, to: to)
                    return count > 0 ? (to.rawValue, .int(count)) : nil
                }
                return cells.isEmpty ? nil : (from?.rawValue ?? "none", .object(cells))
            })
    }
}
