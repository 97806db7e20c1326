import Care
import Testing

@Suite struct CalendarTests {
    @Test(arguments: [
        ("2000-01-01", 0), ("1999-12-31", -1), ("2000-03-01", 60), ("2024-02-29", 8825),
        ("2026-11-24", 9824), ("1900-03-01", -36465),
    ])
    func `a day is counted as PostgreSQL counts it`(_ iso: String, _ days: Int32) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.daysSince2000 == days)
        #expect(date.iso == iso)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "24-01-01", "",
        "2024/01/01", "2024-04-31", "0000-01-01", "２０24-01-01",
    ])
    func `what is no day is refused`(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func `every day of two centuries comes back`() {
        for days in Int32(-36_525)...36_525 {
            let date = CalendarDate(daysSince2000: days)
            #expect(CalendarDate(iso: date.iso) == date)
        }
    }

    @Test(arguments: [
        ("2014-11-24", "2026-11-24", 12), ("2014-11-25", "2026-11-24", 11),
        ("2012-02-29", "2026-02-28", 13), ("2012-02-29", "2026-03-01", 14),
        ("2012-02-29", "2028-02-29", 16),
    ])
    func `an age is whole years lived`(_ birth: String, _ day: String, _ years: Int) throws {
        let born = try #require(CalendarDate(iso: birth))
        #expect(try #require(CalendarDate(iso: day)).age(bornOn: born) == years)
    }

    @Test func `a moment is told in China's time, and its day is China's`() throws {
        let moment = try #require(Instant(iso: "2026-11-24T00:30:00+08:00"))
        #expect(moment.date.iso == "2026-11-24")
        #expect(moment.iso == "2026-11-24T00:30:00+08:00")
        #expect(moment.adding(hours: 24).date.iso == "2026-11-25")
        #expect(Instant(iso: "2026-11-24") == nil)
    }

    @Test func `identities are ordered by time and read back`() throws {
        var random = SystemRandomNumberGenerator()
        let one = MinorID(milliseconds: 1_000, random: &random)
        let two = MinorID(milliseconds: 2_000, random: &random)
        #expect(one < two)
        #expect(MinorID(one.description) == one)
        #expect(MinorID("not-an-identity") == nil)
    }
}

@Suite struct ClockTests {
    @Test func `each urgency has its clock, in hours`() {
        #expect(Urgency.allCases.map(\.clockHours) == [672, 168, 24, 1])
        #expect(Urgency.stat > .asap && Urgency.asap > .urgent && Urgency.urgent > .routine)
    }

    @Test func `what was completed or taken back moves no more, and a late yes is a yes`() {
        for status in [ReferralStatus.completed, .revoked] { #expect(status.next.isEmpty) }
        for status in [ReferralStatus.refused, .expired] {
            #expect(
                status.next == [.accepted, .started, .completed, .revoked] && !status.isLive)
        }
        #expect(!ReferralStatus.draft.next.contains(.sent))
        #expect(
            ConfirmationResult.allCases.filter(\.letsReferralLeave) == [.confirmed, .otherNeed])
    }
}
