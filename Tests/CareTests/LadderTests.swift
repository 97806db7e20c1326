import Care
import Testing

@Suite struct LadderTests {
    private let noon = Instant(CalendarDate(year: 2026, month: 3, day: 2)!, hour: 12)

    @Test(arguments: Urgency.allCases)
    func `silence brings every urgency to the city within its clock`(_ urgency: Urgency) {
        let deadline = noon.adding(hours: urgency.clockHours)
        var rung = Rung.worker
        var at = noon
        var steps = 0
        while let next = Ladder.climb(
            from: rung, stepMinutes: Ladder.stepMinutes(urgency), deadline: deadline, now: at,
            isAnswered: false)
        {
            #expect(next == at.adding(minutes: Ladder.stepMinutes(urgency)))
            at = next
            rung = rung.next!
            steps += 1
        }
        #expect(rung == .city && steps == 3)
        #expect(at < deadline)
    }

    @Test
    func `somebody who answered is left in peace while the rungs above still have their step`() {
        let deadline = noon.adding(hours: 24)
        func climb(_ rung: Rung, at hours: Int) -> Instant? {
            Ladder.climb(
                from: rung, stepMinutes: 240, deadline: deadline, now: noon.adding(hours: hours),
                isAnswered: true)
        }
        #expect(climb(.worker, at: 1) == noon.adding(hours: 14))
        #expect(climb(.supervisor, at: 5) == noon.adding(hours: 18))
        #expect(climb(.district, at: 9) == noon.adding(hours: 22))
        #expect(climb(.district, at: 23) == noon.adding(hours: 23))
        #expect(climb(.city, at: 22) == nil)
    }

    @Test func `a clock cut short by a graver answer hurries the steps`() {
        let next = Ladder.climb(
            from: .worker, stepMinutes: 240, deadline: noon.adding(hours: 2), now: noon,
            isAnswered: false)
        #expect(next == noon)
    }
}

@Suite struct DutyHoursTests {
    @Test(arguments: [
        ("daily", "00:00-24:00", 10_080), ("mon-fri", "8-18", 3000),
        ("sat,sun", "20:00-08:00", 1440),
        ("sun", "22:00-06:30", 510),
    ])
    func `hours are read, and their minutes add up`(_ days: String, _ hours: String, _ minutes: Int)
        throws
    {
        let duty = try #require(DutyHours(days: days, hours: hours))
        #expect(duty.stretches.reduce(0) { $0 + $1.count } == minutes)
    }

    @Test(arguments: [
        ("someday", "8-18"), ("fri-mon", "8-18"), ("daily", "8"), ("daily", "08:00-08:00"),
        ("daily", "24:00-08:00"), ("daily", "8:61-9"), ("", "8-18"), ("daily", "008-18"),
    ])
    func `what is no hour of the week is refused`(_ days: String, _ hours: String) {
        #expect(DutyHours(days: days, hours: hours) == nil)
    }

    @Test func `gaps are told, over midnight and over the week's end`() throws {
        let day = try #require(DutyHours(days: "daily", hours: "08:00-20:00"))
        let night = try #require(DutyHours(days: "mon-sat", hours: "20:00-08:00"))
        #expect(
            DutyHours.gaps([day, night]).map(DutyHours.words) == [
                "mon 00:00-mon 08:00", "sun 20:00-mon 00:00",
            ])
        let sunday = try #require(DutyHours(days: "sun", hours: "20:00-08:00"))
        #expect(DutyHours.gaps([day, night, sunday]).isEmpty)
        #expect(DutyHours.gaps([]).map(DutyHours.words) == ["mon 00:00-mon 00:00"])
    }
}

@Suite struct FollowUpTests {
    private let day = CalendarDate(year: 2026, month: 3, day: 2)!
    private func standing(
        _ track: Track, _ urgency: Urgency = .routine, confirmed: Int? = 0, held: Int = 0,
        last: Int? = nil, talked: Int? = nil, wished: Int? = nil
    ) -> FollowUp.Standing {
        FollowUp.Standing(
            track: track, urgency: urgency, since: day,
            confirmedOn: confirmed.map { day.adding(days: $0) }, held: held,
            lastHeld: last.map { day.adding(days: $0) },
            talkedOn: talked.map { day.adding(days: $0) },
            wishedOn: wished.map { day.adding(days: $0) })
    }
    private func next(_ standing: FollowUp.Standing) -> Int? {
        FollowUp.nextContact(standing)?.days(since: day)
    }

    @Test func `a crisis is met after one, three and seven days, then weekly`() {
        #expect(next(standing(.crisis, .asap, confirmed: nil)) == 1)
        #expect(next(standing(.crisis, .asap, confirmed: nil, held: 1, last: 1)) == 3)
        #expect(next(standing(.crisis, .asap, held: 2, last: 3)) == 7)
        #expect(next(standing(.crisis, .asap, held: 3, last: 7)) == 14)
        #expect(next(standing(.crisis, .asap, held: 4, last: 16)) == 23)
    }

    @Test func `an offer is followed from its confirmation on, sooner where the child asked`() {
        #expect(next(standing(.counseling, .urgent, confirmed: nil)) == nil)
        #expect(next(standing(.counseling, .urgent)) == 7)
        #expect(next(standing(.emotionalSupport)) == 28)
        #expect(next(standing(.emotionalSupport, talked: 0)) == 14)
        #expect(next(standing(.emotionalSupport, talked: 0, wished: 0)) == 7)
        #expect(next(standing(.emotionalSupport, talked: -30)) == 28)
        #expect(next(standing(.emotionalSupport, held: 1, last: 10)) == 38)
    }

    @Test func `the form that routed is asked again at the track's interval`() {
        #expect(FollowUp.rescreenDays(track: .counseling, form: "sdq") == 56)
        #expect(FollowUp.rescreenDays(track: .emotionalSupport, form: "cls-24") == 84)
        #expect(FollowUp.rescreenDays(track: .emotionalSupport, form: "phq-a") == 28)
        #expect(FollowUp.rescreenDays(track: .crisis, form: "phq-a") == nil)
    }
}

@Suite struct DeadlineTests {
    @Test func `a day is overdue when it is over, a moment when it has come`() {
        let day = CalendarDate(year: 2026, month: 3, day: 2)!
        let evening = Instant(day, hour: 23, minute: 59, second: 59)
        #expect(!Deadline.day(day).isOverdue(at: evening))
        #expect(Deadline.day(day).isOverdue(at: evening.adding(minutes: 1)))
        #expect(Deadline.moment(evening).isOverdue(at: evening))
        #expect(!Deadline.moment(evening.adding(minutes: 1)).isOverdue(at: evening))
    }
}
