/// Children of given cost rows in bins, each class as a number a bin: the cheapest assignment of
/// those who are in, at every moment.
///
/// Our own, because it must be exact, repeatable and pure, and the kept solvers for this are
/// libraries in C and C++ outside the pure strand. Successive shortest augmenting paths with
/// potentials (Jonker and Volgenant 1987, "A shortest augmenting path algorithm for dense and
/// sparse linear assignment problems"), on the graph contracted to bins: a step from one bin to
/// another is the cheapest move of a child between them.
struct Assignment {
    private let bins: [Bin]
    /// By class, then bin.
    private let costs: [[Int32]]
    private var filled: [Int]
    /// 1: full, 0: room.
    private var full: [Int32]
    /// The dual of each bin, at most 0; 0 while there is room.
    private var potential: [Int32]
    /// Bins from which no search will find room again: full, and so is all they lead to.
    private var closed: [Bool]
    /// By bin: how many children of each class.
    private var members: [[(class: Int, count: Int)]]
    /// By full bin: the cheapest move to each bin, and the class that makes it.
    private var moves: [[Int32]]
    private var movers: [[Int]]

    init(_ classes: [CostRow], bins: [Bin]) {
        self.bins = bins
        costs = classes.map { row in bins.map { $0.cost(row) } }
        filled = Array(repeating: 0, count: bins.count)
        full = Array(repeating: 0, count: bins.count)
        potential = Array(repeating: 0, count: bins.count)
        closed = Array(repeating: false, count: bins.count)
        members = Array(repeating: [], count: bins.count)
        moves = Array(repeating: [], count: bins.count)
        movers = Array(repeating: [], count: bins.count)
    }

    /// By class: in which bins its children are, as (bin, count), the cheapest first.
    var shares: [[(bin: Int, count: Int)]] {
        var shares: [[(bin: Int, count: Int)]] = Array(repeating: [], count: costs.count)
        for bin in bins.indices {
            for (member, count) in members[bin] { shares[member].append((bin, count)) }
        }
        for index in costs.indices {
            shares[index].sort { (costs[index][$0.bin], $0.bin) < (costs[index][$1.bin], $1.bin) }
        }
        return shares
    }

    /// Takes in one more child of the class, moving others where that makes room.
    ///
    /// - Returns: false: nobody can be moved so that she has a place, and nothing is changed.
    mutating func place(_ newcomer: Int) -> Bool {
        var search = Search(costs[newcomer], potential: potential, closed: closed)
        while let bin = search.nearest(full: full) {
            search.isSettled[bin] = true
            if full[bin] == 0 {
                lower(search, to: search.distances[bin])
                augment(newcomer, along: search.path(to: bin))
                return true
            }
            search.relax(from: bin, moves: moves[bin], potential: potential)
        }
        // Every bin that was reached is full and leads to none but full ones.
        closed = search.isSettled
        return false
    }

    private mutating func lower(_ search: Search, to distance: Int32) {
        for bin in bins.indices where search.isSettled[bin] && !closed[bin] {
            potential[bin] += search.distances[bin] - distance
        }
    }

    private mutating func augment(_ newcomer: Int, along path: [Int]) {
        let steps = zip(path, path.dropFirst()).map { from, to in
            (mover: movers[from][to], from: from, to: to)
        }
        for step in steps {
            remove(step.mover, from: step.from)
            add(step.mover, to: step.to)
        }
        add(newcomer, to: path[0])
        let last = path[path.count - 1]
        filled[last] += 1
        if filled[last] == bins[last].capacity { fill(last) }
    }

    /// From now on children may have to be moved out.
    private mutating func fill(_ bin: Int) {
        full[bin] = 1
        moves[bin] = Array(repeating: CostRow.none, count: bins.count)
        movers[bin] = Array(repeating: -1, count: bins.count)
        for member in members[bin] { consider(member.class, in: bin) }
    }

    private mutating func add(_ member: Int, to bin: Int) {
        if let index = members[bin].firstIndex(where: { $0.class == member }) {
            members[bin][index].count += 1
        } else {
            members[bin].append((member, 1))
            if full[bin] == 1 { consider(member, in: bin) }
        }
    }

    private mutating func remove(_ member: Int, from bin: Int) {
        guard let index = members[bin].firstIndex(where: { $0.class == member }) else { return }
        members[bin][index].count -= 1
        if members[bin][index].count > 0 { return }
        members[bin].remove(at: index)
        for target in bins.indices where movers[bin][target] == member {
            moves[bin][target] = CostRow.none
            movers[bin][target] = -1
            for other in members[bin] {
                let cost = move(other.class, from: bin, to: target)
                if cost < moves[bin][target] {
                    moves[bin][target] = cost
                    movers[bin][target] = other.class
                }
            }
        }
    }

    private mutating func consider(_ member: Int, in bin: Int) {
        for target in bins.indices {
            let cost = move(member, from: bin, to: target)
            if cost < moves[bin][target] {
                moves[bin][target] = cost
                movers[bin][target] = member
            }
        }
    }

    private func move(_ member: Int, from bin: Int, to target: Int) -> Int32 {
        let cost = costs[member][target]
        return cost == CostRow.none ? cost : cost - costs[member][bin]
    }
}

/// One run of Dijkstra's algorithm over the bins, dense, on reduced costs.
private struct Search {
    private(set) var distances: [Int32]
    private var previous: [Int]
    /// Also those that are not to be reached at all.
    var isSettled: [Bool]

    /// Beyond: no way. Half of ``CostRow/none``, which potentials cannot bridge.
    private static let reachable = CostRow.none / 2

    init(_ costs: [Int32], potential: [Int32], closed: [Bool]) {
        distances = zip(costs, potential).map { $0 - $1 }
        previous = Array(repeating: -1, count: costs.count)
        isSettled = closed
    }

    /// The nearest bin that is not settled, of equal ones one with room; nil: none is reached.
    func nearest(full: [Int32]) -> Int? {
        var best = -1
        var key = 2 * Self.reachable
        for bin in distances.indices where !isSettled[bin] {
            let own = 2 &* distances[bin] &+ full[bin]
            if own < key {
                key = own
                best = bin
            }
        }
        return best < 0 ? nil : best
    }

    mutating func relax(from bin: Int, moves: [Int32], potential: [Int32]) {
        let base = distances[bin] + potential[bin]
        for target in distances.indices {
            let distance = base &+ moves[target] &- potential[target]
            // A settled bin is never nearer by a way round: reduced costs are not negative.
            if distance < distances[target] {
                distances[target] = distance
                previous[target] = bin
            }
        }
    }

    /// The bins from where a search began to this one.
    func path(to bin: Int) -> [Int] {
        var path = [bin]
        while previous[path[path.count - 1]] >= 0 { path.append(previous[path[path.count - 1]]) }
        return path.reversed()
    }
}
