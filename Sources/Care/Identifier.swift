/// A client-made identity of one kind of record: 16 bytes, ordered by time of making (UUID v7).
package struct Identifier<Kind>: Hashable, Codable, Sendable, Comparable,
    CustomStringConvertible
{
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// - Parameters:
    ///   - milliseconds: since 1970, which orders identities made one after another.
    ///   - random: where the other 74 bits come from.
    package init(milliseconds: UInt64, random: inout some RandomNumberGenerator) {
        high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xfff, using: &random)
        low = 0x8000_0000_0000_0000 | random.next() >> 2
    }

    /// Reads `01890a5d-ac96-774b-bcce-b302099a8057`.
    package init?(_ text: String) {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
        guard text.utf8.count == 36, digits.count == 32,
            let high = UInt64(String(decoding: digits[0..<16], as: UTF8.self), radix: 16),
            let low = UInt64(String(decoding: digits[16..<32], as: UTF8.self), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for place in 0..<32 {
            if place == 8 || place == 12 || place == 16 || place == 20 {
                text.append(UInt8(ascii: "-"))
            }
            let half = place < 16 ? high : low
            let digit = UInt8(half >> UInt64(60 - 4 * (place & 15)) & 15)
            text.append(digit < 10 ? digit + 48 : digit + 87)
        }
        return String(decoding: text, as: UTF8.self)
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

package enum MinorKind {}
package enum AssessmentKind {}
package enum AlertKind {}
package enum TalkKind {}
package enum DecisionKind {}
package enum EpisodeKind {}
package enum ReferralKind {}
package enum BatchKind {}
package enum RunKind {}
package enum PartnerKind {}
package enum CampaignKind {}
package enum ConsentKind {}
package enum AskKind {}
package enum EventKind {}
package enum ReferenceKind {}
package enum OverrideKind {}
package enum GuardianTag {}
package enum ConcernTag {}
package enum HarmReportTag {}
package enum ContactTag {}
package enum PlanTag {}
package enum ActionTag {}
package enum ActivityTag {}
package enum ConferenceTag {}
package enum DutyTag {}

package typealias MinorID = Identifier<MinorKind>
package typealias AssessmentID = Identifier<AssessmentKind>
package typealias AlertID = Identifier<AlertKind>
package typealias TalkID = Identifier<TalkKind>
package typealias DecisionID = Identifier<DecisionKind>
package typealias EpisodeID = Identifier<EpisodeKind>
package typealias ReferralID = Identifier<ReferralKind>
package typealias BatchID = Identifier<BatchKind>
package typealias RunID = Identifier<RunKind>
package typealias PartnerID = Identifier<PartnerKind>
package typealias CampaignID = Identifier<CampaignKind>
package typealias ConsentID = Identifier<ConsentKind>
package typealias AskID = Identifier<AskKind>
package typealias EventID = Identifier<EventKind>
package typealias ReferenceID = Identifier<ReferenceKind>
package typealias OverrideID = Identifier<OverrideKind>
package typealias GuardianID = Identifier<GuardianTag>
package typealias ConcernID = Identifier<ConcernTag>
package typealias HarmReportID = Identifier<HarmReportTag>
package typealias ContactID = Identifier<ContactTag>
package typealias PlanID = Identifier<PlanTag>
package typealias ActionID = Identifier<ActionTag>
package typealias ActivityID = Identifier<ActivityTag>
package typealias ConferenceID = Identifier<ConferenceTag>
package typealias DutyID = Identifier<DutyTag>
