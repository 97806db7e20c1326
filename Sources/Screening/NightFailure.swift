import Messages
import Postgres

/// What stopped a night.
package enum NightFailure {
    /// As a code that may stand in a ledger and in metrics.
    package static func code(of error: any Error) -> String {
        switch error {
        case let fault as Fault: "exit \(fault.status.rawValue)"
        case let error as PostgresError:
            error.sqlState.map { "SQLSTATE \($0.rawValue)" } ?? "connection"
        default: "\(type(of: error))"
        }
    }

    /// Whether it passes by itself: the same again may go well.
    static func passes(_ error: any Error) -> Bool {
        switch error {
        case let fault as Fault: fault.status == .tryLater || fault.status == .interrupted
        case let error as PostgresError: error.isTransient || error.sqlState == .queryCanceled
        default: false
        }
    }
}
