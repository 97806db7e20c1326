package import Care
import Messages
package import Postgres
package import Records
package import Tables

/// A conference as it stands: who sits in it, what was said, what is to be done.
package struct ConferenceState: Sendable {
    package let sitting: Conferences.Sitting
    package private(set) var members: [Conferences.Member] = []
    /// In the order in which they were recorded.
    package private(set) var entries: [Conferences.Entry] = []
    /// By due date.
    package private(set) var actions: [Conferences.Action] = []

    /// One that nobody has said anything in yet.
    init(_ sitting: Conferences.Sitting) { self.sitting = sitting }

    init(of sitting: Conferences.Sitting, on connection: inout Connection) throws {
        self.sitting = sitting
        members = try Conferences.members(of: sitting, on: &connection)
        entries = try Conferences.entries(of: sitting, on: &connection)
        actions = try Conferences.actions(of: sitting, on: &connection)
    }

    /// - Parameter code: as typed; `370202/C1` where two districts have a C1.
    /// - Throws: ``Fault``: there is none that this worker is a member of.
    package static func read(
        _ code: String, on connection: inout Connection
    ) throws -> Self {
        try Self(of: find(code, on: &connection), on: &connection)
    }

    static func find(
        _ code: String, on connection: inout Connection
    ) throws -> Conferences.Sitting {
        let parts = code.split(separator: "/", maxSplits: 1).map(String.init)
        let found = try Conferences.find(
            parts.last ?? "", in: parts.count == 2 ? parts[0] : nil, on: &connection)
        guard let first = found.first else {
            throw Fault(.badData, .conferenceUnknown(code), mend: "xinlu conference list")
        }
        guard found.count == 1 else {
            throw Fault(
                .badData, .conferenceInTwoDistricts(code, found.map(\.district)),
                mend: "xinlu conference show \(first.district)/\(first.code)")
        }
        return first
    }

    /// The children whom it is about, by when they were brought before it.
    package var matters: [Conferences.Entry] {
        var seen: Set<MinorID> = []
        return entries.filter { entry in
            guard entry.kind == .matter, let minor = entry.minor else { return false }
            return seen.insert(minor).inserted
        }
    }

    package var minors: [MinorID] { matters.compactMap(\.minor) }
    package var present: Int { members.count(where: \.isPresent) }
    package var openActions: [Conferences.Action] { actions.filter { $0.doneOn == nil } }

    /// Entries that a later one of the same kind stands in for.
    package var replaced: Set<ConferenceEntryID> {
        var slots: Set<ConferenceSlot> = []
        return Set(
            entries.reversed().filter { !slots.insert($0.slot).inserted }.map(\.id))
    }

    /// The entry that counts in this slot.
    func last(in slot: ConferenceSlot) -> Conferences.Entry? {
        entries.last { $0.slot == slot }
    }

    func has(_ kinds: Set<ConferenceEntryKind>, about minor: MinorID) -> Bool {
        entries.contains { $0.minor == minor && kinds.contains($0.kind) }
    }
}

/// What one entry of a conference can be said once about: the last one counts.
struct ConferenceSlot: Hashable {
    /// A child is heard, or it says why not: one of both counts.
    let kind: ConferenceEntryKind
    let minor: MinorID?
    let agency: Agency?

    init(_ kind: ConferenceEntryKind, minor: MinorID?, agency: Agency?) {
        self.kind = kind == .childNotAsked ? .childView : kind
        self.minor = minor
        self.agency = agency
    }
}

extension Conferences.Entry {
    var slot: ConferenceSlot { ConferenceSlot(kind, minor: minor, agency: agency) }
}

extension ConferenceState {
    package var json: JSON {
        let replaced = self.replaced
        return [
            "conference_id": .string(sitting.id.description), "code": .string(sitting.code),
            "district": .string(sitting.district), "title": .string(sitting.title),
            "held_on": .string(sitting.heldOn.iso), "quorum": .int(Int(sitting.quorum)),
            "present": .int(present), "closed_on": .optional(sitting.closedOn?.iso),
            "members": .array(members.map(Self.json)),
            "matters": .array(matters.map { .optional($0.minorCode) }),
            "entries": .array(entries.map { Self.json($0, counts: !replaced.contains($0.id)) }),
            "actions": .array(actions.map(Self.json)),
        ]
    }

    private static func json(_ member: Conferences.Member) -> JSON {
        [
            "member_id": .string(member.id.description),
            "agency": .string(member.agency.rawValue), "person": .string(member.person),
            "worker": .optional(member.workerCode), "present": .bool(member.isPresent),
        ]
    }

    private static func json(_ entry: Conferences.Entry, counts: Bool) -> JSON {
        [
            "entry_id": .string(entry.id.description), "place": .int(Int(entry.place)),
            "kind": .string(entry.kind.rawValue), "minor": .optional(entry.minorCode),
            "agency": .optional(entry.agency?.rawValue), "words": .string(entry.words),
            "counts": .bool(counts), "recorded_at": .string(entry.recordedAt.iso),
        ]
    }

    private static func json(_ action: Conferences.Action) -> JSON {
        [
            "action_id": .string(action.id.description), "minor": .optional(action.minorCode),
            "what": .string(action.what), "owner": .string(action.owner),
            "due_on": .string(action.dueOn.iso), "done_on": .optional(action.doneOn?.iso),
        ]
    }
}
