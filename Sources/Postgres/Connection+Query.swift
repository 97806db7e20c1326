import CLibPQ

/// What the server makes of a statement before it runs.
package struct StatementDescription: Hashable, Sendable {
    /// The types of `$1`, `$2` and so on.
    package let parameters: [PostgresType]
    /// The columns it returns; empty for a command.
    package let columns: [Column]
}

extension Connection {
    /// Runs one statement and returns all its rows.
    ///
    /// - Parameters:
    ///   - parameters: `$1`, `$2` and so on, each declared with its own type.
    ///   - prepared: whether to keep the statement on the server by name, for repeats; never through a pooler.
    /// - Throws: ``PostgresError/refused(_:constraint:message:)`` or ``PostgresError/lost(_:)``.
    package mutating func query(
        _ sql: String, _ parameters: any PostgresEncodable..., prepared: Bool = false
    ) throws(PostgresError) -> Rows {
        try query(sql, binding: parameters, prepared: prepared)
    }

    package mutating func query(
        _ sql: String, binding parameters: [any PostgresEncodable], prepared: Bool = false
    ) throws(PostgresError) -> Rows {
        Rows(result: try answer(to: sql, parameters, prepared: prepared))
    }

    /// Runs one statement for its effect; returns how many rows it changed.
    @discardableResult
    package mutating func execute(
        _ sql: String, _ parameters: any PostgresEncodable..., prepared: Bool = false
    ) throws(PostgresError) -> Int {
        try execute(sql, binding: parameters, prepared: prepared)
    }

    @discardableResult
    package mutating func execute(
        _ sql: String, binding parameters: [any PostgresEncodable], prepared: Bool = false
    ) throws(PostgresError) -> Int {
        try answer(to: sql, parameters, prepared: prepared).affectedRows
    }

    /// The first field of the first row.
    ///
    /// - Throws: ``PostgresError/unexpectedAnswer(_:)`` if there is no row, and what a row throws.
    package mutating func scalar<Value: PostgresDecodable>(
        _ sql: String, _ parameters: any PostgresEncodable..., as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let row = try query(sql, binding: parameters).first, !row.columns.isEmpty else {
            throw .unexpectedAnswer("the query gave no row")
        }
        return try row.get(0)
    }

    /// Runs several statements, without parameters or rows; all or none, outside a transaction too.
    package mutating func script(_ sql: String) throws(PostgresError) {
        _ = try unsafe checked(PQexec(handle, sql))
    }

    /// Asks for a statement's parameters and columns without running it.
    package mutating func describe(
        _ sql: String, types: [PostgresType] = []
    ) throws(PostgresError) -> StatementDescription {
        _ = try unsafe checked(
            PQprepare(handle, "", sql, CInt(types.count), types.map(\.rawValue)))
        let result = try unsafe checked(PQdescribePrepared(handle, ""))
        return StatementDescription(parameters: result.parameterTypes, columns: result.columns)
    }

    private mutating func answer(
        to sql: String, _ values: [any PostgresEncodable], prepared: Bool
    ) throws(PostgresError) -> ResultHandle {
        parameters.removeAll()
        for value in values { parameters.append(value) }
        let name = prepared && !isPooled ? try statementName(for: sql) : nil
        let answer = unsafe parameters.withArrays(of: 0..<parameters.count) { [handle] arrays in
            if let name {
                unsafe PQexecPrepared(
                    handle, name, arrays.count, arrays.values, arrays.lengths, arrays.formats, 1)
            } else {
                unsafe PQexecParams(
                    handle, sql, arrays.count, arrays.types, arrays.values, arrays.lengths,
                    arrays.formats, 1)
            }
        }
        return try unsafe checked(answer)
    }

    private mutating func statementName(for sql: String) throws(PostgresError) -> String {
        let key = StatementKey(sql: sql, types: parameters.types)
        if let name = statementNames[key] { return name }
        let name = "xinlu_\(statementNames.count + 1)"
        _ = try unsafe checked(PQprepare(handle, name, sql, CInt(key.types.count), key.types))
        statementNames[key] = name
        return name
    }

    /// Takes over an answer that must be one to a plain statement.
    mutating func checked(_ answer: OpaquePointer?) throws(PostgresError) -> ResultHandle {
        let result = try unsafe taken(answer)
        switch result.status {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return result
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            abandonCopy()
            throw .unexpectedAnswer("the statement is a COPY")
        default: throw result.error(isLinkUp: isLinkUp)
        }
    }

    /// Takes over an answer, whatever it says.
    func taken(_ answer: OpaquePointer?) throws(PostgresError) -> ResultHandle {
        guard let answer = unsafe answer else {
            throw isLinkUp ? .unexpectedAnswer("libpq gave no answer") : .lost(nil)
        }
        return unsafe ResultHandle(answer)
    }

    var isLinkUp: Bool { unsafe PQstatus(handle) == CONNECTION_OK }
}
