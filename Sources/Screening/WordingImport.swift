package import Instruments
package import Messages
package import Postgres
import Records
import Tables

/// A site's licensed wording of an instrument, checked against its form.
package struct WordingImport: Sendable {
    /// By item and option; option -1 is the question itself.
    private var words: [Key: String] = [:]

    private struct Key: Hashable, Comparable {
        let item: Int
        let option: Int
        static func < (left: Self, right: Self) -> Bool {
            (left.item, left.option) < (right.item, right.option)
        }
    }

    /// - Throws: ``Fault``, bad data, where the file is neither, or a row makes no sense.
    package init(path: String) throws {
        let bytes = try ImportFile.read(path)
        let start = bytes.first { ![0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
        if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
            try self.init(questionnaire: bytes)
        } else {
            try self.init(
                csv: ImportFile(name: path, bytes: bytes, required: ["item", "option", "text"]))
        }
    }

    private init(csv file: ImportFile) throws {
        if let fault = file.faults.first {
            throw Fault(.badData, .rowFault(row: fault.row, column: fault.column, fault.phrase))
        }
        for (row, record) in file.records {
            let option = file.header.field("option", of: record)
            let text = file.header.field("text", of: record)
            guard let item = Int(file.header.field("item", of: record)), !text.isEmpty,
                let code = option.isEmpty ? -1 : Int(option)
            else { throw Fault(.badData, .wordingRow(row)) }
            guard words.updateValue(text, forKey: Key(item: item, option: code)) == nil else {
                throw Fault(.badData, .wordingTwice(row))
            }
        }
    }

    /// Items by `linkId` where these are numbers, else by their order; options by their code.
    private init(questionnaire bytes: [UInt8]) throws {
        guard let json = try? JSON(parsing: bytes),
            json["resourceType"]?.string == "Questionnaire"
        else { throw Fault(.badData, .notAQuestionnaire) }
        for (place, item) in Self.questions(of: json).enumerated() {
            let number = item["linkId"]?.string.flatMap { Int($0) } ?? place + 1
            words[Key(item: number, option: -1)] = item["text"]?.string
            for (order, answer) in (item["answerOption"]?.array ?? []).enumerated() {
                let coding = answer["valueCoding"]
                let code = coding?["code"]?.string.flatMap { Int($0) }
                let value = answer["valueInteger"]?.int
                words[Key(item: number, option: code ?? value ?? order)] =
                    coding?["display"]?.string ?? answer["valueString"]?.string
            }
        }
    }

    /// Questions in their order, out of their groups; what is only shown is none.
    private static func questions(of json: JSON) -> [JSON] {
        (json["item"]?.array ?? []).flatMap { item -> [JSON] in
            switch item["type"]?.string {
            case "group": questions(of: item)
            case "display": []
            default: [item]
            }
        }
    }

    /// Every item of the form has its question, and each option given is one that is printed; where
    /// an item has options at all, it has all of them.
    ///
    /// - Throws: ``Fault``, bad data, for the first thing that does not agree.
    package func check(against instrument: Instrument) throws {
        let questions = Set(words.keys.filter { $0.option == -1 }.map(\.item))
        guard questions == Set(instrument.items.map(\.number)) else {
            throw Fault(.badData, .wordingItems(questions.count, instrument.items.count))
        }
        for key in words.keys.sorted() where key.option != -1 {
            guard let item = instrument.item(key.item), item.hasOption(key.option) else {
                throw Fault(.badData, .wordingOption(key.item, String(key.option)))
            }
        }
        for item in instrument.items {
            let given = words.keys.count { $0.item == item.number && $0.option != -1 }
            guard given == 0 || given == item.options.count else {
                throw Fault(
                    .badData, .wordingOptions(item.number, given, item.options.count))
            }
        }
    }

    /// Replaces what was stored for the version and language, in one transaction.
    package func store(
        for instrument: Instrument, language: Language, on connection: inout Connection
    ) throws {
        let rows = words.keys.sorted().map { key in
            WordingRow(
                code: instrument.code, version: instrument.version, language: language.rawValue,
                item: Int16(key.item), option: Int16(key.option), wording: words[key] ?? "")
        }
        try connection.transaction { connection in
            try Library.clearWording(
                of: instrument.code, version: instrument.version, language: language.rawValue,
                on: &connection)
            try connection.insert(rows)
        }
    }
}
