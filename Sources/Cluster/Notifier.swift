/// The site's own program that carries a call out of the house: an argument vector, never a shell.
package struct Notifier: Sendable {
    private let program: [String]
    private let environment: [String: String]
    /// Seconds that it has.
    private static let patience = "10"

    /// - Parameters:
    ///   - command: program and arguments, parted by blanks.
    ///   - environment: of this run; what is ours or the database's is kept from it.
    /// - Returns: nil: the site names none.
    package init?(command: String?, environment: [String: String]) {
        let parts = (command ?? "").split(separator: " ").map(String.init)
        guard !parts.isEmpty else { return nil }
        program = parts
        self.environment = environment.filter { name, _ in
            !name.hasPrefix("PG") && !(name.hasPrefix("XINLU_") && !name.hasPrefix("XINLU_NOTIFY_"))
        }
    }

    /// - Returns: whether it took the call: it was there, and ended with 0 in its time.
    package func call(_ arguments: [String], input: [UInt8]) -> Bool {
        // coreutils' timeout ends one that hangs, and whatever it started.
        let ending = try? ChildProcess.run(
            "/usr/bin/timeout", ["--kill-after=2", Self.patience] + program + arguments,
            environment: environment, input: input, limit: 1 << 16)
        return ending?.succeeded ?? false
    }
}
