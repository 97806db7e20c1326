package import Care
package import Postgres
import SQLFiles

package enum ConferenceMemberTag {}
package enum ConferenceEntryTag {}
package typealias ConferenceMemberID = Identifier<ConferenceMemberTag>
package typealias ConferenceEntryID = Identifier<ConferenceEntryTag>

/// What is put on record in a conference.
package enum ConferenceEntryKind: String, Hashable, Sendable, CaseIterable, PostgresEncodable,
    PostgresDecodable
{
    case matter, position, decision, dissent
    /// In the child's own words.
    case childView = "child-view"
    /// Why it was not asked.
    case childNotAsked = "child-not-asked"
    /// Why a guardian was not heard.
    case guardianNotHeard = "guardian-not-heard"

    /// Whether an agency says it.
    package var isOfAgency: Bool { self == .position || self == .dissent }
    /// Whether it is about one child.
    package var isAboutChild: Bool {
        switch self {
        case .matter, .childView, .childNotAsked, .guardianNotHeard: true
        case .position, .decision, .dissent: false
        }
    }
}

/// Conferences of several agencies about children; a login sees those that it is a member of.
package enum Conferences {
    package struct Sitting: Hashable, Sendable {
        package let district: String
        package let id: ConferenceID
        package let code: String
        package let title: String
        package let heldOn: CalendarDate
        /// How many members are present at least when something is decided.
        package let quorum: Int16
        package let closedOn: CalendarDate?

        package init(
            district: String, id: ConferenceID, code: String, title: String,
            heldOn: CalendarDate, quorum: Int16, closedOn: CalendarDate? = nil
        ) {
            self.district = district
            self.id = id
            self.code = code
            self.title = title
            self.heldOn = heldOn
            self.quorum = quorum
            self.closedOn = closedOn
        }
    }

    package struct Member: Hashable, Sendable {
        package let id: ConferenceMemberID
        package let agency: Agency
        package let person: String
        /// nil: takes part by name, without a login.
        package let workerCode: String?
        package let isPresent: Bool

        package init(
            id: ConferenceMemberID, agency: Agency, person: String, workerCode: String?,
            isPresent: Bool
        ) {
            self.id = id
            self.agency = agency
            self.person = person
            self.workerCode = workerCode
            self.isPresent = isPresent
        }
    }

    package struct Entry: Hashable, Sendable {
        package let id: ConferenceEntryID
        package let place: Int32
        package let kind: ConferenceEntryKind
        package let minor: MinorID?
        /// nil: about no child, or about one of a district that the login does not see.
        package let minorCode: String?
        package let agency: Agency?
        package let words: String
        package let recordedAt: Instant
    }

    package struct Action: Hashable, Sendable {
        package let id: ActionID
        package let minor: MinorID?
        package let minorCode: String?
        package let what: String
        package let owner: String
        package let dueOn: CalendarDate
        package let doneOn: CalendarDate?
    }

    package struct Line: Hashable, Sendable {
        package let district: String
        package let code: String
        package let title: String
        package let heldOn: CalendarDate
        package let people: Int
        package let matters: Int
        package let decisions: Int
        package let openActions: Int
        package let closedOn: CalendarDate?
    }

    /// An action that nobody has done yet.
    package struct OpenAction: Hashable, Sendable {
        package let district: String
        /// The child's, or the whole district.
        package let region: String
        package let code: String
        package let minorCode: String?
        package let id: ActionID
        package let what: String
        package let owner: String
        package let dueOn: CalendarDate
    }

    package static func open(_ sitting: Sitting, on connection: inout Connection) throws {
        try connection.execute(
            SQLFiles.Conference.open.text, sitting.district, sitting.id, sitting.code,
            sitting.title, sitting.heldOn, sitting.quorum)
    }

    /// - Parameter district: nil: any.
    package static func find(
        _ code: String, in district: String?, on connection: inout Connection
    ) throws -> [Sitting] {
        try connection.query(SQLFiles.Conference.find.text, code, district).map { row in
            Sitting(
                district: try row["district_code"], id: try row["conference_id"],
                code: try row["code"], title: try row["title"], heldOn: try row["held_on"],
                quorum: try row["quorum"], closedOn: try row["closed_on"])
        }
    }

    package static func list(on connection: inout Connection) throws -> [Line] {
        try connection.query(SQLFiles.Conference.list.text).map { row in
            Line(
                district: try row["district_code"], code: try row["code"],
                title: try row["title"], heldOn: try row["held_on"], people: try row["people"],
                matters: try row["matters"], decisions: try row["decisions"],
                openActions: try row["open_actions"], closedOn: try row["closed_on"])
        }
    }

    /// Keeps every other change of it waiting until the transaction ends.
    ///
    /// - Returns: when it was closed; nil: it is open.
    package static func lock(
        _ sitting: Sitting, on connection: inout Connection
    ) throws -> CalendarDate? {
        try connection.query(SQLFiles.Conference.lock.text, sitting.district, sitting.id).first
            .flatMap { try $0.get("closed_on", as: CalendarDate?.self) }
    }

    package static func close(
        _ sitting: Sitting, on day: CalendarDate, connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.Conference.close.text, sitting.district, sitting.id, day)
    }

    package static func members(
        of sitting: Sitting, on connection: inout Connection
    ) throws -> [Member] {
        try connection.query(
            SQLFiles.ConferenceMember.ofConference.text, sitting.district, sitting.id
        ).map { row in
            Member(
                id: try row["member_id"], agency: try row["agency"], person: try row["person"],
                workerCode: try row["worker_code"], isPresent: try row["is_present"])
        }
    }

    /// - Parameter login: nil: takes part by name; else it sees the conference from now on.
    package static func add(
        _ member: Member, login: String?, to sitting: Sitting, on connection: inout Connection
    ) throws {
        if let login {
            try connection.execute(
                SQLFiles.Conference.addLogin.text, sitting.district, sitting.id, login)
        }
        try connection.execute(
            SQLFiles.ConferenceMember.add.text, sitting.district, sitting.id, member.id,
            member.agency, member.person, member.workerCode, member.isPresent)
    }

    /// Takes those out of the circulation who may not hear of one of these children since.
    ///
    /// - Returns: how many.
    package static func dismissBarred(
        from minors: [MinorID], of sitting: Sitting, on connection: inout Connection
    ) throws -> Int {
        let barred = try connection.query(
            SQLFiles.ConferenceMember.barred.text, sitting.district, sitting.id, minors)
        for row in barred {
            try setPresent(false, row["member_id"], of: sitting, on: &connection)
            try connection.execute(
                SQLFiles.Conference.removeLogin.text, sitting.district, sitting.id,
                row.get("role_name", as: String.self))
        }
        return barred.count
    }

    package static func setPresent(
        _ isPresent: Bool, _ member: ConferenceMemberID, of sitting: Sitting,
        on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ConferenceMember.setPresent.text, sitting.district, sitting.id, member,
            isPresent)
    }

    /// In the order in which they were recorded.
    package static func entries(
        of sitting: Sitting, on connection: inout Connection
    ) throws -> [Entry] {
        try connection.query(
            SQLFiles.ConferenceEntry.ofConference.text, sitting.district, sitting.id
        ).map { row in
            Entry(
                id: try row["entry_id"], place: try row["place"], kind: try row["kind"],
                minor: try row["minor_id"], minorCode: try row["minor_code"],
                agency: try row["agency"], words: try row["words"],
                recordedAt: try row["recorded_at"])
        }
    }

    /// - Precondition: the conference is locked, so that no other takes the same place.
    package static func append(
        _ kind: ConferenceEntryKind, _ words: String, id: ConferenceEntryID, minor: MinorID?,
        agency: Agency? = nil, to sitting: Sitting, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ConferenceEntry.add.text, sitting.district, sitting.id, id, kind, minor,
            agency, words)
    }

    package static func actions(
        of sitting: Sitting, on connection: inout Connection
    ) throws -> [Action] {
        try connection.query(
            SQLFiles.ConferenceAction.ofConference.text, sitting.district, sitting.id
        ).map { row in
            Action(
                id: try row["action_id"], minor: try row["minor_id"],
                minorCode: try row["minor_code"], what: try row["what"],
                owner: try row["owner"], dueOn: try row["due_on"], doneOn: try row["done_on"])
        }
    }

    package static func add(
        action: ActionID, _ what: String, owner: String, dueOn: CalendarDate, minor: MinorID?,
        to sitting: Sitting, on connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ConferenceAction.add.text, sitting.district, sitting.id, action, minor,
            what, owner, dueOn)
    }

    package static func finish(
        _ action: ActionID, of sitting: Sitting, on day: CalendarDate,
        connection: inout Connection
    ) throws {
        try connection.execute(
            SQLFiles.ConferenceAction.finish.text, sitting.district, sitting.id, action, day)
    }

    /// What the login's conferences decided and nobody has done yet, by due date.
    package static func openActions(on connection: inout Connection) throws -> [OpenAction] {
        try connection.query(SQLFiles.ConferenceAction.open.text).map { row in
            OpenAction(
                district: try row["district_code"], region: try row["region_code"],
                code: try row["code"], minorCode: try row["minor_code"],
                id: try row["action_id"], what: try row["what"], owner: try row["owner"],
                dueOn: try row["due_on"])
        }
    }
}

