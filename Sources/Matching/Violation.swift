package import Care

/// Where an outcome breaks its promise.
package enum Violation: Hashable, Sendable {
    /// A child that waits and is in no list or in two, or one that is in a list and does not wait.
    case notOnce(EpisodeID, Service)
    /// A proposal across a limit, or to a place that is none.
    case forbidden(EpisodeID, PartnerID)
    /// More proposals than the place or its waiting list has room for.
    case overfull(PartnerID, Service)
    /// A child is left, and room can be made for her at this place.
    case hasRoom(EpisodeID, PartnerID)
    /// A child is left, and one after her in the order holds what she or one before
    /// her could have.
    case inversion(left: EpisodeID, behind: EpisodeID)
    /// A child is on a waiting list, and one after her in the order holds a free place there.
    case queued(EpisodeID, behind: EpisodeID)
}

extension Outcome {
    /// Proves that nobody waits behind one who comes after her, for just these children and
    /// places; empty: proven.
    ///
    /// From every place that fits a child who is left, all ways are followed on which children
    /// could change places: whatever they lead to must be full, and only with children before
    /// her. Knows nothing of how the outcome was found.
    package func violations(_ children: [WaitingChild], _ places: [Place], at now: Instant)
        -> [Violation]
    {
        var found = notOnce(children)
        let offered = Dictionary(grouping: places, by: \.service)
        let waiting = Dictionary(grouping: children, by: \.need)
        for need in Service.allCases {
            let roster = Roster(
                children: waiting[need] ?? [], places: offered[need] ?? [], at: now)
            let held = proposals.filter { $0.service == need }
            let occupancy = Occupancy(roster, held)
            found += occupancy.faults
            let left = Set(left.lazy.filter { $0.need == need }.map(\.episode))
            found += occupancy.inversions(left)
        }
        return found
    }

    private func notOnce(_ children: [WaitingChild]) -> [Violation] {
        struct Key: Hashable {
            let episode: EpisodeID
            let need: Service
        }
        var times: [Key: Int] = [:]
        for child in children { times[Key(episode: child.episode, need: child.need)] = 0 }
        let told =
            proposals.map { Key(episode: $0.episode, need: $0.service) }
            + left.map { Key(episode: $0.episode, need: $0.need) }
        for key in told { times[key, default: 1] += 1 }
        return times.filter { $0.value != 1 }.keys
            .sorted { ($0.episode, $0.need.rawValue) < ($1.episode, $1.need.rawValue) }
            .map { .notOnce($0.episode, $0.need) }
    }
}

/// Who holds what, of one service.
private struct Occupancy {
    let roster: Roster
    let bins: [Bin]
    /// By bin, children by their number in the order.
    private(set) var holders: [[Int]]
    /// By bin, where those who hold it could go.
    private var neighbours: [Set<Int>] = []
    private(set) var faults: [Violation] = []

    init(_ roster: Roster, _ proposals: [Proposal]) {
        self.roster = roster
        bins = roster.bins
        holders = Array(repeating: [], count: bins.count)
        let number = Dictionary(
            uniqueKeysWithValues: zip(roster.children.map(\.episode), roster.children.indices))
        for proposal in proposals {
            let bin = bins.firstIndex {
                roster.places[$0.place].partner == proposal.partner
                    && $0.isWaitingList == proposal.onWaitingList
            }
            guard let child = number[proposal.episode], let bin, fits(child, bin) else {
                faults.append(.forbidden(proposal.episode, proposal.partner))
                continue
            }
            holders[bin].append(child)
        }
        for bin in bins.indices where holders[bin].count > bins[bin].capacity {
            let place = roster.places[bins[bin].place]
            faults.append(.overfull(place.partner, place.service))
        }
        neighbours = holders.map { children in
            Set(children.map { roster.classOf[$0] }).reduce(into: []) { targets, index in
                let row = roster.classes[index]
                targets.formUnion(bins.indices.filter { bins[$0].cost(row) != CostRow.none })
            }
        }
    }

    private func fits(_ child: Int, _ bin: Int) -> Bool {
        bins[bin].cost(roster.classes[roster.classOf[child]]) != CostRow.none
    }

    func inversions(_ left: Set<EpisodeID>) -> [Violation] {
        let ends = bins.indices.map { end(of: reach(from: $0)) }
        var found: [Violation] = queued
        for (number, child) in roster.children.enumerated() where left.contains(child.episode) {
            let fitting = bins.indices.filter { fits(number, $0) }
            if let bin = fitting.lazy.compactMap({ ends[$0].room }).first {
                let partner = roster.places[bins[bin].place].partner
                found.append(.hasRoom(child.episode, partner))
            }
            if let last = fitting.compactMap({ ends[$0].last }).max(), last > number {
                let behind = roster.children[last].episode
                found.append(.inversion(left: child.episode, behind: behind))
            }
        }
        return found
    }

    /// All bins to which room can be passed on from this one, itself among them.
    private func reach(from start: Int) -> [Int] {
        var reached = [start]
        var isReached = Array(repeating: false, count: bins.count)
        isReached[start] = true
        var next = 0
        while next < reached.count {
            for target in neighbours[reached[next]] where !isReached[target] {
                isReached[target] = true
                reached.append(target)
            }
            next += 1
        }
        return reached
    }

    /// The first bin with room, and the last child in the order.
    private func end(of reached: [Int]) -> (room: Int?, last: Int?) {
        (
            room: reached.first { holders[$0].count < bins[$0].capacity },
            last: reached.compactMap { holders[$0].max() }.max()
        )
    }

    /// Of each place with a waiting list, the first who is on it and the last who is not.
    private var queued: [Violation] {
        bins.indices.compactMap { list in
            guard bins[list].isWaitingList, let first = holders[list].min(),
                let free = bins.firstIndex(where: {
                    $0.place == bins[list].place && !$0.isWaitingList
                }),
                let last = holders[free].max(), last > first
            else { return nil }
            return .queued(
                roster.children[first].episode, behind: roster.children[last].episode)
        }
    }
}
