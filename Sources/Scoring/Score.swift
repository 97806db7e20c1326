package import Instruments

/// One sitting's answers in form order: the code printed on the form, or -1 for an omitted item.
package struct ResponseSheet: Hashable, Sendable {
    package let responses: [Int8]
    package init(responses: [Int8]) { self.responses = responses }

    package static let omitted: Int8 = -1

    /// The answer to an item, by its number from 1; nil: omitted.
    package func response(to item: Int) -> Int? {
        let code = responses[item - 1]
        return code == Self.omitted ? nil : Int(code)
    }
    /// The answer string: one character an item, `-` for an omitted one.
    package var answers: String {
        String(
            decoding: responses.map { $0 < 0 ? UInt8(ascii: "-") : UInt8($0) + 48 }, as: UTF8.self)
    }
}

/// How a score came about; never silently zero.
package enum ScoreStatus: String, Hashable, Codable, Sendable {
    case complete, prorated
    case notScorable = "not-scorable"
}

/// The score of one scale of one sheet.
package struct Score: Hashable, Codable, Sendable {
    package var scale: String
    package var status: ScoreStatus
    /// nil exactly when not scorable.
    package var raw: Points?
    /// The lowest value that the omitted items would allow; also known where not scorable.
    package var low: Points?
    package var high: Points?
    /// Against ``norm``; nil: no norm covers the child, or the scale has none.
    package var standard: Points?
    /// The id of the norm; ``noNorm``: the scale has norms, and none covers this child; nil: it has
    /// none, or no raw score.
    package var norm: String?
    package static let noNorm = "no-norm"
    package var band: String?
    package var bandSet: String?
    package init(
        scale: String, status: ScoreStatus, raw: Points?, low: Points?, high: Points?,
        standard: Points? = nil, band: String? = nil, bandSet: String? = nil
    ) {
        self.scale = scale
        self.status = status
        self.raw = raw
        self.low = low
        self.high = high
        self.standard = standard
        self.band = band
        self.bandSet = bandSet
    }
}

/// An endorsed critical item.
package struct CriticalAnswer: Hashable, Sendable {
    package var item: Int
    package var code: Int
    package var level: CriticalLevel
    package var isWholeLife: Bool
    /// The danger is now, by the child's own word.
    package var isAcute: Bool
    package init(
        item: Int, code: Int, level: CriticalLevel, isWholeLife: Bool, isAcute: Bool = false
    ) {
        self.item = item
        self.code = code
        self.level = level
        self.isWholeLife = isWholeLife
        self.isAcute = isAcute
    }
}

/// Everything that follows from one sheet alone.
package struct SheetResult: Hashable, Sendable {
    /// In the order of the instrument's scales.
    package var scores: [Score]
    /// By item number; each item once, at its highest level.
    package var critical: [CriticalAnswer]
    /// Item numbers left blank that should have been answered.
    package var omitted: [Int]
    /// The validity checks that the sheet failed, by id.
    package var doubts: [String]
    /// A check that the sheet passes, but with other answers to what was left out might not.
    package var hasOpenDoubt: Bool
    package init(
        scores: [Score], critical: [CriticalAnswer], omitted: [Int], doubts: [String],
        hasOpenDoubt: Bool = false
    ) {
        self.scores = scores
        self.critical = critical
        self.omitted = omitted
        self.doubts = doubts
        self.hasOpenDoubt = hasOpenDoubt
    }
}
