import Care
package import Instruments
package import Mapping
import Messages
import Tables

/// The sheets of a file, line by line, whoever made it.
package struct SheetSource: Sendable {
    package let table: TableSource
    /// nil: our own columns.
    package let mapping: SurveyMapping?
    private let entry: LibraryEntry?

    /// What reading a file found beside its lines.
    package struct Findings: Hashable, Sendable {
        package var variant: AnswerVariant?
        /// Columns that nothing reads.
        package var unread: [String] = []
        /// Columns that are read as risk questions because of their place alone.
        package var riskByPlace: [String] = []
        /// Records without this form.
        package var skipped = 0
        /// Rows of a list that name no child.
        package var passedOver = 0
        /// Rows of a list whose place is the one above.
        package var filledDown = 0
    }

    package init(_ table: TableSource) {
        self.table = table
        mapping = nil
        entry = nil
    }

    /// - Parameter instrument: goes before the mapping's own.
    /// - Throws: ``Fault``, usage, where neither names one.
    package init(
        _ table: TableSource, mapping: SurveyMapping, instrument: InstrumentCode?,
        variant: AnswerVariant?, library: InstrumentLibrary
    ) throws {
        guard let code = instrument ?? mapping.instrument else {
            throw Fault(.usage, .surveyNeedsInstrument, mend: "xinlu instrument list")
        }
        var mapping = mapping
        if let variant { mapping.variant = variant }
        self.table = table
        self.mapping = mapping
        entry = try library.entry(code)
    }

    /// Gives every line in the file's order, with how many bytes were read.
    func lines(_ body: (SheetLine, Int) throws -> Void) throws -> Findings {
        if let mapping, let entry {
            var reading = MappedLines(mapping, entry.instrument)
            try table.records(encoding: mapping.encoding) { row, fields, position in
                try reading.take(row, fields, position, body)
            }
            try reading.finish(table.size, body)
            return reading.findings
        }
        var columns: OwnColumns?
        try table.records { row, fields, position in
            if let columns {
                try body(columns.line(row, fields), position)
            } else {
                columns = try OwnColumns(fields, file: table.name)
            }
        }
        return Findings()
    }
}

/// Our own columns, by place.
private struct OwnColumns {
    let count: Int
    let minor, instrument, informant, filledOn, mode, answers, submission, talk: Int?

    init(_ fields: [String], file: String) throws {
        do throws(CSVHeaderError) {
            let header = try CSVHeader(fields)
            try header.require(SheetColumns.required)
            count = header.names.count
            func place(_ name: String) -> Int? { header.names.firstIndex(of: name) }
            minor = place("minor")
            instrument = place("instrument")
            informant = place("informant")
            filledOn = place("filled_on")
            mode = place("mode")
            answers = place("answers")
            submission = place("submission_id")
            talk = place("talk")
        } catch {
            throw Fault(.badData, error.phrase(file: file))
        }
    }

    func line(_ row: Int, _ fields: [String]) -> SheetLine {
        guard fields.count == count else {
            return SheetLine(
                row: row,
                faults: [
                    RowFault(row: row, column: "", phrase: .fieldCount(fields.count, count))
                ], torn: fields.map(PlainText.trimmed))
        }
        func field(_ place: Int?) -> String { place.map { PlainText.trimmed(fields[$0]) } ?? "" }
        return SheetLine(
            row: row, minor: field(minor), instrument: field(instrument),
            informant: field(informant), filledOn: field(filledOn), mode: field(mode),
            answers: field(answers), submission: field(submission), talk: field(talk))
    }
}

/// Another system's columns: the first records are held until they tell what their cells hold.
private struct MappedLines {
    private let mapping: SurveyMapping
    private let instrument: Instrument
    private var binding: SurveyBinding?
    private var detector: VariantDetector?
    private var translator: SurveyTranslator?
    private var held: [(row: Int, fields: [String])] = []
    private(set) var findings = SheetSource.Findings()

    init(_ mapping: SurveyMapping, _ instrument: Instrument) {
        self.mapping = mapping
        self.instrument = instrument
    }

    mutating func take(
        _ row: Int, _ fields: [String], _ position: Int, _ body: (SheetLine, Int) throws -> Void
    ) throws {
        guard binding != nil else { return try bind(fields) }
        if translator != nil { return try give(row, fields, position, body) }
        detector?.add(fields)
        held.append((row, fields))
        if held.count >= VariantDetector.sample { try decide(position, body) }
    }

    mutating func finish(_ position: Int, _ body: (SheetLine, Int) throws -> Void) throws {
        if translator == nil { try decide(position, body) }
    }

    private mutating func bind(_ fields: [String]) throws {
        do throws(SurveyFault) {
            let binding = try SurveyBinding(SurveyHeader(fields), mapping, instrument)
            self.binding = binding
            findings.unread = binding.unread
            findings.riskByPlace = binding.riskByPlace
            detector = VariantDetector(binding, mapping, instrument)
        } catch {
            throw Fault(.badData, error.phrase, mend: "xinlu instrument mappings")
        }
    }

    private mutating func decide(
        _ position: Int, _ body: (SheetLine, Int) throws -> Void
    ) throws {
        guard let binding, let detector else { return }
        do throws(SurveyFault) {
            let variant = try detector.variant()
            findings.variant = variant
            translator = SurveyTranslator(binding, mapping, instrument, variant: variant)
        } catch {
            throw Fault(.badData, error.phrase)
        }
        let records = held
        held = []
        for (row, fields) in records { try give(row, fields, position, body) }
    }

    private mutating func give(
        _ row: Int, _ fields: [String], _ position: Int, _ body: (SheetLine, Int) throws -> Void
    ) throws {
        guard let read = translator?.row(fields) else {
            findings.skipped += 1
            return
        }
        try body(
            SheetLine(
                row: row, minor: read.minor, instrument: instrument.code.rawValue,
                informant: read.informant, filledOn: read.filledOn, mode: read.mode,
                answers: read.answers, submission: read.submission, talk: read.talk,
                faults: read.faults.map {
                    RowFault(row: row, column: $0.column, phrase: $0.phrase)
                }, unread: read.unread), position)
    }
}
