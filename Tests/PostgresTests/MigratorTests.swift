import Foundation
import Postgres
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let database: ThrowawayDatabase
    private let steps = [
        Migration(number: 1, name: "child", sql: "CREATE TABLE xinlu.child (id int)"),
        Migration(number: 2, name: "row", sql: "INSERT INTO xinlu.child VALUES (1)"),
    ]

    init() throws { database = try ThrowawayDatabase() }

    @Test func `steps are applied once, in order, and remembered`() throws {
        var connection = try database.connect()
        #expect(try Migrator(steps).status(on: &connection).pending == steps)
        #expect(try Migrator(steps).apply(on: &connection) == steps)
        #expect(try Migrator(steps).apply(on: &connection) == [])
        #expect(try connection.scalar("SELECT count(*) FROM xinlu.child") == Int64(1))
    }

    @Test func `an edited step stops the run and changes nothing`() throws {
        var connection = try database.connect()
        try Migrator(steps).apply(on: &connection)
        var edited = steps
        edited[0] = Migration(number: 1, name: "child", sql: steps[0].sql + " ")
        edited.append(Migration(number: 3, name: "next", sql: "DROP TABLE xinlu.child"))
        #expect(throws: MigrationError.edited(number: 1, name: "child")) {
            try Migrator(edited).apply(on: &connection)
        }
        #expect(try connection.scalar("SELECT count(*) FROM xinlu.child") == Int64(1))
    }

    @Test func `a failing step leaves nothing of itself, those before it stay`() throws {
        var connection = try database.connect()
        let failing = Migration(
            number: 3, name: "bad", sql: "CREATE TABLE xinlu.half (id int); SELECT 1/0")
        let error = #expect(throws: MigrationError.self) {
            try Migrator(steps + [failing]).apply(on: &connection)
        }
        guard case .failed(3, "bad", let cause)? = error else {
            Issue.record("not the failure of step 3")
            return
        }
        #expect(cause.sqlState == SQLState(rawValue: "22012"))
        #expect(try connection.scalar("SELECT to_regclass('xinlu.half') IS NULL") == true)
        #expect(try Migrator(steps).status(on: &connection).applied.count == 2)
    }

    @Test func `a step that ends its transaction is refused`() throws {
        var connection = try database.connect()
        let sly = Migration(number: 3, name: "sly", sql: "COMMIT")
        #expect(throws: MigrationError.self) {
            try Migrator(steps + [sly]).apply(on: &connection)
        }
        #expect(try Migrator(steps).status(on: &connection).applied.count == 2)
    }

    @Test func `a schema one step newer serves, two steps newer does not`() throws {
        var connection = try database.connect()
        let third = Migration(number: 3, name: "c", sql: "SELECT 1")
        let fourth = Migration(number: 4, name: "d", sql: "SELECT 1")
        try Migrator(steps + [third]).apply(on: &connection)
        #expect(try Migrator(steps).status(on: &connection).isAhead)
        try Migrator(steps + [third, fourth]).apply(on: &connection)
        #expect(throws: MigrationError.programTooOld(ledger: 4, program: 2)) {
            try Migrator(steps).apply(on: &connection)
        }
        #expect(throws: MigrationError.gap(missing: 2)) {
            try Migrator([steps[0], third]).apply(on: &connection)
        }
    }

    @Test func `several at once take turns, and each step runs once`() async throws {
        let steps = steps
        let database = database
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var connection = try database.connect()
                    return try Migrator(steps).apply(on: &connection).count
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(applied == 2)
        var connection = try database.connect()
        #expect(try connection.scalar("SELECT count(*) FROM xinlu.child") == Int64(1))
    }
}
