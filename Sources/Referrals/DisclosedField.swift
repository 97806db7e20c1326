/// A field that a partner may be allowed to see; every other stays in the house.
package enum DisclosedField: String, Hashable, Sendable, CaseIterable {
    case age, sex, district
    case name
    case idNumber = "id_number"
    case scores
    case reason
    /// What the child wants, refuses, and who may know.
    case wishes
    /// How and when contact is safe, and what not to mention.
    case contact
    /// The safety plan, and what was done already.
    case plan
    case language
    /// The child's own.
    case telephone, address
    case guardian
    /// Single answers, in FHIR alone.
    case answers

    /// What a partner sees unless its profile says otherwise: no name, no number, no single answer;
    /// the scores that the decision rests on.
    package static let minimal: [DisclosedField] = [
        .age, .sex, .district, .reason, .wishes, .scores, .contact, .plan, .language,
    ]
}

extension ReferralCase {
    /// What the profile does not name is gone from here on, whatever is made of it.
    package func cut(to profile: Set<DisclosedField>) -> ReferralCase {
        var cut = self
        for field in DisclosedField.allCases where !profile.contains(field) { cut.drop(field) }
        return cut
    }

    private mutating func drop(_ field: DisclosedField) {
        switch field {
        case .age: ageInYears = nil
        case .sex: sex = nil
        case .district: district = nil
        case .name: name = nil
        case .idNumber: idNumber = nil
        case .scores: scores = []
        case .reason: reason = nil
        case .wishes:
            wants = nil
            refuses = nil
            mayKnow = nil
        case .contact:
            safeContact = nil
            notToMention = nil
        case .plan:
            safetyPlan = nil
            contactsHeld = nil
        case .language: languages = []
        case .telephone: telephone = nil
        case .address: address = nil
        case .guardian: guardian = nil
        case .answers: answers = []
        }
    }
}
