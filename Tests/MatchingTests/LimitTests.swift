import Care
import Matching
import Testing

/// One child and one place that fit each other; every test changes what it is about.
private let child = WaitingChild(
    episode: episode(1), need: .counseling, urgency: .routine, waitingSince: noon, age: 10,
    region: "330102003004")
private let place = Place(
    partner: partner(1), code: "P1", service: .counseling, minAge: 8, maxAge: 12,
    regions: ["330102000000"], home: "330102003009", free: 1)

private func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
}

private func why(_ child: WaitingChild, _ places: [Place], at now: Instant = noon) -> Limit? {
    let outcome = Matching.best([child], places, at: now)
    #expect(outcome.proposals.count + outcome.left.count == 1)
    #expect(Matching.greedy([child], places, at: now) == outcome)
    return outcome.left.first?.why
}

@Suite struct LimitTests {
    @Test func `a place that fits is proposed`() {
        #expect(why(child, [place]) == nil)
    }

    @Test func `without places there is no service, and without children nothing`() {
        #expect(why(child, []) == .noService)
        #expect(Matching.best([], [place], at: noon) == Outcome(proposals: [], left: []))
        #expect(Matching.best([], [], at: noon) == Outcome(proposals: [], left: []))
    }

    @Test func `another service is no service`() {
        #expect(why(child, [changed(place) { $0.service = .psychiatry }]) == .noService)
    }

    @Test(arguments: [(7, .age), (8, nil), (12, nil), (13, .age)] as [(Int, Limit?)])
    func `ages are whole years, both ends included`(_ age: Int, _ limit: Limit?) {
        #expect(why(changed(child) { $0.age = age }, [place]) == limit)
    }

    @Test(
        arguments: [
            (["330102003004"], nil), (["330102003005"], .region), (["330102003000"], nil),
            (["330102004000"], .region), (["330102000000"], nil), (["330103000000"], .region),
            (["330100000000"], nil), (["330200000000"], .region), (["330000000000"], nil),
            (["340000000000"], .region), (["340000000000", "330102003000"], nil), ([], .region),
            // A group is not cut within: 3301|10 is no part of 3301|02, nor 33|10 of 33|01.
            (["330110000000"], .region), (["331000000000"], .region), (["330102"], .region),
        ] as [([String], Limit?)])
    func `a region is served with all below it`(_ regions: [String], _ limit: Limit?) {
        #expect(why(child, [changed(place) { $0.regions = regions }]) == limit)
    }

    @Test(
        arguments: [
            ([], [], nil), (["zh"], [], nil), (["yue"], [], .language), (["yue", "zh"], [], nil),
            (["yue"], ["zh", "yue"], nil), (["zh"], ["yue"], .language), ([], ["yue"], nil),
        ] as [([String], [String], Limit?)])
    func `one language is shared`(_ own: [String], _ spoken: [String], _ limit: Limit?) {
        let child = changed(child) { $0.languages = own }
        #expect(why(child, [changed(place) { $0.languages = spoken }]) == limit)
    }

    @Test func `refused, not allowed, and both`() {
        #expect(why(changed(child) { $0.refused = [partner(1)] }, [place]) == .refused)
        #expect(why(changed(child) { $0.refused = [partner(2)] }, [place]) == nil)
        #expect(why(changed(child) { $0.allowed = [] }, [place]) == .refused)
        #expect(why(changed(child) { $0.allowed = [partner(2)] }, [place]) == .refused)
        #expect(why(changed(child) { $0.allowed = [partner(1)] }, [place]) == nil)
        let both = changed(child) {
            $0.allowed = [partner(1)]
            $0.refused = [partner(1)]
        }
        #expect(why(both, [place]) == .refused)
    }

    @Test func `a full place, and a waiting list`() {
        let full = changed(place) { $0.free = 0 }
        #expect(why(child, [full]) == .full)
        #expect(why(child, [changed(place) { $0.free = -3 }]) == .full)
        let list = changed(full) { $0.waitingList = 1 }
        #expect(Matching.best([child], [list], at: noon).proposals.map(\.onWaitingList) == [true])
        #expect(Matching.best([child], [place], at: noon).proposals.map(\.onWaitingList) == [false])
    }

    @Test(arguments: [(Urgency.stat, true), (.asap, true), (.urgent, false), (.routine, false)])
    func `a waiting list is no answer where it is pressing`(_ urgency: Urgency, _ isLeft: Bool) {
        let list = changed(place) {
            $0.free = 0
            $0.waitingList = 5
        }
        let child = changed(child) { $0.urgency = urgency }
        #expect(why(child, [list]) == (isLeft ? .full : nil))
    }

    @Test func `a place that states no number has room for everybody`() {
        let children = (0..<500).map { number in changed(child) { $0.episode = episode(number) } }
        let open = changed(place) {
            $0.free = nil
            $0.waitingList = 3
        }
        let outcome = Matching.best(children, [open], at: noon)
        #expect(outcome.proposals.count == 500)
        #expect(outcome.proposals.allSatisfy { !$0.onWaitingList })
    }

