import Care
import Messages
import Reports
import Screening
import Triage

/// What another policy would decide, as figures for people.
struct SimulationPage {
    let simulation: TriageSimulation

    var page: FiguresPage {
        let name = "\(simulation.policy.id) \(simulation.policy.version)"
        return FiguresPage(
            title: Phrase.simulationHeadline(
                name, simulation.examined, moved: simulation.moves.count
            ).localised,
            notes: [
                Phrase.simulationWork(
                    asks: simulation.asks.values.reduce(0, +), talks: simulation.talks,
                    hours: simulation.hoursText,
                    single: simulation.moves.count { $0.hangsOnOneAnswer }
                ).localised, Phrase.screeningNotDiagnosis.localised,
            ],
            lines: Self.lines(of: simulation.matrix),
            sections: [asks, services] + groups,
            language: Session.language)
    }

    private static func lines(
        of matrix: TrackMatrix, named prefix: String = "", movesOnly: Bool = false
    ) -> [FiguresPage.Line] {
        TrackMatrix.origins.flatMap { from in
            Track.allCases.compactMap { to in
                let children = matrix.children(from: from, to: to)
                guard children > 0, !movesOnly || from != to else { return nil }
                let origin = from.map { Phrase.track($0.rawValue) } ?? Phrase.noDecisionYet
                return FiguresPage.Line(
                    label: prefix + Phrase.moveLabel(origin, .track(to.rawValue)).localised,
                    count: children)
            }
        }
    }

    private var asks: FiguresPage.Section {
        FiguresPage.Section(
            heading: Phrase.simulationAsks.localised,
            lines: simulation.asks.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                FiguresPage.Line(label: Phrase.askKind($0.key.rawValue).localised, count: $0.value)
            })
    }

    /// The load on each service, now and then.
    private var services: FiguresPage.Section {
        let lines = simulation.services.flatMap { load in
            [
                FiguresPage.Line(
                    label: load.service.rawValue + Phrase.loadNow.localised, count: load.now),
                FiguresPage.Line(
                    label: load.service.rawValue + Phrase.loadThen.localised, count: load.then),
            ]
        }
        return FiguresPage.Section(heading: Phrase.simulationLoad.localised, lines: lines)
    }

    /// Who would move, by district, sex, age and category.
    private var groups: [FiguresPage.Section] {
        simulation.groups.sorted { $0.key < $1.key }.map { group, values in
            FiguresPage.Section(
                heading: Phrase.simulationGroup(group).localised,
                lines: values.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.flatMap {
                    value, matrix in
                    Self.lines(of: matrix, named: value + ": ", movesOnly: true)
                })
        }
    }
}
