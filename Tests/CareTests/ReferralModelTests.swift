import Care
import Testing

/// A referral, its package, a partner and a timer in a world of two messages: every order in which
/// they can act, and every place at which a program can be cut off, is walked through.
///
/// What is modelled is what the database promises: a step compares and sets; what is not committed
/// is gone; one referral at a time is live for a need.
@Suite struct ReferralModelTests {
    /// The export's way, step by step; a crash sends it back to ``idle``.
    private enum Export: Hashable { case idle, prepared, staged, published, done }

    private struct World: Hashable {
        var status = ReferralStatus.ready
        var export = Export.idle
        /// A package lies in its place.
        var isOnDisk = false
        /// What the partner has in hand: it answers only then.
        var partnerHolds = false
        /// Another partner was asked for the same need.
        var isReplaced = false
        var replies: [ReplyStatus]
        /// Messages said already, which may come again.
        var said: Set<Int> = []
        var applied: [Int: Int] = [:]
        var crashes = 1
        var revokes = 1
        var timers = 1
        var recallWritten = false
        var everSent = false
        /// What the partner was told of its last word.
        var partnerBelieves: ReferralStatus?
    }

    private let day = CalendarDate(iso: "2026-11-20")!

    private func next(_ world: World) -> [World] {
        var worlds: [World] = []
        func add(_ change: (inout World) -> Void) {
            var copy = world
            change(&copy)
            if copy != world { worlds.append(copy) }
        }
        exportSteps(world, add)
        if world.revokes > 0, world.status.next.contains(.revoked) {
            add {
                $0.revokes -= 1
                $0.status = .revoked
                $0.recallWritten = $0.everSent
            }
        }
        if world.timers > 0, world.status == .sent || world.status == .acknowledged {
            add {
                $0.timers -= 1
                $0.status = .expired
            }
        }
        // The next partner is asked; the database lets one be live.
        if !world.isReplaced, world.status == .refused || world.status == .expired {
            add { $0.isReplaced = true }
        }
        if world.everSent, world.isOnDisk, !world.partnerHolds { add { $0.partnerHolds = true } }
        if world.partnerHolds {
            for place in world.replies.indices { replies(world, place, add) }
        }
        if world.crashes > 0 {
            add {
                $0.crashes -= 1
                $0.export = .idle
            }
        }
        return worlds
    }

    private func exportSteps(_ world: World, _ add: ((inout World) -> Void) -> Void) {
        switch world.export {
        case .idle where world.status == .ready: add { $0.export = .prepared }
        case .prepared: add { $0.export = .staged }
        case .staged:
            // Under the locks of the step: nothing is put in place for one that was taken back.
            if world.status == .ready {
                add {
                    $0.export = .published
                    $0.isOnDisk = true
                }
            } else {
                add { $0.export = .done }
            }
        case .published:
            // The step holds the row from before the package was put in place until the commit, so
            // nobody else moved it; a crash here leaves it ready.
            if world.status == .ready {
                add {
                    $0.export = .done
                    $0.status = .sent
                    $0.everSent = true
                }
            }
        case .idle, .done: break
        }
    }

    /// A message arrives, or arrives again.
    private func replies(_ world: World, _ place: Int, _ add: ((inout World) -> Void) -> Void) {
        let reply = world.replies[place]
        if world.said.contains(place) { return }
        let effect = reply.effect(
            on: day, at: world.status, since: day, isReplaced: world.isReplaced)
        add {
            $0.said.insert(place)
            if case .move(let target) = effect {
                $0.status = target
                $0.applied[place, default: 0] += 1
                $0.partnerBelieves = target
            }
        }
    }

    /// While the export holds the row nobody else can move it.
    private func isReachable(_ world: World) -> Bool {
        world.export != .published || world.status == .ready
    }

    private func explore(_ replies: [ReplyStatus]) -> Set<World> {
        var seen: Set<World> = [World(replies: replies)]
        var open = Array(seen)
        while let world = open.popLast() {
            for other in next(world) where isReachable(other) && seen.insert(other).inserted {
                open.append(other)
            }
        }
        return seen
    }

    @Test func `no order of sender, partner, timer and crash strands a referral`() {
        var worlds = 0
        for first in ReplyStatus.allCases {
            for second in ReplyStatus.allCases {
                let reached = explore([first, second])
                worlds += reached.count
                for world in reached { check(world) }
            }
        }
        #expect(worlds > 5_000, "\(worlds)")
    }

    private func check(_ world: World) {
        // Sent is never said without a package in its place.
        if world.everSent { #expect(world.isOnDisk) }
        if world.status == .sent { #expect(world.everSent) }
        // A word is applied once.
        #expect(world.applied.values.allSatisfy { $0 == 1 })
        // Every state has somebody who must act, or has ended: a clock, a command, a worklist line.
        let hasClock =
            ReferralClock.due(
                world.status == .acknowledged ? .sent : world.status, .urgent,
                from: Instant(day), answerHours: nil, startDays: nil) != nil
        let isInOurHands: Set<ReferralStatus> = [.draft, .ready, .refused, .expired, .failed]
        let hasEnded: Set<ReferralStatus> = [.completed, .revoked]
        #expect(
            hasClock || isInOurHands.contains(world.status) || hasEnded.contains(world.status))
        // Whatever it was, it can still end.
        #expect(hasEnded.contains(world.status) || canEnd(world.status))
        // A recall is written for whatever had left.
        if world.status == .revoked, world.everSent { #expect(world.recallWritten) }
        // Two partners are never both at work: a yes after another was asked is refused.
        if world.isReplaced { #expect(!world.status.isLive) }
    }

    private func canEnd(_ status: ReferralStatus) -> Bool {
        var seen: Set<ReferralStatus> = [status]
        var open = [status]
        while let state = open.popLast() {
            if state == .completed || state == .revoked { return true }
            for next in state.next where seen.insert(next).inserted { open.append(next) }
        }
        return false
    }

    @Test func `taking back wins over every word of the partner, in either order`() {
        for reply in ReplyStatus.allCases {
            for world in explore([reply, .accepted])
            where world.revokes == 0 && world.status.isLive {
                Issue.record("revoked, and live again: \(world)")
            }
        }
    }
}
