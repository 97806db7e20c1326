import Instruments

/// What a look at the typed answers alone makes one ask: is that what the paper says?
///
/// It is about typing, and no judgement of the child: whether a sheet is doubtful is the
/// instrument's own check.
package enum TypingPattern: Hashable, Sendable {
    /// So many questions in a row with one code.
    case sameInARow(code: Int, from: Int, count: Int)
    /// At least a third left blank.
    case manyOmitted(Int, of: Int)
    case nothingAnswered

    /// From this on a run is worth a look at the paper.
    static let longRun = 10

    package static func found(in form: TypedForm) -> [TypingPattern] {
        let asked = form.items.indices.filter(form.isAsked)
        let omitted = form.omittedItems.count
        guard omitted < asked.count else { return [.nothingAnswered] }
        var found: [TypingPattern] = []
        if omitted * 3 >= asked.count { found.append(.manyOmitted(omitted, of: asked.count)) }
        if let run = longestRun(asked, form), run.count >= longRun {
            found.append(.sameInARow(code: run.code, from: run.from, count: run.count))
        }
        return found
    }

    /// The first of the longest; `from` is an item's number.
    private static func longestRun(
        _ asked: [Int], _ form: TypedForm
    ) -> (code: Int, from: Int, count: Int)? {
        var longest: (code: Int, from: Int, count: Int)?
        var current: (code: Int, from: Int, count: Int)?
        for place in asked {
            guard let code = form.answers[place].flatMap(TypedForm.code) else {
                current = nil
                continue
            }
            if let run = current, run.code == code {
                current = (code, run.from, run.count + 1)
            } else {
                current = (code, place + 1, 1)
            }
            if let run = current, run.count > longest?.count ?? 0 { longest = run }
        }
        return longest
    }
}
