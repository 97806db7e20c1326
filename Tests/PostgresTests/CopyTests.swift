import Postgres
import TestSupport
import Testing

/// Rows as streams, and statements sent together.
@Suite struct CopyTests {
    private let database: ThrowawayDatabase

    init() throws {
        database = try ThrowawayDatabase()
        var connection = try database.connect()
        try connection.script(
            """
            CREATE TABLE sheet (
                id int8 PRIMARY KEY, answers text CONSTRAINT sheet_answers CHECK (answers <> ''))
            """)
    }

    private let copyIn = "COPY sheet FROM STDIN (FORMAT binary)"

    @Test func `rows go in and come out in binary, NULL and Chinese among them`() throws {
        var connection = try database.connect()
        let copied = try connection.copyInBinary(copyIn) { writer in
            for id in 0..<5_000 {
                writer.append(Int64(id))
                if id % 7 == 0 { writer.appendNull() } else { writer.append("答案\(id)") }
                try writer.endRow()
            }
        }
        #expect(copied == 5_000)
        var seen = 0
        let read = try connection.copyOutBinary(
            "COPY (SELECT id, answers FROM sheet ORDER BY id) TO STDOUT (FORMAT binary)"
        ) { row in
            let (id, isNull) = (try row.int64(0), row.isNull(1))
            #expect(id == Int64(seen))
            #expect(isNull == (seen % 7 == 0))
            let answers = isNull ? nil : try row.get(1, as: String.self)
            #expect(answers == (isNull ? nil : "答案\(seen)"))
            seen += 1
        }
        #expect(read == 5_000 && seen == 5_000)
    }

    @Test func `lines of text go in and out with their escapes`() throws {
        var connection = try database.connect()
        let fields = ["tab\there", "back\\slash", "new\nline", "\\N"]
        try connection.copyInText("COPY sheet FROM STDIN") { writer in
            for (id, text) in fields.enumerated() { try writer.writeRow(["\(id)", text]) }
            try writer.writeRow(["99", nil])
        }
        let rows = try connection.query("SELECT answers FROM sheet ORDER BY id")
        #expect(try rows.map { try $0.get(0, as: String?.self) } == fields + [nil])
        var lines: [String] = []
        _ = try connection.copyOutText("COPY (SELECT 1, 'a,b') TO STDOUT (FORMAT csv)") {
            line in
            lines.append(unsafe line.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) })
        }
        #expect(lines == ["1,\"a,b\"\n"])
    }

    @Test func `a row that the table refuses leaves none, and the session goes on`() throws {
        var connection = try database.connect()
        let refusal = #expect(throws: PostgresError.self) {
            try connection.copyInBinary(copyIn) { writer in
                for id in 0..<100_000 {
                    writer.append(Int64(id))
                    writer.append(id == 500 ? "" : "1")
                    try writer.endRow()
                }
            }
        }
        #expect(refusal?.constraint == "sheet_answers")
        #expect(try connection.scalar("SELECT count(*) FROM sheet") == Int64(0))
    }

    @Test func `what stops us in the middle is thrown, and no row stays`() throws {
        struct Ours: Error, Equatable {}
        var connection = try database.connect()
        #expect(throws: Ours()) {
            try connection.copyInBinary(copyIn) { writer in
                writer.append(Int64(1))
                writer.append("1")
                try writer.endRow()
                throw Ours()
            }
        }
        #expect(try connection.scalar("SELECT count(*) FROM sheet") == Int64(0))
        #expect(throws: Ours()) {
            try connection.copyOutBinary(
                "COPY (SELECT generate_series(1, 100000)) TO STDOUT (FORMAT binary)"
            ) { _ in throw Ours() }
        }
        #expect(try connection.scalar("SELECT 1") == Int32(1))
    }

    @Test func `a pipeline answers in order, and the first refusal undoes all of it`() throws {
        var connection = try database.connect()
        let answers = try connection.pipeline { pipeline in
            for id in 1...300 {
                pipeline.send("INSERT INTO sheet VALUES ($1, 'x') RETURNING id", Int64(id))
            }
        }
        #expect(try answers.map { try $0[0].get(0, as: Int64.self) } == (1...300).map(Int64.init))
        let error = #expect(throws: PostgresError.self) {
            _ = try connection.pipeline { pipeline in
                pipeline.send("INSERT INTO sheet VALUES (400, 'x')")
                pipeline.send("INSERT INTO sheet VALUES (300, 'x')")
                pipeline.send("INSERT INTO sheet VALUES (401, 'x')")
            }
        }
        guard case .inPipeline(let index, _)? = error else {
            Issue.record("not a refusal in a pipeline")
            return
        }
        #expect(index == 1 && error?.sqlState == .uniqueViolation)
        #expect(try connection.scalar("SELECT count(*) FROM sheet") == Int64(300))
    }
}
