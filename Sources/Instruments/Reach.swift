/// Every score that a scale can come to.
package struct Reach: Hashable, Sendable {
    package let lowest: Points
    package let highest: Points
    /// The scores themselves, in whole points; nil: fractions between the ends occur.
    package let values: Set<Int>?

    fileprivate init(_ values: Set<Int>) {
        lowest = Points(values.min() ?? 0)
        highest = Points(values.max() ?? 0)
        self.values = values
    }
    fileprivate init(from lowest: Points, to highest: Points) {
        self.lowest = lowest
        self.highest = highest
        values = nil
    }

    /// Is there a score from here up to, and not including, there?
    package func hasScore(from low: Points, below high: Points) -> Bool {
        guard let values else { return max(low, lowest) <= highest && max(low, lowest) < high }
        return values.contains { Points($0) >= low && Points($0) < high }
    }
}

extension Instrument {
    /// What the scale can come to; nil for an unknown scale, and for one that names items or
    /// scales that do not exist, or itself.
    package func reach(of scale: String) -> Reach? { reach(of: scale, within: []) }

    private func reach(of id: String, within outer: [String]) -> Reach? {
        guard let scale = scale(id), !outer.contains(id) else { return nil }
        switch scale.method {
        case .sum(let items, let reversed, let recode, let weight, let gate):
            return reachOfSum(
                scale,
                points: items.map { self.points(of: $0, reversed: reversed, recode: recode) },
                weight: weight, gate: gate)
        case .mean(let items, let reversed):
            let points = items.compactMap { self.points(of: $0, reversed: reversed, recode: nil) }
            guard points.count == items.count, !items.isEmpty else { return nil }
            return Reach(
                from: Points(points.reduce(0) { $0 + ($1.min() ?? 0) }, over: items.count),
                to: Points(points.reduce(0) { $0 + ($1.max() ?? 0) }, over: items.count))
        case .count(let items, let threshold, let overrides):
            let points = items.compactMap { number in
                item(number).map { item in
                    Set(item.options.map { $0.code >= overrides[number] ?? threshold ? 1 : 0 })
                }
            }
            return points.count == items.count ? Reach(Self.sums(of: points)) : nil
        case .composite(let parts):
            return reachOfComposite(parts.map { reach(of: $0, within: outer + [id]) })
        case .groupMaximum(let groups):
            let points = groups.compactMap { highest(of: $0) }
            return points.count == groups.count ? Reach(Self.sums(of: points)) : nil
        case .rules(let rules):
            let values = Set(rules.compactMap(\.value))
            return values.isEmpty ? nil : Reach(values)
        }
    }

    private func reachOfSum(
        _ scale: Scale, points: [Set<Int>?], weight: Int, gate: Scale.Gate?
    ) -> Reach? {
        var known = points.compactMap(\.self)
        guard known.count == points.count, !known.isEmpty else { return nil }
        if case .zeroFill = scale.omission { known = known.map { $0.union([0]) } }
        var sums = Self.sums(of: known)
        guard let low = sums.min(), let high = sums.max() else { return nil }
        switch scale.omission {
        case .prorate(_, .none):
            let ends = [low * weight, high * weight] + (gate.map { [$0.then] } ?? [])
            return Reach(from: Points(ends.min() ?? 0), to: Points(ends.max() ?? 0))
        case .prorate(_, .halfUp): sums = Set(low...high)
        case .complete, .zeroFill, .allParts, .rules: break
        }
        var values = Set(sums.map { $0 * weight })
        if let gate { values.insert(gate.then) }
        return Reach(values)
    }

    private func reachOfComposite(_ parts: [Reach?]) -> Reach? {
        let known = parts.compactMap(\.self)
        guard known.count == parts.count, !known.isEmpty else { return nil }
        let whole = known.compactMap(\.values)
        if whole.count == known.count { return Reach(Self.sums(of: whole)) }
        return Reach(
            from: known.reduce(0) { $0 + $1.lowest }, to: known.reduce(0) { $0 + $1.highest })
    }

    /// What one item can earn; an item that need not be asked can also earn nothing.
    private func points(of number: Int, reversed: [Int], recode: [Int]?) -> Set<Int>? {
        guard let item = item(number) else { return nil }
        var points = Set<Int>()
        for option in item.options {
            let code =
                reversed.contains(number)
                ? item.lowestCode + item.highestCode - option.code : option.code
            guard let recode else {
                points.insert(code)
                continue
            }
            guard recode.indices.contains(code) else { return nil }
            points.insert(recode[code])
        }
        return item.askedWhen.isEmpty ? points : points.union([0])
    }

    private func highest(of group: [Int]) -> Set<Int>? {
        let points = group.compactMap { self.points(of: $0, reversed: [], recode: nil) }
        guard points.count == group.count, !group.isEmpty else { return nil }
        let floor = points.compactMap { $0.min() }.max() ?? 0
        return Set(points.joined().filter { $0 >= floor })
    }

    private static func sums(of points: [Set<Int>]) -> Set<Int> {
        points.reduce([0]) { sums, points in
            Set(sums.flatMap { sum in points.map { sum + $0 } })
        }
    }
}
