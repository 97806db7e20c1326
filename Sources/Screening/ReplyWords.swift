import Care
import Identity
import Messages
import Records

/// A partner's word with its codes understood.
struct ReplyWords: Hashable, Sendable {
    let code: String
    let status: ReplyStatus
    let on: CalendarDate
    let reason: RefusalReason?
    let outcome: EpisodeOutcome?
    let message: String
    /// The partner numbered it; else its words are its number.
    let isNumbered: Bool
    let note: String

    /// What moves with the referral: why it was refused, or in other words why it failed.
    var reasonText: String { reason?.rawValue ?? "" }

    /// - Throws: ``CellFault`` with the column that cannot be read.
    init(_ row: ReplyRow, today: CalendarDate) throws(CellFault) {
        code = ReferralCode.normalised(row.code)
        guard let status = ReplyStatus(rawValue: Self.word(row.status)) else {
            throw CellFault(
                "status", .unknownCode(row.status, ReplyStatus.allCases.map(\.rawValue)))
        }
        self.status = status
        on = try Self.day(row.on, today: today)
        reason = try Self.reason(row, of: status)
        outcome = try Self.outcome(row, of: status)
        guard row.message.count <= 200, row.note.count <= 2_000 else {
            throw CellFault(row.message.count > 200 ? "message_id" : "note", .textTooLong)
        }
        note = row.note
        message = row.message.isEmpty ? Self.derivedMessage(row, code) : row.message
        isNumbered = !row.message.isEmpty
    }

    /// The code before what people add to it: `accepted 接受`.
    private static func word(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\u{3000}" }.first.map { $0.lowercased() } ?? ""
    }

    private static func reason(
        _ row: ReplyRow, of status: ReplyStatus
    ) throws(CellFault) -> RefusalReason? {
        guard status == .refused else { return nil }
        guard let reason = RefusalReason(rawValue: word(row.reason)) else {
            throw CellFault(
                "reason", .unknownCode(row.reason, RefusalReason.allCases.map(\.rawValue)))
        }
        return reason
    }

    private static func outcome(
        _ row: ReplyRow, of status: ReplyStatus
    ) throws(CellFault) -> EpisodeOutcome? {
        guard status == .completed else { return nil }
        guard let outcome = EpisodeOutcome(rawValue: word(row.outcome)) else {
            throw CellFault(
                "outcome", .unknownCode(row.outcome, EpisodeOutcome.allCases.map(\.rawValue)))
        }
        return outcome
    }

    /// A day as people and spreadsheets write it: `2026-03-01`, `2026/3/1`, `2026年3月1日`.
    private static func day(_ text: String, today: CalendarDate) throws(CellFault) -> CalendarDate {
        if text.isEmpty { return today }
        let date = text.split { $0 == " " || $0 == "T" }.first ?? ""
        let numbers = date.split { "-/.年月日".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 3,
            let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
        else { throw CellFault("on", .notADate(text)) }
        guard day <= today else { throw CellFault("on", .dateInFuture(day.iso)) }
        return day
    }

    /// The same line without a message id is the same message.
    ///
    /// A line without a day stays the same on every day it is read: an old file undoes nothing.
    private static func derivedMessage(_ row: ReplyRow, _ code: String) -> String {
        let words = [code, row.status, row.on, row.reason, row.outcome, row.note]
            .joined(separator: "\u{1f}")
        return "auto-" + SHA256Digest.hex(of: Array(words.utf8)).prefix(24)
    }
}
