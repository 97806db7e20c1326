package import Care
package import Messages
package import Postgres
import Records
package import Tables

/// What partners say: each line applied once, ignored as known, or refused with a reason.
package struct ReferralReplies: Sendable {
    package enum Result: Hashable, Sendable {
        case applied(ReplyStatus)
        /// Of the papers: kept, nothing moves.
        case noted
        /// Said before.
        case known
        /// True when it was written, and overtaken since.
        case overtaken
        case refused(column: String, Phrase)

        package var code: String {
            switch self {
            case .applied: "applied"
            case .noted: "noted"
            case .known: "known"
            case .overtaken: "overtaken"
            case .refused: "refused"
            }
        }
    }

    package struct Line: Hashable, Sendable {
        package let row: Int
        package let code: String
        package let result: Result
        /// The child's code and the outcome, where a person decides how it goes on.
        package var minor: String?
        package var reason: RefusalReason?
        package var outcome: EpisodeOutcome?
    }

    package private(set) var lines: [Line] = []
    /// Lines of the template that nobody filled in.
    package private(set) var empty = 0

    /// - Parameter partner: whose file it is; a line about another's referral is out of its scope.
    package static func apply(
        _ file: ReplyFile, partner: String?, house: inout House, on connection: inout Connection
    ) throws -> ReferralReplies {
        if let partner { _ = try PartnerRegistry.one(partner, on: &connection) }
        var replies = ReferralReplies()
        replies.lines = file.faults.map {
            Line(row: $0.row, code: "", result: .refused(column: $0.column, $0.phrase))
        }
        let today = try Reference.now(on: &connection).date
        var words: [(row: Int, words: ReplyWords)] = []
        for var row in file.rows {
            // What is said on the telephone is said today.
            if file.isSpoken, row.on.isEmpty { row.on = today.iso }
            if row.isEmpty {
                replies.empty += 1
                continue
            }
            do throws(CellFault) {
                words.append((row.row, try ReplyWords(row, today: today)))
            } catch {
                replies.lines.append(
                    Line(
                        row: row.row, code: row.code,
                        result: .refused(column: error.column, error.phrase)))
            }
        }
        // However the lines of a file are ordered, a child's are taken as they happened.
        for (row, words) in words.sorted(by: { Self.order($0) < Self.order($1) }) {
            replies.lines.append(
                try apply(words, row: row, partner, house: &house, on: &connection))
        }
        replies.lines.sort { ($0.row, $0.code) < ($1.row, $1.code) }
        return replies
    }

    private static func order(
        _ line: (row: Int, words: ReplyWords)
    ) -> (String, CalendarDate, Int, Int) {
        let place = ReplyStatus.allCases.firstIndex(of: line.words.status) ?? 0
        return (line.words.code, line.words.on, place, line.row)
    }

    private static func apply(
        _ words: ReplyWords, row: Int, _ partner: String?, house: inout House,
        on connection: inout Connection
    ) throws -> Line {
        func refused(_ column: String, _ phrase: Phrase) -> Line {
            Line(row: row, code: words.code, result: .refused(column: column, phrase))
        }
        let found = try ReferralRecords.find([words.code], on: &connection)
        guard let standing = found.first else {
            return refused("referral_code", .unknownReferral(words.code))
        }
        guard found.count == 1 else {
            return refused("referral_code", .referralInTwoDistricts(words.code))
        }
        if let partner, standing.partnerCode != partner {
            return refused("referral_code", .outOfScope(words.code, partner))
        }
        var line = Line(
            row: row, code: words.code,
            result: try ReplyReceipt(words, of: standing).take(house: &house, on: &connection))
        line.minor = standing.minorCode
        if case .applied = line.result {
            line.reason = words.reason
            line.outcome = words.outcome
        }
        return line
    }

    package func count(_ code: String) -> Int { lines.count { $0.result.code == code } }
    package var rejected: Int { count("refused") }

    package func json(in language: Language) -> JSON {
        [
            "rows": .int(lines.count + empty), "applied": .int(count("applied")),
            "noted": .int(count("noted")), "known": .int(count("known")),
            "overtaken": .int(count("overtaken")), "rejected": .int(rejected),
            "empty": .int(empty),
            "errors": .array(
                lines.compactMap { line in
                    guard case .refused(let column, let phrase) = line.result else { return nil }
                    return [
                        "row": .int(line.row), "column": .string(column),
                        "text": .string(phrase.text(in: language)),
                    ]
                }),
            "results": .array(
                lines.map { line in
                    [
                        "row": .int(line.row), "referral_code": .string(line.code),
                        "result": .string(line.result.code),
                    ]
                }),
        ]
    }
}
