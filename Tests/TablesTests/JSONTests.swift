import Tables
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "-12", "\"\"", "[]", "{}", "[1,\"二\",{\"a\":[null,false]}]",
        "\"\\\"\\\\\\n\\u0001\"", "{\"b\":1,\"a\":2}",
    ])
    func `a text is read and written as it was, its members in order`(_ text: String) throws {
        #expect(try JSON(parsing: Array(text.utf8)).text == text)
    }

    @Test func `escapes, pairs of surrogates among them, become characters`() throws {
        let json = try JSON(parsing: Array(#""\u738b\ud842\udfb7\/""#.utf8))
        #expect(json.string == "王𠮷/")
    }

    @Test(arguments: [
        "", "[1,]", "{\"a\"}", "{\"a\":1,}", "01", "+1", "tru", "\"\\x\"", "\"\n\"", "\"\\ud800\"",
        "1 2", "'a'", "[1", "nan",
    ])
    func `what is no JSON is refused`(_ text: String) {
        #expect(throws: JSONError.self) { try JSON(parsing: Array(text.utf8)) }
    }

    @Test func `a nest too deep is refused before it costs anything`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONError.tooDeep(offset: 128)) { try JSON(parsing: Array(deep.utf8)) }
    }
}
