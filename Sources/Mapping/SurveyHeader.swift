import Messages

/// One column of an export.
package struct SurveyColumn: Hashable, Sendable {
    /// From 0.
    package let place: Int
    package let text: String
    /// The number that the survey puts before a question: 3 of `3、…`.
    package let number: Int?
    let normalised: String
    let stem: String

    init(place: Int, text: String) {
        self.place = place
        self.text = text
        normalised = PlainText.normalised(text)
        let digits = normalised.prefix { $0.isASCII && $0.isNumber }
        let rest = normalised.dropFirst(digits.count)
        if let mark = rest.first, "、.,:".contains(mark), digits.count < 5, let number = Int(digits)
        {
            self.number = number
            stem = PlainText.stem(String(rest))
        } else {
            number = nil
            stem = PlainText.stem(normalised)
        }
    }
}

/// The columns of an export; no two of them look alike.
package struct SurveyHeader: Hashable, Sendable {
    package let columns: [SurveyColumn]

    /// - Throws: ``SurveyFault`` where two columns have one name.
    package init(_ fields: [String]) throws(SurveyFault) {
        columns = fields.enumerated().map { SurveyColumn(place: $0, text: $1) }
        var seen: Set<String> = []
        for column in columns where !column.normalised.isEmpty {
            guard seen.insert(column.normalised).inserted else {
                throw SurveyFault(column.text, .surveyColumnTwice(column.text))
            }
        }
    }

    /// Headings that may repeat, where nobody looks for them.
    init(repeatable fields: [String]) {
        columns = fields.enumerated().map { SurveyColumn(place: $0, text: $1) }
    }

    /// - Throws: ``SurveyFault`` where several columns answer to it.
    func column(
        _ matcher: ColumnMatcher, for field: String
    ) throws(SurveyFault) -> SurveyColumn? {
        let found = columns.filter { Self.fits($0, matcher) }
        guard found.count <= 1 else {
            throw SurveyFault(
                field, .surveyColumnsAlike(field, found.map(\.text)))
        }
        return found.first
    }

    func named(_ name: String) -> SurveyColumn? {
        let wanted = PlainText.normalised(name)
        return columns.first { $0.normalised == wanted }
    }

    private static func fits(_ column: SurveyColumn, _ matcher: ColumnMatcher) -> Bool {
        switch matcher {
        case .header(let names):
            return names.contains { PlainText.normalised($0) == column.normalised }
        case .contains(let pieces):
            return pieces.contains { column.normalised.contains(PlainText.normalised($0)) }
        case .number(let number): return column.number == number
        case .position(let position): return column.place == position - 1
        case .first: return column.place == 0
        }
    }
}
