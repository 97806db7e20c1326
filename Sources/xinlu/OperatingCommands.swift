import ArgumentParser
import Care
import Cluster
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu {
    struct SetUp: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "setup", abstract: Phrase.aboutSetup.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @Option(help: ArgumentHelp(Phrase.helpOffice.localised, valueName: "name")) var office:
            String?

        func run() throws {
            let applied = try database.target.setUp(library: try database.library)
            for name in applied { Output.note(.migrationApplied(name)) }
            _ = try database.target.keys()
            if let office {
                var connection = try database.connect(.migrator)
                try SendingOffice.name(office, on: &connection)
            }
            Output.note(applied.isEmpty ? .setupNothingToDo : .setupDone)
        }
    }

    struct Doctor: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutDoctor.localised)
        }

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            var connection = try database.connect(.migrator)
            _ = try database.target.keys()
            _ = try Setup.migrator.status(on: &connection)
            let now = try Reference.now(on: &connection)
            _ = try PolicyInForce.on(now.date, connection: &connection)
            _ = try PublishedInstruments(on: &connection)
            var reporter = try database.connect(.report)
            var warnings = try HouseStatus(on: &reporter).warnings
            for warning in warnings {
                Output.result(warning.localised)
                Output.note(.mend("xinlu triage run"))
            }
            let calls = try HouseWarnings.aboutCalls(on: &reporter)
            for (warning, mend) in calls {
                Output.result(warning.localised)
                if let mend { Output.note(.mend(mend)) }
            }
            for fault in try database.library.protocolFaults { Output.result(fault.localised) }
            warnings += calls.map(\.phrase) + (try database.library.protocolFaults)
            if warnings.isEmpty { Output.result(Phrase.doctorFoundNothing.localised) }
        }
    }

    struct Worker: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutWorker.localised,
                subcommands: [Add.self, List.self, Role.self, Disable.self])
        }

        struct Add: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutWorkerAdd.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Argument(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String
            @Option(help: ArgumentHelp(Phrase.helpName.localised)) var name: String
            @Option(help: ArgumentHelp(Phrase.helpLevel.localised)) var level: String = "district"
            @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code")) var region:
                [String]

            func run() throws {
                guard ["city", "district", "town", "village"].contains(level) else {
                    throw Fault(
                        .usage, .unknownCode(level, ["city", "district", "town", "village"]))
                }
                if level == "town" || level == "village" { Output.note(.levelNotYet(level)) }
                var connection = try database.connect(.migrator)
                let role = try WorkerRegistry.add(
                    code, name: name, level: level, regions: region, on: &connection)
                if case .cluster(let cluster) = try database.target {
                    let workers = try Workers.list(on: &connection).filter { !$0.isDisabled }
                    try cluster.allow(
                        roles: ["postgres"] + Setup.jobRoles + workers.map(\.role))
                }
                Output.result(role)
            }
        }

        struct List: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutWorkerList.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @OptionGroup var listing: ListingOptions

            func run() throws {
                var connection = try database.connect(.migrator)
                listing.show(
                    [
                        ("code", .columnCode), ("name", .columnName), ("level", .columnLevel),
                        ("role", .columnRole), ("regions", .columnRegion),
                        ("disabled", .columnDisabled), ("roles", .columnRoles),
                    ],
                    try Workers.list(on: &connection).map { worker in
                        [
                            .string(worker.code), .string(worker.display), .string(worker.level),
                            .string(worker.role), .array(worker.regions.map(JSON.string)),
                            .bool(worker.isDisabled), .array(worker.roles.map(JSON.string)),
                        ]
                    })
            }
        }

        /// Names a worker for what only few may see.
        struct Role: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutWorkerRole.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Argument(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String
            @Argument(help: ArgumentHelp(Phrase.helpRoles.localised)) var roles: [String] = []

            func run() throws {
                var connection = try database.connect(.migrator)
                try WorkerRegistry.setRoles(roles, of: code, on: &connection)
                Output.note(.rolesSet(code, roles))
            }
        }

        struct Disable: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutWorkerDisable.localised)
            }

            @OptionGroup var database: DatabaseOptions
            @Argument(help: ArgumentHelp(Phrase.helpCode.localised)) var code: String

            func run() throws {
                var connection = try database.connect(.migrator)
                guard try Workers.disable(code, on: &connection) else {
                    throw Fault(.badData, .unknownWorker(code), mend: "xinlu worker list")
                }
                Output.note(.workerDisabled(code))
            }
        }
    }
}
