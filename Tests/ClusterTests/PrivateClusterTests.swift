import Cluster
import Foundation
import TestSupport
import Testing

/// Private clusters in folders of their own, made and started for real.
@Suite(.serialized) struct PrivateClusterTests {
    /// A data folder that every account may enter; gone, server and all, when the test ends.
    private final class Place: Sendable {
        let path: String

        init(_ name: String = "data") throws {
            // Not the user's own temporary folder: the server's account must get in.
            path = "/tmp/xinlu-cluster-\(UUID().uuidString.prefix(8))/\(name)"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o755])
        }

        var environment: [String: String] { ["XDG_DATA_HOME": path] }
        func cluster() throws -> PrivateCluster { try PrivateCluster(environment: environment) }

        func start() async throws -> ClusterStart {
            let cluster = try cluster()
            return try await onOwnThread { try cluster.ensureRunning() }
        }

        func end() async {
            if let cluster = try? cluster() {
                try? await onOwnThread { try cluster.stop() }
                try? FileManager.default.removeItem(atPath: cluster.socketDirectory)
            }
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
            try? FileManager.default.removeItem(at: parent)
        }
    }

    private func with(
        _ name: String = "data", _ body: (Place) async throws -> Void
    ) async throws {
        let place = try Place(name)
        do { try await body(place) } catch {
            await place.end()
            throw error
        }
        await place.end()
    }

    /// What psql says as the cluster's superuser.
    private func ask(_ sql: String, _ cluster: PrivateCluster) async throws -> String {
        let ending = try await onOwnThread {
            try ChildProcess.run(
                "psql", ["-XAtc", sql, cluster.conninfo(database: "postgres", role: "postgres")],
                environment: ["PATH": "/usr/bin:/bin"])
        }
        return String(decoding: ending.output, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test func `a first start makes it, UTF8 and checksums and no TCP, a second finds it`()
        async throws
    {
        try await with { place in
            #expect(try await place.start().recovered == false)
            let cluster = try place.cluster()
            #expect(cluster.isRunning)
            let settings = try await ask(
                """
                SELECT concat_ws(' ', current_setting('server_encoding'),
                    current_setting('data_checksums'), current_setting('listen_addresses') = '',
                    current_setting('fsync'))
                """, cluster)
            #expect(settings == "UTF8 on t on")
            let process = cluster.serverProcess
            #expect(try await place.start().recovered == false)
            #expect(cluster.serverProcess == process)
            let status = try FileManager.default.attributesOfItem(atPath: cluster.dataDirectory)
            #expect(status[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test func `several first starts at once make one`() async throws {
        try await with { place in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 { group.addTask { _ = try await place.start() } }
                try await group.waitForAll()
            }
            #expect(try place.cluster().isRunning)
        }
    }

    @Test(arguments: ["with a blank", "数据 库", "o'clock", "back\\slash", "a,b"])
    func `a path with odd characters works`(_ name: String) async throws {
        try await with(name) { place in
            _ = try await place.start()
            #expect(try await ask("SELECT 1", try place.cluster()) == "1")
        }
    }

    @Test func `a path too long for a socket gets one elsewhere, closed to others`() async throws {
        try await with(String(repeating: "长", count: 40)) { place in
            _ = try await place.start()
            let cluster = try place.cluster()
            #expect(!cluster.socketDirectory.hasPrefix(cluster.homeDirectory))
            #expect(try await ask("SELECT 1", cluster) == "1")
            let status = try FileManager.default.attributesOfItem(atPath: cluster.socketDirectory)
            #expect(status[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test func `a killed server comes back, and the start says so`() async throws {
        try await with { place in
            _ = try await place.start()
            let cluster = try place.cluster()
            let process = try #require(cluster.serverProcess)
            #expect(kill(process, SIGKILL) == 0)
            while cluster.isRunning { try await Task.sleep(for: .milliseconds(20)) }
            #expect(try await place.start().recovered == true)
            #expect(try await ask("SELECT 1", cluster) == "1")
        }
    }

    @Test func `a pid file whose number another program has is no server`() async throws {
        try await with { place in
            _ = try await place.start()
            let cluster = try place.cluster()
            let file = cluster.dataDirectory + "/postmaster.pid"
            let lines = try String(contentsOfFile: file, encoding: .utf8)
            try await onOwnThread { try cluster.stop() }
            // The number of this very program, which is alive and no server.
            let stale = lines.replacing(/^\d+/, with: "\(getpid())")
            try stale.write(toFile: file, atomically: true, encoding: .utf8)
            // Our own file would be one that the server cannot read.
            if geteuid() == 0 {
                _ = try await onOwnThread {
                    try ChildProcess.run(
                        "chown", ["postgres:", file], environment: ["PATH": "/usr/bin:/bin"])
                }
            }
            _ = try await place.start()
            #expect(cluster.isRunning)
            #expect(try await ask("SELECT 1", cluster) == "1")
        }
    }

    @Test func `a full disk is said, and leaves nothing half made`() async throws {
        guard geteuid() == 0 else { return }
        try await with { place in
            let mounted = try await onOwnThread {
                try ChildProcess.run(
                    "mount", ["-t", "tmpfs", "-o", "size=12m,mode=755", "none", place.path],
                    environment: ["PATH": "/usr/bin:/bin"])
            }
            // A container may not mount.
            guard mounted.succeeded else { return }
            let cluster = try place.cluster()
            await #expect(throws: ClusterError.diskFull(path: cluster.homeDirectory)) {
                _ = try await place.start()
            }
            #expect(!FileManager.default.fileExists(atPath: cluster.dataDirectory))
            #expect(!FileManager.default.fileExists(atPath: cluster.dataDirectory + ".new"))
            _ = try await onOwnThread {
                try ChildProcess.run(
                    "umount", [place.path], environment: ["PATH": "/usr/bin:/bin"])
            }
        }
    }

    @Test func `a folder that the server cannot enter is refused by name`() throws {
        guard geteuid() == 0 else { return }
        let closed = "/tmp/xinlu-closed-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: closed, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: closed) }
        #expect(throws: ClusterError.cannotEnter(path: closed, user: "postgres")) {
            try PrivateCluster(environment: ["XDG_DATA_HOME": closed])
        }
    }

    @Test func `roles are let in by name, and no name can add a line`() async throws {
        try await with { place in
            _ = try await place.start()
            let cluster = try place.cluster()
            #expect(throws: ClusterError.invalidRole("x\nxinlu root y")) {
                try cluster.allow(roles: ["x\nxinlu root y"])
            }
            _ = try await ask("CREATE ROLE xg_test LOGIN", cluster)
            try cluster.allow(roles: ["postgres", "xg_test"])
            let ending = try await onOwnThread {
                try ChildProcess.run(
                    "psql",
                    [
                        "-XAtc", "SELECT current_user",
                        cluster.conninfo(database: "postgres", role: "xg_test"),
                    ], environment: ["PATH": "/usr/bin:/bin"])
            }
            #expect(String(decoding: ending.output, as: UTF8.self) == "xg_test\n")
        }
    }
}

