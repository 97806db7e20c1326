import Care

/// The children who need one service, in their order, and its places, with what stands between.
///
/// A child needs one service and a place offers one, so each service is a matter of its own.
struct Roster {
    let children: [WaitingChild]
    let places: [Place]
    /// Of each child, the first limit that took her last candidate away; `full`: some fit.
    private(set) var limits: [Limit] = []
    /// Of each child, how many places fit her, full ones too.
    private(set) var fitting: [Int] = []
    /// Of each child, what the best place that fits her would cost if it were free.
    private(set) var cheapest: [Int32] = []
    /// Of each child, her place in `classes`.
    private(set) var classOf: [Int] = []
    /// What each place would cost, for all children to whom every place costs the same.
    private(set) var classes: [CostRow] = []

    /// - Parameters:
    ///   - children: all who need the service, in any order.
    ///   - places: all that offer it, in any order.
    init(children: [WaitingChild], places: [Place], at now: Instant) {
        self.children = children.sorted { $0.isBefore($1) }
        self.places = places.sorted { $0.partner < $1.partner }
        precondition(
            zip(self.children, self.children.dropFirst()).allSatisfy { $0.isBefore($1) },
            "an episode asks for a service once")
        precondition(
            zip(self.places, self.places.dropFirst()).allSatisfy { $0.partner < $1.partner },
            "a partner has one place for a service")
        compare(at: now)
    }

    private mutating func compare(at now: Instant) {
        var table = FitTable(places, at: now)
        var known: [CostRow: Int] = [:]
        for child in children {
            let (row, limit) = table.row(of: child)
            limits.append(limit)
            fitting.append(row.costs.count { $0 != CostRow.none })
            cheapest.append(row.costs.min() ?? CostRow.none)
            let index = known[row, default: classes.count]
            if index == classes.count {
                classes.append(row)
                known[row] = index
            }
            classOf.append(index)
        }
    }
}
