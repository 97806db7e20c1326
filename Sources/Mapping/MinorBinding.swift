import Messages

/// Where each field stands in one list of children.
package struct MinorBinding: Hashable, Sendable {
    let fields: [MinorMapping.Field: SurveyColumn]
    /// Columns that nothing reads.
    package let unread: [String]
    /// How many cells a row has.
    package let width: Int
    private let headings: [String]

    /// - Returns: nil: the row holds no headings; a title, a note, or nothing.
    /// - Throws: ``SurveyFault`` where two columns could be one field.
    package init?(_ cells: [String], _ mapping: MinorMapping) throws(SurveyFault) {
        var cells = cells
        while let last = cells.last, PlainText.normalised(last).isEmpty { cells.removeLast() }
        let header = SurveyHeader(repeatable: cells.map(Self.heading))
        var fields: [MinorMapping.Field: SurveyColumn] = [:]
        var taken: Set<Int> = []
        for field in MinorMapping.Field.allCases {
            guard let matcher = mapping.columns[field],
                let column = try Self.column(matcher, for: field.rawValue, in: header)
            else { continue }
            fields[field] = column
            taken.insert(column.place)
        }
        let tellsBirth = fields[.birthDate] != nil || fields[.idNumber] != nil
        guard fields[.name] != nil, tellsBirth else { return nil }
        self.fields = fields
        let ignored = Set(mapping.ignored.map(PlainText.normalised))
        unread = header.columns.filter {
            !taken.contains($0.place) && !$0.normalised.isEmpty && !ignored.contains($0.normalised)
        }.map(\.text)
        width = cells.count
        headings = cells.map(PlainText.normalised)
    }

    /// - Throws: ``SurveyFault`` where neither a column nor the mapping says where the children live.
    package func requirePlace(_ mapping: MinorMapping) throws(SurveyFault) {
        guard mapping.region.isEmpty, !fields.keys.contains(where: \.isPlace) else { return }
        throw SurveyFault(
            "region", .surveyColumnMissing("region", mapping: mapping.id))
    }

    /// Of several names the first that is there: the earlier ones say more exactly what is meant.
    private static func column(
        _ matcher: ColumnMatcher, for field: String, in header: SurveyHeader
    ) throws(SurveyFault) -> SurveyColumn? {
        guard case .header(let names) = matcher else {
            return try header.column(matcher, for: field)
        }
        for name in names {
            if let column = try header.column(.header([name]), for: field) { return column }
        }
        return nil
    }

    /// The headings once more, as at the top of another page.
    func isHeading(_ cells: [String]) -> Bool {
        zip(cells, headings).allSatisfy { PlainText.normalised($0) == $1 }
    }

    /// Without what a form adds to a heading: notes in brackets and the star of what must be filled in.
    private static func heading(_ cell: String) -> String {
        var text = String.UnicodeScalarView()
        var depth = 0
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "(", "（", "[", "【": depth += 1
            case ")", "）", "]", "】": depth = max(0, depth - 1)
            case "*", "＊", "★", ":", "：": continue
            default: if depth == 0 { text.append(scalar) }
            }
        }
        return PlainText.trimmed(String(text))
    }
}
