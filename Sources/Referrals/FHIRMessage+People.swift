import Care
import Instruments
import Tables

// The child, who holds parental responsibility, and who answers for the child at the sender's.
extension FHIRMessage {
    var patient: JSON {
        let number = JSON.words(referral.idNumber).map { number -> JSON in
            ["system": .string(FHIRSystem.residentNumber), "value": number]
        }
        return names.resource(
            "Patient", "patient",
            [
                "identifier": .array(
                    [.identifier(FHIRSystem.caseNumber, referral.caseNumber)]
                        + [number].compactMap { $0 }),
                "name": JSON.words(referral.name).map { [["text": $0]] },
                "telecom": .telephone(referral.telephone),
                "gender": referral.sex.map { .string($0.rawValue) },
                "birthDate": birthYear.map(JSON.string),
                "address": address,
                "communication": .array(communication),
            ])
    }

    /// The year alone: from the ID number where the partner may see it, else by the age, which may
    /// be a year late where the birthday is still to come.
    private var birthYear: String? {
        guard let age = referral.ageInYears else { return nil }
        let digits = Array((referral.idNumber ?? "").utf8)
        if digits.count == 18, digits[6..<10].allSatisfy({ (48...57).contains($0) }) {
            return String(decoding: digits[6..<10], as: UTF8.self)
        }
        return String(referral.draftedOn.year - age)
    }

    private var address: JSON? {
        let district = JSON.words(referral.district)
        let text = JSON.words(referral.address)
        guard district != nil || text != nil else { return nil }
        return [.element(["text": text, "district": district, "country": "CN"])]
    }

    /// The child's first language is the preferred one.
    private var communication: [JSON] {
        referral.languages.filter { !$0.isEmpty }.enumerated().map { place, code in
            .element([
                "language": .concept(FHIRSystem.language, code),
                "preferred": place == 0 ? true : nil,
            ])
        }
    }

    /// Nobody of the family where the family may not be contacted, whatever the case holds.
    var guardian: [(String, JSON)] {
        guard let guardian = referral.guardian, referral.familyMayBeContacted else { return [] }
        let person = names.resource(
            "RelatedPerson", "guardian",
            [
                "active": true, "patient": names.reference("patient"),
                "relationship": [.concept(FHIRSystem.house("guardian"), guardian.kind)],
                "name": JSON.words(guardian.name).map { [["text": $0]] },
                "telecom": .telephone(guardian.telephone),
            ])
        return [("guardian", person)]
    }

    var caseManager: [(String, JSON)] {
        guard let manager = referral.caseManager else { return [] }
        let times = Self.availableTimes(manager.hours)
        let deputy = JSON.words(manager.deputy).flatMap(\.string)
        let remarks = [
            times == nil ? manager.hours : "", deputy.map { "代理 / deputy: \($0)" } ?? "",
        ].filter { !$0.isEmpty }
        let role = names.resource(
            "PractitionerRole", "manager",
            [
                "active": true,
                "practitioner": JSON.words(manager.name).map { ["display": $0] },
                "organization": names.reference("sender"),
                "telecom": .telephone(manager.telephone),
                "availableTime": times.map(JSON.array),
                "availabilityExceptions": .words(remarks.joined(separator: "; ")),
            ])
        return [("manager", role)]
    }

    /// nil: not to be said in FHIR's way, which knows no hours over midnight and no 24:00.
    private static func availableTimes(_ hours: String) -> [JSON]? {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        var times: [JSON] = []
        for part in hours.split(separator: ";") {
            let words = part.split(separator: " ").map(String.init)
            guard words.count == 2, let duty = DutyHours(days: words[0], hours: words[1]),
                duty.from < duty.to, duty.to < 1440
            else { return nil }
            let ends = duty.hourWords.split(separator: "-").map { JSON.string("\($0):00") }
            times.append([
                "daysOfWeek": .array(duty.weekdays.sorted().map { .string(days[$0 - 1]) }),
                "availableStartTime": ends[0], "availableEndTime": ends[1],
            ])
        }
        return times.isEmpty ? nil : times
    }
}