@Suite struct ChildProcessTests {
    private func run(
        _ tool: String, _ arguments: [String], input: String = "", limit: Int = 1 << 20
    ) async throws -> ChildProcess.Ending {
        try await onOwnThread {
            try ChildProcess.run(
                tool, arguments, environment: ["PATH": "/usr/bin:/bin", "MARK": "心"],
                input: Array(input.utf8), limit: limit)
        }
    }

    @Test func `input goes in, output comes out, no shell reads the arguments`() async throws {
        #expect(try await run("cat", [], input: "甲\n").output == Array("甲\n".utf8))
        let echoed = try await run("printf", ["%s", "$HOME `id` ; rm -rf *"])
        #expect(String(decoding: echoed.output, as: UTF8.self) == "$HOME `id` ; rm -rf *")
        let seen = try await run("env", [])
        #expect(
            Set(String(decoding: seen.output, as: UTF8.self).split(separator: "\n"))
                == ["PATH=/usr/bin:/bin", "MARK=心"])
    }

    @Test func `an end is told as a shell tells it, a flood is stopped, a stranger is not found`()
        async throws
    {
        #expect(try await run("false", []).status == 1)
        #expect(try await run("sh", ["-c", "kill -TERM $$"]).status == 128 + 15)
        await #expect(throws: ClusterError.childNotFound("no-such-tool")) {
            _ = try await run("no-such-tool", [])
        }
        await #expect(throws: ClusterError.childOutputTooLarge("cat")) {
            _ = try await run("cat", ["/dev/zero"], limit: 1_000)
        }
    }

    @Test func `a child that does not read its input ends all the same`() async throws {
        let much = String(repeating: "x", count: 1 << 20)
        #expect(try await run("true", [], input: much).status == 0)
    }
}
