import Care
import Instruments
import Messages
import Referrals
import Tables
import Testing

@Suite struct MessageTests {
    private let full = Sample.message(Sample.full)

    private func one(_ type: String) throws -> JSON {
        try #require(full.resources(type).first)
    }

    @Test func `the header stands first and leads through task and request to risk and scores`()
        throws
    {
        let header = try #require(full.resources.first)
        #expect(header["resourceType"]?.string == "MessageHeader")
        #expect(header.at("eventCoding.code")?.string == "I12")
        let task = try #require(full.target(of: header.at("focus.0")))
        #expect(task["resourceType"]?.string == "Task")
        let request = try #require(full.target(of: task["focus"]))
        #expect(request["resourceType"]?.string == "ServiceRequest")
        let risk = try #require(full.target(of: request.at("supportingInfo.0")))
        #expect(risk["resourceType"]?.string == "RiskAssessment")
        let scores = try #require(risk["basis"]?.array).map { full.target(of: $0) }
        #expect(scores.count == 2)
        for score in scores { #expect(score?["resourceType"]?.string == "Observation") }
        #expect(request["reasonReference"] == risk["basis"])
        let sheet = full.target(of: scores.first??.at("derivedFrom.0"))
        #expect(sheet?["resourceType"]?.string == "QuestionnaireResponse")
    }

    @Test func `every reference resolves and every address is there once`() {
        for (name, bundle) in Sample.written {
            let urls = (bundle["entry"]?.array ?? []).compactMap { $0["fullUrl"]?.string }
            #expect(urls.count == bundle.resources.count && urls.count > 4)
            #expect(Set(urls).count == urls.count)
            let references = strings(of: "reference", in: bundle)
            #expect(references.count >= 6)
            #expect(Set(references).subtracting(urls).isEmpty, "\(name)")
        }
    }

    private func strings(of key: String, in json: JSON) -> [String] {
        let own = json[key]?.string.map { [$0] } ?? []
        let within = (json.members ?? []).map(\.value) + (json.array ?? [])
        return own + within.flatMap { strings(of: key, in: $0) }
    }

    @Test func `the task says what is due, from whom and by when`() throws {
        let task = try one("Task")
        #expect(
            task.at("identifier.0")?.text
                == #"{"system":"urn:xinlu:referral","value":"QD26-2345"}"#)
        #expect(task["status"]?.string == "requested")
        #expect(task["intent"]?.string == "order")
        #expect(task["priority"]?.string == "urgent")
        #expect(task.at("code.coding.0.code")?.string == "fulfill")
        #expect(task["authoredOn"]?.string == "2026-11-01")
        #expect(task["lastModified"]?.string == "2026-11-01")
        #expect(task.at("restriction.period.end")?.string == "2026-11-08")
        #expect(full.target(of: task["requester"])?["resourceType"] == "PractitionerRole")
        #expect(full.target(of: task["owner"])?["name"] == "灯塔")
        #expect(full.target(of: task["for"])?["resourceType"] == "Patient")
    }

    @Test func `without a case manager the organisation asks`() throws {
        let bundle = Sample.message(Sample.minimal)
        #expect(bundle.resources("PractitionerRole").isEmpty)
        for type in ["Task", "ServiceRequest"] {
            let asks = bundle.target(of: bundle.resources(type).first?["requester"])
            #expect(asks?["name"]?.string == Sample.sender.name)
        }
    }

    @Test func `the child is a number and a year of birth`() throws {
        let patient = try one("Patient")
        #expect(patient["birthDate"]?.string == "2014")
        #expect(patient.at("identifier.0.value")?.string == "C-17")
        #expect(
            patient.at("communication.0.language.coding.0")?.text
                == #"{"system":"urn:ietf:bcp:47","code":"ug"}"#)
        #expect(patient.at("communication.0.preferred") == true)
        #expect(patient.at("communication.1.preferred") == nil)
        var referral = Sample.full
        referral.idNumber = nil
        let other = try #require(Sample.message(referral).resources("Patient").first)
        #expect(other["identifier"]?.array?.count == 1)
        // Twelve years old on 2026-11-01.
        #expect(other["birthDate"]?.string == "2014")
        let bare = try #require(Sample.message(Sample.minimal).resources("Patient").first)
        #expect(Set(bare.members?.map(\.key) ?? []) == ["resourceType", "id", "identifier"])
    }

    @Test func `scores have their number, band, reach and LOINC code where there is one`() throws {
        let scores = full.resources("Observation")
        let first = try #require(scores.first)
        #expect(first.at("code.coding.0.code")?.string == "phq-a.total")
        #expect(
            first.at("code.coding.1")?.text
                == #"{"system":"http://loinc.org","code":"89204-2"}"#)
        #expect(first.at("valueQuantity.value") == .decimal("31.4159"))
        #expect(first.at("interpretation.0.text")?.string == "moderate")
        #expect(first.at("note.0.text")?.string?.contains("between 3 and 40") == true)
        #expect(first["effectiveDateTime"]?.string == "2026-10-21")
        let second = try #require(scores.last)
        #expect(second["valueInteger"]?.int == 27)
        #expect(second.at("code.coding")?.array?.count == 1)
        #expect(second["note"] == nil && second["interpretation"] == nil)
    }

    @Test func `a score that could not be made is absent, never zero`() throws {
        let bundle = Sample.message(Sample.notScorable)
        let score = try #require(bundle.resources("Observation").first)
        #expect(score["valueInteger"] == nil && score["valueQuantity"] == nil)
        #expect(score.at("dataAbsentReason.coding.0.code")?.string == "unknown")
        #expect(score.at("note.0.text")?.string?.contains("between 4 and 19") == true)
        #expect(score.at("code.coding.1.code")?.string == "70274-6")
    }

    @Test func `two sheets of one instrument stay two, of one questionnaire`() throws {
        var referral = Sample.notScorable
        let first = referral.scores[0]
        referral.scores.append(
            DisclosedScore(
                instrument: first.instrument, version: first.version, informant: .teacher,
                filledOn: first.filledOn, score: first.score))
        let bundle = Sample.message(referral)
        let sheets = bundle.resources("QuestionnaireResponse")
        #expect(sheets.count == 2 && bundle.resources("Questionnaire").count == 1)
        #expect(sheets[0]["source"]?["reference"] != nil)
        #expect(sheets[1]["source"]?.text == #"{"display":"teacher"}"#)
        #expect(Set(sheets.map { $0["questionnaire"]?.string }) == ["urn:xinlu:instrument:gad-7|2"])
        let froms = bundle.resources("Observation").map {
            bundle.target(of: $0.at("derivedFrom.0"))
        }
        #expect(froms == sheets)
    }

    @Test func `instruments whose codes run into their versions stay two definitions`() {
        var referral = Sample.notScorable
        let score = referral.scores[0].score
        referral.scores = [("phq", "9-1"), ("phq-9", "1")].map { code, version in
            DisclosedScore(
                instrument: InstrumentCode(code), version: version, informant: .own,
                filledOn: Sample.draftedOn, score: score)
        }
        let bundle = Sample.message(referral)
        let definitions = bundle.resources("Questionnaire")
        #expect(
            definitions.map { $0["url"]?.string }
                == ["urn:xinlu:instrument:phq", "urn:xinlu:instrument:phq-9"])
        #expect(Set(definitions.map { $0["id"]?.string }).count == 2)
    }

