import ArgumentParser
import Care
import Instruments
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Assess {
    /// Whether what is stored is what was on the paper, and what follows from it.
    struct Verify: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutAssessVerify.localised,
                discussion: Phrase.aboutAssessVerifyMore.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpSecond.localised, valueName: "assessment"))
        var second: AssessmentArgument?
        @Option(help: ArgumentHelp(Phrase.helpAnswers.localised, valueName: "0120…"))
        var answers: String?
        @Option(help: ArgumentHelp(Phrase.helpChildHere.localised)) var childHere: YesNo?
        @Flag(help: ArgumentHelp(Phrase.helpVerifyOpen.localised)) var open = false
        @Option(help: ArgumentHelp(Phrase.helpVerifyRates.localised, valueName: "period"))
        var rates: String?

        func validate() throws {
            let modes = [second != nil, open, rates != nil].count { $0 }
            guard modes <= 1 else {
                throw ValidationError(Phrase.oneOfOptions("--second, --open, --rates").localised)
            }
            guard second != nil || answers == nil && childHere == nil else {
                throw ValidationError(Phrase.optionNeeded("--second").localised)
            }
        }

        func run() throws {
            if let second {
                try type(second.id)
            } else if open {
                try showOpen()
            } else if let rates {
                try show(rates)
            } else {
                try verifyScores()
            }
        }

        private func verifyScores() throws {
            var connection = try database.connect()
            let outcome = try ScoreVerification.run(on: &connection)
            listing.show(
                [("assessment_id", .columnAssessment), ("column", .columnWhat)],
                outcome.differences.map {
                    [.string($0.assessment.description), .string($0.column)]
                })
            Output.note(.verified(outcome.checked, differing: outcome.differences.count))
            if !outcome.differences.isEmpty { throw ExitStatus.badData }
        }

        /// The second reading: of the first nothing is shown.
        private func type(_ assessment: AssessmentID) throws {
            guard let answers else {
                return try DeskRun(database: database, format: listing.format)
                    .second(assessment, childHere: childHere?.isYes)
            }
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let second = try DoubleEntry.second(
                assessment, answers: answers, childHere: childHere?.isYes, house: &house,
                on: &connection)
            SecondPrinter(second: second).show(as: listing.format)
            guard let alert = second.alert else { return }
            try Callers.call(about: [alert], house: &house, on: &connection)
            try HouseWarnings.noteCalls(on: &connection)
            throw ExitStatus.urgentCases
        }

        private func showOpen() throws {
            var connection = try database.connect()
            let house = try database.house(on: &connection)
            let pairs = DifferingPairs(
                lines: try SecondEntries.open(on: &connection),
                seesScores: house.worker?.seesScores ?? false)
            pairs.show(as: listing.format)
        }

        private func show(_ period: String) throws {
            guard let wanted = Period(period) else { throw Fault(.usage, .notAPeriod(period)) }
            var connection = try database.connect(.report)
            let rates = try DoubleEntryRates.read(
                from: wanted.from, to: wanted.to, on: &connection)
            listing.show(
                [
                    ("worker", .columnWorker), ("sheets", .columnSheets),
                    ("items", .columnItemsCompared), ("differing", .columnDiffering),
                    ("differing_percent", .columnDifferingShare), ("open", .columnUnsettled),
                    ("wrong", .columnFirstWrong), ("wrong_percent", .columnWrongShare),
                ],
                DoubleEntryRates.byWorker(rates).map { rate in
                    [
                        .optional(rate.worker), .int(rate.sheets), .int(rate.compared),
                        .int(rate.differing), .percent(rate.differing, of: rate.compared),
                        .int(rate.open), .int(rate.firstWrong),
                        .percent(rate.firstWrong, of: rate.settled),
                    ]
                })
        }
    }
}

/// Pairs that wait for a third person; whoever typed one of the two does not see where.
struct DifferingPairs {
    let lines: [SecondEntries.Line]
    let seesScores: Bool

    func show(as format: Format) {
        guard format == .table else {
            return Listing.show(Self.columns, lines.map(row), as: format)
        }
        guard !lines.isEmpty else { return Output.note(.nothingToList) }
        var page = ""
        for line in lines {
            let items = items(of: line).map(\.description).joined(separator: " ")
            let parts = [
                line.minorCode, line.instrument.rawValue, line.informant.rawValue,
                line.filledOn.iso, "\(line.firstBy) / \(line.secondBy)",
                line.tookPart ? Phrase.thirdPersonSettles.localised : items,
            ]
            page +=
                WorklistLine.text(
                    parts, command: "xinlu assess resolve \(line.assessment) --item …") + "\n"
        }
        Output.put(page)
    }

    private static let columns: [(key: String, heading: Phrase)] = [
        ("assessment_id", .columnAssessment), ("minor", .columnMinor),
        ("instrument", .columnInstrument), ("informant", .columnInformant),
        ("filled_on", .columnFilledOn), ("first_by", .columnFirstBy),
        ("second_by", .columnSecondBy), ("items", .columnItems),
    ]

    private func row(_ line: SecondEntries.Line) -> [JSON] {
        [
            .string(line.assessment.description), .string(line.minorCode),
            .string(line.instrument.rawValue), .string(line.informant.rawValue),
            .string(line.filledOn.iso), .string(line.firstBy), .string(line.secondBy),
            line.tookPart ? .null : .array(items(of: line).map(JSON.string)),
        ]
    }

    /// `7:1≠2`; to whoever sees no scores `7`.
    private func items(of line: SecondEntries.Line) -> [String] {
        let first = Array(line.first)
        let second = Array(line.second)
        return line.differing.map { item in
            let place = Int(item) - 1
            return seesScores ? "\(item):\(first[place])≠\(second[place])" : "\(item)"
        }
    }
}
