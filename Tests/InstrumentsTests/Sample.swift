import Instruments
import Messages

/// A small measure without a fault, for tests to spoil.
enum Sample {
    static func phrase(_ text: String) -> Phrase { Phrase(en: text, zh: text) }

    static func item(_ number: Int, _ codes: [Int] = [0, 1, 2]) -> Item {
        Item(
            number: number, topic: phrase("topic \(number)"),
            options: codes.map { ResponseOption(code: $0, label: phrase("\($0)")) })
    }

    static func sum(
        _ id: String, _ items: [Int], reversed: [Int] = [], omission: Scale.Omission = .complete
    ) -> Scale {
        Scale(
            id: id, title: phrase(id),
            method: .sum(items: items, reversed: reversed, recode: nil, weight: 1, gate: nil),
            omission: omission, higherIs: .worse, source: "test")
    }

    static func band(_ id: String, _ level: Int, _ from: Points, _ end: BandEnd? = nil) -> Band {
        Band(id: id, level: level, lowest: from, end: end, title: phrase(id))
    }

    /// Six items of 0…2; `low` of items 1–3 with 3 reversed, `fear` of 4–6, their total.
    static func instrument() -> Instrument {
        Instrument(
            code: InstrumentCode("demo-6"), abbreviation: "DEMO-6", version: "1", status: .released,
            title: phrase("demo"), recall: phrase("past week"),
            forms: [Form(informant: .own, ages: AgeRange(8, 17))],
            items: (1...6).map { item($0) },
            scales: [
                sum("low", [1, 2, 3], reversed: [3]), sum("fear", [4, 5, 6]),
                Scale(
                    id: "total", title: phrase("total"),
                    method: .composite(parts: ["low", "fear"]),
                    omission: .allParts, higherIs: .worse, source: "test"),
            ],
            criticalItems: [
                CriticalItem(item: 6, atLeast: 1, level: .sameDay, topic: phrase("harm"))
            ],
            validityChecks: [.straightLine(id: "straight-line", source: "test")],
            bandSets: [
                BandSet(
                    id: "cn", country: "CN", source: "test",
                    bands: [
                        BandTable(
                            scale: "low", informant: .own, ages: nil, sex: nil,
                            bands: [
                                band("normal", 0, 0, .through(3)), band("high", 1, 4, .through(6)),
                            ])
                    ])
            ], defaultBandSet: "cn",
            rights: Rights(holder: "test", terms: phrase("test"), wordingDistributable: .no),
            caveats: [], sources: ["test"])
    }
}
