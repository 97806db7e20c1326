import Postgres
import PreparedDatabase
import Records
import SQLFiles
import TestSupport
import Testing

/// Every statement of the build against the schema of the build.
@Suite struct QueryTests {
    private static let rows: [any TableRow.Type] = [
        PartnerRow.self, PartnerServiceRow.self, ImportBatchRow.self, ImportStagedRow.self,
        AssessmentRow.self,
        ScoreRow.self, CriticalItemRow.self, WishRow.self, AlertRow.self, SafetyTalkRow.self,
        DecisionRow.self, AskRow.self, EpisodeRow.self, EpisodeEventRow.self, ConfirmationRow.self,
        MinorRow.self, PersonRow.self, ConsentRow.self, AuditEventRow.self,
    ]

    @Test func `every query file is a statement that the server takes`() throws {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        #expect(SQLFiles.queries.count > 60)
        for query in SQLFiles.queries {
            do {
                _ = try connection.describe(query.text)
            } catch {
                Issue.record("\(query.name): \(error)")
            }
        }
    }

    /// Reference rows stay: what places, instruments, policies and people of the house there are.
    @Test func `the practice campaign starts anew in every table about minors`() throws {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        try connection.script("SET search_path = xinlu, public")
        try connection.script(SQLFiles.practiceReset)
        let tables = try connection.query(
            """
            SELECT c.oid::regclass::text AS name FROM pg_class c
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'minor_id'
             WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
            """)
        #expect(tables.count > 30)
        for table in tables {
            let name: String = try table["name"]
            #expect(SQLFiles.practiceReset.contains(name), "\(name)")
        }
    }

    @Test func `a query's comment names each of its parameters`() throws {
        let prepared = try Prepared()
        var connection = try prepared.database.connect()
        for query in SQLFiles.queries {
            let comment = query.text.split(separator: "\n").prefix { $0.hasPrefix("--") }
                .joined(separator: " ")
            let count = try connection.describe(query.text).parameters.count
            for place in 0..<count {
                #expect(comment.contains("$\(place + 1)"), "\(query.name), $\(place + 1)")
            }
        }
    }

    @Test func `a row of ours fits its table, and leaves out only what has a default`() throws {
        let prepared = try Prepared()
        for row in Self.rows {
            let name = row.table.contains(".") ? row.table : "xinlu.\(row.table)"
            let all = try prepared.find(
                """
                SELECT attname::text FROM pg_attribute
                 WHERE attrelid = '\(name)'::regclass AND attnum > 0 AND NOT attisdropped
                """)
            let needed = try prepared.find(
                """
                SELECT attname::text FROM pg_attribute
                 WHERE attrelid = '\(name)'::regclass AND attnum > 0 AND NOT attisdropped
                   AND attnotnull AND NOT atthasdef AND attidentity = ''
                """)
            #expect(Set(row.columns).isSubset(of: all), "\(row.table)")
            #expect(Set(needed).isSubset(of: row.columns), "\(row.table)")
            #expect(Set(row.columns).count == row.columns.count, "\(row.table)")
        }
    }
}
