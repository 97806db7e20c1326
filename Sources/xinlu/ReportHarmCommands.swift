import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct ReportHarm: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "report-harm", abstract: Phrase.aboutReportHarm.localised,
                subcommands: [
                    Record.self, Made.self, Answer.self, Close.self, List.self, Show.self,
                ])
        }

        struct Record: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHarmRecord.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(help: ArgumentHelp(Phrase.helpHarmKind.localised)) var kind: HarmKind
            @Option(help: ArgumentHelp(Phrase.helpHarmFacts.localised, valueName: "text"))
            var facts: String?
            @Option(help: ArgumentHelp(Phrase.helpHarmBy.localised, valueName: "reporter"))
            var by: String?
            @Option(help: ArgumentHelp(Phrase.helpHarmOn.localised, valueName: "date")) var on:
                CalendarDateArgument?
            @Flag(help: ArgumentHelp(Phrase.helpHarmInDoubt.localised)) var inDoubt = false
            @Option(help: ArgumentHelp(Phrase.helpHarmSuspect.localised, valueName: "whom"))
            var suspect: [String] = []

            func run() throws {
                let words = try Ask.value(facts, "--facts", .askHarmFacts)
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let report = try HarmReporting.record(
                    HarmReporting.Request(
                        minor: minor, kind: kind, facts: words, reporter: by, on: on?.date,
                        isInDoubt: inDoubt, suspects: suspect),
                    house: &house, on: &connection)
                if listing.format == .json {
                    Output.result(json(of: report))
                } else {
                    Output.result(report.id.description)
                }
                instruct(report)
            }

            private func json(of report: HarmReporting.Recorded) -> JSON {
                [
                    "harm_report_id": .string(report.id.description), "minor": .string(minor),
                    "kind": .string(kind.rawValue), "deadline": .string(report.deadline.iso),
                    "siblings": .array(report.siblings.map(JSON.string)),
                    "in_doubt": .bool(inDoubt), "is_new": .bool(report.isNew),
                    "call": [
                        ["to": "police", "telephone": "110"],
                        ["to": "civil-affairs", "telephone": .null],
                        ["to": "education", "telephone": .null],
                    ],
                ]
            }

            /// Whom to call, what not to do, what follows: on standard error, as people read it.
            private func instruct(_ report: HarmReporting.Recorded) {
                Output.note(
                    report.isNew
                        ? .harmRecorded(minor, deadline: report.deadline.iso)
                        : .harmRecordedBefore(minor, deadline: report.deadline.iso))
                Output.note(.harmCallNow)
                Output.note(.harmDoNot)
                if inDoubt { Output.note(.harmSupervisorAnswers) }
                if report.lacksGuardian { Output.note(.harmNoGuardian) }
                if !report.siblings.isEmpty { Output.note(.harmSiblings(report.siblings)) }
                for referral in report.held {
                    Output.note(.harmPartnerHolds(referral.partner, referral.code))
                }
                Output.note(.harmWhenMade)
                Output.write("    xinlu report-harm made \(report.id) --to police")
                Output.note(.hotlines)
            }
        }

        struct Made: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHarmMade.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpHarmReport.localised)) var report: String
            @Option(help: ArgumentHelp(Phrase.helpHarmTo.localised)) var to: ReportedTo
            @Option(help: ArgumentHelp(Phrase.helpHarmAt.localised, valueName: "moment")) var at:
                AsOfArgument?

            func run() throws {
                try HarmStep(database: database, listing: listing, report: report).take(
                    .made(to: to, at: at?.instant), as: [("made_to", .string(to.rawValue))]
                ) { .harmMade($0, to: .harmReportedTo(to.rawValue)) }
            }
        }

        struct Answer: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHarmAnswer.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpHarmReport.localised)) var report: String
            @Option(help: ArgumentHelp(Phrase.helpHarmAnswer.localised)) var answer: YesNo
            @Option(help: ArgumentHelp(Phrase.helpHarmReason.localised, valueName: "text"))
            var reason: String?

            func run() throws {
                try HarmStep(database: database, listing: listing, report: report).take(
                    .answered(isYes: answer.isYes, reason: reason),
                    as: [("answer", .string(answer.rawValue))]
                ) { .harmAnswered($0, isYes: answer.isYes) }
            }
        }

        struct Close: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHarmClose.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpHarmReport.localised)) var report: String
            @Option(help: ArgumentHelp(Phrase.helpHarmReason.localised, valueName: "text"))
            var reason: String

            func run() throws {
                try HarmStep(database: database, listing: listing, report: report).take(
                    .closed(reason: reason), as: [("closed", true)]
                ) { .harmClosed($0) }
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHarmList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Flag(help: ArgumentHelp(Phrase.helpHarmAll.localised)) var all = false

            func run() throws {
                var connection = try database.connect()
                let now = try Reference.now(on: &connection)
                let reports = try HarmReports.list(on: &connection).filter { all || !$0.isClosed }
                listing.show(HarmLines.columns, reports.map { HarmLines.row($0, now) })
            }
        }

        struct Show: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutHarmShow.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpHarmReport.localised)) var report: String

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let words = try HarmReporting.words(of: report, house: &house, on: &connection)
                let now = try Reference.now(on: &connection)
                var columns = HarmLines.columns
                columns.append((key: "facts", heading: .columnHarmFacts))
                columns.append((key: "reporter", heading: .columnHarmReporter))
                var row = HarmLines.row(words.line, now)
                row += [JSON.string(words.facts), JSON.string(words.reporter)]
                switch listing.format {
                case .json: Output.result(.object(zip(columns, row).map { ($0.key, $1) }))
                case .csv: listing.show(columns, [row])
                // A line each: no word of the facts is cut off.
                case .table:
                    for (column, value) in zip(columns, row) where value != .null {
                        Output.result("\(column.heading.localised): \(value.cell)")
                    }
                }
            }
        }
    }
}

/// A step of a report, taken and told.
private struct HarmStep {
    let database: DatabaseOptions
    let listing: ListingOptions
    let report: String

    func take(
        _ step: HarmReporting.Step, as members: [(String, JSON)], note: (String) -> Phrase
    ) throws {
        var connection = try database.connect()
        var house = try database.house(on: &connection)
        let id = try HarmReporting.settle(report, step, house: &house, on: &connection)
        if listing.format == .json {
            let name: (String, JSON) = ("harm_report_id", .string(id.description))
            Output.result(.object([name] + members))
        } else {
            Output.note(note(id.description))
        }
    }
}

private enum HarmLines {
    static let columns: [(key: String, heading: Phrase)] = [
        ("harm_report_id", .columnHarmReport), ("minor", .columnMinor),
        ("kind", .columnHarmKind), ("opened_on", .columnOpenedOn),
        ("deadline", .columnDeadline), ("rung", .columnHarmRung), ("made_at", .columnHarmMade),
        ("made_to", .columnHarmMadeTo), ("in_doubt", .columnHarmInDoubt),
        ("answer", .columnHarmAnswer), ("closed_on", .columnHarmClosed),
        ("overdue", .columnOverdue),
    ]

    static func row(_ report: HarmReports.Line, _ now: Instant) -> [JSON] {
        [
            .string(report.id.description), .string(report.minorCode),
            .string(report.kind.rawValue), .string(report.openedOn.iso),
            .string(report.deadline.iso), .string(report.rung.rawValue),
            .optional(report.madeAt?.iso), .optional(report.madeTo?.rawValue),
            .bool(report.inDoubt), .optional(report.answer), .optional(report.closedOn?.iso),
            .bool(report.isOverdue(at: now)),
        ]
    }
}
