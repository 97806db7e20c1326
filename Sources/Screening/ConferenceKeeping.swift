package import Care
import Identity
package import Messages
package import Postgres
package import Records

/// Conferences of several agencies about children (DOMAIN: conference).
package enum ConferenceKeeping {
    package struct Opening: Sendable {
        package var code: String
        package var title: String
        package var region: String
        /// nil: today.
        package var heldOn: CalendarDate?
        package var quorum: Int
        /// Codes of children.
        package var matters: [String]
        package var isDrafting: Bool
        /// Codes of workers.
        package var members: [String]

        package init(
            code: String, title: String, region: String, heldOn: CalendarDate?, quorum: Int,
            matters: [String], isDrafting: Bool, members: [String]
        ) {
            self.code = code
            self.title = title
            self.region = region
            self.heldOn = heldOn
            self.quorum = quorum
            self.matters = matters
            self.isDrafting = isDrafting
            self.members = members
        }
    }

    /// Somebody takes part, and is there or not.
    package struct Attendance: Sendable {
        /// A worker's code, who then sees the conference, or a name.
        package var person: String
        package var agency: Agency
        /// nil: yes, once the day of the conference has come.
        package var isPresent: Bool?

        package init(person: String, agency: Agency, isPresent: Bool?) {
            self.person = person
            self.agency = agency
            self.isPresent = isPresent
        }
    }

    /// Opens one; whoever opens it is its first member.
    ///
    /// - Parameter language: what drafted matters are written in.
    package static func open(
        _ opening: Opening, language: Language, house: House, on connection: inout Connection
    ) throws -> ConferenceState {
        guard let caller = house.worker else {
            throw Fault(.notPermitted, .conferenceNeedsWorker)
        }
        let now = try Reference.now(on: &connection)
        let region = try Regions.whole(opening.region, on: &connection)
        var change = ConferenceChange(
            of: ConferenceState(try Self.sitting(opening, in: region, house, now.date)),
            house: house)
        let sitting = change.state.sitting
        let people = try Self.members(opening, caller: caller.code, on: &connection)
        let matters = try ConferenceDrafting(
            district: sitting.district, places: Regions.prefix(region), caller: caller.code,
            language: language
        ).matters(
            named: opening.matters, drafting: opening.isDrafting, at: now, on: &connection)
        do {
            let isOpen = try connection.transaction { connection in
                try begin(&change, matters, people, isHeld: sitting.heldOn <= now.date, &connection)
            }
            guard isOpen else { throw Fault(.badData, .conferencePersonRefused) }
        } catch let error as PostgresError where error.constraint == "conference_code_once" {
            throw Fault(.badData, .conferenceCodeTaken(opening.code), mend: "xinlu conference list")
        } catch let error as PostgresError where error.constraint == "conference_code_form" {
            throw Fault(.badData, .codeForm)
        }
        return try ConferenceState(of: sitting, on: &connection)
    }

    private static func sitting(
        _ opening: Opening, in region: String, _ house: House, _ today: CalendarDate
    ) throws -> Conferences.Sitting {
        try PlainWords.check(opening.title, in: 1...200, option: "--title")
        guard (1...50).contains(opening.quorum) else { throw Fault(.usage, .conferenceQuorumRange) }
        let heldOn = opening.heldOn ?? today
        // It may be called for a day to come; more than a year ahead is a slip of the pen.
        guard heldOn <= today.adding(days: 366) else {
            throw Fault(.badData, .dateInFuture(heldOn.iso))
        }
        var identifiers = house.identifiers
        return Conferences.Sitting(
            district: String(region.prefix(6)), id: identifiers.next(), code: opening.code,
            title: opening.title, heldOn: heldOn, quorum: Int16(opening.quorum))
    }

    /// The caller first, then the others; each has a login.
    private static func members(
        _ opening: Opening, caller: String, on connection: inout Connection
    ) throws -> [Conferences.Worker] {
        var people: [Conferences.Worker] = []
        for code in [caller] + opening.members where !people.contains(where: { $0.code == code }) {
            guard let worker = try Conferences.worker(code, on: &connection) else {
                throw Fault(.badData, .unknownWorker(code), mend: "xinlu worker list")
            }
            people.append(worker)
        }
        return people
    }

    /// - Returns: false: one of these people cannot take part, and nothing is written.
    private static func begin(
        _ change: inout ConferenceChange, _ matters: [ConferenceDrafting.Matter],
        _ people: [Conferences.Worker], isHeld: Bool, _ connection: inout Connection
    ) throws -> Bool {
        let sitting = change.state.sitting
        let attendees = people.map { Attendee(name: $0.display, workerCode: $0.code) }
        let isOpen = try change.admits(attendees, to: matters.map(\.minor), on: &connection)
        if isOpen {
            try Conferences.open(sitting, on: &connection)
            for (place, worker) in people.enumerated() {
                // Who opens it is there; who is called to it has still to come.
                let member = Self.member(
                    attendees[place], .civilAffairs, isPresent: isHeld && place == 0, of: sitting)
                try Conferences.add(member, login: worker.login, to: sitting, on: &connection)
            }
            for matter in matters {
                try Conferences.append(
                    .matter, matter.words, id: change.identifier(), minor: matter.minor,
                    to: sitting, on: &connection)
            }
        }
        try change.seal("conference.opened", hasHappened: isOpen, on: &connection)
        return isOpen
    }

    private static func member(
        _ attendee: Attendee, _ agency: Agency, isPresent: Bool, of sitting: Conferences.Sitting
    ) -> Conferences.Member {
        let key =
            attendee.workerCode.map { ["worker", $0] } ?? [
                agency.rawValue, PersonName.lookupForm(attendee.name),
            ]
        return Conferences.Member(
            id: .derived("conference-member", sitting.id.description, key[0], key[1]),
            agency: agency, person: attendee.name, workerCode: attendee.workerCode,
            isPresent: isPresent)
    }

    /// Adds a member, or says whether one is present; a worker sees the conference from now on.
    package static func setMember(
        _ attendance: Attendance, in code: String, house: House, on connection: inout Connection
    ) throws -> Conferences.Member {
        try PlainWords.check(attendance.person, in: 1...80, option: "--member")
        let today = try Reference.now(on: &connection).date
        return try ConferenceChange.make(
            in: code, "conference.recorded", house: house, on: &connection
        ) { change, connection in
            let sitting = change.state.sitting
            let isPresent = attendance.isPresent ?? (sitting.heldOn <= today)
            guard !isPresent || sitting.heldOn <= today else {
                throw Fault(.badData, .dateInFuture(sitting.heldOn.iso))
            }
            let worker = try Conferences.worker(attendance.person, on: &connection)
            let attendee = Attendee(
                name: worker?.display ?? attendance.person, workerCode: worker?.code)
            let minors = change.state.minors
            guard try change.admits([attendee], to: minors, on: &connection) else { return nil }
            let member = Self.member(attendee, attendance.agency, isPresent: isPresent, of: sitting)
            if let known = change.state.members.first(where: { $0.id == member.id }) {
                guard known.agency == member.agency else {
                    throw Fault(
                        .badData,
                        .conferenceMemberOf(known.person, .agencyName(known.agency.rawValue)))
                }
                try Conferences.setPresent(isPresent, known.id, of: sitting, on: &connection)
            } else {
                try Conferences.add(member, login: worker?.login, to: sitting, on: &connection)
            }
            return member
        }
    }

    /// - Returns: the day on which it is closed.
    /// - Throws: ``Fault``: something decided is still to be done, or nothing was decided.
    package static func close(
        _ code: String, house: House, on connection: inout Connection
    ) throws -> CalendarDate {
        let today = try Reference.now(on: &connection).date
        return try ConferenceChange.make(
            in: code, "conference.closed", house: house, on: &connection
        ) { change, connection in
            let state = change.state
            guard state.sitting.heldOn <= today else {
                throw Fault(.badData, .dateInFuture(state.sitting.heldOn.iso))
            }
            if let first = state.openActions.first {
                throw Fault(
                    .badData, .conferenceActionsOpen(code, state.openActions.count),
                    mend: "xinlu conference action \(code) --done \(first.id)")
            }
            guard state.entries.contains(where: { $0.kind == .decision }) else {
                throw Fault(
                    .badData, .conferenceLacksDecision(code),
                    mend: "xinlu conference record \(code) --kind decision --words …")
            }
            try Conferences.close(state.sitting, on: today, connection: &connection)
            return today
        }
    }
}
