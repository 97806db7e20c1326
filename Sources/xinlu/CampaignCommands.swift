import ArgumentParser
import Care
import Messages
import Records
import Screening
import Tables

extension Xinlu {
    struct Campaign: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutCampaign.localised,
                subcommands: [Open.self, List.self, Show.self, Close.self])
        }

        /// On what ground its children are assessed; neither exception is a ground for a campaign.
        enum Ground: String, ExpressibleByArgument, CaseIterable {
            case publicDuty = "public-duty"
            case guardian, minor
            case guardianAndMinor = "guardian-and-minor"

            var basis: ConsentRow.Basis {
                switch self {
                case .publicDuty: .publicDuty
                case .guardian: .guardian
                case .minor: .minor
                case .guardianAndMinor: .guardianAndMinor
                }
            }
        }

        struct Open: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutCampaignOpen.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpCampaignTitle.localised)) var title: String
            @Option(help: ArgumentHelp(Phrase.helpCampaignBattery.localised, valueName: "id"))
            var battery: String
            @Option(
                parsing: .upToNextOption,
                help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code"))
            var region: [String]
            @Option(help: ArgumentHelp(Phrase.helpFrom.localised, valueName: "date"))
            var from: CalendarDateArgument
            @Option(help: ArgumentHelp(Phrase.helpTo.localised, valueName: "date"))
            var to: CalendarDateArgument
            @Option(help: ArgumentHelp(Phrase.helpGround.localised))
            var ground: Ground = .publicDuty
            @Option(
                parsing: .upToNextOption, help: ArgumentHelp(Phrase.helpCampaignCategory.localised))
            var category: [String] = []
            @Option(help: ArgumentHelp(Phrase.helpCampaignGrade.localised)) var grade: Int?
            @Option(help: ArgumentHelp(Phrase.helpCampaignList.localised, valueName: "file"))
            var list: String?
            @Option(help: ArgumentHelp(Phrase.helpCampaignMode.localised)) var mode: Mode?
            @Option(help: ArgumentHelp(Phrase.helpCampaignPresent.localised)) var present: Presence?
            @Option(help: ArgumentHelp(Phrase.helpCampaignGivenIn.localised, valueName: "code"))
            var givenIn: String?
            @Option(help: ArgumentHelp(Phrase.helpSecondShare.localised, valueName: "0-100"))
            var secondShare = 0
            @Flag(help: ArgumentHelp(Phrase.helpDryRun.localised)) var dryRun = false

            func validate() throws {
                guard (0...100).contains(secondShare) else {
                    throw ValidationError(Phrase.numberBetween("--second-share", 0, 100).localised)
                }
            }

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                var request = CampaignRequest(
                    code: code, title: title, battery: battery, regions: region, from: from.date,
                    to: to.date, basis: ground.basis, hardships: category,
                    grade: grade.map { Int16(clamping: $0) },
                    list: try list.map {
                        try ImportFile(path: $0, required: CampaignKeeping.listColumns)
                    }, secondShare: Int16(clamping: secondShare))
                request.entry = EntryDefaults(
                    mode: mode, present: present, language: givenIn?.lowercased())
                let opened = try CampaignKeeping.open(
                    request, hasNotifier: Session.notifier != nil, isDryRun: dryRun,
                    house: &house, on: &connection)
                show(opened)
                if !opened.faults.isEmpty { throw ExitStatus.rejectedRows }
            }

            private func show(_ opened: CampaignKeeping.Opened) {
                if listing.format == .json {
                    Output.result(opened.json)
                } else {
                    for fault in opened.faults {
                        Output.result(
                            Phrase.rowFault(row: fault.row, column: fault.column, fault.phrase)
                                .localised)
                    }
                }
                switch opened.outcome {
                case .opened: Output.note(.campaignOpened(code, opened.eligible))
                case .known: Output.note(.campaignKnown(code, opened.eligible))
                case .dryRun:
                    Output.note(.campaignWouldList(code, opened.eligible))
                    Output.note(.dryRunWroteNothing)
                case .nobody: return Output.note(.campaignListFitsNobody)
                }
                Output.note(opened.loadPhrase)
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutCampaignList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect()
                let today = try Reference.now(on: &connection).date
                let campaigns = try Campaigns.list(on: &connection)
                listing.show(
                    [
                        ("code", .columnCode), ("title", .columnTitle),
                        ("battery", .campaignColumnBattery), ("from", .columnFrom),
                        ("to", .columnTo), ("eligible", .labelEligible),
                        ("assessed", .campaignColumnAssessed), ("status", .columnStatus),
                    ],
                    campaigns.map { line in
                        [
                            .string(line.plan.code), .string(line.plan.title),
                            .string(line.plan.battery), .string(line.plan.from.iso),
                            .string(line.plan.to.iso), .int(line.eligible), .int(line.assessed),
                            .string(CampaignStatus(of: line.plan, on: today).rawValue),
                        ]
                    })
            }
        }

        struct Close: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutCampaignClose.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions
            @Argument(help: ArgumentHelp(Phrase.helpCampaign.localised)) var code: String

            func run() throws {
                var connection = try database.connect()
                var house = try database.house(on: &connection)
                let (plan, notOffered) = try CampaignKeeping.close(
                    code, house: &house, on: &connection)
                if listing.format == .json {
                    Output.result([
                        "campaign_id": .string(plan.id.description), "code": .string(code),
                        "closed_on": .optional(plan.closedOn?.iso),
                        "not_offered": .int(notOffered ?? 0), "known": .bool(notOffered == nil),
                    ])
                }
                if let notOffered {
                    Output.note(.campaignClosed(code, notOffered))
                } else {
                    Output.note(.campaignClosedBefore(code, plan.closedOn?.iso ?? ""))
                }
            }
        }
    }
}

