import Care
import Matching

/// A seeded source of chance, SplitMix64: the same numbers in every run on every machine.
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    init(state: UInt64) { self.state = state }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in so many times.
    mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }
}

func episode(_ number: Int) -> EpisodeID { EpisodeID(high: 1, low: UInt64(number)) }
func partner(_ number: Int) -> PartnerID { PartnerID(high: 2, low: UInt64(number)) }

/// Tuesday.
let noon = Instant(CalendarDate(daysSince2000: 9824), hour: 12)

/// Children and places of an invented city of 6 districts, each of 8 towns of 12 villages.
struct Town {
    var children: [WaitingChild] = []
    var places: [Place] = []

    /// - Parameters:
    ///   - services: how many services the places are spread over, so that a partner has as many.
    ///   - room: free places in all; the waiting lists hold a tenth of them besides.
    init(children: Int, places: Int, services: Int, room: Int, seed: UInt64) {
        var chance = Chance(state: seed)
        let needs = Array(Service.allCases.prefix(services))
        let partners = places / services
        self.places = (0..<partners).flatMap { number in
            let home = Self.village(&chance)
            return needs.map { need in
                Self.place(number, need, home: home, room: room / places, &chance)
            }
        }
        self.children = (0..<children).map { number in
            Self.child(number, needs.randomElement(using: &chance)!, of: partners, &chance)
        }
    }

    private static func village(_ chance: inout Chance) -> String {
        let district = Int.random(in: 1...6, using: &chance)
        let town = Int.random(in: 1...8, using: &chance)
        let village = Int.random(in: 1...12, using: &chance)
        return "33010\(district)00\(town)" + (village < 10 ? "00\(village)" : "0\(village)")
    }

    private static func place(
        _ number: Int, _ service: Service, home: String, room: Int, _ chance: inout Chance
    ) -> Place {
        let isLocal = !chance.once(in: 4)
        let region = isLocal ? String(home.prefix(6)) + "000000" : "330100000000"
        var place = Place(
            partner: partner(number), code: "P\(number)", service: service,
            minAge: chance.once(in: 3) ? 12 : 6, maxAge: chance.once(in: 3) ? 14 : 17,
            regions: [region], home: home, free: Int.random(in: 0...2 * room, using: &chance),
            waitingList: chance.once(in: 2) ? room / 5 : 0)
        if chance.once(in: 5) { place.languages = ["zh", "yue"] }
        if chance.once(in: 3) { place.hours = [DutyHours(weekdays: [1, 3], from: 540, to: 1020)] }
        return place
    }

    private static func child(
        _ number: Int, _ need: Service, of partners: Int, _ chance: inout Chance
    ) -> WaitingChild {
        let urgencies: [Urgency] = [.stat, .asap, .urgent, .urgent, .routine, .routine, .routine]
        func some(_ times: Int, _ chance: inout Chance) -> Set<PartnerID> {
            chance.once(in: times) ? [partner(Int.random(in: 0..<partners, using: &chance))] : []
        }
        return WaitingChild(
            episode: episode(number), need: need,
            urgency: urgencies.randomElement(using: &chance)!,
            waitingSince: noon.adding(hours: -Int.random(in: 0...600, using: &chance)),
            age: Int.random(in: 6...17, using: &chance), region: village(&chance),
            languages: [["zh"], ["yue", "zh"], []].randomElement(using: &chance)!,
            refused: some(10, &chance), barred: some(30, &chance),
            siblingPartners: some(8, &chance), earlierPartners: some(6, &chance))
    }
}
