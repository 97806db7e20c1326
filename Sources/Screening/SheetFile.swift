import Care
import Identity
import Instruments
import Messages
import Postgres
import Records
import Scoring
import Tables

/// One row of a sheets file as it was read, before anything is known of its child.
struct SheetLine {
    var row: Int
    var minor = ""
    var instrument = ""
    var informant = ""
    var filledOn = ""
    var mode = ""
    var answers = ""
    var submission = ""
    /// The child's answer to our own question, where the file has it.
    var talk = ""
    /// Found before anything was known of the child: cells that no answer could be read from.
    var faults: [RowFault] = []
    /// Items, from 1, that say something nobody could read.
    var unread: [Int] = []
    /// The cells of a row that has more or fewer of them than the file has columns.
    var torn: [String] = []
}

/// The columns of our own sheets file.
enum SheetColumns {
    static let required = ["minor", "instrument", "filled_on", "answers"]
    static let optional = ["informant", "mode", "submission_id", "talk"]
}

/// A row read against library and registry: fit to be stored, or refused with reasons; the risk
/// answers count either way.
struct ReadSheet {
    var line: SheetLine
    var minor: MinorRow?
    var entry: SheetEntry?
    var faults: [RowFault]
    /// Found in the raw answers, also of a refused row.
    var risk = RawRisk()
}

/// Reads rows of a sheets file.
struct SheetReader {
    let library: InstrumentLibrary
    let today: CalendarDate
    /// Of the lines that are read now, by code.
    var minors: [String: [MinorRow]] = [:]
    private var versions: [InstrumentCode: Int32] = [:]
    /// By the name that a file gives it; nil: nobody knows it.
    private var entries: [String: LibraryEntry?] = [:]

    init(library: InstrumentLibrary, today: CalendarDate) {
        self.library = library
        self.today = today
    }

    mutating func read(_ line: SheetLine, on connection: inout Connection) throws -> ReadSheet {
        var read = ReadSheet(line: line, minor: nil, entry: nil, faults: line.faults)
        // Of a row that is no row nothing else is worth saying.
        if line.instrument.isEmpty, !line.faults.isEmpty {
            read.risk = try risk(ofTorn: line.torn)
            return read
        }
        func refuse(_ column: String, _ phrase: Phrase) {
            read.faults.append(RowFault(row: line.row, column: column, phrase: phrase))
        }
        let found = minors[line.minor] ?? []
        if found.count == 1 { read.minor = found[0] }
        if line.minor.isEmpty {
            refuse("minor", .missingValue)
        } else if found.isEmpty {
            refuse("minor", .unknownMinor(line.minor))
        } else if found.count > 1 {
            refuse("minor", .minorInTwoDistricts(line.minor, found.map(\.district).sorted()))
        }
        guard let library = try knownInstrument(line.instrument) else {
            refuse("instrument", .unknownInstrument(line.instrument, known: []))
            return read
        }
        // Not the instrument as a whole, which would be copied field by field for each row.
        read.risk = RawRisk(
            in: line.answers, unread: line.unread, items: library.instrument.items.count,
            critical: library.instrument.criticalItems, of: library.instrument.code)
        let sheet: ResponseSheet?
        do {
            sheet = try AnswerString.parse(Array(line.answers.utf8), for: library.key)
        } catch {
            sheet = nil
            refuse("answers", error.phrase(form: library.instrument.code.rawValue))
        }
        let informant =
            line.informant.isEmpty
            ? library.instrument.defaultInformant : Informant(rawValue: line.informant)
        if informant == nil {
            refuse("informant", .unknownCode(line.informant, Informant.allCases.map(\.rawValue)))
        }
        let mode = line.mode.isEmpty ? library.instrument.defaultMode : Mode(rawValue: line.mode)
        if mode == nil { refuse("mode", .unknownCode(line.mode, Mode.allCases.map(\.rawValue))) }
        if !line.talk.isEmpty, Wish(rawValue: line.talk) == nil {
            refuse("talk", .unknownCode(line.talk, Wish.allCases.map(\.rawValue)))
        }
        let filledOn = CalendarDate(iso: line.filledOn)
        if filledOn == nil { refuse("filled_on", .notADate(line.filledOn)) }
        guard let minor = read.minor, let sheet, let informant, let mode, let filledOn
        else { return read }
        let entry = SheetEntry(
            minor: minor, instrument: library,
            version: try version(of: library, on: &connection), informant: informant,
            filledOn: filledOn, mode: mode, present: nil, childHere: nil,
            wish: Wish(rawValue: line.talk), sheet: sheet,
            submission: line.submission.isEmpty ? nil : line.submission, batch: nil)
        if let misfit = entry.misfit(today: today) { refuse(misfit.column, misfit.phrase) }
        if read.faults.isEmpty { read.entry = entry }
        return read
    }

