import Cluster
import Messages
import Postgres
import Records
import Screening

extension DatabaseTarget {
    /// Makes or upgrades the database.
    ///
    /// - Returns: the names of the migrations applied.
    @discardableResult
    func setUp(library: InstrumentLibrary) throws -> [String] {
        switch self {
        case .server: return try setUpServer(library: library)
        case .cluster(let cluster):
            if !cluster.isRunning { try start(cluster) }
            return try setUp(cluster, library: library)
        }
    }

    /// Drops the private database if it is marked as practice and holds no child but invented ones.
    ///
    /// - Returns: whether it did.
    func dropPractice() throws -> Bool {
        guard case .cluster(let cluster) = self else { return false }
        do {
            var owner = try Self.open(
                Conninfo(cluster.conninfo(database: Self.databaseName, role: "postgres")))
            let isPractice: Bool = try owner.scalar(
                """
                SELECT EXISTS (SELECT FROM xinlu.setting WHERE key = 'practice' AND value = 'yes')
                       AND NOT EXISTS (SELECT FROM xinlu.minor WHERE NOT synthetic)
                """)
            guard isPractice else { return false }
        }
        var server = try Self.open(
            Conninfo(cluster.conninfo(database: "postgres", role: "postgres")))
        try server.script("DROP DATABASE \(Self.databaseName) WITH (FORCE)")
        return true
    }

    private func setUp(_ cluster: PrivateCluster, library: InstrumentLibrary) throws -> [String] {
        func administrator(_ database: String) throws -> Connection {
            try Self.open(Conninfo(cluster.conninfo(database: database, role: "postgres")))
        }
        try cluster.allow(roles: ["postgres"] + Setup.jobRoles)
        var server = try administrator("postgres")
        do {
            try server.execute("CREATE DATABASE \(Self.databaseName)")
        } catch {
            // It is there, or somebody makes it at the same time.
            let known: [SQLState?] = [.duplicateDatabase, .uniqueViolation]
            guard known.contains(error.sqlState) else { throw error }
        }
        var owner = try administrator(Self.databaseName)
        try Setup.prepare(as: &owner)
        var migrator = try Self.open(
            Conninfo(cluster.conninfo(database: Self.databaseName, role: Setup.migratorRole)))
        let applied = try Setup.migrate(as: &migrator)
        try Setup.installRoleFunctions(as: &owner)
        try Setup.fill(library: library, as: &migrator)
        let workers = try Workers.list(on: &migrator).filter { !$0.isDisabled }.map(\.role)
        try cluster.allow(roles: ["postgres"] + Setup.jobRoles + workers)
        return applied
    }

    private func setUpServer(library: InstrumentLibrary) throws -> [String] {
        guard case .server(let conninfo) = self else { return [] }
        var administrator = try Self.open(conninfo)
        let isSuperuser: Bool = try administrator.scalar(
            "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        guard isSuperuser else {
            throw Fault(.notPermitted, .setupNeedsAdministrator)
        }
        try Setup.prepare(as: &administrator)
        var migrator = try Self.open(conninfo)
        try Self.become(Setup.migratorRole, on: &migrator)
        let applied = try Setup.migrate(as: &migrator)
        try Setup.installRoleFunctions(as: &administrator)
        try Setup.fill(library: library, as: &migrator)
        return applied
    }
}
