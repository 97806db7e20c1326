/// Brings a schema up to date, step by step, and remembers each step in a ledger.
///
/// The ledger is the table `schema_migration` of `schema`. Locks are of the transaction, so a pooler may stand between.
package struct Migrator: Sendable {
    private let migrations: [Migration]
    private let schema: String
    private let role: String?

    /// - Parameters:
    ///   - migrations: in order of their numbers.
    ///   - schema: where the ledger is; made if it is missing.
    ///   - role: who owns what is made; the login must be a member of it.
    package init(_ migrations: [Migration], schema: String = "xinlu", role: String? = nil) {
        self.migrations = migrations
        self.schema = schema
        self.role = role
    }

    /// Compares the ledger with the program, and changes nothing.
    package func status(on connection: inout Connection) throws(MigrationError) -> MigrationStatus {
        try typed {
            try connection.transaction(readOnly: true) { connection in
                try takeRole(on: &connection)
                return try compare(try digests(on: &connection), on: &connection)
            }
        }
    }

    /// Applies what is pending, each migration in a transaction of its own; returns what was applied here.
    ///
    /// Two programs at once take turns, and the second finds the work done.
    @discardableResult
    package func apply(on connection: inout Connection) throws(MigrationError) -> [Migration] {
        let digests: [String] = try typed { try self.digests(on: &connection) }
        var applied: [Migration] = []
        while true {
            let next: Migration? = try typed {
                try connection.transaction { connection in
                    try step(digests, on: &connection)
                }
            }
            guard let next else { return applied }
            applied.append(next)
        }
    }

    /// Applies the first pending migration; nil if none is.
    private func step(
        _ digests: [String], on connection: inout Connection
    ) throws -> Migration? {
        try takeRole(on: &connection)
        try connection.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended('schema_migration of ' || $1, 0))",
            schema)
        try makeLedger(on: &connection)
        let status = try compare(digests, on: &connection)
        guard let next = status.pending.first else { return nil }
        do throws(PostgresError) {
            try connection.script(next.sql)
            guard connection.transactionStatus == .inTransaction else {
                throw .unexpectedAnswer("the migration ended its transaction")
            }
            // The migration may have taken another role.
            try takeRole(on: &connection)
        } catch {
            throw MigrationError.failed(number: next.number, name: next.name, error)
        }
        try connection.execute(
            "INSERT INTO \(try ledger(on: connection)) (number, name, digest) VALUES ($1, $2, $3)",
            Int32(next.number), next.name, digests[status.applied.count])
        return next
    }

    private func takeRole(on connection: inout Connection) throws(PostgresError) {
        guard let role else { return }
        try connection.script("SET LOCAL ROLE \(try connection.escapeIdentifier(role))")
    }

    private func ledger(on connection: borrowing Connection) throws(PostgresError) -> String {
        "\(try connection.escapeIdentifier(schema)).schema_migration"
    }

    private func hasLedger(on connection: inout Connection) throws(PostgresError) -> Bool {
        try connection.scalar(
            """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_class c
                             JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = $1::text AND c.relname = 'schema_migration')
            """, schema)
    }

    // IF NOT EXISTS asks for the right to create before it looks, so we look first.
    private func makeLedger(on connection: inout Connection) throws(PostgresError) {
        let hasSchema: Bool = try connection.scalar(
            "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1::text)", schema)
        if !hasSchema {
            try connection.script("CREATE SCHEMA \(try connection.escapeIdentifier(schema))")
        }
        guard !(try hasLedger(on: &connection)) else { return }
        try connection.script(
            """
            CREATE TABLE \(try ledger(on: connection)) (
                number integer NOT NULL,
                name text NOT NULL,
                digest text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now(),
                applied_by text NOT NULL DEFAULT session_user,
                CONSTRAINT schema_migration_pk PRIMARY KEY (number),
                CONSTRAINT schema_migration_number_positive CHECK (number > 0),
                CONSTRAINT schema_migration_digest_is_sha256 CHECK (digest ~ '^[0-9a-f]{64}$')
            )
            """)
    }

    /// The digests of the program's migrations, in their order, computed by the server.
    private func digests(on connection: inout Connection) throws(PostgresError) -> [String] {
        let rows = try connection.query(
            """
            SELECT encode(sha256(convert_to(body, 'UTF8')), 'hex')
              FROM unnest($1::text[]) WITH ORDINALITY AS migration (body, place) ORDER BY place
            """, migrations.map(\.sql))
        var digests: [String] = []
        for row in rows { digests.append(try row.get(0)) }
        return digests
    }

    private func compare(
        _ digests: [String], on connection: inout Connection
    ) throws -> MigrationStatus {
        for (place, migration) in migrations.enumerated() where migration.number != place + 1 {
            throw MigrationError.gap(missing: place + 1)
        }
        let applied = try appliedMigrations(on: &connection)
        for (place, line) in applied.enumerated() {
            guard line.number == place + 1 else { throw MigrationError.gap(missing: place + 1) }
            guard migrations.indices.contains(place) else { break }
            guard line.digest == digests[place] else {
                throw MigrationError.edited(number: line.number, name: migrations[place].name)
            }
        }
        guard applied.count <= migrations.count + 1 else {
            throw MigrationError.programTooOld(ledger: applied.count, program: migrations.count)
        }
        return MigrationStatus(
            applied: applied, pending: Array(migrations.dropFirst(applied.count)),
            isAhead: applied.count > migrations.count)
    }

    private func appliedMigrations(
        on connection: inout Connection
    ) throws(PostgresError) -> [AppliedMigration] {
        guard try hasLedger(on: &connection) else { return [] }
        let rows = try connection.query(
            """
            SELECT number, name, digest, applied_at FROM \(try ledger(on: connection))
             ORDER BY number
            """)
        var applied: [AppliedMigration] = []
        for row in rows {
            applied.append(
                AppliedMigration(
                    number: try row["number"], name: try row["name"], digest: try row["digest"],
                    appliedAt: try row["applied_at"]))
        }
        return applied
    }

    /// Runs `body`, whose errors are this module's.
    private func typed<Value>(_ body: () throws -> Value) throws(MigrationError) -> Value {
        do {
            return try body()
        } catch let error as MigrationError {
            throw error
        } catch let error as PostgresError {
            throw .database(error)
        } catch {
            preconditionFailure("an error of another module")
        }
    }
}
