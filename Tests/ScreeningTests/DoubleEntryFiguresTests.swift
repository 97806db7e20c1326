import Records
import Reports
import Screening
import Testing

@Suite struct DoubleEntryFiguresTests {
    private func rates(
        _ worker: String, _ form: String, equal: Int, first: Int = 0, second: Int = 0, open: Int = 0
    ) -> DoubleEntryRates {
        let sheets = equal + first + second + open
        return DoubleEntryRates(
            worker: worker, instrument: form, sheets: sheets, compared: sheets * 10,
            differing: (sheets - equal) * 2, equal: equal, forFirst: first, forSecond: second,
            byItem: 0, open: open, settled: (sheets - open) * 10, firstWrong: second * 2)
    }

    @Test func `the house sees every number, and lines add up`() {
        let all = [
            rates("a", "gad-7", equal: 30, first: 2), rates("b", "gad-7", equal: 20, open: 1),
            rates("a", "sdq", equal: 5, second: 3),
        ]
        let lines = DoubleEntryFigures(all, isPublished: false).lines
        #expect(lines.map(\.instrument) == ["gad-7", "sdq", nil])
        #expect(lines.map(\.sheets) == [.count(53), .count(8), .count(61)])
        #expect(lines.map(\.differing) == [.count(6), .count(6), .count(12)])
        #expect(DoubleEntryRates.byWorker(all).map(\.sheets) == [40, 21])
        #expect(DoubleEntryRates.byInstrument(all).map(\.equal) == [50, 5])
    }

    @Test func `where it is published small numbers are hidden, and what would tell them`() {
        let lines = DoubleEntryFigures(
            [
                rates("a", "gad-7", equal: 60, first: 20), rates("a", "sdq", equal: 50, first: 3),
                rates("b", "sdq", equal: 10), rates("b", "phq-a", equal: 80, first: 30),
            ], isPublished: true
        ).lines
        let sdq = lines.first { $0.instrument == "sdq" }
        #expect(sdq?.forFirst == .hidden)
        // The sheets less the equal ones would be those three, and items that differ are two a sheet.
        #expect(sdq?.equal == .hidden || sdq?.sheets == .hidden)
        #expect(sdq?.differing == .hidden)
        // The column's total less the other forms' would be, too.
        let column = lines.map(\.forFirst)
        #expect(column.count { $0 == .hidden } >= 2)
    }

    @Test func `a form of large numbers is published whole`() {
        let lines = DoubleEntryFigures(
            [rates("a", "gad-7", equal: 60, first: 20), rates("b", "phq-a", equal: 80, first: 30)],
            isPublished: true
        ).lines
        #expect(!lines.contains { $0.differing == .hidden || $0.forFirst == .hidden })
        #expect(lines.last?.compared == .count(1900))
    }
}
