/// What one sheet says about each item before any scale is scored.
struct SheetFacts {
    enum Answer: Equatable {
        case code(Int)
        /// Left blank although asked for.
        case omitted
        /// Left blank, and whether it was asked for hangs on another blank: counts as omitted.
        case perhapsUnasked
        /// Left blank because it was not asked.
        case unasked

        var isGap: Bool { self == .omitted || self == .perhapsUnasked }
    }

    let answers: [Answer]
    /// Every item has a code.
    let isComplete: Bool
    /// Numbers from 1.
    let omitted: [Int]

    init(_ responses: [Int8], key: borrowing ScoringKey) {
        var answers: [Answer] = responses.map { $0 < 0 ? .omitted : .code(Int($0)) }
        for (place, item) in key.items.enumerated()
        where !item.askedWhen.isEmpty && answers[place] == .omitted {
            // Conditions name earlier items only, so those are settled.
            answers[place] = Self.blank(item.askedWhen, answers)
        }
        for gate in key.gates {
            switch answers[gate.item] {
            case .code(gate.equals):
                for place in gate.excused where answers[place].isGap { answers[place] = .unasked }
            case .omitted, .perhapsUnasked:
                for place in gate.excused where answers[place] == .omitted {
                    answers[place] = .perhapsUnasked
                }
            default: break
            }
        }
        self.answers = answers
        isComplete = !responses.contains { $0 < 0 }
        omitted = answers.indices.filter { answers[$0].isGap }.map { $0 + 1 }
    }

    private static func blank(_ conditions: [Threshold], _ answers: [Answer]) -> Answer {
        var isOpen = false
        for condition in conditions {
            switch answers[condition.item] {
            case .code(let code) where code >= condition.code: return .omitted
            case .omitted, .perhapsUnasked: isOpen = true
            default: break
            }
        }
        return isOpen ? .perhapsUnasked : .unasked
    }
}
