internal import Glibc

extension PrivateCluster {
    /// Makes the cluster where there is none and starts it where it does not run; two commands at
    /// once take turns, and the second finds it running.
    package func ensureRunning(
        progress: (ClusterStep) -> Void = { _ in }
    ) throws(ClusterError) -> ClusterStart {
        try Files.makeDirectories(homeDirectory, mode: owner == server ? 0o700 : 0o711)
        let lock = try FileLock(lockPath)
        defer { lock.release() }
        if isRunning { return ClusterStart(recovered: false) }
        let binaries = try ServerBinaries.find(forData: dataDirectory)
        if FileStatus(dataDirectory + "/PG_VERSION", followingLink: false) == nil {
            progress(.making)
            try make(with: binaries)
        }
        try prepareSocketDirectory()
        try writeSettings()
        progress(.starting)
        let recovered = removeStalePidFile()
        try start(with: binaries)
        return ClusterStart(recovered: recovered)
    }

    package func stop() throws(ClusterError) {
        guard isRunning else { return }
        let binaries = try ServerBinaries.find(forData: dataDirectory)
        let ending = try ChildProcess.run(
            binaries + "/pg_ctl",
            ["stop", "--silent", "--mode", "fast", "--pgdata", dataDirectory],
            environment: Self.childEnvironment, workingDirectory: "/", user: server.user)
        guard ending.succeeded else { throw .stopFailed(logPath: logPath) }
    }

    /// Lets these roles in for the server's user, the owner and root; reloads where that is news.
    package func allow(roles: [String]) throws(ClusterError) {
        for role in roles
        where !role.utf8.allSatisfy({
            (97...122).contains($0) || (48...57).contains($0) || $0 == 95
        }) {
            throw .invalidRole(role)
        }
        let accounts = Set([server.name, owner.name, "root"]).sorted()
        let lines = accounts.flatMap { account in roles.map { "xinlu \(account) \($0)" } }
        let isNews = try Files.replace(
            dataDirectory + "/pg_ident.conf", with: lines.joined(separator: "\n") + "\n",
            owner: server.user)
        if isNews, let process = serverProcess { kill(process, SIGHUP) }
    }

