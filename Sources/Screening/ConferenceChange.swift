import Care
import Identity
import Messages
import Postgres
import Records

/// Somebody who is to sit in a conference or to hear of it.
struct Attendee: Hashable {
    let name: String
    /// nil: known by name alone.
    let workerCode: String?

    init(name: String, workerCode: String?) {
        self.name = name
        self.workerCode = workerCode
    }

    init(_ member: Conferences.Member) {
        self.init(name: member.person, workerCode: member.workerCode)
    }

    /// A worker's code, or else a name.
    init(_ text: String, on connection: inout Connection) throws {
        let worker = try Conferences.worker(text, on: &connection)
        self.init(name: worker?.display ?? text, workerCode: worker?.code)
    }
}

/// A change of a conference, made while nobody else changes it.
struct ConferenceChange {
    private(set) var state: ConferenceState
    private(set) var house: House
    /// What stands on record whatever becomes of the change: that guardians' names were opened,
    /// that somebody was taken out of the circulation.
    private(set) var events: [AuditEventRow] = []
    /// False: what was asked for stands already.
    var isNews = true

    init(of state: ConferenceState, house: House) {
        self.state = state
        self.house = house
    }

    mutating func identifier<Kind>() -> Identifier<Kind> { house.identifiers.next() }

    /// Whether none of these people is suspected of harm to one of these children, kin to one, or
    /// a guardian who is not to be informed.
    mutating func admits(
        _ people: [Attendee], to minors: [MinorID], on connection: inout Connection
    ) throws -> Bool {
        guard !minors.isEmpty else { return true }
        let district = state.sitting.district
        for code in people.compactMap(\.workerCode) {
            let isBarred = try Conferences.isBarred(
                worker: code, from: minors, in: district, on: &connection)
            guard !isBarred else { return false }
        }
        let names = Set(
            people.filter { $0.workerCode == nil }.map { PersonName.lookupForm($0.name) })
        guard !names.isEmpty else { return true }
        let barred = try Conferences.barredNames(from: minors, in: district, on: &connection)
        guard !barred.contains(where: { names.contains(PersonName.lookupForm($0)) }) else {
            return false
        }
        return try guardians(of: minors, on: &connection).isDisjoint(with: names)
    }

    /// What their barred guardians are called.
    private mutating func guardians(
        of minors: [MinorID], on connection: inout Connection
    ) throws -> Set<String> {
        let district = state.sitting.district
        var names: Set<String> = []
        for guardian in try Conferences.barredGuardians(
            of: minors, in: district, on: &connection)
        {
            append(
                "identity.read", of: "guardian", guardian.id.description, purpose: "conference")
            let name = try house.keys.text(
                guardian.nameSealed, at: .guardianName(district, guardian.id))
            names.insert(PersonName.lookupForm(name))
        }
        return names
    }
}

extension ConferenceChange {
    /// Does `body` in one transaction, under the conference's lock.
    ///
    /// - Parameters:
    ///   - action: as the audit has it.
    ///   - body: gives nil where a person cannot take part; nothing is written then but that names
    ///     were read.
    /// - Throws: ``Fault``: no such conference, a closed one, or a person who cannot take part.
    static func make<Value>(
        in code: String, _ action: String, house: House, on connection: inout Connection,
        body: (inout ConferenceChange, inout Connection) throws -> Value?
    ) throws -> Value {
        let sitting = try ConferenceState.find(code, on: &connection)
        let value = try connection.transaction { connection -> Value? in
            if let day = try Conferences.lock(sitting, on: &connection) {
                throw Fault(
                    .badData, .conferenceIsClosed(code, day.iso),
                    mend: "xinlu conference show \(code)")
            }
            var change = ConferenceChange(
                of: try ConferenceState(of: sitting, on: &connection), house: house)
            try change.dismissBarred(on: &connection)
            let value = try body(&change, &connection)
            try change.seal(action, hasHappened: value != nil, on: &connection)
            return value
        }
        guard let value else { throw Fault(.badData, .conferencePersonRefused) }
        return value
    }

    /// Whoever is suspected since, or kin, hears no more of it, before anything else is said.
    private mutating func dismissBarred(on connection: inout Connection) throws {
        let dismissed = try Conferences.dismissBarred(
            from: state.minors, of: state.sitting, on: &connection)
        guard dismissed > 0 else { return }
        append("conference.member-dismissed", of: "conference", state.sitting.id.description)
        state = try ConferenceState(of: state.sitting, on: &connection)
    }

    /// The last statement of the transaction.
    mutating func seal(
        _ action: String, hasHappened: Bool, on connection: inout Connection
    ) throws {
        if hasHappened, isNews { append(action, of: "conference", state.sitting.id.description) }
        try Audit.seal(events, on: &connection)
    }

    private mutating func append(
        _ action: String, of kind: String, _ id: String, purpose: String = ""
    ) {
        events.append(
            AuditEventRow(
                district: state.sitting.district, id: house.identifiers.next(), action: action,
                objectKind: kind, objectID: id, purpose: purpose))
    }
}
