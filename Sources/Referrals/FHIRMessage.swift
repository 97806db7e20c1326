import Care
import Messages
package import Tables

/// A referral as one FHIR R4 message: MessageHeader first, the Task as its focus, from there to
/// the request, the assessment of risk and the scores. Sent again, it is the same bytes.
///
/// - SeeAlso: hl7.org/fhir/R4/messaging, BSeR (message bundle), `v2-0003` I12 (patient referral).
package struct FHIRMessage {
    let referral: ReferralCase
    let sender: Correspondent
    let receiver: Correspondent
    let names: FHIRNames

    package init(_ referral: ReferralCase, from sender: Correspondent, to receiver: Correspondent) {
        self.referral = referral
        self.sender = sender
        self.receiver = receiver
        names = FHIRNames(referral: referral.id)
    }

    package var json: JSON {
        names.message(
            "bundle", on: referral.draftedOn, isUrgent: isUrgent,
            [("message", header), ("task", task), ("request", request), ("risk", risk)]
                + observations + responses + questionnaires
                + [("patient", patient)] + guardian + caseManager
                + [
                    ("sender", names.organization(sender, "sender")),
                    ("receiver", names.organization(receiver, "receiver")), ("consent", consent),
                    ("provenance", provenance),
                ] + flag)
    }

    var isUrgent: Bool { referral.urgency >= .asap }

    private var header: JSON {
        names.header(
            .coding(FHIRSystem.triggers, "I12"), "message", from: sender, to: receiver)
    }

    private var task: JSON {
        names.resource(
            "Task", "task",
            [
                "identifier": [.identifier(FHIRSystem.referral, referral.code)],
                "status": "requested", "intent": "order",
                "priority": .string(referral.urgency.rawValue),
                "code": .concept(FHIRSystem.taskCode, "fulfill"),
                "focus": names.reference("request"), "for": names.reference("patient"),
                "authoredOn": .string(referral.draftedOn.iso),
                "lastModified": .string(referral.draftedOn.iso),
                "requester": requester, "owner": names.reference("receiver"),
                "restriction": ["period": ["end": .string(referral.deadline.iso)]],
            ])
    }

    /// The case manager, or nobody by name but the organisation.
    var requester: JSON {
        names.reference(referral.caseManager == nil ? "sender" : "manager")
    }
}

// What every message of ours begins with, and who is on either side of it.
extension FHIRNames {
    /// A message needs an endpoint, and files have none: RFC 2606 reserves `.invalid` for that.
    private static let noEndpoint = "https://xinlu.invalid/organization/"

    /// - Parameter event: what happened, a coding.
    func header(
        _ event: JSON, _ part: String, from sender: Correspondent, to receiver: Correspondent
    ) -> JSON {
        resource(
            "MessageHeader", part,
            [
                "eventCoding": event,
                "destination": [
                    [
                        "endpoint": .string(Self.noEndpoint + receiver.code),
                        "receiver": reference("receiver"),
                    ]
                ],
                "sender": reference("sender"),
                "source": [
                    "name": "Xinlu", "endpoint": .string(Self.noEndpoint + sender.code),
                ],
                "focus": [reference("task")],
            ])
    }

    func organization(_ who: Correspondent, _ part: String) -> JSON {
        let creditCode = who.creditCode.map { JSON.identifier(FHIRSystem.creditCode, $0) }
        return resource(
            "Organization", part,
            [
                "identifier": .array(
                    [.identifier(FHIRSystem.organization, who.code)]
                        + [creditCode].compactMap { $0 }),
                "active": true, "name": .words(who.name),
            ])
    }
}
