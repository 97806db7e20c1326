import Care
import Screening
import Testing

/// A moment that only this machine's clock knows, by the database's.
@Suite struct ClockPairTests {
    private static let noon = Instant(CalendarDate(daysSince2000: 9_000), hour: 12)

    private func pair(_ database: Int, _ machine: Int) -> ClockPair {
        ClockPair(
            database: Self.noon.adding(minutes: database),
            machine: Self.noon.adding(minutes: machine))
    }

    @Test(arguments: [
        // Both clocks agree: as the machine said.
        (0, 0, 600, 600, 200, 200),
        // The machine is an hour ahead, all the time.
        (0, 60, 600, 660, 260, 200),
        // It was set back by an hour after the answer: the earlier of the two readings counts.
        (0, 0, 600, 540, 200, 200),
        // It was an hour behind and was set right after the answer: never younger than it was.
        (0, -60, 600, 600, 140, 140),
        // A machine that says years ago: not before the list was taken.
        (0, 0, 600, 600, -900_000, 0),
        // A machine that says tomorrow: not to come.
        (0, 0, 600, 600, 2_000, 600),
    ])
    func `never younger than it was, never before the list, never to come`(
        _ takenDatabase: Int, _ takenMachine: Int, _ nowDatabase: Int, _ nowMachine: Int,
        _ typed: Int, _ expected: Int
    ) {
        let moment = pair(nowDatabase, nowMachine).moment(
            of: Self.noon.adding(minutes: typed), after: pair(takenDatabase, takenMachine))
        #expect(moment == Self.noon.adding(minutes: expected))
    }

    @Test func `without a list the time since counts, and nothing is to come`() {
        let now = pair(600, 60)
        #expect(
            now.moment(of: Self.noon.adding(minutes: 50), after: nil)
                == Self.noon.adding(minutes: 590))
        #expect(now.moment(of: Self.noon.adding(minutes: 70), after: nil) == now.database)
    }
}
