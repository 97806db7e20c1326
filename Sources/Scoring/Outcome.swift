import Instruments

/// The score of one scale, before its bands.
struct Outcome {
    var status: ScoreStatus
    var raw: Points?
    var low: Points?
    var high: Points?

    static let nothing = Self(status: .notScorable, raw: nil, low: nil, high: nil)

    static func complete(_ raw: Points) -> Self {
        Self(status: .complete, raw: raw, low: raw, high: raw)
    }
    static func gap(_ raw: Points?, _ low: Points, _ high: Points) -> Self {
        Self(status: raw == nil ? .notScorable : .prorated, raw: raw, low: low, high: high)
    }
}

/// The answers of a scale added up: what is certain, and what the gaps could add.
private struct Tally {
    var answered = 0
    var gaps = 0
    var sum = 0
    var low = 0
    var high = 0

    mutating func add(_ answer: SheetFacts.Answer, to item: ScaleKey.Item) {
        switch answer {
        case .code(let code):
            let points = item.points[code]
            answered += 1
            sum += points
            low += points
            high += points
        case .omitted:
            gaps += 1
            low += item.lowest
            high += item.highest
        case .perhapsUnasked:
            gaps += 1
            low += min(0, item.lowest)
            high += item.highest
        case .unasked: break
        }
    }
}

extension ScaleKey {
    /// - Parameter parts: the outcomes of the scales, those of a composite's parts settled.
    func outcome(of facts: SheetFacts, parts: [Outcome]) -> Outcome {
        switch method {
        case .sum(let weight, let gate):
            guard let gate else {
                return sum(tally(of: facts), weight: weight, blanks: facts.omitted.count)
            }
            return gated(gate, facts, weight: weight)
        case .mean: return mean(tally(of: facts))
        case .groupMaximum(let groups): return groupMaximum(groups, facts)
        case .composite(let places): return composite(places.map { parts[$0] })
        case .rules(let rules): return firstRule(rules, facts)
        }
    }

    /// Of a complete sheet, by the sum of its points; only of sums without a gate, and of means.
    func outcome(ofSum sum: Int) -> Outcome {
        if case .sum(let weight, _) = method { return .complete(Points(sum * weight)) }
        return .complete(Points(sum, over: items.count))
    }

    private func tally(of facts: SheetFacts) -> Tally {
        var tally = Tally()
        for item in items { tally.add(facts.answers[item.place], to: item) }
        return tally
    }

    /// - Parameter blanks: the gaps of the whole form.
    private func sum(_ tally: Tally, weight: Int, blanks: Int) -> Outcome {
        if tally.gaps == 0 { return .complete(Points(tally.sum * weight)) }
        let low = Points(tally.low * weight)
        let high = Points(tally.high * weight)
        switch omission {
        case .prorate(let minimum, let rounding) where tally.answered >= minimum:
            let scaled = tally.sum * items.count
            let raw =
                switch rounding {
                case .halfUp:
                    Points((2 * scaled + tally.answered) / (2 * tally.answered) * weight)
                case .none: Points(scaled * weight, over: tally.answered)
                }
            return .gap(raw, low, high)
        case .zeroFill(let limit):
            let counted = Points(tally.sum * weight)
            return .gap(blanks <= limit ? counted : nil, min(low, counted), high)
        case .complete, .prorate, .allParts, .rules: return .gap(nil, low, high)
        }
    }

    private func gated(_ gate: GateKey, _ facts: SheetFacts, weight: Int) -> Outcome {
        let then = Points(gate.then)
        switch facts.answers[gate.item] {
        case .code(gate.equals): return .complete(then)
        case .code: return sum(tally(of: facts), weight: weight, blanks: facts.omitted.count)
        case .omitted, .perhapsUnasked, .unasked:
            let tally = tally(of: facts)
            return .gap(
                nil, min(then, Points(tally.low * weight)), max(then, Points(tally.high * weight)))
        }
    }

    private func mean(_ tally: Tally) -> Outcome {
        let low = Points(tally.low, over: items.count)
        let high = Points(tally.high, over: items.count)
        if tally.gaps == 0 { return .complete(low) }
        if case .prorate(let minimum, _) = omission, tally.answered >= minimum {
            return .gap(Points(tally.sum, over: tally.answered), low, high)
        }
        return .gap(nil, low, high)
    }

    private func groupMaximum(_ groups: [Range<Int>], _ facts: SheetFacts) -> Outcome {
        var (sum, low, high, gaps) = (0, 0, 0, 0)
        for group in groups {
            var (earned, floor, ceiling) = (0, 0, 0)
            for item in items[group] {
                var one = Tally()
                one.add(facts.answers[item.place], to: item)
                earned = max(earned, one.sum)
                floor = max(floor, one.low)
                ceiling = max(ceiling, one.high)
                gaps += one.gaps
            }
            sum += earned
            low += floor
            high += ceiling
        }
        if gaps == 0 { return .complete(Points(sum)) }
        guard case .zeroFill(let limit) = omission else {
            return .gap(nil, Points(low), Points(high))
        }
        let isScored = facts.omitted.count <= limit
        return .gap(isScored ? Points(sum) : nil, Points(min(low, sum)), Points(high))
    }

    private func composite(_ parts: [Outcome]) -> Outcome {
        var total = Outcome.complete(0)
        for part in parts {
            total.low = total.low.flatMap { low in part.low.map { low + $0 } }
            total.high = total.high.flatMap { high in part.high.map { high + $0 } }
            total.raw = total.raw.flatMap { raw in part.raw.map { raw + $0 } }
            if part.status == .prorated { total.status = .prorated }
        }
        if total.raw == nil { total.status = .notScorable }
        return total
    }
}
