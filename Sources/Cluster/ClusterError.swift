/// Why the private cluster, or another program, could not do its work.
///
/// The description is for logs: paths and codes, no sentence for a person and nothing of a child's.
package enum ClusterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No PostgreSQL server is installed; with a version, none that opens the existing cluster.
    case noServerBinaries(version: Int?)
    /// A user id or user name that the system does not know.
    case noAccount(String)
    /// Neither `XDG_DATA_HOME` nor `HOME` says where data belongs.
    case noHome
    /// The server's OS user cannot enter the folder that was chosen for the cluster.
    case cannotEnter(path: String, user: String)
    /// A file or folder could not be made, written or read; `code` is `errno`.
    case cannotWrite(path: String, code: Int32)
    case diskFull(path: String)
    case initFailed(logPath: String)
    case startFailed(logPath: String)
    case stopFailed(logPath: String)
    /// Another command held the lock for longer than was waited.
    case lockTimeout(path: String)
    /// Somebody else's folder, an open one, or a link stands where the socket belongs.
    case unsafeSocketDirectory(path: String)
    /// No folder at hand gives a path short enough for a socket.
    case socketPathTooLong(path: String)
    /// A role's name is not a plain lower-case identifier.
    case invalidRole(String)
    case childNotFound(String)
    case childNotStarted(String, code: Int32)
    case childOutputTooLarge(String)

    /// The exit code of DESIGN §4 that a command should end with.
    package var exitCode: Int32 {
        switch self {
        case .noServerBinaries, .noAccount, .noHome, .cannotEnter, .unsafeSocketDirectory,
            .socketPathTooLong, .childNotFound:
            78
        case .cannotWrite, .diskFull, .initFailed: 73
        case .startFailed, .stopFailed: 69
        case .lockTimeout: 75
        case .invalidRole, .childNotStarted, .childOutputTooLarge: 70
        }
    }

    /// The Debian package that mends it, where one does.
    package var debianPackage: String? {
        guard case .noServerBinaries(let version) = self else { return nil }
        return version.map { "postgresql-\($0)" } ?? "postgresql"
    }

    package var description: String {
        switch self {
        case .noServerBinaries(let version):
            "no PostgreSQL server \(version.map { "\($0)" } ?? "15 or later")"
        case .noAccount(let name): "no account \(name)"
        case .noHome: "neither XDG_DATA_HOME nor HOME is set"
        case .cannotEnter(let path, let user): "\(user) cannot enter \(path)"
        case .cannotWrite(let path, let code): "\(path): errno \(code)"
        case .diskFull(let path): "disk full at \(path)"
        case .initFailed(let path): "initdb failed, see \(path)"
        case .startFailed(let path): "the server did not start, see \(path)"
        case .stopFailed(let path): "the server did not stop, see \(path)"
        case .lockTimeout(let path): "lock held: \(path)"
        case .unsafeSocketDirectory(let path): "unsafe socket folder \(path)"
        case .socketPathTooLong(let path): "socket path too long: \(path)"
        case .invalidRole: "invalid role name"
        case .childNotFound(let name): "not found: \(name)"
        case .childNotStarted(let name, let code): "\(name) not started: errno \(code)"
        case .childOutputTooLarge(let name): "\(name) wrote too much"
        }
    }
}
