import Foundation
import Postgres
import Testing

@Suite struct InterruptTests {
    @Test func `Ctrl-C stops what the server is doing, says so and ends with 130`() throws {
        let house = try House()
        var other = try house.administrator()
        // The command waits for us: there is something to interrupt.
        try other.script("BEGIN; LOCK TABLE xinlu.minor IN ACCESS EXCLUSIVE MODE")
        let waiting = try house.start(["minor", "find", "QD-1"])
        while try house.waiters() == 0 { usleep(20_000) }
        waiting.interrupt()
        let ending = try waiting.ending()
        #expect(ending.status == 130)
        #expect(ending.errors.contains("interrupted"))
        // The server works for it no longer.
        let left = try house.waiters()
        #expect(left == 0)
        try other.script("ROLLBACK")
    }

    @Test func `Ctrl-C at a question ends it too`() throws {
        let house = try House()
        let asking = try house.start(["score", "gad-7"], keepsInputOpen: true)
        usleep(300_000)
        asking.interrupt()
        #expect(try asking.ending().status == 130)
    }
}

extension House {
    /// How many sessions wait for a lock.
    fileprivate func waiters() throws -> Int {
        Int(
            try value(
                """
                SELECT count(*)::text FROM pg_stat_activity
                 WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)) ?? 0
    }
}
