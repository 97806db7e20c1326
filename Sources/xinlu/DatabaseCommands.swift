import ArgumentParser
import Cluster
import Messages
import Postgres
import Screening
import Tables

extension Xinlu {
    struct Database: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: Phrase.aboutDatabase.localised,
                subcommands: [Start.self, Stop.self, State.self, Migrate.self, Verify.self])
        }

        struct Start: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutDatabaseStart.localised)
            }

            func run() throws {
                let target = DatabaseTarget.cluster(
                    try PrivateCluster(environment: Session.environment))
                guard case .cluster(let cluster) = target else { return }
                try target.start(cluster)
                Output.note(.clusterRuns(cluster.dataDirectory))
            }
        }

        struct Stop: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutDatabaseStop.localised)
            }

            func run() throws {
                let cluster = try PrivateCluster(environment: Session.environment)
                try cluster.stop()
                Output.note(.clusterStopped)
            }
        }

        struct State: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(
                    commandName: "status", abstract: Phrase.aboutDatabaseStatus.localised)
            }

            func run() throws {
                let cluster = try PrivateCluster(environment: Session.environment)
                Output.result([
                    "data_directory": .string(cluster.dataDirectory),
                    "socket_directory": .string(cluster.socketDirectory),
                    "running": .bool(cluster.isRunning),
                ])
            }
        }

        struct Migrate: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutDatabaseMigrate.localised)
            }

            @OptionGroup var database: DatabaseOptions

            func run() throws {
                let applied = try database.target.setUp(library: try database.library)
                for name in applied { Output.note(.migrationApplied(name)) }
                if applied.isEmpty { Output.note(.setupNothingToDo) }
            }
        }

        struct Verify: ParsableCommand {
            static var configuration: CommandConfiguration {
                CommandConfiguration(abstract: Phrase.aboutDatabaseVerify.localised)
            }

            @OptionGroup var database: DatabaseOptions

            func run() throws {
                var connection = try database.connect(.migrator)
                let status = try Setup.migrator.status(on: &connection)
                for migration in status.applied {
                    Output.result("\(migration.name): ok")
                }
                for migration in status.pending {
                    Output.result("\(migration.name): \(Phrase.migrationPending.localised)")
                }
                if !status.pending.isEmpty { throw ExitStatus.configuration }
            }
        }
    }
}
