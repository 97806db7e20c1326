import Care
package import Messages
package import Postgres
import Records

/// Who looked at a child, and on what ground: the auditor hears all, a guardian and the child hear
/// offices and purposes (DOMAIN: three readers).
package enum AccessAnswer {
    package enum Asker: String, Sendable, CaseIterable { case guardian, minor, auditor }

    package struct Line: Hashable, Sendable {
        /// A day; for the auditor a moment.
        package let at: String
        package let office: Phrase
        package let purpose: Phrase
        /// The auditor's alone; nil for everybody else.
        package let actor: String?
        package let action: String?
    }

    package static func lines(
        about code: String, for asker: Asker, on connection: inout Connection
    ) throws -> [Line] {
        guard let minor = try AccessTrail.minor(code, on: &connection) else {
            throw Fault(.badData, .unknownMinor(code))
        }
        let events = try AccessTrail.read(minor.id, in: minor.district, on: &connection)
        if asker == .auditor {
            return events.map { event in
                Line(
                    at: event.at.iso, office: office(of: event),
                    purpose: .verbatim(event.purpose), actor: event.actor, action: event.action)
            }
        }
        // One who is not to be informed learns nothing, in words that do not show it.
        if asker == .guardian,
            try !AccessTrail.mayInform(minor.id, in: minor.district, on: &connection)
        {
            return []
        }
        var seen: Set<Line> = []
        return events.compactMap { event in
            guard let purpose = purpose(of: event.action) else { return nil }
            let line = Line(
                at: event.at.date.iso, office: office(of: event), purpose: purpose, actor: nil,
                action: nil)
            return seen.insert(line).inserted ? line : nil
        }
    }

    /// nil: what happened under a report of harm, a conference or a mark is not for the family.
    private static func purpose(of action: String) -> Phrase? {
        switch action.prefix(while: { $0 != "." }) {
        case "harm", "conference", "guardian", "ground", "concern": nil
        case "identity": .accessIdentity
        case "assessment", "import": .accessAssessment
        case "triage": .accessDecision
        case "referral": .accessReferral
        default: .accessCare
        }
    }

    private static func office(of event: AccessTrail.Event) -> Phrase {
        switch event.level {
        case "city": .officeCity
        case "district", "town", "village":
            .officeOf(event.level ?? "", String((event.region ?? "").prefix(9)))
        default: .officeHouse
        }
    }
}
