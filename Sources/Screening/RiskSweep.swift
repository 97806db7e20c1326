package import Care
import Glibc
package import Instruments
package import Messages
package import Postgres
import Records
package import Tables

/// One line of a pile: a child and its answers to the risk questions, in form order.
package struct SweepLine: Hashable, Sendable {
    /// From 1.
    package var row: Int
    package var minor: String
    package var answers: String
    /// Empty: the day that holds for the whole pile.
    package var filledOn: String

    package init(row: Int, minor: String, answers: String, filledOn: String = "") {
        self.row = row
        self.minor = minor
        self.answers = answers
        self.filledOn = filledOn
    }
}

/// The risk questions of a pile of forms first: what calls a person today calls before the rest of
/// the pile is typed. Nothing of a sheet is stored here.
package struct RiskSweep: Sendable {
    /// An alert of this pile.
    package struct Raised: Hashable, Sendable {
        package let alert: AlertID
        package let minor: String
        package let items: [Int]
        package let urgency: Urgency
    }

    /// A risk answer that calls today, and how the entry of its form would say it.
    package struct Call: Sendable {
        package let request: EntryRequest
        package let items: [Int]
        package let urgency: Urgency
    }

    /// What was found on one line.
    package struct Reading: Sendable {
        /// Why the line is refused; empty: it fits.
        package var faults: [RowFault] = []
        /// Raise it before the next line is read; also of a line that is refused.
        package var call: Call?
        /// A risk answer of a child whom nobody can find: no alert can be stored, somebody looks.
        package var isUnknownRisk = false
    }

    package let instrument: Instrument
    /// The risk questions of any level, in form order.
    package let items: [Item]
    private let form: Form
    private let informant: Informant
    private let filledOn: CalendarDate
    private let today: CalendarDate

    package private(set) var rows = 0
    package private(set) var rejected = 0
    package private(set) var faults: [RowFault] = []
    /// Endorsed answers that ask for a talk within days.
    package private(set) var promptAnswers = 0
    /// Risk answers of children whom nobody can find.
    package private(set) var unknownRisks = 0
    private var alerts: [AlertID: Raised] = [:]
    private var order: [AlertID] = []
    /// What the pile has said of a child's form of a day so far: a sheet may lie in it twice.
    private var said: [String: [UInt8]] = [:]

    /// - Parameters:
    ///   - informant: nil: the form's usual one.
    ///   - filledOn: nil: today.
    /// - Throws: ``Fault``: an unknown form, one without risk questions, or one that the informant
    ///   does not answer; a day that has not come.
    package init(
        _ code: InstrumentCode, informant: Informant?, filledOn: CalendarDate?, house: House,
        on connection: inout Connection
    ) throws {
        instrument = try house.library.entry(code).instrument
        let numbers = Set(instrument.criticalItems.map(\.item))
        items = instrument.items.filter { numbers.contains($0.number) }
        guard !items.isEmpty else { throw Fault(.badData, .sweepNoRiskQuestions(code.rawValue)) }
        self.informant = informant ?? instrument.defaultInformant
        guard let form = instrument.form(for: self.informant) else {
            let misfit = SheetMisfit.noForm(
                code, self.informant, offered: instrument.forms.map(\.informant))
            throw Fault(.badData, misfit.phrase)
        }
        self.form = form
        today = try Reference.now(on: &connection).date
        self.filledOn = filledOn ?? today
        guard self.filledOn <= today else {
            throw Fault(.badData, .dateInFuture(self.filledOn.iso))
        }
    }

    /// Reads one line against form and registry.
    package mutating func read(
        _ line: SweepLine, on connection: inout Connection
    ) throws -> Reading {
        var reading = Reading()
        func refuse(_ column: String, _ phrase: Phrase) {
            reading.faults.append(RowFault(row: line.row, column: column, phrase: phrase))
        }
        let found: ChildLookup =
            line.minor.isEmpty ? .nobody : try ChildLookup.find(line.minor, nil, on: &connection)
        var minor: MinorRow?
        var called: ChildKey?
        switch found {
        case .here(let row): (minor, called) = (row, ChildKey(row))
        case .elsewhere(let closed, let district):
            called = closed
            refuse("minor", .childLivesElsewhere(line.minor, district))
        case .nobody:
            refuse("minor", line.minor.isEmpty ? .missingValue : .unknownMinor(line.minor))
        case .several(let districts): refuse("minor", .minorInTwoDistricts(line.minor, districts))
        }
        let answers = SweptAnswers(line.answers, items: items, of: instrument)
        for phrase in answers.faults { refuse("answers", phrase) }
        var day: CalendarDate? = filledOn
        if !line.filledOn.isEmpty {
            day = CalendarDate(iso: line.filledOn)
            if day == nil { refuse("filled_on", .notADate(line.filledOn)) }
        }
        if let minor, let given = day, let misfit = self.misfit(of: minor, on: given) {
            refuse(misfit.column == "instrument" ? "minor" : misfit.column, misfit.phrase)
            if misfit.column == "filled_on" { day = nil }
        }
        promptAnswers += answers.prompts
        guard answers.callsToday else { return reading }
        if let called {
            reading.call = call(minor?.code ?? line.minor, called, answers, on: day ?? today)
        } else {
            reading.isUnknownRisk = true
        }
        return reading
    }

    /// A sheet that lies in the pile twice calls once, about all that it says.
    private mutating func call(
        _ code: String, _ child: ChildKey, _ answers: SweptAnswers, on day: CalendarDate
    ) -> Call {
        let key = "\(child.id) \(day.iso)"
        // `-` stands before the digits.
        let whole = zip(said[key] ?? answers.sheet, answers.sheet).map { max($0, $1) }
        said[key] = whole
        let text = String(decoding: whole, as: UTF8.self)
        let risk = RawRisk(in: text, of: instrument)
        var request = EntryRequest(
            minor: code, instrument: instrument.code, answers: text, informant: informant,
            filledOn: day)
        request.child = child
        return Call(
            request: request, items: risk.items, urgency: risk.urgency)
    }

    private func misfit(of minor: MinorRow, on day: CalendarDate) -> SheetMisfit? {
        if day > today { return .notYetFilledIn(day) }
        if day < minor.bornOn { return .beforeBirth(day) }
        let years = day.age(bornOn: minor.bornOn)
        guard form.ages.contains(years) else {
            return .age(instrument.code, informant, years: years, form.ages)
        }
        return nil
    }
}

