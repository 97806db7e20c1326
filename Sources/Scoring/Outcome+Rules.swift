import Instruments

/// Of a test over answers of which some are missing.
private enum Truth {
    case no, perhaps, yes
}

extension ScaleKey {
    /// The first rule that holds on the sheet as it is; its bounds are the values of every rule
    /// that could come first once the gaps are filled, or stay unfilled.
    func firstRule(_ rules: [RuleKey], _ facts: SheetFacts) -> Outcome {
        let chosen = rules.first { $0.holds(on: facts) }
        var possible: [Int] = []
        for rule in rules {
            let truth = rule.truth(on: facts)
            if truth != .no, let value = rule.value { possible.append(value) }
            if truth == .yes { break }
        }
        let hasGap = items.contains { facts.answers[$0.place].isGap }
        let raw = chosen?.value.map { Points($0) }
        if let raw, !hasGap { return .complete(raw) }
        return Outcome(
            status: raw == nil ? .notScorable : .prorated, raw: raw,
            low: possible.min().map { Points($0) }, high: possible.max().map { Points($0) })
    }
}

extension RuleKey {
    /// On the sheet as it is: a blank is a blank, whyever.
    fileprivate func holds(on facts: SheetFacts) -> Bool {
        func holds(_ test: Test) -> Bool {
            switch test {
            case .atLeast(let threshold):
                if case .code(let code) = facts.answers[threshold.item] {
                    return code >= threshold.code
                }
                return false
            case .omitted(let item):
                if case .code = facts.answers[item] { return false }
                return true
            }
        }
        return all.allSatisfy(holds) && (any.isEmpty || any.contains(where: holds))
    }

    /// Over every way to fill the gaps.
    fileprivate func truth(on facts: SheetFacts) -> Truth {
        func truth(_ test: Test) -> Truth {
            switch (test, facts.answers[test.item]) {
            case (.atLeast(let threshold), .code(let code)): code >= threshold.code ? .yes : .no
            case (.omitted, .code), (.atLeast, .unasked): .no
            case (.omitted, .unasked): .yes
            case (_, .omitted), (_, .perhapsUnasked): .perhaps
            }
        }
        let required = all.map(truth)
        let alternatives = any.map(truth)
        if required.contains(.no) { return .no }
        if !alternatives.isEmpty, alternatives.allSatisfy({ $0 == .no }) { return .no }
        let isCertain =
            required.allSatisfy { $0 == .yes }
            && (alternatives.isEmpty || alternatives.contains(.yes))
        return isCertain ? .yes : .perhaps
    }
}

extension RuleKey.Test {
    fileprivate var item: Int {
        switch self {
        case .atLeast(let threshold): threshold.item
        case .omitted(let item): item
        }
    }
}
