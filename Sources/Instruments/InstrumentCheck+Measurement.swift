extension InstrumentCheck {
    /// Scales that are said to divide the form share no item: an item keyed twice is a slip.
    mutating func checkPartitions() {
        var owners: [String: [Int: String]] = [:]
        for (place, scale) in instrument.scales.enumerated() {
            guard let partition = scale.partition else { continue }
            for item in instrument.items(of: scale.method) {
                if let other = owners[partition, default: [:]][item] {
                    report(
                        .itemInTwoScales(item, scale: scale.id, other: other),
                        ["scales", .index(place), "items"])
                } else {
                    owners[partition, default: [:]][item] = scale.id
                }
            }
        }
    }

    mutating func checkReliabilities() {
        for (place, entry) in instrument.reliabilities.enumerated() {
            let path: [PathStep] = ["reliability", .index(place)]
            checkMeasured(scale: entry.scale, entry.informant, entry.source, path)
            let coefficients = [
                ("alpha", entry.alpha), ("omega", entry.omega), ("retest", entry.retest),
            ]
            for (key, value) in coefficients {
                guard let value, value <= 0 || value > 1 else { continue }
                report(.reliabilityOutOfRange(value), path + [.key(key)])
            }
            if let deviation = entry.standardDeviation, deviation <= 0 {
                report(.deviation(deviation), path + ["sd"])
            }
        }
    }

    mutating func checkNorms() {
        for (place, norm) in instrument.norms.enumerated() {
            let path: [PathStep] = ["norms", .index(place)]
            checkMeasured(scale: norm.scale, norm.informant, norm.source, path)
            if let ages = norm.ages { checkAges(ages, path + ["ages"]) }
            if instrument.norms[..<place].contains(where: { $0.overlaps(norm) }) {
                report(.normTwice(norm.id), path)
            }
            switch norm.values {
            case .linear(_, let deviation):
                if deviation <= 0 { report(.deviation(deviation), path + ["sd"]) }
            case .table(let lines): check(lines, of: norm, path + ["table"])
            }
        }
    }

    private mutating func check(_ lines: [Norm.Line], of norm: Norm, _ path: [PathStep]) {
        guard let reach = instrument.reach(of: norm.scale) else { return }
        guard let first = lines.first else { return report(.missing(.bands), path) }
        if first.raw != reach.lowest {
            report(.normStart(first.raw, expected: reach.lowest), path + [0])
        }
        for (place, pair) in zip(lines, lines.dropFirst()).enumerated() {
            let path = path + [.index(place + 1)]
            if pair.1.raw <= pair.0.raw || pair.1.standard < pair.0.standard {
                report(.normNotMonotone(at: pair.1.raw), path)
            } else if reach.hasScore(
                from: pair.0.raw + Points(tenThousandths: 1), below: pair.1.raw)
            {
                report(.normGap(after: pair.0.raw, before: pair.1.raw), path)
            }
        }
        if let last = lines.last, last.raw != reach.highest {
            report(.normGap(after: last.raw, before: reach.highest), path)
        }
    }

    private mutating func checkMeasured(
        scale: String, _ informant: Informant?, _ source: String, _ path: [PathStep]
    ) {
        if instrument.scale(scale) == nil { report(.noSuchScale(scale), path + ["scale"]) }
        if let informant, !instrument.forms.contains(where: { $0.informant == informant }) {
            report(.noSuchForm(informant), path + ["informant"])
        }
        if source.isEmpty { report(.missing(.source), path + ["source"]) }
    }
}

extension Norm {
    /// Would a child find both?
    fileprivate func overlaps(_ other: Norm) -> Bool {
        func meet<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
            one == nil || other == nil || one == other
        }
        return id == other.id && scale == other.scale && meet(informant, other.informant)
            && meet(sex, other.sex)
            && (ages?.lowest ?? 0) <= (other.ages?.highest ?? 99)
            && (other.ages?.lowest ?? 0) <= (ages?.highest ?? 99)
    }
}