extension RiskSweep {
    /// Counts a line and keeps what became of it.
    package mutating func keep(_ reading: Reading) {
        rows += 1
        if reading.isUnknownRisk { unknownRisks += 1 }
        guard !reading.faults.isEmpty else { return }
        rejected += 1
        faults += reading.faults
    }

    /// A row of the file that is no line.
    package mutating func keep(_ fault: RowFault) {
        rows += 1
        rejected += 1
        faults.append(fault)
    }

    package mutating func keep(_ alert: AlertID, of call: Call) {
        if alerts[alert] == nil { order.append(alert) }
        alerts[alert] = Raised(
            alert: alert, minor: call.request.minor, items: call.items, urgency: call.urgency)
    }

    /// The gravest first, then as they were found.
    package var raised: [Raised] {
        let found = order.compactMap { alerts[$0] }
        return Urgency.allCases.reversed().flatMap { urgency in
            found.filter { $0.urgency == urgency }
        }
    }

    /// Risk answers of a child whom nobody can find wait for a person too.
    package var status: ExitStatus {
        if !order.isEmpty || unknownRisks > 0 { return .urgentCases }
        return rejected > 0 ? .rejectedRows : .done
    }

    package func json(in language: Language) -> JSON {
        let alerts = raised.map { raised -> JSON in
            [
                "minor": .string(raised.minor), "alert_id": .string(raised.alert.description),
                "items": .array(raised.items.map { .int($0) }),
                "urgency": .string(raised.urgency.rawValue),
            ]
        }
        let errors = faults.map { fault -> JSON in
            [
                "row": .int(fault.row), "column": .string(fault.column),
                "text": .string(fault.phrase.text(in: language)),
            ]
        }
        return [
            "instrument": .string(instrument.code.rawValue),
            "rows": .int(rows), "accepted": .int(rows - rejected), "rejected": .int(rejected),
            "risk_sheets": .int(order.count + unknownRisks),
            "prompt_answers": .int(promptAnswers), "alerts": .array(alerts),
            "errors": .array(errors),
        ]
    }
}

/// The answers to the risk questions at their places on an else empty sheet.
private struct SweptAnswers {
    /// One character an item of the form.
    private(set) var sheet: [UInt8]
    private(set) var faults: [Phrase] = []
    /// Endorsed answers of the lower level.
    private(set) var prompts = 0
    private(set) var callsToday = false

