package import Instruments

/// The answers of one paper form while they are being typed.
///
/// It knows which question comes next and how to go back; it knows no child, no score, no disk.
package struct TypedForm: Hashable, Sendable {
    package static let omitted: Character = "-"

    package let items: [Item]
    /// nil: not reached yet; ``omitted``: left blank on the form.
    package private(set) var answers: [Character?]
    /// The question that is open, from 0; nil: every one has its answer.
    package private(set) var place: Int?

    package init(items: [Item]) {
        self.items = items
        answers = Array(repeating: nil, count: items.count)
        place = items.isEmpty ? nil : 0
    }

    /// As ``packed`` wrote it; nil: it belongs to another form.
    package init?(items: [Item], packed: String) {
        guard packed.count == items.count else { return nil }
        self.init(items: items)
        for (place, character) in packed.enumerated() where character != "." {
            guard Self.accepts(character, at: items[place]) else { return nil }
            answers[place] = character
        }
        self.place = firstOpen
    }

    private static func accepts(_ character: Character, at item: Item) -> Bool {
        character == omitted || code(character).map(item.hasOption) ?? false
    }

    /// ASCII digits alone: the answer string knows no others.
    package static func code(_ character: Character) -> Int? {
        character.asciiValue.flatMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    }

    /// One character an item, `.` for one not reached: what a draft keeps.
    package var packed: String { String(answers.map { $0 ?? "." }) }

    /// The answer string of the form as far as it is typed, all that is open as omitted. A question
    /// that was not put for want of what it follows stands as omitted too.
    package var answerString: String {
        String(items.indices.map { isAsked($0) ? answers[$0] ?? Self.omitted : Self.omitted })
    }

    /// A follow-up question is put only where what it follows was said; where that is not known, it is.
    package func isAsked(_ place: Int) -> Bool {
        let conditions = items[place].askedWhen
        guard !conditions.isEmpty else { return true }
        return conditions.contains { condition in
            guard items.indices.contains(condition.item - 1),
                let code = answers[condition.item - 1].flatMap(Self.code)
            else { return true }
            return code >= condition.atLeast
        }
    }

    package var isComplete: Bool { firstOpen == nil }
    package var typed: Int { answers.count { $0 != nil } }
    /// Item numbers, from 1: put, and left blank.
    package var omittedItems: [Int] {
        items.indices.filter { answers[$0] == Self.omitted && isAsked($0) }.map { $0 + 1 }
    }

    private var firstOpen: Int? { items.indices.first { answers[$0] == nil && isAsked($0) } }

    /// Takes an answer to the open question and goes to the next one without; false: it is none of
    /// this question's codes.
    package mutating func answer(_ character: Character) -> Bool {
        guard let place, Self.accepts(character, at: items[place]) else { return false }
        answers[place] = character
        self.place =
            items.indices.first { $0 > place && answers[$0] == nil && isAsked($0) } ?? firstOpen
        return true
    }

    /// To the question before; false: this is the first.
    package mutating func back() -> Bool {
        let end = place ?? items.count
        guard let before = items.indices.last(where: { $0 < end && isAsked($0) }) else {
            return false
        }
        place = before
        return true
    }

    /// To an item by its number on the form; false: there is none, or it is not put.
    package mutating func go(to number: Int) -> Bool {
        guard items.indices.contains(number - 1), isAsked(number - 1) else { return false }
        place = number - 1
        return true
    }

    /// Away from a question that stays as it is.
    package mutating func leaveOpen() { place = firstOpen }
}
