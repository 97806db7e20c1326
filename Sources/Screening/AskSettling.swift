import Care
import Messages
package import Postgres
import Records

/// A person ends an ask: its answer is in, or there is a reason why not (DOMAIN: deciding).
package enum AskSettling {
    /// - Parameter what: nil: all that the rule asks of the child.
    /// - Returns: what was asked and is settled now.
    /// - Throws: ``Fault``: no reason, nothing asked, or an open alert, which a talk answers.
    package static func settle(
        _ code: String, rule: String, what: String?, by worker: String, reason: String,
        house: inout House, on connection: inout Connection
    ) throws -> [String] {
        try PlainWords.check(reason, in: 3...500, option: "--reason")
        try PlainWords.check(worker, in: 1...80, option: "--by")
        let child = try MinorLookup.one(code, on: &connection)
        let isSafety = try Asks.open(on: &connection).contains {
            $0.minorCode == code && $0.rule == rule && $0.what == "safety-talk"
        }
        guard
            try !isSafety || Alerts.open(of: child.id, in: child.district, on: &connection).isEmpty
        else {
            throw Fault(
                .badData, .overrideOverOpenAlert(code),
                mend: "xinlu alert resolve \(code) --result … --by …")
        }
        let event = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "triage.ask-settled",
            objectKind: "minor", objectID: child.id.description)
        return try connection.transaction { connection in
            let settled = try Asks.settle(
                of: child, rule: rule, what: what, by: worker, reason: reason, on: &connection)
            guard !settled.isEmpty else {
                throw Fault(
                    .badData, .nothingAsked(code, rule), mend: "xinlu triage explain \(code)")
            }
            try Registry.markChanged([(child.district, child.id)], on: &connection)
            try Audit.seal([event], on: &connection)
            return settled
        }
    }
}

/// Words that a person types into a record: some, not too many, and nothing that nobody can see.
enum PlainWords {
    static func check(_ text: String, in lengths: ClosedRange<Int>, option: String) throws {
        let isPlain = !text.unicodeScalars.contains(where: \.isUnseen)
        let words = text.filter { !$0.isWhitespace }
        guard isPlain, words.count >= lengths.lowerBound, text.count <= lengths.upperBound else {
            throw Fault(.usage, .plainWords(option, lengths.lowerBound, lengths.upperBound))
        }
    }
}
