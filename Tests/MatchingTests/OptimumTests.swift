import Care
import Matching
import Testing

@Suite struct OptimumTests {
    @Test func `is what trying all assignments finds`() {
        var left = 0
        var dearer = 0
        for seed in UInt64(1)...500 {
            let (children, places) = smallCase(seed: seed)
            let truth = BruteForce(children, places, at: noon)
            let answer = truth.best
            let outcome = Matching.best(children, places, at: noon)
            let placed = Set(outcome.proposals.map(\.episode))
            #expect(truth.children.map { placed.contains($0.episode) } == answer.isPlaced)
            #expect(outcome.cost == answer.cost, "seed \(seed)")
            #expect(outcome.cost == told(outcome, by: truth), "seed \(seed)")
            #expect(outcome.violations(children, places, at: noon) == [], "seed \(seed)")
            left += outcome.left.count { $0.why == .full }
            dearer += Matching.greedy(children, places, at: noon) == outcome ? 0 : 1
        }
        // Cases in which capacity and the way to the optimum matter.
        #expect(left > 100)
        #expect(dearer > 50)
    }

    /// The proposals' cost by the definitions.
    private func told(_ outcome: Outcome, by truth: BruteForce) -> Int {
        outcome.proposals.reduce(0) { sum, proposal in
            let child = truth.children.first { $0.episode == proposal.episode }!
            let place = truth.places.first {
                $0.partner == proposal.partner && $0.service == child.need
            }!
            let waits = proposal.onWaitingList ? (child.urgency == .urgent ? 100 : 20) : 0
            return sum + truth.cost(child, place) + waits
        }
    }

    @Test func `does not depend on the order of the input`() {
        for seed in UInt64(1)...6 {
            let town = Town(children: 300, places: 20, services: 2, room: 200, seed: seed)
            var chance = Chance(state: seed)
            let children = town.children.shuffled(using: &chance)
            let places = town.places.shuffled(using: &chance)
            #expect(
                Matching.best(children, places, at: noon)
                    == Matching.best(town.children, town.places, at: noon))
            #expect(
                Matching.greedy(children, places, at: noon)
                    == Matching.greedy(town.children, town.places, at: noon))
        }
    }

    @Test(arguments: [(1, 600), (2, 1200), (1, 1800), (3, 3000)])
    func `nobody waits behind one who comes after her`(_ services: Int, _ room: Int) {
        let town = Town(
            children: 2000, places: 60, services: services, room: room, seed: UInt64(room))
        let outcome = Matching.best(town.children, town.places, at: noon)
        #expect(outcome.proposals.count + outcome.left.count == 2000)
        #expect(outcome.violations(town.children, town.places, at: noon) == [])
    }

    @Test func `one after another is never better`() {
        for seed in UInt64(1)...20 {
            let town = Town(children: 200, places: 12, services: 1, room: 120, seed: seed)
            let order = town.children.sorted { $0.isBefore($1) }.map(\.episode)
            let answers = [Matching.best, Matching.greedy].map { way in
                let outcome = way(town.children, town.places, noon)
                let placed = Set(outcome.proposals.map(\.episode))
                return BruteForce.Answer(
                    isPlaced: order.map(placed.contains), cost: outcome.cost)
            }
            #expect(!answers[1].isBetter(than: answers[0]))
            #expect(answers[0] != answers[1])
        }
    }

    @Test func `a slice of the largest case is proven`() {
        let town = Town(children: 2000, places: 100, services: 5, room: 1200, seed: 5)
        let outcome = Matching.best(town.children, town.places, at: noon)
        #expect(outcome.violations(town.children, town.places, at: noon) == [])
        #expect(outcome.left.contains { $0.why == .full })
        #expect(outcome.proposals.contains { $0.onWaitingList })
    }
}
