import InstrumentFiles
import Instruments
import Messages
import Testing

@Suite struct YAMLDocumentTests {
    private func root(_ text: String) throws -> YAMLNode {
        try YAMLDocument(parsing: Array(text.utf8), fileName: "test.yaml").root
    }

    private func fault(_ bytes: [UInt8]) -> FileFault? {
        do {
            _ = try YAMLDocument(parsing: bytes, fileName: "test.yaml")
            return nil
        } catch {
            return error
        }
    }

    private func fault(_ text: String) -> FileFault? { fault(Array(text.utf8)) }

    @Test func `every value knows its line and column`() throws {
        let node = try root("a: 1\nb:\n  - x\n  - {c: true}\n")
        let second = node.deepest(at: ["b", 1, "c"])
        #expect((second.line, second.column) == (4, 9))
        #expect(try second.bool())
        #expect(try node.map("a", "b").required("a").int() == 1)
        // A path that leaves the document ends where the document does.
        #expect(node.deepest(at: ["b", 7]).line == 3)
    }

    @Test(arguments: ["no", "yes", "1", "1.5", "-3", "null", "~", "true", "1e3", "1_000"])
    func `a bare word that YAML could take otherwise is no text`(_ word: String) throws {
        let bare = try root("- \(word)\n").list()[0]
        #expect(throws: FileFault.self) { try bare.string() }
        let quoted = try root("- \"\(word)\"\n").list()[0]
        #expect(try quoted.string() == word)
    }

    @Test(arguments: ["\"1\"", "01", "0x1", "1.0", "+1", "1_0", "９"])
    func `a number has plain digits only`(_ word: String) throws {
        #expect(throws: FileFault.self) { try root("- \(word)\n").list()[0].int() }
    }

    @Test(arguments: [
        ("a: 1\nb: &x 2\n", 2), ("a: 1\nb: *x\n", 2), ("a: !!int 1\n", 1), ("a: 1\na: 2\n", 1),
        ("a: [1\n", 2), ("a: 1\n---\nb: 2\n", 1), ("\ta: 1\n", 1), ("a: \"x\u{7}\"\n", 1),
        ("", 1), ("? [1]\n: 2\n", 1), ("a: 1\n\u{FEFF}b: 2\n", 2),
    ])
    func `what is not plain YAML is refused at its line`(_ text: String, _ line: Int) throws {
        let found = try #require(fault(text))
        #expect(found.line >= line && found.line <= line + 1, "\(found)")
        #expect(!found.phrase.zh.isEmpty)
    }

    @Test func `an ampersand inside a sentence is no anchor`() throws {
        let node = try root("source: \"Du, Kou & Coghill\"\nother: R&D * 2\n# see *this*\n")
        #expect(try node.map("source", "other").required("source").string() == "Du, Kou & Coghill")
    }

    @Test func `what would cost much is refused before it is composed`() {
        let clock = ContinuousClock()
        let took = clock.measure {
            var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            for level in 1..<20 {
                bomb += "a\(level): &a\(level) ["
                bomb += Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
            }
            #expect(fault(bomb)?.line == 1)
            #expect(fault(String(repeating: "[", count: 50_000)) != nil)
            #expect(fault(String(repeating: "- ", count: 900) + "x") != nil)
            #expect(fault(String(repeating: "- x\n", count: 20_001)) != nil)
            #expect(fault(String(repeating: "- x\n", count: 400_000)) != nil)
            #expect(
                fault([UInt8](repeating: 0x23, count: YAMLDocument.maximumBytes + 1))?.line == 1)
        }
        #expect(took < .seconds(20))
    }

    @Test func `bytes that are no text are refused at their line`() {
        #expect(fault(Array("a: 1\nb: ".utf8) + [0xFF, 0x0A])?.line == 2)
    }
}
