import Reports
import Testing

@Suite struct WorkerDriftTests {
    private typealias Sheets = WorkerDrift.Sheets

    private static func sheets(_ own: (sheets: Int, marked: Int)) -> [Sheets] {
        ["bao", "chen", "deng"].map {
            Sheets(worker: $0, instrument: "phq-a", sheets: 100, marked: 10)
        } + [Sheets(worker: "anna", instrument: "phq-a", sheets: own.sheets, marked: own.marked)]
    }

    @Test func `a worker like the others is no question`() throws {
        let drift = try #require(
            WorkerDrift.compare(Self.sheets((100, 12))).first { $0.worker == "anna" })
        #expect(!drift.isQuestion)
        // 30.5 of 301, for 100 sheets.
        #expect((drift.expected - 10.133).magnitude < 0.001)
    }

    @Test func `far more and far less than the others are both a question`() {
        func asks(_ marked: Int, of sheets: Int) -> Bool {
            WorkerDrift.compare(Self.sheets((sheets, marked))).first { $0.worker == "anna" }?
                .isQuestion ?? false
        }
        // By hand: share 30.5/301 = 0.1013, variance 100 × 0.0911 × (1 + 1/3) = 12.14, three
        // deviations 10.45, so 10.13 + 0.5 + 10.45 = 21.08.
        #expect(!asks(21, of: 100))
        #expect(asks(22, of: 100))
        #expect(!asks(0, of: 100), "a nought of so few is still chance")
        #expect(asks(0, of: 300))
    }

    @Test func `few sheets, or nobody to compare with, say nothing`() {
        #expect(!WorkerDrift.compare(Self.sheets((29, 29))).contains { $0.worker == "anna" })
        let two = [
            Sheets(worker: "anna", instrument: "phq-a", sheets: 100, marked: 90),
            Sheets(worker: "bao", instrument: "phq-a", sheets: 100, marked: 0),
        ]
        #expect(WorkerDrift.compare(two).isEmpty)
    }

    @Test func `forms that are hard for everybody are no question to one`() throws {
        var sheets = Self.sheets((100, 10))
        for worker in ["bao", "chen"] {
            sheets.append(Sheets(worker: worker, instrument: "mht", sheets: 100, marked: 60))
        }
        sheets.append(Sheets(worker: "anna", instrument: "mht", sheets: 50, marked: 31))
        let drift = try #require(WorkerDrift.compare(sheets).first { $0.worker == "anna" })
        #expect(drift.sheets == 150 && drift.marked == 41 && !drift.isQuestion)
    }
}
