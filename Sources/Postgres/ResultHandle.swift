import CLibPQ

/// One column of a result: its name and type.
package struct Column: Hashable, Sendable {
    package let name: String
    package let type: PostgresType
}

/// An answer of the server, freed with its last reader.
@safe final class ResultHandle {
    private let handle: OpaquePointer  // PGresult
    let columns: [Column]
    let rowCount: Int
    let fieldCount: Int
    let parameterTypes: [PostgresType]

    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
        rowCount = Int(unsafe PQntuples(handle))
        fieldCount = Int(unsafe PQnfields(handle))
        let places = unsafe PQnfields(handle)
        columns = (0..<places).map { index in
            Column(
                name: unsafe text(PQfname(handle, index)) ?? "",
                type: PostgresType(rawValue: unsafe PQftype(handle, index)))
        }
        let parameters = unsafe PQnparams(handle)
        parameterTypes = (0..<parameters).map {
            PostgresType(rawValue: unsafe PQparamtype(handle, $0))
        }
    }

    deinit { unsafe PQclear(handle) }

    var status: ExecStatusType { unsafe PQresultStatus(handle) }

    /// Rows inserted, updated, deleted, copied or selected; zero for other commands.
    var affectedRows: Int { unsafe text(PQcmdTuples(handle)).flatMap { Int($0) } ?? 0 }

    /// What the command was, with its count: `UPDATE 3`.
    var commandTag: String { unsafe text(PQcmdStatus(handle)) ?? "" }

    /// Whether a COPY that this answer began is in the binary format.
    var isBinaryCopy: Bool { unsafe PQbinaryTuples(handle) == 1 }

    /// The refusal that this answer is; `isLinkUp` tells a refusal from the end of the link.
    func error(isLinkUp: Bool) -> PostgresError {
        let state = unsafe Diagnostic.sqlState.text(of: handle).map { SQLState(rawValue: $0) }
        guard isLinkUp else { return .lost(state) }
        // Words of libpq's own, without the server's code: the link broke in the middle of an answer.
        guard let state else { return .lost(nil) }
        return .refused(
            state, constraint: unsafe Diagnostic.constraint.text(of: handle),
            message: unsafe Diagnostic.primaryMessage.text(of: handle) ?? "")
    }

    func isNull(row: Int, column: Int) -> Bool {
        unsafe PQgetisnull(handle, CInt(row), CInt(column)) == 1
    }

    func decode<Value: PostgresDecodable>(
        row: Int, column: Int, as _: Value.Type
    ) throws(PostgresError) -> Value {
        // The bytes belong to the result: it must not end while they are read.
        defer { extendLifetime(self) }
        let isNull = isNull(row: row, column: column)
        do throws(FieldFault) {
            guard !isNull else { return try Value.decodeNull() }
            let field = unsafe UnsafeRawBufferPointer(
                start: PQgetvalue(handle, CInt(row), CInt(column)),
                count: Int(PQgetlength(handle, CInt(row), CInt(column))))
            return try Value.decode(unsafe field.bytes, type: columns[column].type)
        } catch {
            throw .decoding(
                column: columns[column].name, expected: "\(Value.self)",
                actual: isNull ? nil : columns[column].type)
        }
    }
}

// libpq's manual, "Behavior in Threaded Programs": a result is read-only once made.
extension ResultHandle: @unchecked Sendable {}
