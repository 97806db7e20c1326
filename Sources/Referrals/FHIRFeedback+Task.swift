import Care
import Tables

/// The resources of a bundle by what a reference may call them.
struct FeedbackIndex {
    private var resources: [String: JSON] = [:]

    init(_ entries: [JSON]) {
        for entry in entries {
            guard let resource = entry["resource"] else { continue }
            if let url = entry["fullUrl"]?.string { resources[url] = resource }
            if let type = resource["resourceType"]?.string, let id = resource["id"]?.string {
                resources["\(type)/\(id)"] = resource
            }
        }
    }

    /// The code of the referral that a resource is about: its own identifier, that of what it
    /// points at, or of what stands there, two steps away at most.
    func code(of resource: JSON, steps: Int = 2) -> String? {
        if let code = Self.code(in: resource["identifier"]) { return code }
        for reference in Self.references(of: resource) {
            if let code = Self.code(in: reference["identifier"]) { return code }
            if steps > 0, let target = target(of: reference),
                let code = code(of: target, steps: steps - 1)
            {
                return code
            }
        }
        return nil
    }

    private func target(of reference: JSON) -> JSON? {
        guard let text = reference["reference"]?.string else { return nil }
        if let found = resources[text] { return found }
        // An absolute address ends in type and id.
        let parts = text.split(separator: "/")
        return parts.count > 2 ? resources[parts.suffix(2).joined(separator: "/")] : nil
    }

    private static func references(of resource: JSON) -> [JSON] {
        // A few: what points everywhere leads nowhere, and must not take long about it.
        Array(
            ["basedOn", "focus", "partOf", "replaces"].lazy.flatMap { resource.all($0) }.prefix(8))
    }

    private static func code(in identifiers: JSON?) -> String? {
        let values = identifiers?.array ?? [identifiers].compactMap { $0 }
        return values.first { $0["system"]?.string == FHIRSystem.referral }?["value"]?.string
    }
}

/// One Task of a partner's, as a row.
struct FeedbackTask {
    private let task: JSON
    private let index: FeedbackIndex

    init(_ task: JSON, in index: FeedbackIndex) {
        self.task = task
        self.index = index
    }

    /// As we sent it.
    static let unanswered = "requested"

    func row(at place: String) -> FHIRFeedback.Row {
        let outcome = outcome
        let status = status(hasOutcome: !outcome.isEmpty)
        let isRefusal = status == ReplyStatus.refused.rawValue
        return FHIRFeedback.Row(
            place: place, code: index.code(of: task) ?? "", status: status,
            on: Self.day(task["lastModified"]?.string ?? ""),
            reason: isRefusal ? reason : "", outcome: outcome, messageID: ownID,
            note: note(withReason: !isRefusal || statusReasonCode == nil))
    }

    // MARK: Status

    /// What has no word here stays as it is, and is not understood: a partner cannot cancel what
    /// we asked, only refuse it.
    private func status(hasOutcome: Bool) -> String {
        let said = task["status"]?.string ?? ""
        if let papers = papers { return papers.rawValue }
        let reply: ReplyStatus? =
            switch said {
            case "received": .acknowledged
            case "accepted": .accepted
            case "rejected": .refused
            case "in-progress": .started
            // Somebody holds it, and nothing goes on: the least that can be true of both.
            case "on-hold": .acknowledged
            case "completed": .completed
            // Tried in vain: an outcome where one is given, else as good as a no.
            case "failed": hasOutcome ? .completed : .refused
            default: nil
            }
        return reply?.rawValue ?? said
    }

    /// What became of the papers, which Task.status has no word for: in `businessStatus`.
    private var papers: ReplyStatus? {
        Self.codes(in: task["businessStatus"], of: FHIRSystem.house("reply"))
            .lazy.compactMap(ReplyStatus.init(rawValue:)).first { $0.moves == nil }
    }

    // MARK: Reason and outcome

    /// A refusal without a code of ours is still one: `other`.
    private var reason: String { statusReasonCode ?? RefusalReason.other.rawValue }

    private var statusReasonCode: String? {
        let given = task["statusReason"]
        if let code = Self.codes(in: given, of: FHIRSystem.house("refused")).first { return code }
        let words = given?["text"]?.string.map(Self.trimmed)
        return words.flatMap { RefusalReason(rawValue: $0.lowercased()) }?.rawValue
    }

    private var outcome: String {
        let system = FHIRSystem.house("outcome")
        let outputs = task.all("output")
        let ours = outputs.flatMap {
            Self.codes(in: $0["valueCodeableConcept"], of: system)
                + Self.codes(in: .object([("coding", $0["valueCoding"] ?? .null)]), of: system)
        }
        if let code = ours.first { return code }
        for output in outputs where Self.isNamed(output["type"], "outcome") {
            let texts = [
                output["valueCode"]?.string, output["valueString"]?.string,
                output["valueCodeableConcept"]?["text"]?.string,
            ]
            if let text = texts.lazy.compactMap({ $0 }).first { return Self.trimmed(text) }
        }
        return ""
    }

    private static func isNamed(_ type: JSON?, _ name: String) -> Bool {
        type?["text"]?.string == name
            || (type?.all("coding") ?? []).contains { $0["code"]?.string == name }
    }

    private static func codes(in concept: JSON?, of system: String) -> [String] {
        (concept?.all("coding") ?? []).filter { $0["system"]?.string == system }
            .compactMap { $0["code"]?.string }
    }

    // MARK: Time and words

    /// The day in +08:00 of a FHIR dateTime; anything else as it is.
    static func day(_ moment: String) -> String {
        var text = moment
        // Fractions of a second and leap seconds do not change the day here.
        if let point = text.firstIndex(of: ".") {
            let rest = text[point...].dropFirst().drop { $0.isASCII && $0.isNumber }
            text = String(text[..<point]) + rest
        }
        if text.prefix(19).hasSuffix(":60") { text = text.prefix(16) + ":59" + text.dropFirst(19) }
        return Instant(iso: text)?.date.iso ?? moment
    }

    /// Of this state of the Task, where its server counts states.
    private var ownID: String {
        guard let id = task["id"]?.string, let version = task["meta"]?["versionId"]?.string,
            !id.isEmpty, !version.isEmpty
        else { return "" }
        return "Task/\(id)/_history/\(version)"
    }

    private func note(withReason: Bool) -> String {
        let notes = task.all("note").map { $0["text"]?.string }
        let said = [
            withReason ? task["statusReason"]?["text"]?.string : nil,
            task["businessStatus"]?["text"]?.string,
        ]
        return (said + notes).compactMap { $0.map(Self.trimmed) }.filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    private static func trimmed(_ text: String) -> String {
        let kept = text.drop(while: \.isWhitespace)
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(kept[...last])
    }
}

extension JSON {
    /// The values of a member that may be repeated; one alone is taken for a list of one.
    fileprivate func all(_ key: String) -> [JSON] {
        guard let value = self[key] else { return [] }
        return value.array ?? [value]
    }
}
