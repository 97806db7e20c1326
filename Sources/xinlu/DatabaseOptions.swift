import ArgumentParser
import Cluster
import Glibc
import Identity
import Messages
import Postgres
import Records
import Screening

/// Whose work a command does; each has a login of its own with the least it needs.
enum Job {
    case worker, migrator, triage, export, report, alert, audit

    func role(as worker: String?) -> String {
        switch self {
        case .worker: worker.map { "xw_" + $0.replacing("-", with: "_") } ?? Setup.firstWorkerRole
        case .migrator: Setup.migratorRole
        case .triage: "xj_triage"
        case .export: "xj_export"
        case .report: "xj_report"
        case .alert: "xj_alert"
        case .audit: "xj_audit"
        }
    }
}

/// Where the database is and as whom a command works in it.
struct DatabaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Phrase.helpDatabase.localised, valueName: "uri"))
    var database: String?
    @Option(
        name: .customLong("as"), help: ArgumentHelp(Phrase.helpAs.localised, valueName: "worker"))
    var worker: String?
    @Option(help: ArgumentHelp(Phrase.helpInstruments.localised, valueName: "folder"))
    var instruments: [String] = []

    var library: InstrumentLibrary { get throws { try SiteLibrary.open(instruments) } }

    var target: DatabaseTarget {
        get throws { try DatabaseTarget(option: database, environment: Session.environment) }
    }

    func connect(_ job: Job = .worker) throws -> Connection {
        try target.connect(role: job.role(as: worker), library: try library)
    }

    /// Whether the server takes this password from the login that we are; only asked of a server.
    func accepts(_ password: String) -> Bool {
        guard case .server(var conninfo) = try? target else { return false }
        conninfo["password"] = password
        // A password file would answer in her place.
        conninfo["passfile"] = "/dev/null"
        return (try? DatabaseTarget.open(conninfo, isFirst: false)) != nil
    }

    /// What a use case needs beside the connection; the worker is who is logged in. A risk answer
    /// that an earlier command could not say was stored is raised first.
    func house(on connection: inout Connection) throws -> House {
        var house = House(
            library: try library, keys: try target.keys(),
            worker: try Reference.worker(on: &connection))
        if house.worker != nil, !AlertJournal.isEmpty {
            AlertJournal.replay(house: &house, on: &connection)
        }
        return house
    }
}