    @Test func `the last limit that is told is the first that leaves nobody`() {
        let tooOld = changed(place) { $0.minAge = 11 }
        let away = changed(place) {
            $0.partner = partner(2)
            $0.regions = ["330103000000"]
        }
        let foreign = changed(place) {
            $0.partner = partner(3)
            $0.languages = ["yue"]
        }
        let closed = changed(place) {
            $0.partner = partner(4)
            $0.hours = [DutyHours(weekdays: [], from: 0, to: 60)]
        }
        let child = changed(child) {
            $0.languages = ["zh"]
            $0.refused = [partner(5)]
        }
        let refused = changed(place) { $0.partner = partner(5) }
        let full = changed(place) {
            $0.partner = partner(6)
            $0.free = 0
        }
        let places = [full, refused, closed, foreign, away, tooOld]
        #expect(
            places.indices.map { why(child, Array(places[$0...])) } == [
                .full, .refused, .hours, .language, .region, .age,
            ])
        // A place ends where its own first limit is, whatever else is against it.
        #expect(why(child, [changed(away) { $0.minAge = 11 }, foreign]) == .language)
        #expect(why(child, [changed(foreign) { $0.minAge = 11 }, away]) == .region)
    }
}

@Suite struct BarredTests {
    @Test(arguments: [
        place, changed(place) { $0.free = 0 }, changed(place) { $0.minAge = 11 },
        changed(place) { $0.hours = [DutyHours(weekdays: [], from: 0, to: 60)] },
    ])
    func `a barred partner is as if it did not exist`(_ own: Place) {
        let barred = changed(child) {
            $0.barred = [partner(1)]
            $0.refused = [partner(1)]
            $0.siblingPartners = [partner(1)]
            $0.earlierPartners = [partner(1)]
        }
        let alone = Matching.best([barred], [own], at: noon)
        #expect(alone.left == [Left(episode: episode(1), need: .counseling, why: .noService)])
        let other = changed(place) {
            $0.partner = partner(2)
            $0.code = "P2"
            $0.home = "330103001001"
        }
        for second in [other, changed(other) { $0.maxAge = 9 }, changed(other) { $0.free = 0 }] {
            let with = Matching.best([barred], [own, second], at: noon)
            let unbarred = changed(child) { _ in }
            let without = Matching.best([unbarred], [second], at: noon)
            #expect(with.left == without.left)
            #expect(with.proposals.map(\.because) == without.proposals.map(\.because))
            #expect(with.proposals.map(\.cost) == without.proposals.map(\.cost))
        }
    }
}

@Suite struct HoursTests {
    /// 2026-11-28.
    private let saturday = CalendarDate(daysSince2000: 9828)
    private let weekdays = changed(place) {
        $0.hours = [DutyHours(weekdays: [1, 2, 3, 4, 5], from: 480, to: 1080)]
    }

    @Test(
        arguments: [
            (.stat, 10, .hours), (.asap, 10, .hours), (.urgent, 10, nil),
            (.routine, 10, nil),
        ] as [(Urgency, Int, Limit?)])
    func `closed at the weekend is too late for whom the clock is short`(
        _ urgency: Urgency, _ hour: Int, _ limit: Limit?
    ) {
        let child = changed(child) { $0.urgency = urgency }
        let now = Instant(saturday, hour: hour)
        #expect(why(child, [weekdays], at: now) == limit)
        let always = changed(place) { $0.hours = [] }
        #expect(why(child, [always], at: now) == nil)
    }

    @Test(
        arguments: [
            // Friday until 18:00, and Monday from 8:00.
            (4, 17, 59, 59, nil), (4, 18, 0, 0, .hours), (7, 6, 59, 59, .hours),
            (7, 7, 0, 0, .hours), (7, 7, 0, 1, nil), (7, 8, 0, 0, nil),
        ] as [(Int, Int, Int, Int, Limit?)])
    func `an hour's clock opens and ends with the second`(
        _ day: Int, _ hour: Int, _ minute: Int, _ second: Int, _ limit: Limit?
    ) {
        // Day 1 is Tuesday, 2026-11-24.
        let date = CalendarDate(daysSince2000: 9824).adding(days: day - 1)
        let now = Instant(date, hour: hour, minute: minute, second: second)
        let child = changed(child) { $0.urgency = .stat }
        #expect(why(child, [weekdays], at: now) == limit)
    }

    @Test func `a night shift runs over the end of the week`() {
        // Sunday 20:00 to Monday 6:00.
        let night = changed(place) {
            $0.hours = [DutyHours(weekdays: [7], from: 1200, to: 360)]
        }
        let stat = changed(child) { $0.urgency = .stat }
        let sunday = saturday.adding(days: 1)
        #expect(why(stat, [night], at: Instant(sunday, hour: 18, minute: 30)) == .hours)
        #expect(why(stat, [night], at: Instant(sunday, hour: 23, minute: 30)) == nil)
        #expect(why(stat, [night], at: Instant(sunday.adding(days: 1), hour: 5)) == nil)
        #expect(why(stat, [night], at: Instant(sunday.adding(days: 1), hour: 6)) == .hours)
        // From Sunday night into Monday morning's opening.
        let early = changed(place) { $0.hours = [DutyHours(weekdays: [1], from: 0, to: 60)] }
        #expect(why(stat, [early], at: Instant(sunday, hour: 23, minute: 30)) == nil)
        #expect(why(stat, [early], at: Instant(sunday, hour: 22, minute: 30)) == .hours)
    }

    @Test func `before the year 2000 weeks run the same`() {
        // 1999-12-31 was a Friday, 2000-01-01 a Saturday.
        let stat = changed(child) { $0.urgency = .stat }
        let friday = CalendarDate(daysSince2000: -1)
        #expect(why(stat, [weekdays], at: Instant(friday, hour: 9)) == nil)
        #expect(why(stat, [weekdays], at: Instant(friday.adding(days: 1), hour: 9)) == .hours)
    }
}
