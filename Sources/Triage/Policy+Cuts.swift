import Instruments

/// A threshold that a policy compares with.
enum Cut: Hashable, Sendable {
    case points(Points)
    case band(set: String, band: String)
    case percentile(RareEnd)
    /// Where the lowest band of a set ends.
    case aboveLowestBand(set: String)
}

extension Policy {
    func readsChange(of scale: ScaleReference) -> Bool {
        rules.contains { rule in
            rule.condition.leaves.contains {
                if case .change(scale, _, _) = $0 { true } else { false }
            }
        }
    }

    /// Every threshold on a scale, in any rule.
    func cuts(of scale: ScaleReference) -> Set<Cut> {
        rules.reduce(into: []) { $0.formUnion($1.condition.cuts(of: scale)) }
    }
}

extension Condition {
    /// The conditions directly inside this one.
    package var parts: [Condition] {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts
        case .singleSign(let signs): signs.map(\.condition)
        default: []
        }
    }

    func cuts(of scale: ScaleReference) -> Set<Cut> {
        switch self {
        case .score(scale, _, let low, let high):
            // Just above the upper end another rule begins.
            return Set(
                [.points(low)] + (high.map { [.points($0 + Points(tenThousandths: 1))] } ?? []))
        case .band(scale, _, let set, let band, _): return [.band(set: set, band: band)]
        case .percentile(scale, _, let end): return [.percentile(end)]
        case .viewsDiffer(let scales, let set, let band) where scales.contains(scale):
            return [.band(set: set, band: band), .aboveLowestBand(set: set)]
        default: return parts.reduce(into: []) { $0.formUnion($1.cuts(of: scale)) }
        }
    }
}
