/// The rows of one answer, all of them in memory, in the order they came.
package struct Rows: RandomAccessCollection, Sendable {
    let result: ResultHandle

    package var columns: [Column] { result.columns }
    package var startIndex: Int { 0 }
    package var endIndex: Int { result.rowCount }

    /// Rows inserted, updated, deleted or returned.
    package var affectedRows: Int { result.affectedRows }

    package subscript(_ position: Int) -> Row {
        precondition(indices.contains(position), "no such row")
        return Row(result: result, index: position)
    }
}

/// One row; it keeps its whole answer alive.
package struct Row: Sendable {
    let result: ResultHandle
    let index: Int

    package var columns: [Column] { result.columns }

    /// The field of the first column of this name.
    ///
    /// - Throws: ``PostgresError/missingColumn(_:)``, or ``PostgresError/decoding(column:expected:actual:)`` when the
    ///   field is NULL or of another type than `Value` can be read from.
    package func get<Value: PostgresDecodable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let place = result.columns.firstIndex(where: { $0.name == column }) else {
            throw .missingColumn(column)
        }
        return try result.decode(row: index, column: place, as: type)
    }

    /// The field at a place, from 0.
    package func get<Value: PostgresDecodable>(
        _ place: Int, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        precondition(result.columns.indices.contains(place), "no such column")
        return try result.decode(row: index, column: place, as: type)
    }

    package subscript<Value: PostgresDecodable>(_ column: String) -> Value {
        get throws(PostgresError) { try get(column) }
    }

    package subscript<Value: PostgresDecodable>(_ place: Int) -> Value {
        get throws(PostgresError) { try get(place) }
    }

    package func isNull(_ place: Int) -> Bool {
        precondition(result.columns.indices.contains(place), "no such column")
        return result.isNull(row: index, column: place)
    }
}
