import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    /// Worries without a form.
    struct Concern: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutConcern.localised,
                subcommands: [Record.self, List.self, Close.self])
        }

        struct Record: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConcernRecord.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
            @Option(help: ArgumentHelp(Phrase.helpConcernKind.localised)) var kind: ConcernKind
            @Option(
                name: [.customLong("said-by"), .customLong("by")],
                help: ArgumentHelp(Phrase.helpSaidBy.localised)) var saidBy: ConcernSource =
                    .worker
            @Option(help: ArgumentHelp(Phrase.helpSeenOn.localised, valueName: "date")) var on:
                CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpChildHere.localised)) var childHere: YesNo?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let recorded = try ConcernKeeping(
                    minor: minor, kind: kind, saidBy: saidBy, seenOn: on?.date,
                    childHere: childHere?.isYes
                ).record(house: &house, on: &connection)
                if listing.format == .json {
                    Output.result([
                        "concern_id": .string(recorded.id.description), "minor": .string(minor),
                        "kind": .string(kind.rawValue),
                        "alert_id": .optional(recorded.alert?.description),
                        "deadline": .string(recorded.deadline.iso),
                        "status": .string(recorded.wasKnown ? "known" : "stored"),
                    ])
                } else {
                    Output.note(
                        recorded.wasKnown
                            ? .concernKnown : .concernRecorded(minor, recorded.deadline.date.iso))
                }
                guard let alert = recorded.alert else { return }
                Output.write(
                    try house.library.riskProtocol("self-harm-seen", in: Session.language).text)
                Output.note(.mend("xinlu alert resolve \(alert) --result … --by …"))
                try Callers.call(about: [alert], house: &house, on: &connection)
                try HouseWarnings.noteCalls(on: &connection)
                throw ExitStatus.urgentCases
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConcernList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String?
            @Flag(help: ArgumentHelp(Phrase.helpAllConcerns.localised)) var all = false

            func run() throws {
                var connection = try database.connect()
                listing.show(
                    [
                        ("concern_id", .columnConcern), ("minor", .columnMinor),
                        ("kind", .columnKind), ("said_by", .columnSaidBy),
                        ("seen_on", .columnSeenOn), ("closed_on", .columnClosedOn),
                        ("reason", .columnReason),
                    ],
                    try Concerns.list(all: all, of: minor, on: &connection).map { line in
                        [
                            .string(line.id.description), .string(line.minorCode),
                            .string(line.kind.rawValue), .string(line.saidBy.rawValue),
                            .string(line.seenOn.iso), .optional(line.closedOn?.iso),
                            .optional(line.closedReason),
                        ]
                    })
            }
        }

        struct Close: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutConcernClose.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpConcernOrMinor.localised)) var concern: String
            @Option(help: ArgumentHelp(Phrase.helpCloseReason.localised)) var reason: String
            @Option(help: ArgumentHelp(Phrase.helpBy.localised, valueName: "worker")) var by:
                String?
            @Option(help: ArgumentHelp(Phrase.helpTalk.localised)) var talk: Wish?
            @Option(help: ArgumentHelp(Phrase.helpCompany.localised)) var company: Wish?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let wishes = [("talk", talk), ("company", company)].compactMap { object, answer in
                    answer.map { (object: object, answer: $0) }
                }
                let closed = try ConcernKeeping.close(
                    concern, reason: reason, by: by ?? house.owner, wishes: wishes, house: &house,
                    on: &connection)
                if listing.format == .json {
                    Output.result([
                        "concern_id": .string(closed.id.description),
                        "minor": .string(closed.minorCode), "status": "closed",
                    ])
                } else {
                    Output.note(.concernClosed(closed.minorCode))
                }
            }
        }
    }
}
