import ArgumentParser
import Care
import Messages
import Postgres
import Records
import Screening
import Tables

extension Xinlu.Assess {
    struct Due: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(abstract: Phrase.aboutAssessDue.localised)
        }

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var listing: ListingOptions
        @OptionGroup var place: ScopeOptions
        @Option(help: ArgumentHelp(Phrase.helpAsOf.localised, valueName: "moment")) var asOf:
            AsOfArgument?

        func run() throws {
            var connection = try database.connect()
            let now = try asOf?.instant ?? Reference.now(on: &connection)
            let lines = try DueList.read(
                asOf: now, for: try place.scope(on: &connection), on: &connection)
            listing.show(
                [
                    ("worker", .columnWorker), ("minor", .columnMinor), ("what", .columnWhat),
                    ("why", .columnWhy), ("due_on", .columnDueOn), ("overdue", .columnOverdue),
                    ("command", .columnCommand),
                ],
                lines.map { line in
                    [
                        .optional(line.worker), .string(line.minor), .string(line.what),
                        .string(
                            listing.format == .table
                                ? Phrase.dueWhy(line.why).localised : line.why),
                        .string(line.deadline.iso), .bool(line.isOverdue), .string(line.command),
                    ]
                })
        }
    }
}

/// Whose list is shown: a worker's places and what is hers, or one region.
struct ScopeOptions: ParsableArguments {
    @Option(
        name: .customLong("worker"),
        help: ArgumentHelp(Phrase.helpWorklistWorker.localised, valueName: "worker"))
    var ofWorker: String?
    @Option(help: ArgumentHelp(Phrase.helpRegion.localised, valueName: "code"))
    var region: String?

    func scope(on connection: inout Connection) throws -> MorningList.Scope {
        var scope = MorningList.Scope()
        if let ofWorker {
            let workers = try Workers.list(on: &connection)
            guard let worker = workers.first(where: { $0.code == ofWorker }) else {
                throw Fault(.badData, .unknownWorker(ofWorker), mend: "xinlu worker list")
            }
            scope.regions = worker.regions.map(Regions.prefix)
            scope.owner = worker.code
        }
        if let region {
            let prefix = Regions.prefix(try Regions.whole(region, on: &connection))
            scope.regions =
                scope.regions.map { own in own.compactMap { Regions.common($0, prefix) } }
                ?? [prefix]
        }
        return scope
    }
}
