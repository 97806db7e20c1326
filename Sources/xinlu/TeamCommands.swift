import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Hardship: ExpressibleByArgument {}

extension Xinlu.Minor {
    /// The responsible pair and the helpers; without options: the list.
    struct Team: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorTeam.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpTeamVillage.localised, valueName: "worker"))
        var village: String?
        @Option(help: ArgumentHelp(Phrase.helpTeamTown.localised, valueName: "worker"))
        var town: String?
        @Option(help: ArgumentHelp(Phrase.helpTeamHelper.localised, valueName: "name"))
        var helper: String?
        @Option(help: ArgumentHelp(Phrase.helpTeamRole.localised)) var role: String = ""
        @Option(help: ArgumentHelp(Phrase.helpTeamRelated.localised, valueName: "worker"))
        var related: String?
        @Option(help: ArgumentHelp(Phrase.helpTeamRemove.localised, valueName: "name"))
        var remove: String?

        func run() throws {
            var connection = try database.connect()
            let team = ChildTeam(
                minor: minor, village: village, town: town, helper: helper, role: role,
                related: related, remove: remove)
            if team.changesSomething {
                var house = try database.house(on: &connection)
                try team.change(house: &house, on: &connection)
                return listing.say(.teamRecorded(minor), ["minor": .string(minor)])
            }
            let child = try MinorLookup.one(minor, on: &connection)
            listing.show(
                [
                    ("part", .columnPart), ("person", .columnPerson), ("role", .columnRole),
                    ("since", .columnFrom),
                ],
                try Teams.members(of: child, on: &connection).map { member in
                    [
                        .string(member.part.rawValue), .string(member.person),
                        .string(member.role), .string(member.since.iso),
                    ]
                })
        }
    }

    /// A visit; or how often children of a category are visited.
    struct Visit: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorVisit.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String?
        @Option(help: ArgumentHelp(Phrase.helpContactKind.localised)) var kind: ContactKind =
            .visit
        @OptionGroup var contact: ContactOptions
        @Option(help: ArgumentHelp(Phrase.helpVisitCategory.localised)) var category: Hardship?
        @Option(help: ArgumentHelp(Phrase.helpVisitEvery.localised, valueName: "days"))
        var every: Int?
        @Flag(help: ArgumentHelp(Phrase.helpVisitIntervals.localised)) var intervals = false

        func validate() throws {
            let ways = [minor != nil, category != nil, intervals].count { $0 }
            guard ways == 1, (category == nil) == (every == nil) else {
                throw ValidationError(Phrase.visitOneThing.localised)
            }
        }

        func run() throws {
            var connection = try database.connect()
            var house = try database.house(on: &connection)
            if let category, let every {
                try MeetingKeeping.setInterval(
                    category, days: every, house: &house, on: &connection)
                return listing.say(
                    .visitIntervalSet(category.rawValue, every),
                    ["category": .string(category.rawValue), "days": .int(every)])
            }
            guard let minor else {
                return listing.show(
                    [("category", .columnCategory), ("days", .columnEveryDays)],
                    try Meetings.intervals(on: &connection).map {
                        [.string($0.hardship), .int($0.days)]
                    })
            }
            let isNew = try MeetingKeeping.visit(
                minor, kind: kind, result: contact.result, on: contact.on?.date,
                by: contact.by ?? house.owner, house: &house, on: &connection)
            contact.say(minor, kind, isNew: isNew, listing)
        }
    }

    /// Aid to a child; without an amount: the list.
    struct Aid: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutMinorAid.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpMinor.localised)) var minor: String
        @Option(help: ArgumentHelp(Phrase.helpAidKind.localised)) var kind: AidKind = .living
        @Option(help: ArgumentHelp(Phrase.helpAmount.localised, valueName: "yuan"))
        var amount: String?
        @Option(help: ArgumentHelp(Phrase.helpGivenBy.localised)) var by: String?
        @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
            CalendarDateArgument?

        func run() throws {
            var connection = try database.connect()
            guard let amount else {
                let child = try MinorLookup.one(minor, on: &connection)
                return listing.show(
                    [
                        ("on", .columnOn), ("kind", .columnKind), ("amount", .columnAmount),
                        ("by", .columnGivenBy),
                    ],
                    try Meetings.aid(of: child, on: &connection).map { aid in
                        [
                            .string(aid.on.iso), .string(aid.kind.rawValue),
                            .decimal(Yuan.text(aid.fen)), .string(aid.givenBy),
                        ]
                    })
            }
            guard let fen = MeetingKeeping.fen(amount) else {
                throw Fault(.badData, .notAnAmount(amount))
            }
            var house = try database.house(on: &connection)
            let today = try Reference.now(on: &connection).date
            try MeetingKeeping.give(
                Meetings.Aid(
                    kind: kind, fen: fen, on: on?.date ?? today, givenBy: by ?? house.owner),
                to: minor, house: &house, on: &connection)
            listing.say(
                .aidRecorded(minor, Yuan.text(fen)),
                ["minor": .string(minor), "amount": .decimal(Yuan.text(fen))])
        }
    }
}

extension Xinlu {
    /// Lectures and groups by head count.
    struct Activity: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutActivity.localised, subcommands: [Record.self, List.self])
        }

        struct Record: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutActivityRecord.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpActivityKind.localised)) var kind: ActivityKind
            @Option(help: ArgumentHelp(Phrase.helpTopic.localised)) var topic: String
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code"))
            var region: String
            @Option(
                name: [.long, .customLong("count")],
                help: ArgumentHelp(Phrase.helpHeads.localised)) var heads: Int
            @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date")) var on:
                CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpBy.localised, valueName: "worker")) var by:
                String?
            @Option(help: ArgumentHelp(Phrase.helpActivityMinor.localised, valueName: "code"))
            var minor: [String] = []

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let id = try MeetingKeeping.hold(
                    kind, topic: topic, region: region, on: on?.date, heads: heads,
                    by: by ?? house.owner, minors: minor, house: &house, on: &connection)
                if listing.format == .json {
                    Output.result([
                        "activity_id": .string(id.description), "kind": .string(kind.rawValue),
                        "heads": .int(heads),
                    ])
                } else {
                    Output.note(.activityRecorded(heads))
                }
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutActivityList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Option(help: ArgumentHelp(Phrase.helpDutyFrom.localised, valueName: "date"))
            var from: CalendarDateArgument?
            @Option(help: ArgumentHelp(Phrase.helpPlanOn.localised, valueName: "date"))
            var to: CalendarDateArgument?

            func run() throws {
                var connection = try database.connect()
                let today = try Reference.now(on: &connection).date
                listing.show(
                    [
                        ("activity_id", .columnActivity), ("kind", .columnKind),
                        ("topic", .columnTopic), ("region", .columnRegion), ("on", .columnOn),
                        ("heads", .columnHeads), ("by", .columnWorker),
                        ("in_care", .columnInCare),
                    ],
                    try Meetings.activities(
                        from: from?.date ?? today.adding(days: -366), to: to?.date ?? today,
                        on: &connection
                    ).map { activity in
                        [
                            .string(activity.id.description), .string(activity.kind.rawValue),
                            .string(activity.topic), .string(activity.region),
                            .string(activity.on.iso), .int(activity.heads),
                            .string(activity.heldBy), .int(activity.inCare),
                        ]
                    })
            }
        }
    }
}

/// Money as it is written.
enum Yuan {
    /// `1250.50`
    static func text(_ fen: Int) -> String {
        let rest = fen % 100
        return "\(fen / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    }
}
