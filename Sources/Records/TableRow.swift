package import Postgres

/// A row as it is written: its table, its columns, and its values in their order.
///
/// Columns left out take the schema's default: who and when are the database's to say.
package protocol TableRow: Sendable {
    static var table: String { get }
    static var columns: [String] { get }
    var fields: [any PostgresEncodable] { get }
}

extension TableRow {
    static var columnList: String { columns.joined(separator: ", ") }
    /// `INSERT`, one row; names come from this build, values are bound.
    static var insertion: String {
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "INSERT INTO \(table) (\(columnList)) VALUES (\(places))"
    }
    /// One temporary table a target: PostgreSQL refuses COPY into a table under row-level security.
    static var stage: String { "stage_" + table.replacing(".", with: "_") }
}

extension Connection {
    package mutating func insert(_ row: some TableRow) throws {
        try execute(type(of: row).insertion, binding: row.fields, prepared: true)
    }

    /// Inserts unless the key is there already; says whether it was new.
    package mutating func insertUnlessKnown(_ row: some TableRow) throws -> Bool {
        let statement = type(of: row).insertion + " ON CONFLICT DO NOTHING"
        return try execute(statement, binding: row.fields, prepared: true) == 1
    }

    /// Inserts all rows: a few one by one, many by binary COPY into a temporary table and one
    /// `INSERT … SELECT`.
    ///
    /// - Precondition: a transaction is under way.
    package mutating func insert<Row: TableRow>(_ rows: [Row]) throws {
        guard rows.count > 8 else {
            for row in rows { try insert(row) }
            return
        }
        try script(
            """
            CREATE TEMPORARY TABLE IF NOT EXISTS \(Row.stage) ON COMMIT DELETE ROWS
                AS SELECT \(Row.columnList) FROM \(Row.table) WITH NO DATA
            """)
        try copyInBinary("COPY \(Row.stage) FROM STDIN (FORMAT binary)") { writer in
            for row in rows {
                for field in row.fields { writer.append(field) }
                try writer.endRow()
            }
        }
        try execute(
            """
            INSERT INTO \(Row.table) (\(Row.columnList))
            SELECT \(Row.columnList) FROM \(Row.stage)
            """)
    }
}