    /// Of a row whose cells do not stand where the header says: any form that it names.
    private mutating func risk(ofTorn cells: [String]) throws -> RawRisk {
        for cell in cells {
            guard let entry = try knownInstrument(cell) else { continue }
            let items = entry.instrument.items.count
            return RawRisk(
                in: "", unread: Array(1...items), items: items,
                critical: entry.instrument.criticalItems, of: entry.instrument.code)
        }
        return RawRisk()
    }

    private mutating func knownInstrument(_ name: String) throws -> LibraryEntry? {
        if let known = entries[name] { return known }
        let code = InstrumentCode(name.lowercased())
        let entry = library.codes.contains(code) ? try library.entry(code) : nil
        entries[name] = .some(entry)
        return entry
    }

    private mutating func version(
        of entry: LibraryEntry, on connection: inout Connection
    ) throws -> Int32 {
        if let known = versions[entry.instrument.code] { return known }
        let version = try Publication.version(of: entry, on: &connection)
        versions[entry.instrument.code] = version
        return version
    }
}

/// Looks for risk answers in an answer string that may be unfit for anything else.
struct RawRisk: Hashable {
    /// Item numbers, ascending.
    var items: [Int] = []
    var urgency = Urgency.asap
    /// No item is known to be endorsed; a risk question says something that nobody could read.
    var isUnread = false
    var instrument = InstrumentCode("")

    init() {}

    /// Same-day items endorsed at their places; empty where the string has another length, since
    /// then nobody knows which answer belongs to which item.
    init(in answers: String, of instrument: Instrument) {
        self.init(
            in: answers, items: instrument.items.count, critical: instrument.criticalItems)
    }

    init(in answers: String, items count: Int, critical: [CriticalItem]) {
        let codes = answers.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
        guard codes.count == count else { return }
        let endorsed = critical.filter { critical in
            let code = Int(codes[critical.item - 1]) - 48
            return critical.level == .sameDay && (critical.atLeast...9).contains(code)
        }
        items = Set(endorsed.map(\.item)).sorted()
        urgency = endorsed.contains(where: \.isAcute) ? .stat : .asap
    }

    /// Where a same-day item says something that cannot be read, nobody knows that it is no risk
    /// answer: it counts as one until a person has looked. A string of another length is unread as a
    /// whole, unless nothing in it could be an endorsed answer.
    ///
    /// - Parameter unread: items, from 1, of which somebody before knew that they cannot be read.
    init(
        in answers: String, unread: [Int], items count: Int, critical: [CriticalItem],
        of instrument: InstrumentCode
    ) {
        self.init(in: answers, items: count, critical: critical)
        self.instrument = instrument
        let codes = answers.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ",") }
        let lost = critical.filter { critical in
            guard critical.level == .sameDay else { return false }
            if unread.contains(critical.item) { return true }
            let told = codes.count == count ? [codes[critical.item - 1]] : codes
            return told.contains { code in
                guard code != UInt8(ascii: "-") else { return false }
                let number = Int(code) - 48
                return !(0...9).contains(number)
                    || codes.count != count && number >= critical.atLeast
            }
        }
        guard !lost.isEmpty else { return }
        isUnread = items.isEmpty
        // Beside a risk answer an unread question of acute danger is taken for the worst.
        if !isUnread, lost.contains(where: \.isAcute) { urgency = .stat }
        items = Set(items + lost.map(\.item)).sorted()
    }
}
