import Care
import Instruments
import Messages
import Postgres
import Records
import Screening
import Triage

/// The desk on the database. A link that is cut is opened anew; what was typed meanwhile lies in the
/// draft.
struct OnlineEntry: EntrySource, ~Copyable {
    private let options: DatabaseOptions
    private var link: Connection?
    private(set) var house: House
    let today: CalendarDate
    let origin: EntryOrigin?
    private var rows: [ChildKey: MinorRow] = [:]
    private var campaigns: [ChildKey: Campaigns.Entry] = [:]
    private var pending: String?

    init(_ options: DatabaseOptions) throws {
        var connection = try options.connect()
        let house = try options.house(on: &connection)
        let now = try Reference.now(on: &connection)
        origin = EntryOrigin(
            worker: house.worker?.code,
            clocks: ClockPair(database: now, machine: MachineClock.now))
        hasPassword = connection.usedPassword
        self.options = options
        self.house = house
        today = now.date
        link = consume connection
    }

    var library: InstrumentLibrary { house.library }
    var keys: HouseKeys { house.keys }
    var seesScores: Bool { house.worker?.seesScores ?? false }
    func dutyNumbers(for minor: String) -> [String] { [] }

    /// Runs on the link, on a new one where the old was cut: every write of ours finds its first try.
    mutating func linked<Value>(
        _ body: (inout House, inout Connection) throws -> Value
    ) throws -> Value {
        if link != nil {
            do {
                return try body(&house, &link!)
            } catch let error as PostgresError
                where error.isConnectionLost || error == .commitUnknown
            {
                link = nil
            }
        }
        link = try options.connect()
        return try body(&house, &link!)
    }

    mutating func children(matching text: String) throws -> [EntryChild] {
        let found = try linked { try MinorSearch.find(text, house: &$0, on: &$1) }
        for child in found { rows[ChildKey(child.minor)] = child.minor }
        return found.map { EntryChild($0.minor, name: $0.name) }
    }

    mutating func child(of request: EntryRequest) throws -> EntryChild {
        EntryChild(try row(request.minor, request.child), name: "")
    }

    private mutating func row(_ child: EntryChild) throws -> MinorRow {
        try row(child.code, child.key)
    }

    private mutating func row(_ code: String, _ key: ChildKey?) throws -> MinorRow {
        if let key, let known = rows[key] { return known }
        let minor = try linked { try ChildLookup.find(code, key, on: &$1).one(code) }
        rows[ChildKey(minor)] = minor
        return minor
    }

    mutating func forms(of child: EntryChild) throws -> [EntryForm] {
        let minor = try row(child)
        let campaign = try campaign(of: minor)
        return try linked { house, connection in
            try EntryForms.of(
                minor, campaign: campaign, now: try Reference.now(on: &connection),
                library: house.library, on: &connection)
        }
    }

    private mutating func campaign(of minor: MinorRow) throws -> Campaigns.Entry? {
        if let known = campaigns[ChildKey(minor)] { return known }
        let day = today
        let found = try linked { try Campaigns.entry(of: minor, on: day, connection: &$1) }
        campaigns[ChildKey(minor)] = found
        return found
    }

    mutating func defaults(of child: EntryChild) throws -> EntryDefaults {
        try campaign(of: try row(child))?.defaults ?? EntryDefaults()
    }

    mutating func isAgreed(_ child: EntryChild) throws -> Bool {
        let minor = try row(child)
        return try linked {
            try Registry.withGroundToAssess([(minor.district, minor.id)], on: &$1).contains(
                minor.id)
        }
    }

    mutating func wording(of instrument: Instrument) throws -> [Int: [Int: String]] {
        try linked {
            try Library.wording(
                of: instrument.code, version: instrument.version,
                language: Session.language.rawValue, on: &$1)
        }
    }

    mutating func decline(_ child: EntryChild, _ instrument: InstrumentCode) throws {
        _ = try linked {
            try FormNotDone.record(
                .declinedMinor, of: instrument, minor: child.code, child: child.key, on: nil,
                house: &$0, connection: &$1)
        }
    }

    mutating func raise(_ request: EntryRequest) throws -> AlertID? {
        try linked { house, connection in
            let alert = try AssessmentEntry.raiseEarly(request, house: &house, on: &connection)
            try Callers.call(about: [alert], house: &house, on: &connection)
            return alert
        }
    }

    mutating func acknowledge(
        _ alert: AlertID, _ page: RiskProtocol?, childHere: Bool?
    ) throws {
        let isNew = try linked { house, connection in
            guard
                let reference = try AlertResolution.find(
                    alert.description, on: &connection
                ).first
            else { return false }
            return try AlertResolution.acknowledge(
                reference, protocolRead: page?.label, childHere: childHere, house: &house,
                on: &connection)
        }
        if isNew { Output.note(.alertAcknowledged(alert.description)) }
    }

    var stores: Bool { true }

    mutating func other(than draft: EntryDraft) throws -> OtherSheet? {
        guard !draft.request.isBeside else { return nil }
        return try linked { try OtherSheet.than(draft.request.whole, house: $0, on: &$1) }
    }

    mutating func amend(
        _ other: OtherSheet, by draft: EntryDraft, reason: String
    ) throws -> EntryOutcome? {
        let request = draft.request.whole
        let amendment = AmendRequest(
            assessment: other.assessment, answers: request.answers, reason: reason,
            childHere: request.childHere, wish: request.wish)
        return try linked { house, connection in
            AlertJournal.replay(house: &house, on: &connection)
            switch try AssessmentAmending.amend(amendment, house: &house, on: &connection) {
            case .amended(let outcome): return outcome
            case .overtaken(let sheet, _, _):
                throw Fault(.badData, .amendedMeanwhile(sheet.id.description))
            }
        }
    }

    mutating func store(_ draft: EntryDraft) throws -> EntryOutcome? {
        try linked { house, connection in
            // An alert that could not be stored while the form was typed comes first: its sheet
            // then stands under it.
            AlertJournal.replay(house: &house, on: &connection)
            return try AssessmentEntry.enter(
                draft.request.whole, house: &house, on: &connection)
        }
    }

    mutating func advice(after outcome: EntryOutcome) throws -> [Triage.Ask] {
        let minor = try row(outcome.minor, outcome.child)
        return try linked { try TonightAdvice.asks(of: minor, on: &$1) }
    }

    mutating func history(after outcome: EntryOutcome) throws -> [Sheets.HistoryLine] {
        let minor = try row(outcome.minor, outcome.child)
        return try linked { try Sheets.history(of: minor, on: &$1) }
    }

    let hasPassword: Bool

    mutating func opens(with password: String) -> Bool {
        options.accepts(password)
    }

    /// Calls whom the alert of a stored form calls, and says where nobody is.
    mutating func call(about outcome: EntryOutcome) throws {
        try linked { house, connection in
            try Callers.call(
                about: [outcome.alert].compactMap(\.self), house: &house, on: &connection)
            try HouseWarnings.noteCalls(on: &connection)
        }
    }
}

extension EntryChild {
    init(_ minor: MinorRow, name: String) {
        self.init(
            code: minor.code, key: ChildKey(minor), name: name, sex: minor.sex,
            bornOn: minor.bornOn,
            region: minor.region)
    }
}
