import Care
import Messages
import Tables

// What is asked, how soon, and on what it rests.
extension FHIRMessage {
    var request: JSON {
        names.resource(
            "ServiceRequest", "request",
            [
                "identifier": [.identifier(FHIRSystem.referral, referral.code)],
                "status": "active", "intent": "order",
                "category": [
                    .concept(
                        FHIRSystem.house("track"), referral.track.rawValue,
                        .track(referral.track.rawValue))
                ],
                "priority": .string(referral.urgency.rawValue),
                "code": .concept(
                    FHIRSystem.house("service"), referral.service.rawValue,
                    .service(referral.service.rawValue)),
                "subject": names.reference("patient"),
                "authoredOn": .string(referral.draftedOn.iso),
                "requester": requester, "performer": [names.reference("receiver")],
                // R4 allows no RiskAssessment here: it leads the supporting information.
                "reasonReference": .array(observations.map { names.reference($0.0) }),
                "supportingInfo": .array(supportingParts.map(names.reference)),
                "note": .array(notes.map { ["text": $0] }),
                "relevantHistory": [names.reference("provenance")],
            ])
    }

    /// Sheets are named here only with their answers: without, the scores say all that they hold.
    private var supportingParts: [String] {
        ["risk", "consent"] + flag.map(\.0) + guardian.map(\.0)
            + sheets.filter { !$0.answers.isEmpty }.map(\.part)
    }

    /// For people, each under its label.
    private var notes: [JSON] {
        func note(_ label: Phrase, _ text: String?) -> JSON? {
            JSON.words(text).flatMap(\.string).map { .string("\(label.both): \($0)") }
        }
        let family = referral.familyMayBeContacted ? nil : Phrase.messageFamilyByManager.both
        return [
            family.map(JSON.string),
            note(.messageReason, referral.reason?.both),
            note(.messageWants, referral.wants),
            note(.messageRefuses, referral.refuses),
            note(.messageMayKnow, referral.mayKnow),
            note(.messageSafeContact, referral.safeContact),
            note(.messageNotToMention, referral.notToMention),
            note(.messageSafetyPlan, referral.safetyPlan),
            note(.messageContactsHeld, referral.contactsHeld.map { String($0) }),
            note(.messageTalkedOn, referral.confirmedOn?.iso),
            note(.messageAge(on: referral.draftedOn.iso), referral.ageInYears.map { String($0) }),
        ].compactMap { $0 }
    }

    var risk: JSON {
        names.resource(
            "RiskAssessment", "risk",
            [
                "status": "final",
                "method": JSON.words(referral.policy).map { ["text": $0] },
                "subject": names.reference("patient"),
                "occurrenceDateTime": .string(referral.draftedOn.iso),
                "basis": .array(observations.map { names.reference($0.0) }),
                "prediction": [["qualitativeRisk": urgency]],
                "note": [["text": .string(Phrase.screeningNotDiagnosis.both)]],
            ])
    }

    private var urgency: JSON {
        .concept(
            FHIRSystem.house("urgency"), referral.urgency.rawValue,
            .urgency(referral.urgency.rawValue))
    }

    /// Raised where a person is wanted today.
    var flag: [(String, JSON)] {
        guard isUrgent || referral.track == .crisis else { return [] }
        let flag = names.resource(
            "Flag", "flag",
            [
                "status": "active",
                "category": [.concept(FHIRSystem.flagCategory, "safety")],
                "code": urgency, "subject": names.reference("patient"),
                "period": ["start": .string(referral.draftedOn.iso)],
                "author": names.reference("sender"),
            ])
        return [("flag", flag)]
    }
}

// On what ground it is shared, and who made it from what.
extension FHIRMessage {
    /// Without consent the rule names the duty or the emergency instead.
    var consent: JSON {
        names.resource(
            "Consent", "consent",
            [
                "status": "active",
                "scope": .concept(FHIRSystem.consentScope, "patient-privacy"),
                "category": [.concept(FHIRSystem.loinc, "59284-0")],
                "patient": names.reference("patient"),
                "dateTime": .string(referral.groundGivenOn.iso),
                "organization": [names.reference("sender")],
                "policyRule": .concept(
                    FHIRSystem.house("basis"), referral.basis, .messageBasis(referral.basis)),
                "provision": [
                    "type": "permit",
                    "period": ["end": .string(referral.keepUntil.iso)],
                    "actor": [
                        [
                            "role": .concept(FHIRSystem.participation, "IRCP"),
                            "reference": names.reference("receiver"),
                        ]
                    ],
                ],
            ])
    }

    var provenance: JSON {
        let policy = JSON.words(referral.policy).map { text -> JSON in
            [["role": "derivation", "what": ["display": text]]]
        }
        return names.resource(
            "Provenance", "provenance",
            [
                "target": [names.reference("task"), names.reference("request")],
                "recorded": .string(FHIRNames.midnight(referral.draftedOn)),
                "agent": [["who": requester, "onBehalfOf": names.reference("sender")]],
                "entity": policy,
            ])
    }
}
