import ArgumentParser
import Care
import Instruments
import Messages
import Postgres
import Screening
import Tables
import Terminal

extension Xinlu.Assess {
    /// The risk questions of a pile of forms, before the rest of it is typed.
    struct Sweep: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessSweep.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Option(help: ArgumentHelp(Phrase.helpInstrument.localised, valueName: "code"))
        var instrument: String
        @Argument(help: ArgumentHelp(Phrase.helpSweepFile.localised)) var file: String?
        @Option(help: ArgumentHelp(Phrase.helpInformant.localised)) var informant: Informant?
        @Option(help: ArgumentHelp(Phrase.helpFilledOn.localised, valueName: "date"))
        var filledOn: CalendarDateArgument?

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            var sweep = try RiskSweep(
                InstrumentCode(instrument.lowercased()), informant: informant,
                filledOn: filledOn?.date, house: house, on: &connection)
            Output.note(.sweepQuestions(sweep.instrument.code.rawValue, sweep.topics))
            if file == nil, Prompt.isInteractive {
                guard Session.takesInput else { throw Fault(.usage, .optionNeeded("FILE")) }
                try ask(&sweep, &house, &connection)
            } else {
                try SweepFile.read(file ?? "-") { entry in
                    switch entry {
                    case .line(let line):
                        let reading = try take(line, &sweep, &house, &connection)
                        sweep.keep(reading)
                    case .fault(let fault): sweep.keep(fault)
                    }
                }
            }
            show(sweep)
            if !sweep.raised.isEmpty { try HouseWarnings.noteCalls(on: &connection) }
            if sweep.status != .done { throw sweep.status }
        }

        /// Child by child until an empty line; what does not fit is said at once and typed anew.
        private func ask(
            _ sweep: inout RiskSweep, _ house: inout House, _ connection: inout Connection
        ) throws {
            var row = 1
            let question = Phrase.sweepAnswers(sweep.items.map(\.number)).localised + " "
            while let minor = Prompt.line(Phrase.askMinor.localised + " "), !minor.isEmpty,
                let answers = Prompt.line(question)
            {
                let line = SweepLine(row: row, minor: minor, answers: answers)
                let reading = try take(line, &sweep, &house, &connection)
                for fault in reading.faults {
                    Output.note(.columnFault(fault.column, fault.phrase))
                }
                guard reading.faults.isEmpty || reading.isUnknownRisk else { continue }
                sweep.keep(reading)
                row += 1
            }
        }

        /// A risk answer is stored and called before the next line is read.
        private func take(
            _ line: SweepLine, _ sweep: inout RiskSweep, _ house: inout House,
            _ connection: inout Connection
        ) throws -> RiskSweep.Reading {
            let reading = try sweep.read(line, on: &connection)
            if let call = reading.call {
                let alert = try raise(call, &house, &connection)
                sweep.keep(alert, of: call)
                Output.note(.sweepRaised(line.row, call.request.minor, call.items))
                try Callers.call(about: [alert], house: &house, on: &connection)
            } else if reading.isUnknownRisk {
                Output.note(.sweepUnknownRisk(line.row, SafeText.of(line.minor)))
            }
            return reading
        }

        /// Kept on this machine until it stands, as at the entry of one form.
        private func raise(
            _ call: RiskSweep.Call, _ house: inout House, _ connection: inout Connection
        ) throws -> AlertID {
            let kept = try? AlertJournal.keep(PendingAlert(call.request), keys: house.keys)
            do {
                let alert = try AssessmentEntry.raiseEarly(
                    call.request, house: &house, on: &connection)
                if let kept { AlertJournal.forget(kept) }
                return alert
            } catch {
                Output.note(.alertNotStored)
                throw error
            }
        }

        private func show(_ sweep: RiskSweep) {
            let raised = sweep.raised
            if listing.format == .json {
                Output.result(sweep.json(in: Session.language))
            } else {
                if listing.format == .csv || !raised.isEmpty {
                    listing.show(Self.columns, raised.map(Self.row))
                }
                for fault in sweep.faults {
                    Output.note(.rowFault(row: fault.row, column: fault.column, fault.phrase))
                }
                Output.note(
                    .importSummary(
                        rows: sweep.rows, accepted: sweep.rows - sweep.rejected,
                        rejected: sweep.rejected))
            }
            if sweep.promptAnswers > 0 { Output.note(.sweepPromptAnswers(sweep.promptAnswers)) }
            guard !raised.isEmpty || sweep.unknownRisks > 0 else { return }
            Output.note(.riskSheetsSeen(raised.count + sweep.unknownRisks))
            Output.note(.hotlines)
        }

        private static let columns: [(key: String, heading: Phrase)] = [
            ("minor", .columnMinor), ("urgency", .columnUrgency), ("items", .columnItems),
            ("alert_id", .columnAlert),
        ]

        private static func row(_ raised: RiskSweep.Raised) -> [JSON] {
            [
                .string(raised.minor), .string(raised.urgency.rawValue),
                .array(raised.items.map { .int($0) }), .string(raised.alert.description),
            ]
        }
    }
}

extension RiskSweep {
    /// What its questions are about, each with its number on the form.
    fileprivate var topics: Phrase {
        .list(items.map { Phrase.itemTopic($0.number, $0.topic) })
    }
}
