import Care
import Identity
import InstrumentFiles
import Instruments
import Messages
package import Postgres
import Records
import SQLFiles
import Scoring
import ShippedFiles
import Triage

/// Makes or upgrades a database: roles, schema, regions, instruments, policy, the first worker.
///
/// Safe to run again; a second time changes nothing.
package enum Setup {
    package static let owner = "xinlu_owner"
    package static let migratorRole = "xinlu_migrator"
    package static let firstWorker = "office"
    package static let firstWorkerRole = "xw_office"
    /// The logins that commands connect as.
    package static let jobRoles = [
        migratorRole, "xj_triage", "xj_export", "xj_report", "xj_audit", "xj_alert",
    ]

    package static var migrator: Migrator {
        Migrator(
            SQLFiles.migrations.map {
                Migration(number: $0.number, name: $0.name, sql: $0.text)
            }, schema: "xinlu", role: owner)
    }

    package static var newestMigration: Int { SQLFiles.migrations.last?.number ?? 0 }

    /// Roles, schemas and the search path: what only the server's administrator may do.
    package static func prepare(as administrator: inout Connection) throws {
        let database: String = try administrator.scalar("SELECT current_database()::text")
        let name = try administrator.escapeIdentifier(database)
        try administrator.transaction { connection in
            try takeTurns(on: &connection)
            try connection.script(SQLFiles.roles)
            try connection.script(
                """
                CREATE SCHEMA IF NOT EXISTS xinlu AUTHORIZATION \(owner);
                CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION \(owner);
                ALTER DATABASE \(name) SET search_path = xinlu;
                REVOKE CREATE ON SCHEMA public FROM PUBLIC;
                GRANT TEMPORARY ON DATABASE \(name) TO \(migratorRole), xg_worker, xj_triage, xj_export;
                """)
        }
    }

    /// The schema, as the migrator's login.
    ///
    /// - Returns: the names of the migrations applied.
    package static func migrate(as migratorConnection: inout Connection) throws -> [String] {
        try migrator.apply(on: &migratorConnection).map(\.name)
    }

    /// The functions that make workers' logins, as the administrator: their owner may make roles.
    package static func installRoleFunctions(as administrator: inout Connection) throws {
        try administrator.transaction { connection in
            try takeTurns(on: &connection)
            try connection.script(SQLFiles.rolesFunctions)
        }
    }

    /// Two set-ups at once: the second waits, then finds everything made. Roles belong to the
    /// whole server, and so does this lock, where an advisory one would be the database's alone.
    private static func takeTurns(on administrator: inout Connection) throws(PostgresError) {
        try administrator.script(
            """
            DO $$ BEGIN
                LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;
            EXCEPTION WHEN insufficient_privilege THEN
                PERFORM pg_advisory_xact_lock(7810211002);
            END $$
            """)
    }

    /// Instruments, policy and first worker, as the migrator's login.
    package static func fill(
        library: InstrumentLibrary, as migratorConnection: inout Connection
    ) throws {
        try migratorConnection.transaction { connection in
            try connection.execute("SELECT pg_advisory_xact_lock(7810211002)")
            try connection.script("SET LOCAL ROLE \(owner)")
            for code in library.codes { try publish(library.proven(code), on: &connection) }
            try activateShippedPolicies(on: &connection)
        }
        try migratorConnection.transaction { connection in
            try connection.execute("SELECT pg_advisory_xact_lock(7810211002)")
            guard try Workers.list(on: &connection).isEmpty else { return }
            _ = try Workers.add(
                firstWorker, display: "Office", level: "city", regions: ["370200000000"],
                verifier: nil, on: &connection)
        }
    }

    /// Publishes one version; the same again changes nothing.
    ///
    /// - Throws: ``Fault``, configuration, where the version is there with another digest.
    package static func publishOne(
        _ entry: LibraryEntry, as migratorConnection: inout Connection
    ) throws {
        try migratorConnection.transaction { connection in
            try connection.script("SET LOCAL ROLE \(owner)")
            try publish(entry, on: &connection)
        }
    }

    private static func publish(
        _ entry: LibraryEntry, on connection: inout Connection
    ) throws {
        let instrument = entry.instrument
        let stored = try Definitions.instrument(
            instrument.code, version: instrument.version, engine: ScoringEngine.version,
            on: &connection)
        if let stored {
            guard stored.digest == entry.digest else {
                throw Fault(
                    .configuration,
                    .instrumentDiffers(instrument.code.rawValue, instrument.version))
            }
            return
        }
        try Definitions.publish(
            instrument, engine: ScoringEngine.version, digest: entry.digest,
            definition: entry.text, on: &connection)
    }

    private static func activateShippedPolicies(on connection: inout Connection) throws {
        for path in ShippedFiles.paths where path.hasPrefix("policies/") && path.hasSuffix(".yaml")
        {
            guard let text = ShippedFiles.text(at: path) else { continue }
            let policy = try PolicyReader.read(Array(text.utf8), fileName: path)
            let digest = SHA256Digest.of(text.utf8)
            let known = try Definitions.policyDigest(
                policy.id, version: policy.version, on: &connection)
            if let known {
                guard known == digest else {
                    throw Fault(.configuration, .policyDiffers(policy.id, policy.version))
                }
                continue
            }
            try Definitions.activate(
                policy: policy.id, version: policy.version, digest: digest,
                effectiveOn: policy.effectiveOn, author: policy.author,
                approver: policy.approver, definition: text, on: &connection)
        }
    }
}
