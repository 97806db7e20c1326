import Care
import Matching

/// All assignments tried one by one, with limits and costs told anew from their definitions.
struct BruteForce {
    let children: [WaitingChild]
    let places: [Place]
    let now: Instant

    /// The best: who is placed, in the children's order, and what it costs together.
    struct Answer: Equatable {
        var isPlaced: [Bool]
        var cost: Int

        func isBetter(than other: Answer) -> Bool {
            for (own, others) in zip(isPlaced, other.isPlaced) where own != others { return own }
            return cost < other.cost
        }
    }

    init(_ children: [WaitingChild], _ places: [Place], at now: Instant) {
        self.children = children.sorted { one, two in
            let ranks: [Urgency: Int] = [.stat: 0, .asap: 1, .urgent: 2, .routine: 3]
            return (ranks[one.urgency]!, one.waitingSince, one.episode)
                < (ranks[two.urgency]!, two.waitingSince, two.episode)
        }
        self.places = places
        self.now = now
    }

    var best: Answer {
        var best = Answer(isPlaced: children.map { _ in false }, cost: 0)
        var free = places.map { $0.free ?? children.count }
        var list = places.map { $0.free == nil ? 0 : $0.waitingList }
        var isPlaced: [Bool] = []
        func go(_ cost: Int) {
            guard isPlaced.count < children.count else {
                let answer = Answer(isPlaced: isPlaced, cost: cost)
                if answer.isBetter(than: best) { best = answer }
                return
            }
            let child = children[isPlaced.count]
            isPlaced.append(true)
            for index in places.indices where isFitting(child, places[index]) {
                let own = self.cost(child, places[index])
                if free[index] > 0 {
                    free[index] -= 1
                    go(cost + own)
                    free[index] += 1
                }
                let mayWait = child.urgency == .urgent || child.urgency == .routine
                if mayWait, list[index] > 0 {
                    list[index] -= 1
                    go(cost + own + (child.urgency == .urgent ? 100 : 20))
                    list[index] += 1
                }
            }
            isPlaced[isPlaced.count - 1] = false
            go(cost)
            isPlaced.removeLast()
        }
        go(0)
        return best
    }

    func isFitting(_ child: WaitingChild, _ place: Place) -> Bool {
        let spoken = place.languages == [] ? ["zh"] : place.languages
        let isServed = place.regions.contains { child.region.hasPrefix(Self.stem($0)) }
        let isHeard =
            child.languages == [] || !Set(child.languages).isDisjoint(with: spoken)
        let isAllowed = child.allowed == nil || child.allowed!.contains(place.partner)
        return place.service == child.need && (place.minAge...place.maxAge).contains(child.age)
            && isServed && isHeard && isOpen(child, place) && isAllowed
            && !child.refused.contains(place.partner) && !child.barred.contains(place.partner)
    }

    /// Minute by minute.
    private func isOpen(_ child: WaitingChild, _ place: Place) -> Bool {
        if place.hours == [] { return true }
        let stretches = place.hours.flatMap(\.stretches)
        let hours: [Urgency: Int] = [.stat: 1, .asap: 24, .urgent: 168, .routine: 672]
        // 2026-11-23 was a Monday.
        let monday = Instant(CalendarDate(daysSince2000: 9823))
        let first = Int((now.microseconds - monday.microseconds) / 60_000_000)
        return (first..<first + hours[child.urgency]! * 60).contains { minute in
            stretches.contains { $0.contains(minute % 10_080) }
        }
    }

    private static func stem(_ code: String) -> Substring {
        var stem = Substring(code)
        for zeros in ["000", "000", "00", "00", "00"] {
            guard stem.hasSuffix(zeros) else { return stem }
            stem = stem.dropLast(zeros.count)
        }
        return stem
    }

    func cost(_ child: WaitingChild, _ place: Place) -> Int {
        func has(_ partners: Set<PartnerID>) -> Bool {
            places.contains { partners.contains($0.partner) && isFitting(child, $0) }
        }
        let steps = [12, 9, 6, 4].firstIndex {
            child.region.prefix($0) == place.home.prefix($0)
        }
        var cost = 4 * (steps ?? 4)
        if let first = child.languages.first {
            cost += (place.languages == [] ? ["zh"] : place.languages).contains(first) ? 0 : 2
        }
        if has(child.siblingPartners), !child.siblingPartners.contains(place.partner) {
            cost += 400
        }
        if has(child.earlierPartners), !child.earlierPartners.contains(place.partner) { cost += 1 }
        return cost
    }
}

/// A case small enough for ``BruteForce``: 0…7 children, 0…5 places, capacities 0…2.
func smallCase(seed: UInt64) -> (children: [WaitingChild], places: [Place]) {
    var chance = Chance(state: seed)
    let homes = ["330102003004", "330102003005", "330102004001", "330103001001", "330201001001"]
    func some(_ times: Int) -> Set<PartnerID> {
        chance.once(in: times) ? [partner(Int.random(in: 0..<5, using: &chance))] : []
    }
    let places = (0..<Int.random(in: 0...5, using: &chance)).map { number in
        var place = Place(
            partner: partner(number), code: "P\(number)",
            service: chance.once(in: 8) ? .crisis : .counseling,
            minAge: chance.once(in: 4) ? 12 : 6, maxAge: chance.once(in: 4) ? 13 : 17,
            regions: [
                ["330000000000"], ["330100000000"], ["330102000000", "330201000000"],
            ].randomElement(using: &chance)!,
            home: homes.randomElement(using: &chance)!,
            free: chance.once(in: 12) ? nil : Int.random(in: 0...2, using: &chance),
            waitingList: chance.once(in: 2) ? Int.random(in: 1...2, using: &chance) : 0)
        if chance.once(in: 3) { place.languages = ["yue", "zh"] }
        if chance.once(in: 6) { place.hours = [DutyHours(weekdays: [3], from: 540, to: 600)] }
        return place
    }
    let counts = (0..<2).map { _ in Int.random(in: 0...7, using: &chance) }
    let children = (0..<max(counts[0], counts[1])).map { number in
        WaitingChild(
            episode: episode(number), need: chance.once(in: 8) ? .crisis : .counseling,
            urgency: Urgency.allCases.randomElement(using: &chance)!,
            waitingSince: noon.adding(hours: -Int.random(in: 0...3, using: &chance)),
            age: Int.random(in: 10...15, using: &chance),
            region: homes.randomElement(using: &chance)!,
            languages: [[], ["zh"], ["yue"], ["yue", "zh"]].randomElement(using: &chance)!,
            refused: some(5), allowed: chance.once(in: 8) ? [partner(0), partner(1)] : nil,
            barred: some(9), siblingPartners: some(4), earlierPartners: some(3))
    }
    return (children, places)
}
