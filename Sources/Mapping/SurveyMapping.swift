package import Instruments
package import Messages

/// How the columns and cells of another system's export become a sheet of ours.
///
/// A mapping is data, read from `instruments/mappings/<id>.yaml`; it holds column names and texts of
/// options, never the wording of a question.
package struct SurveyMapping: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case wenjuanxing, redcap
        case googleForms = "google-forms"
    }

    package enum Encoding: String, Hashable, Sendable, CaseIterable {
        /// UTF-8 where the bytes are that, else GB18030, of which GBK is a part.
        case automatic = "auto"
        case utf8 = "utf-8"
        case gb18030
    }

    package enum DateOrder: String, Hashable, Sendable, CaseIterable {
        case yearMonthDay = "ymd"
        case monthDayYear = "mdy"
        case dayMonthYear = "dmy"
    }

    /// Whether points in an export of the score variant are the codes of the form, or were turned
    /// for reversed items.
    package enum PointRule: String, Hashable, Sendable, CaseIterable {
        case asCoded = "as-coded"
        case asScored = "as-scored"
    }

    /// What a sheet needs beside its answers.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case minor
        case filledOn = "filled_on"
        case submission = "submission_id"
        case informant, mode, talk, seconds, total
    }

    package var id: String
    package var version: String
    package var kind: Kind
    package var title: Phrase
    package var encoding = Encoding.automatic
    package var dateOrder = DateOrder.yearMonthDay
    /// nil: the command line names it.
    package var instrument: InstrumentCode?
    package var informant: Informant?
    package var mode: String?
    package var columns: [Field: ColumnMatcher] = [:]
    package var items = ItemColumns.automatic
    /// Item number → a piece of its column's text, which must be there: a guard against a survey
    /// that was edited.
    package var stems: [Int: String] = [:]
    /// nil: told from the cells, or refused.
    package var variant: AnswerVariant?
    package var points: PointRule?
    /// The codes in the order in which the survey shows the options; empty: ascending.
    package var optionOrder: [Int] = []
    /// Texts of options beside the definition's own, normalised → code.
    package var values: [String: Int] = [:]
    package var itemValues: [Int: [String: Int]] = [:]
    package var talkValues: [String: String] = [:]
    /// Cells that stand for no answer, normalised.
    package var omitted: Set<String> = []
    /// Columns that are known and not read.
    package var ignored: [String] = []

    package init(id: String, version: String, kind: Kind, title: Phrase) {
        self.id = id
        self.version = version
        self.kind = kind
        self.title = title
    }
}

/// What the cells of the items hold.
package enum AnswerVariant: String, Hashable, Sendable, CaseIterable {
    /// The option's text.
    case text
    /// The option's place on the screen, from 1.
    case number
    /// The points that the survey gives for it.
    case score
    /// The code printed on the form, as the answer string has it.
    case code
}

/// Which column a field stands in.
package enum ColumnMatcher: Hashable, Sendable {
    /// One of these texts, whole.
    case header([String])
    /// One of these pieces.
    case contains([String])
    /// The survey's own number before the text.
    case number(Int)
    /// From 1.
    case position(Int)
    /// The first of the columns.
    case first
}

/// Which columns are the items, in form order.
package enum ItemColumns: Hashable, Sendable {
    /// All columns of questions that nothing else claims, where they are as many as the items.
    case automatic
    /// From the question with this number on.
    case fromNumber(Int)
    /// From this column on, counted from 1.
    case fromPosition(Int)
    /// Columns named alike, with `{n}` for the item.
    case named(String)
    case list([ColumnMatcher])
}

/// Why a file does not fit its mapping, or a row its form.
package struct SurveyFault: Error, Hashable, Sendable {
    /// As the file has it; empty: the whole file or row.
    package let column: String
    package let phrase: Phrase
    package init(_ column: String, _ phrase: Phrase) {
        self.column = column
        self.phrase = phrase
    }
}
