import Care
import Identity
import Instruments
import Messages
import Postgres
import Records
import Tables

/// One row of a minors file as it was read.
package struct MinorLine: Hashable, Sendable {
    package var row: Int
    package var code: String
    package var name: String
    package var idNumber: String
    package var sex: String
    package var birthDate: String
    package var region: String
    package var category: String

    package init(
        row: Int, code: String, name: String, idNumber: String = "", sex: String = "",
        birthDate: String, region: String, category: String = ""
    ) {
        self.row = row
        self.code = code
        self.name = name
        self.idNumber = idNumber
        self.sex = sex
        self.birthDate = birthDate
        self.region = region
        self.category = category
    }

    static func lines(of file: ImportFile) -> [MinorLine] {
        file.records.map { row, record in
            func field(_ column: String) -> String { file.header.field(column, of: record) }
            let region = field("region")
            // Six digits name a district, nine a town: the statistical code has twelve.
            let whole =
                [6, 9].contains(region.count)
                ? region + String(repeating: "0", count: 12 - region.count) : region
            return MinorLine(
                row: row, code: field("code"), name: field("name"), idNumber: field("id_number"),
                sex: field("sex").lowercased(), birthDate: field("birth_date"), region: whole,
                category: field("category"))
        }
    }

    var number: ResidentNumber? { try? ResidentNumber(idNumber) }
    var bornOn: CalendarDate? {
        if birthDate.isEmpty, let birth = number?.birth {
            return CalendarDate(year: birth.year, month: birth.month, day: birth.day)
        }
        return CalendarDate(iso: birthDate)
    }
    var knownSex: Sex? {
        Sex(rawValue: sex) ?? number.map { $0.isFemale ? .female : .male }
    }
    var hardships: [String] {
        category.split { $0 == " " || $0 == ";" || $0 == "|" || $0 == "、" }.map(String.init)
    }

    /// All fields, as they are sealed while they wait for review.
    var packed: [UInt8] {
        let json: JSON = .array(
            [String(row), code, name, idNumber, sex, birthDate, region, category]
                .map { .string($0) })
        return Array(json.text.utf8)
    }

    init(packed: [UInt8]) throws {
        let texts = try JSON(parsing: packed).array?.compactMap(\.string) ?? []
        guard texts.count == 8 else { throw Fault(.programFault, .stagedRowUnreadable) }
        self.init(
            row: Int(texts[0]) ?? 0, code: texts[1], name: texts[2], idNumber: texts[3],
            sex: texts[4], birthDate: texts[5], region: texts[6], category: texts[7])
    }
}

/// What a list of children holds: which rows fit, which are known, which are refused and why.
struct MinorReview {
    private(set) var accepted: [MinorLine] = []
    private(set) var faults: [RowFault] = []
    /// Codes that are registered with the same facts.
    private(set) var known: Set<String> = []

    init(_ lines: [MinorLine], house: House, on connection: inout Connection) throws {
        let today = try Reference.now(on: &connection).date
        let regions = Set(try Reference.regions(on: &connection).map(\.code))
        let registered = Dictionary(
            grouping: try Registry.minors(codes: lines.map(\.code), on: &connection), by: \.code)
        let people = Dictionary(
            uniqueKeysWithValues: try Registry.people(
                of: registered.values.flatMap { $0.map(\.id) }, on: &connection
            ).map { ($0.minor, $0) })
        let hashes = Dictionary(
            lines.compactMap { line in
                line.number.map { (line.code, Hex.text(house.keys.idNumberHash($0))) }
            }, uniquingKeysWith: { first, _ in first })
        let owners = try Registry.codes(idNumberHashes: Array(hashes.values), on: &connection)
        var codesSeen: Set<String> = []
        var numbersSeen: [String: String] = [:]
        for line in lines {
            var found = Self.faults(of: line, today: today, regions: regions)
            if !line.code.isEmpty, !codesSeen.insert(line.code).inserted {
                found.append(("code", .codeTwice))
            }
            if let hash = hashes[line.code] {
                let owner = owners[hash] ?? numbersSeen[hash]
                if let owner, owner != line.code {
                    found.append(("id_number", .idNumberOfAnother(owner)))
                }
                numbersSeen[hash] = line.code
            }
            if let minor = registered[line.code]?.first, found.isEmpty {
                if Self.same(line, minor, people[minor.id], house) {
                    known.insert(line.code)
                } else {
                    found.append(("code", .registeredOtherwise))
                }
            }
            if found.isEmpty { accepted.append(line) }
            faults += found.map { RowFault(row: line.row, column: $0.0, phrase: $0.1) }
        }
    }

    private static func same(
        _ line: MinorLine, _ minor: MinorRow, _ person: PersonRow?, _ house: House
    ) -> Bool {
        line.bornOn == minor.bornOn && line.knownSex == minor.sex
            && person?.nameHash == house.keys.nameHash(PersonName.normalised(line.name))
    }

    private static func faults(
        of line: MinorLine, today: CalendarDate, regions: Set<String>
    ) -> [(String, Phrase)] {
        var found: [(String, Phrase)] = []
        if !isCode(line.code) {
            found.append(("code", line.code.isEmpty ? .missingValue : .codeForm))
        }
        if PersonName.normalised(line.name).isEmpty { found.append(("name", .nameEmpty)) }
        if !regions.contains(line.region) { found.append(("region", .unknownRegion(line.region))) }
        if !line.sex.isEmpty, Sex(rawValue: line.sex) == nil {
            found.append(("sex", .unknownCode(line.sex, Sex.allCases.map(\.rawValue))))
        }
        for code in line.hardships where Hardship(rawValue: code) == nil {
            found.append(("category", .unknownCode(code, Hardship.allCases.map(\.rawValue))))
        }
        if let bornOn = line.bornOn {
            if bornOn > today { found.append(("birth_date", .notYetBorn)) }
            if today.age(bornOn: bornOn) > 20 { found.append(("birth_date", .tooOldToBeMinor)) }
        } else {
            found.append(
                ("birth_date", line.birthDate.isEmpty ? .missingValue : .notADate(line.birthDate)))
        }
        if !line.idNumber.isEmpty { found += numberFaults(of: line) }
        return found
    }

    private static func numberFaults(of line: MinorLine) -> [(String, Phrase)] {
        do throws(ResidentNumberError) {
            let number = try ResidentNumber(line.idNumber)
            let born = CalendarDate(
                year: number.birth.year, month: number.birth.month, day: number.birth.day)
            if born == nil { return [("id_number", .idNumberParts)] }
            if let given = line.bornOn, given != born {
                return [("id_number", .idNumberOtherBirthDate)]
            }
            if let sex = Sex(rawValue: line.sex), (sex == .female) != number.isFemale {
                return [("id_number", .idNumberOtherSex)]
            }
            return []
        } catch {
            switch error {
            case .length, .character: return [("id_number", .idNumberLength)]
            case .region, .date: return [("id_number", .idNumberParts)]
            case .checkCharacter: return [("id_number", .idNumberCheck)]
            }
        }
    }

    private static func isCode(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        func isPlain(_ byte: UInt8) -> Bool {
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        }
        guard (1...40).contains(bytes.count), isPlain(bytes[0]) else { return false }
        return bytes.allSatisfy { isPlain($0) || $0 == 46 || $0 == 45 || $0 == 95 }
    }
}
