package import Care
import Messages
package import Tables

/// Calls a referral back as a FHIR R4 message: its Task cancelled, and nothing of the child but the
/// number of the case. Why is not said.
package struct FHIRRecall {
    private let code: String
    private let caseNumber: String
    private let day: CalendarDate
    private let sender: Correspondent
    private let receiver: Correspondent
    private let names: FHIRNames

    /// - Parameters:
    ///   - referral: as it was sent; the Task and the Patient keep their identities.
    ///   - on: the day that the message bears.
    package init(
        referral: ReferralID, code: String, caseNumber: String, on day: CalendarDate,
        from sender: Correspondent, to receiver: Correspondent
    ) {
        self.code = code
        self.caseNumber = caseNumber
        self.day = day
        self.sender = sender
        self.receiver = receiver
        names = FHIRNames(referral: referral)
    }

    package var json: JSON {
        names.message(
            "recall", on: day, isUrgent: false,
            [
                (
                    "recall-message",
                    names.header(
                        // Of the house: it cancels, and asks for the papers back as well.
                        .coding(FHIRSystem.house("event"), "referral-recall"), "recall-message",
                        from: sender, to: receiver)
                ),
                ("task", task), ("patient", patient),
                ("sender", names.organization(sender, "sender")),
                ("receiver", names.organization(receiver, "receiver")),
            ])
    }

    private var task: JSON {
        names.resource(
            "Task", "task",
            [
                "identifier": [.identifier(FHIRSystem.referral, code)],
                "status": "cancelled",
                "statusReason": ["text": .string(Phrase.messageRecalled.both)],
                "intent": "order", "code": .concept(FHIRSystem.taskCode, "fulfill"),
                "for": names.reference("patient"), "lastModified": .string(day.iso),
                "requester": names.reference("sender"), "owner": names.reference("receiver"),
            ])
    }

    private var patient: JSON {
        names.resource(
            "Patient", "patient",
            ["identifier": [.identifier(FHIRSystem.caseNumber, caseNumber)]])
    }
}
