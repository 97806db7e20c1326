import Care
package import Messages
package import Tables

/// Why a partner's FHIR file is no feedback.
package enum FHIRFeedbackError: Error, Hashable {
    /// Neither a Bundle nor a Task.
    case notFHIR
    /// A Bundle, but neither a message nor a collection.
    case bundleType
    case withoutTask

    package var phrase: Phrase {
        switch self {
        case .notFHIR: .feedbackNotFHIR
        case .bundleType: .feedbackBundleType
        case .withoutTask: .feedbackWithoutTask
        }
    }
}

/// A partner's word on referrals as FHIR R4: Tasks in a message or collection Bundle, or one Task.
///
/// It is read, not judged: whether a code is known is for whoever takes the rows.
package struct FHIRFeedback {
    /// The columns of `reply.csv`, as raw texts; empty: not said.
    package struct Row: Hashable, Sendable {
        /// `entry[3]`, from 0; of a lone Task, `Task`.
        package var place = ""
        /// Of the referral; empty: the Task leads to none of ours.
        package var code = ""
        /// The house's word; a FHIR status that has none here as it is.
        package var status = ""
        /// `2026-03-01`, in +08:00; what is no day or moment, as it is.
        package var on = ""
        package var reason = ""
        package var outcome = ""
        /// The same for the same word in a bundle sent again, whatever the order of its entries.
        package var messageID = ""
        package var note = ""
    }

    /// One for each Task, in order.
    package let rows: [Row]

    package init(_ json: JSON) throws(FHIRFeedbackError) {
        switch json["resourceType"]?.string {
        case "Task": rows = [FeedbackTask(json, in: FeedbackIndex([])).row(at: "Task")]
        case "Bundle": rows = try Self.rows(of: json)
        default: throw .notFHIR
        }
    }

    private static func rows(of bundle: JSON) throws(FHIRFeedbackError) -> [Row] {
        guard ["message", "collection"].contains(bundle["type"]?.string) else {
            throw .bundleType
        }
        let entries = bundle["entry"]?.array ?? []
        let index = FeedbackIndex(entries)
        var rows: [Row] = []
        for (place, entry) in entries.enumerated() {
            guard let resource = entry["resource"], resource["resourceType"]?.string == "Task"
            else { continue }
            rows.append(FeedbackTask(resource, in: index).row(at: "entry[\(place)]"))
        }
        guard !rows.isEmpty else { throw .withoutTask }
        return named(withoutEchoes(rows), by: bundle)
    }

    /// Our own Task, sent back beside the partner's, says nothing.
    private static func withoutEchoes(_ rows: [Row]) -> [Row] {
        let answered = Set(rows.filter { $0.status != FeedbackTask.unanswered }.map(\.code))
        return rows.filter {
            $0.status != FeedbackTask.unanswered || $0.code.isEmpty || !answered.contains($0.code)
        }
    }

    /// By the bundle's identifier, which stays when it is sent again.
    private static func named(_ rows: [Row], by bundle: JSON) -> [Row] {
        let identifier = bundle["identifier"]?["value"]?.string ?? ""
        let moment = bundle["timestamp"]?.string ?? ""
        var taken: [String: Int] = [:]
        return rows.map { row in
            var row = row
            if row.on.isEmpty { row.on = FeedbackTask.day(moment) }
            guard !identifier.isEmpty else { return row }
            let base = "\(identifier)/\(row.code)/\(row.status)"
            taken[base, default: 0] += 1
            let count = taken[base, default: 1]
            row.messageID = count == 1 ? base : "\(base)/\(count)"
            return row
        }
    }
}
