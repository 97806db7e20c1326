import Care
import Referrals
import Tables
import Testing

@Suite struct FeedbackTests {
    typealias Row = FHIRFeedback.Row

    private func rows(_ json: JSON) throws -> [Row] { try FHIRFeedback(json).rows }

    private func row(_ status: String, _ members: [(String, JSON)] = []) throws -> Row {
        try #require(try rows(Feedback.bundle([Feedback.task("QD26-2345", status, members)])).first)
    }

    @Test(arguments: [
        ("received", "acknowledged"), ("accepted", "accepted"), ("rejected", "refused"),
        ("in-progress", "started"), ("on-hold", "acknowledged"), ("completed", "completed"),
        ("failed", "refused"),
    ])
    func `each status of a task is a word of the house`(_ said: String, _ word: String) throws {
        let row = try row(said)
        #expect(row.status == word && ReplyStatus(rawValue: word) != nil)
        #expect(row.code == "QD26-2345" && row.place == "entry[1]" && row.on == "2026-11-03")
        #expect(row.messageID == "urn:uuid:0d1f/QD26-2345/\(word)")
    }

    @Test(arguments: [
        "cancelled", "entered-in-error", "requested", "draft", "ready", "Accepted", "",
    ])
    func `a status that means nothing here stays as it is`(_ said: String) throws {
        let row = try row(said)
        #expect(row.status == said && row.code == "QD26-2345")
        #expect(ReplyStatus(rawValue: row.status) == nil)
    }

    @Test func `a refusal has its coded reason, or the text that is one`() throws {
        let coded = try row(
            "rejected",
            [("statusReason", Feedback.concept("urn:xinlu:code:refused", "no-capacity", "排满"))])
        #expect(coded.reason == "no-capacity" && coded.note == "")
        let word = try row("rejected", [("statusReason", ["text": " Not-Reached "])])
        #expect(word.reason == "not-reached" && word.note == "")
        let unknown = try row(
            "rejected", [("statusReason", Feedback.concept("urn:xinlu:code:refused", "moon", nil))])
        #expect(unknown.reason == "moon")
    }

    @Test func `a refusal in other words is still one, and the words are kept`() throws {
        let words = try row("rejected", [("statusReason", ["text": "没有床位"])])
        #expect(words.reason == "other" && words.note == "没有床位")
        let foreign = try row(
            "rejected", [("statusReason", Feedback.concept("http://example.org", "x", "full"))])
        #expect(foreign.reason == "other" && foreign.note == "full")
        #expect(try row("rejected").reason == "other")
        // Only a refusal has a reason.
        #expect(try row("accepted", [("statusReason", ["text": "duplicate"])]).reason == "")
    }

    @Test(arguments: [
        ("valueCodeableConcept", Feedback.concept("urn:xinlu:code:outcome", "goal-met", nil)),
        ("valueCodeableConcept", ["text": " goal-met"] as JSON),
        ("valueCoding", ["system": "urn:xinlu:code:outcome", "code": "goal-met"] as JSON),
        ("valueCode", "goal-met" as JSON), ("valueString", "goal-met" as JSON),
    ])
    func `an outcome is read however its value is written`(_ kind: String, _ value: JSON) throws {
        let output: JSON = [
            ["type": ["text": "summary"], "valueString": "unchanged"],
            .object([("type", ["coding": [["code": "outcome"]]]), (kind, value)]),
        ]
        let row = try row("completed", [("output", output)])
        #expect(row.status == "completed" && row.outcome == "goal-met")
    }

    @Test func `what was tried in vain ends with its outcome where it has one`() throws {
        let output: JSON = [["type": ["text": "outcome"], "valueCode": "lost"]]
        let row = try row("failed", [("output", output)])
        #expect(row.status == "completed" && row.outcome == "lost" && row.reason == "")
    }

    @Test(arguments: ["returned", "destroyed"])
    func `what became of the papers is said beside the status`(_ word: String) throws {
        let row = try row(
            "cancelled",
            [("businessStatus", Feedback.concept("urn:xinlu:code:reply", word, nil))])
        #expect(row.status == word)
        // No way around Task.status.
        let other = try self.row(
            "received",
            [("businessStatus", Feedback.concept("urn:xinlu:code:reply", "completed", nil))])
        #expect(other.status == "acknowledged")
    }