    @Test func `answers are there only where they were given to the message`() throws {
        let sheet = try one("QuestionnaireResponse")
        #expect(
            sheet["item"]?.text
                == #"[{"linkId":"1","answer":[{"valueInteger":3}]},{"linkId":"2"},"#
                + #"{"linkId":"3","answer":[{"valueInteger":3}]}]"#)
        let request = try one("ServiceRequest")
        let supporting = try #require(request["supportingInfo"]?.array).map { full.target(of: $0) }
        #expect(supporting.count { $0?["resourceType"] == "QuestionnaireResponse" } == 1)
        var referral = Sample.full
        referral.answers = []
        let without = Sample.message(referral)
        #expect(without.resources("QuestionnaireResponse").allSatisfy { $0["item"] == nil })
        #expect(without.resources("Questionnaire").allSatisfy { $0["item"] == nil })
        let rest = try #require(without.resources("ServiceRequest").first?["supportingInfo"]?.array)
        #expect(
            !rest.contains { without.target(of: $0)?["resourceType"] == "QuestionnaireResponse" })
    }

    @Test func `answers alone bring their sheet, and no score`() {
        let bundle = Sample.message(Sample.full.cut(to: [.answers]))
        #expect(bundle.resources("Observation").isEmpty)
        #expect(bundle.resources("QuestionnaireResponse").count == 1)
        #expect(bundle.resources("RiskAssessment").first?["basis"] == nil)
    }

    @Test func `what must be seen today is very restricted and raises a flag`() {
        func labels(_ bundle: JSON) -> [String] {
            (bundle.at("meta.security")?.array ?? []).compactMap { $0["code"]?.string }
        }
        let asap = Sample.message(Sample.asap)
        #expect(labels(asap) == ["V", "PSY", "NORDSCLCD"])
        #expect(labels(full) == ["R", "PSY", "NORDSCLCD"])
        #expect(asap.resources("Flag").first?["status"] == "active")
        #expect(full.resources("Flag").isEmpty)
        #expect(Sample.message(Sample.base(.urgent, .crisis)).resources("Flag").count == 1)
    }

    @Test func `the ground is named, its end and who may see it`() throws {
        let consent = try one("Consent")
        #expect(consent["dateTime"]?.string == "2026-10-12")
        #expect(consent.at("policyRule.coding.0.code")?.string == "guardian-and-minor")
        #expect(consent.at("provision.type")?.string == "permit")
        #expect(consent.at("provision.period.end")?.string == "2027-04-30")
        #expect(full.target(of: consent.at("provision.actor.0.reference"))?["name"] == "灯塔")
        let emergency = Sample.message(Sample.asap).resources("Consent").first
        #expect(emergency?.at("policyRule.coding.0.code")?.string == "emergency")
        #expect(emergency?.at("policyRule.text")?.string?.contains("without consent") == true)
    }

    @Test func `a family not to be contacted is not in the message, and that is said`() throws {
        let bundle = Sample.message(Sample.asap)
        #expect(bundle.resources("RelatedPerson").isEmpty)
        #expect(!bundle.text.contains("监护标记"))
        let note = bundle.resources("ServiceRequest").first?.at("note.0.text")?.string
        #expect(note?.contains("do not contact the family") == true)
        #expect(full.resources("RelatedPerson").count == 1)
        #expect(!full.text.contains("do not contact the family"))
    }

    @Test func `simple duty hours are said in FHIR's way, hours over midnight in words`() throws {
        let role = try one("PractitionerRole")
        #expect(
            role["availableTime"]?.text
                == #"[{"daysOfWeek":["mon","tue"],"availableStartTime":"08:00:00","#
                + #""availableEndTime":"18:00:00"},{"daysOfWeek":["sat"],"#
                + #""availableStartTime":"09:00:00","availableEndTime":"12:00:00"}]"#)
        #expect(role.at("telecom.0.value")?.string == "053211111111")
        #expect(role["availabilityExceptions"]?.string?.contains("李工") == true)
        let night = Sample.message(Sample.asap).resources("PractitionerRole").first
        #expect(night?["availableTime"] == nil)
        #expect(night?["availabilityExceptions"]?.string == "daily 20:00-08:00")
    }

    @Test func `a credit code is an identifier beside the house's own`() {
        let organizations = full.resources("Organization")
        #expect(organizations.map { $0["identifier"]?.array?.count } == [2, 1])
        #expect(organizations[0].at("identifier.1.value")?.string == "12370200000000000X")
    }

    @Test func `control characters of free text stay in the house`() {
        #expect(!full.text.contains("\\u0007") && !full.text.contains("\\u0000"))
        #expect(full.text.contains("计划标记"))
    }
}