    /// Blanks and commas count nothing. Of another length nobody knows which answer belongs to
    /// which item; a code that the form has not is refused, and calls all the same where one below
    /// it would.
    init(_ text: String, items: [Item], of instrument: Instrument) {
        sheet = Array(repeating: UInt8(ascii: "-"), count: instrument.items.count)
        let marks = text.unicodeScalars.filter { $0 != " " && $0 != "," }
        guard marks.count == items.count else {
            faults = [.sweepLength(marks.count, items.map(\.number))]
            return
        }
        for (item, mark) in zip(items, marks) where mark != "-" {
            guard let code = Self.code(mark) else {
                faults.append(.answersCharacter(item: item.number))
                continue
            }
            if !mark.isASCII {
                faults.append(.answersCharacter(item: item.number))
            } else if !item.hasOption(code) {
                faults.append(
                    .answersCode(instrument.code.rawValue, item: item.number, String(code)))
            }
            guard let known = item.options.last(where: { $0.code <= code })?.code else { continue }
            sheet[item.number - 1] = UInt8(ascii: "0") + UInt8(known)
        }
        let endorsed = instrument.criticalItems.filter { critical in
            let mark = Int(sheet[critical.item - 1]) - 48
            return (critical.atLeast...9).contains(mark)
        }
        prompts = Set(endorsed.filter { $0.level == .prompt }.map(\.item)).count
        callsToday = endorsed.contains { $0.level == .sameDay }
    }

    /// A full-width digit looks right and is not, but what it says is plain.
    private static func code(_ mark: Unicode.Scalar) -> Int? {
        switch mark.value {
        case 0x30...0x39: Int(mark.value - 0x30)
        case 0xFF10...0xFF19: Int(mark.value - 0xFF10)
        default: nil
        }
    }
}

/// The lines of a pile in a file, each handed on before the next is read.
package enum SweepFile {
    package enum Entry: Sendable {
        case line(SweepLine)
        case fault(RowFault)
    }

    /// - Parameter path: `-` is standard input.
    /// - Throws: ``Fault`` where nothing can be read, and what `body` throws. A file that breaks
    ///   off further down is a fault of that row: what stands before it was handed on.
    package static func read(_ path: String, _ body: (Entry) throws -> Void) throws {
        guard path != "-" else { return try read(STDIN_FILENO, name: "-", body) }
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw Fault(.noInput, errno == ENOENT ? .fileMissing(path) : .fileUnreadable(path))
        }
        defer { close(file) }
        try read(file, name: String(path.split(separator: "/").last ?? "-"), body)
    }

    private static func read(
        _ file: Int32, name: String, _ body: (Entry) throws -> Void
    ) throws {
        var table = Table()
        do {
            var reader = CSVReader()
            try FileHandleBytes.chunks(of: file) { chunk in
                try reader.feed(chunk) { record in
                    if let entry = try table.entry(record) { try body(entry) }
                }
            }
            try reader.finish { record in
                if let entry = try table.entry(record) { try body(entry) }
            }
        } catch let error as CSVHeaderError {
            throw Fault(.badData, error.phrase(file: name))
        } catch let error as CSVError {
            guard table.row > 0 else { throw Fault(.badData, error.phrase(file: name)) }
            try body(
                .fault(
                    RowFault(row: table.row + 1, column: "", phrase: error.phrase(file: name))))
        }
        if table.header == nil { throw Fault(.badData, .fileEmpty(name)) }
    }

    /// The rows under a header line.
    private struct Table {
        private(set) var header: CSVHeader?
        private(set) var row = 0

        /// nil: the header line.
        mutating func entry(_ record: CSVRecord) throws -> Entry? {
            guard let header else {
                let header = try CSVHeader(record.fields)
                try header.require(["minor", "answers"])
                self.header = header
                return nil
            }
            row += 1
            guard record.fields.count == header.names.count else {
                return .fault(
                    RowFault(
                        row: row, column: "",
                        phrase: .fieldCount(record.fields.count, header.names.count)))
            }
            return .line(
                SweepLine(
                    row: row, minor: header.field("minor", of: record),
                    answers: header.field("answers", of: record),
                    filledOn: header.field("filled_on", of: record)))
        }
    }
}
