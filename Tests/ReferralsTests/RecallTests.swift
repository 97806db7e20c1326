import Referrals
import Tables
import Testing

@Suite struct RecallTests {
    private let recall = Sample.recall(Sample.full)
    private let message = Sample.message(Sample.full)

    @Test func `it cancels the same task under an identifier of its own`() throws {
        let task = try #require(recall.resources("Task").first)
        let sent = try #require(message.resources("Task").first)
        #expect(task["id"] == sent["id"] && task["identifier"] == sent["identifier"])
        #expect(task["status"]?.string == "cancelled")
        #expect(task.at("statusReason.text")?.string?.contains("return or destroy") == true)
        #expect(task["lastModified"]?.string == "2026-11-06")
        #expect(recall["identifier"] != message["identifier"])
        #expect(recall["timestamp"]?.string == "2026-11-06T00:00:00+08:00")
    }

    @Test func `its event is the house's own, for it asks for the papers back too`() {
        let header = recall.resources.first
        #expect(header?["resourceType"]?.string == "MessageHeader")
        #expect(
            header?["eventCoding"]?.text
                == #"{"system":"urn:xinlu:code:event","code":"referral-recall"}"#)
        #expect(recall.target(of: header?.at("focus.0"))?["resourceType"] == "Task")
    }

    @Test func `of the child there is the number of the case and nothing else`() {
        #expect(
            recall.resources.map { $0["resourceType"]?.string }
                == ["MessageHeader", "Task", "Patient", "Organization", "Organization"])
        let patient = recall.resources("Patient").first
        #expect(patient?.members?.map(\.key) == ["resourceType", "id", "identifier"])
        #expect(patient?.at("identifier.0.value")?.string == "C-17")
        for mark in Sample.marks.values.flatMap(\.self) { #expect(!recall.text.contains(mark)) }
    }
}
