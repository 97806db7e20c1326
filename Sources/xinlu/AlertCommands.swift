import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu {
    struct Alert: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutAlert.localised,
                subcommands: [
                    List.self, Acknowledge.self, Resolve.self, Escalate.self, Page.self,
                ])
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAlertList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                _ = try database.house(on: &connection)
                let now = try Reference.now(on: &connection)
                let alerts = try Alerts.open(asOf: now, on: &connection)
                listing.show(AlertLines.columns, alerts.map(AlertLines.row))
                try HouseWarnings.noteCalls(on: &connection)
                if !alerts.isEmpty { throw ExitStatus.urgentCases }
            }
        }

        struct Acknowledge: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAlertAcknowledge.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Argument(help: ArgumentHelp(Phrase.helpAlertOrMinor.localised)) var alert: String
            @Option(help: ArgumentHelp(Phrase.helpChildHere.localised)) var childHere: YesNo?

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let page = try house.library.riskProtocol("risk-answer", in: Session.language)
                Output.write(page.text)
                for found in try AlertResolution.find(alert, on: &connection) {
                    let isNew = try AlertResolution.acknowledge(
                        found, protocolRead: page.label, childHere: childHere?.isYes,
                        house: &house, on: &connection)
                    Output.note(
                        isNew
                            ? .alertAcknowledged(found.id.description)
                            : .alertWasAcknowledged(found.id.description))
                }
            }
        }

        struct Resolve: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutAlertResolve.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpAlertOrMinor.localised)) var alert: String
            @Option(help: ArgumentHelp(Phrase.helpTalkResult.localised)) var result:
                SafetyTalkResult
            @Option(help: ArgumentHelp(Phrase.helpTalkWith.localised, valueName: "code"))
            var minor: String?
            @Option(help: ArgumentHelp(Phrase.helpBy.localised, valueName: "worker")) var by:
                String?
            @Option(help: ArgumentHelp(Phrase.helpHeldOn.localised, valueName: "date")) var on:
                CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpHeldAt.localised, valueName: "moment")) var at:
                AsOfArgument?
            @Option(help: ArgumentHelp(Phrase.helpAlone.localised)) var alone: YesNo?
            @Option(help: ArgumentHelp(Phrase.helpTold.localised)) var told: String = ""
            @Option(help: ArgumentHelp(Phrase.helpAgreed.localised)) var agreed: String = ""

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let heldAt = at?.instant ?? on.map { Instant($0.date, hour: 12) }
                let answer = AlertAnswer(
                    result: result, heldBy: by ?? house.owner, heldAt: heldAt,
                    alone: alone?.isYes, told: told, agreed: agreed)
                if try isFurtherTalk(on: &connection) {
                    try AlertResolution.recordFurther(
                        alert, answer, house: &house, on: &connection)
                    return show(closed: [], open: [])
                }
                let alerts = try AlertResolution.find(alert, on: &connection)
                let closed = try AlertResolution.resolve(
                    alerts, answer, with: minor, house: &house, on: &connection)
                show(
                    closed: closed,
                    open: alerts.filter { !$0.isResolved && !closed.contains($0.id) }.map(\.id))
            }

            /// A child's code, and no alert of it is open: one more talk with a child on crisis.
            private func isFurtherTalk(on connection: inout Connection) throws -> Bool {
                guard AlertID(alert) == nil else { return false }
                return try AlertResolution.open(of: alert, on: &connection).isEmpty
            }

            private func show(closed: [AlertID], open: [AlertID]) {
                if listing.format == .json {
                    Output.result([
                        "result": .string(result.rawValue),
                        "resolved": .array(closed.map { .string($0.description) }),
                        "open": .array(open.map { .string($0.description) }),
                    ])
                }
                if !open.isEmpty { return Output.note(.alertStaysOpen) }
                Output.note(closed.isEmpty ? .talkRecorded : .alertsResolved(closed.count))
            }
        }
    }
}

enum AlertLines {
    static let columns: [(key: String, heading: Phrase)] = [
        ("alert_id", .columnAlert), ("minor", .columnMinor), ("instrument", .columnInstrument),
        ("items", .columnItems), ("urgency", .columnUrgency), ("raised_at", .columnRaisedAt),
        ("deadline", .columnDeadline), ("owner", .columnOwner),
        ("acknowledged", .columnAcknowledged),
        ("overdue", .columnOverdue), ("rung", .columnRung), ("climbs_at", .columnClimbsAt),
    ]

    static func row(_ alert: Alerts.OpenAlert) -> [JSON] {
        [
            .string(alert.id.description), .string(alert.minorCode), .string(alert.instrument),
            .array(alert.items.map { .int(Int($0)) }), .string(alert.urgency.rawValue),
            .string(alert.raisedAt.iso), .string(alert.deadline.iso), .string(alert.owner),
            .bool(alert.isAcknowledged), .bool(alert.isOverdue), .string(alert.rung.rawValue),
            .optional(alert.climbsAt?.iso),
        ]
    }
}
