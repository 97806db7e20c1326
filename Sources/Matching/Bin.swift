/// The free places of one place, or its waiting list: what children are counted into.
struct Bin: Hashable {
    let place: Int
    let isWaitingList: Bool
    /// At least one; `Int.max`: no limit is stated.
    let capacity: Int

    /// What it would cost a child of such a row; ``CostRow/none``: never.
    func cost(_ row: CostRow) -> Int32 {
        let cost = row.costs[place]
        guard isWaitingList, cost != CostRow.none else { return cost }
        return row.waiting.map { cost + $0 } ?? CostRow.none
    }
}

extension Roster {
    /// All that hold anybody, each place's free places before its waiting list.
    var bins: [Bin] {
        places.indices.flatMap { place in
            [
                Bin(place: place, isWaitingList: false, capacity: places[place].room),
                Bin(place: place, isWaitingList: true, capacity: places[place].queue),
            ].filter { $0.capacity > 0 }
        }
    }
}
