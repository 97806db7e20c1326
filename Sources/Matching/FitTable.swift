import Care

/// The places of one service, read once so that thousands of children can be held against them.
struct FitTable {
    private let places: [Place]
    private let homes: [Region?]
    private let regions: [[Region]]
    /// By urgency, then place.
    private let open: [Urgency: [Bool]]
    private let index: [PartnerID: Int]
    /// By the child's languages: whether the place shares one, whether it speaks the first.
    private var heard: [[String]: (shared: [Bool], first: [Bool])] = [:]

    init(_ places: [Place], at now: Instant) {
        self.places = places
        homes = places.map { Region($0.home) }
        regions = places.map { $0.regions.compactMap { Region($0) } }
        open = Dictionary(
            uniqueKeysWithValues: Urgency.allCases.map { urgency in
                let hours = urgency.clockHours
                let open = places.map { DutyHours.isOpen($0.hours, from: now, within: hours) }
                return (urgency, open)
            })
        index = Dictionary(uniqueKeysWithValues: zip(places.map(\.partner), places.indices))
    }

    /// What each place would cost the child, and the limit that took the last one away.
    mutating func row(of child: WaitingChild) -> (row: CostRow, limit: Limit) {
        let waiting = child.mayWait ? Self.waiting(child.urgency) : nil
        var row = CostRow(costs: Array(repeating: CostRow.none, count: places.count))
        row.waiting = waiting
        var last = 0
        let heard = languages(of: child)
        let open = open[child.urgency] ?? []
        let region = Region(child.region)
        let no = marks(of: child.refused, or: child.allowed)
        let barred = marks(of: child.barred)
        for place in places.indices where !barred[place] {
            let passed = limitsPassed(
                child, at: place, region: region, shared: heard.shared[place], open: open[place],
                refused: no[place])
            last = max(last, passed)
            guard passed == Self.order.count else { continue }
            let nearness = Nearness(region, homes[place])
            row.costs[place] = Cost.step * Int32(nearness.rawValue)
            if !heard.first[place] { row.costs[place] += Cost.otherLanguage }
        }
        add(Cost.notTheSiblings, to: &row, unlessIn: child.siblingPartners)
        add(Cost.newPartner, to: &row, unlessIn: child.earlierPartners)
        let hasCandidate = barred.contains(false)
        let limit = last == Self.order.count ? Limit.full : Self.order[last]
        return (row, hasCandidate ? limit : .noService)
    }

    /// The limits by which a place of the right service is held against a child.
    private static let order: [Limit] = [.age, .region, .language, .hours, .refused]

    private static func waiting(_ urgency: Urgency) -> Int32 {
        urgency == .routine ? Cost.routineWaits : Cost.urgentWaits
    }

    /// How many of `order` the place passes before the first that it does not.
    private func limitsPassed(
        _ child: WaitingChild, at place: Int, region: Region?, shared: Bool, open: Bool,
        refused: Bool
    ) -> Int {
        guard places[place].minAge <= child.age, child.age <= places[place].maxAge
        else { return 0 }
        guard let region, regions[place].contains(where: { $0.holds(region) }) else { return 1 }
        if !shared { return 2 }
        if !open { return 3 }
        return refused ? 4 : 5
    }

    private mutating func languages(of child: WaitingChild) -> (shared: [Bool], first: [Bool]) {
        if let known = heard[child.languages] { return known }
        guard let preferred = child.languages.first else {
            let all = places.map { _ in true }
            return (all, all)
        }
        let answer = (
            shared: places.map { $0.spoken.contains(where: child.languages.contains) },
            first: places.map { $0.spoken.contains(preferred) }
        )
        heard[child.languages] = answer
        return answer
    }

    private func marks(of partners: Set<PartnerID>, or allowed: Set<PartnerID>? = nil) -> [Bool] {
        var marks = Array(repeating: allowed != nil, count: places.count)
        for partner in allowed ?? [] { if let place = index[partner] { marks[place] = false } }
        for partner in partners { if let place = index[partner] { marks[place] = true } }
        return marks
    }

    private func add(_ cost: Int32, to row: inout CostRow, unlessIn partners: Set<PartnerID>) {
        // A partner that she cannot have, a barred one above all, leaves no trace in the costs.
        let isThere = partners.contains { partner in
            index[partner].map { row.costs[$0] != CostRow.none } ?? false
        }
        guard isThere else { return }
        for place in places.indices
        where row.costs[place] != CostRow.none && !partners.contains(places[place].partner) {
            row.costs[place] += cost
        }
    }
}
