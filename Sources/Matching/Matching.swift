package import Care

/// Proposes a partner's service for every waiting child, within limits that nothing crosses.
///
/// The result follows from the values alone, not from the order in which they are given. Both
/// ways treat the children by urgency, then the longer wait, then the episode.
package enum Matching {
    /// The optimum: a child is placed exactly if room can be made for her without leaving out one
    /// before her; among all ways to place these children the cheapest together.
    ///
    /// So at any point of the order as many are placed as can be, and a free place goes to the
    /// first in the order of those whom it would suit alike.
    ///
    /// - Parameters:
    ///   - children: an episode and a need at most once.
    ///   - places: a partner and a service at most once.
    ///   - now: from when on a partner must be open in time.
    package static func best(_ children: [WaitingChild], _ places: [Place], at now: Instant)
        -> Outcome
    {
        outcome(children, places, at: now) { roster in
            let bins = roster.bins
            var assignment = Assignment(roster.classes, bins: bins)
            let isPlaced = roster.classOf.map { assignment.place($0) }
            let chosen = share(assignment.shares, among: roster.classOf, isPlaced)
            return inTurn(chosen, bins)
        }
    }

    /// The simple rule: one after another to the cheapest place that has room.
    ///
    /// - Parameters: as of ``best(_:_:at:)``.
    package static func greedy(_ children: [WaitingChild], _ places: [Place], at now: Instant)
        -> Outcome
    {
        outcome(children, places, at: now) { roster in
            let bins = roster.bins
            var room = bins.map(\.capacity)
            return roster.classOf.map { index in
                let costs = bins.map { $0.cost(roster.classes[index]) }
                let open = bins.indices.filter { room[$0] > 0 && costs[$0] != CostRow.none }
                guard let bin = open.min(by: { (costs[$0], $0) < (costs[$1], $1) })
                else { return nil }
                room[bin] -= 1
                return bins[bin]
            }
        }
    }

    /// Service by service: `choose` says for each child of a roster where she goes.
    private static func outcome(
        _ children: [WaitingChild], _ places: [Place], at now: Instant,
        choose: (Roster) -> [Bin?]
    ) -> Outcome {
        let offered = Dictionary(grouping: places, by: \.service)
        var answers: [(child: WaitingChild, answer: Answer)] = []
        for (need, children) in Dictionary(grouping: children, by: \.need) {
            let roster = Roster(children: children, places: offered[need] ?? [], at: now)
            for (index, bin) in choose(roster).enumerated() {
                answers.append((roster.children[index], roster.answer(index, bin)))
            }
        }
        answers.sort { $0.child.isBefore($1.child) }
        var outcome = Outcome(proposals: [], left: [])
        for (_, answer) in answers {
            switch answer {
            case .placed(let proposal): outcome.proposals.append(proposal)
            case .left(let left): outcome.left.append(left)
            }
        }
        return outcome
    }

    /// Gives each class's shares to its children, the cheapest to the first in the order.
    private static func share(
        _ shares: [[(bin: Int, count: Int)]], among classOf: [Int], _ isPlaced: [Bool]
    ) -> [Int?] {
        var shares = shares.map { Array($0.reversed()) }
        return classOf.indices.map { child in
            guard isPlaced[child], let next = shares[classOf[child]].last else { return nil }
            shares[classOf[child]][shares[classOf[child]].count - 1].count -= 1
            if next.count == 1 { shares[classOf[child]].removeLast() }
            return next.bin
        }
    }

    /// At each place, gives the free places to the first in the order and the waiting list to the
    /// rest.
    ///
    /// The cost stays the same: who may not wait comes first, and of the others those for whom
    /// waiting costs more, so an optimum holds them in free places already.
    private static func inTurn(_ chosen: [Int?], _ bins: [Bin]) -> [Bin?] {
        let pairs = Dictionary(grouping: bins, by: \.place)
        var free: [Int: Int] = [:]
        for case let bin? in chosen where !bins[bin].isWaitingList {
            free[bins[bin].place, default: 0] += 1
        }
        return chosen.map { bin in
            guard let place = bin.map({ bins[$0].place }) else { return nil }
            let left = free[place, default: 0] - 1
            free[place] = left
            return pairs[place]?.first { $0.isWaitingList == (left < 0) }
        }
    }
}

private enum Answer {
    case placed(Proposal)
    case left(Left)
}

extension Roster {
    fileprivate func answer(_ index: Int, _ bin: Bin?) -> Answer {
        let child = children[index]
        guard let bin else {
            return .left(Left(episode: child.episode, need: child.need, why: limits[index]))
        }
        let place = places[bin.place]
        let row = classes[classOf[index]]
        let isDearer = row.costs[bin.place] > cheapest[index]
        return .placed(
            Proposal(
                episode: child.episode, partner: place.partner, code: place.code,
                service: place.service, onWaitingList: bin.isWaitingList,
                because: reasons(index, place, isDearer: isDearer), cost: Int(bin.cost(row))))
    }

    private func reasons(_ index: Int, _ place: Place, isDearer: Bool) -> [Reason] {
        let child = children[index]
        let nearness = Nearness(Region(child.region), Region(place.home))
        let answers: [(Bool, Reason)] = [
            (fitting[index] == 1, .onlyOne),
            (child.siblingPartners.contains(place.partner), .sibling),
            (isDearer, .room),
            (nearness != .beyond, .near(nearness)),
            (child.languages.first.map(place.spoken.contains) ?? false, .language),
            (child.earlierPartners.contains(place.partner), .continuity),
        ]
        return answers.filter(\.0).map(\.1)
    }
}
