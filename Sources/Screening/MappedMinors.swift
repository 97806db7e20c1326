import Identity
import Mapping
import Messages

/// A list of children in other columns: titles are passed over until its headings are found.
struct MappedMinors {
    private let mapping: MinorMapping
    private let file: String
    private var translator: MinorTranslator?
    private var rowsAbove = 0
    private var headingRow = 0
    private var passedOver = 0
    private var unread: [String] = []

    init(_ mapping: MinorMapping, file: String) {
        self.mapping = mapping
        self.file = file
    }

    var findings: SheetSource.Findings {
        var findings = SheetSource.Findings()
        findings.unread = unread
        findings.passedOver = passedOver
        findings.filledDown = translator?.filledDown ?? 0
        return findings
    }

    mutating func take(
        _ row: Int, _ cells: [String], _ body: (MinorLine) throws -> Void
    ) throws {
        guard translator != nil else { return try look(row, cells) }
        guard let listed = translator?.row(cells) else {
            if cells.contains(where: { !PlainText.normalised($0).isEmpty }) { passedOver += 1 }
            return
        }
        try body(MinorLine(row - headingRow, listed))
    }

    func finish() throws {
        if translator == nil { throw withoutHeadings }
    }

    private mutating func look(_ row: Int, _ cells: [String]) throws {
        do throws(SurveyFault) {
            if let binding = try MinorBinding(cells, mapping) {
                try binding.requirePlace(mapping)
                translator = MinorTranslator(binding, mapping)
                unread = binding.unread
                headingRow = row
                return
            }
        } catch {
            throw Fault(.badData, error.phrase, mend: "xinlu instrument mappings")
        }
        rowsAbove += 1
        guard rowsAbove < mapping.headingWithin else { throw withoutHeadings }
    }

    private var withoutHeadings: Fault {
        Fault(
            .badData,
            .listWithoutHeadings(file, within: mapping.headingWithin, mapping: mapping.id),
            mend: "xinlu instrument mappings")
    }
}

extension MinorLine {
    fileprivate init(_ row: Int, _ listed: ListedMinor) {
        self.init(
            row: row, code: listed.code, name: listed.name, idNumber: listed.idNumber,
            sex: listed.sex, birthDate: listed.birthDate, region: "", category: listed.category)
        place = listed.place
        faults = listed.faults.map {
            RowFault(row: row, column: $0.column, phrase: $0.phrase)
        }
        if Self.isRounded(idNumber) {
            faults.append(RowFault(row: row, column: "id_number", phrase: .numberWasRounded))
            idNumber = ""
        }
    }

    /// Eighteen digits whose last three a spreadsheet made noughts.
    private static func isRounded(_ number: String) -> Bool {
        guard number.hasSuffix("000") else { return false }
        do throws(ResidentNumberError) {
            _ = try ResidentNumber(number)
            return false
        } catch {
            return error == .checkCharacter
        }
    }
}
