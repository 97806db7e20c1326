/// Standard scores of one scale against one published reference group.
package struct Norm: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Mean 50, standard deviation 10.
        case t = "T"
        /// Mean 0, standard deviation 1.
        case z
        /// 0 to 100.
        case percentile
    }

    package enum Values: Hashable, Sendable {
        /// Mean and standard deviation of raw scores.
        case linear(mean: Points, standardDeviation: Points)
        /// Raw scores, ascending, each with its standard score; a raw score between two lines
        /// takes the lower line's.
        case table([Line])
    }

    package struct Line: Hashable, Sendable {
        package var raw: Points
        package var standard: Points
        package init(raw: Points, standard: Points) {
            self.raw = raw
            self.standard = standard
        }
    }

    package var id: String
    package var country: String?
    package var scale: String
    package var informant: Informant?
    package var ages: AgeRange?
    package var sex: Sex?
    package var kind: Kind
    package var values: Values
    package var source: String
    package init(
        id: String, country: String?, scale: String, informant: Informant?, ages: AgeRange?,
        sex: Sex?, kind: Kind, values: Values, source: String
    ) {
        self.id = id
        self.country = country
        self.scale = scale
        self.informant = informant
        self.ages = ages
        self.sex = sex
        self.kind = kind
        self.values = values
        self.source = source
    }

    /// Is the reference group this child's, for this informant? An unknown age or sex is covered
    /// only by a norm that asks for none.
    package func covers(informant: Informant, ageInYears: Int?, sex: Sex?) -> Bool {
        if let own = self.informant, own != informant.ofForm { return false }
        if let own = self.sex, own != sex { return false }
        guard let ages else { return true }
        return ageInYears.map(ages.contains) ?? false
    }

    /// The standard score, half a ten-thousandth rounded up; nil below a table's first line.
    package func standard(of raw: Points) -> Points? {
        switch values {
        case .table(let lines): return lines.last { $0.raw <= raw }?.standard
        case .linear(let mean, let deviation):
            let (middle, width) =
                switch kind {
                case .t: (500_000, 100_000)
                case .z, .percentile: (0, 10_000)
                }
            let distance = Int(raw.tenThousandths) - Int(mean.tenThousandths)
            let divisor = Int(deviation.tenThousandths)
            let doubled = 2 * distance * width + divisor
            let (quotient, rest) = doubled.quotientAndRemainder(dividingBy: 2 * divisor)
            let floored = rest < 0 ? quotient - 1 : quotient
            return Points(tenThousandths: Int32(middle + floored))
        }
    }
}
