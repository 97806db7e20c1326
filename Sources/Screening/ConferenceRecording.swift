package import Care
import Messages
package import Postgres
package import Records

/// What is said in a conference, and what is to be done after it.
extension ConferenceKeeping {
    package struct Statement: Sendable {
        package var kind: ConferenceEntryKind
        package var words: String
        /// The child's code.
        package var minor: String?
        /// Who says it: for positions and dissent.
        package var agency: Agency?

        package init(
            kind: ConferenceEntryKind, words: String, minor: String?, agency: Agency?
        ) {
            self.kind = kind
            self.words = words
            self.minor = minor
            self.agency = agency
        }
    }

    package struct Recorded: Sendable {
        package let id: ConferenceEntryID
        /// An earlier wording no longer counts.
        package let isReplacing: Bool
    }

    package struct Assignment: Sendable {
        package var what: String
        /// A worker's code, or a name.
        package var owner: String
        package var dueOn: CalendarDate
        /// The child's code.
        package var minor: String?

        package init(what: String, owner: String, dueOn: CalendarDate, minor: String?) {
            self.what = what
            self.owner = owner
            self.dueOn = dueOn
            self.minor = minor
        }
    }

    /// Appends what was said; the very same again is one entry.
    ///
    /// - Throws: ``Fault``: a decision without quorum or without the child's voice, or a child that
    ///   somebody who sits here may not hear of.
    package static func record(
        _ statement: Statement, in code: String, house: House, on connection: inout Connection
    ) throws -> Recorded {
        let kind = statement.kind
        try PlainWords.check(statement.words, in: 1...2000, option: "--words")
        guard kind.isOfAgency == (statement.agency != nil) else {
            throw Fault(.usage, .conferenceAgencyOption)
        }
        guard !kind.isAboutChild || statement.minor != nil else {
            throw Fault(.usage, .conferenceMinorNeeded(kind.rawValue))
        }
        let child = try statement.minor.map { try MinorLookup.one($0, on: &connection) }
        return try ConferenceChange.make(
            in: code, "conference.recorded", house: house, on: &connection
        ) { change, connection in
            let sitting = change.state.sitting
            let last = change.state.last(
                in: ConferenceSlot(kind, minor: child?.id, agency: statement.agency))
            if let last, last.kind == kind, last.words == statement.words {
                change.isNews = false
                return Recorded(id: last.id, isReplacing: false)
            }
            guard try fits(kind, about: child, &change, on: &connection) else { return nil }
            let id: ConferenceEntryID = change.identifier()
            try Conferences.append(
                kind, statement.words, id: id, minor: child?.id, agency: statement.agency,
                to: sitting, on: &connection)
            return Recorded(id: id, isReplacing: last != nil)
        }
    }

    /// - Returns: false: somebody who sits here, or owns an action, may not hear of this child.
    private static func fits(
        _ kind: ConferenceEntryKind, about child: MinorRow?, _ change: inout ConferenceChange,
        on connection: inout Connection
    ) throws -> Bool {
        let sitting = change.state.sitting
        if kind == .matter, let child {
            guard child.district == sitting.district else {
                throw Fault(.badData, .conferenceOtherDistrict(child.code, sitting.district))
            }
            var people = change.state.members.map { Attendee($0) }
            for action in change.state.openActions {
                people.append(try Attendee(action.owner, on: &connection))
            }
            return try change.admits(people, to: [child.id], on: &connection)
        }
        try requireMatter(child, change.state)
        if kind == .decision { try checkDecision(about: child, change.state, on: &connection) }
        return true
    }

    private static func requireMatter(_ child: MinorRow?, _ state: ConferenceState) throws {
        guard let child, !state.matters.contains(where: { $0.minor == child.id }) else { return }
        let code = state.sitting.code
        throw Fault(
            .badData, .conferenceNoMatter(code, child.code),
            mend: "xinlu conference record \(code) --kind matter --minor \(child.code) --words …")
    }

    /// Enough members are there, and each child it is about was heard or it says why not.
    private static func checkDecision(
        about child: MinorRow?, _ state: ConferenceState, on connection: inout Connection
    ) throws {
        let sitting = state.sitting
        guard state.present >= Int(sitting.quorum) else {
            throw Fault(
                .badData, .conferenceLacksQuorum(state.present, Int(sitting.quorum)),
                mend: "xinlu conference record \(sitting.code) --member … --agency … --present yes"
            )
        }
        // Without a child named it is about all of them.
        let matters = state.matters.filter { child == nil || $0.minor == child?.id }
        let minors = matters.compactMap(\.minor)
        let unheard = try Conferences.unheard(minors, in: sitting.district, on: &connection)
        for matter in matters {
            guard let minor = matter.minor else { continue }
            let code = matter.minorCode ?? ""
            if !state.has([.childView, .childNotAsked], about: minor) {
                throw Fault(
                    .badData, .conferenceLacksChild(code),
                    mend: "xinlu conference record \(sitting.code) --kind child-view "
                        + "--minor \(code) --words …")
            }
            if unheard.contains(minor), !state.has([.guardianNotHeard], about: minor) {
                throw Fault(
                    .badData, .conferenceLacksGuardian(code),
                    mend: "xinlu conference record \(sitting.code) --kind guardian-not-heard "
                        + "--minor \(code) --words …")
            }
        }
    }

    /// Gives somebody something to do; the very same again is one action.
    package static func add(
        _ task: Assignment, to code: String, house: House, on connection: inout Connection
    ) throws -> ActionID {
        try PlainWords.check(task.what, in: 2...500, option: "--what")
        try PlainWords.check(task.owner, in: 1...80, option: "--owner")
        let child = try task.minor.map { try MinorLookup.one($0, on: &connection) }
        return try ConferenceChange.make(
            in: code, "conference.action", house: house, on: &connection
        ) { change, connection in
            let sitting = change.state.sitting
            guard task.dueOn >= sitting.heldOn else {
                throw Fault(
                    .badData, .conferenceDueBefore(task.dueOn.iso, sitting.heldOn.iso))
            }
            try requireMatter(child, change.state)
            let owner = try Attendee(task.owner, on: &connection)
            let minors = change.state.minors
            guard try change.admits([owner], to: minors, on: &connection) else { return nil }
            let id: ActionID = .derived(
                "conference-action", sitting.id.description, child?.id.description ?? "",
                task.what, task.owner, task.dueOn.iso)
            change.isNews = !change.state.actions.contains { $0.id == id }
            try Conferences.add(
                action: id, task.what, owner: task.owner, dueOn: task.dueOn, minor: child?.id,
                to: sitting, on: &connection)
            return id
        }
    }

    /// - Parameter action: an action's id; one that is done already stays as it is.
    package static func finish(
        _ action: String, of code: String, house: House, on connection: inout Connection
    ) throws -> ActionID {
        let today = try Reference.now(on: &connection).date
        return try ConferenceChange.make(
            in: code, "conference.action-done", house: house, on: &connection
        ) { change, connection in
            let known = change.state.actions.first { $0.id.description == action.lowercased() }
            guard let known else {
                throw Fault(
                    .badData, .conferenceNoAction(code, action),
                    mend: "xinlu conference show \(code)")
            }
            change.isNews = known.doneOn == nil
            try Conferences.finish(
                known.id, of: change.state.sitting, on: today, connection: &connection)
            return known.id
        }
    }
}
