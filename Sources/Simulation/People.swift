import Care
import Instruments

/// Names, papers, homes: who a synthetic child is, apart from what it answers.
struct People {
    let seed: UInt64
    let today: CalendarDate
    let regions: [String]
    let hardshipPerMille: Int
    private let register: Register

    init(seed: UInt64, today: CalendarDate, regions: [String], hardshipPerMille: Int) {
        self.seed = seed
        self.today = today
        self.regions = regions
        self.hardshipPerMille = hardshipPerMille
        register = Register(today: today, seed: seed)
    }

    /// Of 17,178 children in the city's care 2,064 are orphans or in that situation, 114 are left
    /// behind, 15,000 in other hardship (DESIGN, who uses it); the split of the 15,000 is assumed.
    private static let categories: [(Hardship, Int)] = [
        (.orphan, 1204), (.unattended, 860), (.leftBehind, 114), (.lowIncome, 6600),
        (.extremePoverty, 2100), (.disabled, 3300), (.seriousIllness, 1900), (.migrant, 450),
        (.guardianInCustody, 300), (.inInstitution, 300), (.harmed, 50),
    ]
    private static let categoryWeights = categories.map(\.1)

    func minor(at index: Int) -> SyntheticMinor {
        let slot = register.slot(of: index)
        var chance = Chance(seed: seed, child: index, purpose: Purpose.person)
        // A second twin shares home, surname and hardship: drawn from the sibling's stream.
        var family =
            slot.isSecondTwin
            ? Chance(seed: seed, child: index - 1, purpose: Purpose.birth)
            : Chance(seed: seed, child: index, purpose: Purpose.birth)
        // 53.7 % boys among 22,108 primary pupils (PMC4054577).
        let sex: Sex = chance.happens(perMille: 537) ? .male : .female
        let region = regions[family.below(regions.count)]
        let surname = NameStock.surname(&family)
        let hasCategory = family.happens(perMille: hardshipPerMille)
        let category = Self.categories[family.place(weights: Self.categoryWeights)].0
        let hasNoPapers = chance.happens(perMille: 8)
        let number = slot.pair.map { pair in
            ResidentNumber.number(
                district: String(region.prefix(6)), bornOn: slot.birthDate,
                order: 2 * pair + (sex == .male ? 1 : 0))
        }
        return SyntheticMinor(
            code: Self.code(index), name: surname + NameStock.givenName(sex, &chance),
            idNumber: hasNoPapers ? nil : number, sex: sex, birthDate: slot.birthDate,
            region: region, category: hasCategory ? category : nil,
            grade: grade(bornOn: slot.birthDate, isEarly: chance.happens(perMille: 40)))
    }

    static func code(_ index: Int) -> String {
        let digits = String(index + 1)
        return "M" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }

    /// Who is six by 1 September enters grade 1; some a year early.
    private func grade(bornOn birth: CalendarDate, isEarly: Bool) -> Int {
        let (year, month, _) = today.civil
        let start = CalendarDate(year: month >= 9 ? year : year - 1, month: 9, day: 1) ?? today
        return min(12, max(1, start.age(bornOn: birth) - 5 + (isEarly ? 1 : 0)))
    }
}
