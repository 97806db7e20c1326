package import Care
package import Instruments
package import Messages
package import Scoring

/// A field that a partner may be allowed to see; every other stays in the house.
package enum DisclosedField: String, Hashable, Sendable, CaseIterable {
    case age, sex, district
    case name
    case idNumber = "id_number"
    case scores
    case reason
    case wishes

    /// What a partner sees unless its profile says otherwise: no name, no number, no single answer;
    /// the scores that the decision rests on.
    package static let minimal: [DisclosedField] = [
        .age, .sex, .district, .reason, .wishes, .scores,
    ]
}

/// One score that a partner may need.
package struct DisclosedScore: Hashable, Sendable {
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

/// Everything that a package may carry about one child; ``cut(to:)`` leaves what a partner may see.
package struct ReferralCase: Hashable, Sendable {
    package var id: ReferralID
    package var code: String
    package var caseNumber: String
    package var service: Service
    package var track: Track
    package var urgency: Urgency
    package var draftedOn: CalendarDate
    package var deadline: CalendarDate
    /// The reason in words that a family may read.
    package var reason: Phrase?
    package var wants: String?
    package var refuses: String?
    package var ageInYears: Int?
    package var sex: Sex?
    /// Six digits.
    package var district: String?
    package var name: String?
    package var idNumber: String?
    package var scores: [DisclosedScore]
    /// On what ground it is shared, since when.
    package var basis: String
    package var groundGivenOn: CalendarDate
    package var confirmedOn: CalendarDate
    package var policy: String

    package init(
        id: ReferralID, code: String, caseNumber: String, service: Service, track: Track,
        urgency: Urgency, draftedOn: CalendarDate, deadline: CalendarDate, reason: Phrase?,
        wants: String?, refuses: String?, ageInYears: Int?, sex: Sex?, district: String?,
        name: String?, idNumber: String?, scores: [DisclosedScore], basis: String,
        groundGivenOn: CalendarDate, confirmedOn: CalendarDate, policy: String
    ) {
        self.id = id
        self.code = code
        self.caseNumber = caseNumber
        self.service = service
        self.track = track
        self.urgency = urgency
        self.draftedOn = draftedOn
        self.deadline = deadline
        self.reason = reason
        self.wants = wants
        self.refuses = refuses
        self.ageInYears = ageInYears
        self.sex = sex
        self.district = district
        self.name = name
        self.idNumber = idNumber
        self.scores = scores
        self.basis = basis
        self.groundGivenOn = groundGivenOn
        self.confirmedOn = confirmedOn
        self.policy = policy
    }

    /// What the profile does not name is gone from here on, whatever is made of it.
    package func cut(to profile: Set<DisclosedField>) -> ReferralCase {
        var cut = self
        if !profile.contains(.age) { cut.ageInYears = nil }
        if !profile.contains(.sex) { cut.sex = nil }
        if !profile.contains(.district) { cut.district = nil }
        if !profile.contains(.name) { cut.name = nil }
        if !profile.contains(.idNumber) { cut.idNumber = nil }
        if !profile.contains(.scores) { cut.scores = [] }
        if !profile.contains(.reason) { cut.reason = nil }
        if !profile.contains(.wishes) {
            cut.wants = nil
            cut.refuses = nil
        }
        return cut
    }
}

/// The organisation on either side.
package struct Correspondent: Hashable, Sendable {
    package var code: String
    package var name: String
    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
