import Foundation

/// Does blocking work on a thread of its own, as a command does it: the pool that runs the tests has
/// few threads, and children are waited for with its help.
package func onOwnThread<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread { continuation.resume(with: Result { try body() }) }.start()
    }
}
