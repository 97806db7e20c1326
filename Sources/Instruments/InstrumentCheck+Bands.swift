extension InstrumentCheck {
    mutating func checkBandSets() {
        var ids = Set<String>()
        for (place, set) in instrument.bandSets.enumerated() {
            let path: [PathStep] = ["band_sets", .index(place)]
            if !ids.insert(set.id).inserted { report(.bandSetTwice(set.id), path + ["id"]) }
            if set.source.isEmpty { report(.missing(.source), path + ["source"]) }
            if set.bands.isEmpty { report(.missing(.tables), path + ["tables"]) }
            for (number, table) in set.bands.enumerated() {
                let path = path + ["tables", .index(number)]
                if set.bands[..<number].contains(where: { overlap($0, table) }) {
                    report(.tablesOverlap(scale: table.scale), path)
                }
                check(table, path)
            }
        }
        if let shown = instrument.defaultBandSet, instrument.bandSet(shown) == nil {
            report(.noSuchBandSet(shown), ["default_band_set"])
        }
    }

    private func overlap(_ one: BandTable, _ other: BandTable) -> Bool {
        func meet<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
            one == nil || other == nil || one == other
        }
        let ages =
            (one.ages?.lowest ?? 0) <= (other.ages?.highest ?? 99)
            && (other.ages?.lowest ?? 0) <= (one.ages?.highest ?? 99)
        return one.scale == other.scale && meet(one.informant, other.informant)
            && meet(one.sex, other.sex) && ages
    }

    private mutating func check(_ table: BandTable, _ path: [PathStep]) {
        guard let scale = instrument.scale(table.scale) else {
            return report(.noSuchScale(table.scale), path + ["scale"])
        }
        if let informant = table.informant,
            !instrument.forms.contains(where: { $0.informant == informant })
        {
            report(.noSuchForm(informant), path + ["informant"])
        }
        if let ages = table.ages { checkAges(ages, path + ["ages"]) }
        guard let first = table.bands.first, let last = table.bands.last else {
            return report(.missing(.bands), path + ["bands"])
        }
        guard let reach = instrument.reach(of: table.scale) else { return }
        if first.lowest != reach.lowest {
            report(
                .bandsStart(first.lowest, expected: reach.lowest),
                path + ["bands", 0, "from"])
        }
        checkEnd(of: last, reach, path + ["bands", .index(table.bands.count - 1)])
        checkSeams(of: table, reach, path)
        checkLevels(of: table, scale, path)
    }

    private mutating func checkEnd(of last: Band, _ reach: Reach, _ path: [PathStep]) {
        switch last.end {
        case nil: break
        case .through(let end):
            if end != reach.highest {
                report(.bandsEnd(end, expected: reach.highest), path + ["to"])
            }
        case .below(let end):
            if end <= reach.highest {
                report(.bandsEnd(end, expected: reach.highest), path + ["below"])
            }
        }
    }

    private mutating func checkSeams(of table: BandTable, _ reach: Reach, _ path: [PathStep]) {
        for (place, band) in table.bands.enumerated() {
            let path = path + ["bands", .index(place)]
            if table.bands[..<place].contains(where: { $0.id == band.id }) {
                report(.bandTwice(band.id), path + ["id"])
            }
            let isLast = place == table.bands.count - 1
            let next = isLast ? nil : table.bands[place + 1]
            let end = next?.lowest ?? reach.highest + Points(tenThousandths: 1)
            if next == nil || end > band.lowest, !reach.hasScore(from: band.lowest, below: end) {
                report(.bandUnreachable(band.id), path)
            }
            guard let next else { continue }
            if next.lowest <= band.lowest {
                report(.bandsOverlap(band.id, next.id), path)
                continue
            }
            checkSeam(band, next, reach, path)
        }
    }

    private mutating func checkSeam(
        _ band: Band, _ next: Band, _ reach: Reach, _ path: [PathStep]
    ) {
        let first: Points
        let key: PathStep
        switch band.end {
        case nil: return
        case .through(let last):
            (first, key) = (last + Points(tenThousandths: 1), "to")
            if last < band.lowest { report(.bandUnreachable(band.id), path + [key]) }
        case .below(let outside): (first, key) = (outside, "below")
        }
        if first > next.lowest {
            report(.bandsOverlap(band.id, next.id), path + [key])
        } else if first < next.lowest, reach.hasScore(from: first, below: next.lowest) {
            report(.bandsGap(after: band.id, before: next.id), path + [key])
        }
    }

    private mutating func checkLevels(of table: BandTable, _ scale: Scale, _ path: [PathStep]) {
        let levels = table.bands.map(\.level)
        let least = scale.higherIs == .worse ? levels.first : levels.last
        let breaks = levels.indices.dropFirst().filter { place in
            let step = levels[place] - levels[place - 1]
            return scale.higherIs == .worse ? step <= 0 : step >= 0
        }
        if let place = breaks.first {
            report(.levels, path + ["bands", .index(place), "level"])
        } else if (least ?? 0) != 0 {
            report(.levels, path + ["bands"])
        }
    }

    mutating func checkValidity() {
        for (place, validity) in instrument.validityChecks.enumerated() {
            let path: [PathStep] = ["validity", .index(place)]
            let source: String
            switch validity {
            case .scaleAtLeast(_, let scale, let cut, let given):
                source = given
                checkCut(cut, of: scale, path)
            case .straightLine(_, let given):
                source = given
                if !instrument.hasReversedItems { report(.straightLineWithoutReversed, path) }
            case .contradictoryPairs(_, let pairs, let count, let given):
                source = given
                checkPairs(pairs, count: count, path)
            }
            if source.isEmpty { report(.missing(.source), path + ["source"]) }
        }
    }

    private mutating func checkCut(_ cut: Points, of scale: String, _ path: [PathStep]) {
        guard let reach = instrument.reach(of: scale) else {
            return report(.noSuchScale(scale), path + ["scale"])
        }
        if cut <= reach.lowest || cut > reach.highest {
            report(.cutUnreachable(cut), path + ["cut"])
        }
    }

    private mutating func checkPairs(_ pairs: [[Int]], count: Int, _ path: [PathStep]) {
        for (place, pair) in pairs.enumerated() {
            let path = path + ["pairs", .index(place)]
            if Set(pair).count != 2 || pair.count != 2 { report(.notAPair, path) }
            for item in pair where instrument.item(item) == nil {
                report(.noSuchItem(item), path)
            }
        }
        if count < 1 || count > pairs.count {
            report(.pairCount(count, pairs: pairs.count), path + ["count"])
        }
    }
}

extension Instrument {
    /// Is any item of any scale keyed backwards?
    package var hasReversedItems: Bool {
        scales.contains { scale in
            switch scale.method {
            case .sum(_, let reversed, _, _, _), .mean(_, let reversed): !reversed.isEmpty
            case .count, .composite, .groupMaximum, .rules: false
            }
        }
    }
}
