import Care
import Messages
import Postgres
import Records

/// What is brought before a conference when it is opened.
struct ConferenceDrafting {
    struct Matter: Hashable, Sendable {
        let minor: MinorID
        let words: String
    }

    let district: String
    /// What the codes of its places begin with.
    let places: String
    let caller: String
    let language: Language

    /// The children named, and where asked for those who wait in vain, each with what waits.
    ///
    /// - Parameter codes: of children named by the caller.
    func matters(
        named codes: [String], drafting: Bool, at now: Instant, on connection: inout Connection
    ) throws -> [Matter] {
        var matters: [Matter] = []
        var waiting: [Conferences.Waiting] = []
        if drafting {
            waiting = try Conferences.waiting(
                in: district, placesFrom: places, at: now, caller: caller, on: &connection)
        }
        for code in codes {
            let child = try MinorLookup.one(code, on: &connection)
            guard child.district == district else {
                throw Fault(.badData, .conferenceOtherDistrict(code, district))
            }
            guard !matters.contains(where: { $0.minor == child.id }) else { continue }
            let found = waiting.first { $0.minor == child.id }
            matters.append(
                Matter(minor: child.id, words: words(found.map(Self.reasons) ?? .conferenceBrought))
            )
        }
        let named = Set(matters.map(\.minor))
        matters += waiting.filter { !named.contains($0.minor) }.map {
            Matter(minor: $0.minor, words: words(Self.reasons($0)))
        }
        return matters
    }

    private func words(_ phrase: Phrase) -> String { phrase.text(in: language) }

    /// What waits, in words; no answer, no facts, nobody's name.
    private static func reasons(_ waiting: Conferences.Waiting) -> Phrase {
        var reasons: [Phrase] = []
        if waiting.hasHarmReport { reasons.append(.conferenceHarmReport) }
        if waiting.alerts > 0 { reasons.append(.conferenceAlertsOverdue(waiting.alerts)) }
        if waiting.actions > 0 { reasons.append(.conferenceActionsOverdue(waiting.actions)) }
        return .list(reasons)
    }
}
