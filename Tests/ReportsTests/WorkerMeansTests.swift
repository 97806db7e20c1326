import Reports
import Testing

@Suite struct WorkerMeansTests {
    private typealias Sample = WorkerMeans.Sample

    /// A worker's 100 sheets beside 300 of mean 10 and deviation 5.
    private static func cell(
        _ mean: Double, deviation: Double = 5, sheets: Int = 100, others: Int = 300,
        otherWorkers: Int = 3
    ) -> WorkerMeans.Cell {
        WorkerMeans.Cell(
            district: "370202", campaign: "A26", worker: "anna", instrument: "sdq",
            informant: "self", measure: "total",
            own: Sample(sheets: sheets, mean: mean, deviation: deviation),
            others: Sample(sheets: others, mean: 10, deviation: 5), otherWorkers: otherWorkers)
    }

    // By hand: 5 × √(1/100 + 1/300) = 0.5774 points, three of them 1.7321, which is 0.3464 of a
    // deviation of 5.
    @Test func `a difference counts against three standard errors`() throws {
        let found = WorkerMeans.compare([Self.cell(11.7), Self.cell(11.8), Self.cell(8.2)])
        #expect(found.map(\.isQuestion) == [false, true, true])
        #expect(found.allSatisfy { ($0.limit - 0.3464).magnitude < 0.0001 })
        #expect((found[1].difference - 0.36).magnitude < 1e-9)
        #expect((found[2].difference + 0.36).magnitude < 1e-9)
    }

    // By hand: 5 × √(1/30 + 1/300) = 0.9574 points, three of them 2.8723, 0.5745 of a deviation.
    @Test func `few sheets need a larger difference`() throws {
        let found = WorkerMeans.compare([
            Self.cell(12.8, sheets: 30), Self.cell(12.9, sheets: 30),
        ])
        #expect(found.map(\.isQuestion) == [false, true])
        #expect((found[0].limit - 0.5745).magnitude < 0.0001)
    }

    // By hand: 10 × √(1/100 + 1/300) = 1.1547 points, three of them 3.4641.
    @Test
    func `what varies more where she works widens the limit, what varies less does not narrow`() {
        #expect(!WorkerMeans.compare([Self.cell(13.4, deviation: 10)])[0].isQuestion)
        #expect(WorkerMeans.compare([Self.cell(13.5, deviation: 10)])[0].isQuestion)
        #expect(!WorkerMeans.compare([Self.cell(11.7, deviation: 0.1)])[0].isQuestion)
    }

    // By hand: 3.291 × 0.5774 = 1.9002 points for 19 to 50 comparisons.
    @Test func `many comparisons widen every limit`() {
        let eighteen = Array(repeating: Self.cell(10), count: 17) + [Self.cell(11.8)]
        #expect(WorkerMeans.compare(eighteen).last?.isQuestion == true)
        let nineteen = [Self.cell(10)] + eighteen
        #expect(WorkerMeans.compare(nineteen).last?.isQuestion == false)
        #expect(WorkerMeans.compare(nineteen + [Self.cell(11.95)]).last?.isQuestion == true)
        #expect(WorkerMeans.errors(comparisons: 100_000) > WorkerMeans.errors(comparisons: 10_000))
    }

    @Test func `below 30 sheets, or with too little to compare with, nothing is said`() {
        let none = WorkerMeans.compare([
            Self.cell(30, sheets: 29), Self.cell(30, others: 99), Self.cell(30, otherWorkers: 1),
        ])
        #expect(none.isEmpty)
    }
}
