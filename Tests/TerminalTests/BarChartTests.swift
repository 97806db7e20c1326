import Terminal
import Testing

@Suite struct BarChartTests {
    @Test func `labels line up by width, the longest bar is the most`() {
        let chart = BarChart([("一般服务", 100), ("crisis", 50), ("无", 1), ("none", 0)])
        #expect(
            chart.rendered(bar: 10) == """
                  一般服务  100  ██████████
                  crisis     50  █████
                  无          1  █
                  none        0

                """)
    }

    @Test func `for a reader that reads aloud it is words`() {
        #expect(
            BarChart([("a", 1), ("b", 2)]).rendered(isAccessible: true)
                == "a: 1 / 3 (33 %)\nb: 2 / 3 (67 %)\n")
    }

    @Test func `nothing at all is no division by nothing`() {
        #expect(BarChart([("a", 0)]).rendered() == "  a  0\n")
        #expect(BarChart([("a", 0)]).rendered(isAccessible: true) == "a: 0 / 0 (0 %)\n")
        #expect(BarChart([]).rendered() == "")
    }
}
