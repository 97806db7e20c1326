package import Messages

/// How the columns and cells of a list of children become rows of ours.
///
/// A mapping is data, read from `instruments/mappings/<id>.yaml` like those of the surveys.
package struct MinorMapping: Hashable, Sendable {
    /// What a list may say of a child.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case name
        case idNumber = "id_number"
        case birthDate = "birth_date"
        case sex, code
        /// A code, or a name with or without the names above it.
        case region
        /// A place in parts.
        case district, town, village
        case category

        var isPlace: Bool { [.region, .district, .town, .village].contains(self) }
    }

    /// As `instrument mappings` names it.
    package static let kind = "minors"

    package var id: String
    package var version: String
    package var title: Phrase
    package var encoding = SurveyMapping.Encoding.automatic
    package var dateOrder = SurveyMapping.DateOrder.yearMonthDay
    package var columns: [Field: ColumnMatcher] = [:]
    /// How many rows from the top the headings may stand below titles and notes.
    package var headingWithin = 20
    /// Before every number of the list: pupils' numbers are of one school.
    package var codePrefix = ""
    /// The place of the whole list, where no column says it.
    package var region = ""
    /// Whether a blank place is the one above it, as in merged cells.
    package var fillsPlacesDown = true
    /// Normalised text → `male` or `female`.
    package var sexValues: [String: String] = [:]
    /// Normalised text → code of a category, or empty: it is none.
    package var categoryValues: [String: String] = [:]
    /// Columns that are known and not read.
    package var ignored: [String] = []

    package init(id: String, version: String, title: Phrase) {
        self.id = id
        self.version = version
        self.title = title
    }
}
