import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Reports
import Screening
import Tables

extension Xinlu.Report {
    /// Doubtful sheets and gaps by worker and place; a high share is a question, not a verdict.
    struct Quality: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutReportQuality.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpPeriod.localised)) var period: String
        @Flag(help: ArgumentHelp(Phrase.helpQualityRules.localised)) var rules = false
        @Flag(help: ArgumentHelp(Phrase.helpQualityItems.localised)) var items = false
        @Flag(help: ArgumentHelp(Phrase.helpQualityDoubts.localised)) var doubts = false
        @Flag(help: ArgumentHelp(Phrase.helpQualityDrift.localised)) var drift = false

        @Flag(help: ArgumentHelp(Phrase.helpQualityMeans.localised)) var means = false
        @Flag(help: ArgumentHelp(Phrase.helpQualityDouble.localised)) var doubleEntry = false
        @Flag(help: ArgumentHelp(Phrase.helpPublished.localised)) var published = false

        func validate() throws {
            guard [rules, items, doubts, drift, means, doubleEntry].count(where: \.self) <= 1 else {
                throw ValidationError(
                    Phrase.oneOfOptions(
                        "--rules, --items, --doubts, --drift, --means, --double-entry"
                    )
                    .localised)
            }
            guard doubleEntry || !published else {
                throw ValidationError(Phrase.publishedNeedsDouble.localised)
            }
        }

        func run() throws {
            guard let wanted = Period(period) else {
                throw Fault(.usage, .notAPeriod(period))
            }
            if drift || means { try refuseTown() }
            var connection = try database.connect(.report)
            if means { return try showMeans(wanted, on: &connection) }
            if rules { return try showRules(wanted, on: &connection) }
            if items { return try showItems(wanted, on: &connection) }
            if doubleEntry { return try showDoubleEntry(wanted, on: &connection) }
            if doubts { return try showDoubts(wanted, on: &connection) }
            let lines = try QualityLine.read(from: wanted.from, to: wanted.to, on: &connection)
            if drift { return showDrift(lines) }
            let lengths = try FormLengths(on: &connection)
            show(
                [
                    ("worker", .columnWorker), ("place", .columnRegion),
                    ("instrument", .columnInstrument), ("sheets", .columnSheets),
                    ("doubtful", .columnDoubtful), ("doubtful_percent", .columnDoubtfulShare),
                    ("with_gaps", .columnGaps), ("risk_delayed", .columnLate),
                    ("omitted", .columnOmitted), ("omitted_percent", .columnOmittedShare),
                ],
                lines.map { line in
                    [
                        .string(line.worker), .string(line.place), .string(line.instrument),
                        .int(Int(line.sheets)), .int(Int(line.doubtful)),
                        .int(Int((100 * line.doubtful + line.sheets / 2) / line.sheets)),
                        .int(Int(line.withGaps)), .int(Int(line.riskDelayed)),
                        .int(Int(line.omitted)),
                        share(
                            Int(line.omitted),
                            of: Int(line.sheets) * lengths.items(of: line.instrument)),
                    ]
                })
        }

        /// People get what fits eighty columns: of numbers and their shares one.
        private func show(_ columns: [(key: String, heading: Phrase)], _ rows: [[JSON]]) {
            let left = listing.format == .table ? ["doubtful_percent", "omitted"] : []
            let places = columns.indices.filter { !left.contains(columns[$0].key) }
            listing.show(places.map { columns[$0] }, rows.map { row in places.map { row[$0] } })
        }

        /// Tenths of a per cent.
        private func share(_ part: Int, of whole: Int) -> JSON {
            guard whole > 0 else { return .null }
            let tenths = (2000 * part + whole) / (2 * whole)
            return .decimal("\(tenths / 10).\(tenths % 10)")
        }

        private func showItems(_ period: Period, on connection: inout Connection) throws {
            listing.show(
                [
                    ("instrument", .columnInstrument), ("item", .columnItem),
                    ("sheets", .columnSheets), ("omitted", .columnOmitted),
                    ("omitted_percent", .columnOmittedShare),
                ],
                try OmittedItem.read(from: period.from, to: period.to, on: &connection).map {
                    [
                        .string($0.instrument), .int(Int($0.item)), .int($0.sheets),
                        .int($0.omitted), share($0.omitted, of: $0.sheets),
                    ]
                })
        }

        private func showDoubts(_ period: Period, on connection: inout Connection) throws {
            listing.show(
                [
                    ("instrument", .columnInstrument), ("doubt", .columnDoubt),
                    ("sheets", .columnSheets), ("workers", .columnWorkers),
                    ("districts", .columnDistricts),
                ],
                try DoubtCount.read(from: period.from, to: period.to, on: &connection).map {
                    [
                        .string($0.instrument), .string($0.doubt), .int($0.sheets),
                        .int($0.workers), .int($0.districts),
                    ]
                })
        }

        /// By district and worker, in the order of their names: nobody is ranked.
        private func showDrift(_ lines: [QualityLine]) {
            let districts = Dictionary(grouping: lines) { String($0.place.prefix(6)) }
            let measures: [(String, (QualityLine) -> Int32)] = [
                ("doubtful", { $0.doubtful }), ("with-gaps", { $0.withGaps }),
                ("straight-line", { $0.straight }), ("risk", { $0.risk }),
            ]
            var rows: [[JSON]] = []
            for (district, lines) in districts.sorted(by: { $0.key < $1.key }) {
                for (measure, count) in measures {
                    let found = WorkerDrift.compare(
                        lines.map {
                            WorkerDrift.Sheets(
                                worker: $0.worker, instrument: $0.instrument,
                                sheets: Int($0.sheets), marked: Int(count($0)))
                        })
                    rows += found.map { row(district, measure, $0) }
                }
            }
            listing.show(
                [
                    ("district", .columnRegion), ("worker", .columnWorker),
                    ("measure", .columnMeasure), ("sheets", .columnSheets),
                    ("counted", .columnMarked), ("expected", .columnExpected),
                    ("question", .columnQuestion),
                ], rows)
            Output.note(.driftIsAQuestion)
        }

        private func row(_ district: String, _ measure: String, _ drift: WorkerDrift) -> [JSON] {
            let tenths = Int((drift.expected * 10).rounded())
            return [
                .string(district), .string(drift.worker),
                .string(
                    listing.format == .table ? Phrase.driftMeasure(measure).localised : measure),
                .int(drift.sheets), .int(drift.marked),
                .decimal("\(tenths / 10).\(tenths % 10)"), .bool(drift.isQuestion),
            ]
        }

        /// For each rule how many talks confirmed what it found.
        private func showRules(_ period: Period, on connection: inout Connection) throws {
            listing.show(
                [
                    ("policy", .columnPolicy), ("rule", .columnRule), ("talks", .columnTalks),
                ]
                    + ConfirmationResult.allCases.map {
                        ($0.rawValue.replacing("-", with: "_"), .confirmation($0.rawValue))
                    },
                try RuleConfirmations.read(from: period.from, to: period.to, on: &connection).map {
                    line in
                    [
                        .string(line.policy), .string(line.rule),
                        .int(line.results.values.reduce(0, +)),
                    ] + ConfirmationResult.allCases.map { .int(line.results[$0] ?? 0) }
                })
        }
    }
}
