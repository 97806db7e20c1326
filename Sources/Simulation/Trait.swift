/// What a synthetic child is like inside; each has mean 0 and variance 1 over all children, and
/// higher is harder for the child.
enum Trait: Int, CaseIterable {
    case lowMood, fear, withdrawal, temper, inattention, lowSelfWorth, examTension
    /// Too little care for others: the far end of prosocial.
    case unkindness
    /// Thoughts of not wanting to live.
    case despair
    /// A readiness to admit small faults, which the MHT's validity scale counts.
    case candour
}

/// One number a trait, by ``Trait/rawValue``; the rest stays 0.
typealias TraitVector = SIMD16<Double>

extension TraitVector {
    subscript(trait: Trait) -> Double {
        get { self[trait.rawValue] }
        set { self[trait.rawValue] = newValue }
    }
}

/// Which children the simulation made withdrawn or distressed: the truth that nothing in the
/// pipeline may know.
package enum Group: String, Hashable, Sendable, CaseIterable {
    /// Silent, drawn back: as the 106 of 1,105 whom the published campaign supported.
    case withdrawn
    /// Low self-esteem, fear, outbursts of temper: as its 57 of 1,105 counselled.
    case distressed
    case rest

    /// Children in 1,105. An assumption: the published campaign counted who was helped, not who
    /// was in need.
    package var per1105: Int {
        switch self {
        case .withdrawn: 106
        case .distressed: 57
        case .rest: 1105 - 106 - 57
        }
    }

    /// How far the group lies from the rest, in standard deviations: an assumption. 1.5 on what
    /// names the group is a little more than between referred and other children on the broad
    /// problem scales (about 1; ASEBA manual 2001, from memory), since these were picked by a
    /// person who met them; half of it or less on neighbours.
    var shift: TraitVector {
        var shift = TraitVector()
        switch self {
        case .withdrawn:
            shift[.withdrawal] = 1.5
            shift[.lowMood] = 0.7
            shift[.lowSelfWorth] = 0.6
            shift[.fear] = 0.5
            shift[.unkindness] = 0.2
            shift[.despair] = 0.3
        case .distressed:
            shift[.lowSelfWorth] = 1.5
            shift[.fear] = 1.5
            shift[.temper] = 1.2
            shift[.lowMood] = 1.2
            shift[.examTension] = 0.8
            shift[.withdrawal] = 0.5
            shift[.inattention] = 0.4
            shift[.despair] = 0.8
        case .rest: break
        }
        return shift
    }
}

/// How traits hang together: one factor of distress, one of disruption, the rest each trait's own.
struct TraitModel {
    /// The correlation of two traits is the sum of their loadings' products. Set so that low mood
    /// and fear correlate at about .6, low mood and self-worth at .6 (−.49 as measured, 516 pupils,
    /// Health Medicine Research and Practice 2013/2), temper and inattention at .5.
    private static let distress: [Trait: Double] = [
        .lowMood: 0.8, .fear: 0.75, .withdrawal: 0.6, .temper: 0.5, .inattention: 0.45,
        .lowSelfWorth: 0.75, .examTension: 0.6, .unkindness: 0.15, .despair: 0.75, .candour: 0.1,
    ]
    private static let disruption: [Trait: Double] = [
        .temper: 0.55, .inattention: 0.5, .unkindness: 0.45,
    ]

    private var general = TraitVector()
    private var disruptive = TraitVector()
    private var own = TraitVector()
    private var mean = TraitVector()
    private var spread = TraitVector(repeating: 1)
    private let shifts: [TraitVector]

    init() {
        shifts = Group.allCases.map(\.shift)
        for trait in Trait.allCases {
            let first = Self.distress[trait] ?? 0
            let second = Self.disruption[trait] ?? 0
            general[trait] = first
            disruptive[trait] = second
            own[trait] = (1 - first * first - second * second).squareRoot()
            let shares = Group.allCases.map { Double($0.per1105) / 1105 }
            let sum = zip(shares, shifts).reduce(0) { $0 + $1.0 * $1.1[trait] }
            let squares = zip(shares, shifts).reduce(0) { $0 + $1.0 * $1.1[trait] * $1.1[trait] }
            mean[trait] = sum
            spread[trait] = (1 + squares - sum * sum).squareRoot()
        }
    }

    /// A child of the group, on the scale of all children together.
    func draw(_ group: Group, _ chance: inout Chance) -> TraitVector {
        let first = chance.normal()
        let second = chance.normal()
        var traits = first * general + second * disruptive
        for trait in Trait.allCases { traits[trait] += own[trait] * chance.normal() }
        let place = Group.allCases.firstIndex(of: group) ?? 0
        return (traits + shifts[place] - mean) / spread
    }

    /// The correlation of two traits before groups are laid over them.
    func correlation(_ left: Trait, _ right: Trait) -> Double {
        left == right
            ? 1 : general[left] * general[right] + disruptive[left] * disruptive[right]
    }
}
