import Care
import Instruments
import Messages
import Records
import Screening
import Triage

/// The desk on what was taken along; it opens no socket. What is typed stays on this machine until
/// `assess sync`.
struct OfflineEntry: EntrySource, ~Copyable {
    /// nil: none was taken along, or it does not open here.
    let list: OfflineList?
    let library: InstrumentLibrary
    let keys: HouseKeys
    /// Forms done at this desk, in their order.
    private(set) var kept: [EntryDraft] = []

    /// - Throws: ``Fault``: the list was taken for another login than the one named.
    init(_ options: DatabaseOptions) throws {
        let keys = try options.target.keys()
        let library = try options.library
        let list = try Self.list(keys: keys, for: options.worker)
        self.keys = keys
        self.library = library
        self.list = list
    }

    private static func list(keys: HouseKeys, for worker: String?) throws -> OfflineList? {
        switch OfflineFolder.read(keys: keys) {
        case .list(let list):
            guard worker == nil || worker == list.worker else {
                throw Fault(.notPermitted, .listOfAnother(list.worker), mend: "xinlu assess sync")
            }
            describe(list, machine: MachineClock.now)
            return list
        case .none:
            Output.note(.noListTaken)
            return nil
        case .unreadable:
            Output.note(.listUnreadable)
            return nil
        }
    }

    private static func describe(_ list: OfflineList, machine: Instant) {
        let age = list.ageInDays(machine: machine)
        Output.note(
            .listTaken(
                String(list.clocks.database.iso.prefix(16)).replacing("T", with: " "), days: age,
                children: list.children.count))
        if age > OfflineList.oldAfterDays { Output.note(.listIsOld(age)) }
        if machine < list.clocks.machine { Output.note(.clockIsBehind) }
    }

    var seesScores: Bool { false }
    var today: CalendarDate {
        let machine = MachineClock.now
        return list?.today(machine: machine) ?? machine.date
    }
    var origin: EntryOrigin? {
        EntryOrigin(worker: list?.worker, clocks: list?.clocks)
    }

    mutating func children(matching text: String) throws -> [EntryChild] {
        let found = list?.children(matching: text) ?? []
        // A code may be right though the list does not hold it; a name cannot be told from a slip.
        guard found.isEmpty, text.isCode else { return found.map { EntryChild($0) } }
        return [EntryChild(unlisted: text)]
    }

    mutating func child(of request: EntryRequest) throws -> EntryChild {
        list?.child(request.minor).map { EntryChild($0) } ?? EntryChild(unlisted: request.minor)
    }

    mutating func forms(of child: EntryChild) throws -> [EntryForm] {
        // A form of the site's own may have stayed behind.
        let known = Set(library.codes)
        return try EntryForms.all(
            (list?.child(child.code)?.due ?? []).filter { known.contains($0.instrument) },
            ageInYears: child.bornOn.map { today.age(bornOn: $0) }, library: library)
    }

    mutating func defaults(of child: EntryChild) throws -> EntryDefaults {
        list?.child(child.code)?.defaults ?? EntryDefaults()
    }

    mutating func isAgreed(_ child: EntryChild) throws -> Bool {
        list?.child(child.code)?.hasGround ?? false
    }

    mutating func wording(of instrument: Instrument) throws -> [Int: [Int: String]] {
        list?.wordings.first {
            $0.instrument == instrument.code && $0.version == instrument.version
                && $0.language == Session.language.rawValue
        }?.words ?? [:]
    }

    mutating func decline(_ child: EntryChild, _ instrument: InstrumentCode) throws {
        var request = EntryRequest(
            minor: child.code, instrument: instrument, answers: "", filledOn: today)
        request.language = nil
        let file = try DraftFile.create()
        var draft = EntryDraft(
            id: file.id, request: request, name: child.name,
            version: try library.entry(instrument).instrument.version, stage: .declined)
        draft.origin = origin
        try file.keep(draft, keys: keys)
        kept.append(draft)
    }

    /// It lies in the journal already; the next command with a link raises it.
    mutating func raise(_ request: EntryRequest) throws -> AlertID? { nil }

    mutating func acknowledge(
        _ alert: AlertID, _ page: RiskProtocol?, childHere: Bool?
    ) throws {}

    var stores: Bool { false }
    mutating func other(than draft: EntryDraft) throws -> OtherSheet? { nil }
    mutating func amend(
        _ other: OtherSheet, by draft: EntryDraft, reason: String
    ) throws -> EntryOutcome? { nil }

    mutating func store(_ draft: EntryDraft) throws -> EntryOutcome? {
        kept.append(draft)
        return nil
    }

    mutating func advice(after outcome: EntryOutcome) throws -> [Triage.Ask] { [] }

    mutating func history(after outcome: EntryOutcome) throws -> [Sheets.HistoryLine] { [] }

    func dutyNumbers(for minor: String) -> [String] {
        list?.onDuty(for: list?.child(minor)?.region, at: MachineClock.now).map {
            "\($0.telephone) (\($0.person))"
        } ?? []
    }

    var hasPassword: Bool { false }
    mutating func opens(with password: String) -> Bool { false }
}

extension EntryChild {
    fileprivate init(_ child: OfflineList.Child) {
        self.init(
            code: child.code, key: nil, name: child.name, sex: child.sex, bornOn: child.bornOn,
            region: child.region)
    }

    fileprivate init(unlisted code: String) {
        self.init(code: code, key: nil, name: "", sex: nil, bornOn: nil, region: "")
    }
}

extension String {
    /// Letters, digits and hyphens with a digit among them, as the codes of children are.
    fileprivate var isCode: Bool {
        utf8.count <= 80 && contains { $0.isASCII && $0.isNumber }
            && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    }
}
