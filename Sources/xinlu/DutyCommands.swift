import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Duty: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutDuty.localised, subcommands: [Set.self, List.self])
        }

        struct Set: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutDutySet.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code"))
            var region: String?
            @Option(help: ArgumentHelp(Phrase.helpDutyDays.localised, valueName: "mon-fri"))
            var days: String = "daily"
            @Option(help: ArgumentHelp(Phrase.helpDutyHours.localised, valueName: "08:00-18:00"))
            var hours: String = "00:00-24:00"
            @Option(help: ArgumentHelp(Phrase.helpDutyPerson.localised, valueName: "worker"))
            var person: String?
            @Option(help: ArgumentHelp(Phrase.helpDutyDeputy.localised, valueName: "worker"))
            var deputy: String?
            @Option(
                name: [.long, .customLong("phone")],
                help: ArgumentHelp(Phrase.helpDutyTelephone.localised, valueName: "number"))
            var telephone: String?
            @Option(help: ArgumentHelp(Phrase.helpDutyFrom.localised, valueName: "date"))
            var from: CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpDutyTo.localised, valueName: "date"))
            var to: CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpDutyAway.localised, valueName: "worker"))
            var away: String?
            @Option(help: ArgumentHelp(Phrase.helpDutyEnd.localised, valueName: "id"))
            var end: String?

            func validate() throws {
                guard [region, away, end].count(where: { $0 != nil }) == 1 else {
                    throw ValidationError(Phrase.dutyOneThing.localised)
                }
                if region != nil {
                    for (option, value) in [("--person", person), ("--telephone", telephone)]
                    where value == nil {
                        throw ValidationError(Phrase.optionNeeded(option).localised)
                    }
                    guard DutyHours(days: days, hours: hours) != nil else {
                        throw ValidationError(Phrase.dutyHoursForm.localised)
                    }
                }
                if away != nil, from == nil || to == nil {
                    throw ValidationError(Phrase.optionNeeded("--from, --to").localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                if let away, let from, let to {
                    try DutyKeeping.setAway(
                        away, from: from.date, to: to.date, house: &house, on: &connection)
                    return listing.say(
                        .dutyAway(away, from.date.iso, to.date.iso), ["away": .string(away)])
                }
                if let end {
                    guard let id = DutyID(end) else { throw Fault(.badData, .unknownDuty(end)) }
                    try DutyKeeping.end(id, house: &house, on: &connection)
                    return listing.say(.dutyEnded, ["ended": .string(end)])
                }
                guard let region, let person, let telephone,
                    let hours = DutyHours(days: days, hours: hours)
                else { return }
                let id = try DutyKeeping.set(
                    DutyKeeping.Request(
                        region: region, hours: hours, person: person, deputy: deputy,
                        telephone: telephone, validFrom: from?.date, validTo: to?.date),
                    house: &house, on: &connection)
                listing.say(
                    .dutySet(region, hours.dayWords, hours.hourWords),
                    ["duty_id": .string(id.description)])
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutDutyList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code"))
            var region: String?

            func run() throws {
                var connection = try database.connect()
                let today = try Reference.now(on: &connection).date
                let prefix = try region.map {
                    Regions.prefix(try Regions.whole($0, on: &connection))
                }
                let lines = try Records.Duty.list(by: today, on: &connection).filter {
                    prefix.map($0.region.hasPrefix) ?? true
                }
                listing.show(Self.columns, lines.map(row))
                let gaps = try DutyCover.gaps(
                    inRegions: [region ?? Regions.city], on: &connection)
                for gap in gaps { Output.note(.dutyGap(gap)) }
            }

            private static let columns: [(key: String, heading: Phrase)] = [
                ("duty_id", .columnDuty), ("region", .columnRegion), ("days", .columnDays),
                ("hours", .columnHours), ("person", .columnPerson), ("deputy", .columnDeputy),
                ("telephone", .columnTelephone), ("valid_from", .columnFrom),
                ("valid_to", .columnTo), ("away", .columnAway),
            ]

            private func row(_ line: Records.Duty.Line) -> [JSON] {
                [
                    .string(line.id.description), .string(line.region),
                    .string(line.hours.dayWords), .string(line.hours.hourWords),
                    .string(line.person), .optional(line.deputy), .string(line.telephone),
                    .string(line.validFrom.iso), .optional(line.validTo?.iso),
                    .array(line.away.map(JSON.string)),
                ]
            }
        }
    }
}
