import Care
import Instruments
import Messages
import Referrals

/// One statement of a letter.
struct LetterFact {
    /// How much of somebody's own words may be left out where the page is full.
    enum Kind {
        /// Ours, in both languages, always whole.
        case fixed
        /// Ours, but of any length: the reason.
        case long
        /// Somebody's own words, in the language they were written in.
        case words
        /// Such words whose loss could do harm.
        case vitalWords
    }

    var label: Phrase?
    var text: Phrase
    var kind = Kind.fixed
}

/// Statements under one heading.
struct LetterSection {
    let heading: Phrase
    var facts: [LetterFact]
}

/// What a letter says about one child, of what is left after the partner's profile has cut it.
struct LetterFacts {
    /// The table at the head: the code first, then the need, the urgency, the deadline.
    let head: [LetterFact]
    /// Who the child is, as far as the partner may know.
    let child: [LetterFact]
    /// Without those that have nothing to say.
    var sections: [LetterSection]
    let keepUntil: Phrase

    init(_ referral: ReferralCase, from sender: Correspondent) {
        head = [
            LetterFact(label: .letterCode, text: .verbatim(referral.code)),
            LetterFact(label: .letterNeed, text: .service(referral.service.rawValue)),
            LetterFact(label: .letterUrgency, text: .urgency(referral.urgency.rawValue)),
            LetterFact(label: .letterAnswerBy, text: .calendarDay(referral.deadline.iso)),
        ]
        child = Self.child(referral)
        sections = [
            LetterSection(
                heading: .letterWhy,
                facts: referral.reason.map { [LetterFact(text: $0, kind: .long)] } ?? []),
            LetterSection(heading: .letterWishes, facts: Self.wishes(referral)),
            LetterSection(heading: .letterContact, facts: Self.contact(referral)),
            LetterSection(heading: .letterDone, facts: Self.done(referral)),
            LetterSection(heading: .letterAnswering, facts: Self.answering(referral, sender)),
        ].filter { !$0.facts.isEmpty }
        keepUntil = .letterReturn(referral.keepUntil.iso)
    }

    private static func child(_ referral: ReferralCase) -> [LetterFact] {
        let languages = referral.languages.map(Phrase.languageName)
        let facts: [(Phrase?, Phrase?)] = [
            (nil, referral.name.map { .verbatim(line($0)) }),
            (nil, referral.sex.map { .sex($0.rawValue) }),
            (nil, referral.ageInYears.map(Phrase.years)),
            (.letterLanguage, languages.isEmpty ? nil : .list(languages)),
            (.letterIDNumber, referral.idNumber.map(Phrase.verbatim)),
            (.letterDistrict, referral.district.map(Phrase.verbatim)),
            (.letterCaseNumber, .verbatim(referral.caseNumber)),
        ]
        return facts.compactMap { label, text in
            text.map { LetterFact(label: label, text: $0) }
        }
    }

    private static func wishes(_ referral: ReferralCase) -> [LetterFact] {
        let knows: Phrase =
            referral.confirmedOn == nil ? .letterChildMayNotKnow : .letterChildKnows
        return [
            words(.letterWants, referral.wants),
            words(.letterRefuses, referral.refuses, isVital: true),
            words(.letterMayKnow, referral.mayKnow),
        ].compactMap { $0 } + [LetterFact(text: knows)]
    }

    /// Where the family must not be contacted, nothing here leads to its door or its telephone.
    private static func contact(_ referral: ReferralCase) -> [LetterFact] {
        var facts: [LetterFact?] = [
            LetterFact(
                text: referral.familyMayBeContacted ? .letterContactFirst : .letterContactOnly),
            words(.letterSafeContact, referral.safeContact, isVital: true),
            words(.letterNotToMention, referral.notToMention, isVital: true),
        ]
        if referral.familyMayBeContacted {
            facts += [
                fixed(.letterTelephone, referral.telephone.map { .verbatim(line($0)) }),
                fixed(.letterAddress, referral.address.map { .verbatim(line($0)) }),
                fixed(
                    .letterGuardian,
                    referral.guardian.map {
                        .guardian($0.kind, line($0.name), line($0.telephone))
                    }),
            ]
        }
        return facts.compactMap { $0 }
    }

    private static func done(_ referral: ReferralCase) -> [LetterFact] {
        let talk: Phrase = referral.confirmedOn.map { .letterTalked($0.iso) } ?? .letterNotTalked
        let held = referral.contactsHeld.map { LetterFact(text: .letterContactsHeld($0)) }
        return [
            LetterFact(text: talk), held,
            words(.letterSafetyPlan, referral.safetyPlan, isVital: true),
        ]
        .compactMap { $0 }
    }

    private static func answering(
        _ referral: ReferralCase, _ sender: Correspondent
    ) -> [LetterFact] {
        var facts: [LetterFact] = []
        if let manager = referral.caseManager {
            facts.append(
                LetterFact(
                    label: .letterCaseManager,
                    text: .letterReached(manager.name, manager.telephone, manager.hours)))
            if let deputy = manager.deputy, !deputy.isEmpty {
                facts.append(LetterFact(label: .letterDeputy, text: .verbatim(line(deputy))))
            }
        } else {
            facts.append(
                LetterFact(label: .letterCaseManager, text: .letterNotNamed(sender.name)))
        }
        return facts + [
            LetterFact(label: .letterHowToAnswer, text: .letterReply(referral.code))
        ]
    }

    private static func fixed(_ label: Phrase, _ text: Phrase?) -> LetterFact? {
        text.map { LetterFact(label: label, text: $0) }
    }

    /// Without its line breaks.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func words(
        _ label: Phrase, _ words: String?, isVital: Bool = false
    ) -> LetterFact? {
        guard let words, words.contains(where: { !$0.isWhitespace }) else { return nil }
        return LetterFact(
            label: label, text: .verbatim(words), kind: isVital ? .vitalWords : .words)
    }
}
