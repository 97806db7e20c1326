import Care
import Instruments
import Messages
import Postgres
import Records
import Scoring

/// A row read, with what it is to what is stored.
struct ReviewedSheet {
    var read: ReadSheet
    var outcome: RowOutcome
    /// The accepted answers look careless.
    var isCareless = false
    /// The child or its guardian said no.
    var isDeclined = false
}

/// Looks at rows of a sheets file against registry and stored sheets, some thousands at a time.
struct SheetReview {
    private var reader: SheetReader
    private let seesScores: Bool

    init(house: House, today: CalendarDate) {
        reader = SheetReader(library: house.library, today: today)
        seesScores = house.worker?.seesScores ?? false
    }

    mutating func review(
        _ lines: [SheetLine], on connection: inout Connection
    ) throws -> [ReviewedSheet] {
        let codes = Set(lines.map(\.minor))
        var minors = Dictionary(
            grouping: try Registry.minors(codes: Array(codes), on: &connection), by: \.code)
        for (code, minor) in try Registry.became(codes: Array(codes), on: &connection)
        where !minors[code, default: []].contains(where: { $0.id == minor.id }) {
            minors[code, default: []].append(minor)
        }
        reader.minors = minors
        var sheets: [ReviewedSheet] = []
        sheets.reserveCapacity(lines.count)
        for line in lines {
            sheets.append(
                ReviewedSheet(read: try reader.read(line, on: &connection), outcome: .refused))
        }
        try refuseDeclined(&sheets, on: &connection)
        var known = try StandingSheets(sheets, on: &connection)
        for index in sheets.indices { judge(&sheets[index], &known) }
        return sheets
    }

    private func judge(_ sheet: inout ReviewedSheet, _ known: inout StandingSheets) {
        guard let entry = sheet.read.entry else { return }
        let row = sheet.read.line.row
        let id = entry.id
        // A sheet that came with a merged row has the identity that it had there.
        let standing = known.other(than: entry)
        if known.has(id, entry) || standing == entry.sheet.answers {
            sheet.outcome = .same
            return
        }
        if let submission = entry.submission, known.takes(submission, by: id, entry) {
            sheet.read.faults.append(
                RowFault(row: row, column: "submission_id", phrase: .submissionHasOtherAnswers))
            sheet.read.entry = nil
            return
        }
        if let other = standing {
            sheet.outcome = .changed
            sheet.read.faults.append(
                RowFault(
                    row: row, column: "answers",
                    phrase: difference(entry.sheet.answers, from: other), outcome: .changed))
            return
        }
        known.add(id, entry)
        sheet.outcome = .new
        if entry.minor.code != sheet.read.line.minor {
            sheet.read.faults.append(
                RowFault(
                    row: row, column: "minor",
                    phrase: .codeLeadsTo(sheet.read.line.minor, entry.minor.code), outcome: .new))
        }
        sheet.isCareless = entry.instrument.key.canDoubt && !entry.result.doubts.isEmpty
    }

    /// Item by item for those who may see answers, else how many.
    private func difference(_ answers: String, from other: String) -> Phrase {
        let places = zip(other.utf8, answers.utf8).enumerated().filter { $1.0 != $1.1 }
        func text(_ byte: UInt8) -> String { String(Unicode.Scalar(byte)) }
        return .sheetHasOtherAnswers(
            seesScores ? places.map { ($0 + 1, text($1.0), text($1.1)) } : [], count: places.count)
    }

    /// A child's no is respected also where a class was asked; its risk answers call all the same.
    private func refuseDeclined(
        _ sheets: inout [ReviewedSheet], on connection: inout Connection
    ) throws {
        let minors = sheets.compactMap { sheet in
            sheet.read.entry.map { (district: $0.minor.district, id: $0.minor.id) }
        }
        let declined = try Grounds.declined(minors, on: &connection)
        guard !declined.isEmpty else { return }
        for index in sheets.indices {
            guard let minor = sheets[index].read.entry?.minor, declined.contains(minor.id) else {
                continue
            }
            sheets[index].read.faults.append(
                RowFault(
                    row: sheets[index].read.line.row, column: "minor",
                    phrase: .assessmentDeclined(minor.code)))
            sheets[index].read.entry = nil
            sheets[index].isDeclined = true
        }
    }
}

/// What is stored of the children and days of some sheets, and what came before in the file.
private struct StandingSheets {
    private struct Key: Hashable {
        let minor: MinorID
        let instrument: InstrumentCode
        let informant: Informant
        let day: CalendarDate

        init(_ entry: SheetEntry) {
            minor = entry.minor.id
            instrument = entry.instrument.instrument.code
            informant = entry.informant
            day = entry.filledOn
        }

        init(_ sheet: Sheets.Standing) {
            minor = sheet.minor
            instrument = sheet.instrument
            informant = sheet.informant
            day = sheet.filledOn
        }
    }

    private struct DayKey: Hashable {
        let minor: MinorID
        let day: CalendarDate
    }

    private var ids: Set<AssessmentID> = []
    private var answers: [Key: String] = [:]
    /// By district and submission id: what stands under it.
    private var submissions: [String: AssessmentID]

    init(_ sheets: [ReviewedSheet], on connection: inout Connection) throws {
        var seen = Set<DayKey>(minimumCapacity: sheets.count)
        var days: [(district: String, minor: MinorID, day: CalendarDate)] = []
        var sent: [(district: String, id: String)] = []
        for sheet in sheets {
            guard let entry = sheet.read.entry else { continue }
            if seen.insert(DayKey(minor: entry.minor.id, day: entry.filledOn)).inserted {
                days.append((entry.minor.district, entry.minor.id, entry.filledOn))
            }
            if let submission = entry.submission { sent.append((entry.minor.district, submission)) }
        }
        ids.reserveCapacity(sheets.count)
        answers.reserveCapacity(sheets.count)
        submissions = try Sheets.submissions(sent, on: &connection)
        submissions.reserveCapacity(sheets.count)
        for sheet in try Sheets.standing(on: days, connection: &connection) {
            ids.insert(sheet.assessment)
            if !sheet.isSuperseded { answers[Key(sheet)] = sheet.answers }
        }
    }

    func has(_ id: AssessmentID, _ entry: SheetEntry) -> Bool { ids.contains(id) }

    /// Whether the submission id is another sheet's.
    func takes(_ submission: String, by id: AssessmentID, _ entry: SheetEntry) -> Bool {
        submissions[submission].map { $0 != id } ?? false
    }

    func other(than entry: SheetEntry) -> String? { answers[Key(entry)] }

    mutating func add(_ id: AssessmentID, _ entry: SheetEntry) {
        ids.insert(id)
        answers[Key(entry)] = entry.sheet.answers
        if let submission = entry.submission { submissions[submission] = id }
    }
}
