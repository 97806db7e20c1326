package import Care
package import Postgres
import SQLFiles

/// How often two typists read the same paper otherwise, by who typed first and by form.
package struct DoubleEntryRates: Hashable, Sendable {
    /// A login; nil: all.
    package let worker: String?
    /// A form's code; nil: all.
    package let instrument: String?
    package let sheets: Int
    /// Items compared, items that differed.
    package let compared: Int
    package let differing: Int
    /// Sheets by how they ended; together with ``open`` they are ``sheets``.
    package let equal: Int
    package let forFirst: Int
    package let forSecond: Int
    package let byItem: Int
    /// Pairs that nobody has settled.
    package let open: Int
    /// Items of the pairs that are settled, and those that the first had wrong.
    package let settled: Int
    package let firstWrong: Int

    /// - Parameters:
    ///   - from: the first day of filling in.
    ///   - to: the last day, counted in.
    /// - Returns: each worker with each form, by name and code.
    package static func read(
        from: CalendarDate, to: CalendarDate, on connection: inout Connection
    ) throws -> [DoubleEntryRates] {
        try connection.query(SQLFiles.Report.doubleEntry.text, from, to).map { row in
            func count(_ column: String) throws -> Int { Int(try row.get(column, as: Int32.self)) }
            return DoubleEntryRates(
                worker: try row["worker"], instrument: try row["instrument"],
                sheets: try count("sheets"), compared: try count("compared"),
                differing: try count("differing"), equal: try count("equal"),
                forFirst: try count("for_first"), forSecond: try count("for_second"),
                byItem: try count("by_item"), open: try count("open"),
                settled: try count("settled"), firstWrong: try count("first_wrong"))
        }
    }

    /// All forms of each worker, by name.
    package static func byWorker(_ rates: [DoubleEntryRates]) -> [DoubleEntryRates] {
        Set(rates.compactMap(\.worker)).sorted().map { worker in
            DoubleEntryRates(
                sum: rates.filter { $0.worker == worker }, worker: worker, instrument: nil)
        }
    }

    /// All workers of each form, by code.
    package static func byInstrument(_ rates: [DoubleEntryRates]) -> [DoubleEntryRates] {
        Set(rates.compactMap(\.instrument)).sorted().map { code in
            DoubleEntryRates(
                sum: rates.filter { $0.instrument == code }, worker: nil, instrument: code)
        }
    }

    package init(sum rates: [DoubleEntryRates], worker: String?, instrument: String?) {
        func sum(_ count: (DoubleEntryRates) -> Int) -> Int {
            rates.reduce(0) { $0 + count($1) }
        }
        self.init(
            worker: worker, instrument: instrument, sheets: sum(\.sheets),
            compared: sum(\.compared), differing: sum(\.differing), equal: sum(\.equal),
            forFirst: sum(\.forFirst), forSecond: sum(\.forSecond), byItem: sum(\.byItem),
            open: sum(\.open), settled: sum(\.settled), firstWrong: sum(\.firstWrong))
    }

    package init(
        worker: String?, instrument: String?, sheets: Int, compared: Int, differing: Int,
        equal: Int, forFirst: Int, forSecond: Int, byItem: Int, open: Int, settled: Int,
        firstWrong: Int
    ) {
        self.worker = worker
        self.instrument = instrument
        self.sheets = sheets
        self.compared = compared
        self.differing = differing
        self.equal = equal
        self.forFirst = forFirst
        self.forSecond = forSecond
        self.byItem = byItem
        self.open = open
        self.settled = settled
        self.firstWrong = firstWrong
    }
}