extension Xinlu.Campaign {
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutCampaignShow.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @Argument(help: ArgumentHelp(Phrase.helpCampaign.localised)) var code: String
        @Flag(help: ArgumentHelp(Phrase.helpCampaignOutstanding.localised)) var outstanding = false

        func run() throws {
            var connection = try database.connect()
            let coverage = try CampaignCoverage(code, on: &connection)
            if outstanding {
                return listing.show(
                    [("code", .columnCode), ("region", .columnRegion)],
                    coverage.outstanding.map { [.string($0.code), .string($0.region)] })
            }
            guard listing.format != .json else {
                return Output.result(coverage.json(in: Session.language))
            }
            let plan = coverage.plan
            if listing.format == .table {
                Output.result(
                    Phrase.campaignHeadline(plan.code, plan.title, plan.from.iso, plan.to.iso)
                        .localised)
            }
            listing.show(
                Self.columns,
                coverage.towns.map { town in
                    row(town.region, town.name.localised, town.figures, coverage)
                } + [row("all", Phrase.campaignAll.localised, coverage.total, coverage)])
        }

        private static let columns: [(key: String, heading: Phrase)] = [
            ("region", .columnRegion), ("name", .campaignColumnTown),
            ("eligible", .labelEligible), ("assessed", .campaignColumnAssessed),
            ("complete", .campaignColumnComplete), ("declined", .campaignColumnDeclined),
            ("absent", .campaignColumnAbsent), ("unable", .campaignColumnUnable),
            ("not_offered", .campaignColumnNotOffered),
            ("outstanding", .campaignColumnOutstanding),
            ("coverage_percent", .campaignColumnCoverage),
        ]

        private func row(
            _ region: String, _ name: String, _ figures: CampaignCoverage.Figures,
            _ coverage: CampaignCoverage
        ) -> [JSON] {
            [.string(region), .string(name)] + coverage.figures(of: figures).map(\.1)
        }
    }
}

extension CampaignKeeping.Opened {
    fileprivate var json: JSON {
        let errors = faults.map { fault -> JSON in
            [
                "row": .int(fault.row), "column": .string(fault.column),
                "text": .string(fault.phrase.localised),
            ]
        }
        let hours: JSON = load.hours.map { .int($0) } ?? .null
        return [
            "campaign_id": .string(plan.id.description), "code": .string(plan.code),
            "eligible": .int(eligible), "rejected": .int(faults.count), "errors": .array(errors),
            "expected_talk_hours": hours, "people_on_duty": .int(peopleOnDuty),
            "outcome": .string(outcome.rawValue),
        ]
    }

    fileprivate var loadPhrase: Phrase {
        guard let hours = load.hours else { return .campaignLoadUnknown(people: peopleOnDuty) }
        return .campaignLoad(
            talks: load.safetyTalks, looks: load.secondLooks, hours: hours, unknown: load.unknown,
            people: peopleOnDuty)
    }
}
