package import Care
package import Instruments

/// A child that does not exist, as a registry's file would list it.
package struct SyntheticMinor: Hashable, Sendable {
    /// `M0000001`: the child's place in its campaign, from 1.
    package var code: String
    package var name: String
    /// Valid in form, made by rule (district, birth date, order, check character); nil: no papers.
    package var idNumber: String?
    package var sex: Sex
    package var birthDate: CalendarDate
    /// Twelve digits.
    package var region: String
    /// nil only where the campaign is not of children in hardship alone.
    package var category: Hardship?
    /// 1…12, by school year; a file does not carry it.
    package var grade: Int

    package static let columns = [
        "code", "name", "id_number", "sex", "birth_date", "region", "category",
    ]
    /// One row of `minors.csv`, unquoted, in the order of ``columns``; empty: none.
    package var fields: [String] {
        [
            code, name, idNumber ?? "", sex.rawValue, birthDate.iso, region,
            category?.rawValue ?? "",
        ]
    }
}

/// A form filled in about a synthetic child.
package struct SyntheticSheet: Hashable, Sendable {
    package var minor: String
    package var instrument: InstrumentCode
    package var informant: Informant
    package var filledOn: CalendarDate
    package var mode: Mode
    /// In form order, one character an item, `-` for a blank.
    package var answers: String
    /// Unique over campaigns of different seeds.
    package var submissionID: String
    /// The child's answer to our own question, beside its first self-report; a file does not
    /// carry it.
    package var talk: Wish?

    package static let columns = [
        "minor", "instrument", "informant", "filled_on", "mode", "answers", "submission_id",
    ]
    /// One row of `sheets.csv`, unquoted, in the order of ``columns``.
    package var fields: [String] {
        [
            minor, instrument.rawValue, informant.rawValue, filledOn.iso, mode.rawValue, answers,
            submissionID,
        ]
    }
}

/// What is so, and what no score may know: it leaves the simulation only as `truth.csv`, as what a
/// scripted worker finds, and as counts of agreement.
package struct Truth: Hashable, Sendable {
    package var minor: String
    package var group: Group
    /// Whether a safety talk would find thoughts of not wanting to live now, and how near they are.
    package var danger: Danger

    package init(minor: String, group: Group, danger: Danger) {
        self.minor = minor
        self.group = group
        self.danger = danger
    }

    package enum Danger: String, Hashable, Sendable, CaseIterable { case none, risk, acute }

    package static let columns = ["code", "group"]
    package var fields: [String] { [minor, group.rawValue] }
}

package struct SyntheticChild: Hashable, Sendable {
    package var minor: SyntheticMinor
    /// At least one where every instrument is given; one a form.
    package var sheets: [SyntheticSheet]
    package var truth: Truth
}
