import CLibPQ

/// What the server says beside its answers.
///
/// The text may quote data: a caller decides by severity and code what it shows.
package struct Notice: Hashable, Sendable {
    /// `DEBUG`, `INFO`, `LOG`, `NOTICE` or `WARNING`, whatever language the server speaks.
    package let severity: String
    package let state: SQLState
    /// The primary message, without detail, hint or context.
    package let message: String
}

/// Where libpq's notices go; the connection owns it and libpq borrows it.
final class NoticeSink: Sendable {
    private let receive: @Sendable (Notice) -> Void

    init(_ receive: @escaping @Sendable (Notice) -> Void) { self.receive = receive }

    /// Has the notices of `connection` come here; the sink must outlive it.
    func attach(to connection: OpaquePointer) {
        unsafe PQsetNoticeReceiver(
            connection,
            { context, result in
                guard let context = unsafe context, let result = unsafe result else { return }
                let sink = unsafe Unmanaged<NoticeSink>.fromOpaque(context).takeUnretainedValue()
                sink.receive(
                    Notice(
                        severity: unsafe Diagnostic.severity.text(of: result) ?? "",
                        state: SQLState(
                            rawValue: unsafe Diagnostic.sqlState.text(of: result) ?? "00000"),
                        message: unsafe Diagnostic.primaryMessage.text(of: result) ?? ""))
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