/// Who may sit in a conference, and what is brought before it.
extension Conferences {
    package struct Worker: Hashable, Sendable {
        package let code: String
        package let login: String
        package let display: String
    }

    /// A child that waits for somebody in vain.
    package struct Waiting: Hashable, Sendable {
        package let minor: MinorID
        package let minorCode: String
        /// Open, and past their clock.
        package let alerts: Int
        /// Planned, and overdue.
        package let actions: Int
        package let hasHarmReport: Bool
    }

    /// nil: no active worker has this code.
    package static func worker(
        _ code: String, on connection: inout Connection
    ) throws -> Worker? {
        try connection.query(SQLFiles.ConferenceMember.worker.text, code).first.map { row in
            Worker(
                code: try row["worker_code"], login: try row["role_name"],
                display: try row["display"])
        }
    }

    /// Whether a worker may not hear of one of these children: suspected, or kin.
    package static func isBarred(
        worker code: String, from minors: [MinorID], in district: String,
        on connection: inout Connection
    ) throws -> Bool {
        try connection.scalar(
            SQLFiles.ConferenceMember.isBarred.text, district, minors, code, as: Bool.self)
    }

    /// What workers and partners are called who may not hear of one of these children.
    package static func barredNames(
        from minors: [MinorID], in district: String, on connection: inout Connection
    ) throws -> [String] {
        try connection.query(SQLFiles.ConferenceMember.barredNames.text, district, minors)
            .map { try $0["name"] }
    }

