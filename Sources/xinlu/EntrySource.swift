import Care
import Instruments
import Messages
import Records
import Screening
import Triage

/// A child as the desk shows it.
struct EntryChild: Hashable {
    let code: String
    /// nil: only the database knows it.
    let key: ChildKey?
    let name: String
    let sex: Sex?
    /// nil: the child is not in the list that was taken along.
    let bornOn: CalendarDate?
    let region: String

    var isUnlisted: Bool { bornOn == nil }
}

/// What the desk works on: the database, or what was taken along without a link.
protocol EntrySource: ~Copyable {
    var library: InstrumentLibrary { get }
    var keys: HouseKeys { get }
    /// Town and village workers see no score.
    var seesScores: Bool { get }
    /// By the database's clock, as far as it is known.
    var today: CalendarDate { get }

    mutating func children(matching text: String) throws -> [EntryChild]
    /// Whom a request names.
    mutating func child(of request: EntryRequest) throws -> EntryChild
    /// Those that are due first.
    mutating func forms(of child: EntryChild) throws -> [EntryForm]
    mutating func defaults(of child: EntryChild) throws -> EntryDefaults
    /// A ground to assess the child stands already.
    mutating func isAgreed(_ child: EntryChild) throws -> Bool
    /// The site's licensed wording: by item, then by option; -1 is the question itself.
    mutating func wording(of instrument: Instrument) throws -> [Int: [Int: String]]
    /// The child said no before the first question.
    mutating func decline(_ child: EntryChild, _ instrument: InstrumentCode) throws
    /// Stores the alert of a form that is still being typed; nil: it is kept on this machine, and a
    /// person calls by hand.
    mutating func raise(_ request: EntryRequest) throws -> AlertID?
    mutating func acknowledge(_ alert: AlertID, _ page: RiskProtocol?, childHere: Bool?) throws
    /// What stands of the same child, form and day already; nil: nothing that differs.
    mutating func other(than draft: EntryDraft) throws -> OtherSheet?
    /// It takes the other's place.
    mutating func amend(
        _ other: OtherSheet, by draft: EntryDraft, reason: String
    ) throws -> EntryOutcome?
    /// Whether what is finished is stored at once; else it waits on this machine.
    var stores: Bool { get }
    /// nil: it waits on this machine for a link.
    mutating func store(_ draft: EntryDraft) throws -> EntryOutcome?
    mutating func advice(after outcome: EntryOutcome) throws -> [Triage.Ask]
    mutating func history(after outcome: EntryOutcome) throws -> [Sheets.HistoryLine]
    /// Whom to call about a risk answer, where no alert reaches anybody.
    func dutyNumbers(for minor: String) -> [String]
    /// Under which login forms are typed here, and what the clocks said before.
    var origin: EntryOrigin? { get }
    /// Whether the login proved itself by a password, and whether this is it.
    var hasPassword: Bool { get }
    mutating func opens(with password: String) -> Bool
}
