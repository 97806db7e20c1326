import Care
import Identity
import Instruments
import Messages

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
    /// Found before the row could be read at all.
    var fault: RowFault?
    /// Found while another list's cells were read.
    var faults: [RowFault] = []
    /// As another list says where the child lives, until the region is known; nil: our own columns.
    var place: [String]?
    var codeWasMade = false

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

    /// Six digits name a district, nine a town: the statistical code has twelve.
    static func wholeRegion(_ region: String) -> String {
        [6, 9].contains(region.utf8.count)
            ? region + String(repeating: "0", count: 12 - region.utf8.count) : region
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
    var packed: [String] {
        [String(row), code, name, idNumber, sex, birthDate, region, category]
    }

    init(packed texts: [String]) throws {
        guard texts.count == 8 else { throw Fault(.programFault, .stagedRowUnreadable) }
        self.init(
            row: Int(texts[0]) ?? 0, code: texts[1], name: texts[2], idNumber: texts[3],
            sex: texts[4], birthDate: texts[5], region: texts[6], category: texts[7])
    }
}

/// What is wrong with a row by itself.
enum MinorRowCheck {
    static func faults(
        of line: MinorLine, today: CalendarDate, regions: Set<String>
    ) -> [(String, Phrase)] {
        var found: [(String, Phrase)] = []
        // Another list's child gets a code as soon as the row is fit for one.
        let waitsForCode = line.place != nil && line.code.isEmpty
        if !waitsForCode, let fault = MinorChecks.code(line.code) { found.append(("code", fault)) }
        if let fault = MinorChecks.name(line.name) { found.append(("name", fault)) }
        if line.place == nil, !regions.contains(line.region) {
            found.append(("region", .unknownRegion(line.region)))
        }
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
        if !line.idNumber.isEmpty {
            let fault = MinorChecks.idNumber(
                line.idNumber, bornOn: line.bornOn, sex: Sex(rawValue: line.sex))
            if let fault { found.append(("id_number", fault)) }
        }
        return found
    }
}
