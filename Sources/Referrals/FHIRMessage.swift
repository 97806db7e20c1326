import Care
import Instruments
import Messages
import Scoring
package import Tables

/// A referral as one FHIR R4 message: MessageHeader first, the Task as its focus, from there to
/// the request, the assessment of risk and the scores. Sent again, it is the same bytes.
///
/// - SeeAlso: hl7.org/fhir/R4/messaging, BSeR (message bundle), `v2-0003` I12 (patient referral).
package struct FHIRMessage {
    private let referral: ReferralCase
    private let sender: Correspondent
    private let receiver: Correspondent

    package init(_ referral: ReferralCase, from sender: Correspondent, to receiver: Correspondent) {
        self.referral = referral
        self.sender = sender
        self.receiver = receiver
    }

    package var json: JSON {
        let resources: [(String, JSON)] =
            [
                ("message", header), ("task", task), ("request", request), ("patient", patient),
                ("risk", risk), ("consent", consent),
                ("sender", organization(sender)), ("receiver", organization(receiver)),
                ("provenance", provenance),
            ] + questionnaires + observations
        return [
            "resourceType": "Bundle", "id": .string(uuid("bundle")),
            "meta": [
                "security": [
                    coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R")
                ]
            ],
            "identifier": [
                "system": "urn:ietf:rfc:3986", "value": .string("urn:uuid:" + uuid("bundle")),
            ],
            "type": "message", "timestamp": .string(referral.draftedOn.iso + "T00:00:00+08:00"),
            "entry": .array(
                resources.map { name, resource in
                    ["fullUrl": .string(url(name)), "resource": resource]
                }),
        ]
    }

    // MARK: Identities

    /// The same for the same referral: derived, never drawn.
    private func uuid(_ part: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Identifier<ReferralKind>(
            high: referral.id.high ^ (hash & 0xFFFF_FFFF_FFFF_0000), low: referral.id.low
        ).description
    }

    private func url(_ part: String) -> String { "urn:uuid:" + uuid(part) }
    private func reference(_ part: String) -> JSON { ["reference": .string(url(part))] }

    private func coding(_ system: String, _ code: String, _ display: String? = nil) -> JSON {
        var members: [(String, JSON)] = [("system", .string(system)), ("code", .string(code))]
        if let display { members.append(("display", .string(display))) }
        return .object(members)
    }

    private func concept(_ system: String, _ code: String, _ text: Phrase) -> JSON {
        [
            "coding": [coding(system, code)],
            "text": .string("\(text.zh) / \(text.en)"),
        ]
    }

    private func resource(_ type: String, _ name: String, _ members: [(String, JSON)]) -> JSON {
        .object([("resourceType", .string(type)), ("id", .string(uuid(name)))] + members)
    }

    private static let house = "urn:xinlu:code:"
    /// A message needs an endpoint, and files have none; `.invalid` is reserved for that (RFC 2606).
    private static let noEndpoint = "https://xinlu.invalid/organization/"

    // MARK: Resources

    private var header: JSON {
        resource(
            "MessageHeader", "message",
            [
                (
                    "eventCoding",
                    coding("http://terminology.hl7.org/CodeSystem/v2-0003", "I12")
                ),
                (
                    "destination",
                    [
                        [
                            "endpoint": .string(Self.noEndpoint + receiver.code),
                            "receiver": reference("receiver"),
                        ]
                    ]
                ),
                ("sender", reference("sender")),
                (
                    "source",
                    ["name": "Xinlu", "endpoint": .string(Self.noEndpoint + sender.code)]
                ),
                ("focus", [reference("task")]),
            ])
    }

    private var task: JSON {
        resource(
            "Task", "task",
            [
                (
                    "identifier",
                    [["system": "urn:xinlu:referral", "value": .string(referral.code)]]
                ),
                ("status", "requested"), ("intent", "order"),
                ("priority", .string(referral.urgency.rawValue)),
                (
                    "code",
                    ["coding": [coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill")]]
                ),
                ("focus", reference("request")), ("for", reference("patient")),
                ("authoredOn", .string(referral.draftedOn.iso)),
                ("lastModified", .string(referral.draftedOn.iso)),
                ("requester", reference("sender")), ("owner", reference("receiver")),
                ("restriction", ["period": ["end": .string(referral.deadline.iso)]]),
            ])
    }

    private var request: JSON {
        var members: [(String, JSON)] = [
            ("identifier", [["system": "urn:xinlu:referral", "value": .string(referral.code)]]),
            ("status", "active"), ("intent", "order"),
            (
                "category",
                [
                    concept(
                        Self.house + "track", referral.track.rawValue,
                        .track(referral.track.rawValue))
                ]
            ),
            ("priority", .string(referral.urgency.rawValue)),
            (
                "code",
                concept(
                    Self.house + "service", referral.service.rawValue,
                    .service(referral.service.rawValue))
            ),
            ("subject", reference("patient")),
            ("authoredOn", .string(referral.draftedOn.iso)),
            ("requester", reference("sender")), ("performer", [reference("receiver")]),
            ("reasonReference", [reference("risk")]),
        ]
        let notes = [
            referral.reason.map { "\($0.zh) / \($0.en)" }, referral.wants, referral.refuses,
        ]
        .compactMap { $0 }.filter { !$0.isEmpty }
        if !notes.isEmpty { members.append(("note", .array(notes.map { ["text": .string($0)] }))) }
        return resource("ServiceRequest", "request", members)
    }

    private var patient: JSON {
        var identifiers: [JSON] = [
            ["system": "urn:xinlu:case", "value": .string(referral.caseNumber)]
        ]
        if let number = referral.idNumber {
            identifiers.append(["system": "urn:oid:2.16.156.10011.1.3", "value": .string(number)])
        }
        var members: [(String, JSON)] = [("identifier", .array(identifiers))]
        if let name = referral.name { members.append(("name", [["text": .string(name)]])) }
        if let sex = referral.sex { members.append(("gender", .string(sex.rawValue))) }
        if let age = referral.ageInYears {
            // The year alone: a partner that needs the day may see the ID number.
            members.append(("birthDate", .string(String(referral.draftedOn.year - age))))
        }
        if let district = referral.district {
            members.append(("address", [["district": .string(district), "country": "CN"]]))
        }
        return resource("Patient", "patient", members)
    }

    private var risk: JSON {
        resource(
            "RiskAssessment", "risk",
            [
                ("status", "final"),
                ("method", ["text": .string(referral.policy)]),
                ("subject", reference("patient")),
                ("occurrenceDateTime", .string(referral.draftedOn.iso)),
                (
                    "prediction",
                    [
                        [
                            "qualitativeRisk": concept(
                                Self.house + "urgency", referral.urgency.rawValue,
                                .urgency(referral.urgency.rawValue))
                        ]
                    ]
                ),
                (
                    "note",
                    [
                        [
                            "text": .string(
                                Phrase.screeningNotDiagnosis.zh + " / "
                                    + Phrase.screeningNotDiagnosis.en)
                        ]
                    ]
                ),
            ] + (referral.scores.isEmpty ? [] : [("basis", .array(scoreNames.map(reference)))]))
    }

    private var consent: JSON {
        resource(
            "Consent", "consent",
            [
                ("status", "active"),
                (
                    "scope",
                    [
                        "coding": [
                            coding(
                                "http://terminology.hl7.org/CodeSystem/consentscope",
                                "patient-privacy")
                        ]
                    ]
                ),
                ("category", [["coding": [coding("http://loinc.org", "59284-0")]]]),
                ("patient", reference("patient")),
                ("dateTime", .string(referral.groundGivenOn.iso)),
                (
                    "policyRule",
                    ["coding": [coding(Self.house + "basis", referral.basis)]]
                ),
                (
                    "provision",
                    [
                        "type": "permit",
                        "actor": [
                            [
                                "role": [
                                    "coding": [
                                        coding(
                                            "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
                                            "IRCP")
                                    ]
                                ],
                                "reference": reference("receiver"),
                            ]
                        ],
                    ]
                ),
            ])
    }

    private func organization(_ who: Correspondent) -> JSON {
        resource(
            "Organization", who == sender ? "sender" : "receiver",
            [
                ("identifier", [["system": "urn:xinlu:organization", "value": .string(who.code)]]),
                ("name", .string(who.name)),
            ])
    }

    private var provenance: JSON {
        resource(
            "Provenance", "provenance",
            [
                ("target", [reference("request")]),
                ("recorded", .string(referral.draftedOn.iso + "T00:00:00+08:00")),
                ("agent", [["who": reference("sender")]]),
                (
                    "entity",
                    [["role": "derivation", "what": ["display": .string(referral.policy)]]]
                ),
            ])
    }

    // MARK: Scores

    private var scoreNames: [String] { referral.scores.indices.map { "score-\($0)" } }

    /// One definition an instrument, so that each score says what it was derived from; the
    /// published wording is not in it.
    private var questionnaires: [(String, JSON)] {
        var seen: [String] = []
        var entries: [(String, JSON)] = []
        for score in referral.scores {
            let name = "questionnaire-" + score.instrument.rawValue
            guard !seen.contains(name) else { continue }
            seen.append(name)
            entries.append(
                (
                    name,
                    resource(
                        "Questionnaire", name,
                        [
                            ("url", .string("urn:xinlu:instrument:" + score.instrument.rawValue)),
                            ("version", .string(score.version)), ("status", "active"),
                        ])
                ))
            entries.append(
                (
                    "response-" + score.instrument.rawValue,
                    resource(
                        "QuestionnaireResponse", "response-" + score.instrument.rawValue,
                        [
                            (
                                "questionnaire",
                                .string(
                                    "urn:xinlu:instrument:\(score.instrument.rawValue)|\(score.version)"
                                )
                            ),
                            ("status", "completed"), ("subject", reference("patient")),
                            ("authored", .string(score.filledOn.iso)),
                        ])
                ))
        }
        return entries
    }

    private var observations: [(String, JSON)] {
        zip(scoreNames, referral.scores).map { name, score in
            (name, observation(name, score))
        }
    }

    private func observation(_ name: String, _ score: DisclosedScore) -> JSON {
        var members: [(String, JSON)] = [
            ("status", "final"),
            (
                "category",
                [
                    [
                        "coding": [
                            coding(
                                "http://terminology.hl7.org/CodeSystem/observation-category",
                                "survey")
                        ]
                    ]
                ]
            ),
            ("code", code(of: score)), ("subject", reference("patient")),
            ("effectiveDateTime", .string(score.filledOn.iso)),
            ("derivedFrom", [reference("response-" + score.instrument.rawValue)]),
        ]
        if let raw = score.score.raw {
            members.append(
                raw.isWhole
                    ? ("valueInteger", .int(Int(raw.tenThousandths / 10_000)))
                    : ("valueQuantity", ["value": .decimal(raw.text)]))
        }
        if let band = score.score.band {
            members.append(("interpretation", [["text": .string(band)]]))
        }
        return resource("Observation", name, members)
    }

    private func code(of score: DisclosedScore) -> JSON {
        let scale = "\(score.instrument.rawValue).\(score.score.scale)"
        var codings = [coding(Self.house + "scale", scale)]
        if let loinc = Self.loinc[scale] { codings.append(coding("http://loinc.org", loinc)) }
        return ["coding": .array(codings), "text": .string(scale)]
    }

    /// LOINC has codes for these totals only; none is invented for the others.
    private static let loinc = ["phq-a.total": "89204-2", "gad-7.total": "70274-6"]
}
