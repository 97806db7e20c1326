internal import Glibc

/// What the cluster is busy with, for whoever waits.
package enum ClusterStep: Hashable, Sendable {
    case making, starting
}

/// What a start found.
package struct ClusterStart: Hashable, Sendable {
    /// The server had not been shut down cleanly before.
    package let recovered: Bool
}

/// The PostgreSQL server of one user on one machine: no TCP, one socket, peer authentication.
package struct PrivateCluster: Sendable {
    /// What lies beside the cluster: its lock, the keys.
    package let homeDirectory: String
    package let dataDirectory: String
    package let socketDirectory: String
    let owner: Account
    /// Who runs the server: never root.
    let server: Account

    /// Finds the place: `$XDG_DATA_HOME/xinlu`, or `~/.local/share/xinlu`; for root, whose home the
    /// server's user cannot enter, `/var/lib/xinlu` unless `XDG_DATA_HOME` says otherwise.
    package init(environment: [String: String]) throws(ClusterError) {
        let owner = try Account(userID: geteuid())
        let isRoot = owner.user.userID == 0
        let server = isRoot ? try Account(named: "postgres") : owner
        let home: String
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            if isRoot { try Self.check(data, enteredBy: server) }
            home = data + "/xinlu"
        } else if isRoot {
            home = "/var/lib/xinlu"
        } else if let user = environment["HOME"], user.hasPrefix("/") {
            home = user + "/.local/share/xinlu"
        } else {
            throw .noHome
        }
        self.owner = owner
        self.server = server
        homeDirectory = home
        dataDirectory = home + "/cluster"
        socketDirectory = Self.socketDirectory(
            for: dataDirectory, userID: server.user.userID, isRoot: isRoot, environment)
    }

    /// Every folder on the way must let the server's user through.
    private static func check(_ path: String, enteredBy account: Account) throws(ClusterError) {
        var place = ""
        for part in path.split(separator: "/") {
            place += "/" + part
            guard let status = FileStatus(place, followingLink: true) else { return }
            let mayEnter =
                status.owner == account.user.userID
                ? status.permissions & 0o100 != 0 : status.permissions & 0o001 != 0
            guard mayEnter else { throw .cannotEnter(path: path, user: account.name) }
        }
    }

    /// A socket's path has room for 107 bytes, and libpq takes a comma for the next host.
    private static func socketDirectory(
        for data: String, userID: UInt32, isRoot: Bool, _ environment: [String: String]
    ) -> String {
        let isShort = data.utf8.count + "/.s.PGSQL.5432".utf8.count < 100
        if isShort, !data.contains(",") { return data }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in data.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let runtime = environment["XDG_RUNTIME_DIR"] ?? (isRoot ? "/run" : "/tmp")
        return "\(runtime)/xinlu-\(userID)-\(String(hash, radix: 16))"
    }

    /// Whether the server answers at its socket; starts no process.
    package var isRunning: Bool { UnixSocket.answers(socketDirectory + "/.s.PGSQL.5432") }

    /// A connection string of libpq's.
    package func conninfo(database: String, role: String) -> String {
        func quoted(_ text: String) -> String {
            "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
        }
        return
            "host=\(quoted(socketDirectory)) port=5432 dbname=\(quoted(database)) user=\(quoted(role))"
    }

    var lockPath: String { homeDirectory + "/lock" }
    var logPath: String { dataDirectory + "/server.log" }
}
