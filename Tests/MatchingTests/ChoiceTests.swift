import Care
import Matching
import Testing

/// Number 1 comes first, then 2, and so on.
private func child(_ number: Int, _ urgency: Urgency = .routine, at home: String = "330102003004")
    -> WaitingChild
{
    WaitingChild(
        episode: episode(number), need: .counseling, urgency: urgency, waitingSince: noon,
        age: 10, region: home)
}

private func place(_ number: Int, free: Int?, list: Int = 0, at home: String = "330102003004")
    -> Place
{
    Place(
        partner: partner(number), code: "P\(number)", service: .counseling, minAge: 6,
        maxAge: 17, regions: ["330000000000"], home: home, free: free, waitingList: list)
}

/// `1>P2`, on a waiting list `1>P2…`, left `1-full`.
private func words(_ outcome: Outcome) -> [String] {
    outcome.proposals.map { "\($0.episode.low)>\($0.code)" + ($0.onWaitingList ? "…" : "") }
        + outcome.left.map { "\($0.episode.low)-\($0.why.rawValue)" }
}

private func best(_ children: [WaitingChild], _ places: [Place]) -> [String] {
    let outcome = Matching.best(children, places, at: noon)
    #expect(outcome.violations(children, places, at: noon) == [])
    return words(outcome)
}

private func because(_ child: WaitingChild, _ places: [Place]) -> [[Reason]] {
    Matching.best([child], places, at: noon).proposals.map(\.because)
}

@Suite struct ChoiceTests {
    @Test func `urgency goes before waiting, waiting before the number`() {
        var early = child(9)
        early.waitingSince = noon.adding(hours: -1)
        let children = [child(1), child(2), early, child(8, .urgent), child(7, .asap)]
        #expect(best(children, [place(1, free: 1)]).first == "7>P1")
        #expect(best(children, [place(1, free: 2)]).prefix(2) == ["7>P1", "8>P1"])
        #expect(best(children, [place(1, free: 3)]).prefix(3) == ["7>P1", "8>P1", "9>P1"])
        #expect(
            best(children, [place(1, free: 4)]) == ["7>P1", "8>P1", "9>P1", "1>P1", "2-full"])
    }

    @Test func `one who can go elsewhere makes room`() {
        var second = child(2)
        second.allowed = [partner(1)]
        let places = [place(1, free: 1), place(2, free: 1, at: "330103001001")]
        #expect(best([child(1), second], places) == ["1>P2", "2>P1"])
        #expect(
            words(Matching.greedy([child(1), second], places, at: noon)) == ["1>P1", "2-full"])
    }

    @Test func `one who can go nowhere else keeps her place, whoever comes after`() {
        let places = [place(1, free: 1)]
        #expect(best([child(1), child(2)], places) == ["1>P1", "2-full"])
        #expect(best([child(1), child(2, .urgent)], places) == ["2>P1", "1-full"])
    }

    @Test(arguments: [
        ("330102003004", Nearness.village, 0), ("330102003005", .town, 4),
        ("330102004001", .district, 8), ("330103001001", .city, 12),
        ("330201001001", .beyond, 16), ("330102003000", .town, 4), ("330102000000", .district, 8),
        ("330100000000", .city, 12), ("330000000000", .beyond, 16), ("elsewhere", .beyond, 16),
    ])
    func `a step further costs 4`(_ home: String, _ nearness: Nearness, _ cost: Int) {
        let outcome = Matching.best([child(1)], [place(1, free: 1, at: home)], at: noon)
        #expect(outcome.cost == cost)
        let near: [Reason] = nearness == .beyond ? [] : [.near(nearness)]
        #expect(outcome.proposals.map(\.because) == [[.onlyOne] + near])
    }

    @Test func `the nearer, then the language, then who helped before`() {
        var own = child(1)
        own.languages = ["yue", "zh"]
        own.earlierPartners = [partner(3)]
        let far = "330102003005"
        var speaks = place(2, free: 1, at: far)
        speaks.languages = ["yue"]
        let known = place(3, free: 1, at: far)
        let other = place(4, free: 1, at: far)
        #expect(best([own], [place(1, free: 1), speaks, known, other]) == ["1>P1"])
        #expect(best([own], [other, known, speaks]) == ["1>P2"])
        #expect(best([own], [other, known]) == ["1>P3"])
        #expect(because(own, [other, known, speaks]) == [[.near(.town), .language]])
        #expect(because(own, [other, known]) == [[.near(.town), .continuity]])
        #expect(because(own, [other]) == [[.onlyOne, .near(.town)]])
    }

    @Test func `the sibling's helper comes first, by a waiting list and from afar`() {
        var own = child(1)
        own.siblingPartners = [partner(2)]
        let places = [place(1, free: 1), place(2, free: 0, list: 1, at: "330201001001")]
        #expect(best([own], places) == ["1>P2…"])
        #expect(because(own, places) == [[.sibling]])
        own.refused = [partner(2)]
        #expect(best([own], places) == ["1>P1"])
        #expect(Matching.best([own], places, at: noon).cost == 0)
    }

    @Test func `a free place afar is better than a waiting list at home`() {
        let places = [place(1, free: 0, list: 1), place(2, free: 1, at: "330201001001")]
        #expect(best([child(1)], places) == ["1>P2"])
        #expect(because(child(1), places) == [[.room]])
    }

    @Test func `of two at one place the first gets the free one`() {
        #expect(best([child(2), child(1)], [place(1, free: 1, list: 1)]) == ["1>P1", "2>P1…"])
        // The second is nearer: the places are one all the same.
        let far = child(1, at: "330103001001")
        #expect(best([far, child(2)], [place(1, free: 1, list: 1)]) == ["1>P1", "2>P1…"])
        let urgent = child(3, .urgent, at: "330103001001")
        #expect(best([urgent, child(2)], [place(1, free: 1, list: 1)]) == ["3>P1", "2>P1…"])
    }

    @Test func `an urgent child is not sent to wait to bring routine ones nearer`() {
        // She could go to P1, or wait at P4. Then 2 and 3 would stay at home, in P1 and P2; else
        // they go one further each, which costs 16 twice.
        let homes = ["330102003004", "330201001001", "330301001001"]
        var urgent = child(1, .urgent, at: homes[0])
        urgent.allowed = [partner(1), partner(4)]
        var second = child(2, at: homes[0])
        second.allowed = [partner(1), partner(2)]
        var third = child(3, at: homes[1])
        third.allowed = [partner(2), partner(3)]
        let places =
            (0..<3).map { place($0 + 1, free: 1, at: homes[$0]) } + [place(4, free: 0, list: 1)]
        #expect(best([urgent, second, third], places) == ["1>P1", "2>P2", "3>P3"])
        urgent.urgency = .routine
        #expect(best([urgent, second, third], places) == ["1>P4…", "2>P1", "3>P2"])
    }
}

