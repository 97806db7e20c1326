import CLibPQ

/// Statements collected to be sent together, in one round trip.
package struct Pipeline: ~Copyable {
    private(set) var statements: [Statement] = []
    private(set) var parameters = ParameterList()

    struct Statement {
        let sql: String
        let parameters: Range<Int>
    }

    /// Adds one statement; nothing is sent before all are there.
    package mutating func send(_ sql: String, _ values: any PostgresEncodable...) {
        send(sql, binding: values)
    }

    package mutating func send(_ sql: String, binding values: [any PostgresEncodable]) {
        let start = parameters.count
        for value in values { parameters.append(value) }
        statements.append(Statement(sql: sql, parameters: start..<parameters.count))
    }
}

extension Connection {
    /// Sends statements without waiting for their answers, then reads the answers, in order.
    ///
    /// Outside a transaction they are one: all or none. If `body` throws, none was sent.
    ///
    /// - Throws: what `body` throws; ``PostgresError/inPipeline(index:_:)`` for the first statement refused.
    package mutating func pipeline(_ body: (inout Pipeline) throws -> Void) throws -> [Rows] {
        var pipeline = Pipeline()
        try body(&pipeline)
        guard unsafe PQenterPipelineMode(handle) == 1 else {
            throw PostgresError.unexpectedAnswer("libpq does not enter pipeline mode")
        }
        defer { unsafe PQexitPipelineMode(handle) }
        return try run(pipeline)
    }

    private mutating func run(_ pipeline: borrowing Pipeline) throws(PostgresError) -> [Rows] {
        var sent = 0
        for statement in pipeline.statements {
            let isSent = unsafe pipeline.parameters.withArrays(of: statement.parameters) {
                [handle] arrays in
                unsafe PQsendQueryParams(
                    handle, statement.sql, arrays.count, arrays.types, arrays.values,
                    arrays.lengths, arrays.formats, 1) == 1
            }
            guard isSent else { break }
            sent += 1
        }
        let isSynchronised = unsafe PQpipelineSync(handle) == 1
        var answers: [Rows] = []
        answers.reserveCapacity(sent)
        var first: PostgresError?
        for index in 0..<sent where isSynchronised {
            do throws(PostgresError) {
                answers.append(Rows(result: try nextAnswer()))
            } catch {
                first = first ?? .inPipeline(index: index, error)
            }
        }
        if isSynchronised { try readSync(unless: first) }
        if let first { throw first }
        guard isSynchronised, sent == pipeline.statements.count else {
            throw isLinkUp ? .unexpectedAnswer("libpq did not send the pipeline") : .lost(nil)
        }
        return answers
    }

    /// The answer to one statement, and the NULL that ends it.
    private mutating func nextAnswer() throws(PostgresError) -> ResultHandle {
        let result = try unsafe taken(PQgetResult(handle))
        if isLinkUp, result.status != PGRES_PIPELINE_SYNC {
            while let more = unsafe PQgetResult(handle) { unsafe PQclear(more) }
        }
        switch result.status {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return result
        default: throw result.error(isLinkUp: isLinkUp)
        }
    }

    /// Reads up to the end of the pipeline; a refusal here is one of the implicit COMMIT.
    private mutating func readSync(unless first: PostgresError?) throws(PostgresError) {
        var first = first
        while isLinkUp {
            guard let answer = unsafe PQgetResult(handle) else { continue }
            let result = unsafe ResultHandle(answer)
            if result.status == PGRES_PIPELINE_SYNC { break }
            first = first ?? result.error(isLinkUp: isLinkUp)
        }
        if let first { throw first }
        guard isLinkUp else { throw .lost(nil) }
    }
}
