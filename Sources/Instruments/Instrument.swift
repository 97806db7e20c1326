package import Messages

/// The code of a published measure, lower case, the name of its folder: `phq-a`.
package struct InstrumentCode: RawRepresentable, Hashable, Codable, Sendable, Comparable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A published measure: its items, how they are scored, and where each rule comes from.
///
/// A definition is data, read from `instruments/<code>/instrument.yaml`. Once released it never
/// changes: a change is a new ``version``.
package struct Instrument: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, CaseIterable { case released, draft }

    package var code: InstrumentCode
    /// As printed on the form: `PHQ-A`.
    package var abbreviation: String
    package var version: String
    package var status: Status
    package var title: Phrase
    /// The period that the questions ask about.
    package var recall: Phrase
    /// The forms of this measure, one an informant, each with its ages.
    package var forms: [Form]
    package var items: [Item]
    package var scales: [Scale]
    package var criticalItems: [CriticalItem]
    package var validityChecks: [ValidityCheck]
    package var bandSets: [BandSet]
    /// The set of bands shown where a site chose none; nil: the first Chinese set covering the age.
    package var defaultBandSet: String?
    /// An adult form: no policy may route a younger child on it. nil: made for minors.
    package var routesFromAge: Int?
    package var reliabilities: [Reliability]
    package var norms: [Norm]
    package var rights: Rights
    package var caveats: [Phrase]
    package var sources: [String]

    package init(
        code: InstrumentCode, abbreviation: String, version: String, status: Status, title: Phrase,
        recall: Phrase, forms: [Form], items: [Item], scales: [Scale],
        criticalItems: [CriticalItem], validityChecks: [ValidityCheck], bandSets: [BandSet],
        defaultBandSet: String?, routesFromAge: Int? = nil, reliabilities: [Reliability] = [],
        norms: [Norm] = [], rights: Rights, caveats: [Phrase], sources: [String]
    ) {
        self.code = code
        self.abbreviation = abbreviation
        self.version = version
        self.status = status
        self.title = title
        self.recall = recall
        self.forms = forms
        self.items = items
        self.scales = scales
        self.criticalItems = criticalItems
        self.validityChecks = validityChecks
        self.bandSets = bandSets
        self.defaultBandSet = defaultBandSet
        self.routesFromAge = routesFromAge
        self.reliabilities = reliabilities
        self.norms = norms
        self.rights = rights
        self.caveats = caveats
        self.sources = sources
    }

    /// The item of that number, in a definition whose items count from 1.
    package func item(_ number: Int) -> Item? {
        items.indices.contains(number - 1) ? items[number - 1] : nil
    }
    package func scale(_ id: String) -> Scale? { scales.first { $0.id == id } }
    package func bandSet(_ id: String) -> BandSet? { bandSets.first { $0.id == id } }
    /// The form that this informant answers; a caregiver answers the parent's.
    package func form(for informant: Informant) -> Form? {
        forms.first { $0.informant == informant }
            ?? (informant == .caregiver ? forms.first { $0.informant == .parent } : nil)
    }
}

