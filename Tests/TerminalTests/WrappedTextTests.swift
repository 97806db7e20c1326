import Terminal
import Testing

@Suite struct WrappedTextTests {
    @Test func `words of other scripts stay whole, blanks are where lines end`() {
        #expect(
            WrappedText.lines(of: "one two  three four", width: 9) == ["one two", "three", "four"])
        #expect(WrappedText.lines(of: "extraordinary a", width: 6) == ["extraordinary", "a"])
        #expect(WrappedText.lines(of: "", width: 6) == [])
    }

    @Test func `Chinese breaks anywhere, two columns a character`() {
        #expect(WrappedText.lines(of: "心理筛查分诊转介", width: 7) == ["心理筛", "查分诊", "转介"])
    }

    @Test func `no line begins with a mark that closes or ends with one that opens`() {
        #expect(WrappedText.lines(of: "心理筛查，分诊", width: 8) == ["心理筛", "查，分诊"])
        #expect(WrappedText.lines(of: "心理筛（查）", width: 8) == ["心理筛", "（查）"])
    }

    @Test func `a command inside Chinese is one word`() {
        #expect(
            WrappedText.lines(of: "请看 `xinlu` 一页", width: 9) == ["请看", "`xinlu`", "一页"])
        #expect(WrappedText.lines(of: "加--format查", width: 10) == ["加--format", "查"])
    }

    @Test(arguments: 4...40)
    func `no line is wider than asked, and nothing is lost`(_ width: Int) {
        let text = "夜间只会上调或提出了解要求；不会下调服务中的路径、结束服务或关闭警报：只提建议，由人决定（见上）。"
        let lines = WrappedText.lines(of: text, width: width, indent: "  ")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(width, 8) })
        let joined = lines.enumerated().map {
            $0.offset == 0 ? $0.element : String($0.element.dropFirst(2))
        }
        #expect(joined.joined() == text)
    }
}
