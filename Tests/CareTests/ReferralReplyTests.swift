import Care
import Testing

@Suite struct ReferralReplyTests {
    private let day = CalendarDate(iso: "2026-11-20")!

    private func effect(
        _ status: ReplyStatus, at current: ReferralStatus, later: Int = 0, replaced: Bool = false,
        sameOutcome: Bool = true
    ) -> ReplyEffect {
        status.effect(
            on: day.adding(days: later), at: current, since: day, isReplaced: replaced,
            isSameOutcome: sameOutcome)
    }

    @Test func `what moves is a move that the machine knows`() {
        for current in ReferralStatus.allCases {
            for status in ReplyStatus.allCases {
                for replaced in [false, true] {
                    guard case .move(let target) = effect(status, at: current, replaced: replaced)
                    else { continue }
                    #expect(current.next.contains(target), "\(current) \(status)")
                    #expect(target == status.moves)
                }
            }
        }
    }

    @Test func `a word that is said twice is known, one from an earlier stage overtaken`() {
        #expect(effect(.accepted, at: .accepted) == .known)
        #expect(effect(.acknowledged, at: .started) == .overtaken)
        #expect(effect(.accepted, at: .completed) == .overtaken)
        #expect(effect(.completed, at: .completed) == .known)
        #expect(effect(.completed, at: .completed, sameOutcome: false) == .refused(.ended))
    }

    @Test func `a yes may come without the words before it`() {
        #expect(effect(.started, at: .sent) == .move(to: .started))
        #expect(effect(.completed, at: .acknowledged) == .move(to: .completed))
    }

    @Test func `nothing is taken of a referral that was not sent, or was taken back`() {
        for status in ReplyStatus.allCases where status.moves != nil {
            #expect(effect(status, at: .ready) == .refused(.notSent))
            #expect(effect(status, at: .revoked) == .refused(.revoked))
        }
        #expect(effect(.destroyed, at: .revoked) == .note)
        #expect(effect(.destroyed, at: .draft) == .refused(.notSent))
    }

    @Test func `work that has begun is not refused, it ends`() {
        #expect(effect(.refused, at: .started) == .refused(.begun))
        #expect(effect(.refused, at: .accepted) == .move(to: .refused))
    }

    @Test func `a late yes counts while nobody else has been asked`() {
        #expect(effect(.accepted, at: .expired) == .move(to: .accepted))
        #expect(effect(.accepted, at: .expired, replaced: true) == .refused(.offeredElsewhere))
        #expect(effect(.accepted, at: .refused, later: 1) == .move(to: .accepted))
        // A yes from before the no was taken back by it.
        #expect(effect(.accepted, at: .refused, later: -1) == .overtaken)
        #expect(effect(.refused, at: .expired) == .overtaken)
    }

    @Test func `each state that waits for a partner has a clock, and no other`() {
        let now = Instant(day, hour: 9)
        let waiting: Set<ReferralStatus> = [.sent, .accepted, .started]
        for status in ReferralStatus.allCases {
            let due = ReferralClock.due(
                status, .urgent, from: now, answerHours: nil, startDays: nil)
            #expect((due != nil) == waiting.contains(status), "\(status)")
        }
        func answer(_ urgency: Urgency, _ partner: Int?) -> Int {
            ReferralClock.answerHours(urgency, partner: partner)
        }
        #expect(answer(.stat, nil) == 1 && answer(.asap, nil) == 24)
        #expect(answer(.urgent, nil) == 168 && answer(.routine, nil) == 672)
        // A partner's own limit is shorter, never longer.
        #expect(answer(.routine, 48) == 48 && answer(.asap, 48) == 24)
        #expect(ReferralClock.expiry(.asap, from: now, answerHours: nil) == now.adding(hours: 48))
        #expect(
            !ReferralClock.isReminderDue(
                sent: now, due: now.adding(hours: 24), at: now.adding(hours: 11)))
        #expect(
            ReferralClock.isReminderDue(
                sent: now, due: now.adding(hours: 24), at: now.adding(hours: 12)))
    }
}
