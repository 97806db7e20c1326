// The codes of care (DOMAIN: lists); sites may add, never reuse.

/// Where an alert stands on the way up: silence climbs it.
package enum Rung: String, Hashable, Sendable, CaseIterable, Comparable {
    case worker, supervisor, district, city

    package static func < (left: Self, right: Self) -> Bool { left.height < right.height }
    package var height: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    /// nil: there is nobody above the city.
    package var next: Self? { Self.allCases.dropFirst(height + 1).first }
}

/// A guardian is a person or a body.
package enum GuardianKind: String, Hashable, Sendable, CaseIterable {
    case parent, relative
    case villageCommittee = "village-committee"
    case civilAffairs = "civil-affairs"
    case institution, other
}

package enum GuardianMark: String, Hashable, Sendable, CaseIterable {
    case unreachable
    case notToBeInformed = "not-to-be-informed"
    case suspended, revoked

    /// Whether somebody so marked can consent to anything.
    package var barsConsent: Bool { self == .suspended || self == .revoked }
}

/// What somebody is to a child: one of the responsible pair, a helper, or kin, who sees nothing.
package enum TeamPart: String, Hashable, Sendable, CaseIterable {
    case village, town, helper, related
}

package enum ContactKind: String, Hashable, Sendable, CaseIterable {
    case visit, talk, telephone, message, group, school, other
}

package enum ContactResult: String, Hashable, Sendable, CaseIterable { case held, missed }

/// Why a form was not done.
package enum NotDoneReason: String, Hashable, Sendable, CaseIterable {
    case declinedMinor = "declined-minor"
    case declinedGuardian = "declined-guardian"
    case absent, unable
    case notOffered = "not-offered"
}

/// How an episode of care ended.
package enum EpisodeOutcome: String, Hashable, Sendable, CaseIterable {
    case goalMet = "goal-met"
    case improved, unchanged, worse
    case steppedUp = "stepped-up"
    case steppedDown = "stepped-down"
    case stoppedByMinor = "stopped-by-minor"
    case stoppedByFamily = "stopped-by-family"
    case lost, moved
    case agedOut = "aged-out"
    case notConfirmed = "not-confirmed"
    case died
}

/// The nine kinds of the opinion of 2020 on mandatory reporting, and other grave harm.
package enum HarmKind: String, Hashable, Sendable, CaseIterable {
    case privateInjury = "private-injury"
    case sexualAbuseUnder14 = "sexual-abuse-under-14"
    case pregnancy14Up = "pregnancy-14-up"
    case injuries
    case unnaturalInjuryOrDeath = "unnatural-injury-or-death"
    case abandoned
    case missingOrTrafficked = "missing-or-trafficked"
    case begging
    case dangerOfHarm = "danger-of-harm"
    case otherGrave = "other-grave"
}

/// Whom a report of suspected harm was made to.
package enum ReportedTo: String, Hashable, Sendable, CaseIterable {
    case police
    case civilAffairs = "civil-affairs"
    case education, health, other
}

/// Who sits in a conference.
package enum Agency: String, Hashable, Sendable, CaseIterable {
    case police, procuratorate, court, justice, education, health
    case youthLeague = "youth-league"
    case womensFederation = "womens-federation"
    case civilAffairs = "civil-affairs"
    case other
}

package enum AidKind: String, Hashable, Sendable, CaseIterable {
    case living, schooling, medical, material, housing, other
}

package enum ActivityKind: String, Hashable, Sendable, CaseIterable { case lecture, group }

/// Who is worried about a child.
package enum ConcernSource: String, Hashable, Sendable, CaseIterable {
    case worker, teacher, relative, minor, other
}
