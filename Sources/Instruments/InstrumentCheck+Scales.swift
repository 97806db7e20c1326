extension InstrumentCheck {
    mutating func checkScales() {
        if instrument.scales.isEmpty { report(.missing(.scales), ["scales"]) }
        var ids = Set<String>()
        for (place, scale) in instrument.scales.enumerated() {
            let path: [PathStep] = ["scales", .index(place)]
            if !Self.isCode(scale.id, joint: "_") { report(.codeOfScale(scale.id), path + ["id"]) }
            if !ids.insert(scale.id).inserted { report(.scaleTwice(scale.id), path + ["id"]) }
            if scale.source.isEmpty { report(.missing(.source), path + ["source"]) }
            checkMethod(of: scale, path)
            checkOmission(of: scale, path)
        }
    }

    private mutating func checkMethod(of scale: Scale, _ path: [PathStep]) {
        switch scale.method {
        case .sum(let items, let reversed, let recode, let weight, let gate):
            checkItems(items, path + ["items"])
            checkReversed(reversed, in: items, path)
            checkRecode(recode, of: items, reversed: reversed, path)
            if !(1...100).contains(weight) { report(.weight(weight), path + ["weight"]) }
            if let gate { checkGate(gate, of: items, path + ["gate"]) }
        case .mean(let items, let reversed):
            checkItems(items, path + ["items"])
            checkReversed(reversed, in: items, path)
            checkUnconditional(items, path)
        case .count(let items, let threshold, let overrides):
            checkItems(items, path + ["items"])
            for item in overrides.keys.sorted() where !items.contains(item) {
                report(.overrideOutsideScale(item), path + ["overrides", .key("\(item)")])
            }
            for item in items where instrument.item(item) != nil {
                checkCount(item: item, threshold, override: overrides[item], path)
            }
        case .composite(let parts): checkParts(parts, of: scale, path)
        case .groupMaximum(let groups):
            checkItems(groups.flatMap(\.self), path + ["groups"])
        case .rules(let rules): checkRules(rules, path)
        }
    }

    private mutating func checkItems(_ items: [Int], _ path: [PathStep]) {
        if items.isEmpty { report(.missing(.items), path) }
        var seen = Set<Int>()
        for (place, item) in items.enumerated() {
            let path = path + [.index(place)]
            if instrument.item(item) == nil { report(.noSuchItem(item), path) }
            if !seen.insert(item).inserted { report(.itemTwice(item), path) }
        }
    }

    private mutating func checkReversed(_ reversed: [Int], in items: [Int], _ path: [PathStep]) {
        for (place, item) in reversed.enumerated() {
            let path = path + ["reversed", .index(place)]
            if !items.contains(item) { report(.reversedOutsideScale(item), path) }
            if reversed[..<place].contains(item) { report(.itemTwice(item), path) }
        }
    }

    private mutating func checkRecode(
        _ recode: [Int]?, of items: [Int], reversed: [Int], _ path: [PathStep]
    ) {
        guard let recode else { return }
        let highest = items.compactMap { instrument.item($0)?.highestCode }.max() ?? 0
        if recode.count != highest + 1 || !reversed.isEmpty
            || recode.contains(where: { !(0...100).contains($0) })
        {
            report(.recode, path + ["recode"])
        }
    }

    private mutating func checkGate(_ gate: Scale.Gate, of items: [Int], _ path: [PathStep]) {
        guard let item = instrument.item(gate.item) else {
            return report(.noSuchItem(gate.item), path + ["item"])
        }
        if items.contains(gate.item) { report(.gateInsideScale(gate.item), path + ["item"]) }
        if !item.hasOption(gate.equals) {
            report(.noSuchOption(item: gate.item, code: gate.equals), path + ["equals"])
        }
        if !(0...1000).contains(gate.then) { report(.recode, path + ["then"]) }
    }

    private mutating func checkCount(
        item: Int, _ threshold: Int, override: Int?, _ path: [PathStep]
    ) {
        let code = override ?? threshold
        let place: [PathStep] =
            override == nil ? ["threshold"] : ["overrides", .key("\(item)")]
        guard let options = instrument.item(item), !options.hasOption(code) else {
            if instrument.item(item)?.lowestCode == code {
                report(.everyAnswerCounts(item: item, code: code), path + place)
            }
            return
        }
        report(.noSuchOption(item: item, code: code), path + place)
    }

    private mutating func checkParts(_ parts: [String], of scale: Scale, _ path: [PathStep]) {
        let path = path + ["parts"]
        if parts.isEmpty { report(.missing(.scales), path) }
        var counted: [Int: String] = [:]
        for (place, id) in parts.enumerated() {
            let path = path + [.index(place)]
            guard let part = instrument.scale(id) else {
                report(.noSuchScale(id), path)
                continue
            }
            if isPart(scale.id, of: id, within: []) {
                report(.cycle(scale.id), path)
                continue
            }
            if part.higherIs != scale.higherIs { report(.partTurnsOtherWay(id), path) }
            for item in leaves(of: part).sorted() {
                if let other = counted[item] {
                    report(.itemCountedTwice(item, scale: other), path)
                    break
                }
            }
            for item in leaves(of: part) { counted[item] = id }
        }
    }

    private func isPart(_ id: String, of whole: String, within outer: [String]) -> Bool {
        if id == whole || outer.contains(whole) { return true }
        guard case .composite(let parts)? = instrument.scale(whole)?.method else { return false }
        return parts.contains { isPart(id, of: $0, within: outer + [whole]) }
    }

    /// Every item that counts in the scale, through its parts; only where no cycle is.
    private func leaves(of scale: Scale) -> Set<Int> {
        switch scale.method {
        case .composite(let parts):
            parts.reduce(into: []) { items, id in
                if let part = instrument.scale(id), part.id != scale.id {
                    items.formUnion(leaves(of: part))
                }
            }
        case .sum(let items, _, _, _, _): Set(items)
        default: Set(instrument.items(of: scale.method))
        }
    }

    private mutating func checkRules(_ rules: [OutcomeRule], _ path: [PathStep]) {
        let path = path + ["rules"]
        for (place, rule) in rules.enumerated() {
            let path = path + [.index(place)]
            for (key, tests) in [("all", rule.all), ("any", rule.any)] {
                for (number, test) in tests.enumerated() {
                    check(test, path + [.key(key), .index(number)])
                }
            }
            let isUnconditional = rule.all.isEmpty && rule.any.isEmpty
            if isUnconditional, place < rules.count - 1 { report(.rulesBehindLast, path) }
            if let value = rule.value, !(0...1000).contains(value) {
                report(.recode, path + ["value"])
            }
        }
        guard let last = rules.last, last.all.isEmpty, last.any.isEmpty else {
            let place: [PathStep] = rules.isEmpty ? [] : [.index(rules.count - 1)]
            return report(.lastRuleConditional, path + place)
        }
    }

    private mutating func check(_ test: OutcomeRule.Test, _ path: [PathStep]) {
        switch test {
        case .atLeast(let item, let code): checkThreshold(item: item, atLeast: code, path)
        case .omitted(let item):
            if instrument.item(item) == nil { report(.noSuchItem(item), path + ["item"]) }
        }
    }

    private mutating func checkOmission(of scale: Scale, _ path: [PathStep]) {
        let path = path + ["omission"]
        switch (scale.omission, scale.method) {
        case (.complete, .sum), (.complete, .mean), (.complete, .count),
            (.complete, .groupMaximum), (.allParts, .composite), (.rules, .rules):
            break
        case (.prorate(let minimum, _), .sum(let items, let reversed, let recode, _, _)):
            checkMinimum(minimum, of: items, path)
            checkUnconditional(items, path)
            checkEqual(items, reversed: reversed, recode: recode, path)
        case (.prorate(let minimum, .none), .mean(let items, let reversed)):
            checkMinimum(minimum, of: items, path)
            checkEqual(items, reversed: reversed, recode: nil, path)
        case (.zeroFill(let limit), .sum), (.zeroFill(let limit), .count),
            (.zeroFill(let limit), .groupMaximum):
            if limit < 1 || limit >= instrument.items.count {
                report(.missingLimit(limit), path + ["zero_fill"])
            }
        default: report(.omissionDoesNotFit, path)
        }
    }

    private mutating func checkMinimum(_ minimum: Int, of items: [Int], _ path: [PathStep]) {
        if minimum < 1 || minimum > items.count {
            report(.prorateMinimum(minimum, of: items.count), path + ["prorate"])
        }
    }

    private mutating func checkUnconditional(_ items: [Int], _ path: [PathStep]) {
        for item in items where instrument.item(item)?.askedWhen.isEmpty == false {
            report(.conditionalItem(item), path)
        }
    }

    /// A mean of unlike items could leave the range that the omitted ones allow.
    private mutating func checkEqual(
        _ items: [Int], reversed: [Int], recode: [Int]?, _ path: [PathStep]
    ) {
        let codes = Set(items.compactMap { instrument.item($0)?.options.map(\.code) })
        if Set(codes.map { [$0.first, $0.last] }).count > 1 { report(.unequalItemsProrated, path) }
    }
}
