/// What goes wrong on paper: blanks, forms filled in without reading.
enum Flaws {
    /// Sheets with a gap, in a thousand, and blanks on such a sheet: among 228 UK pupils 15 had a
    /// gap, 25 answers in all (SDQ self, wave 1). A form of a hundred items has more.
    private static func gapsPerMille(items: Int) -> Int { items > 40 ? 150 : 66 }

    /// Forms in a thousand filled in without reading. An assumption: 2–3 % of pupils' sheets, which
    /// is at the low end of what indices of careless answering find; adults 1 %.
    private static func carelessPerMille(isAdult: Bool) -> Int { isAdult ? 10 : 25 }

    /// - Parameter answers: in form order, -1 where not asked.
    static func apply(
        to answers: inout [Int8], _ form: FormModel, isAdult: Bool, _ chance: inout Chance
    ) {
        if chance.happens(perMille: carelessPerMille(isAdult: isAdult)) {
            fillInBlindly(&answers, form, &chance)
        }
        guard chance.happens(perMille: gapsPerMille(items: answers.count)) else { return }
        // One in twenty turns two pages at once; the rest miss an item here and there, 1.5 each.
        if answers.count > 20, chance.happens(perMille: 50) {
            let length = 5 + chance.below(6)
            let start = chance.below(answers.count - length)
            for place in start..<start + length { answers[place] = -1 }
            return
        }
        repeat {
            answers[chance.below(answers.count)] = -1
        } while chance.happens(perMille: 330)
    }

    private static func fillInBlindly(
        _ answers: inout [Int8], _ form: FormModel, _ chance: inout Chance
    ) {
        let isStraight = chance.happens(perMille: 500)
        let column = chance.below(4)
        for (place, item) in form.items.enumerated() {
            let codes = item.codes.sorted()
            answers[place] =
                isStraight ? codes[min(column, codes.count - 1)] : codes[chance.below(codes.count)]
        }
        for (place, item) in form.items.enumerated() where !form.isAsked(item, answers) {
            answers[place] = -1
        }
    }
}
