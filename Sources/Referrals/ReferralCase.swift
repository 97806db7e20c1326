package import Care
package import Instruments
package import Messages
package import Scoring

/// One score that a partner may need.
package struct DisclosedScore: Hashable, Codable, Sendable {
    package let instrument: InstrumentCode
    package let version: String
    package let informant: Informant
    package let filledOn: CalendarDate
    package let score: Score
    package init(
        instrument: InstrumentCode, version: String, informant: Informant, filledOn: CalendarDate,
        score: Score
    ) {
        self.instrument = instrument
        self.version = version
        self.informant = informant
        self.filledOn = filledOn
        self.score = score
    }
}

/// The answers of one sheet; hardly any partner may see them.
package struct DisclosedAnswers: Hashable, Codable, Sendable {
    package let instrument: InstrumentCode
    package let version: String
    package let informant: Informant
    package let filledOn: CalendarDate
    /// One character an item in form order, `-` for an omitted one.
    package let answers: String
    package init(
        instrument: InstrumentCode, version: String, informant: Informant, filledOn: CalendarDate,
        answers: String
    ) {
        self.instrument = instrument
        self.version = version
        self.informant = informant
        self.filledOn = filledOn
        self.answers = answers
    }
}

/// Who answers for the child at the sender's: workers, never family.
package struct CaseManager: Hashable, Codable, Sendable {
    package var name: String
    package var deputy: String?
    package var telephone: String
    /// `mon,tue 08:00-18:00`; several by semicolons.
    package var hours: String
    package init(name: String, deputy: String?, telephone: String, hours: String) {
        self.name = name
        self.deputy = deputy
        self.telephone = telephone
        self.hours = hours
    }
}

/// Who holds parental responsibility, as a partner may know it.
package struct DisclosedGuardian: Hashable, Codable, Sendable {
    /// A code of ``GuardianKind``.
    package var kind: String
    package var name: String
    package var telephone: String
    package init(kind: String, name: String, telephone: String) {
        self.kind = kind
        self.name = name
        self.telephone = telephone
    }
}

/// Everything that a package may carry about one child; ``cut(to:)`` leaves what a partner may see.
///
/// It is kept sealed with the referral, so that a batch written again is the same to the byte.
package struct ReferralCase: Hashable, Codable, Sendable {
    package var id: ReferralID
    /// `ABCD-2345`, which reads well on a telephone.
    package var code: String
    /// The same for all referrals of a child, and no way back to it.
    package var caseNumber: String
    package var service: Service
    package var track: Track
    package var urgency: Urgency
    package var draftedOn: CalendarDate
    /// By when the partner answers.
    package var deadline: CalendarDate
    /// By when the papers are returned or destroyed.
    package var keepUntil: CalendarDate
    /// On what ground it is shared, since when: a code of the grounds' bases.
    package var basis: String
    package var groundGivenOn: CalendarDate
    /// nil: an emergency or a duty to report, before anybody talked with the child.
    package var confirmedOn: CalendarDate?
    package var policy: String
    /// nil: nobody stands on the duty list.
    package var caseManager: CaseManager?
    /// False: every word to the family goes through the case manager. Why is never said.
    package var familyMayBeContacted: Bool

    // What follows leaves only where the partner's profile names it.

    package var ageInYears: Int?
    package var sex: Sex?
    /// Six digits.
    package var district: String?
    /// `zh`, `ug`: the child's first.
    package var languages: [String]
    package var name: String?
    package var idNumber: String?
    package var telephone: String?
    package var address: String?
    package var guardian: DisclosedGuardian?
    /// The reason in words that a family may read.
    package var reason: Phrase?
    package var wants: String?
    package var refuses: String?
    /// Who may know, as the child said.
    package var mayKnow: String?
    /// How and when it is safe to make contact.
    package var safeContact: String?
    /// What not to mention, and to whom.
    package var notToMention: String?
    package var safetyPlan: String?
    /// Contacts held since the offer was confirmed.
    package var contactsHeld: Int?
    package var scores: [DisclosedScore]
    package var answers: [DisclosedAnswers]

    package init(
        id: ReferralID, code: String, caseNumber: String, service: Service, track: Track,
        urgency: Urgency, draftedOn: CalendarDate, deadline: CalendarDate,
        keepUntil: CalendarDate, basis: String, groundGivenOn: CalendarDate,
        confirmedOn: CalendarDate?, policy: String, familyMayBeContacted: Bool = true
    ) {
        self.id = id
        self.code = code
        self.caseNumber = caseNumber
        self.service = service
        self.track = track
        self.urgency = urgency
        self.draftedOn = draftedOn
        self.deadline = deadline
        self.keepUntil = keepUntil
        self.basis = basis
        self.groundGivenOn = groundGivenOn
        self.confirmedOn = confirmedOn
        self.policy = policy
        self.familyMayBeContacted = familyMayBeContacted
        languages = []
        scores = []
        answers = []
    }
}