/// Who answers.
package enum Informant: String, Hashable, Codable, Sendable, CaseIterable, Comparable {
    case own = "self"
    case parent, caregiver, teacher, clinician

    /// The informant whose form and bands count: a caregiver's are the parent's.
    package var ofForm: Informant { self == .caregiver ? .parent : self }
    package var isAdult: Bool { self != .own }

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

package enum Sex: String, Hashable, Codable, Sendable, CaseIterable { case male, female }

/// Whole years, both ends included; nil: no limit on that side.
package struct AgeRange: Hashable, Sendable {
    package var lowest: Int?
    package var highest: Int?
    package init(_ lowest: Int?, _ highest: Int?) {
        self.lowest = lowest
        self.highest = highest
    }
    package func contains(_ years: Int) -> Bool {
        years >= (lowest ?? Int.min) && years <= (highest ?? Int.max)
    }
}

/// A measure for one informant.
package struct Form: Hashable, Sendable {
    package var informant: Informant
    /// The child's age in years.
    package var ages: AgeRange
    /// Asked aloud, alone with the child (ASQ, C-SSRS).
    package var isInterview: Bool
    package init(informant: Informant, ages: AgeRange, isInterview: Bool = false) {
        self.informant = informant
        self.ages = ages
        self.isInterview = isInterview
    }
}

/// One question, by its number on the form; the published wording is never here.
package struct Item: Hashable, Sendable {
    /// From 1, in form order.
    package var number: Int
    /// A short label of our own.
    package var topic: Phrase
    /// The codes printed on the form, ascending; each 0…9.
    package var options: [ResponseOption]
    /// Asked only where the condition held on earlier items; unasked it is not a gap.
    package var askedWhen: [ItemCondition]
    /// Printed on the form, and meant to count in no scale (a filler, a question for the talk).
    package var isUnscored: Bool
    package init(
        number: Int, topic: Phrase, options: [ResponseOption], askedWhen: [ItemCondition] = [],
        isUnscored: Bool = false
    ) {
        self.number = number
        self.topic = topic
        self.options = options
        self.askedWhen = askedWhen
        self.isUnscored = isUnscored
    }

    package func hasOption(_ code: Int) -> Bool { options.contains { $0.code == code } }
    /// 0 without options.
    package var lowestCode: Int { options.first?.code ?? 0 }
    /// 0 without options.
    package var highestCode: Int { options.last?.code ?? 0 }
}

/// Holds when the item was answered with at least this code. Several are alternatives (any).
package struct ItemCondition: Hashable, Sendable {
    package var item: Int
    package var atLeast: Int
    package init(item: Int, atLeast: Int) {
        self.item = item
        self.atLeast = atLeast
    }
}

package struct ResponseOption: Hashable, Sendable {
    /// What stands in the answer string, 0…9.
    package var code: Int
    package var label: Phrase
    package init(code: Int, label: Phrase) {
        self.code = code
        self.label = label
    }
}

/// How strongly a single answer calls for a person.
package enum CriticalLevel: String, Hashable, Sendable, Comparable, CaseIterable {
    case prompt
    case sameDay = "same-day"
    package static func < (left: Self, right: Self) -> Bool {
        left == .prompt && right == .sameDay
    }
}

/// A single answer that acts alone, whatever the total says.
package struct CriticalItem: Hashable, Sendable {
    package var item: Int
    /// The lowest code that counts.
    package var atLeast: Int
    package var level: CriticalLevel
    package var topic: Phrase
    /// Asks about the whole life: once talked about, it is known (policy rules S4, S10).
    package var isWholeLife: Bool
    /// Says that the danger is now: a person within the hour (`stat`), not only today (`asap`).
    package var isAcute: Bool
    package init(
        item: Int, atLeast: Int, level: CriticalLevel, topic: Phrase, isWholeLife: Bool = false,
        isAcute: Bool = false
    ) {
        self.item = item
        self.atLeast = atLeast
        self.level = level
        self.topic = topic
        self.isWholeLife = isWholeLife
        self.isAcute = isAcute
    }
}

/// A reason to doubt a sheet; it never voids one.
package enum ValidityCheck: Hashable, Sendable {
    /// A lie scale at or above a cut.
    case scaleAtLeast(id: String, scale: String, cut: Points, source: String)
    /// One answer throughout, on a form with reversed items.
    case straightLine(id: String, source: String)
    /// At least `count` of these pairs of near-duplicates answered in opposite ways.
    case contradictoryPairs(id: String, pairs: [[Int]], count: Int, source: String)

    package var id: String {
        switch self {
        case .scaleAtLeast(let id, _, _, _), .straightLine(let id, _),
            .contradictoryPairs(let id, _, _, _):
            id
        }
    }
}
