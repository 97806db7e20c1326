import CLibPQ

/// A way to stop what a connection is doing, from any thread, even while the connection is busy.
@safe package final class CancelHandle {
    private let handle: OpaquePointer  // PGcancel

    init(_ handle: OpaquePointer) { unsafe self.handle = handle }

    deinit { unsafe PQfreeCancel(handle) }

    /// Asks the server to stop the statement under way, which then fails with ``SQLState/queryCanceled``.
    ///
    /// - Returns: whether the request was delivered; not whether it came in time.
    @discardableResult
    package func cancel() -> Bool {
        var words = [CChar](repeating: 0, count: 256)
        return unsafe PQcancel(handle, &words, CInt(words.count)) == 1
    }
}

// PQcancel's manual page: the handle is never changed, and any thread may use it.
extension CancelHandle: @unchecked Sendable {}
