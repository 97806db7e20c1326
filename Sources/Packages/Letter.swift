import Care
import Messages
import Referrals

/// One printable page to a partner about one child, in both languages.
struct Letter {
    private let referral: ReferralCase
    private let sender: Correspondent
    private let isPractice: Bool

    init(_ referral: ReferralCase, from sender: Correspondent, isPractice: Bool) {
        self.referral = referral
        self.sender = sender
        self.isPractice = isPractice
    }

    var html: String {
        HTML.page(title: referral.code, body: Language.allCases.reversed().map(section))
    }

    private func section(in language: Language) -> HTML {
        func said(_ phrase: Phrase) -> String { phrase.text(in: language) }
        var paragraphs: [HTML] = []
        if isPractice {
            paragraphs.append(.element("p", [("class", "mark")], [.text(said(.practice))]))
        }
        paragraphs.append(.element("h1", [], [.text(said(.letterTitle(referral.code)))]))
        let request = Phrase.letterRequest(
            .service(referral.service.rawValue), .urgency(referral.urgency.rawValue),
            by: referral.deadline.iso)
        paragraphs.append(.paragraph(said(request)))
        if let reason = referral.reason {
            paragraphs.append(.paragraph(said(.letterReason(reason))))
        }
        if let wants = referral.wants, !wants.isEmpty {
            paragraphs.append(.paragraph(said(.letterWants(wants))))
        }
        if let refuses = referral.refuses, !refuses.isEmpty {
            paragraphs.append(.paragraph(said(.letterRefuses(refuses))))
        }
        paragraphs.append(.paragraph(said(.letterConfirmed(referral.confirmedOn.iso))))
        paragraphs.append(.paragraph(said(.letterContact(sender.name))))
        if referral.urgency >= .asap || referral.track == .crisis {
            paragraphs.append(.paragraph(said(.hotlines)))
        }
        paragraphs.append(.paragraph(said(.letterReply(referral.code))))
        paragraphs.append(.paragraph(said(.screeningNotDiagnosis)))
        paragraphs.append(.paragraph(said(.letterReturn(referral.deadline.adding(days: 180).iso))))
        return .element("section", [("lang", language == .chinese ? "zh-Hans" : "en")], paragraphs)
    }
}
