import Cluster
import Glibc
import Messages
import Postgres
import Records
import Screening

/// The database that a command works on: one that somebody runs, or the private cluster.
enum DatabaseTarget {
    case server(Conninfo)
    case cluster(PrivateCluster)

    static let databaseName = "xinlu"

    init(option: String?, environment: [String: String]) throws {
        let variables = ["PGHOST", "PGHOSTADDR", "PGSERVICE", "PGDATABASE", "PGPORT"]
        if let text = option ?? environment["XINLU_DATABASE"], !text.isEmpty {
            self = .server(try Conninfo(text))
        } else if variables.contains(where: { environment[$0]?.isEmpty == false }) {
            self = .server(try Conninfo(""))
        } else {
            self = .cluster(try PrivateCluster(environment: environment))
        }
    }

    /// Opens the database as a role, starting and setting up the private one where it must.
    func connect(role: String, library: InstrumentLibrary) throws -> Connection {
        switch self {
        case .server(let conninfo):
            var connection = try Self.open(conninfo)
            try Self.become(role, on: &connection)
            try Self.checkVersion(on: &connection)
            return connection
        case .cluster(let cluster):
            if !cluster.isRunning { try start(cluster) }
            if let connection = try openCluster(cluster, role: role) { return connection }
            try setUp(library: library)
            guard let connection = try openCluster(cluster, role: role) else {
                throw Fault(.configuration, .unknownWorker(role), mend: "xinlu worker list")
            }
            return connection
        }
    }

    /// One more session beside the first, for a worker of its own; Ctrl-C stops the first.
    func connectFurther(role: String) throws -> Connection {
        switch self {
        case .server(let conninfo):
            var connection = try Self.open(conninfo, isFirst: false)
            try Self.become(role, on: &connection)
            return connection
        case .cluster(let cluster):
            return try Self.open(
                Conninfo(cluster.conninfo(database: Self.databaseName, role: role)),
                isFirst: false)
        }
    }

    func start(_ cluster: PrivateCluster) throws {
        let notes = try cluster.ensureRunning { step in Output.note(step.phrase) }
        if notes.recovered { Output.note(.clusterRecovered) }
    }

    /// nil: the database, its schema or the role is not there yet, or the schema is an older one.
    private func openCluster(_ cluster: PrivateCluster, role: String) throws -> Connection? {
        do {
            var connection = try Self.open(
                Conninfo(cluster.conninfo(database: Self.databaseName, role: role)))
            let version: Int32 = try connection.scalar(Schema.version)
            if Int(version) < Setup.newestMigration { return nil }
            return connection
        } catch let error as PostgresError {
            switch error.sqlState {
            case SQLState.invalidCatalogName?, SQLState.undefinedTable?,
                SQLState.invalidAuthorization?, SQLState.invalidPassword?,
                SQLState.insufficientPrivilege?:
                return nil
            default: throw error
            }
        }
    }

    static func open(_ conninfo: Conninfo, isFirst: Bool = true) throws -> Connection {
        var conninfo = conninfo
        if conninfo["application_name"] == nil { conninfo["fallback_application_name"] = "xinlu" }
        if conninfo["connect_timeout"] == nil, Session.environment["PGCONNECT_TIMEOUT"] == nil {
            conninfo["connect_timeout"] = "10"
        }
        let pooler = Session.environment["XINLU_POOLER"] == "1"
        let connection = try Connection(conninfo, pooler: pooler) { notice in
            // Their words may quote a row.
            if notice.severity != "NOTICE" {
                Output.write(notice.severity + " " + notice.state.rawValue)
            }
        }
        if isFirst { Interrupt.watch(connection) }
        return connection
    }

    /// A server's superuser gives up its power for the role of the job; others stay who they are.
    static func become(_ role: String, on connection: inout Connection) throws {
        let isSuperuser: Bool = try connection.scalar(
            "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        guard isSuperuser else { return }
        do {
            let name = try connection.escapeIdentifier(role)
            try connection.script("SET SESSION AUTHORIZATION \(name)")
        } catch {
            // 22023: the role does not exist.
            let missing: [SQLState?] = [.undefinedObject, SQLState(rawValue: "22023")]
            guard missing.contains(error.sqlState) else { throw error }
            throw Fault(.configuration, .databaseNotSetUp, mend: "xinlu setup")
        }
    }

    private static func checkVersion(on connection: inout Connection) throws {
        let version: Int32 = try connection.scalar(Schema.version)
        guard Int(version) >= Setup.newestMigration else {
            throw Fault(
                .configuration, .schemaOlder(Int(version), Setup.newestMigration),
                mend: "xinlu setup")
        }
    }

    /// The ring lies beside the private cluster, else in the user's data folder.
    func keys() throws -> HouseKeys {
        try HouseKeys(folder: keyFolder, creating: true)
    }

    private var keyFolder: String {
        get throws {
            if let folder = Session.environment["XINLU_KEYS"], !folder.isEmpty { return folder }
            switch self {
            case .cluster(let cluster): return cluster.homeDirectory
            case .server:
                let folder = DataFolder.path
                try DataFolder.make(folder)
                return folder
            }
        }
    }
}
