/// What can go wrong between us and the server, by code.
///
/// A description is safe to log: it holds codes, names and numbers. The server's words stay inside, since they may
/// quote a row.
package enum PostgresError: Error, Hashable {
    /// No link came about: the host is away, or the server said no, by this code when it gave one.
    case connection(SQLState?, reason: String)
    /// The link broke after it stood; the code is the server's last one, if it could still say one.
    case lost(SQLState?)
    /// The link broke while COMMIT was under way: the transaction may or may not have happened.
    case commitUnknown
    /// The server refused a statement; `constraint` is the one that stood in the way.
    case refused(SQLState, constraint: String?, message: String)
    /// A field cannot be read as the Swift type asked for; `actual` is its type, or nil for NULL.
    case decoding(column: String, expected: String, actual: PostgresType?)
    /// The result has no column of this name.
    case missingColumn(String)
    /// Statement `index`, from 0, was the first of a pipeline to fail.
    indirect case inPipeline(index: Int, PostgresError)
    /// The server or libpq answered with something other than what the call asks for.
    case unexpectedAnswer(String)
}

extension PostgresError {
    /// The server's code, if it gave one.
    package var sqlState: SQLState? {
        switch self {
        case .connection(let state, _), .lost(let state): state
        case .refused(let state, _, _): state
        case .inPipeline(_, let cause): cause.sqlState
        case .commitUnknown, .decoding, .missingColumn, .unexpectedAnswer: nil
        }
    }

    /// The constraint that stood in the way, if one did.
    package var constraint: String? {
        switch self {
        case .refused(_, let constraint, _): constraint
        case .inPipeline(_, let cause): cause.constraint
        default: nil
        }
    }

    /// Whether no link to the server is left or could be made, whatever was wrong with it.
    package var isConnectionLost: Bool {
        switch self {
        case .connection, .lost, .commitUnknown: true
        case .inPipeline(_, let cause): cause.isConnectionLost
        default: false
        }
    }

    /// Whether the same work, begun again later, can succeed with nothing changed by anyone.
    ///
    /// False for ``commitUnknown``: look first whether it happened.
    package var isTransient: Bool {
        switch self {
        case .connection(nil, _), .lost: true
        case .connection(let state?, _), .refused(let state, _, _): state.isTransient
        case .inPipeline(_, let cause): cause.isTransient
        case .commitUnknown, .decoding, .missingColumn, .unexpectedAnswer: false
        }
    }
}

extension SQLState {
    /// Whether the condition passes by itself: a lost race, a busy or starting server.
    package var isTransient: Bool {
        switch self {
        case .serializationFailure, .deadlockDetected, .lockNotAvailable, .objectInUse,
            .adminShutdown, .crashShutdown, .cannotConnectNow, .tooManyConnections, .outOfMemory:
            true
        default: conditionClass == "08"
        }
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        switch self {
        case .connection(let state?, _): "no connection, SQLSTATE \(state.rawValue)"
        case .connection(nil, let reason): reason
        case .lost(let state): "connection lost, SQLSTATE \(state?.rawValue ?? "none")"
        case .commitUnknown: "connection lost during COMMIT"
        case .refused(let state, let constraint, _):
            "SQLSTATE \(state.rawValue), constraint \(constraint ?? "none")"
        case .decoding(let column, let expected, let actual):
            "column \(column): \(actual.map { "type \($0.rawValue)" } ?? "NULL") is no \(expected)"
        case .missingColumn(let column): "column \(column) is missing"
        case .inPipeline(let index, let cause): "statement \(index) of the pipeline: \(cause)"
        case .unexpectedAnswer(let what): what
        }
    }

    /// The same as ``description``: an error that ends the program is printed this way.
    package var debugDescription: String { description }
}
