import Instruments

/// What an informant sees of a child.
///
/// Each sees the same child through own eyes: `clarity` is the correlation of the seen with the
/// real trait, and part of the error is one mood over the whole sheet. With these clarities and
/// the forms' reliability parents and children correlate at about .4 on SDQ total, parents and
/// teachers at about .3 (Goodman 2001: .48 and .46, teachers and children .33, from memory;
/// parents and teachers agree with κ = .15 on who is high, PMC1761112).
struct Perception {
    static let halo = 0.4

    static func clarity(of informant: Informant) -> Double {
        switch informant.ofForm {
        case .own: 0.88
        case .parent, .caregiver: 0.72
        case .teacher: 0.66
        case .clinician: 0.8
        }
    }

    static func view(
        of traits: TraitVector, by informant: Informant, _ chance: inout Chance
    ) -> TraitVector {
        let clarity = clarity(of: informant)
        let error = (1 - clarity * clarity).squareRoot()
        let mood = halo.squareRoot() * chance.normal()
        let own = (1 - halo).squareRoot()
        var seen = TraitVector()
        for trait in Trait.allCases {
            seen[trait] = clarity * traits[trait] + error * (mood + own * chance.normal())
        }
        return seen
    }
}

/// What each stream of chance is for.
enum Purpose {
    static let twin: UInt64 = 1
    static let birth: UInt64 = 2
    static let person: UInt64 = 3
    static let traits: UInt64 = 4
    static let battery: UInt64 = 5
    static let talks: UInt64 = 6
    /// One informant's view of the child, and one sheet: added to the place of either.
    static let view: UInt64 = 0x100
    static let sheet: UInt64 = 0x200
}
