internal import Glibc
internal import Subprocess
internal import SystemPackage

/// Another program, started with an argument vector and never through a shell.
package enum ChildProcess {
    /// The OS account that a child runs as; only root can choose another than its own.
    package struct User: Hashable, Sendable {
        package let userID: UInt32
        package let groupID: UInt32

        package init(userID: UInt32, groupID: UInt32) {
            self.userID = userID
            self.groupID = groupID
        }
    }

    /// How a child ended, and what it wrote.
    package struct Ending: Hashable, Sendable {
        /// The exit code, or 128 and the signal's number, as a shell says it.
        package let status: Int32
        package let output: [UInt8]
        package let errors: [UInt8]

        package var succeeded: Bool { status == 0 }
    }

    /// Starts a program and waits for its end.
    ///
    /// - Parameters:
    ///   - executable: a path, or a name to be looked up in the `PATH` of `environment`.
    ///   - environment: all that the child sees; nothing is inherited.
    ///   - workingDirectory: must be enterable by `user`; ours if nil.
    ///   - input: what the child reads on standard input; nothing if empty.
    ///   - limit: the most bytes kept of either output; a child that writes more is an error.
    /// - Throws: ``ClusterError/childNotFound(_:)``, ``ClusterError/childNotStarted(_:code:)`` or
    ///   ``ClusterError/childOutputTooLarge(_:)``; an unsuccessful end is no error here.
    package static func run(
        _ executable: String,
        _ arguments: [String] = [],
        environment: [String: String],
        workingDirectory: String? = nil,
        user: User? = nil,
        input: [UInt8] = [],
        limit: Int = 16 << 20
    ) throws(ClusterError) -> Ending {
        let configuration = Self.configuration(
            executable, arguments, environment, workingDirectory, user)
        let result = CallingThread.run { () async -> Result<Ending, ClusterError> in
            await collect(configuration, input: input, limit: limit, name: executable)
        }
        return try result.get()
    }

    /// Starts a program whose two outputs go to an open file, and waits for its end.
    ///
    /// For a child whose own children live on: they would keep a pipe open, and us waiting.
    static func run(
        _ executable: String,
        _ arguments: [String],
        environment: [String: String],
        workingDirectory: String,
        user: User?,
        writingTo descriptor: Int32
    ) throws(ClusterError) -> Int32 {
        let configuration = Self.configuration(
            executable, arguments, environment, workingDirectory, user)
        let result = CallingThread.run { () async -> Result<Int32, ClusterError> in
            do {
                let file = FileDescriptorOutput.fileDescriptor(
                    FileDescriptor(rawValue: descriptor), closeAfterSpawningProcess: false)
                let ended = try await Subprocess.run(
                    configuration, input: .none, output: file, error: file)
                return .success(shellStatus(ended.terminationStatus))
            } catch {
                return .failure(clusterError(error, name: executable))
            }
        }
        return try result.get()
    }

    private static func configuration(
        _ executable: String,
        _ arguments: [String],
        _ environment: [String: String],
        _ workingDirectory: String?,
        _ user: User?
    ) -> Configuration {
        var (executable, arguments) = (executable, arguments)
        if let user, geteuid() != user.userID || getegid() != user.groupID {
            // Changing accounts between fork and exec can wait for ever on threads that the fork
            // left behind (glibc's setgroups); setpriv changes them in a process of one thread.
            arguments =
                [
                    "--reuid", "\(user.userID)", "--regid", "\(user.groupID)", "--clear-groups",
                    "--",
                    executable,
                ] + arguments
            executable = "/usr/bin/setpriv"
        }
        let variables = environment.compactMap { name, value in
            Environment.Key(rawValue: name).map { ($0, value) }
        }
        return Configuration(
            executable: executable.contains("/") ? .path(FilePath(executable)) : .name(executable),
            arguments: Arguments(arguments),
            environment: .custom(Dictionary(uniqueKeysWithValues: variables)),
            workingDirectory: workingDirectory.map { FilePath($0) })
    }

    private static func collect(
        _ configuration: Configuration, input: [UInt8], limit: Int, name: String
    ) async -> Result<Ending, ClusterError> {
        // From memory that looks like a file: a child that ends before it has read a pipe of ours
        // would take us with it (SIGPIPE, and a descriptor that the library then leaves open).
        guard let file = memoryFile(holding: input) else {
            return .failure(.childNotStarted(name, code: errno))
        }
        defer { close(file) }
        do {
            let ended = try await Subprocess.run(
                configuration,
                input: .fileDescriptor(
                    FileDescriptor(rawValue: file), closeAfterSpawningProcess: false),
                output: .bytes(limit: limit), error: .bytes(limit: limit))
            return .success(
                Ending(
                    status: shellStatus(ended.terminationStatus), output: ended.standardOutput,
                    errors: ended.standardError))
        } catch {
            return .failure(clusterError(error, name: name))
        }
    }

    /// An open file without a name, in memory, at its beginning; nil with `errno` set.
    private static func memoryFile(holding bytes: [UInt8]) -> Int32? {
        let name = "/xinlu-" + String(UInt64.random(in: .min ... .max), radix: 16)
        let file = unsafe shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { return nil }
        _ = unsafe shm_unlink(name)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                close(file)
                return nil
            }
            written += count
        }
        lseek(file, 0, SEEK_SET)
        return file
    }

    private static func shellStatus(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let signal): 128 + signal
        }
    }

    private static func clusterError(_ error: any Error, name: String) -> ClusterError {
        guard let error = error as? SubprocessError else {
            return .childNotStarted(name, code: 0)
        }
        let code = error.underlyingError?.rawValue ?? 0
        if error.code == .executableNotFound || code == ENOENT { return .childNotFound(name) }
        if error.code == .outputLimitExceeded { return .childOutputTooLarge(name) }
        return .childNotStarted(name, code: code)
    }
}
