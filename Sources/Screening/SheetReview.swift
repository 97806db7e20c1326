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
        reader.minors = Dictionary(
            grouping: try Registry.minors(codes: Array(codes), on: &connection), by: \.code)
        var sheets: [ReadSheet] = []
        sheets.reserveCapacity(lines.count)
        for line in lines { sheets.append(try reader.read(line, on: &connection)) }
        try refuseDeclined(&sheets, on: &connection)
        let known = try StandingSheets(sheets.compactMap(\.entry), on: &connection)
        return judged(sheets, known)
    }

    private func judged(_ sheets: [ReadSheet], _ known: StandingSheets) -> [ReviewedSheet] {
        var known = known
        return sheets.map { sheet in
            var reviewed = ReviewedSheet(read: sheet, outcome: .refused)
            guard let entry = sheet.entry else { return reviewed }
            let id = entry.id
            if known.has(id, entry) {
                reviewed.outcome = .same
                return reviewed
            }
            if let submission = entry.submission, known.takes(submission, by: id, entry) {
                reviewed.read.faults.append(
                    RowFault(
                        row: sheet.line.row, column: "submission_id",
                        phrase: .submissionHasOtherAnswers))
                reviewed.read.entry = nil
                return reviewed
            }
            if let other = known.other(than: entry) {
                reviewed.outcome = .changed
                reviewed.read.faults.append(
                    RowFault(
                        row: sheet.line.row, column: "answers",
                        phrase: difference(entry.sheet.answers, from: other), outcome: .changed))
                return reviewed
            }
            known.add(id, entry)
            reviewed.outcome = .new
            reviewed.isCareless = !entry.result.doubts.isEmpty
            return reviewed
        }
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
        _ sheets: inout [ReadSheet], on connection: inout Connection
    ) throws {
        let minors = sheets.compactMap { $0.entry?.minor }.map {
            (district: $0.district, id: $0.id)
        }
        let declined = try Grounds.declined(minors, on: &connection)
        guard !declined.isEmpty else { return }
        for index in sheets.indices {
            guard let entry = sheets[index].entry, declined.contains(entry.minor.id) else {
                continue
            }
            sheets[index].faults.append(
                RowFault(
                    row: sheets[index].line.row, column: "minor",
                    phrase: .assessmentDeclined(entry.minor.code)))
            sheets[index].entry = nil
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

    init(_ entries: [SheetEntry], on connection: inout Connection) throws {
        var seen: Set<DayKey> = []
        let days = entries.filter {
            seen.insert(DayKey(minor: $0.minor.id, day: $0.filledOn)).inserted
        }.map { ($0.minor.district, $0.minor.id, $0.filledOn) }
        submissions = try Sheets.submissions(
            entries.compactMap { entry in
                entry.submission.map { (entry.minor.district, $0) }
            }, on: &connection)
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
