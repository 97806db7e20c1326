import CLibPQ

extension Connection {
    /// Sends rows by `COPY … FROM STDIN (FORMAT binary)`, in constant memory.
    ///
    /// - Returns: how many rows were copied.
    /// - Throws: the first error: the server's, or what `body` throws. Then no row stays.
    @discardableResult
    package mutating func copyInBinary(
        _ sql: String, _ body: (inout BinaryCopyWriter) throws -> Void
    ) throws -> Int {
        let columns = try startCopy(sql, PGRES_COPY_IN, isBinary: true)
        var writer = unsafe BinaryCopyWriter(CopySink(handle), columns: columns)
        do {
            try body(&writer)
            try writer.finish()
        } catch {
            throw endCopyIn(failing: error, sinkStopped: writer.isStopped)
        }
        return try endCopyIn()
    }

    /// Sends rows by `COPY … FROM STDIN`, in constant memory: lines of text, or CSV if `sql` says so.
    ///
    /// - Returns: how many rows were copied.
    /// - Throws: the first error: the server's, or what `body` throws. Then no row stays.
    @discardableResult
    package mutating func copyInText(
        _ sql: String, _ body: (inout TextCopyWriter) throws -> Void
    ) throws -> Int {
        _ = try startCopy(sql, PGRES_COPY_IN, isBinary: false)
        var writer = unsafe TextCopyWriter(CopySink(handle))
        do {
            try body(&writer)
            try writer.finish()
        } catch {
            throw endCopyIn(failing: error, sinkStopped: writer.isStopped)
        }
        return try endCopyIn()
    }

    /// Reads rows of `COPY … TO STDOUT (FORMAT binary)`, one at a time, in constant memory.
    ///
    /// - Returns: how many rows were read.
    /// - Throws: the first error: the server's, or what `body` throws, which stops the COPY.
    @discardableResult
    package mutating func copyOutBinary(
        _ sql: String, _ body: (borrowing BinaryCopyRow) throws -> Void
    ) throws -> Int {
        let columns = try startCopy(sql, PGRES_COPY_OUT, isBinary: true)
        var row = BinaryCopyRow(columns: columns)
        return try unsafe readCopy { bytes in
            guard try unsafe row.load(bytes) else { return false }
            try body(row)
            return true
        }
    }

    /// Reads the lines of `COPY … TO STDOUT`, each with its line end, one at a time, in constant memory.
    ///
    /// - Returns: how many lines were read.
    /// - Throws: the first error: the server's, or what `body` throws, which stops the COPY.
    @discardableResult
    package mutating func copyOutText(
        _ sql: String, _ body: (RawSpan) throws -> Void
    ) throws -> Int {
        _ = try startCopy(sql, PGRES_COPY_OUT, isBinary: false)
        return try unsafe readCopy { bytes in
            try body(unsafe bytes.bytes)
            return true
        }
    }

    /// Starts a COPY; returns its number of columns.
    private mutating func startCopy(
        _ sql: String, _ direction: ExecStatusType, isBinary: Bool
    ) throws(PostgresError) -> Int {
        let result = try unsafe taken(PQexec(handle, sql))
        switch result.status {
        case direction where result.isBinaryCopy == isBinary: return result.fieldCount
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            abandonCopy()
            throw .unexpectedAnswer("the COPY has another direction or format")
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY:
            throw .unexpectedAnswer("the statement is no COPY")
        default: throw result.error(isLinkUp: isLinkUp)
        }
    }

    private mutating func endCopyIn() throws(PostgresError) -> Int {
        _ = unsafe PQputCopyEnd(handle, nil)
        let (copied, refusal) = readToEnd()
        if let refusal { throw refusal }
        return copied
    }

    /// Takes back what was sent; if the server had stopped the COPY, its reason came first.
    private mutating func endCopyIn(failing error: any Error, sinkStopped: Bool) -> any Error {
        _ = unsafe PQputCopyEnd(handle, "given up by the client")
        let (_, refusal) = readToEnd()
        return sinkStopped ? refusal ?? error : error
    }

    private mutating func readCopy(
        _ body: (UnsafeRawBufferPointer) throws -> Bool
    ) throws -> Int {
        var rows = 0
        while true {
            var data: UnsafeMutablePointer<CChar>?
            let length = unsafe PQgetCopyData(handle, &data, 0)
            guard length > 0 else { break }
            defer { unsafe PQfreemem(data) }
            do {
                let bytes = unsafe UnsafeRawBufferPointer(start: data, count: Int(length))
                if try unsafe body(bytes) { rows += 1 }
            } catch {
                abandonCopy()
                throw error
            }
        }
        if let refusal = readToEnd().refusal { throw refusal }
        return rows
    }

    /// Leaves a COPY under way: the server is told to stop, and what it still sends is dropped.
    mutating func abandonCopy() {
        _ = unsafe PQputCopyEnd(handle, "given up by the client")
        cancelHandle()?.cancel()
        _ = readToEnd()
    }

    /// Reads the answers left over: how many rows the last one counts, and the first refusal.
    private mutating func readToEnd() -> (copied: Int, refusal: PostgresError?) {
        var copied = 0
        var refusal: PostgresError?
        while let answer = unsafe PQgetResult(handle) {
            let result = unsafe ResultHandle(answer)
            switch result.status {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK: copied = result.affectedRows
            case PGRES_COPY_OUT: dropCopyData()
            case PGRES_COPY_IN:
                guard unsafe PQputCopyEnd(handle, "given up by the client") == 1 else {
                    return (copied, refusal ?? .lost(nil))
                }
            default: refusal = refusal ?? result.error(isLinkUp: isLinkUp)
            }
        }
        return (copied, refusal ?? (isLinkUp ? nil : .lost(nil)))
    }

    private mutating func dropCopyData() {
        var data: UnsafeMutablePointer<CChar>?
        while unsafe PQgetCopyData(handle, &data, 0) > 0 { unsafe PQfreemem(data) }
    }
}
