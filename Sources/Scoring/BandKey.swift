package import Instruments

/// The tables of one band set, by the place of their scale.
struct BandSetKey: Hashable, Sendable {
    let id: String
    let tables: [[BandTable]]

    init(compiling set: BandSet, scales: [String]) {
        id = set.id
        tables = scales.map { scale in set.bands.filter { $0.scale == scale } }
    }

    func table(
        scale: Int, informant: Informant, ageInYears: Int?, sex: Sex?
    ) -> BandTable? {
        tables[scale].first {
            $0.covers(informant: informant, ageInYears: ageInYears, sex: sex)
        }
    }
}

extension BandTable {
    /// Is the table meant for this child and informant? A caregiver has the parent's bands; an
    /// unknown age or sex is covered only by a table that asks for none.
    func covers(informant: Informant, ageInYears: Int?, sex: Sex?) -> Bool {
        if let own = self.informant, own != informant.ofForm { return false }
        if let own = self.sex, own != sex { return false }
        guard let ages else { return true }
        return ageInYears.map(ages.contains) ?? false
    }
}

extension ScoringKey {
    /// The band of a raw score in a set that a policy names; nil: the set is unknown, or does
    /// not cover this scale, informant, age and sex.
    package func band(
        set: String, scale: String, raw: Points, informant: Informant, ageInYears: Int?,
        sex: Sex?
    ) -> Band? {
        guard let place = place(of: scale), let set = bandSets.first(where: { $0.id == set })
        else { return nil }
        return set.table(scale: place, informant: informant, ageInYears: ageInYears, sex: sex)?
            .band(of: raw)
    }

    /// The table of the set shown for this child; nil: no set covers it.
    package func shownTable(
        scale: String, informant: Informant, ageInYears: Int?, sex: Sex?
    ) -> BandTable? {
        guard let place = place(of: scale) else { return nil }
        return shownBands(scale: place, informant: informant, ageInYears: ageInYears, sex: sex)?
            .table
    }

    /// The set shown for this child where nobody chose one, and its table.
    func shownBands(
        scale: Int, informant: Informant, ageInYears: Int?, sex: Sex?
    ) -> (set: String, table: BandTable)? {
        for set in shownSets {
            if let table = bandSets[set].table(
                scale: scale, informant: informant, ageInYears: ageInYears, sex: sex)
            {
                return (bandSets[set].id, table)
            }
        }
        return nil
    }
}