    @Test(arguments: [
        ("2026-03-01T23:30:00Z", "2026-03-02"), ("2026-03-01T15:59:59Z", "2026-03-01"),
        ("2026-03-01T16:00:00Z", "2026-03-02"), ("2026-03-02T00:30:00+09:00", "2026-03-01"),
        ("2026-03-01T23:30:00.123Z", "2026-03-02"), ("2026-12-31T12:00:00-05:00", "2027-01-01"),
        ("2026-12-31T23:59:60Z", "2027-01-01"), ("2026-03-01", "2026-03-01"),
        ("2026-03", "2026-03"), ("yesterday", "yesterday"),
        ("2026-13-01T00:00:00Z", "2026-13-01T00:00:00Z"),
    ])
    func `a moment is the day that it is in China`(_ moment: String, _ day: String) throws {
        #expect(try row("accepted", [("lastModified", .string(moment))]).on == day)
    }

    @Test func `without a time of its own a task has the bundle's`() throws {
        let task = JSON.object(
            Feedback.task("QD26-2345", "accepted").members?.filter { $0.key != "lastModified" }
                .map { ($0.key, $0.value) } ?? [])
        #expect(try rows(Feedback.bundle([task])).first?.on == "2026-11-05")
        #expect(try rows(task).first?.on == "")
    }

    @Test func `several tasks are several rows, in order, whatever else is there`() throws {
        let rows = try rows(
            Feedback.bundle(
                [
                    Feedback.task("QD26-2345", "accepted"), ["resourceType": "Patient"],
                    Feedback.task("QD26-9999", "rejected"), Feedback.task("QD26-2345", "accepted"),
                ], type: "collection"))
        #expect(rows.map(\.code) == ["QD26-2345", "QD26-9999", "QD26-2345"])
        #expect(rows.map(\.place) == ["entry[1]", "entry[3]", "entry[4]"])
        #expect(Set(rows.map(\.messageID)).count == 3)
    }

    @Test func `sent again in another order it bears the same ids`() throws {
        let tasks = [Feedback.task("QD26-1", "accepted"), Feedback.task("QD26-2", "received")]
        let once = try rows(Feedback.bundle(tasks))
        let again = try rows(Feedback.bundle(tasks.reversed()))
        #expect(once.map(\.messageID).sorted() == again.map(\.messageID).sorted())
        #expect(Set(once.map(\.messageID)).count == 2)
    }

    @Test func `a task alone is a row, known by its version`() throws {
        let task = Feedback.task(
            "QD26-2345", "accepted", [("id", "t1"), ("meta", ["versionId": "7"])])
        let row = try #require(try rows(task).first)
        #expect(row.place == "Task" && row.code == "QD26-2345")
        #expect(row.messageID == "Task/t1/_history/7")
        #expect(try rows(Feedback.task("QD26-2345", "accepted")).first?.messageID == "")
    }

    @Test func `a task of the partner's own leads back to ours`() throws {
        let request: JSON = [
            "resourceType": "ServiceRequest", "id": "s1",
            "identifier": [["system": "urn:xinlu:referral", "value": "QD26-2345"]],
        ]
        for reference: JSON in [
            ["reference": "ServiceRequest/s1"],
            ["reference": "https://h.example/r4/ServiceRequest/s1"],
            ["identifier": ["system": "urn:xinlu:referral", "value": "QD26-2345"]],
        ] {
            for member in ["basedOn", "focus"] {
                let task = JSON.object([
                    ("resourceType", "Task"), ("status", "accepted"),
                    ("identifier", [["system": "urn:theirs", "value": "99"]]),
                    (member, member == "basedOn" ? [reference] : reference),
                ])
                let rows = try rows(Feedback.bundle([request, task]))
                #expect(rows.map(\.code) == ["QD26-2345"])
            }
        }
    }

