package import Care
package import Instruments

/// A seeded campaign among children who do not exist.
///
/// Child *i* follows from seed, day, regions and instruments alone: the same in a campaign of ten
/// and of two million, on every machine. Nothing is kept between children.
package struct Campaign: Sendable {
    private let seed: UInt64
    private let today: CalendarDate
    private let people: People
    private let traits: TraitModel
    private let forms: [String: FormModel]

    /// - Parameters:
    ///   - today: the campaign's last day; sheets were filled in on it or in the 20 days before.
    ///   - regions: village codes, twelve digits.
    ///   - instruments: those of ``instrumentCodes`` that are among them are given; each that is
    ///     missing leaves its forms out.
    ///   - hardshipPerMille: how many of a thousand children have a category of hardship.
    package init(
        seed: UInt64, today: CalendarDate, regions: [String], instruments: [Instrument],
        hardshipPerMille: Int = 1000
    ) throws(SimulationError) {
        guard !regions.isEmpty else { throw .noRegions }
        for region in regions
        where region.utf8.count != 12 || !region.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw .malformedRegion(region)
        }
        self.seed = seed
        self.today = today
        people = People(
            seed: seed, today: today, regions: regions, hardshipPerMille: hardshipPerMille)
        traits = TraitModel()
        let normal = NormalTable()
        var forms: [String: FormModel] = [:]
        for instrument in instruments where Self.instrumentCodes.contains(instrument.code) {
            for informant in [Informant.own, .parent, .teacher]
            where instrument.forms.contains(where: { $0.informant == informant }) {
                forms[Self.key(instrument.code.rawValue, informant)] = try FormModel(
                    instrument, informant: informant, traits: traits, normal: normal)
            }
        }
        guard !forms.isEmpty else { throw .noInstruments }
        self.forms = forms
    }

    /// What the campaign can give.
    package static let instrumentCodes: Set<InstrumentCode> = [
        InstrumentCode("mht"), InstrumentCode("sdq"), InstrumentCode("sdq-impact"),
        InstrumentCode("phq-a"), InstrumentCode("rses-zh"), InstrumentCode("gad-7"),
    ]

    /// Makes children one by one, in constant memory.
    package static func generate(
        minors: Int, seed: UInt64, today: CalendarDate, regions: [String],
        instruments: [Instrument], each body: (SyntheticChild) throws -> Void
    ) throws {
        let campaign = try Campaign(
            seed: seed, today: today, regions: regions, instruments: instruments)
        for index in 0..<minors { try body(campaign.child(at: index)) }
    }

    /// The child at a place, from 0; some instruments missing, it may have no sheet.
    package func child(at index: Int) -> SyntheticChild {
        let minor = people.minor(at: index)
        let (group, traits) = nature(at: index)
        return SyntheticChild(
            minor: minor, sheets: sheets(of: minor, at: index, traits: traits),
            truth: Truth(
                minor: minor.code, group: group, danger: Self.danger(traits[.despair])))
    }

    /// The truth about the child at a place, without its sheets.
    package func truth(at index: Int) -> Truth {
        let (group, traits) = nature(at: index)
        return Truth(
            minor: People.code(index), group: group, danger: Self.danger(traits[.despair]))
    }

    private func nature(at index: Int) -> (Group, TraitVector) {
        var chance = Chance(seed: seed, child: index, purpose: Purpose.traits)
        let group = Group.allCases[chance.place(weights: Group.allCases.map(\.per1105))]
        return (group, traits.draw(group, &chance))
    }

    /// About 1 child in 36 at the far end of despair has such thoughts now, 1 in 300 acutely;
    /// answers about it follow the same trait with noise of their own. An assumption, of the order
    /// of the 8 grave cases among 1,105 in the published campaign.
    private static func danger(_ despair: Double) -> Truth.Danger {
        despair > 2.6 ? .acute : despair > 1.9 ? .risk : .none
    }

    private static func key(_ instrument: String, _ informant: Informant) -> String {
        instrument + "@" + informant.rawValue
    }

    private func sheets(
        of minor: SyntheticMinor, at index: Int, traits: TraitVector
    ) -> [SyntheticSheet] {
        var chance = Chance(seed: seed, child: index, purpose: Purpose.battery)
        let age = today.age(bornOn: minor.birthDate)
        let parts = Battery(age: age, grade: minor.grade).parts(&chance)
        let visit = today.adding(days: -chance.below(18))
        let isCaregiver = Self.livesWithCaregiver(minor.category, &chance)
        let isReadTo = chance.happens(perMille: age < 10 ? 150 : 30)
        let wish = Self.wish(traits, &chance)
        var sheets: [SyntheticSheet] = []
        for (place, part) in parts.enumerated() {
            guard var sheet = sheet(part, at: place, of: minor, index, traits, visit: visit)
            else { continue }
            if part.informant == .parent, isCaregiver { sheet.informant = .caregiver }
            if part.informant == .own, isReadTo { sheet.mode = .readAloud }
            let isFirstOwn = part.informant == .own && !sheets.contains { $0.informant == .own }
            sheet.talk = isFirstOwn ? wish : nil
            sheets.append(sheet)
        }
        return sheets
    }

    /// One form, seen and answered by its informant; nil: the instrument is not given.
    private func sheet(
        _ part: Battery.Part, at place: Int, of minor: SyntheticMinor, _ index: Int,
        _ traits: TraitVector, visit: CalendarDate
    ) -> SyntheticSheet? {
        guard let form = forms[Self.key(part.instrument, part.informant)] else { return nil }
        var views = Chance(
            seed: seed, child: index, purpose: Purpose.view + Self.place(of: part.informant))
        let seen = Perception.view(of: traits, by: part.informant, &views)
        var answering = Chance(seed: seed, child: index, purpose: Purpose.sheet + UInt64(place))
        var answers = form.answers(seen, &answering)
        Flaws.apply(to: &answers, form, isAdult: part.informant.isAdult, &answering)
        let delay = part.informant.isAdult ? answering.below(3) : 0
        return SyntheticSheet(
            minor: minor.code, instrument: InstrumentCode(part.instrument),
            informant: part.informant, filledOn: visit.adding(days: -delay), mode: .own,
            answers: Self.text(answers),
            submissionID: "S" + String(seed, radix: 16) + "-" + minor.code + "-\(place + 1)")
    }

    private static func place(of informant: Informant) -> UInt64 {
        UInt64(Informant.allCases.firstIndex(of: informant) ?? 0)
    }

    private static func text(_ answers: [Int8]) -> String {
        String(
            decoding: answers.map { $0 < 0 ? UInt8(ascii: "-") : UInt8($0) + 48 }, as: UTF8.self)
    }

    private static func livesWithCaregiver(
        _ category: Hardship?, _ chance: inout Chance
    ) -> Bool {
        let mayBe = chance.happens(perMille: 100)
        switch category {
        case .orphan, .unattended, .leftBehind, .guardianInCustody, .inInstitution: return true
        // 10 % of informants were no parents among 22,108 (PMC4054577, table 1).
        default: return mayBe
        }
    }

    /// An assumption: about 5 % say yes, 12 % maybe, more where the child is low or alone.
    private static func wish(_ traits: TraitVector, _ chance: inout Chance) -> Wish {
        let need = 0.4 * traits[.lowMood] + 0.2 * traits[.withdrawal] + chance.normal() * 0.85
        return need > 1.65 ? .yes : need > 0.95 ? .maybe : .no
    }
}