    /// Guardians of these children who are suspected or not to be informed.
    package static func barredGuardians(
        of minors: [MinorID], in district: String, on connection: inout Connection
    ) throws -> [(id: GuardianID, nameSealed: [UInt8])] {
        try connection.query(SQLFiles.ConferenceMember.barredGuardians.text, district, minors)
            .map { (id: try $0["guardian_id"], nameSealed: try $0["name_sealed"]) }
    }

    /// Those of the children with a guardian who is not to be informed.
    package static func unheard(
        _ minors: [MinorID], in district: String, on connection: inout Connection
    ) throws -> Set<MinorID> {
        Set(
            try connection.query(SQLFiles.ConferenceEntry.unheard.text, district, minors)
                .map { try $0["minor_id"] })
    }

    /// Children of these places that a conference may have to look at, by code.
    ///
    /// - Parameter caller: a worker's code; children that she may not hear of are left out.
    package static func waiting(
        in district: String, placesFrom prefix: String, at now: Instant, caller: String,
        on connection: inout Connection
    ) throws -> [Waiting] {
        try connection.query(SQLFiles.Conference.draft.text, district, prefix, now, caller)
            .map { row in
                Waiting(
                    minor: try row["minor_id"], minorCode: try row["code"],
                    alerts: try row["alerts"], actions: try row["actions"],
                    hasHarmReport: try row["has_report"])
            }
    }
}
