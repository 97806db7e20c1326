/// By what paper a child is known; having none keeps it from nothing.
package enum PaperKind: String, Hashable, Sendable, CaseIterable {
    case residentID = "resident-id"
    case passport
    case residencePermit = "residence-permit"
    case birthCertificate = "birth-certificate"
    case householdRegister = "household-register"
    case other, none
}

/// What of a registered child can be changed, with a reason.
package enum MinorField: String, Hashable, Sendable, CaseIterable {
    case name, telephone, address
    case birthDate = "birth-date"
    case sex, region
    case idNumber = "id-number"
}
