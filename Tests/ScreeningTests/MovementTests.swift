import Care
import Screening
import Testing

/// "Improved" and "worse" come from reliable change or the child's own mark, from nothing else.
@Suite struct MovementTests {
    @Test(
        arguments: [
            ([Int](), nil), ([5], nil), ([10], .goalMet), ([3, 5], .unchanged),
            ([3, 6], .improved),
            ([6, 3], .worse), ([2, 9, 4], .unchanged), ([4, 10], .goalMet),
        ] as [([Int], EpisodeOutcome?)])
    func `three points of the mark are a movement, ten is the goal`(
        _ marks: [Int], _ outcome: EpisodeOutcome?
    ) {
        #expect(Movement(marks: marks).outcome == outcome)
    }

    @Test func `a scale that got reliably worse is said first`() {
        let torn = Movement(marks: [3, 10], better: ["sdq.total"], worse: ["phq-a.total"])
        #expect(torn.outcome == .worse && torn.isBetter && torn.isGoalMet)
        #expect(Movement(marks: [], better: ["sdq.total"]).outcome == .improved)
    }
}
