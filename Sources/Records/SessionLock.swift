import Postgres
import SQLFiles

extension Connection {
    /// Takes a lock that ends with the session. One that is held is asked for again for two seconds:
    /// a session that has just ended lets go a moment after its program did.
    ///
    /// - Parameter statement: one that tries, and gives whether it took it.
    /// - Returns: false: another session is at work.
    mutating func take(lock statement: String) throws -> Bool {
        for _ in 0..<20 {
            if try scalar(statement, as: Bool.self) { return true }
            _ = try query(SQLFiles.Session.pause.text)
        }
        return try scalar(statement, as: Bool.self)
    }
}
