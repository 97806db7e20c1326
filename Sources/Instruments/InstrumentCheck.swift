/// The proofs that a definition holds together; what they find is a list, in no order.
package struct InstrumentCheck: Sendable {
    let instrument: Instrument
    private(set) var faults: [InstrumentFault] = []

    private init(_ instrument: Instrument) { self.instrument = instrument }

    /// Everything wrong with the definition; empty: it can be compiled.
    package static func faults(of instrument: Instrument) -> [InstrumentFault] {
        var check = InstrumentCheck(instrument)
        check.checkHead()
        check.checkItems()
        check.checkCriticalItems()
        check.checkScales()
        // Ranges have a meaning only over items and scales that exist.
        if check.faults.isEmpty {
            check.checkUse()
            check.checkBandSets()
            check.checkValidity()
            check.checkPartitions()
            check.checkReliabilities()
            check.checkNorms()
        }
        return check.faults
    }

    mutating func report(_ kind: InstrumentFault.Kind, _ path: [PathStep]) {
        faults.append(InstrumentFault(path: path, kind: kind))
    }

    private mutating func checkHead() {
        let code = instrument.code.rawValue
        if !Self.isCode(code, joint: "-") { report(.codeOfInstrument(code), ["code"]) }
        if instrument.version.isEmpty { report(.missing(.version), ["version"]) }
        if instrument.forms.isEmpty { report(.missing(.forms), ["forms"]) }
        if instrument.sources.isEmpty || instrument.sources.contains("") {
            report(.missing(.source), ["sources"])
        }
        var informants = Set<Informant>()
        for (place, form) in instrument.forms.enumerated() {
            let path: [PathStep] = ["forms", .index(place)]
            if !informants.insert(form.informant).inserted {
                report(.formTwice(form.informant), path + ["informant"])
            }
            checkAges(form.ages, path + ["ages"])
        }
    }

    mutating func checkAges(_ ages: AgeRange, _ path: [PathStep]) {
        let lowest = ages.lowest ?? 0
        let highest = ages.highest ?? 99
        if !(0...99).contains(lowest) || !(0...99).contains(highest) || lowest > highest {
            report(.ages(lowest: lowest, highest: highest), path)
        }
    }

    private mutating func checkItems() {
        if instrument.items.isEmpty { report(.missing(.items), ["items"]) }
        var faultyOptions: [[ResponseOption]] = []
        for (place, item) in instrument.items.enumerated() {
            let path: [PathStep] = ["items", .index(place)]
            if item.number != place + 1 {
                report(.itemNumber(found: item.number, expected: place + 1), path + ["n"])
            }
            // Items share their options: one fault for all of them.
            if !faultyOptions.contains(item.options),
                let fault = Self.fault(ofOptions: item.options, item: item.number)
            {
                faultyOptions.append(item.options)
                report(fault, path + ["options"])
            }
            for (number, condition) in item.askedWhen.enumerated() {
                let path = path + ["asked_when", .index(number)]
                if condition.item >= item.number {
                    report(.laterItem(condition.item), path + ["item"])
                } else {
                    checkThreshold(item: condition.item, atLeast: condition.atLeast, path)
                }
            }
        }
    }

    private static func fault(
        ofOptions options: [ResponseOption], item: Int
    ) -> InstrumentFault.Kind? {
        if options.count < 2 { return .missing(.options) }
        let codes = options.map(\.code)
        let ascends = zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 }
        return ascends && codes.allSatisfy { (0...9).contains($0) } ? nil : .options(item: item)
    }

    private mutating func checkCriticalItems() {
        for (place, critical) in instrument.criticalItems.enumerated() {
            let path: [PathStep] = ["critical_items", .index(place)]
            checkThreshold(item: critical.item, atLeast: critical.atLeast, path)
            let earlier = instrument.criticalItems[..<place].contains {
                $0.item == critical.item && $0.level == critical.level
            }
            if earlier { report(.itemTwice(critical.item), path + ["item"]) }
            if critical.isAcute, critical.level != .sameDay {
                report(.acuteButNotSameDay(critical.item), path + ["acute"])
            }
        }
    }

    /// A threshold must be a printed code, and not one that every answer reaches.
    mutating func checkThreshold(item number: Int, atLeast code: Int, _ path: [PathStep]) {
        guard let item = instrument.item(number) else {
            return report(.noSuchItem(number), path + ["item"])
        }
        guard item.hasOption(code) else {
            return report(.noSuchOption(item: number, code: code), path + ["at_least"])
        }
        if code == item.lowestCode {
            report(.everyAnswerCounts(item: number, code: code), path + ["at_least"])
        }
    }

    /// Every item counts somewhere, or is declared as one that does not.
    private mutating func checkUse() {
        let scored = Set(instrument.scales.flatMap { instrument.items(of: $0.method) })
        var used = scored.union(instrument.criticalItems.map(\.item))
        used.formUnion(instrument.items.flatMap { $0.askedWhen.map(\.item) })
        for (place, item) in instrument.items.enumerated() {
            let path: [PathStep] = ["items", .index(place)]
            if item.isUnscored {
                if scored.contains(item.number) {
                    report(.itemUsedThoughUnscored(item.number), path + ["unscored"])
                }
            } else if !used.contains(item.number) {
                report(.itemNotUsed(item.number), path)
            }
        }
    }

    /// `a`, `a-b`, `a-1`: ASCII lower case, digits, single joints inside.
    static func isCode(_ text: String, joint: Unicode.Scalar) -> Bool {
        var lastWasJoint = true
        for character in text.unicodeScalars {
            if character == joint {
                if lastWasJoint { return false }
                lastWasJoint = true
                continue
            }
            guard ("a"..."z").contains(character) || ("0"..."9").contains(character) else {
                return false
            }
            lastWasJoint = false
        }
        return !lastWasJoint
    }
}

extension Instrument {
    /// The items that a method reads itself, its gate's among them; a composite reads none.
    package func items(of method: Scale.Method) -> [Int] {
        switch method {
        case .sum(let items, _, _, _, let gate): items + (gate.map { [$0.item] } ?? [])
        case .mean(let items, _), .count(let items, _, _): items
        case .composite: []
        case .groupMaximum(let groups): groups.flatMap(\.self)
        case .rules(let rules): rules.flatMap { ($0.all + $0.any).map(\.item) }
        }
    }
}

extension OutcomeRule.Test {
    package var item: Int {
        switch self {
        case .atLeast(let item, _), .omitted(let item): item
        }
    }
}
