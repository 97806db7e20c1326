/// One step into a definition: a key, or a place in a list from 0, as in its file.
package enum PathStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case key(String)
    case index(Int)

    package init(stringLiteral value: String) { self = .key(value) }
    package init(integerLiteral value: Int) { self = .index(value) }
}

/// Something in a definition that cannot be right, and where.
package struct InstrumentFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case codeOfInstrument(String)
        case codeOfScale(String)
        case missing(Requirement)
        case scaleTwice(String)
        case bandSetTwice(String)
        case bandTwice(String)
        case formTwice(Informant)
        case ages(lowest: Int, highest: Int)
        case itemNumber(found: Int, expected: Int)
        case itemNotUsed(Int)
        case itemUsedThoughUnscored(Int)
        case options(item: Int)
        case noSuchItem(Int)
        case noSuchOption(item: Int, code: Int)
        case everyAnswerCounts(item: Int, code: Int)
        case laterItem(Int)
        case itemTwice(Int)
        case reversedOutsideScale(Int)
        case overrideOutsideScale(Int)
        case recode
        case weight(Int)
        case gateInsideScale(Int)
        case prorateMinimum(Int, of: Int)
        case missingLimit(Int)
        case omissionDoesNotFit
        case unequalItemsProrated
        case conditionalItem(Int)
        case noSuchScale(String)
        case cycle(String)
        case itemCountedTwice(Int, scale: String)
        case partTurnsOtherWay(String)
        case lastRuleConditional
        case rulesBehindLast
        case noSuchForm(Informant)
        case noSuchBandSet(String)
        case tablesOverlap(scale: String)
        case bandsStart(Points, expected: Points)
        case bandsEnd(Points, expected: Points)
        case bandsGap(after: String, before: String)
        case bandsOverlap(String, String)
        case bandUnreachable(String)
        case levels
        case cutUnreachable(Points)
        case notAPair
        case pairCount(Int, pairs: Int)
        case straightLineWithoutReversed
        case acuteButNotSameDay(Int)
        case itemInTwoScales(Int, scale: String, other: String)
        case reliabilityOutOfRange(Points)
        case deviation(Points)
        case normNotMonotone(at: Points)
        case normStart(Points, expected: Points)
        case normGap(after: Points, before: Points)
        case normTwice(String)
    }

    package enum Requirement: Hashable, Sendable {
        case source, version, forms, items, scales, tables, bands, options
    }

    package let path: [PathStep]
    package let kind: Kind

    package init(path: [PathStep], kind: Kind) {
        self.path = path
        self.kind = kind
    }
}
