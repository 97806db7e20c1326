package import Care
package import Messages
package import Referrals

/// One page for the child, or one for a guardian: what we heard, what we offer, whom to call.
///
/// It holds no more than its arguments, so nothing of a score, an answer, a track or a report can
/// stand in it.
package struct MinorLetter {
    package enum Reader: String, Hashable, Sendable, CaseIterable { case minor, guardian }

    private let reader: Reader
    private let name: String?
    private let code: String
    private let talkedOn: CalendarDate?
    private let offer: Service?
    private let partner: String?
    private let caseManager: CaseManager?
    private let isPractice: Bool
    private let madeOn: CalendarDate
    private let office: String

    /// - Parameters:
    ///   - code: the child's, to be said on the telephone.
    ///   - talkedOn: nil: nobody has talked with the child yet.
    ///   - offer: nil: nothing is offered now.
    ///   - partner: the name of who was asked to help; nil: nobody outside.
    package init(
        reader: Reader, name: String?, code: String, talkedOn: CalendarDate?, offer: Service?,
        partner: String?, caseManager: CaseManager?, isPractice: Bool, madeOn: CalendarDate,
        office: String
    ) {
        self.reader = reader
        self.name = name
        self.code = code
        self.talkedOn = talkedOn
        self.offer = offer
        self.partner = partner
        self.caseManager = caseManager
        self.isPractice = isPractice
        self.madeOn = madeOn
        self.office = office
    }

    package func html(in language: Language) -> String {
        func said(_ phrase: Phrase) -> String { phrase.text(in: language) }
        let title = reader == .minor ? Phrase.minorTitle : .familyTitle(name)
        let hello = reader == .minor ? Phrase.minorHello(name) : .familyHello
        var parts: [HTML] = []
        if isPractice {
            parts.append(.element("p", class: "mark", [.text(said(.practice))]))
        }
        parts += [.element("h1", [.text(said(title))]), .paragraph(said(hello))]
        for section in sections {
            parts.append(.element("h2", [.text(said(section.heading))]))
            parts += section.sentences.map { .paragraph(said($0)) }
        }
        let signed = Phrase.letterSigned(office, on: madeOn.iso)
        parts.append(.element("p", class: "signed", [.text(said(signed))]))
        return HTML.page(
            title: said(title), in: language, style: Self.style,
            body: [.element("main", class: reader.rawValue, parts)])
    }

    private typealias Section = (heading: Phrase, sentences: [Phrase])

    private var sections: [Section] {
        switch reader {
        case .minor: minorSections
        case .guardian: guardianSections
        }
    }

    private var minorSections: [Section] {
        let heard: Section =
            if let talkedOn {
                (.minorHeard, [.minorTalked(talkedOn.iso), .minorNotWritten])
            } else {
                (.minorWaiting, [.minorNotTalked])
            }
        let offered = offer.map { [Phrase.minorOffer($0.rawValue)] } ?? [.minorNoOffer]
        let reached = caseManager.map { manager in
            [Phrase.minorCaseManager(manager.name, manager.telephone, manager.hours)]
                + deputy.map(Phrase.minorDeputy)
        }
        return [
            heard, (.minorOffer, offered + asked.map(Phrase.minorPartner)),
            (.minorChoice, [.minorMayRefuse]),
            (.minorAsk, (reached ?? [.minorOffice(office)]) + [.minorHowToAsk(code)]),
            (.minorHelpNow, [.minorEmergency, .minorHelpline, .minorYouthLine]),
        ]
    }

    private var guardianSections: [Section] {
        let heard: Section =
            if let talkedOn {
                (.familyHeard, [.familyTalked(talkedOn.iso), .familyScreening])
            } else {
                (.familyWaiting, [.familyNotTalked, .familyScreening])
            }
        let offered = offer.map { [Phrase.familyOffer($0.rawValue)] } ?? [.familyNoOffer]
        let reached = caseManager.map { manager in
            [Phrase.familyCaseManager(manager.name, manager.telephone, manager.hours)]
                + deputy.map(Phrase.minorDeputy)
        }
        return [
            heard, (.familyOffer, offered + asked.map(Phrase.familyPartner)),
            (.familyChoice, [.familyMayRefuse, .familyListen]),
            (.familyAsk, (reached ?? [.minorOffice(office)]) + [.familyHowToAsk(code)]),
            (.familyHelpNow, [.familyEmergency, .familyHelpline, .familyYouthLine]),
        ]
    }

    /// The deputy, or nobody.
    private var deputy: [String] {
        [caseManager?.deputy].compactMap { $0 }.filter { !$0.isEmpty }
    }
    /// Who outside was asked to help with what is offered.
    private var asked: [String] { offer == nil ? [] : [partner].compactMap { $0 } }

    private static let style: StaticString = """
        @page { size: A4; margin: 18mm }
        @media screen { body { max-width: 174mm; margin: 15mm auto } }
        body { margin: 0; color: #000; line-height: 1.5; overflow-wrap: anywhere;
          font-family: "WenQuanYi Micro Hei", "Noto Sans CJK SC", sans-serif }
        .minor { font-size: 14pt } .minor:lang(en) { font-size: 13pt } .guardian { font-size: 12pt }
        h1, h2, .mark { font-weight: bold;
          font-family: "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif }
        h1 { font-size: 1.5em; margin: 0 0 .6em }
        h2 { font-size: 1.1em; margin: .8em 0 .2em }
        p { margin: 0 0 .3em }
        .mark { border: 2pt solid; padding: .2em .5em; margin-bottom: 1em; font-size: 12pt }
        .signed { margin-top: 1.5em; text-align: right }
        """
}
