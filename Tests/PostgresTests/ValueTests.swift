import Postgres
import TestSupport
import Testing

/// Values that go to the server and come back.
@Suite struct ValueTests {
    private let database: ThrowawayDatabase

    init() throws { database = try ThrowawayDatabase() }

    private func roundTrip<Value>(_ value: Value) throws -> Value
    where Value: PostgresEncodable & PostgresDecodable {
        var connection = try database.connect()
        return try connection.scalar("SELECT $1", value)
    }

    @Test func `numbers come back to the last bit, at their ends too`() throws {
        for value in [Int16.min, -1, 0, 1, .max] { #expect(try roundTrip(value) == value) }
        for value in [Int32.min, -1, 0, 1, .max] { #expect(try roundTrip(value) == value) }
        for value in [Int64.min, -1, 0, 1, .max] { #expect(try roundTrip(value) == value) }
        for value in [Double.leastNonzeroMagnitude, -0.1, .pi, .greatestFiniteMagnitude] {
            #expect(try roundTrip(value) == value)
        }
        #expect(try roundTrip(Double.nan).isNaN)
        #expect(try roundTrip(true) && !roundTrip(false))
    }

    @Test(arguments: ["", "王小明", "𠮷㐂", "a'b\"c\\d", "e\u{301}", "\t\n\r", "👨‍👩‍👧"])
    func `a text comes back scalar for scalar`(_ text: String) throws {
        #expect(Array(try roundTrip(text).unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `bytes, days, moments and identities come back`() throws {
        let bytes = (0...255).map { UInt8($0) }
        #expect(try roundTrip(bytes) == bytes)
        let day = PostgresDate(days: -36_500)
        #expect(try roundTrip(day) == day)
        let moment = PostgresTimestamp(microseconds: 817_000_000_000_001)
        #expect(try roundTrip(moment) == moment)
        let identity = PostgresUUID(high: 1, low: .max)
        #expect(try roundTrip(identity) == identity)
    }

    @Test func `lists come back, empty ones and gaps in them too`() throws {
        #expect(try roundTrip([Int16]()) == [])
        #expect(try roundTrip([Int32(1), -2, 3]) == [1, -2, 3])
        #expect(try roundTrip(["甲", "", "a,b\"{}"]) == ["甲", "", "a,b\"{}"])
        let gaps: [Int32?] = [nil, 2, nil]
        #expect(try roundTrip(gaps) == gaps)
    }

    @Test func `NULL is nil where that is asked for, and a fault with the column's name where not`()
        throws
    {
        var connection = try database.connect()
        let row = try #require(try connection.query("SELECT NULL::text AS remark").first)
        #expect(try row.get("remark", as: String?.self) == nil)
        #expect(row.isNull(0))
        #expect(
            throws: PostgresError.decoding(column: "remark", expected: "String", actual: nil)
        ) { try row.get("remark", as: String.self) }
    }

    @Test func `a field of another type, a number too large, a column that is not there`() throws {
        var connection = try database.connect()
        let row = try #require(
            try connection.query("SELECT 'x'::text AS word, 70000::int4 AS big").first)
        #expect(throws: PostgresError.missingColumn("absent")) {
            try row.get("absent", as: String.self)
        }
        let wrong = #expect(throws: PostgresError.self) { try row.get("word", as: Int32.self) }
        #expect(wrong?.description.contains("word") == true)
        #expect(throws: PostgresError.self) { try row.get("big", as: Int16.self) }
    }

    @Test func `a value is bound and never spliced`() throws {
        var connection = try database.connect()
        try connection.script("CREATE TABLE note (words text)")
        let hostile = "'); DROP TABLE note; --"
        try connection.execute("INSERT INTO note VALUES ($1)", hostile)
        #expect(try connection.scalar("SELECT words FROM note") == hostile)
    }

    @Test func `a statement kept by name serves again, with other values`() throws {
        var connection = try database.connect()
        for value in [Int32(1), 2, 3] {
            let rows = try connection.query("SELECT $1 + 1 AS next", value, prepared: true)
            #expect(try rows[0].get("next", as: Int32.self) == value + 1)
        }
        let kept: Int64 = try connection.scalar("SELECT count(*) FROM pg_prepared_statements")
        #expect(kept == 1)
    }
}