    @Test func `our own task sent back beside theirs says nothing`() throws {
        let sent = Sample.message(Sample.full)
        let ours = try #require(
            sent["entry"]?.array?.first { $0.at("resource.resourceType") == "Task" })
        let theirs: JSON = [
            "resourceType": "Task", "status": "accepted", "lastModified": "2026-11-03",
            "basedOn": [["reference": ours["fullUrl"] ?? .null]],
        ]
        let bundle: JSON = [
            "resourceType": "Bundle", "type": "collection", "entry": [ours, ["resource": theirs]],
        ]
        let rows = try rows(bundle)
        #expect(rows.map(\.status) == ["accepted"] && rows.map(\.code) == ["QD26-2345"])
        // Alone, it is seen.
        #expect(try self.rows(sent).map(\.status) == ["requested"])
    }

    @Test func `a task that leads to none of ours has no code`() throws {
        let task: JSON = [
            "resourceType": "Task", "status": "accepted", "focus": ["reference": "Task/loop"],
            "id": "loop",
        ]
        #expect(try rows(Feedback.bundle([task])).map(\.code) == [""])
    }

    @Test func `a task without a code hides no other`() throws {
        let tasks = ["accepted", "requested"].map { status -> JSON in
            ["resourceType": "Task", "status": .string(status)]
        }
        #expect(try rows(Feedback.bundle(tasks)).map(\.status) == ["accepted", "requested"])
    }

    @Test func `notes are kept with the reason in words`() throws {
        let row = try row(
            "on-hold",
            [
                ("statusReason", ["text": "等待名额"]),
                ("businessStatus", ["text": "约在 11 月 20 日"]),
                ("note", [["text": "一"], ["text": " "], ["text": "二"]]),
            ])
        #expect(row.note == "等待名额; 约在 11 月 20 日; 一; 二" && row.reason == "")
    }

    @Test func `what is no feedback says why`() {
        func fault(_ json: JSON) -> FHIRFeedbackError? {
            do throws(FHIRFeedbackError) {
                _ = try FHIRFeedback(json)
                return nil
            } catch { return error }
        }
        #expect(fault(.null) == .notFHIR)
        #expect(fault([]) == .notFHIR)
        #expect(fault(["resourceType": "Patient"]) == .notFHIR)
        #expect(fault(["resourceType": "Bundle"]) == .bundleType)
        #expect(fault(["resourceType": "Bundle", "type": "searchset", "entry": []]) == .bundleType)
        #expect(fault(["resourceType": "Bundle", "type": "message"]) == .withoutTask)
        #expect(fault(["resourceType": "Bundle", "type": "message", "entry": [3]]) == .withoutTask)
    }
}

/// What a partner would write.
enum Feedback {
    static func bundle(_ resources: [JSON], type: String = "message") -> JSON {
        let header: JSON = [
            "resourceType": "MessageHeader",
            "eventCoding": ["system": "urn:xinlu:code:event", "code": "referral-feedback"],
            "source": ["endpoint": "https://partner.invalid/"],
        ]
        let entries = ([header] + resources).map { resource -> JSON in ["resource": resource] }
        return [
            "resourceType": "Bundle", "type": .string(type),
            "identifier": ["system": "urn:ietf:rfc:3986", "value": "urn:uuid:0d1f"],
            "timestamp": "2026-11-04T23:00:00Z", "entry": .array(entries),
        ]
    }

    /// - Parameter members: beside the usual, or instead of them.
    static func task(_ code: String, _ status: String, _ members: [(String, JSON)] = []) -> JSON {
        let usual: [(String, JSON)] = [
            ("resourceType", "Task"),
            ("identifier", [["system": "urn:xinlu:referral", "value": .string(code)]]),
            ("status", .string(status)), ("intent", "order"),
            ("lastModified", "2026-11-03T09:00:00+08:00"),
        ]
        return .object(usual.filter { kept in !members.contains { $0.0 == kept.0 } } + members)
    }

    static func concept(_ system: String, _ code: String, _ text: String?) -> JSON {
        let coding: JSON = ["coding": [["system": .string(system), "code": .string(code)]]]
        guard let text, let members = coding.members else { return coding }
        return .object(members.map { ($0.key, $0.value) } + [("text", .string(text))])
    }
}
