import Care
package import Instruments
package import Messages
import Postgres
import Records
import Scoring

/// Why a form stays in the outbox until a person says what becomes of it.
package enum OutboxReason: Hashable, Sendable {
    /// Not registered, or in a place that this login may not see.
    case unknownMinor(String)
    /// It said no meanwhile.
    case declined(String)
    /// Answers given in each, and items in which they differ; never the answers themselves.
    case otherSheet(mine: Int, theirs: Int, differ: Int)
    case version(InstrumentCode, String)
    case misfit(SheetMisfit)
    case otherLogin(String)
    /// Another window has it open.
    case inUse
    /// What the database or a check of ours said.
    case refused(Phrase)

    package var code: String {
        switch self {
        case .unknownMinor: "unknown-minor"
        case .declined: "declined"
        case .otherSheet: "other-sheet"
        case .version: "version"
        case .misfit: "misfit"
        case .otherLogin: "other-login"
        case .inUse: "in-use"
        case .refused: "refused"
        }
    }

    /// Something else was said of the same child; else the form cannot be as it is.
    package var isConflict: Bool {
        switch self {
        case .declined, .otherSheet: true
        default: false
        }
    }

    package var phrase: Phrase {
        switch self {
        case .unknownMinor(let code): .outboxUnknownMinor(code)
        case .declined(let code): .outboxDeclined(code)
        case .otherSheet(let mine, let theirs, let differ):
            .outboxOtherSheet(mine: mine, theirs: theirs, differ: differ)
        case .version(let instrument, let version):
            .outboxVersion(instrument.rawValue, version)
        case .misfit(let misfit): misfit.phrase
        case .otherLogin(let worker): .outboxOtherLogin(worker)
        case .inUse: .draftInUse
        case .refused(let phrase): phrase
        }
    }
}

extension Outbox {
    /// What is wrong with a form whatever else is stored; nil: nothing.
    static func obstacle(
        to draft: EntryDraft, house: House, on connection: inout Connection
    ) throws -> OutboxReason? {
        let request = draft.request
        if let worker = draft.origin?.worker, worker != house.worker?.code {
            return .otherLogin(worker)
        }
        guard let library = try? house.library.entry(request.instrument),
            library.instrument.version == draft.version || draft.stage == .declined
        else { return .version(request.instrument, draft.version) }
        switch try ChildLookup.find(request, on: &connection) {
        case .here: break
        case .elsewhere(_, let district):
            return .refused(.childLivesElsewhere(request.minor, district))
        case .nobody, .several: return .unknownMinor(request.minor)
        }
        guard draft.stage != .declined else { return nil }
        do {
            _ = try Publication.version(of: library, on: &connection)
        } catch let fault as Fault where fault.status == .configuration {
            return .version(request.instrument, draft.version)
        }
        return nil
    }

    /// What stands in the way of a form that is not stored yet; nil: nothing.
    static func conflict(
        of sheet: SheetEntry, _ others: [Sheets.Standing], _ choice: Choice,
        on connection: inout Connection
    ) throws -> OutboxReason? {
        let now = try Reference.now(on: &connection)
        if let misfit = sheet.misfit(today: now.date) { return .misfit(misfit) }
        let minor = (district: sheet.minor.district, id: sheet.minor.id)
        guard try !Grounds.declined([minor], on: &connection).contains(minor.id) else {
            return .declined(sheet.minor.code)
        }
        guard choice == .ask, let other = others.last(where: { !$0.isSuperseded }) else {
            return nil
        }
        return .otherSheet(
            mine: sheet.sheet.answers.count { $0 != "-" },
            theirs: other.answers.count { $0 != "-" },
            differ: zip(sheet.sheet.answers, other.answers).count { $0.0 != $0.1 })
    }
}
