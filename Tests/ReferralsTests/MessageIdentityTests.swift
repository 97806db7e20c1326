import Care
import Referrals
import Tables
import TestSupport
import Testing

@Suite struct MessageIdentityTests {
    @Test func `no two resources of a thousand referrals share an identity`() throws {
        var chance = Chance(state: 20_261_101)
        var seen: Set<String> = []
        var count = 0
        for number in 0..<1_000 {
            var referral = number % 2 == 0 ? Sample.full : Sample.asap
            // Fifty made in each millisecond.
            referral.id = ReferralID(
                milliseconds: 1_793_500_000_000 + UInt64(number / 50), random: &chance)
            let bundles = [Sample.message(referral), Sample.recall(referral)]
            // A recall keeps the Task, the Patient and the organisations, and no more.
            let ids = bundles.map { Set($0.resources.compactMap { $0["id"]?.string }) }
            #expect(ids[0].intersection(ids[1]).count == 4)
            let all = ids[0].union(ids[1]).union(bundles.compactMap { $0["id"]?.string })
            #expect(bundles[0].resources.count == ids[0].count)
            count += all.count
            seen.formUnion(all)
        }
        #expect(seen.count == count && count > 15_000)
    }

    @Test func `a message made again is the same to the byte, under the same identifier`() {
        let first = Sample.message(Sample.full)
        #expect(Sample.message(Sample.full).prettyText == first.prettyText)
        var later = Sample.full
        later.deadline = later.deadline.adding(days: 3)
        let again = Sample.message(later)
        #expect(again["identifier"] == first["identifier"])
        #expect(again != first)
    }

    @Test func `identities are UUIDs of version 8`() throws {
        for id in Sample.message(Sample.full).resources.compactMap({ $0["id"]?.string }) {
            let parts = id.split(separator: "-")
            #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
            #expect(parts[2].first == "8" && "89ab".contains(parts[3].first ?? "-"))
        }
    }
}
