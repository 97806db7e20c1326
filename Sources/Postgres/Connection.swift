import CLibPQ

/// A link to the server: open while the value lives, and never in two hands.
@safe package struct Connection: ~Copyable {
    let handle: OpaquePointer  // PGconn
    /// Whether a pooler may give each transaction another session: then nothing is prepared by name.
    package let isPooled: Bool
    private let notices: NoticeSink
    var parameters = ParameterList()
    var statementNames: [StatementKey: String] = [:]

    /// - Parameters:
    ///   - conninfo: `keyword=value` pairs with one host or several, a `postgresql://` URI or a database name; what it
    ///     leaves out comes from libpq's environment, service file and password file.
    ///   - pooler: whether the server is a pooler in transaction mode.
    ///   - onNotice: gets the server's notices, on the thread of the call that they answer.
    /// - Throws: ``PostgresError/connection(_:reason:)``.
    package init(
        _ conninfo: String = "", pooler: Bool = false,
        onNotice: (@Sendable (Notice) -> Void)? = nil
    ) throws(PostgresError) {
        try self.init(try Conninfo(conninfo), pooler: pooler, onNotice: onNotice)
    }

    package init(
        _ conninfo: Conninfo, pooler: Bool = false, onNotice: (@Sendable (Notice) -> Void)? = nil
    ) throws(PostgresError) {
        unsafe handle = try Self.open(conninfo)
        isPooled = pooler
        notices = NoticeSink(onNotice ?? { _ in })
        unsafe notices.attach(to: handle)
    }

    deinit { unsafe PQfinish(handle) }

    /// Whether the server asked this login for a password.
    package var usedPassword: Bool { unsafe PQconnectionUsedPassword(handle) == 1 }

    private static func open(_ conninfo: Conninfo) throws(PostgresError) -> OpaquePointer {
        let (keywords, values) = conninfo.parameters
        let start = ContinuousClock.now
        let opened = unsafe withCStrings(keywords) { keywords in
            unsafe withCStrings(values) { values in
                unsafe PQconnectdbParams(keywords, values, 0)
            }
        }
        guard let handle = unsafe opened else { throw .connection(nil, reason: "out of memory") }
        if unsafe PQstatus(handle) == CONNECTION_OK { return unsafe handle }
        let reason = unsafe text(PQerrorMessage(handle)) ?? ""
        // libpq gives no code for a refused connection, but a second try can be made to print nothing else. Where the
        // first try took long, nobody answered, and there is no code to ask for.
        if ContinuousClock.now - start < .seconds(2) {
            _ = unsafe PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
            unsafe PQreset(handle)
            _ = unsafe PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
            if unsafe PQstatus(handle) == CONNECTION_OK { return unsafe handle }
        }
        defer { unsafe PQfinish(handle) }
        let state = SQLState(ending: unsafe text(PQerrorMessage(handle)) ?? "")
        throw .connection(state, reason: String(reason.trimmingSuffix { $0.isNewline }))
    }
}

// libpq lets any thread use a connection that no other uses at the time, and ~Copyable sees to that.
extension Connection: @unchecked Sendable {}

/// What the session is in the middle of.
package enum TransactionStatus: Hashable, Sendable {
    case idle, active, inTransaction, failed, unknown
}

extension Connection {
    /// Whether the server still answers; costs one round trip.
    package mutating func isAlive() -> Bool {
        guard unsafe PQstatus(handle) == CONNECTION_OK else { return false }
        let answer = unsafe PQexec(handle, "")
        defer { unsafe PQclear(answer) }
        return unsafe PQresultStatus(answer) == PGRES_EMPTY_QUERY
    }

    /// The server's version, 150004 for 15.4.
    package var serverVersion: Int { Int(unsafe PQserverVersion(handle)) }

    /// The process that serves us; through a pooler, not necessarily the next time.
    package var backendPID: Int32 { unsafe PQbackendPID(handle) }

    package var transactionStatus: TransactionStatus {
        switch unsafe PQtransactionStatus(handle) {
        case PQTRANS_IDLE: .idle
        case PQTRANS_ACTIVE: .active
        case PQTRANS_INTRANS: .inTransaction
        case PQTRANS_INERROR: .failed
        default: .unknown
        }
    }

    /// A setting that the server reports unasked, such as `TimeZone`; nil for others.
    package func parameterStatus(_ name: String) -> String? {
        unsafe text(PQparameterStatus(handle, name))
    }

    /// A way to stop the statement under way from another thread; nil without a link.
    package func cancelHandle() -> CancelHandle? {
        guard let cancel = unsafe PQgetCancel(handle) else { return nil }
        return unsafe CancelHandle(cancel)
    }

    /// A name in double quotes, for statements that take no parameters.
    package func escapeIdentifier(_ name: String) throws(PostgresError) -> String {
        try unsafe taking(PQescapeIdentifier(handle, name, name.utf8.count))
    }

    /// A value in single quotes, for statements that take no parameters.
    package func escapeLiteral(_ value: String) throws(PostgresError) -> String {
        try unsafe taking(PQescapeLiteral(handle, value, value.utf8.count))
    }

    private func taking(_ pointer: UnsafeMutablePointer<CChar>?) throws(PostgresError) -> String {
        guard let pointer = unsafe pointer else {
            throw .unexpectedAnswer("libpq cannot quote the text")
        }
        defer { unsafe PQfreemem(pointer) }
        return unsafe String(cString: pointer)
    }
}

extension SQLState {
    /// The code at the end of libpq's words, if they end with one; the words before it depend on the locale.
    fileprivate init?(ending words: String) {
        guard let last = words.split(whereSeparator: \.isWhitespace).last, last.utf8.count == 5,
            last.utf8.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
            })
        else { return nil }
        self.init(rawValue: String(last))
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        guard let last = lastIndex(where: { !isTrimmed($0) }) else { return "" }
        return self[...last]
    }
}