    private static let childEnvironment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ]

    // MARK: Making

    /// Made beside and then renamed, so that an interrupted making leaves nothing.
    private func make(with binaries: String) throws(ClusterError) {
        let new = dataDirectory + ".new"
        Files.remove(new)
        try Files.makeDirectory(new, mode: 0o700, owner: server.user)
        let ending = try ChildProcess.run(
            binaries + "/initdb",
            [
                "--pgdata", new, "--encoding", "UTF8", "--locale", "C.UTF-8", "--data-checksums",
                "--auth", "peer", "--username", "postgres",
            ], environment: Self.childEnvironment, workingDirectory: "/", user: server.user)
        guard ending.succeeded else {
            Files.remove(new)
            let words = String(decoding: ending.errors, as: UTF8.self)
            throw words.contains("No space left on device")
                ? .diskFull(path: homeDirectory) : .initFailed(logPath: homeDirectory)
        }
        guard let settings = Files.text(of: new + "/postgresql.conf") else {
            throw .initFailed(logPath: homeDirectory)
        }
        try Files.replace(
            new + "/postgresql.conf", with: settings + "\ninclude = 'xinlu.conf'\n",
            owner: server.user)
        try Files.replace(new + "/xinlu.conf", with: self.settings, owner: server.user)
        try Files.move(new, to: dataDirectory)
        Files.synchronizeDirectory(homeDirectory)
        try allow(roles: ["postgres"])
    }

    private func writeSettings() throws(ClusterError) {
        try Files.replace(dataDirectory + "/xinlu.conf", with: settings, owner: server.user)
        try Files.replace(
            dataDirectory + "/pg_hba.conf",
            with: "local all all peer map=xinlu\nlocal replication all peer map=xinlu\n",
            owner: server.user)
    }

    /// No TCP; the log holds no statement and no parameter.
    private var settings: String {
        let socket = socketDirectory.replacing("\\", with: "\\\\").replacing("'", with: "''")
        return """
            listen_addresses = ''
            unix_socket_directories = '\(socket.contains(",") ? "\"" + socket + "\"" : socket)'
            unix_socket_permissions = 0777
            port = 5432
            max_connections = 100
            password_encryption = scram-sha-256
            log_min_error_statement = panic
            log_min_duration_statement = -1
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_error_verbosity = terse
            log_timezone = 'Asia/Shanghai'
            timezone = 'Asia/Shanghai'

            """
    }

    // MARK: Starting

    /// The folder of a socket whose path would be too long in the cluster itself.
    private func prepareSocketDirectory() throws(ClusterError) {
        guard socketDirectory != dataDirectory else { return }
        guard socketDirectory.utf8.count + "/.s.PGSQL.5432".utf8.count < 107 else {
            throw .socketPathTooLong(path: socketDirectory)
        }
        guard let status = FileStatus(socketDirectory, followingLink: false) else {
            return try Files.makeDirectory(socketDirectory, mode: 0o700, owner: server.user)
        }
        guard status.isDirectory, status.owner == server.user.userID, status.permissions == 0o700
        else { throw .unsafeSocketDirectory(path: socketDirectory) }
    }

    /// The process in `postmaster.pid`, if it is a server of this cluster.
    package var serverProcess: Int32? {
        guard let text = Files.text(of: dataDirectory + "/postmaster.pid"),
            let first = text.split(separator: "\n").first, let process = pid_t(first),
            Files.text(of: "/proc/\(process)/comm") == "postgres\n"
        else { return nil }
        // A killed server's number may belong to another server by now.
        let line = text.split(separator: "\n").dropFirst().first
        guard line.map(String.init) == dataDirectory,
            let here = FileStatus("/proc/\(process)/cwd", followingLink: true),
            let data = FileStatus(dataDirectory, followingLink: true)
        else { return nil }
        return here.isSameFile(as: data) ? process : nil
    }

    /// Looks at `postmaster.pid` before a start. The server's own check of it is what keeps two
    /// servers, or one and another's orphans, off the same data; so it is removed only where its
    /// number has gone to another process or to a dead one that nobody buried, and no process
    /// works in the data any more.
    ///
    /// - Returns: whether there was one: the server did not end by itself.
    private func removeStalePidFile() -> Bool {
        let path = dataDirectory + "/postmaster.pid"
        guard let text = Files.text(of: path), serverProcess == nil else { return false }
        for _ in 0..<40 where isDataInUse { usleep(250_000) }
        if let first = text.split(separator: "\n").first, let process = pid_t(first),
            Files.text(of: "/proc/\(process)/comm") != nil, !isDataInUse
        {
            Files.remove(path)
            Files.remove(socketDirectory + "/.s.PGSQL.5432.lock")
        }
        return true
    }

    /// Whether any process of a server, orphans too, works in the data folder.
    private var isDataInUse: Bool {
        guard let data = FileStatus(dataDirectory, followingLink: true) else { return false }
        return Files.names(in: "/proc").contains { name in
            guard pid_t(name) != nil,
                let here = FileStatus("/proc/\(name)/cwd", followingLink: true)
            else { return false }
            return here.isSameFile(as: data)
        }
    }

    /// Waits, where it must, for the orphans of a killed server to let go of its memory.
    private func start(with binaries: String) throws(ClusterError) {
        var tries = 0
        while true {
            let before = FileStatus(logPath, followingLink: false)?.size ?? 0
            if try isStarted(by: binaries) { return }
            let words = Files.text(of: logPath, from: before) ?? ""
            if words.contains("No space left on device") { throw .diskFull(path: homeDirectory) }
            guard words.contains("shared memory block"), tries < 20 else {
                throw .startFailed(logPath: logPath)
            }
            tries += 1
            usleep(500_000)
        }
    }

    /// `pg_ctl` writes to a log file: its server would keep a pipe of ours open.
    private func isStarted(by binaries: String) throws(ClusterError) -> Bool {
        let log = try Files.openLog(homeDirectory + "/start.log")
        defer { close(log) }
        let status = try ChildProcess.run(
            binaries + "/pg_ctl",
            [
                "start", "--wait", "--timeout", "60", "--silent", "--pgdata", dataDirectory,
                "--log", logPath,
            ], environment: Self.childEnvironment, workingDirectory: "/", user: server.user,
            writingTo: log)
        return status == 0 && isRunning
    }
}
