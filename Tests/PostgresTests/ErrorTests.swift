import Foundation
import Postgres
import TestSupport
import Testing

/// What goes wrong, by code, and never by the server's words.
@Suite struct ErrorTests {
    private let database: ThrowawayDatabase

    init() throws {
        database = try ThrowawayDatabase()
        var connection = try database.connect()
        try connection.script(
            """
            CREATE TABLE child (
                name text CONSTRAINT child_pkey PRIMARY KEY,
                age int CONSTRAINT child_age CHECK (age >= 0),
                friend text,
                CONSTRAINT child_friend FOREIGN KEY (friend) REFERENCES child
                    DEFERRABLE INITIALLY DEFERRED)
            """)
    }

    @Test func `a refusal names the constraint and the code, and quotes no data`() throws {
        var connection = try database.connect()
        try connection.execute("INSERT INTO child VALUES ('王小明', 9)")
        let refusal = #expect(throws: PostgresError.self) {
            try connection.execute("INSERT INTO child VALUES ($1, 9)", "王小明")
        }
        #expect(refusal?.sqlState == .uniqueViolation)
        #expect(refusal?.constraint == "child_pkey")
        #expect(refusal?.description.contains("王小明") == false)
        #expect(String(reflecting: refusal).contains("王小明") == false)
    }

    @Test func `a transaction throws its first error, and leaves nothing`() throws {
        var connection = try database.connect()
        let error = #expect(throws: PostgresError.self) {
            try connection.transaction { connection in
                try connection.execute("INSERT INTO child VALUES ('a', 1)")
                // The refusal is swallowed, what follows fails for it.
                _ = try? connection.execute("INSERT INTO child VALUES ('b', -1)")
                try connection.execute("INSERT INTO child VALUES ('c', 1)")
            }
        }
        #expect(error?.sqlState == .inFailedTransaction)
        #expect(try connection.scalar("SELECT count(*) FROM child") == Int64(0))
        #expect(connection.transactionStatus == .idle)
    }

    @Test func `an error of our own rolls back and comes through`() throws {
        struct Ours: Error, Equatable {}
        var connection = try database.connect()
        #expect(throws: Ours()) {
            try connection.transaction { connection in
                try connection.execute("INSERT INTO child VALUES ('a', 1)")
                throw Ours()
            }
        }
        #expect(try connection.scalar("SELECT count(*) FROM child") == Int64(0))
    }

    @Test func `a constraint that COMMIT finds is thrown by the transaction`() throws {
        var connection = try database.connect()
        let error = #expect(throws: PostgresError.self) {
            try connection.transaction { connection in
                try connection.execute("INSERT INTO child VALUES ('a', 1, 'nobody')")
            }
        }
        #expect(error?.constraint == "child_friend")
        #expect(connection.transactionStatus == .idle)
    }

    @Test func `a savepoint's failure undoes no more than itself`() throws {
        var connection = try database.connect()
        try connection.transaction { connection in
            try connection.execute("INSERT INTO child VALUES ('a', 1)")
            #expect(throws: PostgresError.self) {
                try connection.savepoint { connection in
                    try connection.execute("INSERT INTO child VALUES ('b', 1)")
                    try connection.execute("INSERT INTO child VALUES ('c', -1)")
                }
            }
        }
        #expect(try connection.scalar("SELECT string_agg(name, ' ') FROM child") == "a")
    }

    @Test func `a statement under way is cancelled from another thread`() throws {
        var connection = try database.connect()
        let cancel = connection.cancelHandle()
        let handle = try #require(cancel)
        let waiting = Thread { [handle] in
            // The statement may not have begun: a request that comes early is lost.
            for _ in 0..<200 {
                Thread.sleep(forTimeInterval: 0.05)
                handle.cancel()
            }
        }
        waiting.start()
        let error = #expect(throws: PostgresError.self) {
            try connection.execute("SELECT pg_sleep(60)")
        }
        #expect(error?.sqlState == .queryCanceled)
    }

    @Test func `a session that the server ends is a lost connection`() throws {
        var connection = try database.connect()
        var other = try database.connect()
        try other.execute("SELECT pg_terminate_backend($1)", connection.backendPID)
        let error = #expect(throws: PostgresError.self) {
            while true { try connection.execute("SELECT pg_sleep(0.01)") }
        }
        #expect(error?.isConnectionLost == true)
        let isAlive = connection.isAlive()
        #expect(!isAlive)
    }

    @Test func `a server that is away, a database that is not there, a wrong service`() throws {
        let away = #expect(throws: PostgresError.self) {
            _ = try Connection("host=/nowhere/at/all user=x dbname=y")
        }
        #expect(away?.isConnectionLost == true && away?.sqlState == nil)
        var missing = database.conninfo
        missing["dbname"] = "no_such_database"
        let absent = #expect(throws: PostgresError.self) { _ = try Connection(missing) }
        #expect(absent?.sqlState == .invalidCatalogName)
        #expect(throws: PostgresError.self) { _ = try Connection("service=no_such_service") }
        #expect(throws: PostgresError.self) { _ = try Conninfo("host='unclosed") }
    }

    @Test func `of several hosts the one that answers is taken, by words and by URI`() throws {
        var several = database.conninfo
        let host = try #require(several["host"])
        several["host"] = "/nowhere/at/all,\(host)"
        several["port"] = "5432,5432"
        var connection = try Connection(several)
        #expect(try connection.scalar("SELECT 1") == Int32(1))
        let folder = host.replacingOccurrences(of: "/", with: "%2F")
        var byURI = try Connection("postgresql://postgres@\(folder)/\(database.name)")
        #expect(try byURI.scalar("SELECT current_database()::text") == database.name)
    }

    @Test func `notices reach whoever listens`() throws {
        let heard = Heard()
        var connection = try database.connect(onNotice: { heard.add($0) })
        try connection.script("DO $$ BEGIN RAISE WARNING 'mind %', 'the step'; END $$")
        #expect(heard.notices.map(\.severity) == ["WARNING"])
        #expect(heard.notices.first?.message == "mind the step")
    }
}

/// Notices come on the thread of the call that they answer.
private final class Heard: @unchecked Sendable {
    private let lock = NSLock()
    private var all: [Notice] = []
    var notices: [Notice] { lock.withLock { all } }
    func add(_ notice: Notice) { lock.withLock { all.append(notice) } }
}
