import Care
import Instruments

/// Who is asked what (reference/policy.md, batteries of the first walk), and what stays undone.
enum Battery {
    case lowerPrimary, upperPrimary, secondary

    struct Part: Hashable {
        var instrument: String
        var informant: Informant
    }

    /// By school grade, except that the MHT begins at 9 and the PHQ-A at 11.
    init(age: Int, grade: Int) {
        if age >= 11, grade >= 7 || age > 12 {
            self = .secondary
        } else {
            self = age < 9 ? .lowerPrimary : .upperPrimary
        }
    }

    private static let adult = [
        Part(instrument: "sdq", informant: .parent), Part(instrument: "sdq", informant: .teacher),
    ]
    private static let weight = Part(instrument: "sdq-impact", informant: .parent)

    /// The forms of one child. Shares are assumptions; about 4 children in 100 lack a form that
    /// their battery needs.
    func parts(_ chance: inout Chance) -> [Part] {
        let lacksOne = chance.happens(perMille: 40)
        switch self {
        case .lowerPrimary:
            // A lone impact form is a battery begun and not complete.
            if lacksOne { return [Self.weight] }
            let adults = Self.adults(both: 700, &chance)
            return adults
                + (adults[0].informant == .parent && chance.happens(perMille: 850)
                    ? [Self.weight] : [])
        case .upperPrimary:
            let own = Part(instrument: "mht", informant: .own)
            let adults = Self.adults(both: 350, &chance)
            let impact = adults[0].informant == .parent && chance.happens(perMille: 600)
            if lacksOne { return chance.happens(perMille: 500) ? [own] : adults }
            return [own] + adults + (impact ? [Self.weight] : [])
        case .secondary:
            var parts = ["phq-a", "sdq"].map { Part(instrument: $0, informant: .own) }
            if lacksOne { parts.remove(at: chance.below(2)) }
            if chance.happens(perMille: 950) {
                parts.append(Part(instrument: "rses-zh", informant: .own))
            }
            if chance.happens(perMille: 500) {
                parts.append(Part(instrument: "gad-7", informant: .own))
            }
            if parts.contains(Part(instrument: "sdq", informant: .own)),
                chance.happens(perMille: 400)
            {
                parts.append(Part(instrument: "sdq-impact", informant: .own))
            }
            return parts
        }
    }

    private static func adults(both: Int, _ chance: inout Chance) -> [Part] {
        if chance.happens(perMille: both) { return adult }
        return [adult[chance.happens(perMille: 800) ? 0 : 1]]
    }
}
