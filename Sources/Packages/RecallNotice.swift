package import Care
import Messages
package import Referrals
import Tables

/// Calls a package back from whoever holds it: no name, and no word of why.
package struct RecallNotice: Sendable {
    private let referral: ReferralID
    private let code: String
    private let caseNumber: String
    private let sentOn: CalendarDate
    private let takenBackOn: CalendarDate
    private let backBy: CalendarDate
    private let isPractice: Bool

    package init(
        referral: ReferralID, code: String, caseNumber: String, sentOn: CalendarDate,
        takenBackOn: CalendarDate, backBy: CalendarDate, isPractice: Bool
    ) {
        self.referral = referral
        self.code = code
        self.caseNumber = caseNumber
        self.sentOn = sentOn
        self.takenBackOn = takenBackOn
        self.backBy = backBy
        self.isPractice = isPractice
    }

    /// One page, both languages.
    package func html(from sender: Correspondent, to partner: Correspondent) -> String {
        HTML.page(
            title: code,
            body: Language.allCases.reversed().map { language in
                func said(_ phrase: Phrase) -> String { phrase.text(in: language) }
                var parts: [HTML] = []
                if isPractice {
                    parts.append(.element("p", [("class", "mark")], [.text(said(.practice))]))
                }
                parts.append(.element("h1", [], [.text(said(.recallTitle(code)))]))
                let sentences: [Phrase] = [
                    .recallTo(partner.name), .recallSent(code, caseNumber, on: sentOn.iso),
                    .recallAsks(by: backBy.iso), .recallNoContact, .recallAnswer(code),
                    .recallSender(sender.name),
                ]
                parts += sentences.map { .paragraph(said($0)) }
                return .element(
                    "section", [("lang", language == .chinese ? "zh-Hans" : "en")], parts)
            })
    }

    /// Writes the page, and the message for those who read FHIR.
    ///
    /// - Returns: the page's path.
    package func write(
        into folder: String, from sender: Correspondent, to partner: Correspondent,
        withMessage: Bool
    ) throws -> String {
        let name = "\(folder)/\(partner.code)-recall-\(code)"
        if withMessage {
            let message = FHIRRecall(
                referral: referral, code: code, caseNumber: caseNumber, on: takenBackOn,
                from: sender, to: partner)
            try Files.put(Array((message.json.prettyText + "\n").utf8), at: name + ".json")
        }
        try Files.put(Array(html(from: sender, to: partner).utf8), at: name + ".html")
        return name + ".html"
    }
}

/// A page of ours on disk.
package enum LetterFile {
    /// - Throws: ``Fault``: cannot write; then nothing remains.
    package static func put(_ html: String, at path: String) throws {
        try Files.put(Array(html.utf8), at: path)
    }
}

extension Files {
    /// A file that is there whole or not at all.
    static func put(_ bytes: [UInt8], at path: String) throws {
        let hidden = path + ".part"
        do {
            try write(bytes, to: hidden)
            try move(hidden, to: path)
        } catch {
            try? remove(hidden)
            throw error
        }
    }
}
