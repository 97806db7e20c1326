/// How far a transaction is kept from what others do meanwhile.
package enum IsolationLevel: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"
}

extension Connection {
    /// Does `body` in one transaction: all of it is there when this returns, and nothing when it throws.
    ///
    /// A transaction inside another is a mistake of ours, since its end would not be final; ``savepoint(_:)`` is for
    /// parts that may fail alone.
    ///
    /// - Throws: what `body` throws, even if the rollback fails too; ``PostgresError/commitUnknown`` if the link broke
    ///   during COMMIT; ``SQLState/inFailedTransaction`` if `body` swallowed the refusal of a statement.
    package mutating func transaction<Value>(
        isolation: IsolationLevel = .readCommitted, readOnly: Bool = false,
        _ body: (inout Connection) throws -> Value
    ) throws -> Value {
        precondition(
            transactionStatus == .idle || transactionStatus == .unknown,
            "a transaction inside a transaction")
        try script(
            "BEGIN ISOLATION LEVEL \(isolation.rawValue) READ \(readOnly ? "ONLY" : "WRITE")")
        let value: Value
        do {
            value = try body(&self)
            try checkStillInTransaction()
        } catch {
            if transactionStatus != .idle, isLinkUp { try? script("ROLLBACK") }
            throw error
        }
        try commit()
        return value
    }

    /// Does `body` so that its failure undoes no more than itself.
    ///
    /// - Precondition: a transaction is under way.
    package mutating func savepoint<Value>(
        _ body: (inout Connection) throws -> Value
    ) throws -> Value {
        precondition(transactionStatus != .idle, "a savepoint outside a transaction")
        try script("SAVEPOINT xinlu")
        let value: Value
        do {
            value = try body(&self)
            try checkStillInTransaction()
        } catch {
            if isLinkUp { try? script("ROLLBACK TO SAVEPOINT xinlu; RELEASE SAVEPOINT xinlu") }
            throw error
        }
        try script("RELEASE SAVEPOINT xinlu")
        return value
    }

    private func checkStillInTransaction() throws(PostgresError) {
        switch transactionStatus {
        case .inTransaction: return
        // COMMIT would answer ROLLBACK here, without an error.
        case .failed: throw .refused(.inFailedTransaction, constraint: nil, message: "")
        case .unknown: throw .lost(nil)
        case .idle, .active: throw .unexpectedAnswer("the transaction was ended inside")
        }
    }

    private mutating func commit() throws(PostgresError) {
        do throws(PostgresError) {
            try script("COMMIT")
        } catch {
            throw isLinkUp ? error : .commitUnknown
        }
    }
}
