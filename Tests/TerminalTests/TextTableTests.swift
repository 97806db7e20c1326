import Terminal
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("abc", 3), ("王小明", 6), ("𠮷㐂", 4), ("e\u{301}", 1), ("👨‍👩‍👧", 2), ("（）", 4), ("ｶ", 1), ("", 0),
        ("é王a", 4), ("🇨🇳", 2), ("한글", 4),
    ])
    func `a text is as wide as a terminal draws it`(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }
}

@Suite struct TextTableTests {
    private let table = TextTable(
        columns: ["code", "姓名", "track"],
        rows: [["A1", "王小明", "universal"], ["A22", "𠮷", "crisis"]])

    @Test func `columns line up by width`() {
        #expect(
            table.rendered(width: 80) == """
                code  姓名    track
                ----  ------  ---------
                A1    王小明  universal
                A22   𠮷      crisis

                """)
    }

    @Test func `the widest column gives way on a narrow terminal`() {
        let lines = TextTable(
            columns: ["code", "words"],
            rows: [["A1", String(repeating: "说", count: 60)]]
        ).rendered(width: 40).split(separator: "\n")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= 40 })
        #expect(lines.last?.hasSuffix("…") == true)
    }

    @Test func `on a narrow terminal empty columns go first, and a name stays whole`() {
        let name = "阿卜杜拉·买买提江"
        let table = TextTable(
            columns: ["code", "name", "twin of", "region"],
            rows: [["k4", name, "", "370202001001"]], whole: [0, 1])
        #expect(table.rendered(width: 60).contains("twin of"))
        #expect(
            table.rendered(width: 39) == """
                code  name               region
                ----  -----------------  ------------
                k4    阿卜杜拉·买买提江  370202001001

                """)
        #expect(
            table.rendered(width: 33) == """
                code  name               region
                ----  -----------------  --------
                k4    阿卜杜拉·买买提江  3702020…

                """)
    }

    @Test func `a reader that reads aloud gets a heading for each value`() {
        let text = table.rendered(isAccessible: true)
        #expect(text.hasPrefix("code: A1\n姓名: 王小明\ntrack: universal\n"))
        #expect(!text.contains("--"))
    }

    @Test func `an empty list is its headings`() {
        let text = TextTable(columns: ["code", "name"], rows: []).rendered(width: 80)
        #expect(text == "code  name\n----  ----\n")
    }

    @Test func `what a terminal would obey is gone`() {
        let text = TextTable(columns: ["a"], rows: [["\u{1B}[31mred\u{7}\u{202E}"]])
            .rendered(width: 80)
        #expect(
            !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
}
