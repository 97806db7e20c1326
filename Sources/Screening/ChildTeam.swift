import Care
import Messages
package import Postgres
import Records

/// The responsible pair of a child, its helpers, and the workers who are its kin.
package struct ChildTeam: Sendable {
    package var minor: String
    package var village: String?
    package var town: String?
    /// A worker's code, or a name.
    package var helper: String?
    package var role: String
    package var related: String?
    package var remove: String?

    package init(
        minor: String, village: String?, town: String?, helper: String?, role: String,
        related: String?, remove: String?
    ) {
        self.minor = minor
        self.village = village
        self.town = town
        self.helper = helper
        self.role = role
        self.related = related
        self.remove = remove
    }

    package var changesSomething: Bool {
        [village, town, helper, related, remove].contains { $0 != nil }
    }

    /// A worker who is kin of the child stands by it in no other part: she sees nothing of it.
    package func change(house: inout House, on connection: inout Connection) throws {
        let child = try MinorLookup.one(minor, on: &connection)
        let day = try Reference.now(on: &connection).date
        let known = Set(
            try Workers.list(on: &connection).filter { !$0.isDisabled }.map(\.code))
        for worker in [village, town, related].compactMap(\.self) where !known.contains(worker) {
            throw Fault(.badData, .unknownWorker(worker), mend: "xinlu worker list")
        }
        if let helper { try PlainWords.check(helper, in: 1...80, option: "--helper") }
        let members = try Teams.members(of: child, on: &connection)
        let kin = Set(members.filter { $0.part == .related }.map(\.person))
        for worker in [village, town, helper].compactMap(\.self) {
            // Kin, or named in a report: the sentence does not say which.
            let isBarred = try Conferences.isBarred(
                worker: worker, from: [child.id], in: child.district, on: &connection)
            guard !isBarred, !kin.contains(worker), worker != related else {
                throw Fault(.badData, .workerCannotStandBy(worker, minor))
            }
        }
        let audit = AuditEventRow(
            district: child.district, id: house.identifiers.next(), action: "minor.team",
            objectKind: "minor", objectID: child.id.description)
        let identifiers = house.identifiers
        try connection.transaction { connection in
            var identifiers = identifiers
            func stand(_ part: TeamPart, _ person: String, role: String = "") throws {
                let stands = members.contains {
                    $0.part == part && $0.person == person && $0.person != remove
                }
                guard !stands else { return }
                let isWorker = known.contains(person)
                try Teams.add(
                    part, worker: isWorker ? person : nil, helper: isWorker ? nil : person,
                    role: role, id: identifiers.next(), of: child, since: day,
                    connection: &connection)
            }
            if let remove {
                let ended = try Teams.end(
                    remove, of: child, asKin: true, on: day, connection: &connection)
                guard ended > 0 else {
                    throw Fault(
                        .badData, .notOnTheTeam(remove, minor), mend: "xinlu minor team \(minor)")
                }
            }
            for (part, worker) in [(TeamPart.village, village), (.town, town)] {
                guard let worker else { continue }
                try Teams.end(part, of: child, keeping: worker, on: day, connection: &connection)
                try stand(part, worker)
            }
            if let helper { try stand(.helper, helper, role: role) }
            if let related {
                _ = try Teams.end(
                    related, of: child, asKin: false, on: day, connection: &connection)
                try stand(.related, related)
            }
            try Audit.seal([audit], on: &connection)
        }
    }
}
