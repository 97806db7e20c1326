import Care
import Messages
import Postgres
import Records

/// One word of a partner about one referral: weighed where the referral stands, and kept once.
///
/// Nobody holds a lock while it is weighed: the step compares and sets, and whoever comes second
/// weighs again.
struct ReplyReceipt {
    private let words: ReplyWords
    private var standing: ReferralRecords.Standing

    init(_ words: ReplyWords, of standing: ReferralRecords.Standing) {
        self.words = words
        self.standing = standing
    }

    /// The referral moved while its partner's word was weighed.
    private struct Moved: Error {}

    func take(
        house: inout House, on connection: inout Connection
    ) throws -> ReferralReplies.Result {
        var receipt = self
        for _ in 0..<10 {
            do {
                return try receipt.once(house: &house, on: &connection)
            } catch is Moved {
            } catch let error as PostgresError
                where error.constraint == "referral_one_live_a_need"
                || error.constraint == "referral_message_pkey"
            {
                // Another offer, or the same message from another hand, was first.
            }
            guard
                let now = try ReferralRecords.find([words.code], on: &connection)
                    .first(where: { $0.id == standing.id })
            else { break }
            receipt.standing = now
        }
        throw Fault(.tryLater, .referralMoved(words.code))
    }

    private func once(
        house: inout House, on connection: inout Connection
    ) throws -> ReferralReplies.Result {
        let kept = try ReferralMessage.all(
            of: standing.id, in: standing.district, on: &connection)
        if let same = kept.first(where: { $0.id == words.message }) {
            return !words.isNumbered || same.says(the: message("", sealed: nil))
                ? .known
                : .refused(column: "message_id", .messageUsed(words.message, standing.code))
        }
        let effect = words.status.effect(
            on: words.on, at: standing.status, since: standing.since,
            isReplaced: standing.isReplaced,
            isSameOutcome: standing.outcome == words.outcome?.rawValue)
        guard words.on >= standing.draftedOn else {
            return .refused(column: "on", .beforeReferral(words.on.iso, standing.draftedOn.iso))
        }
        if case .refused(let why) = effect {
            return .refused(column: "status", .replyRefused(why.rawValue, standing.code))
        }
        try keep(effect, house: &house, on: &connection)
        return switch effect {
        case .move: .applied(words.status)
        case .note: .noted
        case .known: .known
        case .overtaken, .refused: .overtaken
        }
    }

    /// The word, the step and the audit in one transaction.
    private func keep(
        _ effect: ReplyEffect, house: inout House, on connection: inout Connection
    ) throws {
        let now = try Reference.now(on: &connection)
        let sealed =
            words.note.isEmpty
            ? nil
            : try house.keys.seal(
                Array(words.note.utf8),
                at: .referralNote(standing.district, standing.id, words.message))
        let message = message(effect.kept, sealed: sealed)
        let event: EventID = house.identifiers.next()
        let audit = AuditEventRow(
            district: standing.district, id: house.identifiers.next(),
            action: "referral.\(words.status.rawValue)", objectKind: "referral",
            objectID: standing.id.description, purpose: standing.partnerCode)
        try connection.transaction { connection in
            if case .move(let target) = effect {
                try step(to: target, at: now, event: event, on: &connection)
            }
            try message.add(to: standing.id, in: standing.district, on: &connection)
            try Audit.seal([audit], on: &connection)
            CrashPoint.replied.pass()
        }
    }

    private func step(
        to target: ReferralStatus, at now: Instant, event: EventID,
        on connection: inout Connection
    ) throws {
        let due = ReferralClock.due(
            target == .acknowledged ? .sent : target, standing.urgency, from: now,
            answerHours: standing.answerHours.map(Int.init),
            startDays: standing.startDays.map(Int.init))
        let moved = try ReferralRecords.take(
            ReferralRecords.Step(
                standing.status, target, on: words.on, at: now, reason: words.reasonText,
                outcome: words.outcome, message: words.message),
            [
                ReferralRecords.Mover(
                    standing.district, standing.id, event: event, due: due,
                    expiry: target == .acknowledged
                        ? ReferralClock.expiry(
                            standing.urgency, from: now,
                            answerHours: standing.answerHours.map(Int.init)) : nil)
            ], on: &connection)
        guard !moved.isEmpty else { throw Moved() }
    }

    private func message(_ effect: String, sealed: [UInt8]?) -> ReferralMessage {
        ReferralMessage(
            id: words.message, status: words.status, on: words.on, reason: words.reasonText,
            outcome: words.outcome?.rawValue ?? "", noteSealed: sealed, effect: effect)
    }
}

extension ReplyEffect {
    fileprivate var kept: String {
        switch self {
        case .move: "applied"
        case .note: "noted"
        case .known: "known"
        case .overtaken, .refused: "overtaken"
        }
    }
}
