/// Whether what one worker types in differs from what the others of her district do, by more than
/// chance makes likely: a question to ask her, not an answer.
///
/// As in a funnel plot: the share of the others, form by form, says what her sheets would hold if
/// she worked like them; three standard deviations, with the others' own chance counted in, are
/// the limit (Spiegelhalter 2005, Funnel plots for comparing institutional performance).
package struct WorkerDrift: Hashable, Sendable {
    /// Sheets of one worker and one form in a district.
    package struct Sheets: Hashable, Sendable {
        package let worker: String
        package let instrument: String
        package let sheets: Int
        /// Those with the mark that is counted.
        package let marked: Int

        package init(worker: String, instrument: String, sheets: Int, marked: Int) {
            self.worker = worker
            self.instrument = instrument
            self.sheets = sheets
            self.marked = marked
        }
    }

    package let worker: String
    package let sheets: Int
    package let marked: Int
    /// If she worked as the others.
    package let expected: Double
    /// Standard deviations from it, less half a sheet.
    package let distance: Double
    package var isQuestion: Bool { distance.magnitude >= Self.limit }

    /// Fewer sheets say nothing about a worker.
    package static let leastSheets = 30
    /// Of the others, by two of them at least.
    package static let leastOthers = 100
    package static let limit = 3.0

    /// Who can be compared with the others, in order of the workers' names.
    package static func compare(_ sheets: [Sheets]) -> [WorkerDrift] {
        Set(sheets.map(\.worker)).sorted().compactMap { compare($0, among: sheets) }
    }

    private static func compare(_ worker: String, among sheets: [Sheets]) -> WorkerDrift? {
        let own = sheets.filter { $0.worker == worker }
        let forms = Set(own.map(\.instrument))
        let others = sheets.filter { $0.worker != worker && forms.contains($0.instrument) }
        guard Set(others.map(\.worker)).count >= 2,
            others.reduce(0, { $0 + $1.sheets }) >= leastOthers
        else { return nil }
        var (count, marked) = (0, 0)
        var (expected, variance) = (0.0, 0.0)
        for line in own {
            let same = others.filter { $0.instrument == line.instrument }
            let base = same.reduce(0) { $0 + $1.sheets }
            guard base > 0 else { continue }
            // Half a sheet of each kind: nobody ever is not never.
            let share =
                (Double(same.reduce(0) { $0 + $1.marked }) + 0.5) / (Double(base) + 1)
            let number = Double(line.sheets)
            count += line.sheets
            marked += line.marked
            expected += number * share
            variance += number * share * (1 - share) * (1 + number / Double(base))
        }
        guard count >= leastSheets, variance > 0 else { return nil }
        let difference = Double(marked) - expected
        let beyond = max(0, difference.magnitude - 0.5) / variance.squareRoot()
        return WorkerDrift(
            worker: worker, sheets: count, marked: marked, expected: expected,
            distance: difference < 0 ? -beyond : beyond)
    }
}
