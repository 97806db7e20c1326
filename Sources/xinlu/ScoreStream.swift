import Glibc
import Instruments
import Messages
import Scoring
import Screening
import Tables

/// Sheets from standard input, scores to standard output, a row at a time in constant memory.
struct ScoreStream {
    struct Person {
        var informant: Informant
        var age: Int?
        var sex: Sex?
    }

    let key: ScoringKey
    let instrument: Instrument
    let defaults: Person
    let isJSON: Bool

    private var header: CSVHeader?
    private var row = 0
    private var rejected = 0
    private var riskSheets = 0
    /// Sheets of children for whom the form is not made.
    private var outsideAge = 0
    private var isFirst = true
    private var pending: [UInt8] = []

    init(key: ScoringKey, instrument: Instrument, defaults: Person, isJSON: Bool) {
        self.key = key
        self.instrument = instrument
        self.defaults = defaults
        self.isJSON = isJSON
    }

    private static let columns = [
        "id", "scale", "raw", "status", "low", "high", "standard", "band", "critical", "band_set",
    ]

    /// - Returns: done, or done with rejected rows.
    mutating func run() throws -> ExitStatus {
        put(isJSON ? "[" : Self.columns.joined(separator: ",") + "\n")
        do {
            var reader = CSVReader()
            try FileHandleBytes.chunks(of: STDIN_FILENO) { chunk in
                try reader.feed(chunk) { try take($0) }
            }
            try reader.finish { try take($0) }
        } catch let error as CSVError {
            flush()
            throw Fault(.badData, error.phrase(file: "-"))
        } catch let error as CSVHeaderError {
            throw Fault(.badData, error.phrase(file: "-"))
        }
        if header == nil { throw Fault(.noInput, .standardInputEmpty) }
        if isJSON { put("]\n") }
        flush()
        if outsideAge > 0 { Output.note(.sheetsOutsideAge(outsideAge, instrument.code.rawValue)) }
        if riskSheets > 0 { Output.note(.riskSheetsSeen(riskSheets)) }
        return rejected > 0 ? .rejectedRows : .done
    }

    private mutating func take(_ record: CSVRecord) throws {
        guard let header else {
            let header = try CSVHeader(record.fields)
            try header.require(["id", "answers"])
            self.header = header
            return
        }
        row += 1
        guard record.fields.count == header.names.count else {
            return refuse("", .fieldCount(record.fields.count, header.names.count))
        }
        guard let person = person(of: record, header) else { return }
        do throws(AnswerError) {
            let sheet = try AnswerString.parse(
                Array(header.field("answers", of: record).utf8), for: key)
            let result = key.score(
                sheet, informant: person.informant, ageInYears: person.age, sex: person.sex)
            if isOutsideAge(person) { outsideAge += 1 }
            write(result, id: header.field("id", of: record))
        } catch {
            refuse("answers", error.phrase(form: instrument.code.rawValue))
            // What can be read of it may call all the same.
            let text = header.field("answers", of: record)
            if callsToday(text) { riskSheets += 1 }
        }
    }

    private func isOutsideAge(_ person: Person) -> Bool {
        guard let age = person.age, let form = instrument.form(for: person.informant) else {
            return false
        }
        return !form.ages.contains(age)
    }

    private func callsToday(_ answers: String) -> Bool {
        let codes = answers.filter { $0 != " " && $0 != "," }.map { $0.wholeNumberValue }
        return instrument.criticalItems.contains { item in
            guard item.level == .sameDay, codes.indices.contains(item.item - 1),
                let code = codes[item.item - 1]
            else { return false }
            return code >= item.atLeast && instrument.item(item.item)?.hasOption(code) == true
        }
    }

    /// The columns of the row, else the options; nil: refused.
    private mutating func person(of record: CSVRecord, _ header: CSVHeader) -> Person? {
        var person = defaults
        let informant = header.field("informant", of: record)
        if !informant.isEmpty {
            guard let known = Informant(rawValue: informant) else {
                refuse("informant", .unknownCode(informant, Informant.allCases.map(\.rawValue)))
                return nil
            }
            person.informant = known
        }
        let age = header.field("age", of: record)
        if !age.isEmpty {
            guard let years = Int(age), (0...120).contains(years) else {
                refuse("age", .notAnAge(age))
                return nil
            }
            person.age = years
        }
        let sex = header.field("sex", of: record)
        if !sex.isEmpty {
            guard let known = Sex(rawValue: sex) else {
                refuse("sex", .unknownCode(sex, Sex.allCases.map(\.rawValue)))
                return nil
            }
            person.sex = known
        }
        guard instrument.form(for: person.informant) != nil else {
            refuse(
                "informant",
                .noForm(
                    instrument.code.rawValue, person.informant.rawValue,
                    offered: instrument.forms.map(\.informant.rawValue)))
            return nil
        }
        return person
    }

    private mutating func refuse(_ column: String, _ phrase: Phrase) {
        rejected += 1
        Output.note(.rowFault(row: row, column: column, phrase))
    }

    private mutating func write(_ result: SheetResult, id: String) {
        if result.critical.contains(where: { $0.level == .sameDay }) { riskSheets += 1 }
        let critical = result.critical.map { String($0.item) }.joined(separator: " ")
        for score in result.scores {
            let values = [
                id, score.scale, score.raw?.text ?? "", score.status.rawValue,
                score.low?.text ?? "", score.high?.text ?? "",
                score.standard?.text
                    ?? (score.norm == Scoring.Score.noNorm ? Scoring.Score.noNorm : ""),
                score.band ?? "", critical, score.bandSet ?? "",
            ]
            if isJSON {
                put((isFirst ? "\n" : ",\n") + json(id, score, critical).text)
                isFirst = false
            } else {
                var writer = CSVWriter()
                writer.write(values)
                put(writer.text)
            }
        }
    }

    private func json(_ id: String, _ score: Scoring.Score, _ critical: String) -> JSON {
        guard case .object(let members) = score.json else { return score.json }
        return .object(
            [JSON.Member("id", .string(id))] + members + [
                JSON.Member("critical", .string(critical))
            ])
    }

    private mutating func put(_ text: String) {
        pending += text.utf8
        if pending.count >= 1 << 16 { flush() }
    }

    private mutating func flush() {
        Output.put(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
