import CLibPQ
import Glibc

/// What Ctrl-C does: the server is told to stop, and the program has a moment to say so itself.
package enum Interrupt {
    // Plain pointers, set before the handler is: a handler may neither allocate nor lock.
    nonisolated(unsafe) private static var handle: OpaquePointer?  // PGcancel
    nonisolated(unsafe) private static var farewell: UnsafeMutableBufferPointer<UInt8>?

    /// From now on, an interrupted statement fails with ``SQLState/queryCanceled``; a program that does not end within
    /// a second of its own, or has no connection, prints `farewell` and ends with 130.
    package static func install(farewell text: String) {
        let bytes = Array((text + "\n").utf8)
        let kept = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
        _ = unsafe kept.initialize(from: bytes)
        unsafe farewell = kept
        unsafe handle = nil
        react(to: SIGINT) { _ in
            guard let current = unsafe Interrupt.handle else { Interrupt.end() }
            // PQcancel's manual page: safe in a signal handler, its buffer being our own.
            unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { words in
                _ = unsafe PQcancel(current, words.baseAddress, 256)
            }
            alarm(1)
        }
        react(to: SIGALRM) { _ in Interrupt.end() }
    }

    /// Has Ctrl-C stop what this connection does; it holds for the rest of the program.
    package static func watch(_ connection: borrowing Connection) {
        // Kept for good: a handler may be using it. A program opens few connections.
        unsafe handle = unsafe PQgetCancel(connection.handle)
    }

    private static func react(to signal: CInt, _ body: @escaping @convention(c) (CInt) -> Void) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = body
        unsafe sigaction(signal, &action, nil)
        // Whoever started us may have had it blocked.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, signal)
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static func end() -> Never {
        if let farewell = unsafe Interrupt.farewell {
            _ = unsafe Glibc.write(STDERR_FILENO, farewell.baseAddress, farewell.count)
        }
        _exit(130)
    }
}
