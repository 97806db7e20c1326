import InstrumentFiles
import Instruments
import Messages
import Scoring
import Testing

@Suite struct InstrumentReaderTests {
    struct Seed: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        /// A piece of the English sentence.
        let says: String
        var testDescription: String { "\(old) → \(new)" }
    }

    private func faults(_ yaml: [UInt8]) throws -> [FileFault] {
        do {
            _ = try InstrumentReader.read(yaml: yaml, fileName: "gad-7/instrument.yaml")
            return []
        } catch {
            return error.faults
        }
    }

    @Test(arguments: [
        Seed(old: "n: 3, topic", new: "n: 4, topic", says: "item 4 stands where item 3"),
        Seed(
            old: "items: [1, 2, 3, 4, 5, 6, 7]", new: "items: [1, 2, 3, 4, 5, 6, 6]",
            says: "listed twice"),
        Seed(
            old: "items: [1, 2, 3, 4, 5, 6, 7]", new: "items: [1, 2, 3, 4, 5, 6, 8]",
            says: "no item 8"),
        Seed(old: "items: [1, 2]", new: "items: [1, 2], reversed: [1]", says: "not YAML"),
        Seed(old: "method: sum", new: "method: total", says: "one of these"),
        Seed(old: "omission: complete", new: "omission: all_parts", says: "does not fit"),
        Seed(
            old: "omission: complete", new: "omission: {prorate: 9, rounding: half_up}",
            says: "1 to 7"),
        Seed(old: "higher_is: worse", new: "higher_is: bad", says: "worse, better"),
        Seed(old: "from: 5, to: 9", new: "from: 5, to: 8", says: "hole between mild and moderate"),
        Seed(old: "from: 5, to: 9", new: "from: 5, to: 10", says: "overlap"),
        Seed(old: "from: 15, to: 21", new: "from: 15, to: 22", says: "end at 22"),
        Seed(old: "from: 0, to: 4", new: "from: 1, to: 4", says: "start at 1"),
        Seed(old: "level: 2, from: 10", new: "level: 1, from: 10", says: "levels must grow"),
        Seed(old: "ages: [15, 24]", new: "ages: [24, 15]", says: "make no sense"),
        Seed(
            old: "default_band_set: severity", new: "default_band_set: sever",
            says: "no band set sever"),
        Seed(old: "status: released", new: "status: final", says: "released, draft"),
        Seed(old: "version: \"1\"", new: "version: 1", says: "in quotes"),
        Seed(old: "code: 3, label", new: "code: 12, label", says: "outside 0 to 9"),
        Seed(old: "informant: self", new: "informant: child", says: "one of these"),
        Seed(old: "recall:", new: "period:", says: "unknown key \"period\""),
        Seed(old: "code: 1, label", new: "code: 1, points: 1, label", says: "unknown key"),
        Seed(old: "en: \"not at all\"", new: "en: no", says: "in quotes"),
        Seed(old: "country: HK", new: "country: Hongkong", says: "two capital letters"),
    ])
    func `a seeded fault is refused at its line`(_ seed: Seed) throws {
        let (yaml, line) = try #require(try Gad7.spoilt(seed.old, seed.new))
        let found = try faults(yaml)
        let words = found.map { "\($0.line): \($0.phrase.en)" }
        #expect(
            found.contains { $0.line == line && $0.phrase.en.contains(seed.says) }, "\(words)")
        #expect(found.allSatisfy { $0.phrase.zh != $0.phrase.en })
    }

    @Test func `a missing key is refused at its map`() throws {
        let (yaml, line) = try #require(
            try Gad7.spoilt("    higher_is: worse", "    # nothing here"))
        let found = try faults(yaml)
        #expect(found.map(\.phrase.en) == ["\"higher_is\" is missing here"])
        // The scale begins five lines above its direction.
        #expect(found.map(\.line) == [line - 5])
    }

    @Test func `several faults are told together, by line`() throws {
        let text = try Gad7.text().replacing("at_least", with: "atleast")
            .replacing("{code: 2,", with: "{code: two,").replacing("level: 3,", with: "level: x,")
        let found = try faults(Array(text.utf8))
        #expect(found.count == 2)
        #expect(found.map(\.line) == found.map(\.line).sorted())
        #expect(found.allSatisfy { $0.text(in: .english).hasPrefix("gad-7/instrument.yaml:") })
    }

    @Test func `item ranges, conditions and rules are read`() throws {
        let asq = try InstrumentReader.read(
            yaml: Shipped.bytes("asq", "instrument.yaml"), fileName: "asq")
        #expect(asq.items[4].askedWhen.map(\.item) == [1, 2, 3, 4])
        #expect(asq.forms == [Form(informant: .own, ages: AgeRange(8, 24), isInterview: true)])
        guard case .rules(let rules) = asq.scales[0].method else {
            Issue.record("the outcome is scored by rules")
            return
        }
        #expect(rules.map(\.value) == [3, 3, 2, 2, 0])
        #expect(rules[1].all == [.omitted(item: 5)])
        let (yaml, _) = try #require(
            try Gad7.spoilt("items: [1, 2, 3, 4, 5, 6, 7]", "items: [1-7]"))
        let gad = try InstrumentReader.read(yaml: yaml, fileName: "gad-7")
        #expect(gad.items(of: gad.scales[0].method) == [1, 2, 3, 4, 5, 6, 7])
    }
}
