import FoundationEssentials
import InstrumentFiles
import Testing

/// The schema for editors names what the reader knows, and the how-to's whole example is read.
@Suite struct PolicySchemaTests {
    private static let folder = FilePath.repository + "/instruments/policies"

    private func text(_ name: String) throws -> String {
        String(
            decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)")), as: UTF8.self)
    }

    @Test func `every word that heads a condition is in the schema and in the how-to`() throws {
        let schema = try text("policy.schema.json")
        let guide = try text("README.md")
        for word in PolicyReader.conditionWords {
            #expect(schema.contains("\"\(word)\""), "\(word) in the schema")
            #expect(
                guide.contains("\(word):") || guide.contains("`\(word)"), "\(word) in the how-to")
        }
    }

    @Test func `the example policy of the how-to is one that the reader takes`() throws {
        let guide = try text("README.md")
        let block = try #require(guide.split(separator: "```yaml\n").dropFirst().first)
        let example = block.split(separator: "```").first.map(String.init) ?? ""
        #expect(throws: Never.self) {
            try PolicyReader.read(Array(example.utf8), fileName: "README.md")
        }
    }
}
