import Messages

/// One row of a list of children in our own terms, as far as the list itself can tell.
package struct ListedMinor: Hashable, Sendable {
    package var name = ""
    package var idNumber = ""
    /// ISO 8601 where it could be read, else as it stands.
    package var birthDate = ""
    /// `male`, `female`, empty, or as it stands.
    package var sex = ""
    /// Empty: the list has none, and the house makes one.
    package var code = ""
    /// The parts of its place from the greatest to the least, without blanks: codes or names.
    package var place: [String] = []
    /// Codes, separated by blanks, or as they stand.
    package var category = ""
    package var faults: [SurveyFault] = []
}

/// Reads the rows of one list, column by column as its binding says.
package struct MinorTranslator: Sendable {
    private let binding: MinorBinding
    private let mapping: MinorMapping
    /// The parts of the place of the row before.
    private var above: [MinorMapping.Field: String] = [:]
    /// Rows whose place is the one above.
    package private(set) var filledDown = 0

    package init(_ binding: MinorBinding, _ mapping: MinorMapping) {
        self.binding = binding
        self.mapping = mapping
    }

    /// - Returns: nil: no child stands in the row; it is blank, a sum, a signature or the headings again.
    package mutating func row(_ cells: [String]) -> ListedMinor? {
        var row = ListedMinor()
        let beyond = cells.dropFirst(binding.width).contains { !PlainText.normalised($0).isEmpty }
        let cells =
            Array(cells.prefix(binding.width))
            + Array(repeating: "", count: max(0, binding.width - cells.count))
        row.name = text(.name, cells)
        row.idNumber = bare(.idNumber, cells)
        row.birthDate = text(.birthDate, cells)
        guard !(row.name.isEmpty && row.idNumber.isEmpty && row.birthDate.isEmpty),
            !binding.isHeading(cells)
        else { return nil }
        if beyond { row.faults.append(SurveyFault("", .listedBeyondHeadings(binding.width))) }
        readNumbers(&row, cells)
        if !row.birthDate.isEmpty {
            row.birthDate = birthDate(row.birthDate, idNumber: row.idNumber)
        }
        let sex = PlainText.normalised(text(.sex, cells))
        row.sex = mapping.sexValues[sex] ?? sex
        row.category = categories(text(.category, cells))
        row.place = place(cells)
        return row
    }

    private func text(_ field: MinorMapping.Field, _ cells: [String]) -> String {
        guard let column = binding.fields[field] else { return "" }
        return PlainText.trimmed(cells[column.place])
    }

    /// A year and a month alone say nothing that the ID number does not.
    private func birthDate(_ text: String, idNumber: String) -> String {
        if let day = ListedDate.iso(text, order: mapping.dateOrder) { return day }
        let month = ListedDate.month(text)
        return month != nil && month == idNumber.dropFirst(6).prefix(6).description ? "" : text
    }

    /// Without the apostrophe that keeps a spreadsheet from reading a number.
    private func bare(_ field: MinorMapping.Field, _ cells: [String]) -> String {
        let plain = PlainText.normalised(text(field, cells)).uppercased()
        return plain.hasPrefix("'") || plain.hasPrefix("’") ? String(plain.dropFirst()) : plain
    }

    private func readNumbers(_ row: inout ListedMinor, _ cells: [String]) {
        if Self.isRounded(row.idNumber) {
            row.faults.append(SurveyFault("id_number", .numberWasRounded))
            row.idNumber = ""
        }
        let written = bare(.code, cells)
        if Self.isRounded(written) {
            row.faults.append(SurveyFault("code", .numberWasRounded))
        } else if let number = Self.residentNumber(in: written) {
            // The national number of a pupil is a letter and the ID number: no code that anybody may see.
            if row.idNumber.isEmpty { row.idNumber = number }
        } else if !written.isEmpty {
            row.code = mapping.codePrefix + text(.code, cells)
        }
    }

    /// A number that a spreadsheet took for one: it keeps fifteen digits, and shows an exponent or noughts.
    private static func isRounded(_ number: String) -> Bool {
        let parts = number.split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let exponent = Int(parts[1].drop { $0 == "+" }) else {
            return false
        }
        return exponent >= 0 && parts[0].utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
            && !parts[0].isEmpty
    }

    private static func residentNumber(in code: String) -> String? {
        let number = Array(code.utf8.suffix(18))
        guard number.count == 18, code.utf8.count <= 19,
            number.dropLast().allSatisfy({ (48...57).contains($0) }),
            number[6] == 49 || number[6] == 50,
            (48...57).contains(number[17]) || number[17] == 88
        else { return nil }
        return String(decoding: number, as: UTF8.self)
    }

    private func categories(_ text: String) -> String {
        if let whole = mapping.categoryValues[PlainText.normalised(text)] { return whole }
        var found: [String] = []
        for part in text.split(whereSeparator: { "、，,;；|/┋\n ".contains($0) }) {
            let plain = PlainText.normalised(String(part))
            let code = mapping.categoryValues[plain] ?? plain
            if !code.isEmpty, !found.contains(code) { found.append(code) }
        }
        return found.joined(separator: " ")
    }

    /// A part that is said anew ends the smaller ones of the row above.
    private mutating func place(_ cells: [String]) -> [String] {
        let order: [MinorMapping.Field] = [.region, .district, .town, .village]
        var said: [MinorMapping.Field: String] = [:]
        for field in order {
            let part = PlainText.normalised(text(field, cells))
            if !part.isEmpty { said[field] = part }
        }
        if mapping.fillsPlacesDown {
            var isFilled = false
            for field in order {
                guard said[field] == nil else { break }
                if let part = above[field] {
                    said[field] = part
                    isFilled = true
                }
            }
            if isFilled { filledDown += 1 }
            above = said
        }
        let parts = order.compactMap { said[$0] }
        return parts.isEmpty && !mapping.region.isEmpty ? [mapping.region] : parts
    }
}
