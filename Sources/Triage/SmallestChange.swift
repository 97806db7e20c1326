package import Care
package import Instruments
import Psychometrics
import Scoring

/// The least that would have given another track: the fewest inputs, then the fewest points.
///
/// Inputs are the scales that routing rules read and the risk answers that were given, each on its
/// own, on the sheets that count. Risk answers that were not given are no change to consider: one
/// would make a crisis of any child. It says how near a decision is to another, never what a child
/// should answer.
package struct SmallestChange: Hashable, Sendable {
    package struct Step: Hashable, Sendable {
        package enum Input: Hashable, Sendable {
            case scale(String)
            case item(Int)
        }
        package var sheet: AssessmentID
        package var instrument: InstrumentCode
        package var informant: Informant
        package var input: Input
        package var from: Points
        package var to: Points

        package init(
            sheet: AssessmentID, instrument: InstrumentCode, informant: Informant, input: Input,
            from: Points, to: Points
        ) {
            self.sheet = sheet
            self.instrument = instrument
            self.informant = informant
            self.input = input
            self.from = from
            self.to = to
        }

        package var distance: Points { to < from ? from - to : to - from }

        /// `phq-a.total`, `sdq@teacher.peer`, `phq-a.9`.
        package var name: String {
            let form = instrument.rawValue + (informant == .own ? "" : "@" + informant.rawValue)
            return switch input {
            case .scale(let scale): "\(form).\(scale)"
            case .item(let item): "\(form).\(item)"
            }
        }
    }

    /// One step, or two that go together.
    package var steps: [Step]
    /// What the rules would find then.
    package var track: Track

    package init(steps: [Step], track: Track) {
        self.steps = steps
        self.track = track
    }

    package var distance: Points { steps.reduce(0) { $0 + $1.distance } }
}

extension Policy {
    /// Beside what the rules find of this child, how little would have made them find another
    /// track; nil: no two inputs do.
    package func smallestChange(
        of facts: ChildFacts, instruments: InstrumentLookup, asOf: Instant
    ) -> SmallestChange? {
        guard let found = decide(facts, instruments: instruments, asOf: asOf)?.found else {
            return nil
        }
        func track(after steps: [SmallestChange.Step]) -> Track? {
            let changed = steps.reduce(facts) { $0.applying($1, instruments) }
            return decide(changed, instruments: instruments, asOf: asOf)?.found
        }
        let inputs = Inputs(facts, self, instruments, asOf)
        let steps = inputs.sheets.flatMap { self.steps(from: $0, inputs) }
            .sorted { ($0.distance, $0.name, $0.to) < ($1.distance, $1.name, $1.to) }
        for step in steps {
            if let other = track(after: [step]), other != found {
                return SmallestChange(steps: [step], track: other)
            }
        }
        for pair in Self.pairs(of: steps) {
            if let other = track(after: pair), other != found {
                return SmallestChange(steps: pair, track: other)
            }
        }
        return nil
    }

    /// Two inputs at a time, the nearest first.
    private static func pairs(of steps: [SmallestChange.Step]) -> [[SmallestChange.Step]] {
        var pairs: [[SmallestChange.Step]] = []
        for (place, first) in steps.enumerated() {
            for second in steps[(place + 1)...] where first.name != second.name {
                pairs.append([first, second])
            }
        }
        return pairs.sorted {
            ($0[0].distance + $0[1].distance, $0[0].name, $0[1].name, $0[0].to, $0[1].to)
                < ($1[0].distance + $1[1].distance, $1[0].name, $1[1].name, $1[0].to, $1[1].to)
        }
    }

    /// Only the values next to a threshold can change a verdict first.
    private func steps(from sheet: AssessmentFacts, _ inputs: Inputs) -> [SmallestChange.Step] {
        guard let instrument = inputs.instruments[sheet.instrument] else { return [] }
        func step(_ input: SmallestChange.Step.Input, _ from: Points, _ to: Points)
            -> SmallestChange.Step
        {
            SmallestChange.Step(
                sheet: sheet.id, instrument: sheet.instrument, informant: sheet.informant,
                input: input, from: from, to: to)
        }
        var steps: [SmallestChange.Step] = []
        for score in sheet.scores {
            guard let raw = score.raw else { continue }
            let targets = targets(for: score.scale, raw, on: sheet, instrument, inputs)
            steps += targets.map { step(.scale(score.scale), raw, $0) }
        }
        for answer in sheet.critical {
            let codes = instrument.item(answer.item)?.options.map(\.code) ?? []
            steps += codes.filter { $0 != answer.code }.map {
                step(.item(answer.item), Points(answer.code), Points($0))
            }
        }
        return steps
    }

    private func targets(
        for scale: String, _ raw: Points, on sheet: AssessmentFacts, _ instrument: Instrument,
        _ inputs: Inputs
    ) -> Set<Points> {
        guard let reach = instrument.reach(of: scale) else { return [] }
        let reference = ScaleReference(instrument: sheet.instrument, scale: scale)
        let thresholds = routingThresholds(of: reference, on: sheet, inputs)
        guard let values = reach.values?.map({ Points($0) }) else {
            let smallest = Points(tenThousandths: 1)
            let sides = thresholds.map { raw < $0 ? $0 : $0 - smallest }
            return Set(sides.filter { $0 >= reach.lowest && $0 <= reach.highest && $0 != raw })
        }
        return thresholds.reduce(into: []) { targets, threshold in
            let next =
                raw < threshold
                ? values.filter { $0 >= threshold }.min() : values.filter { $0 < threshold }.max()
            if let next, next != raw { targets.insert(next) }
        }
    }

    /// The lowest scores of another verdict, over all rules that route.
    private func routingThresholds(
        of scale: ScaleReference, on sheet: AssessmentFacts, _ inputs: Inputs
    ) -> Set<Points> {
        let routing = rules.filter { $0.track != nil }.map(\.condition)
        var thresholds: Set<Points> = []
        for cut in routing.reduce(into: Set<Cut>(), { $0.formUnion($1.cuts(of: scale)) }) {
            if let points = inputs.points(of: cut, on: scale, sheet) { thresholds.insert(points) }
        }
        for leaf in routing.flatMap(\.leaves) {
            switch leaf {
            case .outcome(scale, let value, _):
                thresholds.formUnion([Points(value), Points(value + 1)])
            case .change(scale, _, _): thresholds.formUnion(inputs.turns(of: scale, on: sheet))
            default: break
            }
        }
        return thresholds
    }
}

extension ChildFacts {
    /// The same child with another value of one input.
    package func applying(
        _ step: SmallestChange.Step, _ instruments: InstrumentLookup
    ) -> ChildFacts {
        var changed = self
        guard let place = changed.assessments.firstIndex(where: { $0.id == step.sheet }) else {
            return self
        }
        switch step.input {
        case .scale(let scale):
            for score in changed.assessments[place].scores.indices
            where changed.assessments[place].scores[score].scale == scale {
                changed.assessments[place].scores[score] = Score(
                    scale: scale, status: .complete, raw: step.to, low: step.to, high: step.to)
            }
        case .item(let item):
            let code = Int(step.to.tenThousandths / 10_000)
            changed.assessments[place].critical.removeAll { $0.item == item }
            let definition = instruments[step.instrument]?.criticalItems
                .filter { $0.item == item && code >= $0.atLeast }.max { $0.atLeast < $1.atLeast }
            if let definition {
                changed.assessments[place].critical.append(
                    CriticalAnswer(
                        item: item, code: code, level: definition.level,
                        isWholeLife: definition.isWholeLife, isAcute: definition.isAcute))
            }
        }
        return changed
    }
}