@Suite struct ViolationTests {
    private let places = [place(1, free: 1), place(2, free: 1, at: "330103001001")]

    private func proposal(_ child: Int, _ number: Int, waits: Bool = false) -> Proposal {
        Proposal(
            episode: episode(child), partner: partner(number), code: "P\(number)",
            service: .counseling, onWaitingList: waits, because: [], cost: 0)
    }
    private func left(_ child: Int, _ why: Limit = .full) -> Left {
        Left(episode: episode(child), need: .counseling, why: why)
    }
    private func violations(
        _ proposals: [Proposal], _ left: [Left], _ children: [WaitingChild], _ places: [Place]
    ) -> [Violation] {
        Outcome(proposals: proposals, left: left).violations(children, places, at: noon)
    }

    @Test func `room by way of another is seen`() {
        var second = child(2)
        second.allowed = [partner(1)]
        #expect(
            violations([proposal(1, 1)], [left(2)], [child(1), second], places)
                == [.hasRoom(episode(2), partner(2))])
    }

    @Test func `whoever holds a place before her turn is seen, by way of another too`() {
        #expect(
            violations([proposal(2, 1)], [left(1)], [child(1), child(2)], [places[0]])
                == [.inversion(left: episode(1), behind: episode(2))])
        var second = child(2)
        second.allowed = [partner(1)]
        var third = child(3)
        third.allowed = [partner(2)]
        #expect(
            violations(
                [proposal(1, 1), proposal(3, 2)], [left(2)], [child(1), second, third], places)
                == [.inversion(left: episode(2), behind: episode(3))])
    }

    @Test func `a way by two others is seen`() {
        let children = [(1, [1, 2]), (2, [2, 3]), (3, [1])].map { number, partners in
            var own = child(number)
            own.allowed = Set(partners.map(partner))
            return own
        }
        let three = [1, 2, 3].map { place($0, free: 1) }
        #expect(
            violations([proposal(1, 1), proposal(2, 2)], [left(3)], children, three)
                == [.hasRoom(episode(3), partner(3))])
        #expect(best(children, three) == ["1>P2", "2>P3", "3>P1"])
    }

    @Test func `a word that hides her does not help`() {
        #expect(
            violations([proposal(2, 1)], [left(1, .region)], [child(1), child(2)], [places[0]])
                == [.inversion(left: episode(1), behind: episode(2))])
    }

    @Test func `a waiting list before her turn is seen`() {
        let list = [place(1, free: 1, list: 1)]
        #expect(
            violations(
                [proposal(1, 1, waits: true), proposal(2, 1)], [], [child(1), child(2)], list)
                == [.queued(episode(1), behind: episode(2))])
    }

    @Test func `what is not there, not allowed, or too much is seen`() {
        #expect(violations([], [], [child(1)], []) == [.notOnce(episode(1), .counseling)])
        #expect(violations([], [left(1)], [], []) == [.notOnce(episode(1), .counseling)])
        #expect(
            violations([proposal(1, 3)], [], [child(1)], places)
                == [.forbidden(episode(1), partner(3))])
        #expect(
            violations([proposal(1, 1, waits: true)], [], [child(1)], places)
                == [.forbidden(episode(1), partner(1))])
        #expect(
            violations([proposal(1, 1), proposal(2, 1)], [], [child(1), child(2)], places)
                == [.overfull(partner(1), .counseling)])
    }
}
