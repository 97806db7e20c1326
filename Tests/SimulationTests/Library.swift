import Care
import Instruments
import Messages

/// The instruments of a campaign as far as a generator needs them: items, codes, scales.
enum Library {
    static let all = [mht, sdq, impact, phqA, rses, gad7]

    static let regions = ["370202001001", "370203002005", "370281101201", "370285100002"]

    private static func label(_ text: String) -> Phrase { Phrase(en: text, zh: text) }

    private static func sum(_ id: String, _ items: [Int], _ reversed: [Int] = []) -> Scale {
        Scale(
            id: id, title: label(id),
            method: .sum(items: items, reversed: reversed, recode: nil, weight: 1, gate: nil),
            omission: .complete, higherIs: .worse, source: "test")
    }

    private static func item(_ number: Int, _ codes: ClosedRange<Int>, asked: Bool = false) -> Item
    {
        Item(
            number: number, topic: label("\(number)"),
            options: codes.map { ResponseOption(code: $0, label: label("\($0)")) },
            askedWhen: asked ? [ItemCondition(item: 1, atLeast: 1)] : [])
    }

    private static func make(
        _ code: String, _ informants: [Informant], _ items: [Item], _ scales: [Scale]
    ) -> Instrument {
        Instrument(
            code: InstrumentCode(code), abbreviation: code, version: "1", status: .released,
            title: label(code), recall: label(code),
            forms: informants.map { Form(informant: $0, ages: AgeRange(nil, nil)) }, items: items,
            scales: scales, criticalItems: [], validityChecks: [], bandSets: [],
            defaultBandSet: nil,
            rights: Rights(holder: "test", terms: label("test"), wordingDistributable: .no),
            caveats: [], sources: ["test"])
    }

    static let mht = make(
        "mht", [.own], (1...100).map { item($0, 0...1) },
        [
            sum("learning_anxiety", Array(1...15)), sum("social_anxiety", Array(16...25)),
            sum("loneliness", Array(26...35)), sum("self_blame", Array(36...45)),
            sum("oversensitivity", Array(46...55)), sum("somatic", Array(56...70)),
            sum("fear", Array(71...80)),
            sum("impulsive", Array(stride(from: 81, through: 99, by: 2))),
            sum("validity", Array(stride(from: 82, through: 100, by: 2))),
        ])

    static let sdq = make(
        "sdq", [.parent, .teacher, .own], (1...25).map { item($0, 0...2) },
        [
            sum("emotional", [3, 8, 13, 16, 24]), sum("conduct", [5, 7, 12, 18, 22], [7]),
            sum("hyperactivity", [2, 10, 15, 21, 25], [21, 25]),
            sum("peer", [6, 11, 14, 19, 23], [11, 14]), sum("prosocial", [1, 4, 9, 17, 20]),
        ])

    static let impact = make(
        "sdq-impact", [.parent, .own],
        [item(1, 0...3)] + (2...6).map { item($0, 0...3, asked: true) },
        [sum("impact", [2, 3, 4, 5, 6])])

    static let phqA = make(
        "phq-a", [.own],
        (1...13).map { item($0, [10, 12, 13].contains($0) ? 0...1 : 0...3) },
        [sum("total", Array(1...9))])

    static let rses = make(
        "rses-zh", [.own], (1...10).map { item($0, 1...4) },
        [sum("total_9", [1, 2, 3, 4, 5, 6, 7, 9, 10], [3, 5, 9, 10])])

    static let gad7 = make(
        "gad-7", [.own], (1...7).map { item($0, 0...3) }, [sum("total", Array(1...7))])

    /// Points of a scale; nil with a gap.
    static func score(_ answers: String, _ scale: Scale, _ instrument: Instrument) -> Int? {
        guard case .sum(let items, let reversed, _, _, _) = scale.method else { return nil }
        let codes = Array(answers.utf8)
        var total = 0
        for number in items {
            guard codes[number - 1] != UInt8(ascii: "-") else { return nil }
            let code = Int(codes[number - 1]) - 48
            let options = instrument.items[number - 1].options.map(\.code)
            total +=
                reversed.contains(number)
                ? options[0] + options[options.count - 1] - code : code
        }
        return total
    }
}
