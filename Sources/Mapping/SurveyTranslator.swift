package import Instruments
import Messages

/// One record of an export in our own terms.
package struct SurveyRow: Hashable, Sendable {
    package var minor = ""
    package var informant = ""
    /// ISO 8601 where the mapping could read it, else as it stands.
    package var filledOn = ""
    package var mode = ""
    /// One character an item, always; unreadable cells are `-` and have a fault.
    package var answers = ""
    /// Items, from 1, whose cell says something that could not be read; all of them where the row is torn.
    package var unread: [Int] = []
    package var submission = ""
    package var talk = ""
    /// How long it took, where the export says so.
    package var seconds: Int?
    package var faults: [SurveyFault] = []
}

/// Reads the records of one file, column by column as its binding says.
package struct SurveyTranslator: Sendable {
    package let variant: AnswerVariant
    private let binding: SurveyBinding
    private let mapping: SurveyMapping
    private let instrument: InstrumentCode
    private let tables: [OptionTable]

    package init(
        _ binding: SurveyBinding, _ mapping: SurveyMapping, _ instrument: Instrument,
        variant: AnswerVariant
    ) {
        self.binding = binding
        self.mapping = mapping
        self.variant = variant
        self.instrument = instrument.code
        tables = instrument.items.map { OptionTable($0, of: instrument, mapping: mapping) }
    }

    /// - Returns: nil: the record holds nothing of this form.
    package func row(_ fields: [String]) -> SurveyRow? {
        guard fields.count == binding.width else {
            var row = SurveyRow()
            row.faults = [SurveyFault("", .fieldCount(fields.count, binding.width))]
            row.unread = Array(1...max(1, tables.count))
            return row
        }
        var row = SurveyRow()
        var answers: [UInt8] = []
        answers.reserveCapacity(tables.count)
        var isBlank = true
        for (item, cell) in binding.items.enumerated() {
            let before = row.faults.count
            let code = code(of: cell, item: item, fields, &row.faults, &isBlank)
            if row.faults[before...].contains(where: {
                $0.phrase == .surveyAnswerUnknown(item: item + 1)
            }) {
                row.unread.append(item + 1)
            }
            answers.append(code.map { UInt8(48 + $0) } ?? UInt8(ascii: "-"))
        }
        // REDCap exports a line for each event and instance, most without this form.
        if isBlank, row.faults.isEmpty, mapping.kind == .redcap { return nil }
        row.answers = String(decoding: answers, as: UTF8.self)
        row.minor = field(.minor, fields)
        row.informant =
            binding.fields[.informant] == nil
            ? mapping.informant?.rawValue ?? "" : field(.informant, fields)
        row.mode = binding.fields[.mode] == nil ? mapping.mode ?? "" : field(.mode, fields)
        let written = field(.filledOn, fields)
        let moment = SurveyMoment(written, order: mapping.dateOrder)
        row.filledOn = moment?.date ?? written
        let talk = field(.talk, fields)
        row.talk = mapping.talkValues[PlainText.option(talk)] ?? talk
        row.seconds = SurveyMoment.seconds(field(.seconds, fields))
        row.submission = submission(fields, moment)
        if let place = binding.completeness,
            ["", "0", "incomplete"].contains(
                PlainText.normalised(fields[place]))
        {
            row.faults.append(SurveyFault("", .surveyFormIncomplete))
        }
        return row
    }

    private func field(_ field: SurveyMapping.Field, _ fields: [String]) -> String {
        guard let column = binding.fields[field] else { return "" }
        return PlainText.trimmed(fields[column.place])
    }

    /// The same record of another variant or a later export has the same identity: the mapping, the
    /// record's own number, and when it was handed in.
    private func submission(_ fields: [String], _ moment: SurveyMoment?) -> String {
        let own = field(.submission, fields)
        guard !own.isEmpty else { return "" }
        var parts = [mapping.id, instrument.rawValue, own]
        parts += binding.recordKey.map { PlainText.normalised(fields[$0]) }
        if mapping.kind != .redcap, let moment { parts.append(moment.compact) }
        return parts.joined(separator: "/")
    }

    private func code(
        of cell: SurveyBinding.Cell, item: Int, _ fields: [String],
        _ faults: inout [SurveyFault], _ isBlank: inout Bool
    ) -> Int? {
        let name = binding.itemNames[item]
        switch cell {
        case .boxes(let boxes):
            let cells = boxes.map { PlainText.normalised(fields[$0.place]) }
            let ticked = zip(boxes, cells).filter { ["1", "checked"].contains($1) }.map(\.0.code)
            let isRead = cells.allSatisfy {
                ["", "0", "unchecked", "1", "checked"].contains($0) || mapping.omitted.contains($0)
            }
            isBlank = isBlank && ticked.isEmpty && isRead
            return one(of: ticked, isRead: isRead, isSeveral: ticked.count > 1, name, item, &faults)
        case .column(let place):
            let reading = CellReading(fields[place], omitted: mapping.omitted)
            if case .omitted = reading { return nil }
            isBlank = false
            return code(of: reading, item, name, &faults)
        }
    }

    private func code(
        of reading: CellReading, _ item: Int, _ name: String, _ faults: inout [SurveyFault]
    ) -> Int? {
        let table = tables[item]
        let code: Int?
        switch reading {
        case .omitted: return nil
        case .marker:
            if variant == .number || variant == .text { return nil }
            code = nil
        case .several(let texts):
            let codes = texts.compactMap { single($0, table) }
            return one(
                of: codes, isRead: !texts.isEmpty && codes.count == texts.count,
                isSeveral: texts.count > 1, name, item, &faults)
        case .text(let text): code = variant == .text ? table.code(ofText: text) : nil
        case .whole(let number): code = self.code(of: number, table)
        }
        if code == nil {
            faults.append(SurveyFault(name, .surveyAnswerUnknown(item: item + 1)))
        }
        return code
    }

    private func code(of number: Int, _ table: OptionTable) -> Int? {
        switch variant {
        case .text: table.code(ofText: String(number))
        case .number: table.code(atPlace: number)
        case .score: table.code(forPoints: number, isTurned: mapping.points == .asScored)
        case .code: table.has(number) ? number : nil
        }
    }

    private func single(_ text: String, _ table: OptionTable) -> Int? {
        if let number = Int(text) { return code(of: number, table) }
        return table.code(ofText: PlainText.option(text))
    }

    /// Two answers to one question are refused, whether or not both can be read; the higher one stays
    /// in the answers, so that a risk among them calls a person.
    private func one(
        of codes: [Int], isRead: Bool, isSeveral: Bool, _ name: String, _ item: Int,
        _ faults: inout [SurveyFault]
    ) -> Int? {
        if isSeveral { faults.append(SurveyFault(name, .surveyAnswerTwice(item: item + 1))) }
        if !isRead { faults.append(SurveyFault(name, .surveyAnswerUnknown(item: item + 1))) }
        return codes.max()
    }
}

extension PlainText {
    /// Without blanks around it, the ideographic one included.
    package static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
        if first > 32, first < 0x80, last > 32, last < 0x80 { return text }
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace || first == "\u{FEFF}" {
            scalars.removeFirst()
        }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }
}
