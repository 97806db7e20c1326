package import Care
import Instruments
import Messages
package import Postgres
import Psychometrics
import Records
import Scoring

/// A person ends an episode of care, with an outcome that something beside a band supports.
package struct EpisodeClosing: Sendable {
    package var minor: String
    /// nil: what reliable change and the goal mark say.
    package var outcome: EpisodeOutcome?
    package var reason: String
    package var day: CalendarDate?
    /// Who took over, where the child is 18.
    package var acceptedBy: String?

    package init(
        minor: String, outcome: EpisodeOutcome?, reason: String, day: CalendarDate?,
        acceptedBy: String?
    ) {
        self.minor = minor
        self.outcome = outcome
        self.reason = reason
        self.day = day
        self.acceptedBy = acceptedBy
    }

    /// - Throws: ``Fault``: an open action, alert or report stands in the way, the outcome has
    ///   nothing to stand on, or nobody took over.
    package func close(
        house: inout House, on connection: inout Connection
    ) throws -> (outcome: EpisodeOutcome, ground: Movement) {
        try PlainWords.check(reason, in: 3...500, option: "--reason")
        let (child, episode) = try EpisodeCare.open(minor, on: &connection)
        let day = try EpisodeCare.past(self.day, on: &connection)
        try refuseOpenWork(child, episode.id, on: &connection)
        let movement = try Movement(
            of: child, since: episode, library: house.library, on: &connection)
        let outcome = try checked(movement)
        var words = reason
        if outcome == .agedOut {
            guard let acceptedBy else { throw Fault(.usage, .optionNeeded("--accepted-by")) }
            try PlainWords.check(acceptedBy, in: 1...80, option: "--accepted-by")
            words = String("\(reason) → \(acceptedBy)".prefix(500))
        }
        let audit = EpisodeCare.event("episode.closed", child, episode.id, &house)
        try connection.transaction { connection in
            try Episodes.close(
                episode, of: child, on: max(day, episode.openedOn), outcome: outcome, words: words,
                event: audit.id, connection: &connection)
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([audit], on: &connection)
        }
        return (outcome, movement)
    }

    private func refuseOpenWork(
        _ child: MinorRow, _ episode: EpisodeID, on connection: inout Connection
    ) throws {
        guard try Alerts.open(of: child.id, in: child.district, on: &connection).isEmpty else {
            throw Fault(
                .badData, .overrideOverOpenAlert(child.code),
                mend: "xinlu alert resolve \(child.code) --result … --by …")
        }
        let open = try CarePlans.actions(of: episode, in: child.district, on: &connection)
            .filter { $0.doneOn == nil }
        guard open.isEmpty else {
            throw Fault(
                .badData, .episodeHasOpenActions(child.code, open.count),
                mend: "xinlu episode plan \(child.code) --done \(open[0].id)")
        }
    }

    /// "Improved" and "worse" come from reliable change or the goal mark, never from a word alone.
    private func checked(_ movement: Movement) throws -> EpisodeOutcome {
        guard let outcome else { return movement.outcome ?? .unchanged }
        let isSupported =
            switch outcome {
            case .improved: movement.isBetter
            case .worse: movement.isWorse
            case .goalMet: movement.isGoalMet
            default: true
            }
        guard isSupported else {
            throw Fault(
                .badData, .outcomeWithoutGround(outcome.rawValue),
                mend: "xinlu episode plan \(minor) --mark 0…10")
        }
        return outcome
    }
}

/// How a child moved during an episode: its own mark of the goal, and the scores that routed it
/// where a change larger than the error of measurement can be told.
package struct Movement: Hashable, Sendable {
    /// First and last mark; nil: fewer than two.
    package var marks: (first: Int, last: Int)? { bounds.map { ($0[0], $0[1]) } }
    private var bounds: [Int]?
    private var lastMark: Int?
    /// Scales that moved reliably, worse ones last.
    package private(set) var better: [String] = []
    package private(set) var worse: [String] = []

    /// Points on the 0–10 mark that are more than its own noise: a goal-based outcome moves reliably
    /// from 2.45 on (Edbrooke-Childs and others 2015).
    package static let markStep = 3

    /// For tests and for what is read elsewhere.
    package init(marks: [Int], better: [String] = [], worse: [String] = []) {
        bounds = marks.count > 1 ? [marks[0], marks[marks.count - 1]] : nil
        lastMark = marks.last
        self.better = better
        self.worse = worse
    }

    package var isGoalMet: Bool { lastMark == 10 }
    package var isBetter: Bool { !better.isEmpty || moved >= Self.markStep }
    package var isWorse: Bool { !worse.isEmpty || moved <= -Self.markStep }
    private var moved: Int { marks.map { $0.last - $0.first } ?? 0 }

    /// nil: nothing can be told. What got worse is said first.
    package var outcome: EpisodeOutcome? {
        if isWorse { return .worse }
        if isGoalMet { return .goalMet }
        if isBetter { return .improved }
        return marks == nil ? nil : .unchanged
    }

    init(
        of child: MinorRow, since episode: Episodes.Open, library: InstrumentLibrary,
        on connection: inout Connection
    ) throws {
        let marks = try CarePlans.marks(of: episode.id, in: child.district, on: &connection)
        self.init(marks: marks.map(\.mark))
        let history = try Sheets.history(of: child, on: &connection).filter(\.stands)
        for line in history where line.filledOn > episode.openedOn {
            guard let instrument = try? library.entry(line.instrument).instrument,
                !history.contains(where: { $0.isSameForm(as: line) && $0.filledOn > line.filledOn }
                ),
                let before = history.filter({
                    $0.isSameForm(as: line) && $0.filledOn <= episode.openedOn
                }).max(by: { $0.filledOn < $1.filledOn })
            else { continue }
            for (place, scale) in line.scales.enumerated() {
                guard let then = before.scales.firstIndex(of: scale),
                    let old = before.raw[then], let new = line.raw[place],
                    let direction = instrument.scale(scale)?.higherIs,
                    let reliable = ReliableChange(
                        of: scale, informant: line.informant, in: instrument)
                else { continue }
                let name = "\(line.instrument.rawValue).\(scale)"
                switch reliable.change(
                    from: Points(tenThousandths: old), to: Points(tenThousandths: new),
                    higherIs: direction)
                {
                case .improved: better.append(name)
                case .worse: worse.append(name)
                case .unchanged: break
                }
            }
        }
    }
}

extension Sheets.HistoryLine {
    fileprivate func isSameForm(as other: Self) -> Bool {
        instrument == other.instrument && informant == other.informant
    }
}
