package import Messages

/// Items added up, or otherwise condensed, by one published rule.
package struct Scale: Hashable, Sendable {
    package enum Direction: String, Hashable, Sendable, CaseIterable { case worse, better }

    package var id: String
    package var title: Phrase
    package var method: Method
    package var omission: Omission
    /// What a higher score means for the child.
    package var higherIs: Direction
    /// Scales of the same partition share no item; nil: the scale may overlap any other.
    package var partition: String?
    package var source: String
    package init(
        id: String, title: Phrase, method: Method, omission: Omission, higherIs: Direction,
        partition: String? = nil, source: String
    ) {
        self.id = id
        self.title = title
        self.method = method
        self.omission = omission
        self.higherIs = higherIs
        self.partition = partition
        self.source = source
    }

    /// How a score comes from answers. Item numbers count from 1.
    package enum Method: Hashable, Sendable {
        /// Codes added, times `weight`; a reversed item earns lowest + highest − code; `recode`
        /// gives the points of code 0, 1, 2 … instead; a gate answered so ends it at a fixed
        /// value. Prorating rounds before the weight.
        case sum(items: [Int], reversed: [Int], recode: [Int]?, weight: Int, gate: Gate?)
        case mean(items: [Int], reversed: [Int])
        /// Items answered at or above their threshold.
        case count(items: [Int], threshold: Int, overrides: [Int: Int])
        /// The sum of other scales.
        case composite(parts: [String])
        /// The sum of the highest answer of each group.
        case groupMaximum(groups: [[Int]])
        /// The value of the first rule that holds.
        case rules([OutcomeRule])
    }

    package struct Gate: Hashable, Sendable {
        package var item: Int
        package var equals: Int
        package var then: Int
        package init(item: Int, equals: Int, then: Int) {
            self.item = item
            self.equals = equals
            self.then = then
        }
    }

    /// What the manual says about omitted items.
    package enum Omission: Hashable, Sendable {
        /// No score with a gap.
        case complete
        /// Mean of the answered times the number of items, from so many answered on.
        case prorate(minimumAnswered: Int, rounding: Rounding)
        /// Blanks count nothing, up to a limit over the whole form.
        case zeroFill(maximumMissing: Int)
        /// A composite needs every part scored.
        case allParts
        /// The rules themselves say what a gap means.
        case rules
    }

    package enum Rounding: String, Hashable, Sendable, CaseIterable {
        case halfUp = "half_up"
        /// Kept to the ten-thousandth of a point.
        case none
    }
}

/// One line of a rule-scored scale (ASQ): a value where all of `all` and some of `any` hold.
package struct OutcomeRule: Hashable, Sendable {
    package enum Test: Hashable, Sendable {
        case atLeast(item: Int, code: Int)
        case omitted(item: Int)
    }
    /// nil: no result, where these answers are given or missing.
    package var value: Int?
    package var label: Phrase
    package var all: [Test]
    /// Empty: asks nothing.
    package var any: [Test]
    package init(value: Int?, label: Phrase, all: [Test], any: [Test]) {
        self.value = value
        self.label = label
        self.all = all
        self.any = any
    }
}

/// Labelled ranges of one publication: a country and year, an informant, an age.
package struct BandSet: Hashable, Sendable {
    package var id: String
    /// ISO 3166 alpha-2 of the sample; nil: international or unknown.
    package var country: String?
    package var source: String
    package var bands: [BandTable]
    package init(id: String, country: String?, source: String, bands: [BandTable]) {
        self.id = id
        self.country = country
        self.source = source
        self.bands = bands
    }

    /// The table for this child and informant, if the set covers them.
    package func table(
        scale: String, informant: Informant, ageInYears: Int?, sex: Sex?
    ) -> BandTable? {
        bands.first { table in
            table.scale == scale
                && (table.informant == nil || table.informant == informant.ofForm)
                && (table.ages == nil
                    || ageInYears.map { table.ages?.contains($0) ?? true } ?? false)
                && (table.sex == nil || table.sex == sex)
        }
    }
}

/// Bands that partition the reachable range of one scale.
package struct BandTable: Hashable, Sendable {
    package var scale: String
    package var informant: Informant?
    package var ages: AgeRange?
    package var sex: Sex?
    /// Ascending, without holes.
    package var bands: [Band]
    package init(
        scale: String, informant: Informant?, ages: AgeRange?, sex: Sex?, bands: [Band]
    ) {
        self.scale = scale
        self.informant = informant
        self.ages = ages
        self.sex = sex
        self.bands = bands
    }

    /// The band that holds the score; nil outside the table.
    package func band(of raw: Points) -> Band? {
        bands.last { raw >= $0.lowest }
    }
}

package struct Band: Hashable, Sendable {
    /// `normal`, `borderline`, `abnormal`, `severe` …: the word that a policy compares with.
    package var id: String
    /// From 0, the least worrying.
    package var level: Int
    /// The lowest raw score in the band; it ends where the next begins.
    package var lowest: Points
    /// Where the publication says it ends; nil: where the next begins. Scoring never reads it:
    /// it is there to prove that the bands leave no hole.
    package var end: BandEnd?
    package var title: Phrase
    package init(
        id: String, level: Int, lowest: Points, end: BandEnd? = nil, title: Phrase
    ) {
        self.id = id
        self.level = level
        self.lowest = lowest
        self.end = end
        self.title = title
    }
}

/// The printed end of a band.
package enum BandEnd: Hashable, Sendable {
    /// The last score inside.
    case through(Points)
    /// The first score outside.
    case below(Points)
}
