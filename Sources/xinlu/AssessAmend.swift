import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Assess {
    /// A better reading takes the place of an assessment; nothing is edited or deleted.
    struct Amend: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessAmend.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpAmended.localised))
        var assessment: AssessmentArgument
        @Option(help: ArgumentHelp(Phrase.helpAnswers.localised, valueName: "0120…"))
        var answers: String
        @Option(help: ArgumentHelp(Phrase.helpFilledOn.localised, valueName: "date"))
        var filledOn: CalendarDateArgument?
        @Option(help: ArgumentHelp(Phrase.helpAmendReason.localised)) var reason: String
        @Option(help: ArgumentHelp(Phrase.helpChildHere.localised)) var childHere: YesNo?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            let request = AmendRequest(
                assessment: assessment.id, answers: answers, filledOn: filledOn?.date,
                reason: reason, childHere: childHere?.isYes)
            switch try AssessmentAmending.amend(request, house: &house, on: &connection) {
            case .amended(let outcome):
                let reading = AmendedReading(outcome: outcome, amends: assessment.id)
                try reading.finish(as: listing.format, house: &house, on: &connection)
            case .overtaken(let sheet, let differences, let alert):
                show(differences, seesScores: house.worker?.seesScores ?? false)
                try Callers.call(
                    about: [alert].compactMap(\.self), house: &house, on: &connection)
                if let alert {
                    Output.note(.alertStored(alert.description))
                    Output.note(.hotlines)
                    Output.note(.mend("xinlu alert resolve \(alert) --result … --by …"))
                }
                throw Fault(
                    .badData, .amendedBy(sheet.enteredBy, at: sheet.enteredAt.iso),
                    mend: "xinlu assess amend \(sheet.id) --answers … --reason …")
            }
        }

        /// What somebody else typed meanwhile, beside what is typed now.
        private func show(_ differences: [ItemDifference], seesScores: Bool) {
            guard !differences.isEmpty else { return }
            let columns: [(key: String, heading: Phrase)] = [
                ("item", .columnItem), ("topic", .columnTopic), ("yours", .columnYours),
                ("current", .columnCurrent),
            ]
            listing.show(
                seesScores ? columns : [columns[0]],
                differences.map { difference in
                    let item = JSON.int(difference.item)
                    guard seesScores else { return [item] }
                    return [
                        item, .string(difference.topic.localised), .string(difference.mine),
                        .string(difference.other),
                    ]
                })
        }
    }
}

/// What is shown of a reading that took the place of another.
struct AmendedReading {
    let outcome: EntryOutcome
    let amends: AssessmentID

    /// - Throws: ``ExitStatus``, urgent cases, where a person is called.
    func finish(
        as format: Format, house: inout House, on connection: inout Connection
    ) throws {
        let printer = EntryPrinter(
            outcome: outcome, seesScores: house.worker?.seesScores ?? false, page: nil)
        if format == .json, case .object(let members) = printer.json {
            if outcome.calls { Output.note(.hotlines) }
            Output.result(
                .object(members + [JSON.Member("amends", .string(amends.description))]))
        } else {
            printer.show(as: format)
            Output.note(.amendsKept(amends.description))
        }
        guard outcome.calls else { return }
        try Callers.call(
            about: [outcome.alert].compactMap(\.self), house: &house, on: &connection)
        try HouseWarnings.noteCalls(on: &connection)
        throw ExitStatus.urgentCases
    }
}
